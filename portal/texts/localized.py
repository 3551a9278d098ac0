"""A text together with the language it really is in: no silent fallback."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from portal import languages


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """A text and its language's code; `is_fallback` when that is not the language that was asked for."""

    text: str
    language: str
    is_fallback: bool

    @property
    def direction(self) -> str:
        """The writing direction of the text."""
        return languages.direction(self.language)


def localize(row: Any, field: str, language: str) -> LocalizedText:
    """The text of a translated field of `row` in `language`, else in Finnish, each with its real language.

    A text that is empty in both is empty in the language asked for.
    """
    own = getattr(row, f"{field}_{language}", "") or ""
    if own:
        return LocalizedText(own, language, False)
    source = getattr(row, f"{field}_{languages.SOURCE}", "") or ""
    if source:
        return LocalizedText(source, languages.SOURCE, language != languages.SOURCE)
    return LocalizedText("", language, False)
