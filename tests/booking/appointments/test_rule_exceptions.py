"""What staff need a reason for: outside the hours, during desk duty, without a pause before or after."""

from __future__ import annotations

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from booking.appointments import reservations, rule_exceptions
from booking.appointments.rule_exceptions import RuleException
from booking.models import BookingRules, Coach, CoachTime
from tests.booking import build
from tests.build import instant

pytestmark = pytest.mark.django_db

AT = "2026-11-25 %s"


@pytest.fixture
def coach() -> Coach:
    """Works 9-16, at the desk 14-15, has a time 12:00-12:45 and its pause."""
    row = build.coach()
    build.shift(build.desk(), row, weekday=2, starts=dt.time(14), ends=dt.time(15))
    build.appointment(row, instant(AT % "12:00"))
    return row


@pytest.mark.parametrize(
    ("starts", "minutes", "unusual"),
    [
        ("10:00", 45, []),
        ("11:00", 45, []),
        ("11:00", 50, [RuleException.NO_PAUSE]),
        ("11:15", 45, [RuleException.NO_PAUSE]),
        ("12:45", 15, [RuleException.NO_PAUSE]),
        ("13:00", 45, []),
        ("13:30", 45, [RuleException.DESK_DUTY]),
        ("15:00", 45, []),
        ("15:30", 45, [RuleException.OUT_OF_HOURS]),
        ("08:00", 60, [RuleException.OUT_OF_HOURS]),
    ],
)
def test_time_is_unusual_for_exactly_these_reasons(
    coach: Coach, starts: str, minutes: int, unusual: list[RuleException]
) -> None:
    rules = BookingRules.load()
    assert rule_exceptions.found(coach.pk, instant(AT % starts), minutes, rules=rules) == unusual


def test_time_that_moves_is_not_in_its_own_way(coach: Coach) -> None:
    own = CoachTime.objects.get()
    found = rule_exceptions.found(
        coach.pk, instant(AT % "11:15"), 45, rules=BookingRules.load(), ignore_coach_time_id=own.pk
    )
    assert found == []


def test_asking_costs_three_queries(
    coach: Coach, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    rules = BookingRules.load()
    with django_assert_max_num_queries(3):
        rule_exceptions.found(coach.pk, build.FREE, 45, rules=rules)


def test_pause_before_gives_way_and_comes_back_where_the_booking_is_refused(coach: Coach) -> None:
    earlier = CoachTime.objects.get()
    build.appointment(coach, instant(AT % "12:45"), in_public=False, without_pause=True, length=30)
    earlier.refresh_from_db()
    assert earlier.taken_until == earlier.ends_at
    build.absence(coach, instant(AT % "13:15"), instant(AT % "16:00"))
    later = CoachTime.objects.latest("starts_at")
    before = later.taken_until
    with pytest.raises(reservations.BookingRefused):
        build.appointment(coach, instant(AT % "13:15"), in_public=False, without_pause=True)
    later.refresh_from_db()
    assert later.taken_until == before


@pytest.mark.parametrize("unusual", RuleException)
def test_every_reason_has_its_own_sentence(unusual: RuleException) -> None:
    said = {rule_exceptions.sentence(other) for other in RuleException}
    assert (len(said), rule_exceptions.sentence(unusual)[-1]) == (len(RuleException), ".")
