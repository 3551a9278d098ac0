"""The room `events` as a Django app."""

from __future__ import annotations

from django.apps import AppConfig, apps
from django.db.models.signals import post_save


class EventsConfig(AppConfig):
    name = "events"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from events import calendar_titles, message_owner, people, reminder_rules  # noqa: F401
        from events.message_templates import WORDS

        template = self.get_model("MessageTemplate")
        post_save.connect(WORDS.forget, sender=template, dispatch_uid="event_message_templates")
        rules = apps.get_model("booking", "BookingRules")
        post_save.connect(reminder_rules.follow, sender=rules, dispatch_uid="event_reminder_rules")
