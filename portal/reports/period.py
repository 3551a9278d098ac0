"""The period of a report: calendar days in Helsinki, both included, and the ready-made ones. Pure."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from portal import clock

#: The years that a period, and a total of earlier months, may lie in.
FIRST_YEAR, LAST_YEAR = 1990, 2100


class PeriodChoice(StrEnum):
    """The periods that are one tap away."""

    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_QUARTER = "this_quarter"
    LAST_QUARTER = "last_quarter"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"


#: How many months each kind of period has.
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """From the start of one day to the end of another, as Helsinki counts days."""

    first_day: dt.date
    last_day: dt.date

    def instants(self, now: dt.datetime) -> tuple[dt.datetime, dt.datetime]:
        """The half-open range of instants (UTC) that counts at `now`: what is to come does not."""
        starts, ends = clock.day_bounds(self.first_day, self.last_day)
        return starts, min(ends, now)

    def is_of_whole_months(self, today: dt.date) -> bool:
        """Whether it cuts no month: of an erased person's meeting only the month is known."""
        next_day = self.last_day + dt.timedelta(days=1)
        return self.first_day.day == 1 and (next_day.day == 1 or self.last_day >= today)


def chosen(choice: PeriodChoice, today: dt.date) -> Period:
    """The whole month, quarter or year of that name, seen from `today`."""
    which, _, kind = choice.partition("_")
    length = _MONTHS[kind]
    first = today.replace(month=(today.month - 1) // length * length + 1, day=1)
    if which == "last":
        first = _months_later(first, -length)
    return Period(first, _months_later(first, length) - dt.timedelta(days=1))


def typed(first_day: dt.date | None, last_day: dt.date | None, today: dt.date) -> Period:
    """The period of two days of which one may be missing: from the first year there is, or until today.

    A first day that is still to come is its own last day, when none is given.
    """
    first = first_day or dt.date(FIRST_YEAR, 1, 1)
    return Period(first, last_day or max(first, today))


def months(first: dt.date, last: dt.date) -> list[dt.date]:
    """The first day of each month from that of `first` to that of `last`."""
    month, found = first.replace(day=1), []
    while month <= last:
        found.append(month)
        month = _months_later(month, 1)
    return found


def _months_later(first_of_month: dt.date, number: int) -> dt.date:
    place = first_of_month.year * 12 + first_of_month.month - 1 + number
    return dt.date(place // 12, place % 12 + 1, 1)
