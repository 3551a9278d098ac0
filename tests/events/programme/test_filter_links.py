"""programme/filter_links.py: the filters of the programme, read from an address and written as links."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest
from django.utils import translation

from events.enums import Audience, EventKind
from events.programme import filter_links
from events.programme.filters import ProgrammeChoices, ProgrammeFilters, Where
from portal import clock
from tests.events.build import NOW

MAY = dt.date(2026, 5, 1)
ARABIC, FINNISH = SimpleNamespace(code="ar"), SimpleNamespace(code="fi")
WORK = SimpleNamespace(slug="tyo", icon="work")
OFFERED = ProgrammeChoices(
    languages=[ARABIC, FINNISH],
    kinds=[EventKind.GROUP],
    areas=[WORK],
    modes=[Where.HERE, Where.ONLINE],
    audiences=[Audience.WOMEN],
    months=[MAY, dt.date(2027, 2, 1)],
)


@pytest.mark.parametrize(
    ("query", "read"),
    [
        ({}, (ProgrammeFilters(), 1)),
        ({"language": " ar ", "kind": "group", "x": "1"}, (ProgrammeFilters(language="ar", kind="group"), 1)),
        ({"month": "2026-05", "page": "2"}, (ProgrammeFilters(month=MAY), 2)),
        ({"area": "sauna"}, (ProgrammeFilters(area="sauna"), 1)),
        ({"month": "2026-13"}, None),
        ({"month": "1999-05"}, None),
        ({"month": "٢٠٢٦-٠٥"}, None),
        ({"month": "2026-05-01"}, None),
        ({"page": "0"}, None),
        ({"page": "-1"}, None),
        ({"page": "99999"}, None),
        ({"page": "²"}, None),
    ],
)
def test_address_is_read_or_cannot_be_one(
    query: dict[str, str], read: tuple[ProgrammeFilters, int] | None
) -> None:
    assert filter_links.read(query) == read


def test_address_of_filters_is_read_back() -> None:
    filters = ProgrammeFilters("ar", "group", "tyo", "here", "women", MAY)
    address = filter_links.address(filters, 3)
    assert address == (
        "/fi/events/?language=ar&kind=group&area=tyo&mode=here&audience=women&month=2026-05&page=3"
    )
    query = dict(pair.split("=") for pair in address.partition("?")[2].split("&"))
    assert filter_links.read(query) == (filters, 3)


def test_first_row_is_everything_areas_places_and_the_readers_language() -> None:
    with translation.override("ar"):
        links = filter_links.quick(ProgrammeFilters(area="tyo", month=MAY), OFFERED)
    assert [(link.url, link.is_on, link.icon) for link in links] == [
        ("/ar/events/?month=2026-05", False, "cal"),
        ("/ar/events/?month=2026-05", True, "work"),
        ("/ar/events/?area=tyo&mode=here&month=2026-05", False, "pin"),
        ("/ar/events/?area=tyo&mode=online&month=2026-05", False, "video"),
        ("/ar/events/?language=ar&area=tyo&month=2026-05", False, "chat"),
    ]


def test_the_rest_is_other_languages_kinds_and_audiences() -> None:
    groups = filter_links.groups(ProgrammeFilters(kind="group"), OFFERED)
    assert [(group.heading, group.is_on) for group in groups] == [
        ("Millä kielellä?", False),
        ("Mitä?", True),
        ("Kenelle?", False),
    ]
    assert [link.row for link in groups[0].links] == [ARABIC]


def test_group_without_a_choice_is_left_out() -> None:
    assert filter_links.groups(ProgrammeFilters(), ProgrammeChoices(languages=[FINNISH])) == []


def test_months_begin_with_today_and_keep_the_other_filters() -> None:
    links = filter_links.months(ProgrammeFilters(kind="group", month=MAY), OFFERED)
    assert [(link.url, link.is_on, link.text) for link in links] == [
        ("/fi/events/?kind=group", False, "Tästä päivästä"),
        ("/fi/events/?kind=group&month=2026-05", True, "toukokuu 2026"),
        ("/fi/events/?kind=group&month=2027-02", False, "helmikuu 2027"),
    ]


def test_months_around_end_with_the_last_session_and_after_two_years() -> None:
    this_month = clock.today(NOW).replace(day=1)
    last = dt.date(2027, 2, 1)
    earlier, later = filter_links.around(ProgrammeFilters(), OFFERED, NOW)
    assert (earlier, later) == ("/fi/events/?month=2026-10", "/fi/events/?month=2026-12")
    assert filter_links.around(ProgrammeFilters(month=last), OFFERED, NOW)[1] == ""
    assert filter_links.around(ProgrammeFilters(month=this_month - filter_links.BACK), OFFERED, NOW)[0] == ""


def test_months_without_any_session_lead_back_only() -> None:
    assert filter_links.around(ProgrammeFilters(), ProgrammeChoices(), NOW) == (
        "/fi/events/?month=2026-10",
        "",
    )
