"""Who is at the desks, and whether the house is open: people, not plans."""

from __future__ import annotations

import datetime as dt

import pytest

from booking.availability.presence import (
    AtDesk,
    HouseHours,
    Interval,
    at_desk,
    house,
    next_at_desk,
    speaks_now,
)
from booking.enums import TimeKind
from booking.models import Coach, Desk
from services.models import SpokenLanguage
from tests.booking.build_hours import (
    MONDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    absence,
    at,
    closure,
    coach,
    house_opens,
    language,
    shift,
    takes,
)

TUESDAY_DAY = "2026-11-24"
NOON = at(TUESDAY_DAY, "13:30")
# In 2027 the spring change falls on Easter, when everything is closed: see the test of its own.
CLOCK_CHANGES = ["2025-03-30", "2026-03-29", "2026-10-25", "2027-10-31"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def somali() -> SpokenLanguage:
    return language("somali", order=2)


@pytest.fixture
def amina(somali: SpokenLanguage) -> Coach:
    """At the desk on Mondays to Thursdays, 13-15."""
    who = coach("Amina", speaks=[somali])
    shift([who], MONDAY, TUESDAY, WEDNESDAY, THURSDAY, starts="13:00", ends="15:00")
    return who


def _until(now: dt.datetime) -> dict[str, dt.datetime]:
    return {found.language.own_name.split()[0]: found.until for found in at_desk(now)}


# Now -------------------------------------------------------------------------------------------------


def test_a_language_is_open_while_its_speaker_is_there(somali, amina):
    assert at_desk(NOON) == [AtDesk(somali, at(TUESDAY_DAY, "15:00"))]


@pytest.mark.parametrize(
    ("time", "open_now"), [("12:59", False), ("13:00", True), ("14:59", True), ("15:00", False)]
)
def test_a_shift_begins_on_the_minute_and_ends_on_it(amina, somali, time, open_now):
    now = at(TUESDAY_DAY, time)
    assert (at_desk(now) != []) == open_now
    assert speaks_now(somali.pk, now) == open_now


def test_languages_come_in_their_order_and_each_once(somali, amina):
    arabic, finnish = language("arabia", order=3), language("suomi", order=1)
    amina.facts.languages.add(finnish)
    shift([coach(speaks=[arabic, somali])], TUESDAY, starts="10:00", ends="14:00")
    assert [found.language for found in at_desk(NOON)] == [finnish, somali, arabic]


def test_until_reaches_as_far_as_one_after_the_other_is_there(somali, amina):
    shift([coach(speaks=[somali])], TUESDAY, starts="14:30", ends="15:30")
    shift([coach(speaks=[somali])], TUESDAY, starts="15:30", ends="16:00")
    shift([coach(speaks=[somali])], TUESDAY, starts="16:01", ends="17:00")
    assert _until(NOON) == {"somali": at(TUESDAY_DAY, "16:00")}


def test_an_absence_takes_the_language_off_and_says_until_when_before(somali, amina):
    absence(amina, TUESDAY_DAY, "14:00", "16:00")
    assert _until(NOON) == {"somali": at(TUESDAY_DAY, "14:00")}
    assert at_desk(at(TUESDAY_DAY, "14:00")) == []


def test_a_colleague_keeps_the_language_open(somali, amina):
    absence(amina, TUESDAY_DAY)
    shift([coach(speaks=[somali])], TUESDAY, starts="13:00", ends="14:00")
    assert _until(NOON) == {"somali": at(TUESDAY_DAY, "14:00")}


@pytest.mark.parametrize("kind", TimeKind)
def test_whoever_holds_coach_time_is_not_at_the_desk(amina, kind):
    takes(amina, TUESDAY_DAY, "13:15", minutes=30, buffer=15, kind=kind)
    assert at_desk(NOON) == []
    assert at_desk(at(TUESDAY_DAY, "13:59")) == []
    assert _until(at(TUESDAY_DAY, "14:00")) == {"somali": at(TUESDAY_DAY, "15:00")}


def test_a_time_that_was_given_back_keeps_nobody(amina):
    takes(amina, TUESDAY_DAY, "13:15", holding=False)
    assert _until(NOON) == {"somali": at(TUESDAY_DAY, "15:00")}


def test_nobody_is_there_in_a_closure_or_on_a_holiday(amina):
    assert at_desk(at("2026-12-24", "13:30")) == []  # a Thursday
    closure(TUESDAY_DAY)
    assert at_desk(NOON) == []


def test_hidden_languages_and_coaches_are_not_shown(amina):
    amina.facts.languages.add(language("tababare", is_public=False))
    shift([coach(speaks=[language("arabia")], live=False)], TUESDAY)
    assert list(_until(NOON)) == ["somali"]


def test_a_coach_who_takes_no_bookings_is_at_the_desk_all_the_same(somali):
    shift([coach(speaks=[somali], is_bookable=False)], TUESDAY)
    assert list(_until(NOON)) == ["somali"]


def test_a_shift_counts_only_while_it_is_valid(somali):
    who = coach(speaks=[somali])
    shift([who], TUESDAY, valid_until=dt.date(2026, 11, 23))
    shift([who], TUESDAY, valid_from=dt.date(2026, 11, 25))
    assert at_desk(NOON) == []
    assert len(at_desk(at("2026-12-01", "13:30"))) == 1


def test_a_shift_without_people_opens_nothing(somali):
    shift([], TUESDAY)
    assert at_desk(NOON) == []


# Next ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (at(TUESDAY_DAY, "9:00"), "2026-11-24"),
        (at(TUESDAY_DAY, "14:59"), "2026-11-24"),
        (at(TUESDAY_DAY, "15:00"), "2026-11-25"),
        (at("2026-11-26", "16:00"), "2026-11-30"),
        (at("2026-12-23", "16:00"), "2026-12-28"),
    ],
    ids=["today", "going on", "tomorrow", "after the weekend", "after Christmas"],
)
def test_the_next_stretch(somali, amina, now, day):
    assert next_at_desk(somali.pk, now) == Interval(at(day, "13:00"), at(day, "15:00"))


