"""The room `booking` as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate, post_save, pre_save


class BookingConfig(AppConfig):
    name = "booking"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from booking import digest, message_owner, quiet_hours, reminder_rules  # noqa: F401
        from booking.coach_time_guard import restore_after_migrate
        from booking.message_templates import WORDS

        template = self.get_model("MessageTemplate")
        post_save.connect(WORDS.forget, sender=template, dispatch_uid="message_templates")
        rules = self.get_model("BookingRules")
        pre_save.connect(reminder_rules.look, sender=rules, dispatch_uid="reminder_rules_before")
        post_save.connect(reminder_rules.follow, sender=rules, dispatch_uid="reminder_rules")
        post_migrate.connect(restore_after_migrate, sender=self, dispatch_uid="coach_time_guard")
