"""portal/clock.py: months of Helsinki's calendar, whatever the clocks do."""

from __future__ import annotations

import pytest

from portal import clock
from tests.build import instant


@pytest.mark.parametrize(
    ("wall", "month"),
    [
        ("2026-11-24 09:00", "2026-11-01 00:00"),
        ("2026-11-01 00:00", "2026-11-01 00:00"),
        ("2026-10-31 23:59", "2026-10-01 00:00"),
        ("2026-03-29 12:00", "2026-03-01 00:00"),
    ],
)
def test_month_of_is_when_the_month_begins_in_helsinki(wall: str, month: str) -> None:
    assert clock.month_of(instant(wall)) == instant(month)


@pytest.mark.parametrize(
    ("wall", "months", "earlier"),
    [
        ("2026-11-24 09:00", 12, "2025-11-24 09:00"),
        ("2026-11-24 09:00", 1, "2026-10-24 09:00"),
        ("2026-03-31 09:00", 1, "2026-02-28 09:00"),
        ("2028-02-29 09:00", 12, "2027-02-28 09:00"),
        ("2026-01-15 09:00", 13, "2024-12-15 09:00"),
        ("2026-11-24 09:00", -6, "2027-05-24 09:00"),
    ],
)
def test_months_before_keep_the_wall_clock_and_end_with_a_shorter_month(
    wall: str, months: int, earlier: str
) -> None:
    assert clock.months_before(instant(wall), months) == instant(earlier)
