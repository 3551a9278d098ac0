"""One spelling for letters that people and keyboards write differently: for names and for search. Pure.

The keys of names are stored (portal/db/name_keys.py): a letter that is folded differently here needs a
migration that writes them anew.
"""

from __future__ import annotations

import unicodedata

#: Letters that are written differently but are one: hamza and its seats, Persian and Sorani forms.
_ONE_LETTER = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("يىېئ", "ی"),
        **dict.fromkeys("كڪ", "ک"),
        **dict.fromkeys("ةەۀھہ", "ه"),
        **dict.fromkeys("ؤۆۊ", "و"),
        # The stretch between letters, joiners that are typed or left out, and all signs of a glottal stop.
        **dict.fromkeys("ءـ\u200c\u200d'’‘ʼ`´", None),
        "ß": "ss",
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "ı": "i",
    }
)


def unify(text: str) -> str:
    """The text in small letters, one sign for letters that are written in several ways; marks stay."""
    return unicodedata.normalize("NFKC", text).casefold().translate(_ONE_LETTER)


def fold(text: str) -> str:
    """The text in small letters without marks (ä a, ö o, أ ا, ё е), one sign for what is one letter."""
    apart = unicodedata.normalize("NFKD", unify(text))
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).translate(_ONE_LETTER)
