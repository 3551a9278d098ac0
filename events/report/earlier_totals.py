"""Totals from before the portal, pasted as lines: read, checked line by line, and saved all or not at all.

A line is "kind;sessions;participations", or with ";YYYY-MM" at the end; tabs of a copied table do as
well. A kind is named by its row of the report, by a kind of event, or as older reports name it. A line
of the sum is compared with the lines above it and not saved: rows are kept, totals computed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils import translation

from events.enums import EventKind, ReportRow
from events.models import EarlierTotal
from portal import languages
from portal.db.transactions import atomic_with_retry
from portal.forms.fields import clean_line, fold_digits
from portal.reports.period import FIRST_YEAR

MOST_LINES = 10_000
#: No house counts more; a number beyond it is a slip, and a database would refuse it without a word.
LARGEST = 1_000_000
#: How older reports begin their rows, where that is no name of ours.
SOURCE_NAMES = {
    "työelämäinfo": ReportRow.WORKING_LIFE,
    "te-toimisto": ReportRow.EMPLOYMENT_SERVICES,
    "korttitreeni": ReportRow.CARD_PRACTICE,
    "keskusteluklub": ReportRow.DISCUSSION,
    "kv-opiskelij": ReportRow.INTERNATIONAL_STUDENTS,
    "pop-up": ReportRow.POP_UP,
}
SUM_NAMES = ("yhteensä", "total", "summa", "totalt")
_NUMBER = re.compile(r"[0-9]{1,9}")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{1,2})")
_SPACES = re.compile(r"[\s\u00a0\u202f]+")

Key = tuple[ReportRow, dt.date | None]


class ProblemKind(StrEnum):
    """What is wrong with a line."""

    CELLS = "cells"
    KIND = "kind"
    SESSIONS = "sessions"
    PARTICIPATIONS = "participations"
    MONTH = "month"
    FUTURE = "future"
    TWICE = "twice"
    KNOWN = "known"
    SUM = "sum"
    TOO_MANY = "too_many"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class LineProblem:
    """A wrong line: its number from 1 (0: the text as a whole), and what its sentence names."""

    line: int
    kind: ProblemKind
    words: str = ""
    sessions: int = 0
    participations: int = 0


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a text says: the totals, or what is wrong with it. Where anything is, nothing is to be saved."""

    totals: list[EarlierTotal]
    problems: list[LineProblem]


class _Wrong(Exception):
    def __init__(self, kind: ProblemKind, words: str = "", **numbers: int) -> None:
        super().__init__()
        self.kind, self.words, self.numbers = kind, words, numbers


