"""Words as search compares them: one spelling for letters that people and keyboards write differently."""

from __future__ import annotations

import re
from functools import cache

from home.search.synonyms import GROUPS
from portal.forms.fields import fold_digits
from portal.texts import letters

#: Letters that names keep apart, because they sound apart, and what search compares them as.
_MORE_LETTERS = str.maketrans(
    {"ێ": "ی", "ۇ": "و", "ڕ": "ر", "ڵ": "ل", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_WORD = re.compile(r"[^\W_]+")
#: How much of a query is read.
MOST_WORDS, LONGEST_WORD = 8, 40


def fold(text: str) -> str:
    """The text as it is compared: small letters, no marks, one sign for one sound, digits as 0-9."""
    return fold_digits(letters.fold(text).translate(_MORE_LETTERS))


def words(text: str) -> list[str]:
    """The folded words of a text, in their order."""
    return _WORD.findall(fold(text))


def asked(query: str) -> list[str]:
    """The words of a query, each once, as many and as long as anyone means."""
    return list(dict.fromkeys(word[:LONGEST_WORD] for word in words(query)))[:MOST_WORDS]


def same(word: str) -> tuple[str, ...]:
    """The folded word itself, and those that mean the same."""
    return (word, *_synonyms().get(word, ()))


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    folded = [[fold(word) for word in group] for group in GROUPS]
    return {word: tuple(other for other in group if other != word) for group in folded for word in group}
