"""Lets reminders follow the rules: when staff change the hours, those that wait get the new ones."""

from __future__ import annotations

from typing import Any

from booking.messages import notifications
from booking.models import BookingRules
from portal import clock


def follow(rules: BookingRules, **_kwargs: Any) -> None:
    """A signal after the hours of reminders changed: write the reminders that wait anew."""
    notifications.remind_anew(now=clock.now(), rules=rules)
