"""Time that a coach needs for something else: a row of coach time that nobody can book."""

from __future__ import annotations

import datetime as dt

from booking.enums import TimeKind
from booking.hours import coach_time
from booking.models import CoachTime
from booking.refusals import BookingRefused, Refusal
from portal.db.transactions import atomic_with_retry


@atomic_with_retry
def block(coach_id: int, starts_at: dt.datetime, ends_at: dt.datetime, *, now: dt.datetime) -> CoachTime:
    """Keep the coach's time from one instant to another; no pause follows it.

    Raises BookingRefused(PAST) for a time that is over, (SLOT_TAKEN) where something is already there.
    """
    if ends_at <= now:
        raise BookingRefused(Refusal.PAST)
    coach_time.lock_coach(coach_id)
    return coach_time.take(coach_id, starts_at, ends_at, kind=TimeKind.BLOCK, buffer_minutes=0)


@atomic_with_retry
def unblock(row: CoachTime) -> CoachTime:
    """Give a blocked time back. Twice is no error; anything but a block is a ValueError."""
    if row.kind != TimeKind.BLOCK:
        raise ValueError(row.kind)
    return coach_time.release(row)
