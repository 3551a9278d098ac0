"""The pages, files and paper of the numbers: what each says, to whom, and what is hidden."""

from __future__ import annotations

import csv
import datetime as dt
import io

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.enums import AppointmentState, Interpreter
from events.registrations import actions
from home import roles
from home.models import WaitingTime
from services.models import SpokenLanguage
from tests import staff
from tests.booking import build as booking
from tests.build import language
from tests.events import build as events
from tests.home import build_numbers as build
from tests.home.build_numbers import OVER
from tests.portal import build_voices as voices

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

MISSED, CANCELLED = AppointmentState.DID_NOT_COME, AppointmentState.CANCELLED
OCTOBER = {"first_day": "2026-10-01", "last_day": "2026-10-31"}


@pytest.fixture
def coordinator() -> Client:
    return staff.signed_in(Client(), staff.member(roles.COORDINATOR))


@pytest.fixture
def viewer() -> Client:
    return staff.signed_in(Client(), staff.member(roles.VIEWER))


def _page(client: Client, name: str = "numbers", *args: str, **query: str) -> object:
    return client.get(reverse(name, args=args), query)


def _table(page: object, key: str) -> object:
    return next(table for table in page.context["tables"] if table.key == key)


def _rows(page: object, key: str) -> list[tuple[object, ...]]:
    return [(row.label, *row.cells) for row in _table(page, key).rows]


def _name(code: str) -> str:
    name = str(language(code))
    return name[:1].upper() + name[1:]


def _house() -> None:
    """Six Somali and two Arabic meetings, a time nobody came to, one cancelled, a visit, a group of 8."""
    for number in range(6):
        build.booked(number=number)
    build.booked(spoken="ar", number=1, interpreter=Interpreter.CONFIRMED)
    build.booked(spoken="ar", number=2, way="phone")
    build.booked(state=MISSED)
    build.booked(state=CANCELLED, cancelled_late=True)
    build.visit()
    session = events.session(starts_at=OVER)
    actions.walk_ins(session.pk, language("so").pk, 7)
    build.came(session, number=1)


# The page ----------------------------------------------------------------------------------------------


def test_table_6_has_a_row_for_each_way_and_their_sum(coordinator: Client) -> None:
    _house()
    page = _page(coordinator)
    assert _rows(page, "meetings") == [
        ("Täällä Ohjaamossa", 7),
        ("Puhelimella", 1),
        ("Videolla", 0),
        ("Muualla", 0),
    ]
    assert _table(page, "meetings").total.cells == [8]


def test_table_5_is_that_of_the_group_report(coordinator: Client) -> None:
    _house()
    page, report = _page(coordinator), coordinator.get(reverse("event_report"))
    (of_report,) = (table for table in report.context["tables"] if table.key == "rows")
    assert _rows(page, "groups") == [(row.label, *row.cells) for row in of_report.rows]
    assert _table(page, "groups").total.cells == [1, 8]


def test_first_numbers_are_the_sums_of_the_tables(coordinator: Client) -> None:
    _house()
    assert _page(coordinator).context["summary"] == [
        ("Tapaamisia", 8),
        ("Käyntejä ilman aikaa", 1),
        ("Osallistumista ryhmiin", 8),
        ("Eri ihmisiä", 6),
    ]


def test_coordinator_sees_languages_exactly_in_their_order(coordinator: Client) -> None:
    _house()
    page = _page(coordinator)
    order = [str(row) for row in SpokenLanguage.objects.filter(code__in=["so", "ar", "fi"])]
    rows = _rows(page, "languages")
    assert [row[0].lower() for row in rows] == [name.lower() for name in order]
    assert sorted(rows) == sorted(
        [(_name("so"), 6, 6, 1, 7), (_name("ar"), 2, 2, 0, 0), (_name("fi"), 0, 0, 0, 1)]
    )
    assert _table(page, "languages").total.cells == [8, 6, 1, 8]
    assert page.context["hidden_words"] == ""


def test_viewer_sees_no_small_number_by_language_and_the_same_totals(viewer: Client) -> None:
    _house()
    page = _page(viewer)
    rows = {label: cells for label, *cells in _rows(page, "languages")}
    assert rows[_name("ar")] == ["alle 5", "alle 5", 0, 0]
    assert rows[_name("so")] == ["ei näytetä", "ei näytetä", "alle 5", "ei näytetä"]
    assert _table(page, "languages").total.cells == [8, 6, 1, 8]
    assert page.context["hidden_words"] in page.content.decode()


def test_no_hidden_number_stands_in_a_chart(viewer: Client) -> None:
    for _number in range(4):
        build.booked(spoken="ar")
    for _number in range(9):
        build.booked(spoken="so")
    (chart, *_others) = _table(_page(viewer), "languages").charts
    assert sorted((bar.words, bar.width) for bar in chart.bars) == [("alle 5", 0), ("ei näytetä", 0)]


