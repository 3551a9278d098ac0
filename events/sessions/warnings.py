"""What staff are asked about before sessions are made or moved: past, closed and remembered days, and
coaches who are away or at a desk.

It warns and never blocks. The sentences stand in events/staff/sessions/warnings.py.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from booking.availability import house_calendar
from booking.hours import epoch, public_holidays
from booking.hours.spans import overlaps
from booking.hours.weekly import all_spans
from booking.models import Absence, Closure, Coach
from events.models import DayToRemember
from events.sessions.wall_clock import TimeRange
from portal import clock


class CautionKind(StrEnum):
    """What there is to think of."""

    PAST = "past"
    CLOSURE = "closure"
    HOLIDAY = "holiday"
    REMEMBER = "remember"
    COACH_AWAY = "coach_away"
    DESK_DUTY = "desk_duty"


class Caution(NamedTuple):
    """A day and what to think of: the name of the closure, of the day to remember, or of the coach."""

    day: dt.date
    kind: CautionKind
    name: str = ""


def cautions(
    spans: Sequence[TimeRange], *, coach_ids: Collection[int] = (), now: dt.datetime
) -> list[Caution]:
    """What staff should know of sessions at these times (aware instants), by day; each thing once a day.

    Five queries at most, whatever the number of sessions.
    """
    if not spans:
        return []
    days = sorted({day for span in spans for day in days_of(span)})
    found = {
        *_past(spans, now),
        *_closed(days),
        *(Caution(day, CautionKind.HOLIDAY) for day in days if public_holidays.is_public_holiday(day)),
        *_remembered(days),
        *_away(spans, coach_ids),
        *_on_duty(spans, coach_ids),
    }
    order = list(CautionKind)
    return sorted(found, key=lambda caution: (caution.day, order.index(caution.kind), caution.name))


def days_of(span: TimeRange) -> Iterator[dt.date]:
    """The days in Helsinki that the session touches; one that ends at midnight does not touch the next."""
    starts_at, ends_at = span
    first, last = clock.today(starts_at), clock.today(ends_at - dt.timedelta(microseconds=1))
    for number in range(first.toordinal(), last.toordinal() + 1):
        yield dt.date.fromordinal(number)


def _past(spans: Sequence[TimeRange], now: dt.datetime) -> Iterator[Caution]:
    for starts_at, _ends_at in spans:
        if starts_at <= now:
            yield Caution(clock.today(starts_at), CautionKind.PAST)


def _closed(days: Sequence[dt.date]) -> Iterator[Caution]:
    closures = list(Closure.objects.filter(first_day__lte=days[-1], last_day__gte=days[0]))
    for day in days:
        for closure in closures:
            if closure.first_day <= day <= closure.last_day:
                yield Caution(day, CautionKind.CLOSURE, closure.name)


def _remembered(days: Sequence[dt.date]) -> Iterator[Caution]:
    rows = list(DayToRemember.objects.filter(first_day__lte=days[-1], last_day__gte=days[0]))
    for day in days:
        for row in rows:
            if row.first_day <= day <= row.last_day:
                yield Caution(day, CautionKind.REMEMBER, row.name)


def _away(spans: Sequence[TimeRange], coach_ids: Collection[int]) -> Iterator[Caution]:
    if not coach_ids:
        return
    since, until = min(starts for starts, _ends in spans), max(ends for _starts, ends in spans)
    absences = Absence.objects.filter(coach__in=coach_ids, starts_at__lt=until, ends_at__gt=since)
    for name, away_from, away_until in absences.values_list("coach__first_name", "starts_at", "ends_at"):
        for starts_at, ends_at in spans:
            if away_from < ends_at and starts_at < away_until:
                yield Caution(clock.today(starts_at), CautionKind.COACH_AWAY, name)


def _on_duty(spans: Sequence[TimeRange], coach_ids: Collection[int]) -> Iterator[Caution]:
    """A coach who leads a session then is missing at the desk, and with them their languages."""
    if not coach_ids:
        return
    calendar = house_calendar.load(clock.today(min(starts for starts, _ends in spans)))
    names = dict(Coach.objects.filter(pk__in=coach_ids).values_list("pk", "first_name"))
    for starts_at, ends_at in spans:
        day = clock.today(starts_at)
        week = calendar.week(day, clock.today(ends_at))
        for coach_id, weekly in calendar.shifts:
            shift = all_spans([weekly], week) if coach_id in names else ()
            if overlaps(epoch.seconds(starts_at), epoch.seconds(ends_at), shift):
                yield Caution(day, CautionKind.DESK_DUTY, names[coach_id])
