"""Erases personal data whose time is over: for cron, once a night; harmless at any time."""

from __future__ import annotations

from django.core.management.base import BaseCommand
from django.db import connection

from home.privacy import retention
from portal import clock


class Command(BaseCommand):
    help = "Erases personal data whose time is over, in every room. Safe to run at any time."

    def handle(self, **options: object) -> None:
        rows = retention.erase_old(now=clock.now())
        if rows and connection.vendor == "sqlite":
            _empty_the_log_of_writes()
        self.stdout.write(", ".join(f"{kind}: {count}" for kind, count in sorted(rows.items())) or "-")


def _empty_the_log_of_writes() -> None:
    """SQLite keeps what was written lately beside its file: move it in, so that nothing lingers there."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
