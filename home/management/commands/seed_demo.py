"""`manage.py seed_demo`: fill a database with demo content, once; safe to run again at any time."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from home.management.demo import (
    appointments,
    bulletins,
    history,
    house,
    materials,
    messages,
    partners,
    people,
    programme,
    tray,
)
from portal import clock


class Command(BaseCommand):
    """Demo content through the doors that people use; refuses where the settings do not allow it."""

    help = "Fills the database with demo content. Works only where DEMO_CONTENT is on (never in production)."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO_CONTENT:
            raise CommandError("Demo content is not allowed here: these settings are not for a try-out.")
        now = clock.now()
        today = clock.today(now)
        with transaction.atomic():
            tray.load()
            partners.load()
            materials.load()
            coaches = people.load(today)
            house.load(coaches, today)
            bulletins.load(now)
        programme.load(now)
        appointments.load(now)
        history.load(now)
        messages.load(now)
        self.stdout.write("Demo content is in place.")
