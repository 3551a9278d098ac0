"""Interpreters of the times ahead: by when each is ordered, which are late, and in which order they stand."""

from __future__ import annotations

import datetime as dt

import pytest

from booking.appointments import interpreters, reservations
from booking.appointments.interpreters import LeadTime
from booking.enums import Interpreter
from booking.models import Appointment, Coach
from tests.booking import build
from tests.booking.build import HOUR, NOW
from tests.build import instant

pytestmark = pytest.mark.django_db


@pytest.fixture
def aino() -> Coach:
    return build.coach("Aino", weekdays=range(7))


def _time(coach: Coach, wall: str, step: Interpreter = Interpreter.NEEDED) -> Appointment:
    return build.appointment(coach, instant(wall), interpreter=step, in_public=False)


@pytest.mark.parametrize(
    ("starts", "order_by"),
    [
        ("2026-11-27 10:00", dt.date(2026, 11, 24)),  # Friday: three working days before is Tuesday
        ("2026-11-30 10:00", dt.date(2026, 11, 25)),  # a weekend does not count
        ("2026-12-28 10:00", dt.date(2026, 12, 21)),  # nor do Christmas Eve and Day
    ],
)
def test_interpreter_is_ordered_working_days_before(starts: str, order_by: dt.date) -> None:
    assert LeadTime(now=NOW).order_by(instant(starts)) == order_by


def test_closed_days_of_the_house_do_not_count() -> None:
    build.closure(dt.date(2026, 11, 25), dt.date(2026, 11, 26))
    assert LeadTime(now=NOW).order_by(instant("2026-11-30 10:00")) == dt.date(2026, 11, 23)


@pytest.mark.parametrize("days", [0, 1, 3, 10])
def test_late_begins_exactly_where_the_day_of_ordering_has_passed(days: int) -> None:
    build.rules(interpreter_lead_days=days)
    lead = LeadTime(now=NOW)
    bound = lead.late_before
    assert lead.order_by(bound) >= lead.today
    assert days == 0 or lead.order_by(bound - HOUR) < lead.today


def test_only_booked_times_ahead_with_an_interpreter_are_listed_the_late_ones_first(aino: Coach) -> None:
    ordered = _time(aino, "2026-11-25 09:00", Interpreter.ORDERED)
    confirmed = _time(aino, "2026-11-25 10:00", Interpreter.CONFIRMED)
    late = _time(aino, "2026-11-26 10:00")
    in_time = _time(aino, "2026-11-27 10:00")
    _time(aino, "2026-11-25 12:00", Interpreter.NONE)
    reservations.cancel(_time(aino, "2026-11-25 13:00").pk, now=NOW)
    _time(aino, "2026-11-24 10:00")
    lead = LeadTime(now=instant("2026-11-24 11:00"))
    assert list(interpreters.rows(lead)) == [late, ordered, confirmed, in_time]
    assert [row.is_late for row in interpreters.rows(lead)] == [True, False, False, False]
    assert list(interpreters.ahead(now=lead.now).filter(interpreters.is_late(lead))) == [late]


def test_every_step_knows_the_next() -> None:
    assert [step.following for step in Interpreter] == [
        None,
        Interpreter.ORDERED,
        Interpreter.CONFIRMED,
        None,
    ]
