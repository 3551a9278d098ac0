"""Which text is missing in which language, and which translation is older than its Finnish text.

A row's translation is older when the Finnish text has changed since the translation was last written: every
save keeps a fingerprint of both (portal.TextMarks). A page's is older when the Finnish page was published
later. What was never saved with fingerprints counts as up to date.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modeltranslation.translator import translator
from wagtail.models import Page

from portal import languages
from portal.models import TextMarks

OTHERS = tuple(code for code in languages.INTERFACE_CODES if code != languages.SOURCE)


class TextState(models.TextChoices):
    """How a text stands in a language."""

    MISSING = "missing", _("puuttuu")
    OLDER = "older", _("vanhempi kuin suomi")
    TRANSLATED = "translated", _("käännetty")


@dataclass(frozen=True, slots=True)
class TranslatedText:
    """A row or page in one language: `target` is what one edits.

    Of a page that nobody has translated yet that is its alias, or the Finnish page where there is none.
    """

    target: models.Model
    title: str
    language: languages.Language
    state: TextState


def texts(codes: Iterable[str], *, with_pages: bool) -> list[TranslatedText]:
    """Every row and page in each of the languages `codes`. One query for each kind of row, two more."""
    wanted = [code for code in codes if code in OTHERS]
    kept = {(row.kind, row.row_id): row.marks for row in TextMarks.objects.all()}
    rows = [row for model in translated_models() for row in model._default_manager.all()]
    found = [
        TranslatedText(
            row, str(row), languages.BY_CODE[code], state(row, code, kept.get((_kind(row), row.pk), {}))
        )
        for row in rows
        if _print(row, languages.SOURCE)
        for code in wanted
    ]
    return found + (_pages(wanted) if with_pages else [])


def translated_models() -> list[type[models.Model]]:
    """The models of ours that staff translate in place, in the order of their names."""
    ours = (
        model
        for model in translator.get_registered_models(abstract=False)
        if hasattr(model, "snippet_viewset")
    )
    return sorted(ours, key=lambda model: model._meta.label)


def state(row: models.Model, code: str, marks: dict[str, list[str]]) -> TextState:
    """Whether the texts of `row` in the language are there, missing (one at least), or older. No query."""
    if any(_text(row, field, languages.SOURCE) and not _text(row, field, code) for field in _fields(row)):
        return TextState.MISSING
    own, source = marks.get(code, ("", ""))
    is_older = own == _print(row, code) and source != _print(row, languages.SOURCE)
    return TextState.OLDER if is_older else TextState.TRANSLATED


def remember(sender: type[models.Model], instance: models.Model, raw: bool = False, **_kwargs: Any) -> None:
    """A signal after a row was saved: keep which Finnish text its translations belong to."""
    if raw or sender not in _registered():
        return
    name = {"kind": _kind(instance), "row_id": instance.pk}
    kept = TextMarks.objects.filter(**name).values_list("marks", flat=True).first()
    marks = _marks(instance, kept or {})
    if marks != kept:
        TextMarks.objects.update_or_create(defaults={"marks": marks}, **name)


def forget(sender: type[models.Model], instance: models.Model, **_kwargs: Any) -> None:
    """A signal after a row was deleted."""
    if sender in _registered():
        TextMarks.objects.filter(kind=_kind(instance), row_id=instance.pk).delete()


@cache
def _registered() -> frozenset[type[models.Model]]:
    return frozenset(translator.get_registered_models(abstract=False))


def _marks(row: models.Model, kept: dict[str, list[str]]) -> dict[str, list[str]]:
    source, marks = _print(row, languages.SOURCE), {}
    for code in OTHERS:
        own = _print(row, code)
        if own:
            old = kept.get(code)
            marks[code] = old if old and old[0] == own else [own, source]
    return marks


def _kind(row: models.Model) -> str:
    return row._meta.label_lower


def _fields(row: models.Model) -> list[str]:
    return sorted(translator.get_options_for_model(type(row)).fields)


def _text(row: models.Model, field: str, code: str) -> str:
    return str(getattr(row, f"{field}_{code}") or "")


def _print(row: models.Model, code: str) -> str:
    """A fingerprint of all texts of a row in a language; "" when there is none."""
    said = [_text(row, field, code) for field in _fields(row)]
    return hashlib.blake2b("\0".join(said).encode(), digest_size=8).hexdigest() if any(said) else ""


def _pages(codes: list[str]) -> list[TranslatedText]:
    rows = list(Page.objects.filter(depth__gt=1).select_related("locale").order_by("path"))
    by_key = {(row.translation_key, row.locale.language_code): row for row in rows}
    sources = [row for row in rows if row.locale.language_code == languages.SOURCE and row.live]
    return [_page(row, by_key.get((row.translation_key, code)), code) for row in sources for code in codes]


def _page(source: Page, own: Page | None, code: str) -> TranslatedText:
    language = languages.BY_CODE[code]
    if own is None or own.alias_of_id:
        return TranslatedText(own or source, source.title, language, TextState.MISSING)
    written, changed = own.last_published_at, source.last_published_at
    is_older = bool(written and changed and changed > written)
    return TranslatedText(own, source.title, language, TextState.OLDER if is_older else TextState.TRANSLATED)
