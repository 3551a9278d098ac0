"""Finds pages, services, events and materials by what they say, in any language, on either database alike.

The words of everything that can be found are folded once in half a minute and kept in the shared cache; a
query asks no table. Each of its words is looked up exactly, as the beginning of a word, inside a long one
(Finnish compounds), and else with a slip of the fingers. Wagtail's index is the same words, but each engine
folds and cuts them in its own way and breaks on signs of its own syntax: that is why it is not asked.
"""

from __future__ import annotations

import datetime as dt
import secrets
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from django.core.cache import cache
from rapidfuzz import process
from rapidfuzz.distance import OSA

from home.search import documents as search_documents
from home.search import words as search_words
from home.search.documents import Document, DocumentText, Sort
from portal import languages
from portal.cache.fragments import CACHE_SECONDS
from portal.texts.localized import LocalizedText

#: How many finds are shown.
MOST = 30
#: How well a word of a document answers a word of the query.
EXACT, BEGINNING, INSIDE, SLIP = 1.0, 0.7, 0.45, 0.4
#: A word in a name counts so many times one in a text; a word in the reader's language a little more.
IN_NAME, IN_OWN_LANGUAGE = 4.0, 1.5
SHORTEST_BEGINNING, SHORTEST_INSIDE, SHORTEST_SLIP = 2, 4, 4
#: From this length on two slips are forgiven, below it one.
LONG_WORD = 7
SNIPPET = 160
_INDEX = "search.index"


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One find: its sort, address, name and a piece of its text, each with the language it is really in."""

    sort: Sort
    path: str
    title: LocalizedText
    snippet: LocalizedText


@dataclass(frozen=True, slots=True)
class WordPlace:
    """Where a word stands: which document, in which language, in its name or not."""

    document: int
    language: str
    in_name: bool


@dataclass(frozen=True, slots=True)
class Index:
    """The folded words in order, and where each stands."""

    stamp: str
    documents: list[Document]
    words: list[str]
    places: dict[str, list[WordPlace]]


def find(query: str, language: str, now: dt.datetime) -> list[SearchResult]:
    """The best finds for `query`, for a reader in `language`; first those that answer every word of it."""
    asked = search_words.asked(query)
    if not asked:
        return []
    known = index(now)
    answers = [_answer(word, language, known) for word in asked]
    whole = set.intersection(*(set(answer) for answer in answers))
    candidates = whole or set.union(*(set(answer) for answer in answers))
    ranked = sorted(candidates, key=lambda number: (-_score(answers, number), number))
    return [_found(known.documents[number], language, asked) for number in ranked[:MOST]]


# The index -------------------------------------------------------------------------------------------

_seen: list[Index] = []


def index(now: dt.datetime) -> Index:
    """The index as it was half a minute ago at most: the one of all processes, read from the cache once."""
    stamp = cache.get(f"{_INDEX}.stamp")
    if stamp and _seen and _seen[0].stamp == stamp:
        return _seen[0]
    known = cache.get(_INDEX) if stamp else None
    if known is None or known.stamp != stamp:
        known = build(search_documents.documents(now))
        cache.set(_INDEX, known, 2 * CACHE_SECONDS)
        cache.set(f"{_INDEX}.stamp", known.stamp, CACHE_SECONDS)
    _seen[:] = [known]
    return known


def build(documents: list[Document]) -> Index:
    """The index of the documents."""
    places: dict[str, set[WordPlace]] = defaultdict(set)
    for number, document in enumerate(documents):
        for language, text in document.texts.items():
            for in_name, said in ((True, text.title), (False, text.body)):
                place = WordPlace(number, language, in_name)
                for word in search_words.words(said):
                    places[word].add(place)
    ordered = sorted(places)
    kept = {word: sorted(places[word], key=lambda p: (p.document, p.language)) for word in ordered}
    return Index(secrets.token_hex(8), documents, ordered, kept)


# One word --------------------------------------------------------------------------------------------


def _answer(word: str, language: str, known: Index) -> dict[int, float]:
    """How well each document answers one word of the query, or one that means the same."""
    scores: dict[int, float] = {}
    for meant in search_words.same(word):
        for match, quality in _matches(meant, known).items():
            for place in known.places[match]:
                score = quality * (IN_NAME if place.in_name else 1) * _nearness(place.language, language)
                scores[place.document] = max(score, scores.get(place.document, 0))
    return scores


def _matches(word: str, known: Index) -> dict[str, float]:
    """The words of the index that `word` may mean. A slip is looked for only where nothing else is found."""
    found = dict.fromkeys(_containing(word, known.words), INSIDE)
    found |= dict.fromkeys(_beginning(word, known.words), BEGINNING)
    if word in known.places:
        found[word] = EXACT
    return found or dict.fromkeys(_with_a_slip(word, known.words), SLIP)


def _beginning(word: str, words: list[str]) -> list[str]:
    if len(word) < SHORTEST_BEGINNING:
        return []
    return words[bisect_left(words, word) : bisect_left(words, word + "\U0010ffff")]


def _containing(word: str, words: list[str]) -> list[str]:
    return [match for match in words if word in match] if len(word) >= SHORTEST_INSIDE else []


def _with_a_slip(word: str, words: list[str]) -> list[str]:
    if len(word) < SHORTEST_SLIP:
        return []
    most = 2 if len(word) >= LONG_WORD else 1
    near = process.extract(word, words, scorer=OSA.distance, score_cutoff=most, limit=20)
    best = min((distance for _match, distance, _at in near), default=0)
    return [match for match, distance, _at in near if distance == best]


def _nearness(language: str, own: str) -> float:
    return IN_OWN_LANGUAGE if language == own else 1


def _score(answers: list[dict[int, float]], number: int) -> float:
    return sum(answer.get(number, 0) for answer in answers)


# What is shown ---------------------------------------------------------------------------------------


def _found(document: Document, language: str, asked: list[str]) -> SearchResult:
    """The find as this reader sees it: in the own language where it is written, else honestly in another.

    The piece of text too: a sentence that holds the word helps nobody who cannot read its language.
    """
    order = [language, languages.SOURCE, *languages.INTERFACE_CODES]
    shown = next((code for code in order if code in document.texts), next(iter(document.texts)))
    held_in = next((code for code in order if _holds(document.texts.get(code), asked)), shown)
    own = document.texts.get(language)
    said_in = language if own and own.body.strip() else held_in
    return SearchResult(
        document.sort,
        document.paths[language],
        LocalizedText(document.texts[shown].title, shown, shown != language),
        LocalizedText(snippet(document.texts[said_in].body, asked), said_in, said_in != language),
    )


def _holds(text: DocumentText | None, asked: list[str]) -> bool:
    if text is None:
        return False
    folded = search_words.fold(f"{text.title} {text.body}")
    return any(word in folded for word in asked)


def snippet(text: str, asked: list[str]) -> str:
    """The first sentence or line of the text that holds a word of the query, else its beginning."""
    lines = [line for part in text.splitlines() for line in part.replace(". ", ".\n").splitlines()]
    line = next((line for line in lines if any(word in search_words.fold(line) for word in asked)), "")
    line = (line or next(iter(lines), "")).strip()
    return line if len(line) <= SNIPPET else f"{line[:SNIPPET].rpartition(' ')[0] or line[:SNIPPET]} …"
