"""The languages of a week: what the address asks for, and plain links that add one or take it off.

Without a word in the address it is the language that the visitor reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

from portal import languages
from services.models import SpokenLanguage

#: The word of the address; it may stand there several times.
NAME = "language"
#: More than anybody speaks: what else the address holds is left out.
MOST = 6


@dataclass(frozen=True, slots=True)
class LanguageButton:
    """A language to press, in its own name."""

    row: SpokenLanguage
    url: str
    is_on: bool


def chosen(request: HttpRequest) -> list[str]:
    """The codes of the public languages in the address, else of the language read. One query at most."""
    asked = list(dict.fromkeys(code[:16] for code in request.GET.getlist(NAME) if code.isprintable()))[:MOST]
    known = set()
    if asked:
        rows = SpokenLanguage.objects.filter(is_public=True, code__in=asked)
        known = set(rows.values_list("code", flat=True))
    return [code for code in asked if code in known] or [languages.active()]


def links(path: str, codes: Sequence[str]) -> list[LanguageButton]:
    """Every public language with a code, and the address that adds it or takes it off. One query."""
    rows = SpokenLanguage.objects.filter(is_public=True).exclude(code="")
    return [LanguageButton(row, _address(path, _with(row.code, codes)), row.code in codes) for row in rows]


def _with(code: str, codes: Sequence[str]) -> list[str]:
    return [other for other in codes if other != code] if code in codes else [*codes, code][-MOST:]


def _address(path: str, codes: Sequence[str]) -> str:
    is_default = not codes or list(codes) == [languages.active()]
    return path if is_default else f"{path}?{urlencode({NAME: codes}, doseq=True)}"
