"""Lets the reminders of registrations follow the rules of booking: one hour of the day for all reminders."""

from __future__ import annotations

from typing import Any

from booking.models import BookingRules
from events.messages import notifications
from portal import clock


def rewrite_reminders(rules: BookingRules, **_kwargs: Any) -> None:
    """A receiver of `reminder_hours_changed`: writes the reminders that wait anew."""
    notifications.remind_anew(now=clock.now(), rules=rules)
