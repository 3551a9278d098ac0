"""Erases personal data whose time is over: for cron, once a night; harmless at any time."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from home import retention
from portal import clock


class Command(BaseCommand):
    help = "Erases personal data whose time is over, in every room. Safe to run at any time."

    def handle(self, **options: object) -> None:
        rows = retention.erase_old(now=clock.now())
        self.stdout.write(", ".join(f"{kind}: {count}" for kind, count in sorted(rows.items())) or "-")
