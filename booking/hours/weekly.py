"""Weekly wall-clock time in Helsinki and its instants: what hours, shifts and opening hours share. Pure.

Expansion is date arithmetic, never a walk from a rule's beginning: a rule of 2021 costs what one of this
year costs. A nine o'clock stays nine o'clock over both clock changes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from booking.hours import epoch
from booking.hours.spans import Span
from portal import clock

DAY = 24 * 3600
FOREVER = dt.date.max


class Weekly(NamedTuple):
    """A stretch of every week: weekday (Monday is 0), wall-clock times, first and last day (included)."""

    weekday: int
    starts: dt.time
    ends: dt.time
    valid_from: dt.date
    valid_until: dt.date = FOREVER


class DayStart(NamedTuple):
    """A day and the instant of its midnight, or None where the clock changes on that day."""

    date: dt.date
    midnight: int | None


def weekdays_of(first: dt.date, last: dt.date, is_open: Callable[[dt.date], bool]) -> list[list[DayStart]]:
    """The open days from `first` to `last` (included), sorted into the seven days of the week."""
    week: list[list[DayStart]] = [[] for _ in range(7)]
    for number in range(first.toordinal(), last.toordinal() + 1):
        day = dt.date.fromordinal(number)
        if is_open(day):
            week[day.weekday()].append(_day(day))
    return week


def spans(weekly: Weekly, week: list[list[DayStart]]) -> list[Span]:
    """The instants of `weekly` on the days of `week`, in order."""
    weekday, starts, ends, valid_from, valid_until = weekly
    from_midnight, until_midnight = _since_midnight(starts), _since_midnight(ends)
    found: list[Span] = []
    for day, midnight in week[weekday]:
        if not valid_from <= day <= valid_until:
            continue
        if midnight is None:
            found.append((epoch.seconds(clock.at(day, starts)), epoch.seconds(clock.at(day, ends))))
        else:
            found.append((midnight + from_midnight, midnight + until_midnight))
    return found


def all_spans(stretches: Iterable[Weekly], week: list[list[DayStart]]) -> list[Span]:
    """The instants of all `stretches` on the days of `week`, in no order."""
    return [span for weekly in stretches for span in spans(weekly, week)]


@lru_cache(maxsize=1024)
def _day(day: dt.date) -> DayStart:
    """A day and its midnight. It never changes, so it is worked out once."""
    midnight, next_midnight = (epoch.seconds(instant) for instant in clock.day_bounds(day, day))
    return DayStart(day, midnight if next_midnight - midnight == DAY else None)


@lru_cache(maxsize=2048)
def _since_midnight(time: dt.time) -> int:
    return time.hour * 3600 + time.minute * 60 + time.second
