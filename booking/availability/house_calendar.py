"""Everybody's plans in one query: closures, opening hours, the desks' shifts and absences."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.db.models import (
    BigIntegerField,
    DateField,
    DateTimeField,
    F,
    Q,
    QuerySet,
    TimeField,
    Value,
)
from django.db.models.functions import Cast

from booking.hours import public_holidays
from booking.models import Absence, Closure, OpeningHours, Shift
from booking.time import epoch
from booking.time.compiled_query import CompiledQuery, Given
from booking.time.epoch import Epoch
from booking.time.spans import Span, merged
from booking.time.weekly import FOREVER, Day, Weekly, all_spans, weekdays_of
from portal import clock

CLOSURE, OPENING, SHIFT, ABSENCE = "closure", "opening", "shift", "absence"
TODAY = Given("today", DateField())
# What a kind of row does not have. Cast, because PostgreSQL takes an untyped NULL for text.
NO_NUMBER = Cast(None, BigIntegerField(null=True))
NO_TIME = Value(None, TimeField(null=True))
NO_DATE = Value(None, DateField(null=True))
NO_ABSENCE = (Epoch(Cast(None, DateTimeField(null=True))),) * 2
# Until someone enters opening hours, the house works office hours.
OFFICE_WEEK = [Weekly(day, dt.time(8), dt.time(16), dt.date.min) for day in range(5)]
# How far past the booking horizon a first open day is looked for: longer than any summer closure.
LOOK_AHEAD = dt.timedelta(days=200)


@dataclass(frozen=True, slots=True)
class HouseCalendar:
    """Closed days, opening hours, who is at the desks by plan, and who is away, by the coach's id.

    Absences are spans of seconds since 1970.
    """

    closures: list[tuple[dt.date, dt.date]] = field(default_factory=list)
    opening: list[Weekly] = field(default_factory=list)
    shifts: list[tuple[int, Weekly]] = field(default_factory=list)
    absences: list[tuple[int, Span]] = field(default_factory=list)

    def is_open(self, day: dt.date) -> bool:
        """Whether people work on `day` at all: it is no public holiday and in no closure."""
        return not (public_holidays.is_public_holiday(day) or self.is_in_closure(day))

    def is_in_closure(self, day: dt.date) -> bool:
        """Whether staff closed the house on `day`."""
        return any(first <= day <= last for first, last in self.closures)

    def week(self, first: dt.date, last: dt.date) -> list[list[Day]]:
        """The open days from `first` to `last` (included) by weekday, as time/weekly.py wants them."""
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
        office = HouseCalendar(self.closures, self.opening or OFFICE_WEEK)
        if any(until > begins for _, until in office.opening_spans(today, last)):
            return today, last
        for number in range(1, LOOK_AHEAD.days):
            day = last + dt.timedelta(days=number)
            if office.opening_spans(day, day):
                return day, day + dt.timedelta(days=horizon_days)
        return today, last


def load(today: dt.date) -> HouseCalendar:
    """Everything that holds on `today` or later. One query, whatever the number of rows."""
    calendar = HouseCalendar()
    since, _until = clock.day_bounds(today, today)
    for kind, coach_id, weekday, starts, ends, first, last, *away in ROWS.rows(today=today, since=since):
        if kind == ABSENCE:
            calendar.absences.append((coach_id, tuple(away)))
            continue
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
    return _shifts().union(_openings(), _closures(), _absences(), all=True)


def _shifts() -> QuerySet[Shift, Any]:
    """First of the union: its columns carry the types of all."""
    whom_and_when = F("coaches"), F("weekday"), F("starts"), F("ends"), F("valid_from"), F("valid_until")
    return _columns(Shift.objects.filter(_not_over()), SHIFT, *whom_and_when, *NO_ABSENCE)


def _openings() -> QuerySet[OpeningHours, Any]:
    when = F("weekday"), F("starts"), F("ends"), F("valid_from"), F("valid_until")
    return _columns(OpeningHours.objects.filter(_not_over()), OPENING, NO_NUMBER, *when, *NO_ABSENCE)


def _closures() -> QuerySet[Closure, Any]:
    """Not rewritten: modeltranslation would put the columns in another order."""
    days = F("first_day"), F("last_day")
    return _columns(
        Closure.objects.rewrite(False).filter(last_day__gte=TODAY),
        CLOSURE,
        *(NO_NUMBER, NO_NUMBER, NO_TIME, NO_TIME, *days, *NO_ABSENCE),
    )


def _absences() -> QuerySet[Absence, Any]:
    return _columns(
        Absence.objects.filter(ends_at__gt=Given("since", DateTimeField())),
        ABSENCE,
        *(F("coach_id"), NO_NUMBER, NO_TIME, NO_TIME, NO_DATE, NO_DATE),
        *(Epoch("starts_at"), Epoch("ends_at")),
    )


def _columns(rows: QuerySet[Any, Any], kind: str, *columns: Any) -> QuerySet[Any, Any]:
    return rows.order_by().values_list(Value(kind), *columns)


def _not_over() -> Q:
    return Q(valid_until__isnull=True) | Q(valid_until__gte=TODAY)


ROWS = CompiledQuery(_rows)
