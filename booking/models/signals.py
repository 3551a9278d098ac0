"""Signals of booking: what rooms above may want to follow."""

from __future__ import annotations

from django.dispatch import Signal

#: The rules were saved with other hours of reminders. Sent with `rules`, the saved BookingRules.
reminder_hours_changed = Signal()
