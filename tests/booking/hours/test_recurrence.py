"""Rules of hours: what django-scheduler keeps is what we read, and both expand it alike."""

from __future__ import annotations

import datetime as dt

import pytest

from booking.hours import epoch, recurrence, working_hours
from booking.hours.weekly import FOREVER, Weekly, spans, weekdays_of
from portal import clock
from tests.booking.build_hours import (
    LONG_AGO,
    MONDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    at,
    coach,
    t,
    works,
)

CLOCK_CHANGE_SUNDAYS = ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"]


def _instants(weekly: Weekly, first: str, last: str) -> list[tuple[dt.datetime, dt.datetime]]:
    week = weekdays_of(dt.date.fromisoformat(first), dt.date.fromisoformat(last), lambda day: True)
    return [(epoch.instant(begins), epoch.instant(ends)) for begins, ends in spans(weekly, week)]


def _stored(weekly: Weekly) -> Weekly:
    who = coach()
    working_hours.add_hours(
        who, *weekly[:4], valid_until=None if weekly.valid_until == FOREVER else weekly.valid_until
    )
    (found,) = working_hours.stretches(who.pk).values()
    return found


# Expansion -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sunday", CLOCK_CHANGE_SUNDAYS)
@pytest.mark.parametrize("weekday", range(7))
def test_a_nine_oclock_stays_nine_oclock_over_a_clock_change(sunday: str, weekday: int):
    around = dt.date.fromisoformat(sunday)
    first, last = around - dt.timedelta(days=7), around + dt.timedelta(days=7)
    weekly = Weekly(weekday, t("9:00"), t("16:30"), LONG_AGO)

    found = _instants(weekly, str(first), str(last))

    walls = [(clock.local(begins), clock.local(ends)) for begins, ends in found]
    assert {(begins.time(), ends.time()) for begins, ends in walls} == {(t("9:00"), t("16:30"))}
    assert {begins.weekday() for begins, _ends in walls} == {weekday}
    assert len(found) == (3 if weekday == SUNDAY else 2)


def test_offsets_differ_before_and_after_each_change():
    weekly = Weekly(MONDAY, t("9:00"), t("10:00"), LONG_AGO)
    assert [begins.hour for begins, _ in _instants(weekly, "2026-03-23", "2026-03-30")] == [7, 6]
    assert [begins.hour for begins, _ in _instants(weekly, "2026-10-19", "2026-10-26")] == [6, 7]
    assert [begins.hour for begins, _ in _instants(weekly, "2027-03-22", "2027-03-29")] == [7, 6]
    assert [begins.hour for begins, _ in _instants(weekly, "2027-10-25", "2027-11-01")] == [6, 7]


@pytest.mark.parametrize(
    ("sunday", "lasts_hours"),
    [("2026-03-29", 4), ("2026-10-25", 6), ("2027-03-28", 4), ("2027-10-31", 6), ("2026-11-01", 5)],
)
def test_a_night_that_spans_the_change_keeps_its_wall_clock(sunday: str, lasts_hours: int):
    ((begins, ends),) = _instants(Weekly(SUNDAY, t("1:00"), t("6:00"), LONG_AGO), sunday, sunday)
    assert (begins, ends) == (at(sunday, "1:00"), at(sunday, "6:00"))
    assert ends - begins == dt.timedelta(hours=lasts_hours)


def test_a_skipped_hour_begins_with_the_offset_before_it():
    ((begins, ends),) = _instants(Weekly(SUNDAY, t("3:30"), t("6:00"), LONG_AGO), "2026-03-29", "2026-03-29")
    assert clock.local(begins).time() == t("4:30")
    assert clock.local(ends).time() == t("6:00")


def test_of_an_hour_that_comes_twice_the_first_is_meant():
    ((begins, ends),) = _instants(Weekly(SUNDAY, t("3:30"), t("4:30"), LONG_AGO), "2026-10-25", "2026-10-25")
    assert ends - begins == dt.timedelta(hours=2)


def test_first_and_last_day_of_validity_both_count():
    weekly = Weekly(MONDAY, t("9:00"), t("10:00"), dt.date(2026, 11, 9), dt.date(2026, 11, 23))
    days = [clock.today(begins).day for begins, _ in _instants(weekly, "2026-11-01", "2026-12-31")]
    assert days == [9, 16, 23]


