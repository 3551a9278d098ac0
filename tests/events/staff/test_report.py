"""The report page: table 5, its files, the paste of earlier totals. No names, few queries."""

from __future__ import annotations

import csv
import datetime as dt
import io

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from events.enums import EventKind
from events.models import EarlierTotal, RegistrationPerson
from events.registrations import actions
from events.report.earlier_totals import MOST_LINES
from events.staff.earlier_totals import SHOWN
from home import roles
from services.models import Area
from tests import staff
from tests.build import language
from tests.events import build
from tests.events.build import NOW
from tests.events.report.test_earlier_totals import SOURCE
from tests.services import build as tray

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

PAST = NOW - dt.timedelta(days=30)


@pytest.fixture
def viewer() -> Client:
    return staff.signed_in(Client(), staff.member(roles.VIEWER))


def _paste(client: Client, lines: str, **more: object) -> object:
    return client.post(reverse("earlier_totals_paste"), {"lines": lines, **more})


def _report(client: Client, **query: str) -> object:
    return client.get(reverse("event_report"), query)


def _table(page: object, key: str) -> list[tuple[str, int, int]]:
    (table,) = (table for table in page.context["tables"] if table.key == key)
    return [(row.label, *row.cells) for row in table.rows]


def _session(came: int = 3, **facts: object) -> None:
    """A session held a month ago, with walk-ins who speak Somali."""
    session = build.session(build.event(**facts), PAST)
    actions.walk_ins(session.pk, language("so").pk, came)


def test_pasted_source_gives_358_sessions_and_2314_participations(coordinator: Client) -> None:
    assert _paste(coordinator, SOURCE).url == reverse("earlier-totals:index")
    page = _report(coordinator)
    assert (page.context["total"].sessions, page.context["total"].participations) == (358, 2314)
    assert [line[1:] for line in _table(page, "rows")] == [
        (87, 627),
        (37, 192),
        (6, 54),
        (52, 401),
        (15, 89),
        (124, 516),
        (4, 38),
        (33, 397),
    ]


def test_totals_are_computed_over_earlier_ones_and_ours(viewer: Client, coordinator: Client) -> None:
    _paste(coordinator, SOURCE)
    _session(came=6, kind=EventKind.DISCUSSION_CLUB)
    total = _report(viewer).context["total"]
    assert (total.sessions, total.participations) == (359, 2320)


def test_report_counts_by_kind_area_language_and_month(viewer: Client) -> None:
    service = tray.service()
    _session(kind=EventKind.CV_WORKSHOP, service=service, languages=["fi"])
    _session(kind=EventKind.CULTURE_EVENING, languages=["so"])
    page = _report(viewer)
    area = str(Area.objects.get(pk=service.facts.area_id))
    assert _table(page, "kinds") == [("CV-työpaja", 1, 3), ("Kulttuuri-ilta", 1, 3)]
    assert _table(page, "areas") == [(area[:1].upper() + area[1:], 1, 3), ("Ei tiedossa", 1, 3)]
    assert _table(page, "months") == [("Lokakuu 2026", 2, 6)]
    spoken = {label: numbers for label, *numbers in _table(page, "languages")}
    assert sorted(spoken.values()) == [[1, 0], [1, 6]]


def test_months_are_in_order_and_the_unknown_is_last(viewer: Client) -> None:
    EarlierTotal.objects.create(row="other", sessions=1, participations=1)
    for month in (dt.date(2022, 5, 1), dt.date(2021, 5, 1)):
        EarlierTotal.objects.create(row="other", month=month, sessions=1, participations=1)
    _session()
    labels = [label for label, *_numbers in _table(_report(viewer), "months")]
    assert labels == ["Toukokuu 2021", "Toukokuu 2022", "Lokakuu 2026", "Ei tiedossa"]


def test_period_leaves_out_what_is_not_in_it_and_says_so(viewer: Client) -> None:
    EarlierTotal.objects.create(row="other", sessions=1, participations=1)
    _session()
    page = _report(viewer, first_day="2026-10-01", last_day="2026-10-31")
    assert (page.context["total"].sessions, page.context["leaves_out"]) == (1, True)
    assert _report(viewer, first_day="2026-11-01").context["total"].sessions == 0


@pytest.mark.parametrize(
    "query",
    [
        {"first_day": "eilen"},
        {"first_day": "2026-10-31", "last_day": "2026-10-01"},
        {"first_day": "99999-01-01"},
        {"last_day": "\x00"},
        {"first_day": "0001-01-01"},
        {"last_day": "9999-12-31"},
    ],
)
def test_period_that_cannot_be_read_is_said(viewer: Client, query: dict[str, str]) -> None:
    page = _report(viewer, **query, export="csv")
    assert (page.status_code, "tables" in page.context) == (200, False)
    assert len(page.context["form"].errors) == 1


