"""Instants move by what the clock on the wall shows, over both clock changes."""

from __future__ import annotations

import datetime as dt

import pytest

from events.sessions.wall_clock import WallShift, moved, to_day
from tests.build import instant

WEEK, HOUR = dt.timedelta(weeks=1), dt.timedelta(hours=1)


@pytest.mark.parametrize(
    ("before", "by", "after"),
    [
        ("2026-10-22 13:00", WEEK, "2026-10-29 13:00"),
        ("2026-10-29 13:00", -WEEK, "2026-10-22 13:00"),
        ("2027-03-25 09:00", WEEK, "2027-04-01 09:00"),
        ("2026-10-24 23:30", 6 * HOUR, "2026-10-25 05:30"),
        ("2027-03-27 23:30", 6 * HOUR, "2027-03-28 05:30"),
    ],
)
def test_moved_shows_so_much_more_on_the_wall(before, by, after):
    assert moved(instant(before), by) == instant(after)


def test_moved_by_nothing_keeps_even_the_second_of_two_equal_times():
    second = dt.datetime(2026, 10, 25, 1, 30, tzinfo=dt.UTC)
    assert moved(second, dt.timedelta(0)) == second


def test_shift_of_one_session_is_the_shift_of_another_in_summer_time():
    shift = WallShift.between(
        (instant("2026-10-29 13:00"), instant("2026-10-29 15:00")),
        (instant("2026-10-30 14:00"), instant("2026-10-30 15:30")),
    )
    assert (shift.start, shift.end) == (25 * HOUR, 24.5 * HOUR)
    assert not shift.keeps_length
    assert shift.of((instant("2026-10-15 13:00"), instant("2026-10-15 15:00"))) == (
        instant("2026-10-16 14:00"),
        instant("2026-10-16 15:30"),
    )


def test_to_day_keeps_the_time_of_day_and_a_session_over_midnight():
    first, day = dt.date(2026, 10, 22), dt.date(2026, 10, 29)
    assert to_day(instant("2026-10-22 22:00"), first, day) == instant("2026-10-29 22:00")
    assert to_day(instant("2026-10-23 01:00"), first, day) == instant("2026-10-30 01:00")
