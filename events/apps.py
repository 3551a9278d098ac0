"""The room `events` as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "events"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from events import calendar_titles, message_owner, people  # noqa: F401 - what lower rooms ask of us
