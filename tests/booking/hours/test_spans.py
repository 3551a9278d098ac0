"""booking/hours/spans.py: half-open spans, joined, taken away and asked."""

from __future__ import annotations

import pytest

from booking.hours.spans import Span, around, covers, merged, minus, overlaps


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
