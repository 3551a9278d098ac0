"""Deletes weeks whose link has expired: for cron, once a night; harmless at any time."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from home.content.week import shared
from portal import clock


class Command(BaseCommand):
    help = "Deletes the sent weeks whose sixty days are over. Safe to run at any time."

    def handle(self, **options: object) -> None:
        self.stdout.write(str(shared.forget_old(clock.now())))
