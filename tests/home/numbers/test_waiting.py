"""home/numbers/waiting.py: the wait now, what a night writes down, and what is read of it later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.core.management import call_command
from pytest_django import DjangoAssertNumQueries

from home.models import WaitingTime
from home.numbers import waiting
from home.numbers.waiting import Wait
from portal.reports.period import Period
from tests.booking import build
from tests.booking.build import FREE, NOW
from tests.build import language

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 11, 24)
YEAR = Period(dt.date(2026, 1, 1), dt.date(2026, 12, 31))


def _wait(day: dt.date, code: str, days: int | None) -> None:
    WaitingTime.objects.create(day=day, spoken_language=language(code), days=days)


def test_wait_is_days_to_the_first_free_time_of_the_language() -> None:
    build.coach("Aino", languages=("fi",))
    build.coach("Hodan", languages=("so",), weekdays=(0,))
    # Notice leaves Tuesday itself; the next Monday is six days on.
    assert waiting.current(now=NOW) == {language("fi").pk: 0, language("so").pk: 6}


def test_language_whose_speaker_has_no_free_time_waits_without_end() -> None:
    build.coach("Aino", languages=("so",), weekdays=())
    assert waiting.current(now=NOW) == {language("so").pk: None}


def test_language_without_a_bookable_speaker_has_no_wait() -> None:
    build.coach("Aino", languages=("so",), is_bookable=False)
    assert waiting.current(now=NOW) == {}


def test_day_of_the_clock_change_is_one_day(at: Callable[[str], dt.datetime]) -> None:
    build.coach("Aino", languages=("fi",))
    # The night between Saturday and Sunday is an hour longer; Monday is two days on.
    assert waiting.current(now=at("2026-10-24 23:30")) == {language("fi").pk: 2}


def test_night_writes_each_language_once_and_keeps_the_first(at: Callable[..., dt.datetime]) -> None:
    at(NOW)
    coach = build.coach("Aino", languages=("so",))
    call_command("measure_waiting_times")
    build.absence(coach, NOW, FREE + dt.timedelta(days=20))
    call_command("measure_waiting_times")
    assert list(WaitingTime.objects.values_list("day", "spoken_language__code", "days")) == [(TODAY, "so", 0)]


def test_measured_waits_are_summed_by_language_and_month() -> None:
    for day, days in ((1, 2), (2, 4), (3, None)):
        _wait(dt.date(2026, 10, day), "so", days)
    _wait(dt.date(2026, 11, 1), "so", 9)
    _wait(dt.date(2025, 11, 1), "so", 50)
    so = language("so").pk
    assert waiting.measured(YEAR) == [
        Wait(so, dt.date(2026, 10, 1), 3, 3.0, 4, 1),
        Wait(so, dt.date(2026, 11, 1), 1, 9.0, 9, 0),
    ]


def test_month_in_which_nothing_was_free_has_no_mean() -> None:
    _wait(dt.date(2026, 10, 1), "so", None)
    assert waiting.measured(YEAR) == [Wait(language("so").pk, dt.date(2026, 10, 1), 1, None, None, 1)]


@pytest.mark.parametrize("number", [1, 30])
def test_waits_ask_few_queries(number: int, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    build.rules()
    for place in range(number):
        build.coach(f"Aino {place}")
        _wait(dt.date(2026, 1, 1) + dt.timedelta(days=place), "so", place)
    with django_assert_max_num_queries(6):
        assert len(waiting.current(now=NOW)) == 2
        assert sum(wait.measured for wait in waiting.measured(YEAR)) == number
