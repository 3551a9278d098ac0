"""Absences of coaches: saved under the coach's lock, so that no booking slips in before; and their end."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from booking.hours.coach_time import lock_coach
from booking.models import Absence, Appointment, CoachTime
from booking.time_off import conflicts

ONE_MINUTE = dt.timedelta(minutes=1)


@transaction.atomic
def save_absence(absence: Absence, *, now: dt.datetime) -> list[Appointment]:
    """Save the absence and answer which booked appointments it strands; they stay as they are."""
    lock_coach(absence.coach_id)
    absence.save()
    return list(conflicts.by_absence(absence, now=now))


@transaction.atomic
def end_absence(absence: Absence, *, now: dt.datetime) -> None:
    """Let the absence end: one to come is taken out, of one that has begun what has been stays.

    An absence that has begun lasts a minute at least. One that is over stays as it is.
    """
    if absence.starts_at >= now:
        absence.delete()
        return
    absence.ends_at = max(min(absence.ends_at, now), absence.starts_at + ONE_MINUTE)
    absence.save(update_fields=["ends_at"])


def is_away(time: CoachTime, *, travel: int = 0) -> bool:
    """Whether the coach is absent during some of that time, or of the minutes there and back. One query."""
    way = dt.timedelta(minutes=travel)
    absences = Absence.objects.filter(
        coach=time.coach_id, starts_at__lt=time.ends_at + way, ends_at__gt=time.starts_at - way
    )
    return absences.exists()
