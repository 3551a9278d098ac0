"""The room `booking` as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate, post_save


class BookingConfig(AppConfig):
    name = "booking"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from booking.coach_time_guard import restore_after_migrate
        from booking.hours import cached
        from booking.messages import (
            digest,  # noqa: F401 - registers hooks
            quiet_hours,  # noqa: F401 - registers a hook
            reminder_rules,
            still_valid,  # noqa: F401 - registers a hook
        )
        from booking.messages.texts import TEMPLATES
        from booking.models.signals import reminder_hours_changed
        from portal.db import people

        people.register(
            self.get_model("AppointmentPerson"),
            number="appointment__person_number",
            is_confidential="speak_only",
            weight=3,
        )
        people.register(self.get_model("RequestPerson"), number="request__person_number", weight=2)
        template = self.get_model("MessageTemplate")
        post_save.connect(TEMPLATES.overrides.forget, sender=template, dispatch_uid="message_templates")
        rules = self.get_model("BookingRules")
        reminder_hours_changed.connect(reminder_rules.rewrite_reminders, dispatch_uid="reminder_rules")
        cached.RULES.invalidate_on(rules)
        cached.CLOSURES.invalidate_on(self.get_model("Closure"))
        facts = self.get_model("CoachFacts")
        cached.SPEAKERS.invalidate_on(self.get_model("Coach"), facts, facts.languages.through)
        post_migrate.connect(restore_after_migrate, sender=self, dispatch_uid="coach_time_guard")
