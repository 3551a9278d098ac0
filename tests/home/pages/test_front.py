"""The live parts of the front page: who speaks now, when the reader's language is next, the closed days."""

from __future__ import annotations

import datetime as dt

import pytest

from booking.availability.presence import Interval
from booking.models import OpeningHours
from home.pages.front import ClosedDays, front, next_events
from portal.models import HouseFacts
from tests.booking import build
from tests.build import instant
from tests.events import build as build_events

pytestmark = pytest.mark.django_db

NOON = instant("2026-11-24 12:00")  # a Tuesday


@pytest.fixture(autouse=True)
def _open_house() -> None:
    for weekday in range(4):
        OpeningHours.objects.create(
            weekday=weekday, starts=dt.time(10), ends=dt.time(16), valid_from=build.THIS_YEAR
        )


def test_front_everybody_until_the_same_time() -> None:
    build.shift(build.desk(), build.coach(languages=("fi", "so")))
    live = front("fi", NOON)
    assert [row.language.code for row in live.at_desk] == ["fi", "so"]
    assert (live.until, live.house.is_open, live.next_own) == (instant("2026-11-24 15:00"), True, None)


def test_front_until_different_times() -> None:
    desk = build.desk()
    build.shift(desk, build.coach("Aino", languages=("fi",)))
    build.shift(desk, build.coach("Sahra", languages=("so",)), ends=dt.time(14))
    assert front("fi", NOON).until is None


def test_front_says_when_the_readers_language_is_next() -> None:
    desk = build.desk()
    build.shift(desk, build.coach("Aino", languages=("fi",)))
    build.shift(desk, build.coach("Amira", languages=("ar",)), weekday=2, starts=dt.time(13))
    live = front("ar", NOON)
    assert live.next_own == Interval(instant("2026-11-25 13:00"), instant("2026-11-25 15:00"))


def test_front_takes_a_language_off_with_its_speaker() -> None:
    away = build.coach("Sahra", languages=("so",))
    build.shift(build.desk(), away)
    build.absence(away, instant("2026-11-24 08:00"), instant("2026-11-24 18:00"))
    assert front("fi", NOON).at_desk == []


def test_front_asks_five_questions_at_most_with_nothing_cached(django_assert_max_num_queries) -> None:
    desk = build.desk()
    build.shift(desk, *(build.coach(f"V{number}", languages=("fi",), weekdays=()) for number in range(30)))
    build.shift(desk, build.coach("Amira", languages=("ar",)), weekday=2)
    build.closure(dt.date(2026, 11, 30), dt.date(2026, 12, 1))
    with django_assert_max_num_queries(5):
        assert front("ar", NOON).next_own is not None


def test_closed_days_none() -> None:
    assert front("fi", NOON).closed_days is None


def test_closed_days_going_on_and_when_we_open_again() -> None:
    closure = build.closure(dt.date(2026, 11, 23), dt.date(2026, 11, 26))
    assert front("fi", NOON).closed_days == ClosedDays(closure, True, instant("2026-11-30 10:00"))


@pytest.mark.parametrize(("first", "is_told"), [(dt.date(2026, 12, 8), True), (dt.date(2026, 12, 9), False)])
def test_closed_days_told_two_weeks_before(first: dt.date, is_told: bool) -> None:
    build.closure(first, first)
    assert (front("fi", NOON).closed_days is not None) is is_told


def test_closed_days_over() -> None:
    build.closure(dt.date(2026, 11, 20), dt.date(2026, 11, 23))
    assert front("fi", NOON).closed_days is None


# Next events -----------------------------------------------------------------------------------------


def test_next_events_are_the_first_three_to_come() -> None:
    made = build_events.sessions(build_events.event(), 5)
    assert [row.session.pk for row in next_events(HouseFacts(), NOON)] == [row.pk for row in made[:3]]


def test_next_events_are_asked_once_a_minute(django_assert_num_queries) -> None:
    build_events.session(build_events.registered_for(), instant("2026-11-24 12:01"))
    with django_assert_num_queries(3):
        assert len(next_events(HouseFacts(), NOON)) == 1
    with django_assert_num_queries(0):
        assert next_events(HouseFacts(), NOON + dt.timedelta(minutes=2)) == []
