"""Tells the client about their time: confirmation, change, cancellation, reminders."""

from __future__ import annotations

import datetime as dt

from booking.models import Appointment, BookingRules
from portal.enums import MessageKind


def tell(
    appointment: Appointment, kind: MessageKind, *, now: dt.datetime, rules: BookingRules | None = None
) -> None:
    """Write what the client is told about `appointment`, in the running transaction."""
