"""Absences of coaches: saved under the coach's lock, so that no booking slips in before the save."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from booking import stranded
from booking.coach_time import lock_coach
from booking.models import Absence, Appointment, CoachTime


@transaction.atomic
def save_absence(absence: Absence, *, now: dt.datetime) -> list[Appointment]:
    """Save the absence and answer which booked appointments it strands; they stay as they are."""
    lock_coach(absence.coach_id)
    absence.save()
    return list(stranded.by_absence(absence, now=now))


def is_away(time: CoachTime, *, travel: int = 0) -> bool:
    """Whether the coach is absent during some of that time, or of the minutes there and back. One query."""
    way = dt.timedelta(minutes=travel)
    absences = Absence.objects.filter(
        coach=time.coach_id, starts_at__lt=time.ends_at + way, ends_at__gt=time.starts_at - way
    )
    return absences.exists()