def test_a_day_that_is_left_out_has_no_hours():
    week = weekdays_of(dt.date(2026, 11, 2), dt.date(2026, 11, 30), lambda day: day.day != 16)
    found = spans(Weekly(MONDAY, t("9:00"), t("10:00"), LONG_AGO), week)
    assert [clock.today(epoch.instant(begins)).day for begins, _ in found] == [2, 9, 23, 30]


def test_whole_hours_are_between_helsinki_and_utc_at_every_change():
    """The grid of availability counts on it."""
    noons = (dt.date(1990, 1, 1) + dt.timedelta(days=30 * number) for number in range(700))
    offsets = {clock.local(clock.at(day, dt.time(12))).utcoffset() for day in noons}
    assert offsets == {dt.timedelta(hours=2), dt.timedelta(hours=3)}


# Rows ------------------------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize(
    "weekly",
    [
        Weekly(MONDAY, t("10:00"), t("16:00"), dt.date(2026, 11, 23)),
        Weekly(THURSDAY, t("8:15"), t("11:45"), dt.date(2026, 7, 2), dt.date(2026, 12, 31)),
        Weekly(MONDAY, t("0:30"), t("2:00"), dt.date(2021, 1, 4)),  # Sunday in UTC
        Weekly(SUNDAY, t("0:00"), t("23:59"), dt.date(2026, 10, 25)),
        Weekly(SUNDAY, t("3:30"), t("4:30"), dt.date(2026, 10, 25)),  # comes twice that day
    ],
    ids=["open", "summer-until-winter", "small-hours", "change-day", "twice"],
)
def test_a_stretch_is_read_as_it_was_written(weekly: Weekly):
    assert _stored(weekly) == weekly


@pytest.mark.django_db
def test_the_first_day_is_the_first_such_weekday():
    stored = _stored(Weekly(TUESDAY, t("9:00"), t("10:00"), dt.date(2026, 11, 25)))
    assert stored.valid_from == dt.date(2026, 12, 1)


@pytest.mark.django_db
def test_a_first_day_that_skips_the_hour_moves_a_week():
    stored = _stored(Weekly(SUNDAY, t("3:30"), t("6:00"), dt.date(2026, 3, 29)))
    assert stored == Weekly(SUNDAY, t("3:30"), t("6:00"), dt.date(2026, 4, 5))


@pytest.mark.django_db
@pytest.mark.parametrize("sunday", CLOCK_CHANGE_SUNDAYS)
def test_django_scheduler_asked_in_helsinki_time_agrees(sunday: str):
    around = dt.date.fromisoformat(sunday)
    (row,) = works(coach(), WEDNESDAY, starts="9:00", ends="12:30", valid_until=around + dt.timedelta(10))
    weekly = working_hours.weekly_of(row)
    first, last = around - dt.timedelta(days=20), around + dt.timedelta(days=20)

    theirs = row.rule.get_occurrences(*(clock.local(instant) for instant in clock.day_bounds(first, last)))

    expected = [(each.start.astimezone(dt.UTC), each.end.astimezone(dt.UTC)) for each in theirs]
    assert _instants(weekly, str(first), str(last)) == expected
    assert len(expected) == 5


@pytest.mark.django_db
def test_the_library_too_counts_the_last_day_on_which_hours_hold():
    (row,) = works(
        coach(), MONDAY, starts="0:00", valid_from=dt.date(2026, 11, 2), valid_until=dt.date(2026, 11, 16)
    )
    theirs = row.rule.get_occurrences(
        clock.local(at("2026-11-01", "0:00")), clock.local(at("2027-01-01", "0:00"))
    )
    assert [clock.local(each.start).day for each in theirs] == [2, 9, 16]


@pytest.mark.django_db
def test_a_coach_has_one_calendar_and_all_share_one_rule_without_parameters():
    first, second = coach(), coach()
    rows = [*works(first, MONDAY, TUESDAY), *works(second, MONDAY)]
    assert [row.rule.calendar.slug for row in rows] == [f"coach-{first.pk}"] * 2 + [f"coach-{second.pk}"]
    assert {(row.rule.rule.pk, row.rule.rule.frequency, row.rule.rule.params) for row in rows} == {
        (rows[0].rule.rule.pk, "WEEKLY", "")
    }


@pytest.mark.django_db
def test_ending_a_rule_changes_nothing_but_its_end():
    (row,) = works(coach(), MONDAY)
    before = working_hours.weekly_of(row)
    recurrence.end(row.rule, dt.date(2026, 12, 7))
    assert working_hours.weekly_of(row) == before._replace(valid_until=dt.date(2026, 12, 7))
