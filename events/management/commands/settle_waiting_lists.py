"""Takes back offers of seats that nobody answered and offers them to the next: for cron, harmless always."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from events.registrations import waiting_list
from portal import clock


class Command(BaseCommand):
    help = "Settles the waiting lists of events. Safe to run at any time, and beside the worker."

    def handle(self, **options: object) -> None:
        self.stdout.write(str(waiting_list.settle_all(clock.now())))
