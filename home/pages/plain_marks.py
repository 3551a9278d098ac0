"""Marks in a preview what is hard to read, for the checks beside the editor: see staff_content_checks.py.

The preview follows what is being typed, so the marks do too. Readers never get a page with marks.
"""

from __future__ import annotations

import re
from html import unescape

from home.pages import plain_checks, plain_language
from portal import languages

LONG_SENTENCE, LONG_WORD, EMPTY_LINK = "data-long-sentence", "data-long-word", "data-empty-link"

#: The innermost paragraphs and list items, and the links.
_BLOCK = re.compile(r"<(p|li)\b([^>]*)>((?:(?!<(?:p|li|ul|ol)\b).)*?)</\1>", re.DOTALL)
_LINK = re.compile(r"<(a)\b([^>]*)>(.*?)</a>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def mark(html: str, language_code: str) -> str:
    """The page with marks in its main part. Sentences and words are judged in Finnish only."""
    before, begins, rest = html.partition("<main")
    main, ends, after = rest.partition("</main>")
    main = _LINK.sub(lambda found: _with(found, _link_marks(_text(found[3]))), main)
    if language_code == languages.SOURCE:
        main = _BLOCK.sub(lambda found: _with(found, _block_marks(_text(found[3]))), main)
    return f"{before}{begins}{main}{ends}{after}"


def _text(html: str) -> str:
    return unescape(" ".join(_TAG.sub(" ", html).split()))


def _block_marks(text: str) -> list[str]:
    sentences = [plain_language.words(sentence) for sentence in plain_language.sentences([text])]
    seen = {
        LONG_SENTENCE: any(len(words) > plain_language.LONG_SENTENCE for words in sentences),
        LONG_WORD: any(len(word) > plain_language.VERY_LONG_WORD for words in sentences for word in words),
    }
    return [mark for mark, is_so in seen.items() if is_so]


def _link_marks(text: str) -> list[str]:
    return [EMPTY_LINK] if plain_checks.says_nothing(text) else []


def _with(found: re.Match[str], marks: list[str]) -> str:
    name, attributes, inside = found.groups()
    more = "".join(f" {mark}" for mark in marks)
    return f"<{name}{attributes}{more}>{inside}</{name}>"
