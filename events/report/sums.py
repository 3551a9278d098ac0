"""The report's sums: sessions and participations by row, kind, area, language and month. Pure.

The rows are those of the funder's table (`ReportRow`): rows are shown, totals computed. Totals
from before the portal have a row and perhaps a month, but neither kind nor area nor language.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from events.enums import ReportRow
from events.models import EarlierTotal
from events.seats.attendance import Held


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line of a table. What `key` is depends on the table; None is "not known"."""

    key: Hashable
    sessions: int
    participations: int


@dataclass(frozen=True, slots=True)
class Report:
    """The tables of one period. `total` is the same for all of them.

    In `languages` a session counts for each language spoken or interpreted there, so that its column of
    sessions adds up to more than the total; each participation stands once, in the language of that person.
    """

    rows: list[ReportLine]
    kinds: list[ReportLine]
    areas: list[ReportLine]
    languages: list[ReportLine]
    months: list[ReportLine]
    total: ReportLine


def make(sessions: Iterable[Held], earlier: Sequence[EarlierTotal] = ()) -> Report:
    """The report over the sessions held and the totals from before the portal."""
    sessions = list(sessions)
    return Report(
        rows=_rows(sessions, earlier),
        kinds=_table(sessions, lambda row: row.kind, earlier, lambda _total: None),
        areas=_table(sessions, lambda row: row.area_id, earlier, lambda _total: None),
        languages=_languages(sessions, earlier),
        months=_table(sessions, lambda row: row.month, earlier, lambda total: total.month),
        total=ReportLine(
            None,
            len(sessions) + sum(row.sessions for row in earlier),
            sum(row.participations for row in [*sessions, *earlier]),
        ),
    )


def of_period(
    earlier: Sequence[EarlierTotal], first_day: dt.date | None, last_day: dt.date | None
) -> tuple[list[EarlierTotal], bool]:
    """The earlier totals whose whole month lies in the period (None: no limit), and whether any was left
    out because nobody knows its month. Without a period all of them.
    """
    if first_day is None and last_day is None:
        return list(earlier), False
    dated = [row for row in earlier if row.month]
    inside = [row for row in dated if _is_inside(row.month, first_day, last_day)]
    return inside, len(dated) < len(earlier)


def _is_inside(month: dt.date, first_day: dt.date | None, last_day: dt.date | None) -> bool:
    starts = month.replace(day=1)
    ends = (starts + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return (first_day is None or first_day <= starts) and (last_day is None or ends <= last_day)


def _rows(sessions: Sequence[Held], earlier: Sequence[EarlierTotal]) -> list[ReportLine]:
    """The rows of table 5 in its order, empty ones too; the one for the rest only when there is any."""
    counted = _table(sessions, lambda row: row.kind.report_row, earlier, lambda total: ReportRow(total.row))
    known = {line.key: line for line in counted}
    wanted = [row for row in ReportRow if row != ReportRow.OTHER or row in known]
    return [known.get(row, ReportLine(row, 0, 0)) for row in wanted]


def _languages(sessions: Sequence[Held], earlier: Sequence[EarlierTotal]) -> list[ReportLine]:
    held: Counter[int | None] = Counter()
    came: Counter[int | None] = Counter()
    for session in sessions:
        held.update(session.languages or [None])
        came.update(session.came)
    for total in earlier:
        held[None] += total.sessions
        came[None] += total.participations
    return [ReportLine(key, held[key], came[key]) for key in held | came if held[key] or came[key]]


def _table(
    sessions: Iterable[Held],
    key_of: Callable[[Held], Hashable],
    earlier: Iterable[EarlierTotal],
    key_of_total: Callable[[EarlierTotal], Hashable],
) -> list[ReportLine]:
    """A line for each key that occurs, in the order of first occurrence."""
    held: defaultdict[Hashable, int] = defaultdict(int)
    came: defaultdict[Hashable, int] = defaultdict(int)
    for session in sessions:
        held[key_of(session)] += 1
        came[key_of(session)] += session.participations
    for total in earlier:
        held[key_of_total(total)] += total.sessions
        came[key_of_total(total)] += total.participations
    return [ReportLine(key, held[key], came[key]) for key in held]
