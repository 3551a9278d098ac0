"""Specifies booking/availability/day_list.py: days, pages and chips of the list of free times."""

from __future__ import annotations

import datetime as dt

import pytest

from booking.availability import day_list
from booking.availability.search import Slot
from tests.build import instant

WEDNESDAY, THURSDAY, MONDAY = dt.date(2026, 11, 25), dt.date(2026, 11, 26), dt.date(2026, 11, 30)


def slot(start: str, coach_id: int = 1, name: str = "Aino") -> Slot:
    """45 minutes from that wall-clock instant."""
    starts_at = instant(start)
    return Slot(starts_at, starts_at + dt.timedelta(minutes=45), coach_id, name)


def times(day: day_list.DayOfSlots) -> list[tuple[dt.datetime, int]]:
    """The chips of a day."""
    return [(time.starts_at, time.coach_id) for time in day.times]


def test_days_are_in_order_and_full_working_days_between_are_shown():
    days = day_list.days([slot("2026-11-25 10:00"), slot("2026-11-30 10:00")], [THURSDAY, MONDAY])
    assert [(day.date, len(day.times)) for day in days] == [(WEDNESDAY, 1), (THURSDAY, 0), (MONDAY, 1)]


def test_working_days_after_the_last_free_time_are_not_shown():
    days = day_list.days([slot("2026-11-25 10:00")], [WEDNESDAY, THURSDAY, MONDAY])
    assert [day.date for day in days] == [WEDNESDAY]


def test_no_free_time_at_all_is_an_empty_list():
    assert day_list.days([], [WEDNESDAY]) == []


def test_times_of_one_coach_follow_each_other_without_a_gap():
    quarters = [slot(f"2026-11-25 {hour}:{minute:02}") for hour in (10, 11) for minute in (0, 15, 30, 45)]
    (day,) = day_list.days(quarters, [], buffer_minutes=15)
    assert times(day) == [(instant("2026-11-25 10:00"), 1), (instant("2026-11-25 11:00"), 1)]


def test_one_time_of_two_coaches_is_for_who_has_most_times():
    (day,) = day_list.days(
        [
            slot("2026-11-25 10:00"),
            slot("2026-11-25 10:00", 2, "Bilal"),
            slot("2026-11-25 12:00", 2, "Bilal"),
        ],
        [],
    )
    assert times(day) == [(instant("2026-11-25 10:00"), 2), (instant("2026-11-25 12:00"), 2)]


def test_equals_go_by_name():
    (day,) = day_list.days([slot("2026-11-25 10:00", 1, "Bilal"), slot("2026-11-25 10:00", 2, "Aino")], [])
    assert times(day) == [(instant("2026-11-25 10:00"), 2)]


def test_evening_belongs_to_the_day_in_helsinki():
    (day,) = day_list.days([slot("2026-11-25 00:30")], [])
    assert day.date == WEDNESDAY


@pytest.mark.parametrize(
    ("number", "shown", "first"), [(1, 1, 0), (2, 2, 10), (3, 3, 20), (0, 1, 0), (-5, 1, 0), (9999, 3, 20)]
)
def test_page_holds_ten_days_and_the_nearest_page_is_shown(number, shown, first):
    days = [day_list.DayOfSlots(WEDNESDAY + dt.timedelta(days=count), ()) for count in range(21)]
    page = day_list.page(days, number)
    assert (page.number, page.total, page.days) == (shown, 3, days[first : first + 10])


def test_choice_is_read_as_it_is_written():
    time = day_list.SlotChoice(instant("2026-11-25 10:00"), 17)
    assert time.value == "2026-11-25T08:00Z_17"
    assert day_list.read_choice(time.value) == (time.starts_at, 17)


@pytest.mark.parametrize(
    "garbage",
    ["", "_", "x_1", "2026-11-25T08:00Z", "2026-11-25T08:00Z_", "2026-11-25T08:00Z_-1", "2026-13-25T08:00Z_1",
     "2026-11-25T08:00Z_" + "9" * 30, "2026-11-25T08:00Z_١", "\x00_1", "9999999-11-25T08:00Z_1"],
)  # fmt: skip
def test_garbage_is_no_choice(garbage):
    assert day_list.read_choice(garbage) is None
