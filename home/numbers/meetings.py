"""Booked times and visits at the desk as numbers: counted by the database, two queries, any number of rows.

What counts: an individual meeting is a booked time whose client came; a
visit at the desk is somebody helped without one. Both stand in the month in which they were, by Helsinki's
days. A row outlives the erasure of its person, so that totals stay.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from django.db.models import Count
from django.db.models.functions import TruncMonth

from booking.enums import AppointmentState, Interpreter
from booking.models import Appointment, DeskVisit
from portal import clock
from portal.reports.period import Period

MET = frozenset({AppointmentState.CAME, AppointmentState.CAME_LATE})
#: An interpreter came along, as far as the house knows.
INTERPRETED = frozenset({Interpreter.ORDERED, Interpreter.CONFIRMED})
_WHEN = "coach_time__starts_at"


class MeetingOutcome(StrEnum):
    """What became of a booked time that is over."""

    CAME = "came"
    CAME_LATE = "came_late"
    DID_NOT_COME = "did_not_come"
    CANCELLED = "cancelled"
    CANCELLED_LATE = "cancelled_late"
    #: Nobody has marked it: it counts nowhere until somebody does.
    UNMARKED = "unmarked"


@dataclass(frozen=True, slots=True)
class MeetingCount:
    """So many booked times that are alike in everything a table asks for. `month` is its first day."""

    month: dt.date
    language_id: int
    need_id: int | None
    way: str
    channel: str
    state: str
    cancelled_late: bool
    interpreter: str
    gender: str
    number: int

    @property
    def outcome(self) -> MeetingOutcome:
        """What became of them."""
        if self.state == AppointmentState.BOOKED:
            return MeetingOutcome.UNMARKED
        if self.state == AppointmentState.CANCELLED and self.cancelled_late:
            return MeetingOutcome.CANCELLED_LATE
        return MeetingOutcome(self.state)


@dataclass(frozen=True, slots=True)
class Visits:
    """So many visits at the desk that are alike in everything a table asks for."""

    month: dt.date
    language_id: int
    need_id: int | None
    gender: str
    number: int


def times(period: Period, *, now: dt.datetime) -> list[MeetingCount]:
    """The booked times that began in the period and before `now`, in groups. One query."""
    starts, ends = period.instants(now)
    rows = Appointment.objects.filter(coach_time__starts_at__gte=starts, coach_time__starts_at__lt=ends)
    grouped = rows.order_by().values_list(
        TruncMonth(_WHEN, tzinfo=clock.HELSINKI),
        *("spoken_language_id", "need_id", "way", "channel", "state", "cancelled_late", "interpreter"),
        "gender",
    )
    return [MeetingCount(month.date(), *rest) for month, *rest in grouped.annotate(number=Count("pk"))]


def visits(period: Period, *, now: dt.datetime) -> list[Visits]:
    """The visits at the desk in the period, in groups. One query."""
    starts, ends = period.instants(now)
    rows = DeskVisit.objects.filter(visited_at__gte=starts, visited_at__lt=ends)
    grouped = rows.order_by().values_list(
        TruncMonth("visited_at", tzinfo=clock.HELSINKI), "spoken_language_id", "need_id", "gender"
    )
    return [Visits(month.date(), *rest) for month, *rest in grouped.annotate(number=Count("pk"))]


Row = TypeVar("Row", MeetingCount, Visits)


def met(rows: Iterable[MeetingCount]) -> list[MeetingCount]:
    """Those that count as individual meetings."""
    return [row for row in rows if row.state in MET]


def count(rows: Iterable[Row], key: Callable[[Row], Hashable]) -> Counter[Hashable]:
    """How many there are of each `key`."""
    found: Counter[Hashable] = Counter()
    for row in rows:
        found[key(row)] += row.number
    return found
