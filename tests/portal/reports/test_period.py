"""reports/period.py: months, quarters and years by Helsinki's calendar, also over the clock changes."""

from __future__ import annotations

import datetime as dt

import pytest

from portal.reports import period
from portal.reports.period import Period, PeriodChoice
from tests.build import instant

TODAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("choice", "first", "last"),
    [
        (PeriodChoice.THIS_MONTH, (2026, 11, 1), (2026, 11, 30)),
        (PeriodChoice.LAST_MONTH, (2026, 10, 1), (2026, 10, 31)),
        (PeriodChoice.THIS_QUARTER, (2026, 10, 1), (2026, 12, 31)),
        (PeriodChoice.LAST_QUARTER, (2026, 7, 1), (2026, 9, 30)),
        (PeriodChoice.THIS_YEAR, (2026, 1, 1), (2026, 12, 31)),
        (PeriodChoice.LAST_YEAR, (2025, 1, 1), (2025, 12, 31)),
    ],
)
def test_chosen_period_is_whole(
    choice: PeriodChoice, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert period.chosen(choice, TODAY) == Period(dt.date(*first), dt.date(*last))


def test_last_month_and_quarter_of_january_are_in_the_year_before() -> None:
    today = dt.date(2026, 1, 31)
    assert period.chosen(PeriodChoice.LAST_MONTH, today).first_day == dt.date(2025, 12, 1)
    assert period.chosen(PeriodChoice.LAST_QUARTER, today).first_day == dt.date(2025, 10, 1)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (dt.date(2026, 3, 1), dt.date(2026, 3, 8), (dt.date(2026, 3, 1), dt.date(2026, 3, 8))),
        (dt.date(2026, 3, 1), None, (dt.date(2026, 3, 1), TODAY)),
        (dt.date(2026, 12, 1), None, (dt.date(2026, 12, 1), dt.date(2026, 12, 1))),
        (None, dt.date(2026, 3, 8), (dt.date(1990, 1, 1), dt.date(2026, 3, 8))),
    ],
)
def test_typed_period_may_lack_a_day(
    first: dt.date | None, last: dt.date | None, expected: tuple[dt.date, dt.date]
) -> None:
    assert period.typed(first, last, TODAY) == Period(*expected)


def test_days_are_those_of_helsinki_over_the_clock_change() -> None:
    starts, ends = Period(dt.date(2026, 10, 25), dt.date(2026, 10, 25)).instants(instant("2026-11-24 09:00"))
    assert ends - starts == dt.timedelta(hours=25)
    assert starts == dt.datetime(2026, 10, 24, 21, tzinfo=dt.UTC)


def test_what_is_to_come_does_not_count() -> None:
    now = instant("2026-11-24 09:00")
    assert Period(dt.date(2026, 1, 1), dt.date(2026, 12, 31)).instants(now)[1] == now


def test_months_are_all_those_between() -> None:
    found = period.months(dt.date(2025, 11, 30), dt.date(2026, 2, 1))
    assert found == [dt.date(2025, 11, 1), dt.date(2025, 12, 1), dt.date(2026, 1, 1), dt.date(2026, 2, 1)]


@pytest.mark.parametrize(
    ("first", "last", "whole"),
    [
        (dt.date(2026, 1, 1), dt.date(2026, 2, 28), True),
        (dt.date(2026, 1, 1), dt.date(2026, 2, 27), False),
        (dt.date(2026, 1, 2), dt.date(2026, 2, 28), False),
        (dt.date(2026, 11, 1), TODAY, True),
    ],
)
def test_period_knows_whether_it_cuts_a_month(first: dt.date, last: dt.date, whole: bool) -> None:
    assert Period(first, last).is_of_whole_months(TODAY) is whole
