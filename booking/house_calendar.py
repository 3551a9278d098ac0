"""The house's own calendar in one query: closures, opening hours and the desks' shifts.."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import DateField, F, IntegerField, Q, QuerySet, TimeField, Value

from booking import epoch, public_holidays
from booking.compiled_query import CompiledQuery, Given
from booking.models import Closure, OpeningHours, Shift
from booking.spans import Span, merged
from booking.weekly import FOREVER, Day, Weekly, all_spans, weekdays_of

CLOSURE, OPENING, SHIFT = range(3)
TODAY = Given("today", DateField())
# Until someone enters opening hours, the house works office hours.
OFFICE_WEEK = [Weekly(day, dt.time(8), dt.time(16), dt.date.min) for day in range(5)]
# How far past the booking horizon a first open day is looked for: longer than any summer closure.
LOOK_AHEAD = dt.timedelta(days=200)


@dataclass(frozen=True, slots=True)
class HouseCalendar:
    """Closed days, opening hours, and who is at the desks by plan (pairs of coach and stretch)."""

    closures: list[tuple[dt.date, dt.date]]
    opening: list[Weekly]
    shifts: list[tuple[int, Weekly]]

    def is_open(self, day: dt.date) -> bool:
        """Whether people work on `day` at all: it is no public holiday and in no closure."""
        return not (public_holidays.is_public_holiday(day) or self.is_in_closure(day))

    def is_in_closure(self, day: dt.date) -> bool:
        """Whether staff closed the house on `day`."""
        return any(first <= day <= last for first, last in self.closures)

    def week(self, first: dt.date, last: dt.date) -> list[list[Day]]:
        """The open days from `first` to `last` (included) by weekday, as booking/weekly.py wants them."""
        return weekdays_of(first, last, self.is_open)

    def opening_spans(self, first: dt.date, last: dt.date) -> list[Span]:
        """When the house is open on those days, in order."""
        return merged(all_spans(self.opening, self.week(first, last)))

    def reach(self, earliest: dt.datetime, today: dt.date, horizon_days: int) -> tuple[dt.date, dt.date]:
        """First and last bookable day. A house closed on every day of the horizon pushes both past it.

        Closed means: nobody could begin at `earliest` or later, because of closures, public holidays and the
        weekdays on which the house never opens. The first open day after that then begins a horizon of the
        full length.
        """
        last = today + dt.timedelta(days=horizon_days)
        if not any(first <= last and today <= until for first, until in self.closures):
            return today, last
        begins = epoch.seconds(earliest)
        office = HouseCalendar(self.closures, self.opening or OFFICE_WEEK, [])
        if any(until > begins for _, until in office.opening_spans(today, last)):
            return today, last
        for number in range(1, LOOK_AHEAD.days):
            day = last + dt.timedelta(days=number)
            if office.opening_spans(day, day):
                return day, day + dt.timedelta(days=horizon_days)
        return today, last


def load(today: dt.date) -> HouseCalendar:
    """Everything that holds on `today` or later. One query, whatever the number of rows."""
    calendar = HouseCalendar([], [], [])
    for kind, coach_id, weekday, starts, ends, first, last in ROWS.rows(today=today):
        if kind == CLOSURE:
            calendar.closures.append((first, last))
            continue
        weekly = Weekly(weekday, starts, ends, first, last or FOREVER)
        if kind == OPENING:
            calendar.opening.append(weekly)
        elif coach_id is not None:
            calendar.shifts.append((coach_id, weekly))
    return calendar


def _rows() -> QuerySet[Any, Any]:
    return _shifts().union(_openings(), _closures(), all=True)


def _shifts() -> QuerySet[Shift, Any]:
    """First of the union: its columns carry the types of all."""
    return (
        Shift.objects.filter(_not_over())
        .order_by()
        .values_list(
            Value(SHIFT, IntegerField()),
            F("coaches"),
            F("weekday"),
            F("starts"),
            F("ends"),
            F("valid_from"),
            F("valid_until"),
        )
    )


def _openings() -> QuerySet[OpeningHours, Any]:
    return (
        OpeningHours.objects.filter(_not_over())
        .order_by()
        .values_list(
            Value(OPENING, IntegerField()),
            Value(None, IntegerField(null=True)),
            F("weekday"),
            F("starts"),
            F("ends"),
            F("valid_from"),
            F("valid_until"),
        )
    )


def _closures() -> QuerySet[Closure, Any]:
    """In the columns of the others; modeltranslation's rewriting would put them in another order."""
    nothing, never = Value(None, IntegerField(null=True)), Value(None, TimeField(null=True))
    return (
        Closure.objects.rewrite(False)
        .filter(last_day__gte=TODAY)
        .order_by()
        .values_list(
            Value(CLOSURE, IntegerField()),
            nothing,
            nothing,
            never,
            never,
            F("first_day"),
            F("last_day"),
        )
    )


def _not_over() -> Q:
    return Q(valid_until__isnull=True) | Q(valid_until__gte=TODAY)


ROWS = CompiledQuery(_rows)
