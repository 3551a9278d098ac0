"""The dates of a repeat: weeks, weekdays, ends, closed days, and wall-clock time over both clock changes."""

from __future__ import annotations

import datetime as dt

import pytest

from booking.availability.house_calendar import HouseCalendar
from events.sessions import repeats
from events.sessions.refusals import PlanRefusal, PlanRefused
from events.sessions.repeats import MOST_DATES, Repeat, Skipped, Why

OPEN = HouseCalendar()
NINE, ELEVEN = dt.time(9), dt.time(11)
THURSDAY = dt.date(2026, 12, 3)
MONDAY, TUESDAY, WEDNESDAY = range(3)


def repeat(**fields: object) -> Repeat:
    """Nine to eleven from Thursday 3 December 2026 on."""
    return Repeat(**{"first_day": THURSDAY, "starts": NINE, "ends": ELEVEN, **fields})


def dates_of(calendar: HouseCalendar = OPEN, **fields: object) -> list[str]:
    """The planned days as text."""
    return [str(day) for day in repeats.plan(repeat(**fields), calendar).dates]


def reason_of(**fields: object) -> PlanRefusal:
    with pytest.raises(PlanRefused) as refused:
        repeats.plan(repeat(**fields), OPEN)
    return refused.value.reason


def test_weekday_of_the_first_day_is_meant_where_none_is_chosen():
    assert dates_of(count=3) == ["2026-12-03", "2026-12-10", "2026-12-17"]


def test_every_second_week_counts_from_the_week_of_the_first_day():
    # Tuesday of the first week is before the first day, so the third week is the next one.
    assert dates_of(count=3, every_weeks=2, weekdays=(TUESDAY,)) == ["2026-12-15", "2026-12-29", "2027-01-12"]


def test_several_weekdays_come_in_order_however_they_were_chosen():
    assert dates_of(count=4, weekdays=(WEDNESDAY, MONDAY, MONDAY)) == [
        "2026-12-07",
        "2026-12-09",
        "2026-12-14",
        "2026-12-16",
    ]


def test_last_day_is_included():
    assert dates_of(until=dt.date(2026, 12, 17)) == ["2026-12-03", "2026-12-10", "2026-12-17"]


def test_count_and_last_day_end_it_whichever_is_first():
    assert dates_of(count=2, until=dt.date(2026, 12, 17)) == ["2026-12-03", "2026-12-10"]
    assert dates_of(count=9, until=dt.date(2026, 12, 10)) == ["2026-12-03", "2026-12-10"]


def test_holidays_and_closures_are_skipped_and_do_not_count():
    calendar = HouseCalendar(closures=[(dt.date(2026, 12, 28), dt.date(2027, 1, 3))])
    planned = repeats.plan(repeat(first_day=dt.date(2026, 12, 17), count=2), calendar)
    assert planned.dates == [dt.date(2026, 12, 17), dt.date(2027, 1, 7)]
    assert planned.skipped == [
        Skipped(dt.date(2026, 12, 24), Why.HOLIDAY),
        Skipped(dt.date(2026, 12, 31), Why.CLOSURE),
    ]


def test_closure_is_the_reason_on_a_holiday_within_it():
    calendar = HouseCalendar(closures=[(dt.date(2026, 12, 24), dt.date(2026, 12, 24))])
    assert repeats.why_closed(dt.date(2026, 12, 24), calendar) == Why.CLOSURE


def test_closed_days_stay_where_staff_want_them():
    planned = repeats.plan(repeat(first_day=dt.date(2026, 12, 24), count=2, skip_closed=False), OPEN)
    assert (planned.dates, planned.skipped) == ([dt.date(2026, 12, 24), dt.date(2026, 12, 31)], [])


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"count": 1, "ends": NINE}, PlanRefusal.ENDS_BEFORE_START),
        ({"count": 1, "ends": dt.time(8)}, PlanRefusal.ENDS_BEFORE_START),
        ({"count": 1_000_000}, PlanRefusal.TOO_MANY_DATES),
        ({}, PlanRefusal.TOO_MANY_DATES),
        ({"until": dt.date(2031, 1, 1), "weekdays": tuple(range(7))}, PlanRefusal.TOO_MANY_DATES),
        ({"until": dt.date(9999, 12, 31)}, PlanRefusal.OUT_OF_REACH),
        ({"count": 200, "every_weeks": 52}, PlanRefusal.OUT_OF_REACH),
        ({"count": 1, "every_weeks": 0}, PlanRefusal.OUT_OF_REACH),
        ({"count": 2, "every_weeks": 10**9}, PlanRefusal.OUT_OF_REACH),
        ({"count": 1, "first_day": dt.date(1, 1, 1)}, PlanRefusal.OUT_OF_REACH),
        ({"count": 1, "first_day": dt.date(9999, 12, 31)}, PlanRefusal.OUT_OF_REACH),
        ({"count": 0}, PlanRefusal.NO_DATES),
        ({"until": dt.date(2026, 12, 2)}, PlanRefusal.NO_DATES),
        ({"until": dt.date(2026, 12, 6), "weekdays": (MONDAY,)}, PlanRefusal.NO_DATES),
    ],
)
def test_repeat_without_sense_or_end_is_refused(fields, reason):
    assert reason_of(**fields) == reason


def test_repeat_of_only_closed_days_is_refused():
    calendar = HouseCalendar(closures=[(THURSDAY, dt.date(2099, 1, 1))])
    with pytest.raises(PlanRefused) as by_day:
        repeats.plan(repeat(until=dt.date(2026, 12, 31)), calendar)
    with pytest.raises(PlanRefused) as by_count:
        repeats.plan(repeat(count=1), calendar)
    assert (by_day.value.reason, by_count.value.reason) == (PlanRefusal.NO_DATES, PlanRefusal.OUT_OF_REACH)


def test_as_many_dates_as_may_be_are_planned():
    assert len(dates_of(count=MOST_DATES)) == MOST_DATES
    assert len(dates_of(count=MOST_DATES, weekdays=tuple(range(7)))) == MOST_DATES


@pytest.mark.parametrize(
    ("first_day", "hours"),
    [(dt.date(2026, 10, 22), (6, 7)), (dt.date(2027, 3, 25), (7, 6))],
    ids=["autumn", "spring"],
)
def test_nine_stays_nine_over_the_clock_change(first_day, hours):
    weekly = repeat(first_day=first_day, count=2)
    spans = [weekly.span(day) for day in repeats.plan(weekly, OPEN).dates]
    assert tuple(start.hour for start, _end in spans) == hours
    assert {end - start for start, end in spans} == {dt.timedelta(hours=2)}
    assert {start.tzinfo for start, _end in spans} == {dt.UTC}
