"""Lets reminders follow the rules: when staff change the hours, those that wait get the new ones."""

from __future__ import annotations

from typing import Any

from booking import notifications
from booking.models import BookingRules
from portal import clock

#: What says when reminders leave.
HOURS = ("reminder_clock", "second_reminder_hours")


def look(instance: BookingRules, raw: bool = False, **_kwargs: Any) -> None:
    """A signal before the rules are saved: whether the hours of reminders are others than before."""
    before = None if raw else BookingRules.objects.filter(pk=instance.pk).values(*HOURS).first()
    instance.has_other_hours = bool(before) and before != {name: getattr(instance, name) for name in HOURS}


def follow(instance: BookingRules, **_kwargs: Any) -> None:
    """A signal after the rules were saved: write the reminders that wait anew, if their hours are others."""
    if getattr(instance, "has_other_hours", False):
        notifications.remind_anew(now=clock.now(), rules=instance)