def test_numbers_survive_the_erasure_of_people(viewer: Client) -> None:
    session = build.session(starts_at=PAST)
    for number in range(4):
        row = build.registration(session, phone=f"+35840100000{number}")
        actions.check_in(row.pk, session.pk, True, now=PAST)
    before = _report(viewer).context["tables"]
    RegistrationPerson.objects.all().delete()
    page = _report(viewer)
    assert (page.context["tables"], page.context["total"].participations) == (before, 4)


def test_chart_stands_beside_the_table_with_the_same_numbers(viewer: Client) -> None:
    _session(came=7)
    page = _report(viewer)
    (chart,) = page.context["tables"][0].charts
    assert [bar.words for bar in chart.bars] == [str(line[2]) for line in _table(page, "rows")]
    assert page.content.decode().count("<rect") == sum(bar.width > 0 for bar in chart.bars) == 1


def test_report_without_numbers_has_no_chart(viewer: Client) -> None:
    page = _report(viewer)
    assert ([table.charts for table in page.context["tables"]], page.status_code) == ([[]] * 5, 200)


@pytest.mark.parametrize("number", [5, 500])
def test_report_asks_few_queries(
    viewer: Client, number: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    build.sessions(build.event(), number, PAST - dt.timedelta(weeks=number))
    EarlierTotal.objects.create(row="other", sessions=1, participations=1)
    _report(viewer)
    with django_assert_max_num_queries(18):
        page = _report(viewer)
    assert page.context["total"].sessions == number + 1


# Files -------------------------------------------------------------------------------------------------


def test_workbook_has_a_sheet_for_each_table(viewer: Client) -> None:
    _session(came=5, kind=EventKind.CV_WORKSHOP)
    book = openpyxl.load_workbook(io.BytesIO(_report(viewer, export="xlsx").content))
    assert len(book.sheetnames) == 5
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert (rows[1][1:], rows[-1]) == ((1, 5), ("Yhteensä", 1, 5))


def test_csv_has_every_table_and_opens_in_a_spreadsheet(viewer: Client) -> None:
    _session(came=5)
    answer = _report(viewer, export="csv")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert len({row[0] for row in rows[1:]}) == 5
    assert [row[2:] for row in rows if row[1] == "Yhteensä"] == [["1", "5"]] * 5


def test_area_named_like_a_formula_is_text_in_both_files(viewer: Client) -> None:
    service = tray.service()
    Area.objects.update(name_fi="=1+1")
    _session(service=service)
    assert "'=1+1" in _report(viewer, export="csv").content.decode()
    book = openpyxl.load_workbook(io.BytesIO(_report(viewer, export="xlsx").content))
    cells = [cell for row in book.worksheets[3].iter_rows() for cell in row if cell.value == "=1+1"]
    assert [cell.data_type for cell in cells] == ["s"]


# Pasting -----------------------------------------------------------------------------------------------


def test_wrong_lines_are_said_one_by_one_and_what_was_pasted_stays(coordinator: Client) -> None:
    answer = _paste(coordinator, "discussion;1;2\nkahvila;1;2\npop_up;x;4")
    assert answer.context["sentences"] == [
        "Rivi 2: tätä lajia ei ole: ”kahvila”. Katso lajit alta.",
        "Rivi 3: kertojen määrä ei ole luku: ”x”.",
    ]
    assert "kahvila;1;2" in answer.content.decode()
    assert EarlierTotal.objects.count() == 0


def test_ten_thousand_wrong_lines_are_counted_and_the_first_are_shown(coordinator: Client) -> None:
    answer = _paste(coordinator, "\n".join(["roskaa"] * MOST_LINES))
    assert (len(answer.context["sentences"]), answer.context["more"]) == (SHOWN, MOST_LINES - SHOWN)
    assert EarlierTotal.objects.count() == 0


def test_garbage_is_shown_as_text(coordinator: Client) -> None:
    html = _paste(coordinator, "<b>x</b>;1;2\n\x00\ufffd%(line)s %s;1;1").content.decode()
    assert ("&lt;b&gt;x&lt;/b&gt;" in html, "<b>x</b>" in html) == (True, False)
    assert EarlierTotal.objects.count() == 0


def test_pasting_again_replaces_only_when_asked(coordinator: Client) -> None:
    _paste(coordinator, SOURCE)
    assert len(_paste(coordinator, SOURCE).context["sentences"]) == 8
    assert _paste(coordinator, SOURCE, replaces="on").status_code == 302
    assert _report(coordinator).context["total"].sessions == 358


def test_viewer_of_numbers_pastes_nothing(viewer: Client) -> None:
    _paste(viewer, SOURCE)
    assert EarlierTotal.objects.count() == 0
    assert reverse("earlier_totals_paste") not in _report(viewer).content.decode()
