"""Staff are warned of past, closed and remembered days and of absences, and never refused."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import translation

from events.models import DayToRemember
from events.sessions import warnings
from events.sessions.repeats import Skipped, Why
from events.sessions.wall_clock import TimeRange
from events.sessions.warnings import Caution, CautionKind
from events.staff.sessions import warnings as staff_warnings
from tests.booking import build as booking
from tests.build import instant
from tests.events.build import HOUR, NOW

pytestmark = pytest.mark.django_db


def on(day: str, starts: str = "13:00", hours: float = 2) -> TimeRange:
    start = instant(f"{day} {starts}")
    return start, start + hours * HOUR


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_common_day_brings_no_warning():
    assert warnings.cautions([on("2026-12-03")], now=NOW) == []


def test_nothing_planned_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert warnings.cautions([], now=NOW) == []


@pytest.mark.parametrize(
    ("starts", "found"), [("09:00", [Caution(NOW.date(), CautionKind.PAST)]), ("09:01", [])]
)
def test_what_has_begun_is_past(starts, found):
    assert warnings.cautions([on("2026-11-24", starts)], now=NOW) == found


def test_holiday_is_told():
    assert warnings.cautions([on("2026-12-24")], now=NOW) == [Caution(day("2026-12-24"), CautionKind.HOLIDAY)]


@pytest.mark.parametrize(
    ("planned", "warned"),
    [("2026-12-27", 0), ("2026-12-28", 1), ("2026-12-30", 1), ("2026-12-31", 0)],
)
def test_closure_is_told_with_its_name_on_its_first_and_last_day(planned, warned):
    booking.closure(day("2026-12-28"), day("2026-12-30"), "Välipäivät")
    expected = [Caution(day(planned), CautionKind.CLOSURE, "Välipäivät")] * warned
    assert warnings.cautions([on(planned)], now=NOW) == expected


def test_days_to_remember_are_told_by_day_each_once():
    DayToRemember.objects.create(name_fi="Ramadan", first_day=day("2027-02-08"), last_day=day("2027-03-09"))
    DayToRemember.objects.create(
        name_fi="Hiihtoloma", first_day=day("2027-03-01"), last_day=day("2027-03-07")
    )
    spans = [on("2027-03-04"), on("2027-03-04", "16:00"), on("2027-02-08"), on("2027-03-11")]
    assert warnings.cautions(spans, now=NOW) == [
        Caution(day("2027-02-08"), CautionKind.REMEMBER, "Ramadan"),
        Caution(day("2027-03-04"), CautionKind.REMEMBER, "Hiihtoloma"),
        Caution(day("2027-03-04"), CautionKind.REMEMBER, "Ramadan"),
    ]


def test_name_is_told_in_the_language_of_the_reader():
    DayToRemember.objects.create(
        name_fi="Joulu", name_en="Christmas", first_day=day("2026-12-23"), last_day=day("2026-12-23")
    )
    with translation.override("en"):
        assert [caution.name for caution in warnings.cautions([on("2026-12-23")], now=NOW)] == ["Christmas"]


@pytest.mark.parametrize(
    ("starts", "hours", "warned"), [("10:00", 2, False), ("10:00", 2.5, True), ("16:00", 1, False)]
)
def test_absence_of_a_coach_is_told_where_it_meets_the_session(starts, hours, warned):
    coach = booking.coach()
    booking.absence(coach, instant("2026-12-03 12:00"), instant("2026-12-03 16:00"))
    found = warnings.cautions([on("2026-12-03", starts, hours)], coach_ids=[coach.pk], now=NOW)
    assert found == [Caution(day("2026-12-03"), CautionKind.COACH_AWAY, "Aino")] * warned


def test_absence_of_another_coach_is_not_told():
    booking.absence(booking.coach(), *on("2026-12-03"))
    assert warnings.cautions([on("2026-12-03")], coach_ids=[booking.coach("Eino").pk], now=NOW) == []


@pytest.mark.parametrize(
    ("span", "days"),
    [
        (on("2026-12-03", "22:00", 2), ["2026-12-03"]),
        (on("2026-12-03", "22:00", 3), ["2026-12-03", "2026-12-04"]),
        (on("2026-10-24", "23:00", 3), ["2026-10-24", "2026-10-25"]),
    ],
    ids=["until midnight", "over midnight", "over the clock change"],
)
def test_session_touches_the_days_of_helsinki(span, days):
    assert [str(day) for day in warnings.days_of(span)] == days


@pytest.mark.parametrize(("starts", "warned"), [("08:00", 0), ("09:00", 1), ("11:59", 1), ("12:00", 0)])
def test_coach_with_a_shift_at_the_desk_is_told_for_that_time_only(starts, warned):
    coach, other = booking.coach("Aino", weekdays=()), booking.coach("Bo", weekdays=())
    booking.shift(booking.desk(), coach, weekday=3, starts=dt.time(10), ends=dt.time(12))
    expected = [Caution(day("2026-12-03"), CautionKind.DESK_DUTY, "Aino")] * warned
    planned = [on("2026-12-03", starts)]
    assert warnings.cautions(planned, coach_ids=[coach.pk], now=NOW) == expected
    assert warnings.cautions(planned, coach_ids=[other.pk], now=NOW) == []


@pytest.mark.parametrize("number", [1, 30])
def test_warnings_cost_five_queries_whatever_is_planned(number, django_assert_num_queries):
    coach = booking.coach()
    for week in range(number):
        first = day("2026-12-01") + dt.timedelta(weeks=week)
        booking.closure(first, first)
        DayToRemember.objects.create(name_fi=f"Päivä {week}", first_day=first, last_day=first)
    spans = [tuple(end + dt.timedelta(weeks=week) for end in on("2026-12-01")) for week in range(number)]
    with django_assert_num_queries(5):
        found = warnings.cautions(spans, coach_ids=[coach.pk], now=NOW)
    assert len([caution for caution in found if caution.kind != CautionKind.HOLIDAY]) == 2 * number


@pytest.mark.parametrize("kind", CautionKind)
def test_every_warning_has_a_sentence_with_its_day(kind):
    words = staff_warnings.sentence(Caution(day("2026-12-24"), kind, "Joulu"))
    assert "torstai 24.12.2026" in words
    assert ("Joulu" in words) == (kind not in {CautionKind.PAST, CautionKind.HOLIDAY})


@pytest.mark.parametrize(
    ("why", "words"),
    [
        (Why.HOLIDAY, "Ei kertaa, koska on pyhäpäivä: torstai 24.12.2026."),
        (Why.CLOSURE, "Ei kertaa, koska olemme kiinni: torstai 24.12.2026."),
    ],
)
def test_skipped_day_is_told_with_its_reason(why, words):
    assert staff_warnings.skipped_sentence(Skipped(day("2026-12-24"), why)) == words
