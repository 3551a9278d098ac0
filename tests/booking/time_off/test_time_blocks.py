"""Time kept for something else: taken like any other, given back once, never from the past."""

from __future__ import annotations

import datetime as dt

import pytest

from booking.availability import search
from booking.enums import TimeKind
from booking.models import BookingRules, Coach
from booking.refusals import BookingRefused, Refusal
from booking.time_off import time_blocks
from tests.booking import build
from tests.build import language

pytestmark = pytest.mark.django_db

NOW, FREE, HOUR = build.NOW, build.FREE, build.HOUR


@pytest.fixture
def coach() -> Coach:
    return build.coach()


def starts(coach: Coach) -> set[dt.datetime]:
    """When the public may begin with the coach on the day of FREE."""
    found = search.free_slots(
        language("so").pk, now=NOW, rules=BookingRules.load(), first_day=FREE.date(), last_day=FREE.date()
    )
    return {slot.starts_at for slot in found}


def test_block_takes_exactly_its_time_and_gives_it_back(coach: Coach) -> None:
    row = time_blocks.block(coach.pk, FREE, FREE + HOUR, now=NOW)
    assert (row.kind, row.taken_from, row.taken_until) == (TimeKind.BLOCK, FREE, FREE + HOUR)
    assert [FREE in starts(coach), FREE + HOUR in starts(coach)] == [False, True]
    for _twice in range(2):
        assert time_blocks.unblock(row).holding is False
    assert FREE in starts(coach)


def test_block_over_a_time_is_refused(coach: Coach) -> None:
    build.appointment(coach)
    with pytest.raises(BookingRefused) as refused:
        time_blocks.block(coach.pk, FREE - HOUR, FREE + build.MINUTE, now=NOW)
    assert refused.value.reason == Refusal.SLOT_TAKEN


def test_block_that_is_over_is_refused_and_one_that_runs_is_not(coach: Coach) -> None:
    with pytest.raises(BookingRefused) as refused:
        time_blocks.block(coach.pk, NOW - HOUR, NOW, now=NOW)
    assert refused.value.reason == Refusal.PAST
    assert time_blocks.block(coach.pk, NOW - HOUR, NOW + HOUR, now=NOW).holding is True


def test_nothing_but_a_block_is_given_back(coach: Coach) -> None:
    row = build.appointment(coach)
    with pytest.raises(ValueError, match="appointment"):
        time_blocks.unblock(row.coach_time)
