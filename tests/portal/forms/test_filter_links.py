"""portal/forms/filter_links.py: what an address may narrow a list to, and the link that narrows it."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import pytest
from django.utils import translation

from portal.forms import filter_links
from portal.forms.filter_links import Link


@dataclass(frozen=True, slots=True)
class Filters:
    """A list with two filters."""

    colour: str = ""
    size: str = ""


@dataclass(frozen=True, slots=True)
class Language:
    """As much of a spoken language as a filter needs."""

    code: str


def to(filters: Filters) -> str:
    """The address of the list, in the active language."""
    return filter_links.address("services", asdict(filters))


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
        assert to(filters) == address


def test_link_keeps_the_other_filters_and_leads_back():
    chosen = Filters(colour="red", size="small")
    assert filter_links.toggle(to, chosen, "colour", "blue", icon="brush", text="Sininen") == Link(
        "/fi/services/?colour=blue&size=small", False, "brush", "Sininen"
    )
    assert filter_links.toggle(to, chosen, "colour", "red") == Link("/fi/services/?size=small", True)


def test_readers_own_language_comes_first_and_the_others_keep_their_order():
    rows = [Language(code) for code in ("fi", "ru", "so")]
    with translation.override("ru"):
        assert [row.code for row in filter_links.own_first(rows)] == ["ru", "fi", "so"]
    with translation.override("tr"):
        assert filter_links.own_first(rows) == rows
