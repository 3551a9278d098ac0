"""Marks in a preview what is hard to read, for the checks beside the editor (content_checks.py).

The preview follows what is being typed, so the marks do too. Readers never get a page with marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from home.pages import plain_language
from portal import languages

LONG_SENTENCE, LONG_WORD, EMPTY_LINK = "data-long-sentence", "data-long-word", "data-empty-link"

#: Words of a link that do not say where it leads.
EMPTY_WORDS = frozenset(
    {"tästä", "tässä", "täältä", "klikkaa", "linkki", "lue lisää", "here", "click here", "link"}
)

#: The innermost paragraphs and list items, and the links.
_BLOCK = re.compile(r"<(p|li)\b([^>]*)>((?:(?!<(?:p|li|ul|ol)\b).)*?)</\1>", re.DOTALL)
_LINK = re.compile(r"<(a)\b([^>]*)>(.*?)</a>", re.DOTALL)
_PARAGRAPH = re.compile(r"<p\b[^>]*>.*?</p>", re.DOTALL)
_ADDRESS = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


def mark(html: str, language_code: str) -> str:
    """The page with marks in its main part. Sentences and words are judged in Finnish only.

    An address is no name for a link inside a sentence; beside a phone number it may stand as it is.
    """
    before, begins, rest = html.partition("<main")
    main, ends, after = rest.partition("</main>")
    main = _mark_links(main, says_nothing)
    main = _PARAGRAPH.sub(lambda found: _mark_links(found[0], _ADDRESS.match), main)
    if language_code == languages.SOURCE:
        main = _BLOCK.sub(lambda found: _with(found, _block_marks(_text(found[3]))), main)
    return f"{before}{begins}{main}{ends}{after}"


def says_nothing(link_text: str) -> bool:
    """Whether the words of a link do not say where it leads."""
    return link_text.lower().strip(" .:") in EMPTY_WORDS


def _mark_links(html: str, is_empty: Callable[[str], object]) -> str:
    return _LINK.sub(lambda found: _with(found, [EMPTY_LINK] if is_empty(_text(found[3])) else []), html)


def _text(html: str) -> str:
    return unescape(" ".join(_TAG.sub(" ", html).split()))


def _block_marks(text: str) -> list[str]:
    sentences = [plain_language.words(sentence) for sentence in plain_language.sentences([text])]
    seen = {
        LONG_SENTENCE: any(len(words) > plain_language.LONG_SENTENCE for words in sentences),
        LONG_WORD: any(len(word) > plain_language.VERY_LONG_WORD for words in sentences for word in words),
    }
    return [mark for mark, is_so in seen.items() if is_so]


def _with(found: re.Match[str], marks: list[str]) -> str:
    name, attributes, inside = found.groups()
    more = "".join(f" {mark}" for mark in marks)
    return f"<{name}{attributes}{more}>{inside}</{name}>"
