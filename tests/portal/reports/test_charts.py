"""reports/charts.py: bars in proportion, words in the place of a bar, nothing where there is nothing."""

from __future__ import annotations

import pytest

from portal.reports import charts


def test_longest_bar_is_the_largest_number_and_leaves_room_for_it() -> None:
    chart = charts.draw("x", [("a", 516), ("b", 258), ("c", 0)])
    widest = charts.WIDTH - charts.NUMBER - chart.bar_x
    assert [bar.width for bar in chart.bars] == [widest, widest // 2, 0]
    assert (chart.title, chart.height) == ("x", 3 * charts.LINE)


def test_bars_are_as_long_as_their_share_and_hidden_ones_have_words_only() -> None:
    chart = charts.draw("x", [("a", 10), ("b", 5), ("c", "alle 5")])
    first, second, hidden = chart.bars
    assert (first.width, hidden.width, hidden.words) == (2 * second.width, 0, "alle 5")
    assert all(bar.words_x + 60 < chart.width for bar in chart.bars)


def test_chart_of_words_alone_is_drawn_without_bars() -> None:
    assert [(bar.words, bar.width) for bar in charts.draw("x", [("a", "alle 5")]).bars] == [("alle 5", 0)]


def test_something_is_never_drawn_as_nothing() -> None:
    chart = charts.draw("x", [("a", 100_000), ("b", 1), ("c", 0)])
    assert [bar.width for bar in chart.bars][1:] == [2, 0]


def test_lines_stand_one_below_the_other() -> None:
    short, long = (charts.draw("x", [(word, 1), (word, 2), (word, 3)]) for word in ("a", "a" * 30))
    for chart in (short, long):
        tops = [bar.bar_y for bar in chart.bars]
        assert {lower - upper for upper, lower in zip(tops, tops[1:], strict=False)} == {chart.height // 3}
        assert tops[-1] + chart.bar_height < chart.height


def test_long_label_is_cut_stands_above_and_the_bar_still_fits() -> None:
    chart = charts.draw("x", [("a" * 200, 7)])
    (bar,) = chart.bars
    assert bar.label == "a" * (charts.MOST_LETTERS - 1) + "…"
    assert bar.label_y < bar.bar_y
    assert chart.bar_x + bar.width < chart.width


@pytest.mark.parametrize("values", [[], [("a", 0)]])
def test_nothing_to_show_is_no_chart(values: list[tuple[str, int | str]]) -> None:
    assert charts.draw("x", values) is None