def test_the_next_stretch_passes_over_an_absence(somali, amina):
    absence(amina, TUESDAY_DAY, until="2026-11-30", ends="14:00")
    assert next_at_desk(somali.pk, NOON) == Interval(at("2026-11-30", "14:00"), at("2026-11-30", "15:00"))


def test_the_next_stretch_passes_over_a_summer(somali, amina):
    closure("2027-06-21", "2027-08-06")
    assert next_at_desk(somali.pk, at("2027-06-18", "9:00")) == Interval(
        at("2027-08-09", "13:00"), at("2027-08-09", "15:00")
    )


@pytest.mark.parametrize("sunday", CLOCK_CHANGES)
def test_desk_hours_keep_the_wall_clock_over_a_change(somali, sunday):
    who = coach(speaks=[somali])
    shift([who], MONDAY, SUNDAY, starts="2:00", ends="5:00")
    change = dt.date.fromisoformat(sunday)
    monday = change + dt.timedelta(days=1)
    found = next_at_desk(somali.pk, at(change - dt.timedelta(days=1), "12:00"))
    assert found == Interval(at(change, "2:00"), at(change, "5:00"))
    assert found.ends_at - found.starts_at == dt.timedelta(hours=2 if change.month == 3 else 4)
    assert next_at_desk(somali.pk, found.ends_at) == Interval(at(monday, "2:00"), at(monday, "5:00"))


def test_a_language_without_a_desk_has_no_next(amina):
    spoken_only_by_appointment = language()
    coach(speaks=[spoken_only_by_appointment])
    assert next_at_desk(spoken_only_by_appointment.pk, NOON) is None
    assert not speaks_now(spoken_only_by_appointment.pk, NOON)


def test_a_hidden_language_has_no_next(amina):
    hidden = language(is_public=False)
    amina.facts.languages.add(hidden)
    assert next_at_desk(hidden.pk, NOON) is None


# The house -------------------------------------------------------------------------------------------


def test_the_house_is_open():
    house_opens(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)
    assert house(NOON) == HouseHours(
        is_open=True,
        opens_at=at(TUESDAY_DAY, "10:00"),
        closes_at=at(TUESDAY_DAY, "16:00"),
        next_opens_at=at("2026-11-25", "10:00"),
        closure=None,
    )


