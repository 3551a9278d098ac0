"""reports/tables.py: rows in the order of their labels, sums, and what is left out, hidden or drawn."""

from __future__ import annotations

from portal.reports import tables
from portal.reports.tables import Table, TableRow

NAMES = ("fruit", "Hedelmät", "Hedelmä")
LABELS = {"b": "banaani", "a": "omena", None: "ei tiedossa"}


def build(*columns: dict[str | None, int], **more: object) -> Table:
    """A table of fruit with these columns."""
    return tables.build(
        NAMES, LABELS, [(f"Sarake {at}", column) for at, column in enumerate(columns)], **more
    )


def test_rows_are_in_the_order_of_the_labels_and_sums_are_computed() -> None:
    made = build({"a": 1, "b": 2}, {"a": 10})
    assert made.rows == [TableRow("Banaani", [2, 0]), TableRow("Omena", [1, 10])]
    assert (made.columns, made.total) == (["Sarake 0", "Sarake 1"], TableRow("Yhteensä", [3, 10]))


def test_row_without_a_number_is_left_out_unless_it_is_to_stay() -> None:
    assert [row.label for row in build({"a": 1}).rows] == ["Omena"]
    assert [row.label for row in build({"a": 1}, keeps_empty=True).rows] == [
        "Banaani",
        "Omena",
        "Ei tiedossa",
    ]


def test_number_of_an_unknown_key_has_no_row() -> None:
    assert build({"a": 1, "c": 5}).total.cells == [1]


def test_sum_of_rows_that_do_not_add_up_is_given() -> None:
    assert build({"a": 1, "b": 2}, {"a": 1}, totals={0: 2}).total.cells == [2, 1]


def test_hidden_numbers_are_in_the_sum_and_have_no_bar() -> None:
    made = build({"a": 1, "b": 2}, hide=lambda column: ["?" for _number in column], drawn=(0,))
    assert ([row.cells for row in made.rows], made.total.cells) == ([["?"], ["?"]], [3])
    assert [(bar.words, bar.width) for bar in made.charts[0].bars] == [("?", 0), ("?", 0)]


def test_chart_has_the_heading_of_its_column_or_its_own_title() -> None:
    assert [chart.title for chart in build({"a": 1}, {"a": 1}, drawn=(1,)).charts] == ["Sarake 1"]
    assert [chart.title for chart in build({"a": 1}, drawn={0: "Kuva"}).charts] == ["Kuva"]


def test_column_of_nothing_is_not_drawn() -> None:
    assert build({"a": 1}, {}, drawn=(0, 1)).charts == build({"a": 1}, drawn=(0,)).charts


def test_lines_of_a_file_are_the_rows_and_the_total() -> None:
    assert build({"a": 1}).lines() == [["Omena", 1], ["Yhteensä", 1]]
    assert Table(*NAMES, ["x"], [TableRow("Omena", ["–"])], total=None).lines() == [["Omena", "–"]]
