"""The fixed first words of addresses (`book/`, `events/` …), which no page may take."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from django.core.exceptions import ValidationError
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern
from django.utils.translation import gettext_lazy as _

#: Who reads the texts of this module.
AUDIENCE = "staff"


@cache
def words() -> frozenset[str]:
    """The first word of every address that stands before the pages, from the list of addresses itself."""
    inside = (row for entry in get_resolver().url_patterns if _has_language(entry) for row in _rows(entry))
    return frozenset(str(row.pattern).partition("/")[0] for row in inside) - {""}


def refuse(slug: str) -> None:
    """Raise ValidationError for a slug that is one of the words."""
    if slug in words():
        message = _("Tämä osoite on jo käytössä: %(word)s. Kirjoita toinen osoite.")
        raise ValidationError({"slug": ValidationError(message, params={"word": slug})})


def _rows(resolver: URLResolver) -> Iterator[URLPattern | URLResolver]:
    """What stands below: the rooms' lists of addresses add no word of their own."""
    for row in resolver.url_patterns:
        if isinstance(row, URLResolver) and not str(row.pattern):
            yield from _rows(row)
        else:
            yield row


def _has_language(entry: object) -> bool:
    return isinstance(entry, URLResolver) and isinstance(entry.pattern, LocalePrefixPattern)
