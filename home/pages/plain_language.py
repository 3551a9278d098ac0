"""How easy a Finnish text is: words in a sentence, and LIX.

LIX = words per sentence + percentage of words longer than six letters. Ordinary Finnish runs 55-65. A smoke
alarm, not a goal: two people who read little Finnish are the test.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser

MOST_WORDS = 10
MOST_LIX = 45
#: A text shorter than this is not judged.
FEWEST_WORDS = 50
LONG_WORD = 6
#: A word longer than this is marked for editors.
VERY_LONG_WORD = 16
#: A single sentence longer than this is marked for editors: one over the average is no harm.
LONG_SENTENCE = 12

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SENTENCE = re.compile(r"[^\W\d_].*(?:[?!:]|(?<!\d)\.|(?<=:\d\d)\.)$")
_SENTENCE_END = re.compile(r"(?:(?<=[?!])|(?<=\D\.)|(?<=:\d\d\.))\s+")


@dataclass(frozen=True, slots=True)
class Ease:
    """How easy a text is: number of words and sentences, words per sentence, LIX."""

    words: int
    sentences: int
    words_per_sentence: float
    lix: float

    @property
    def is_judged(self) -> bool:
        """Whether there is enough text to say anything."""
        return self.words >= FEWEST_WORDS

    @property
    def is_easy(self) -> bool:
        """Whether the text keeps both limits, or is too short to be judged."""
        return not self.is_judged or (self.words_per_sentence <= MOST_WORDS and self.lix <= MOST_LIX)


def sentences(paragraphs: Iterable[str]) -> list[str]:
    """The sentences of running text. What ends without a full stop is a name or a label and left out.

    So is what ends with the point of a date ("keskiviikko 25.11.").
    """
    found = (part.strip() for text in paragraphs for part in _SENTENCE_END.split(" ".join(text.split())))
    return [sentence for sentence in found if _SENTENCE.search(sentence)]


def words(text: str) -> list[str]:
    """The words of a text: letters only, a compound with hyphen is one."""
    return _WORD.findall(text)


def ease(paragraphs: Iterable[str]) -> Ease:
    """How easy the running text of these paragraphs is; zeros for none."""
    said = sentences(paragraphs)
    spoken = [word for sentence in said for word in words(sentence)]
    if not spoken:
        return Ease(0, 0, 0.0, 0.0)
    per_sentence = len(spoken) / len(said)
    long = sum(len(word) > LONG_WORD for word in spoken)
    return Ease(len(spoken), len(said), per_sentence, per_sentence + 100 * long / len(spoken))


def running_text(html: str) -> list[str]:
    """The paragraphs and list items inside `<main>` that are written in Finnish (or in no other language)."""
    reader = _Reader()
    reader.feed(html)
    return reader.paragraphs


class _Reader(HTMLParser):
    """Collects the text of p, li and dd inside main; a block inside another begins a text of its own."""

    BLOCKS = frozenset({"p", "li", "dd"})
    #: Never running text: what is named here, and what stands inside.
    LEFT_OUT = frozenset({"nav", "footer", "header", "form", "script", "style", "svg", "bdi"})
    EMPTY = frozenset({"br", "img", "input", "hr", "meta", "link", "source", "wbr"})

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[str] = []
        self._open: list[tuple[str, bool, bool]] = []  # tag, begins a text, is left out
        self._in_main = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "main":
            self._in_main = True
        if not self._in_main:
            return
        if tag == "br" and self.paragraphs:
            self.paragraphs[-1] += " "
        if tag in self.EMPTY:
            return
        language = dict(attrs).get("lang", "fi")
        is_left_out = (
            tag in self.LEFT_OUT and not (tag == "bdi" and self._is_number(attrs))
        ) or language != "fi"
        self._open.append((tag, tag in self.BLOCKS, is_left_out))
        if tag in self.BLOCKS:
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        while self._in_main and self._open and any(tag == row[0] for row in self._open):
            name, begins, _left_out = self._open.pop()
            if begins:
                self.paragraphs.append("")
            if name == tag:
                break
        if tag == "main":
            self._in_main = False

    def handle_data(self, data: str) -> None:
        if any(row[2] for row in self._open) or not any(row[1] for row in self._open):
            return
        self.paragraphs[-1] += data

    @staticmethod
    def _is_number(attrs: list[tuple[str, str | None]]) -> bool:
        return dict(attrs).get("class") == "n"
