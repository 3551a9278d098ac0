"""The dates of a repeat: every n weeks on chosen weekdays, so many times or until a day, closed days skipped.

Pure: no rows, no clock. Days and times are Helsinki's wall clock, so a club at nine stays at nine over both
clock changes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from booking.availability.house_calendar import HouseCalendar
from booking.hours import public_holidays
from events.sessions.refusals import PlanRefusal, PlanRefused
from events.sessions.wall_clock import TimeRange
from portal import clock

#: More is a slip of the finger: a weekly club for four years.
MOST_DATES = 200
#: How long after its first day a repeat may go on, and which years can be planned at all.
REACH = dt.timedelta(days=5 * 366)
YEARS = range(2000, 2100)
MOST_WEEKS_BETWEEN = 52


class Why(StrEnum):
    """Why a day is skipped, or staff are warned of it."""

    HOLIDAY = "holiday"
    CLOSURE = "closure"


class Skipped(NamedTuple):
    """A day that the repeat leaves out."""

    day: dt.date
    why: Why


@dataclass(frozen=True, slots=True)
class Repeat:
    """What staff ask for. `weekdays`: Monday is 0; none given means the weekday of `first_day`.

    It ends after `count` dates (skipped ones do not count) or on the day `until`, whichever is first.
    """

    first_day: dt.date
    starts: dt.time
    ends: dt.time
    every_weeks: int = 1
    weekdays: tuple[int, ...] = ()
    count: int | None = None
    until: dt.date | None = None
    skip_closed: bool = True

    def span(self, day: dt.date) -> TimeRange:
        """From when to when (instants in UTC) the session of that day would be."""
        return clock.at(day, self.starts), clock.at(day, self.ends)


@dataclass(frozen=True, slots=True)
class PlannedDates:
    """The days of a repeat in order, and the days it leaves out."""

    dates: list[dt.date] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def plan(repeat: Repeat, calendar: HouseCalendar) -> PlannedDates:
    """The days on which the repeat has a session, and those skipped because the house is closed.

    Raises PlanRefused(ENDS_BEFORE_START), (OUT_OF_REACH), (TOO_MANY_DATES) or (NO_DATES).
    """
    _refuse_unless_bounded(repeat)
    planned = PlannedDates()
    for day in _days(repeat):
        if len(planned.dates) == repeat.count:
            break
        why = why_closed(day, calendar) if repeat.skip_closed else None
        if why:
            planned.skipped.append(Skipped(day, why))
        else:
            planned.dates.append(day)
        if len(planned.dates) > MOST_DATES:
            raise PlanRefused(PlanRefusal.TOO_MANY_DATES, most=MOST_DATES)
    else:
        _refuse_unless_reached(repeat, planned)
    return planned


def why_closed(day: dt.date, calendar: HouseCalendar) -> Why | None:
    """Why the house is closed on `day`, or None: staff's own closure before a public holiday."""
    if calendar.is_in_closure(day):
        return Why.CLOSURE
    return Why.HOLIDAY if public_holidays.is_public_holiday(day) else None


def _days(repeat: Repeat) -> Iterator[dt.date]:
    """Every day of the repeat up to its end or to the reach. Weeks begin on Monday."""
    weekdays = sorted(set(repeat.weekdays)) or [repeat.first_day.weekday()]
    last = min(repeat.until or dt.date.max, repeat.first_day + REACH)
    monday = repeat.first_day - dt.timedelta(days=repeat.first_day.weekday())
    while monday <= last:
        for weekday in weekdays:
            day = monday + dt.timedelta(days=weekday)
            if repeat.first_day <= day <= last:
                yield day
        monday += dt.timedelta(weeks=repeat.every_weeks)


def _refuse_unless_bounded(repeat: Repeat) -> None:
    if repeat.ends <= repeat.starts:
        raise PlanRefused(PlanRefusal.ENDS_BEFORE_START)
    if repeat.first_day.year not in YEARS or not 1 <= repeat.every_weeks <= MOST_WEEKS_BETWEEN:
        raise PlanRefused(PlanRefusal.OUT_OF_REACH)
    if repeat.until and repeat.until > repeat.first_day + REACH:
        raise PlanRefused(PlanRefusal.OUT_OF_REACH)
    # Without any end it would go on for ever.
    if (repeat.count or 0) > MOST_DATES or (repeat.count is None and repeat.until is None):
        raise PlanRefused(PlanRefusal.TOO_MANY_DATES, most=MOST_DATES)
    if repeat.count is not None and repeat.count < 1:
        raise PlanRefused(PlanRefusal.NO_DATES)


def _refuse_unless_reached(repeat: Repeat, planned: PlannedDates) -> None:
    """The days ended before the count was full: right at `until`, too far at the reach."""
    if repeat.until is None and len(planned.dates) != repeat.count:
        raise PlanRefused(PlanRefusal.OUT_OF_REACH)
    if not planned.dates:
        raise PlanRefused(PlanRefusal.NO_DATES)
