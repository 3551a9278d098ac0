"""The room `events` as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_save


class EventsConfig(AppConfig):
    name = "events"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from booking.models.signals import reminder_hours_changed
        from events import tasks  # noqa: F401
        from events.messages import (
            reminder_rules,
            still_valid,  # noqa: F401 - registers a hook
        )
        from events.messages.texts import TEMPLATES
        from events.sessions import calendar_titles  # noqa: F401 - registers a hook
        from portal.db import people

        people.register(self.get_model("RegistrationPerson"), number="registration__person_number", weight=1)
        template = self.get_model("MessageTemplate")
        post_save.connect(TEMPLATES.overrides.forget, sender=template, dispatch_uid="event_message_templates")
        reminder_hours_changed.connect(reminder_rules.rewrite_reminders, dispatch_uid="event_reminder_rules")
