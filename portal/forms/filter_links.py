"""The filters of a list: read from its address, written to one, and as links to press.

What a list can be narrowed to is its own frozen dataclass: a text for each name, "" where it is not narrowed.
components/filter_links.html draws the links.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from portal import languages
from portal.forms.fields import clean_line

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Link:
    """A filter to press. Its word is `text`, or the translated `name` of `row`."""

    url: str
    is_on: bool
    icon: str = ""
    text: str = ""
    row: Any = None


def typed(query: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    """What an address says under each name, cleaned; "" where nothing. It may name what does not exist."""
    return {name: clean_line(query.get(name, ""), _LONGEST) for name in names}


def all_known(filters: Any, known: Mapping[str, Iterable[str]]) -> bool:
    """Whether every name of `known` is narrowed to one of its values, or not at all."""
    return all(getattr(filters, name) in ("", *values) for name, values in known.items())


def address(view: str, words: Mapping[str, str]) -> str:
    """The list at the url name `view`, in the active language, narrowed to the words that are not "".

    The words stay in the order given, so that one list has one address that can be shared.
    """
    query = urlencode({name: word for name, word in words.items() if word})
    return f"{reverse(view)}?{query}" if query else reverse(view)


def toggle(to: Callable[[Any], str], filters: Any, name: str, value: str, **shown: Any) -> Link:
    """The link that narrows to `value` and keeps the other filters; a lit one leads to itself undone.

    `to` writes the address of filters; `shown` is the icon and the text or row of the link.
    """
    is_on = getattr(filters, name) == value
    return Link(to(replace(filters, **{name: "" if is_on else str(value)})), is_on, **shown)


def own_first(spoken: Iterable[Any]) -> list[Any]:
    """Rows of spoken languages in their order, but the language that is being read first."""
    own = languages.active()
    return sorted(spoken, key=lambda row: row.code != own)
