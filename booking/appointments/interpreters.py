"""Interpreters of the times ahead: which are needed, by which day each is ordered, and which are late.

Where the ordering stands is written by reservations.set_interpreter. An interpreter is ordered the rules'
number of working days before the time: Monday to Friday, without public holidays and closures.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.db.models import BooleanField, Case, Q, QuerySet, Value, When

from booking.availability import house_calendar
from booking.clients.appointment_rows import listed
from booking.enums import AppointmentState, Interpreter, Weekday
from booking.models import Appointment, BookingRules
from portal import clock

ONE_DAY = dt.timedelta(days=1)
#: No summer closure is longer; past it the search for working days gives up.
LOOK = 200


class LeadTime:
    """By when interpreters are ordered, for one moment. Two queries, when it is made."""

    def __init__(self, *, now: dt.datetime) -> None:
        self.now, self.today = now, clock.today(now)
        self.days = BookingRules.load().interpreter_lead_days
        self.calendar = house_calendar.load(self.today)

    def order_by(self, starts_at: dt.datetime) -> dt.date:
        """The last day on which the interpreter of a time that starts then is ordered without haste."""
        return _count(clock.today(starts_at), -ONE_DAY, self.days, self._is_working_day)

    @property
    def late_before(self) -> dt.datetime:
        """A time that starts before this instant should have its interpreter ordered already."""
        day = self.today
        for _number in range(self.days):
            day = _first(day, ONE_DAY, self._is_working_day) + ONE_DAY
        return clock.day_bounds(day, day)[0]

    def _is_working_day(self, day: dt.date) -> bool:
        return day.weekday() < Weekday.SATURDAY and self.calendar.is_open(day)


def ahead(*, now: dt.datetime, among: QuerySet[Appointment] | None = None) -> QuerySet[Appointment]:
    """The booked times ahead that somebody interprets."""
    rows_of_all = Appointment.objects.all() if among is None else among
    return rows_of_all.filter(
        state=AppointmentState.BOOKED,
        interpreter__in=Interpreter.wanted(),
        coach_time__starts_at__gte=now,
    )


def is_late(lead: LeadTime) -> Q:
    """What is true of a time whose interpreter should have been ordered already."""
    return Q(interpreter=Interpreter.NEEDED, coach_time__starts_at__lt=lead.late_before)


def rows(lead: LeadTime) -> QuerySet[Appointment]:
    """The times ahead with what a list of them shows: the late ones first, then by time."""
    late = Case(When(is_late(lead), then=Value(True)), default=Value(False), output_field=BooleanField())
    found = ahead(now=lead.now, among=listed()).annotate(is_late=late)
    return found.order_by("-is_late", "coach_time__starts_at", "pk")


def _count(day: dt.date, step: dt.timedelta, days: int, counts: Callable[[dt.date], bool]) -> dt.date:
    """The day that many working days away from `day`."""
    for _number in range(days):
        day = _first(day + step, step, counts)
    return day


def _first(day: dt.date, step: dt.timedelta, counts: Callable[[dt.date], bool]) -> dt.date:
    """The first day, from `day` on, that counts."""
    return next((day + number * step for number in range(LOOK) if counts(day + number * step)), day)
