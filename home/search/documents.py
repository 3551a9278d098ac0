"""What search looks through: published pages, services, materials, events to come; texts in each language.

Each sort is one function of `SOURCES`, so that another sort is one function more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import Max, Model
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from wagtail.models import Page, PageViewRestriction, get_page_models
from wagtail.search import index

from events.models import Event
from portal import languages
from portal.texts.language_links import page_path
from services import materials as the_materials
from services.models import Material, Service

#: How much of one text is looked through and may be quoted.
LONGEST_TEXT = 4000


class Sort(StrEnum):
    """What is found; the icon beside it has the same meaning as everywhere."""

    PAGE = "page"
    SERVICE = "service"
    EVENT = "event"
    MATERIAL = "material"


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A document in one language: its name, and everything else it says."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to be found. `paths` and `texts` are by language; a text may be missing, a path never is."""

    sort: Sort
    paths: dict[str, str]
    texts: dict[str, DocumentText]


def documents(now: dt.datetime) -> list[Document]:
    """Everything that can be found at the instant `now`, in the order of `SOURCES`."""
    return [document for source in SOURCES for document in source(now)]


# Rows ------------------------------------------------------------------------------------------------


def services(now: dt.datetime) -> Iterator[Document]:
    """The published services. One query."""
    rows = Service.objects.filter(live=True, facts__isnull=False).select_related("facts")
    return of_rows(rows, Sort.SERVICE, Service.TEXTS, lambda row: ("service", [row.facts.slug]))


def events(now: dt.datetime) -> Iterator[Document]:
    """The published events that have a date to come. One query."""
    rows = Event.objects.filter(live=True, facts__is_template=False).select_related("facts")
    coming = rows.annotate(last=Max("sessions__ends_at")).filter(last__gt=now).order_by("last", "pk")
    return of_rows(coming, Sort.EVENT, Event.TEXTS, lambda row: ("event", [row.facts.slug]))


def materials(now: dt.datetime) -> Iterator[Document]:
    """The published materials that have a file. One query."""
    rows = the_materials.published().select_related("facts")
    return of_rows(rows, Sort.MATERIAL, Material.TEXTS, lambda row: ("material", [row.facts.slug]))


def of_rows(
    rows: Any, sort: Sort, fields: tuple[str, ...], address: Callable[[Any], tuple[str, list[Any]]]
) -> Iterator[Document]:
    """Documents of rows with translated columns; the first of `fields` is the name.

    None while the address of the rows does not exist.
    """
    for row in rows:
        try:
            paths = _in_each_language(*address(row))
        except NoReverseMatch:
            return
        yield Document(sort, paths, _texts(row, fields))


def _in_each_language(url_name: str, args: list[Any]) -> dict[str, str]:
    paths = {}
    for code in languages.INTERFACE_CODES:
        with translation.override(code):
            paths[code] = reverse(url_name, args=args)
    return paths


def _texts(row: Model, fields: tuple[str, ...]) -> dict[str, DocumentText]:
    """The languages in which the row says its name, or anything else."""
    texts = {}
    for code in languages.INTERFACE_CODES:
        title, *rest = (getattr(row, f"{field}_{code}", "") or "" for field in fields)
        body = "\n".join(part for part in rest if part)
        if title or body:
            fallback = getattr(row, f"{fields[0]}_{languages.SOURCE}", "") or ""
            texts[code] = DocumentText(title or fallback, body[:LONGEST_TEXT])
    return texts


# Pages -----------------------------------------------------------------------------------------------


def pages(now: dt.datetime) -> Iterator[Document]:
    """The published pages under the front page, the aliases of one text together.

    Two queries: the pages, and those among them that are not for everyone.
    """
    closed = list(PageViewRestriction.objects.values_list("page__path", flat=True))
    versions: dict[Any, list[Page]] = {}
    for page in _live_pages():
        if not page.path.startswith(tuple(closed)):
            versions.setdefault(page.translation_key, []).append(page)
    for same in versions.values():
        paths = {page.locale.language_code: _path(page) for page in same}
        texts = {
            page.locale.language_code: DocumentText(page.title, _said_by(page)[:LONGEST_TEXT])
            for page in same
            if page.alias_of_id is None
        }
        if texts:
            first = next(iter(paths.values()))
            yield Document(
                Sort.PAGE, {code: paths.get(code, first) for code in languages.INTERFACE_CODES}, texts
            )


def _path(page: Page) -> str:
    return page_path(page.locale.language_code, page.url_path)


def _live_pages() -> Iterator[Page]:
    """The published pages below the front pages, each as its own type; one query for all types."""
    kinds = [
        model._meta.pk.remote_field.get_accessor_name() for model in get_page_models() if _is_kind(model)
    ]
    rows = Page.objects.live().filter(depth__gt=2).select_related("locale", *kinds).order_by("path")
    for row in rows:
        yield next((kind for name in kinds if (kind := getattr(row, name, None))), row)


def _is_kind(model: type[Page]) -> bool:
    """Whether the model's own table stands directly beside that of all pages."""
    own = model._meta.pk.remote_field
    return own is not None and own.model is Page


def _said_by(page: Page) -> str:
    """What the page's own type has for the index, the name left out."""
    values = [
        field.get_value(page)
        for field in page.get_search_fields()
        if isinstance(field, index.SearchField) and field.field_name != "title"
    ]
    return "\n".join(_flat(values))


def _flat(value: Any) -> Iterator[str]:
    if isinstance(value, list | tuple):
        for part in value:
            yield from _flat(part)
    elif value:
        yield str(value)


#: One function for each sort, in the order in which equal finds are shown.
SOURCES: tuple[Callable[[dt.datetime], Iterator[Document]], ...] = (pages, services, events, materials)
