"""events/report/earlier_totals.py: pasted totals are read line by line and saved all or not at all."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import translation

from events.enums import EventKind, ReportRow
from events.models import EarlierTotal
from events.report import earlier_totals, sums
from events.report.earlier_totals import LARGEST, MOST_LINES, ProblemKind
from events.report.sums import ReportLine
from tests.events.report.test_sums import TABLE_5

TODAY = dt.date(2026, 11, 24)

#: The table of 2019-2022 as it was reported, copied with its tabs.
SOURCE = """
Työelämäinfo HOX sisältää myös työnhakuklubin, cv-pajat ja yrittäjyysinfot\t87\t627
Työllisyysstartti\t37\t192
Te-toimiston vierailut\t6\t54
Koulutusinfo\t52\t401
Korttitreenit\t15\t89
Keskusteluklubi\t124\t516
Kv-opiskelijoiden ryhmäorientaatio ja -ohjaus\t4\t38
Pop-Up –tilaisuudet sis. OmaVisio -ryhmät\t33\t397
Yhteensä\t358\t2 314
"""


def _parse(text: str, **more: object) -> earlier_totals.Pasted:
    return earlier_totals.parse(text, today=TODAY, **more)


def _lines(text: str) -> list[tuple[str, int, int, dt.date | None]]:
    pasted = _parse(text)
    assert pasted.problems == []
    return [(row.row, row.sessions, row.participations, row.month) for row in pasted.totals]


def _wrong(text: str, **more: object) -> list[tuple[int, ProblemKind]]:
    return [(problem.line, problem.kind) for problem in _parse(text, **more).problems]


@pytest.mark.django_db
def test_source_table_is_pasted_and_gives_its_sum() -> None:
    pasted = earlier_totals.save(SOURCE, today=TODAY)
    assert pasted.problems == []
    made = sums.make([], list(EarlierTotal.objects.all()))
    assert made.rows == [ReportLine(*line) for line in TABLE_5]
    assert made.total == ReportLine(None, 358, 2314)


@pytest.mark.parametrize(
    "line",
    [
        "discussion;124;516",
        "keskusteluklubit;124;516",
        " KESKUSTELUKLUBI ; 124 ; 516 ; ",
        "discussion\t124\t516",
        "discussion;١٢٤;٥١٦",
        "discussion;1\u00a024;5\u202f16",
    ],
)
def test_line_is_understood_as_people_write_it(line: str) -> None:
    assert _lines(line) == [("discussion", 124, 516, None)]


def test_line_may_name_its_month() -> None:
    assert _lines("discussion;1;2;2022-05") == [("discussion", 1, 2, dt.date(2022, 5, 1))]


def test_empty_lines_are_nothing() -> None:
    assert _lines("\n\ndiscussion;1;2\r\n   \npop_up;3;4\n") == [
        ("discussion", 1, 2, None),
        ("pop_up", 3, 4, None),
    ]


@pytest.mark.parametrize("row", ReportRow)
def test_every_row_is_known_by_its_label_in_every_language(row: ReportRow) -> None:
    for code in ("fi", "sv", "ar"):
        with translation.override(code):
            label = str(row.label)
        assert _lines(f"{label};1;2") == [(row, 1, 2, None)]


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_of_event_is_counted_in_its_row(kind: EventKind) -> None:
    assert _lines(f"{kind.value};1;2") == [(kind.report_row, 1, 2, None)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("discussion", ProblemKind.CELLS),
        ("discussion;1", ProblemKind.CELLS),
        ("discussion;1;2;2022-05;x", ProblemKind.CELLS),
        ("discussion 1 2", ProblemKind.CELLS),
        ("kahvila;1;2", ProblemKind.KIND),
        (";1;2", ProblemKind.KIND),
        ("discussion;;2", ProblemKind.SESSIONS),
        ("discussion;-1;2", ProblemKind.SESSIONS),
        ("discussion;1.5;2", ProblemKind.SESSIONS),
        ("discussion;=1+1;2", ProblemKind.SESSIONS),
        ("discussion;1;kaksi", ProblemKind.PARTICIPATIONS),
        (f"discussion;1;{LARGEST + 1}", ProblemKind.PARTICIPATIONS),
        ("discussion;1;" + "9" * 5000, ProblemKind.PARTICIPATIONS),
        ("discussion;1;2;toukokuu", ProblemKind.MONTH),
        ("discussion;1;2;2022-13", ProblemKind.MONTH),
        ("discussion;1;2;0001-01", ProblemKind.MONTH),
        ("discussion;1;2;2026-12", ProblemKind.FUTURE),
        ("yhteensä;1;2", ProblemKind.SUM),
        ("\x00\x1b;\u202e;%(line)s", ProblemKind.SESSIONS),
    ],
)
def test_wrong_line_has_one_problem(line: str, kind: ProblemKind) -> None:
    assert _wrong(f"pop_up;3;4\n{line}") == [(2, kind)]


def test_same_kind_and_month_twice_is_a_problem() -> None:
    pasted = _parse("discussion;1;2\ndiscussion;1;2;2022-05\nkeskusteluklubit;1;2")
    assert [(row.line, row.kind, row.words) for row in pasted.problems] == [(3, ProblemKind.TWICE, "1")]


def test_right_sum_is_not_saved_and_a_wrong_one_says_what_is_right() -> None:
    assert _lines("discussion;1;2\npop_up;3;4\nYhteensä:;4;6") == [
        ("discussion", 1, 2, None),
        ("pop_up", 3, 4, None),
    ]
    (problem,) = _parse("discussion;1;2\npop_up;3;4\nYhteensä;5;6").problems
    assert (problem.kind, problem.sessions, problem.participations) == (ProblemKind.SUM, 4, 6)


@pytest.mark.parametrize("text", ["", "  \n\t\n"])
def test_nothing_pasted_is_a_problem(text: str) -> None:
    assert _wrong(text) == [(0, ProblemKind.EMPTY)]


def test_ten_thousand_lines_of_garbage_have_a_problem_each() -> None:
    problems = _wrong("\n".join(["roskaa;x;y"] * MOST_LINES))
    assert problems == [(number, ProblemKind.SESSIONS) for number in range(1, MOST_LINES + 1)]


def test_more_lines_than_are_read_is_one_problem() -> None:
    assert _wrong("\n".join(["discussion;1;2"] * (MOST_LINES + 1))) == [(0, ProblemKind.TOO_MANY)]


# Saving ------------------------------------------------------------------------------------------------


def _saved() -> list[tuple[str, int, int]]:
    return list(
        EarlierTotal.objects.order_by("row", "month").values_list("row", "sessions", "participations")
    )


@pytest.mark.django_db
def test_one_wrong_line_saves_nothing() -> None:
    pasted = earlier_totals.save("discussion;1;2\nroskaa\npop_up;3;4", today=TODAY)
    assert [row.line for row in pasted.problems] == [2]
    assert _saved() == []


@pytest.mark.django_db
def test_pasting_twice_is_refused_and_not_doubled() -> None:
    earlier_totals.save("discussion;1;2", today=TODAY)
    again = earlier_totals.save("pop_up;3;4\ndiscussion;1;2", today=TODAY)
    assert [(row.line, row.kind) for row in again.problems] == [(2, ProblemKind.KNOWN)]
    assert _saved() == [("discussion", 1, 2)]


@pytest.mark.django_db
def test_replacing_changes_the_same_kind_and_month_only() -> None:
    earlier_totals.save("discussion;1;2\ndiscussion;5;6;2022-05\npop_up;3;4", today=TODAY)
    earlier_totals.save("discussion;10;20", today=TODAY, replaces=True)
    assert sorted(_saved()) == [("discussion", 5, 6), ("discussion", 10, 20), ("pop_up", 3, 4)]
