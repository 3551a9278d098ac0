"""Lets reminders follow the rules: when staff change the hours, those that wait get the new ones."""

from __future__ import annotations

from typing import Any

from booking.messages import notifications
from booking.models import BookingRules
from portal import clock


def rewrite_reminders(rules: BookingRules, **_kwargs: Any) -> None:
    """A receiver of `reminder_hours_changed`: writes the reminders that wait anew."""
    notifications.remind_anew(now=clock.now(), rules=rules)