def test_people_are_rows_that_add_up(coordinator: Client) -> None:
    _house()
    assert _rows(_page(coordinator), "people") == [
        ("Vain tapaamisissa", 5),
        ("Vain ryhmissä", 0),
        ("Tapaamisissa ja ryhmissä", 1),
    ]


def test_outcomes_say_who_did_not_come_and_who_cancelled_late(coordinator: Client) -> None:
    _house()
    build.booked(state=AppointmentState.BOOKED)
    page = _page(coordinator)
    assert [cell for _label, cell in _rows(page, "outcomes")] == [8, 0, 1, 0, 1, 1]
    assert _table(page, "outcomes").total.cells == [11]
    assert "Merkitse ajat" in page.content.decode()


def test_interpreters_are_counted_by_language(coordinator: Client) -> None:
    _house()
    build.booked(spoken="ar", interpreter=Interpreter.NEEDED)
    assert _rows(_page(coordinator), "interpreters") == [(_name("ar"), 1, 1)]


def test_months_between_are_shown_with_zeros(coordinator: Client) -> None:
    build.booked(OVER - dt.timedelta(days=62))
    build.visit()
    assert _rows(_page(coordinator), "months") == [
        ("Elokuu 2026", 1, 0, 0),
        ("Syyskuu 2026", 0, 0, 0),
        ("Lokakuu 2026", 0, 1, 0),
    ]


def test_gender_is_a_table_only_when_it_is_asked(coordinator: Client) -> None:
    build.booked(gender="woman")
    build.booked()
    assert "genders" not in [table.key for table in _page(coordinator).context["tables"]]
    booking.rules(ask_gender=True)
    assert _rows(_page(coordinator), "genders") == [("Nainen", 1, 0), ("Ei kysytty tai ei kerrottu", 1, 0)]


def test_each_chart_repeats_a_column_of_the_table_beside_it(coordinator: Client) -> None:
    _house()
    page = _page(coordinator)
    table = _table(page, "months")
    assert len(table.charts) == 3
    for place, chart in enumerate(table.charts):
        assert [bar.words for bar in chart.bars] == [str(row.cells[place]) for row in table.rows]
    html = page.content.decode()
    charts = sum(len(table.charts) for table in page.context["tables"])
    assert html.count('class="report-chart"') == html.count("<desc id=") == charts
    assert " style=" not in html[html.index('class="numbers-first"') :]


def test_numbers_without_any_row_say_so(coordinator: Client) -> None:
    page = _page(coordinator)
    assert page.status_code == 200
    assert [number for _label, number in page.context["summary"]] == [0, 0, 0, 0]


@pytest.mark.parametrize("name", ["numbers", "numbers_waiting", "numbers_file", "numbers_report"])
@pytest.mark.parametrize(
    "query",
    [
        {"first_day": "eilen"},
        {"first_day": "2026-10-31", "last_day": "2026-10-01"},
        {"first_day": "99999-01-01"},
        {"last_day": "\x00"},
        {"last_day": "9999-12-31"},
    ],
)
def test_period_that_cannot_be_read_is_said_in_one_sentence(
    coordinator: Client, name: str, query: dict[str, str]
) -> None:
    args = {"numbers_file": ["xlsx"], "numbers_report": ["fi"]}.get(name, [])
    page = _page(coordinator, name, *args, **query)
    assert (page.status_code, "tables" in page.context) == (200, False)
    assert len(page.context["form"].errors) == 1


def test_period_is_this_year_unless_said_and_unknown_names_change_nothing(coordinator: Client) -> None:
    build.booked()
    build.booked(OVER - dt.timedelta(days=365))
    assert _table(_page(coordinator), "meetings").total.cells == [1]
    assert _table(_page(coordinator, period="rubbish"), "meetings").total.cells == [1]
    assert _table(_page(coordinator, period="last_year"), "meetings").total.cells == [1]
    assert _table(_page(coordinator, period="this_month"), "meetings").total.cells == [0]
    assert _table(_page(coordinator, **OCTOBER), "meetings").total.cells == [1]
    assert _table(_page(coordinator, first_day="2025-01-01"), "meetings").total.cells == [2]


