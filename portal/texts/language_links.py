"""The addresses of a page in the other languages: for the menu, and for search engines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.encoding import escape_uri_path
from wagtail.models import Page

from portal import languages
from portal.web.page_cache import KEPT, LONGEST_QUERY


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """One version of the page: its language and path, and what the reader has chosen to see there.

    `is_written` unless it is an alias, which says the Finnish text under that language's address.
    """

    language: languages.Language
    path: str
    is_current: bool
    chosen: str = ""
    is_written: bool = True

    @property
    def address(self) -> str:
        """Where the menu leads: the same filters, in the other language."""
        return f"{self.path}?{self.chosen}" if self.chosen else self.path


def in_language(path: str, code: str) -> str:
    """A fixed address in another language: only the first part of the path changes."""
    first, _slash, rest = path.lstrip("/").partition("/")
    return f"/{code}/{rest}" if first in languages.INTERFACE_CODES else f"/{code}/"


def page_path(code: str, url_path: str) -> str:
    """The path of a Wagtail page, from its language and its place below the front page of that language.

    There is one site: Wagtail's own `page.url` asks the database twice for it first, and answers the same.
    """
    _front, _slash, rest = url_path.strip("/").partition("/")
    return f"/{code}/{rest}/" if rest else f"/{code}/"


def links(request: HttpRequest, page: Any = None) -> list[LanguageLink]:
    """One link per interface language, in the table's order.

    Fixed addresses and the front page swap the prefix; another Wagtail page asks its translations, whose
    slugs differ. A version that is not there leads to the front page of that language. One query then.
    """
    paths, written = _translations(page) if isinstance(page, Page) and page.depth > 2 else (None, None)
    current, chosen, here = languages.active(), _chosen(request), escape_uri_path(request.path)
    return [
        LanguageLink(
            row,
            in_language(here, row.code) if paths is None else paths.get(row.code, f"/{row.code}/"),
            row.code == current,
            chosen,
            written is None or row.code in written,
        )
        for row in languages.INTERFACE
    ]


def _chosen(request: HttpRequest) -> str:
    """The part of the query string that the page itself reads; anything else is not carried along."""
    match = request.resolver_match
    words = KEPT.get(match.url_name or "", frozenset()) if match else frozenset()
    query = urlencode([(name, value) for name, value in request.GET.items() if name in words and value])
    return query if len(query) <= LONGEST_QUERY else ""


def front_pages() -> list[LanguageLink]:
    """One link per interface language to its front page."""
    current = languages.active()
    return [LanguageLink(row, f"/{row.code}/", row.code == current) for row in languages.INTERFACE]


def _translations(page: Page) -> tuple[dict[str, str], set[str]]:
    """The paths of the versions by language, and the languages somebody wrote it in."""
    versions = Page.objects.live().filter(translation_key=page.translation_key)
    rows = list(versions.values_list("locale__language_code", "url_path", "alias_of"))
    paths = {code: page_path(code, url_path) for code, url_path, _alias in rows}
    return paths, {code for code, _path, alias in rows if alias is None}
