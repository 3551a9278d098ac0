"""portal/forms/filter_links.py: what an address may narrow a list to, and the link that narrows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest
from django.utils import translation

from portal.forms import filter_links
from portal.forms.filter_links import FilteredList, FilterLink


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of things is narrowed to."""

    colour: str = ""
    size: str = ""
    language: str = ""
    month: dt.date | None = None


THINGS = FilteredList("services", Filters)


@dataclass(frozen=True, slots=True)
class Language:
    """As much of a spoken language as a filter needs."""

    code: str


@dataclass(frozen=True, slots=True)
class Row:
    """As much of a row as a filter needs."""

    slug: str
    icon: str = "tray"


def test_words_of_an_address_are_cleaned_and_cut():
    query = {"colour": " dark\x00 red\u202e ", "size": "x" * 500, "other": "1"}
    assert filter_links.typed(query, ("colour", "size", "shape")) == {
        "colour": "dark red",
        "size": "x" * 80,
        "shape": "",
    }


@pytest.mark.parametrize(
    ("filters", "is_known"),
    [
        (Filters(), True),
        (Filters(colour="red"), True),
        (Filters(colour="green"), False),
        (Filters(colour="red", size="huge"), False),
    ],
)
def test_filters_are_known_where_each_is_offered_or_empty(filters, is_known):
    known = {"colour": {"red", "blue"}, "size": {"small"}}
    assert filter_links.all_known(filters, known) is is_known


@pytest.mark.parametrize(
    ("filters", "address"),
    [
        (Filters(), "/so/services/"),
        (Filters(size="a&b"), "/so/services/?size=a%26b"),
        (Filters(size="small", colour="red"), "/so/services/?colour=red&size=small"),
    ],
)
def test_address_names_what_is_chosen_in_one_order(filters, address):
    with translation.override("so"):
        assert THINGS.address(filters) == address


@pytest.mark.parametrize(
    ("filters", "page", "address"),
    [
        (Filters(), 1, "/fi/services/"),
        (Filters(), 2, "/fi/services/?page=2"),
        (
            Filters(size="small", month=dt.date(2026, 5, 1)),
            3,
            "/fi/services/?size=small&month=2026-05&page=3",
        ),
    ],
)
def test_address_names_month_and_page_last(filters, page, address):
    assert THINGS.address(filters, page) == address


def test_filters_of_an_address_are_read_and_written_back():
    assert THINGS.read({"size": " small ", "page": "2", "x": "1"}) == Filters(size="small", month="")
    assert (
        THINGS.address(THINGS.read({"colour": "red", "size": "small"}))
        == "/fi/services/?colour=red&size=small"
    )


def test_link_keeps_the_other_filters_and_leads_back():
    chosen = Filters(colour="red", size="small")
    assert THINGS.toggle(chosen, "colour", "blue", icon="brush", text="Sininen") == FilterLink(
        "/fi/services/?colour=blue&size=small", False, "brush", "Sininen"
    )
    assert THINGS.toggle(chosen, "colour", "red") == FilterLink("/fi/services/?size=small", True)


@pytest.mark.parametrize(("chosen", "is_on"), [(Filters(), True), (Filters(size="small"), False)])
def test_everything_is_lit_where_nothing_is_chosen(chosen, is_on):
    assert THINGS.everything(chosen, "tray", "Kaikki") == FilterLink("/fi/services/", is_on, "tray", "Kaikki")


def test_rows_are_links_with_their_own_icon_unless_one_is_given():
    red, blue = Row("red", "pin"), Row("blue")
    links = THINGS.toggles(Filters(colour="red"), "colour", [red, blue])
    assert [(link.url, link.is_on, link.icon, link.row) for link in links] == [
        ("/fi/services/", True, "pin", red),
        ("/fi/services/?colour=blue", False, "tray", blue),
    ]
    assert [link.icon for link in THINGS.toggles(Filters(), "size", [red, blue], icon="work")] == ["work"] * 2


def test_languages_are_links_by_their_code():
    spoken = [Language("fi"), Language("so")]
    links = THINGS.languages(Filters(language="so"), spoken)
    assert [(link.url, link.is_on) for link in links] == [
        ("/fi/services/?language=fi", False),
        ("/fi/services/", True),
    ]


def test_readers_own_language_comes_first_and_the_others_keep_their_order():
    rows = [Language(code) for code in ("fi", "ru", "so")]
    with translation.override("ru"):
        assert [row.code for row in filter_links.own_first(rows)] == ["ru", "fi", "so"]
    with translation.override("tr"):
        assert filter_links.own_first(rows) == rows
