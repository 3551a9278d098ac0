"""report/sums.py: sums by row of the funder's table. Those of 2019-2022 are 358 / 2,314."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from events.enums import EventKind, ReportRow
from events.models import EarlierTotal
from events.report import sums
from events.report.sums import ReportLine
from events.seats.attendance import Held

MAY, JUNE = dt.date(2026, 5, 1), dt.date(2026, 6, 1)
FI, AR = 1, 2
#: Rows, sessions, participations of 2019-2022, as reported to the funder.
TABLE_5 = (
    (ReportRow.WORKING_LIFE, 87, 627),
    (ReportRow.EMPLOYMENT_START, 37, 192),
    (ReportRow.EMPLOYMENT_SERVICES, 6, 54),
    (ReportRow.EDUCATION, 52, 401),
    (ReportRow.CARD_PRACTICE, 15, 89),
    (ReportRow.DISCUSSION, 124, 516),
    (ReportRow.INTERNATIONAL_STUDENTS, 4, 38),
    (ReportRow.POP_UP, 33, 397),
)


def held(
    kind: EventKind, month: dt.date = MAY, *, languages: tuple[int, ...] = (FI,), **more: object
) -> Held:
    """A session that two people came to, who use Finnish."""
    return Held(
        session_id=0,
        kind=kind,
        area_id=more.pop("area", None),
        month=month,
        languages=frozenset(languages),
        came=Counter(more.pop("came", {FI: 2})),
    )


def total(row: ReportRow, month: dt.date | None = None, sessions: int = 10, came: int = 50) -> EarlierTotal:
    """A total from before the portal."""
    return EarlierTotal(row=row, month=month, sessions=sessions, participations=came)


def test_totals_of_the_source_give_its_sum() -> None:
    made = sums.make([], [total(row, None, sessions, came) for row, sessions, came in TABLE_5])
    assert made.rows == [ReportLine(*line) for line in TABLE_5]
    assert made.total == ReportLine(None, 358, 2314)


def test_rows_of_table_5_are_all_there_without_any_session() -> None:
    made = sums.make([])
    assert made.rows == [ReportLine(row, 0, 0) for row, _sessions, _came in TABLE_5]
    assert (made.total, made.kinds, made.months) == (ReportLine(None, 0, 0), [], [])


def test_kinds_of_one_row_are_counted_together() -> None:
    made = sums.make([held(EventKind.CV_WORKSHOP), held(EventKind.JOB_SEARCH_CLUB)])
    assert made.rows[0] == ReportLine(ReportRow.WORKING_LIFE, 2, 4)
    assert made.kinds == [
        ReportLine(EventKind.CV_WORKSHOP, 1, 2),
        ReportLine(EventKind.JOB_SEARCH_CLUB, 1, 2),
    ]


def test_kind_without_a_row_of_table_5_has_the_row_of_the_rest() -> None:
    made = sums.make([held(EventKind.CULTURE_EVENING)])
    assert made.rows[-1] == ReportLine(ReportRow.OTHER, 1, 2)
    assert len(made.rows) == len(TABLE_5) + 1


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_is_in_exactly_one_row(kind: EventKind) -> None:
    made = sums.make([held(kind)])
    assert [line for line in made.rows if line.sessions] == [ReportLine(kind.report_row, 1, 2)]


def test_sessions_and_earlier_totals_add_up_in_every_table() -> None:
    sessions = [held(EventKind.OMAVISIO, MAY, area=7), held(EventKind.POP_UP, JUNE, area=8)]
    made = sums.make(sessions, [total(ReportRow.POP_UP, MAY), total(ReportRow.POP_UP, None)])
    assert made.rows[-1] == ReportLine(ReportRow.POP_UP, 22, 104)
    assert made.months == [ReportLine(MAY, 11, 52), ReportLine(JUNE, 1, 2), ReportLine(None, 10, 50)]
    assert made.areas == [ReportLine(7, 1, 2), ReportLine(8, 1, 2), ReportLine(None, 20, 100)]
    assert made.total == ReportLine(None, 22, 104)


def test_session_in_two_languages_stands_in_both_and_each_person_in_one() -> None:
    made = sums.make([held(EventKind.POP_UP, languages=(FI, AR), came={AR: 3, None: 1})])
    assert {line.key: (line.sessions, line.participations) for line in made.languages} == {
        FI: (1, 0),
        AR: (1, 3),
        None: (0, 1),
    }
    assert made.total == ReportLine(None, 1, 4)


@pytest.mark.parametrize(
    ("first_day", "last_day", "months", "leaves_out"),
    [
        (None, None, [MAY, JUNE, None], False),
        (dt.date(2026, 5, 1), dt.date(2026, 5, 31), [MAY], True),
        (dt.date(2026, 5, 2), None, [JUNE], True),
        (None, dt.date(2026, 6, 29), [MAY], True),
        (dt.date(2027, 1, 1), None, [], True),
    ],
)
def test_earlier_total_counts_when_its_whole_month_is_in_the_period(
    first_day: dt.date | None, last_day: dt.date | None, months: list[dt.date | None], leaves_out: bool
) -> None:
    earlier = [total(ReportRow.OTHER, month) for month in (MAY, JUNE, None)]
    inside, left_out = sums.of_period(earlier, first_day, last_day)
    assert ([row.month for row in inside], left_out) == (months, leaves_out)
