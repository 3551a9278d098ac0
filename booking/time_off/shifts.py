"""Saving a desk's shift: under the locks of its coaches, so that no booking slips in before the save."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.db import transaction

from booking.hours.coach_time import lock_coach
from booking.models import Appointment, Coach, Shift
from booking.time_off import conflicts


@transaction.atomic
def save_shift(shift: Shift, coaches: Collection[Coach], *, now: dt.datetime) -> list[Appointment]:
    """Save the shift with these coaches and answer which of their booked appointments it strands."""
    lock_coach(*(coach.pk for coach in coaches))
    shift.save()
    shift.coaches.set(coaches)
    return list(conflicts.by_shift(shift, coaches, now=now))
