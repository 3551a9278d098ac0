"""What in a page is hard to read: shown to its editor as advice, never as a refusal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from home.pages import plain_language
from portal import languages

#: Who reads the texts of this module.
AUDIENCE = "staff"

#: How many of one kind are shown; the rest is found when these are mended.
MOST_SHOWN = 5
#: Words of a link that do not say where it leads.
EMPTY_WORDS = frozenset(
    {"tästä", "tässä", "täältä", "klikkaa", "linkki", "lue lisää", "here", "click here", "link"}
)
_ADDRESS = re.compile(r"^(?:https?://|www\.)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: what is wrong, what to do, and where (a few places from the text)."""

    what: Promise
    places: list[str]


def findings(html: str, language_code: str) -> list[Finding]:
    """What is hard in a text of that language. Sentences and words are judged in Finnish only."""
    found = _links(html)
    if language_code == languages.SOURCE:
        found = [*_words(plain_language.running_text(html)), *found]
    return [finding for finding in found if finding.places]


def ease(html: str) -> plain_language.Ease:
    """How easy the text is as a whole."""
    return plain_language.ease(plain_language.running_text(html))


def says_nothing(link_text: str) -> bool:
    """Whether the words of a link do not say where it leads."""
    return link_text.lower().strip(" .:") in EMPTY_WORDS


def _words(paragraphs: list[str]) -> list[Finding]:
    sentences = plain_language.sentences(paragraphs)
    long = [text for text in sentences if len(plain_language.words(text)) > plain_language.LONG_SENTENCE]
    hard = [
        word
        for text in sentences
        for word in plain_language.words(text)
        if len(word) > plain_language.VERY_LONG_WORD
    ]
    return [
        Finding(_("Pitkä lause. Tee siitä kaksi."), long[:MOST_SHOWN]),
        Finding(_("Pitkä sana. Etsi lyhyempi sana tai selitä se."), list(dict.fromkeys(hard))[:MOST_SHOWN]),
    ]


def _links(html: str) -> list[Finding]:
    reader = _Links()
    reader.feed(html)
    empty = [text for text in reader.texts if says_nothing(text)]
    bare = [text for text in reader.texts_in_prose if _ADDRESS.match(text)]
    return [
        Finding(_("Linkki ei kerro, mihin se vie. Kirjoita sen nimi."), empty[:MOST_SHOWN]),
        Finding(_("Linkin teksti on osoite. Kirjoita, mitä sieltä löytyy."), bare[:MOST_SHOWN]),
    ]


class _Links(HTMLParser):
    """The texts of links; those inside a paragraph apart."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.texts_in_prose: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.texts.append("")
        if tag in {"a", "p"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self._open.remove(tag)
        if tag == "a" and "p" in self._open and self.texts:
            self.texts_in_prose.append(self.texts[-1].strip())

    def handle_data(self, data: str) -> None:
        if "a" in self._open:
            self.texts[-1] += data
