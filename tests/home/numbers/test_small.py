"""home/numbers/small.py and numbers_chart.py: what is hidden, and what is drawn."""

from __future__ import annotations

import pytest

from home.numbers import chart as numbers_chart
from home.numbers.chart import Value
from home.numbers.small import Hidden, hide

FEWER, KEPT_BACK = Hidden.FEWER, Hidden.KEPT_BACK


@pytest.mark.parametrize(
    ("column", "shown"),
    [
        ([], []),
        ([0, 5, 60], [0, 5, 60]),
        # Two small ones whose sum leaves several answers.
        ([1, 2, 60], [FEWER, FEWER, 60]),
        # A single one is the total less the others: the smallest of them goes too.
        ([3, 60, 7, 0], [FEWER, 60, KEPT_BACK, 0]),
        # A sum of two says that both are one; a sum of eight that both are four.
        ([1, 1, 60], [FEWER, FEWER, KEPT_BACK]),
        ([4, 4, 60, 8], [FEWER, FEWER, 60, KEPT_BACK]),
        # Nothing else to hide: the word alone must do.
        ([3, 0], [FEWER, 0]),
    ],
)
def test_small_numbers_are_hidden_and_cannot_be_told_from_the_total(
    column: list[int], shown: list[object]
) -> None:
    assert hide(column) == shown


def test_bars_are_as_long_as_their_share_and_hidden_ones_have_words_only() -> None:
    chart = numbers_chart.draw("x", [Value("a", 10, "10"), Value("b", 5, "5"), Value("c", None, "alle 5")])
    first, second, hidden = chart.bars
    assert (first.width, hidden.width, hidden.words) == (2 * second.width, 0, "alle 5")
    assert all(bar.words_x + 60 < chart.width for bar in chart.bars)


def test_something_is_never_drawn_as_nothing() -> None:
    chart = numbers_chart.draw("x", [Value("a", 100_000, "100000"), Value("b", 1, "1"), Value("c", 0, "0")])
    assert [bar.width > 0 for bar in chart.bars] == [True, True, False]


def test_long_label_is_cut_and_the_bar_still_fits() -> None:
    chart = numbers_chart.draw("x", [Value("a" * 200, 7, "7")])
    (bar,) = chart.bars
    assert len(bar.label) == numbers_chart.MOST_LETTERS
    assert bar.label_y < bar.bar_y
    assert chart.bar_x + bar.width < chart.width


@pytest.mark.parametrize("values", [[], [Value("a", 0, "0")]])
def test_nothing_to_show_is_no_chart(values: list[Value]) -> None:
    assert numbers_chart.draw("x", values) is None
