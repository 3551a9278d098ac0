"""The filters of a public list: read from its address, written to one, and as links to press.

components/filter_links.html draws the links.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeVar
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from portal import languages
from portal.forms.fields import clean_line

_LONGEST = 80
Filters = TypeVar("Filters")


@dataclass(frozen=True, slots=True)
class FilterLink:
    """A filter to press. Its word is `text`, or the translated `name` of `row`."""

    url: str
    is_on: bool
    icon: str = ""
    text: str = ""
    row: Any = None


@dataclass(frozen=True, slots=True)
class FilteredList(Generic[Filters]):
    """A list at the url name `view`, narrowed by a frozen dataclass of texts, "" where it is not narrowed.

    A field may also be a month: its first day, or None.
    """

    view: str
    filters: type[Filters]

    @property
    def names(self) -> list[str]:
        """What the list can be narrowed by, in the order of its addresses: one list has one address."""
        return [field.name for field in fields(self.filters)]

    def read(self, query: Mapping[str, str]) -> Filters:
        """The filters of an address, cleaned; they may name what does not exist."""
        return self.filters(**typed(query, self.names))

    def address(self, filters: Filters, page: int = 1) -> str:
        """A page of the list narrowed so, in the active language."""
        words = {name: _word(getattr(filters, name)) for name in self.names}
        query = urlencode([(name, word) for name, word in words.items() if word])
        if page > 1:
            query = f"{query}&page={page}" if query else f"page={page}"
        return f"{reverse(self.view)}?{query}" if query else reverse(self.view)

    def everything(self, filters: Filters, icon: str, text: str) -> FilterLink:
        """The link to the whole list."""
        nothing = self.filters()
        return FilterLink(self.address(nothing), filters == nothing, icon, text)

    def toggle(self, filters: Filters, name: str, value: str, **shown: Any) -> FilterLink:
        """The link that narrows to `value` and keeps the other filters; a lit one leads to itself undone.

        `shown` is the icon and the text or row of the link.
        """
        is_on = getattr(filters, name) == value
        return FilterLink(
            self.address(replace(filters, **{name: "" if is_on else str(value)})), is_on, **shown
        )

    def toggles(self, filters: Filters, name: str, rows: Iterable[Any], icon: str = "") -> list[FilterLink]:
        """A link for each row that has a slug, with the icon of the row unless `icon` is given."""
        return [self.toggle(filters, name, row.slug, icon=icon or row.icon, row=row) for row in rows]

    def languages(self, filters: Filters, spoken: Iterable[Any]) -> list[FilterLink]:
        """A link for each spoken language."""
        return [self.toggle(filters, "language", row.code, icon="chat", row=row) for row in spoken]


def typed(query: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    """What an address says under each name, cleaned; "" where nothing. It may name what does not exist."""
    return {name: clean_line(query.get(name, ""), _LONGEST) for name in names}


def all_known(filters: Any, known: Mapping[str, Iterable[str]]) -> bool:
    """Whether every name of `known` is narrowed to one of its values, or not at all."""
    return all(getattr(filters, name) in ("", *values) for name, values in known.items())


def choice_links(query: QueryDict, name: str, choices: Mapping[str, str], chosen: str) -> list[FilterLink]:
    """A link for each choice of one filter, by value and words; the other filters of the address stay."""
    urls = {value: _changed(query, name, value) for value in choices}
    return [FilterLink(urls[value], value == chosen, text=text) for value, text in choices.items()]


def own_first(spoken: Iterable[Any]) -> list[Any]:
    """Rows of spoken languages in their order, but the language that is being read first."""
    own = languages.active()
    return sorted(spoken, key=lambda row: row.code != own)


def _word(value: str | dt.date | None) -> str:
    return f"{value:%Y-%m}" if isinstance(value, dt.date) else str(value or "")


def _changed(query: QueryDict, name: str, value: str) -> str:
    """The address with one filter changed, at its first page."""
    changed = query.copy()
    for gone in ("p", name):
        changed.pop(gone, None)
    if value:
        changed[name] = value
    return f"?{changed.urlencode()}"