@pytest.mark.parametrize("number", [5, 500])
def test_page_asks_the_same_queries_for_any_number_of_rows(
    coordinator: Client, number: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    build.many(number)
    _page(coordinator)
    with django_assert_max_num_queries(22):
        page = _page(coordinator)
    assert _table(page, "outcomes").total.cells == [number]


# Waiting and languages ---------------------------------------------------------------------------------


def test_wait_now_and_as_measured_by_language(coordinator: Client) -> None:
    booking.coach("Aino", languages=("so",))
    booking.coach("Ei aikaa", languages=("ar",), weekdays=())
    for day, days in ((1, 3), (2, 6), (3, None)):
        WaitingTime.objects.create(day=dt.date(2026, 10, day), spoken_language=language("so"), days=days)
    page = _page(coordinator, "numbers_waiting")
    assert sorted(_rows(page, "waiting_now")) == sorted([(_name("so"), 0), (_name("ar"), "ei vapaata aikaa")])
    assert _rows(page, "waiting") == [(_name("so"), 4, 6, 1, 3)]
    assert _table(page, "waiting_months").columns == ["lokakuu 2026"]
    assert _rows(page, "waiting_months") == [(_name("so"), 4)]


def test_languages_asked_for_are_the_case_for_hiring(coordinator: Client, viewer: Client) -> None:
    for _number in range(6):
        build.asked("ti", number=1)
    build.asked("my")
    build.asked(None)
    page = _page(coordinator, "numbers_waiting")
    assert _rows(page, "asked")[0] == (_name("ti"), 6, 1, 0)
    assert _table(page, "asked").total.cells == [8, "–", 0]
    shown = {label: cells for label, *cells in _rows(_page(viewer, "numbers_waiting"), "asked")}
    assert shown[_name("my")] == ["alle 5", "alle 5", 0]


# Files -------------------------------------------------------------------------------------------------


def test_workbook_has_the_facts_and_a_sheet_for_each_table(coordinator: Client) -> None:
    _house()
    answer = _page(coordinator, "numbers_file", "xlsx", **OCTOBER)
    assert 'filename="luvut-2026-10-01-2026-10-31.xlsx"' in answer.headers["Content-Disposition"]
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert len(book.sheetnames) == 13
    about = dict(book.worksheets[0].iter_rows(values_only=True))
    assert about["Aika"] == "torstai 1.10.2026 – lauantai 31.10.2026"
    assert (about["Laskija"], about["Laskettu"]) == ("koordinaattori", "tiistai 24.11.2026 kello 09:00")
    meetings = list(book.worksheets[1].iter_rows(values_only=True))
    assert meetings[-1] == ("Yhteensä", 8)


def test_csv_has_a_line_for_each_number_and_hides_small_ones_from_coordinators_too(
    coordinator: Client,
) -> None:
    _house()
    answer = _page(coordinator, "numbers_file", "csv")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == ["Taulukko", "Rivi", "Sarake", "Luku"]
    assert ["Kielet", _name("ar"), "Tapaamisia", "alle 5"] in rows
    assert ["Kielet", "Yhteensä", "Tapaamisia", "8"] in rows
    assert {len(row) for row in rows} == {4}


def test_language_named_like_a_formula_is_text_in_both_files(coordinator: Client) -> None:
    SpokenLanguage.objects.filter(code="so").update(name_fi="=1+1")
    for _number in range(6):
        build.booked()
    assert "'=1+1" in _page(coordinator, "numbers_file", "csv").content.decode()
    book = openpyxl.load_workbook(io.BytesIO(_page(coordinator, "numbers_file", "xlsx").content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == "=1+1"]
    assert {cell.data_type for cell in cells} == {"s"}


@pytest.mark.parametrize(("name", "kind"), [("numbers_file", "exe"), ("numbers_report", "so")])
def test_other_files_and_languages_do_not_exist(coordinator: Client, name: str, kind: str) -> None:
    assert coordinator.get(reverse(name, args=[kind]), follow=True).status_code == 404


# Paper -------------------------------------------------------------------------------------------------


def test_report_has_every_table_its_facts_and_the_funders(coordinator: Client) -> None:
    _house()
    funder = voices.funder()
    page = _page(coordinator, "numbers_report", "fi", **OCTOBER)
    assert [table.key for table in page.context["tables"]] == [
        *("meetings", "groups", "months", "languages", "needs", "people", "outcomes", "channels"),
        *("interpreters", "asked", "waiting", "waiting_months"),
    ]
    html = page.content.decode()
    assert "tiistai 24.11.2026 kello 09:00" in html
    assert (funder.sentence or funder.name) in html
    assert "alle 5" in html


def test_report_in_english_is_english_from_its_first_tag(coordinator: Client) -> None:
    build.booked()
    html = _page(coordinator, "numbers_report", "en").content.decode()
    assert '<html lang="en"' in html
    assert "October 2026" in html
    assert "Thursday 1 January 2026 – Thursday 31 December 2026" in html


def test_files_and_paper_ask_a_fixed_number_of_queries(
    coordinator: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    build.many(500)
    _page(coordinator, "numbers_report", "fi")
    for name, kind in (("numbers_report", "fi"), ("numbers_file", "xlsx")):
        with django_assert_max_num_queries(26):
            _page(coordinator, name, kind)
