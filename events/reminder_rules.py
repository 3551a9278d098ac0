"""Lets the reminders of registrations follow the rules of booking: one hour of the day for all reminders."""

from __future__ import annotations

from typing import Any

from booking.models import BookingRules
from events import notifications
from portal import clock


def follow(instance: BookingRules, **_kwargs: Any) -> None:
    """A signal after the rules were saved: write the reminders that wait anew, if their hours are others.

    Whether they are is what booking/reminder_rules.py saw before.
    """
    if getattr(instance, "has_other_hours", False):
        notifications.remind_anew(now=clock.now(), rules=instance)
