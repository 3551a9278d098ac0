"""The arithmetic of free time, against an oracle that looks at every single minute."""

from __future__ import annotations

import random

import pytest

from booking.availability.search import on_grid, start_ranges
from booking.time.spans import Span, around, covers, merged, minus, overlaps

MINUTE = 60


def test_merged_joins_what_overlaps_or_touches_and_sorts():
    assert merged([(5, 8), (1, 3), (3, 4), (7, 9), (20, 30), (22, 25)]) == [(1, 4), (5, 9), (20, 30)]


def test_merged_drops_what_is_empty_or_the_wrong_way_round():
    assert merged([(3, 3), (9, 5)]) == []


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        ([], [(10, 20), (30, 40)]),
        ([(0, 10), (20, 30), (40, 50)], [(10, 20), (30, 40)]),
        ([(0, 100)], []),
        ([(12, 14)], [(10, 12), (14, 20), (30, 40)]),
        ([(15, 35)], [(10, 15), (35, 40)]),
        ([(13, 15), (12, 18), (14, 16)], [(10, 12), (18, 20), (30, 40)]),
        ([(0, 12), (11, 13)], [(13, 20), (30, 40)]),
        ([(0, 100), (12, 14)], []),
    ],
    ids=["nothing", "touching", "all", "hole", "across", "nested", "chained", "long-then-short"],
)
def test_minus_leaves_what_nothing_takes(taken: list[Span], left: list[Span]):
    assert minus([(10, 20), (30, 40)], taken) == left


def test_overlaps_is_half_open():
    assert [overlaps(begins, begins + 2, [(10, 20)]) for begins in (7, 8, 9, 18, 19, 20)] == [
        False,
        False,
        True,
        True,
        True,
        False,
    ]


def test_covers_needs_one_span_for_all_of_it():
    spans = [(10, 20), (20, 30)]
    assert covers(spans, 10, 20)
    assert not covers(spans, 15, 25)


def test_around_finds_the_span_that_holds_an_instant():
    assert around([(10, 20), (30, 40)], 30) == (30, 40)
    assert around([(10, 20), (30, 40)], 20) is None


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
