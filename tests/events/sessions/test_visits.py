"""A visit by appointment is cut into places, outside its part without appointment."""

from __future__ import annotations

import pytest

from events.sessions import visits
from events.sessions.refusals import PlanRefusal, PlanRefused
from events.sessions.wall_clock import TimeRange
from tests.events.build import HOUR, MINUTE, SOON


def part(begins: int, ends: int) -> TimeRange:
    """Minutes after 13 o'clock."""
    return SOON + begins * MINUTE, SOON + ends * MINUTE


def minutes(places: list[TimeRange]) -> list[tuple[int, int]]:
    return [((start - SOON) // MINUTE, (end - SOON) // MINUTE) for start, end in places]


@pytest.mark.parametrize(
    ("free", "places"),
    [
        (None, [(0, 25), (25, 50), (50, 75), (75, 100)]),
        (part(60, 120), [(0, 25), (25, 50)]),
        (part(0, 60), [(60, 85), (85, 110)]),
        (part(30, 60), [(0, 25), (60, 85), (85, 110)]),
    ],
    ids=["none", "at the end", "at the start", "in between"],
)
def test_places_fill_what_is_not_free(free, places):
    assert minutes(visits.cut(part(0, 120), 25, free)) == places


def test_places_touch_and_fill_the_session_where_they_fit():
    assert minutes(visits.cut(part(0, 60), 30)) == [(0, 30), (30, 60)]


@pytest.mark.parametrize(
    ("whole", "length", "free", "reason"),
    [
        (part(0, 20), 25, None, PlanRefusal.NO_PLACES),
        (part(0, 60), 25, part(20, 60), PlanRefusal.NO_PLACES),
        (part(0, 60), 5, part(0, 60), PlanRefusal.NO_PLACES),
        ((SOON, SOON + 31 * 24 * HOUR), 5, None, PlanRefusal.TOO_MANY_PLACES),
    ],
)
def test_too_few_and_too_many_places_are_refused(whole, length, free, reason):
    with pytest.raises(PlanRefused) as refused:
        visits.cut(whole, length, free)
    assert refused.value.reason == reason
