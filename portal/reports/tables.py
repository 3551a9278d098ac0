"""Tables of numbers with their sums and charts, as pages, files and paper show them. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from portal.reports import charts
from portal.reports.charts import Chart

Cell = int | str
Labels = Mapping[Hashable, str]
#: The heading of a column, and its numbers by the keys of the labels.
Column = tuple[str, Mapping[Hashable, int]]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A line of a table: its words and its numbers, or the words in a number's place."""

    label: str
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is shown. `heading` stands over the words of the rows, `columns` over their numbers.

    `total` is None where a sum says nothing. `note` says what the numbers do not say by themselves.
    """

    key: str
    title: str
    heading: str
    columns: list[str]
    rows: list[TableRow]
    total: TableRow | None
    note: str = ""
    charts: list[Chart] = field(default_factory=list)

    def lines(self) -> list[list[Cell]]:
        """The rows and the total, label first, as a file has them."""
        rows = [*self.rows, self.total] if self.total else self.rows
        return [[row.label, *row.cells] for row in rows]


def build(
    names: tuple[str, str, str],
    labels: Labels,
    columns: Sequence[Column],
    *,
    keeps_empty: bool = False,
    totals: Mapping[int, Cell] | None = None,
    hide: Callable[[Sequence[int]], list[Cell]] | None = None,
    note: str = "",
    drawn: Mapping[int, str] | Iterable[int] = (),
) -> Table:
    """A table with a row for each label, and the sums of its columns.

    `names`: its key, title, and the heading of the labels. Rows without any number are left out unless
    `keeps_empty`. `totals` are counts of a column that its rows do not add up to. `hide` puts words in the
    place of numbers of a column that are not to be shown; sums are always exact. `drawn`: the places of the
    columns that are also drawn, and the titles of their charts where these are not the columns' headings.
    """
    counts = [Counter(values) for _heading, values in columns]
    keys = [key for key in labels if keeps_empty or any(one[key] for one in counts)]
    plain = [[one[key] for key in keys] for one in counts]
    shown = [hide(column) for column in plain] if hide else plain
    sums = [(totals or {}).get(place, sum(column)) for place, column in enumerate(plain)]
    rows = [TableRow(capfirst(labels[key]), [one[at] for one in shown]) for at, key in enumerate(keys)]
    headings = [heading for heading, _values in columns]
    return Table(
        *names,
        columns=headings,
        rows=rows,
        total=TableRow(_("Yhteensä"), sums),
        note=note,
        charts=draw(rows, drawn if isinstance(drawn, Mapping) else {at: headings[at] for at in drawn}),
    )


def draw(rows: Iterable[TableRow], titles: Mapping[int, str]) -> list[Chart]:
    """A chart of each column named by its place and title, where there is anything to draw."""
    rows = list(rows)
    made = (
        charts.draw(title, [(row.label, row.cells[place]) for row in rows]) for place, title in titles.items()
    )
    return [chart for chart in made if chart]
