"""Names made findable: folded for a fragment in any script, and as a skeleton of how they sound.

The skeleton lets a name in Arabic, Persian, Sorani or Cyrillic letters be found by its Latin spelling and the
other way round: consonants of one sound become one capital, vowels fall away, and a vowel that begins a word
stays as "A". Where a letter has several sounds (Somali x is an Arabic h) every reading becomes a key. It is
a help for finding, never a proof that two names are one.
"""

from __future__ import annotations

import itertools
import re
from typing import Any

from django.db import models

from portal.texts.letters import fold, unify

#: So many readings of one word are kept; the plainest come first.
MOST_READINGS = 8
#: A shorter skeleton says too little to be a beginning: it must be the whole word.
LEAST_FOR_BEGINNING = 3
VOWEL = "A"

#: Several letters that are one sound, before single letters are looked at.
_GROUPS = (
    ("sch", ("X",)),
    ("tsh", ("X",)),
    ("дж", ("G",)),
    ("sh", ("X",)),
    ("ch", ("X", "H")),
    ("kh", ("H",)),
    ("gh", ("G", "")),
    ("zh", ("G",)),
    ("ph", ("F",)),
    ("th", ("D", "S")),
    ("dh", ("D", "Z")),
    ("dj", ("G",)),
    ("تش", ("X",)),
)

_SOUNDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("bpбпبپ", ("B",)),
    **dict.fromkeys("tdтدتط", ("D",)),
    "д": ("D",),
    **dict.fromkeys("ضذ", ("D", "Z")),
    "ث": ("D", "S"),
    "f": ("F",),
    "ф": ("F",),
    "ف": ("F",),
    "ڤ": ("", "F"),
    "v": ("", "F"),
    "в": ("", "F"),
    "g": ("G",),
    "ğ": ("", "G"),
    "г": ("G", "H"),
    **dict.fromkeys("жجگ", ("G",)),
    "غ": ("G", ""),
    "ژ": ("G",),
    "j": ("G", ""),
    "c": ("K", "", "G", "S"),
    **dict.fromkeys("çčچчшщşšش", ("X",)),
    **dict.fromkeys("kqкکق", ("K",)),
    "x": ("H", "KS"),
    **dict.fromkeys("hхحخه", ("H",)),
    **dict.fromkeys("lлل", ("L",)),
    "ڵ": ("L",),
    **dict.fromkeys("mмم", ("M",)),
    **dict.fromkeys("nнن", ("N",)),
    **dict.fromkeys("rрر", ("R",)),
    "ڕ": ("R",),
    **dict.fromkeys("sсسص", ("S",)),
    **dict.fromkeys("zзزظ", ("Z",)),
    "ц": ("DS",),
}
#: Letters with a sound of their own that must not lose their mark.
_KEPT_MARKS = frozenset("ğçčşšйёئؤۆ")
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = "ال"
#: "Servant of …": one word or two, as the writer likes.
_TOGETHER, _APART = "عبدال", "عبد ال"


def folded(text: str) -> str:
    """The text as fragments of it are compared: small letters, no accents or short vowels, one space."""
    return " ".join(fold(text).split())


def sounds(text: str) -> str:
    """Every key of the text's words, each between spaces; empty for a text without letters."""
    words = _words(text)
    keys = [key for word in words for key in _readings(word)]
    if len(words) > 1:
        keys += _joined(words)
    return f" {' '.join(dict.fromkeys(keys))} " if keys else ""


def sought(text: str) -> list[list[str]]:
    """What `sounds` must hold for the typed text to be that name: one of each list, all of the lists.

    A piece that ends in a space is a whole word; others are the beginning of one. Empty where nothing in the
    text sounds.
    """
    return [[_piece(key) for key in _readings(word)] for word in _words(text)]


def sought_in_one(text: str) -> list[str]:
    """What `sounds` must hold one of, for a name written apart here and together there."""
    words = _words(text)
    return [_piece(key) for key in _joined(words)] if len(words) > 1 else []


def _piece(key: str) -> str:
    return f" {key}" if len(key) >= LEAST_FOR_BEGINNING else f" {key} "


def _words(text: str) -> list[str]:
    """The words in small letters, the marks kept that change a sound."""
    kept = "".join(sign if sign in _KEPT_MARKS else fold(sign) for sign in unify(text))
    return _WORD.findall(kept.replace(_TOGETHER, _APART))


def _readings(word: str) -> list[str]:
    """How the word may sound, the plainest first."""
    found = [_skeleton(choice) for choice in itertools.islice(itertools.product(*_steps(word)), 64)]
    if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1:
        found += _readings(word.removeprefix(_ARTICLE))
    return list(dict.fromkeys(key for key in found if key))[:MOST_READINGS]


def _joined(words: list[str]) -> list[str]:
    """Readings of all words as one: only the first may begin with a vowel."""
    choices = itertools.islice(itertools.product(*(_readings(word) for word in words)), MOST_READINGS)
    found = [first + "".join(key.removeprefix(VOWEL) for key in rest) for first, *rest in choices]
    return list(dict.fromkeys(found))


def _steps(word: str) -> list[tuple[str, ...]]:
    """The sounds of the word, one after another; VOWEL for what begins it without a consonant."""
    steps: list[tuple[str, ...]] = []
    place = 0
    while place < len(word):
        group = next((each for each in _GROUPS if word.startswith(each[0], place)), None)
        signs, heard = group or (word[place], _SOUNDS.get(word[place], ("",)))
        if not place:
            heard = tuple(sound or VOWEL for sound in heard)
        elif place + len(signs) == len(word) and signs in ("h", "ه"):
            heard = ("",)  # a silent end: Fatimah, فاطمه
        steps.append(heard)
        place += len(signs)
    return steps


def _skeleton(choice: tuple[str, ...]) -> str:
    """The sounds in a row, a doubled one once."""
    joined = "".join(choice)
    return "".join(sound for sound, _again in itertools.groupby(joined))


class NameKeyField(models.TextField):
    """A key made from other columns of its row whenever the row is written: nobody else keeps it in step.

    `key` is "folded" or "sounds"; `of` names the columns. It goes with the row when that is erased.
    """

    def __init__(self, *args: Any, key: str = "folded", of: tuple[str, ...] = (), **kwargs: Any) -> None:
        kwargs.update(editable=False, default="", blank=True)
        super().__init__(*args, **kwargs)
        self.key, self.of = key, of

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {"key": self.key, "of": self.of}

    def key_of(self, row: models.Model) -> str:
        """The key of the row as it stands in memory."""
        parts = [KEYS[self.key](getattr(row, name)) for name in self.of]
        return "\n".join(part for part in parts if part)

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        value = self.key_of(model_instance)
        setattr(model_instance, self.attname, value)
        return value


KEYS = {"folded": folded, "sounds": sounds}