def parse(text: str, *, today: dt.date, known: frozenset[Key] | set[Key] = frozenset()) -> Pasted:
    """Read the text. `known` are the kinds and months saved already: they are problems, not doubled."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if not lines:
        return Pasted([], [LineProblem(0, ProblemKind.EMPTY)])
    if len(lines) > MOST_LINES:
        return Pasted([], [LineProblem(0, ProblemKind.TOO_MANY)])
    names, totals, problems = _names(), [], []
    first_seen: dict[Key, int] = {}
    for number, line in lines:
        try:
            total = _read(line, names, totals, today)
            if total is not None:
                _refuse_doubled(total, number, first_seen, known)
                totals.append(total)
        except _Wrong as wrong:
            if wrong.kind == ProblemKind.SUM and problems:
                continue  # the lines above are wrong already
            problems.append(LineProblem(number, wrong.kind, wrong.words, **wrong.numbers))
    return Pasted(totals, problems)


@atomic_with_retry
def save(text: str, *, today: dt.date, replaces: bool = False) -> Pasted:
    """Read and save the text, all of it or nothing; what it said, with its problems.

    With `replaces`, totals of the same kind and month take the place of earlier ones.
    """
    saved = {(ReportRow(row), month) for row, month in EarlierTotal.objects.values_list("row", "month")}
    pasted = parse(text, today=today, known=frozenset() if replaces else saved)
    if pasted.problems:
        return pasted
    wanted = {key_of(total) for total in pasted.totals}
    old = [row.pk for row in EarlierTotal.objects.all() if key_of(row) in wanted]
    EarlierTotal.objects.filter(pk__in=old).delete()
    EarlierTotal.objects.bulk_create(pasted.totals)
    return pasted


def key_of(total: EarlierTotal) -> Key:
    """What a total is of: its row and its month."""
    return ReportRow(total.row), total.month


# One line ------------------------------------------------------------------------------------------------


def _read(
    line: str, names: dict[str, ReportRow], above: Sequence[EarlierTotal], today: dt.date
) -> EarlierTotal | None:
    """The total of a line; None for a right sum of the lines above. Raises _Wrong."""
    cells = [clean_line(fold_digits(cell)) for cell in line.split("\t" if "\t" in line else ";")]
    while len(cells) > 3 and not cells[-1]:
        cells.pop()
    if not 3 <= len(cells) <= 4:
        raise _Wrong(ProblemKind.CELLS)
    sessions = _number(cells[1], ProblemKind.SESSIONS)
    participations = _number(cells[2], ProblemKind.PARTICIPATIONS)
    month = _month(cells[3], today) if len(cells) == 4 else None
    if cells[0].casefold().rstrip(":").strip() in SUM_NAMES:
        _compare(above, sessions, participations)
        return None
    return EarlierTotal(
        row=_row(cells[0], names), sessions=sessions, participations=participations, month=month
    )


def _number(cell: str, kind: ProblemKind) -> int:
    digits = _SPACES.sub("", cell)
    if not _NUMBER.fullmatch(digits) or int(digits) > LARGEST:
        raise _Wrong(kind, _short(cell))
    return int(digits)


def _month(cell: str, today: dt.date) -> dt.date:
    found = _MONTH.fullmatch(cell)
    year, month = (int(part) for part in found.groups()) if found else (0, 0)
    if not (year >= FIRST_YEAR and 1 <= month <= 12):
        raise _Wrong(ProblemKind.MONTH, _short(cell))
    day = dt.date(year, month, 1)
    if day > today:
        raise _Wrong(ProblemKind.FUTURE, _short(cell))
    return day


def _row(cell: str, names: dict[str, ReportRow]) -> ReportRow:
    name = _folded(cell)
    if found := names.get(name):
        return found
    if found := next((row for start, row in SOURCE_NAMES.items() if name.startswith(start)), None):
        return found
    raise _Wrong(ProblemKind.KIND, _short(cell))


def _compare(above: Sequence[EarlierTotal], sessions: int, participations: int) -> None:
    sums = sum(row.sessions for row in above), sum(row.participations for row in above)
    if sums != (sessions, participations):
        raise _Wrong(ProblemKind.SUM, sessions=sums[0], participations=sums[1])


def _refuse_doubled(
    total: EarlierTotal, number: int, first_seen: dict[Key, int], known: frozenset[Key] | set[Key]
) -> None:
    key = key_of(total)
    if key in first_seen:
        raise _Wrong(ProblemKind.TWICE, str(first_seen[key]))
    first_seen[key] = number
    if key in known:
        raise _Wrong(ProblemKind.KNOWN)


def _names() -> dict[str, ReportRow]:
    """Every name of a row in every language of the interface: codes, rows of table 5, kinds of events."""
    found: dict[str, ReportRow] = {}
    for code in languages.INTERFACE_CODES:
        with translation.override(code):
            found |= {_folded(str(kind.label)): kind.report_row for kind in EventKind}
            found |= {_folded(str(row.label)): row for row in ReportRow}
    found |= {kind.value: kind.report_row for kind in EventKind}
    return found | {row.value: row for row in ReportRow}


def _folded(name: str) -> str:
    """The name without differences of case, of dashes and of spaces."""
    return _SPACES.sub(" ", re.sub(r"\s*[–—‐‑-]\s*", "-", name)).strip().casefold()


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"