@pytest.mark.parametrize(
    ("time", "is_open", "next_day"),
    [("9:59", False, "2026-11-24"), ("10:00", True, "2026-11-25"), ("16:00", False, "2026-11-25")],
)
def test_the_house_opens_and_closes_on_the_minute(time, is_open, next_day):
    house_opens(TUESDAY, WEDNESDAY)
    found = house(at(TUESDAY_DAY, time))
    assert (found.is_open, found.next_opens_at) == (is_open, at(next_day, "10:00"))
    assert (found.opens_at, found.closes_at) == (at(TUESDAY_DAY, "10:00"), at(TUESDAY_DAY, "16:00"))


@pytest.mark.parametrize(
    ("time", "shown"),
    [("9:00", "10:00"), ("11:00", "10:00"), ("12:30", "13:00"), ("14:00", "13:00"), ("20:00", "13:00")],
)
def test_of_two_stretches_the_current_the_next_or_the_last_is_shown(time, shown):
    house_opens(TUESDAY, starts="10:00", ends="12:00")
    house_opens(TUESDAY, starts="13:00", ends="16:00")
    assert house(at(TUESDAY_DAY, time)).opens_at == at(TUESDAY_DAY, shown)


def test_stretches_that_touch_are_one():
    house_opens(TUESDAY, starts="10:00", ends="12:00")
    house_opens(TUESDAY, starts="12:00", ends="16:00")
    found = house(at(TUESDAY_DAY, "11:00"))
    assert (found.closes_at, found.next_opens_at) == (at(TUESDAY_DAY, "16:00"), at("2026-12-01", "10:00"))


def test_a_day_without_hours():
    house_opens(MONDAY, TUESDAY)
    assert house(at("2026-11-27", "12:00")) == HouseHours(False, None, None, at("2026-11-30", "10:00"), None)


def test_a_closure_says_which_and_when_the_house_opens_again():
    house_opens(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)
    row = closure(TUESDAY_DAY, "2026-11-25", name="Koulutus")
    assert house(NOON) == HouseHours(False, None, None, at("2026-11-26", "10:00"), row)
    assert house(at("2026-11-23", "12:00")).closure is None


def test_a_holiday_is_closed_without_a_closure():
    house_opens(THURSDAY)
    found = house(at("2026-12-24", "12:00"))
    assert (found.is_open, found.opens_at, found.closure) == (False, None, None)
    assert found.next_opens_at == at("2026-12-31", "10:00")


def test_a_house_without_hours_never_opens():
    assert house(NOON) == HouseHours(False, None, None, None, None)


@pytest.mark.parametrize("sunday", CLOCK_CHANGES)
def test_opening_keeps_the_wall_clock_over_a_change(sunday):
    house_opens(MONDAY)
    monday = dt.date.fromisoformat(sunday) + dt.timedelta(days=1)
    found = house(at(sunday, "12:00"))
    assert found.next_opens_at == at(monday, "10:00")


def test_easter_with_its_clock_change_is_closed_and_tuesday_keeps_its_hours():
    house_opens(SUNDAY, MONDAY, TUESDAY)
    assert house(at("2027-03-28", "12:00")).next_opens_at == at("2027-03-30", "10:00")


# Queries ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how_many", [1, 30])
def test_queries_do_not_grow_with_coaches(django_assert_num_queries, somali, how_many):
    house_opens(TUESDAY)
    desk = Desk.objects.create(name_fi="päivystys")
    for _ in range(how_many):
        who = coach(speaks=[somali, language()])
        shift([who], TUESDAY, WEDNESDAY, desk=desk)
        takes(who, "2026-11-25", "10:00")
        absence(who, "2026-12-01")
    with django_assert_num_queries(4):
        assert len(at_desk(NOON)) == how_many + 1
    with django_assert_num_queries(2):  # who speaks what is cached
        assert len(at_desk(NOON)) == how_many + 1
    with django_assert_num_queries(3):
        assert next_at_desk(somali.pk, NOON) is not None
    with django_assert_num_queries(1):
        assert house(NOON).is_open


def test_a_closure_costs_the_house_one_query_more(django_assert_num_queries):
    closure(TUESDAY_DAY)
    with django_assert_num_queries(2):
        house(NOON)


def test_an_empty_desk_costs_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert at_desk(NOON) == []
