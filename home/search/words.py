"""Words as search compares them: one spelling for letters that people and keyboards write differently."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from home.search.synonyms import GROUPS
from portal.forms.fields import fold_digits

#: Letters that stay apart when marks are taken off, and what they are compared as.
_LETTERS = str.maketrans(
    {
        # Arabic, Persian and Sorani write the same sounds with different signs.
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ێ": "ي",
        "ک": "ك",
        "ڪ": "ك",
        "ە": "ه",
        "ة": "ه",
        "ھ": "ه",
        "ہ": "ه",
        "ۆ": "و",
        "ۇ": "و",
        "ڕ": "ر",
        "ڵ": "ل",
        "ء": "",
        "\u0640": "",  # the stretch between letters
        "\u200c": "",  # the joiners that are typed or left out
        "\u200d": "",
        # Latin letters that hold no mark of their own.
        "ı": "i",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "đ": "d",
        "ł": "l",
        "ð": "d",
        "þ": "th",
        # Somali writes its glottal stop as it can.
        "'": "",
        "’": "",
        "ʼ": "",
        "`": "",
    }
)
_WORD = re.compile(r"[^\W_]+")
#: How much of a query is read.
MOST_WORDS, LONGEST_WORD = 8, 40


def fold(text: str) -> str:
    """The text as it is compared: small letters, no marks (ä a, ö o, أ ا, ё е), one sign for one sound."""
    marked = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in marked if not unicodedata.combining(sign))
    return fold_digits(bare.translate(_LETTERS))


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
