"""Writes down how long one waits for a time in each language today: for cron, once a day."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from home.numbers import waiting
from portal import clock


class Command(BaseCommand):
    help = "Writes down today's waiting time for each language. Safe to run again: the first one stays."

    def handle(self, **options: object) -> None:
        self.stdout.write(str(waiting.measure(now=clock.now())))
