"""The room `booking` as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class BookingConfig(AppConfig):
    name = "booking"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from booking import message_owner, quiet_hours  # noqa: F401 - what the outbox asks about messages
        from booking.coach_time_guard import restore_after_migrate

        post_migrate.connect(restore_after_migrate, sender=self, dispatch_uid="coach_time_guard")
