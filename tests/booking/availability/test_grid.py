"""The arithmetic of free time, against an oracle that looks at every single minute."""

from __future__ import annotations

import random

import pytest

from booking.availability.grid import on_grid, start_ranges
from booking.hours.spans import Span

MINUTE = 60


def test_a_meeting_as_long_as_the_window_has_one_start():
    assert start_ranges([(600, 1200)], [], [], length=600, buffer=900) == [(600, 601)]


def test_a_meeting_longer_than_the_window_has_none():
    assert start_ranges([(600, 1200)], [], [], length=601, buffer=0) == []


def test_the_buffer_may_reach_past_the_window_but_not_into_taken_time():
    window, next_meeting = [(0, 6000)], [(6000, 9000)]
    assert start_ranges(window, [], [], length=3000, buffer=600) == [(0, 3001)]
    assert start_ranges(window, next_meeting, [], length=3000, buffer=600) == [(0, 3001)]
    assert start_ranges(window, [], next_meeting, length=3000, buffer=600) == [(0, 2401)]


def test_the_grid_counts_minutes_past_each_hour():
    assert list(on_grid([(0, 2 * 3600)], 25)) == [m * MINUTE for m in (0, 25, 50, 60, 85, 110)]


def test_the_grid_keeps_a_last_start_on_the_edge_and_drops_one_after():
    assert list(on_grid([(900, 1801)], 15)) == [900, 1800]
    assert list(on_grid([(901, 1800)], 15)) == []


@pytest.mark.parametrize("seed", range(150))
def test_starts_agree_with_looking_at_every_minute(seed: int):
    chance = random.Random(seed)  # noqa: S311 - a repeatable draw, no secret
    length, buffer = chance.choice([10, 30, 45, 60]), chance.choice([0, 5, 15, 30])
    grid = chance.choice([5, 10, 15, 20, 25, 30, 40, 60])
    windows, away, taken = (_random_spans(chance, most) for most in (4, 3, 6))

    found = on_grid(start_ranges(windows, away, taken, length=length * MINUTE, buffer=buffer * MINUTE), grid)

    at_work, is_away, is_taken = (_minutes(spans) for spans in (windows, away, taken))
    expected = [
        start * MINUTE
        for start in range(24 * 60)
        if start % 60 % grid == 0
        and all(minute in at_work and minute not in is_away for minute in range(start, start + length))
        and not any(minute in is_taken for minute in range(start, start + length + buffer))
    ]
    assert list(found) == expected


def _random_spans(chance: random.Random, most: int) -> list[Span]:
    """Up to `most` spans of a day in seconds, on whole minutes, in any order, perhaps overlapping."""
    spans = []
    for _ in range(chance.randint(0, most)):
        begins = chance.randrange(0, 23 * 60)
        ends = begins + chance.choice([1, 5, 60, 90, 240, 480])
        spans.append((begins * MINUTE, min(ends, 24 * 60) * MINUTE))
    return spans


def _minutes(spans: list[Span]) -> set[int]:
    return {minute for begins, ends in spans for minute in range(begins // MINUTE, ends // MINUTE)}
