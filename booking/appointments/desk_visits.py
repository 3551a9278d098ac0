"""The only writer of desk visits: somebody was helped without an appointment. Counted, never named.

The funder is told of them by language, service and month, beside the booked meetings.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Count, F

from booking.enums import Gender
from booking.models import DeskVisit
from portal import clock

#: How long whoever recorded a visit may take it back: a slip of the finger is seen at once.
UNDO_WITHIN = dt.timedelta(minutes=15)
#: The same visit again within this time is a second press of the same button, not a second client.
ONE_PRESS = dt.timedelta(seconds=3)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many visits there were in one spoken language."""

    language_id: int
    count: int


@transaction.atomic
def record(
    language_id: int,
    *,
    by: AbstractBaseUser,
    now: dt.datetime,
    need_id: int | None = None,
    gender: Gender | None = None,
) -> DeskVisit:
    """Write down one visit at `now`; `need_id` None: not asked or not told. Two presses make one row."""
    said = {"spoken_language_id": language_id, "need_id": need_id, "gender": gender or ""}
    twin = DeskVisit.objects.filter(**said, recorded_by=by.pk, visited_at__gt=now - ONE_PRESS)
    return twin.first() or DeskVisit.objects.create(**said, recorded_by_id=by.pk, visited_at=now)


def undo(visit_id: int, *, by: AbstractBaseUser, now: dt.datetime) -> bool:
    """Take back a recent visit of one's own. Whether it is gone: False for another's, or one too old.

    A visit that is not there any more (two presses) is gone.
    """
    row = DeskVisit.objects.filter(pk=visit_id).first()
    if row is None:
        return True
    if row.recorded_by_id != by.pk or now - row.visited_at > UNDO_WITHIN:
        return False
    row.delete()
    return True


def last_of(user: AbstractBaseUser, *, now: dt.datetime) -> DeskVisit | None:
    """The newest visit that the user may still take back, with its language and need. One query."""
    rows = DeskVisit.objects.filter(recorded_by=user.pk, visited_at__gte=now - UNDO_WITHIN)
    return rows.select_related("spoken_language", "need").first()


def counted_on(day: dt.date) -> list[Counted]:
    """The visits of that day in Helsinki by spoken language, everybody's, the most first. One query."""
    since, until = clock.day_bounds(day, day)
    rows = DeskVisit.objects.filter(visited_at__gte=since, visited_at__lt=until).order_by()
    found = rows.values(language=F("spoken_language_id")).annotate(count=Count("pk"))
    return [Counted(row["language"], row["count"]) for row in found.order_by("-count", "language")]
