"""Sends what waits in the outbox, reminders included: for cron, and harmless at any time."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from portal import tasks


class Command(BaseCommand):
    help = "Sends every message that is due. Safe to run at any time, and beside the worker."

    def handle(self, **options: object) -> None:
        counts = tasks.send_all_due()
        self.stdout.write(", ".join(f"{state}: {count}" for state, count in sorted(counts.items())) or "-")
