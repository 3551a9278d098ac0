"""home/search/finder.py: finds what people mean, in any language, and breaks on nothing."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from home.search import finder
from home.search.documents import Document, DocumentText, Sort
from home.search.finder import find, snippet
from portal import languages
from tests.events import build

pytestmark = pytest.mark.django_db

NOW = build.NOW

HOSTILE = [
    "",
    " ",
    "\x00",
    "työ\x00paja",
    '"',
    '"työ',
    "'; DROP TABLE x; --",
    "työ AND",
    "NOT",
    "a OR b",
    "NEAR(työ, 3)",
    "työ*",
    "^työ",
    "-työ",
    "title:työ",
    "(((",
    "{}[]\\",
    "%_%",
    "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
    "\u202eöyt",
    "💩" * 50,
    "x" * 10_000,
    "<script>alert(1)</script>",
    "& | ! :*",
]


def event(title: str, **texts: str) -> None:
    """An event with a date to come."""
    build.session(build.event(title, texts=texts))


def titles(query: str, language: str = "fi") -> list[str]:
    """The names of the finds, best first."""
    cache.clear()
    return [row.title.text for row in find(query, language, NOW)]


@pytest.mark.parametrize(
    "query",
    ["CV-työpaja", "työpaja", "tyopaja", "TYÖP", "työ cv", "paja", "työpjaa", "tyopaia", "cv"],
)
def test_find_takes_whole_words_beginnings_parts_and_slips(query: str):
    event("CV-työpaja")
    event("Uintiretki")
    assert titles(query) == ["CV-työpaja"]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("استشارة مهنية", "استشاره"),
        ("إقامة", "اقامه"),
        ("مشاوره شغلی", "مشاوره شغلي"),
        ("تلفن", "تلیفون"),
        ("ناوەندی ڕاوێژکاری", "راويژكاري"),
        ("Özgeçmiş atölyesi", "ozgecmis"),
        ("Iş", "ış"),
        ("Shaqo la'aan", "shaqo laaan"),
        ("Ёлка", "елка"),
        ("Резюме", "резюмэ"),
    ],
)
def test_find_reads_letters_as_people_write_them(written: str, typed: str):
    event("Tilaisuus", summary_fi=written)
    assert titles(typed) == ["Tilaisuus"]


def test_find_needs_every_word_and_takes_any_where_nothing_has_all():
    event("Suomen klubi")
    event("Suomen kurssi")
    assert titles("suomen kurssi") == ["Suomen kurssi"]
    assert sorted(titles("klubi kurssi")) == ["Suomen klubi", "Suomen kurssi"]


def test_a_name_comes_before_a_text_and_a_whole_word_before_a_beginning():
    event("Muu", summary_fi="Puhumme rahasta. Raha riittää.")
    event("Rahapaja")
    event("Raha")
    assert titles("raha") == ["Raha", "Rahapaja", "Muu"]


def test_find_in_another_language_shows_what_was_found_with_its_language():
    event("Klubi", title_ar="نادي", summary_ar="نتحدث الفنلندية.")
    (row,) = find("الفنلندية", "fi", NOW)
    assert (row.title.text, row.title.language, row.title.is_fallback) == ("Klubi", "fi", False)
    assert (row.snippet.text, row.snippet.language, row.snippet.direction) == (
        "نتحدث الفنلندية.",
        "ar",
        "rtl",
    )
    assert row.path.startswith("/fi/events/")


def test_find_shows_a_piece_in_the_reader_s_language_where_there_is_one():
    texts = {"summary_fi": "Etsimme työtä.", "title_ar": "نادي", "summary_ar": "نتحدث الفنلندية."}
    event("Klubi", **texts)
    (row,) = find("työtä", "ar", NOW)
    assert (row.snippet.text, row.snippet.is_fallback) == ("نتحدث الفنلندية.", False)


def test_find_says_when_the_name_is_not_in_the_reader_s_language():
    event("Klubi")
    (row,) = find("klubi", "so", NOW)
    assert (row.title.language, row.title.is_fallback, row.path[:4]) == ("fi", True, "/so/")


@pytest.mark.parametrize("query", HOSTILE)
def test_any_signs_are_words_or_nothing(query: str):
    event("Klubi")
    assert titles(query) in ([], ["Klubi"])


def test_nothing_is_found_for_what_nobody_wrote():
    event("Klubi")
    assert titles("xqzwv") == []


def test_find_asks_no_table_while_the_words_are_kept(django_assert_num_queries):
    event("Klubi")
    titles("klubi")
    with django_assert_num_queries(0):
        assert [row.title.text for row in find("klubi", "fi", NOW)] == ["Klubi"]


def test_what_is_published_is_found_once_the_kept_words_are_gone():
    event("Klubi")
    assert titles("kurssi") == []
    event("Kurssi")
    cache.delete("search.index.stamp")
    assert [row.title.text for row in find("kurssi", "fi", NOW)] == ["Kurssi"]


def test_another_process_takes_the_words_from_the_cache(django_assert_num_queries):
    event("Klubi")
    titles("klubi")
    finder._seen.clear()
    with django_assert_num_queries(0):
        assert [row.title.text for row in find("klubi", "fi", NOW)] == ["Klubi"]


def test_no_more_is_shown_than_one_reads():
    paths = {code: f"/{code}/" for code in languages.INTERFACE_CODES}
    rows = [Document(Sort.PAGE, paths, {"fi": DocumentText(f"Sivu {number}", "")}) for number in range(90)]
    index = finder.build(rows)
    cache.set("search.index", index)
    cache.set("search.index.stamp", index.stamp)
    assert len(find("sivu", "fi", NOW)) == finder.MOST


def test_snippet_is_the_sentence_with_the_word_and_else_the_beginning():
    text = "Ensin tämä. Sitten työtä.\nLopuksi."
    assert snippet(text, ["tyota"]) == "Sitten työtä."
    assert snippet(text, ["muu"]) == "Ensin tämä."
    assert snippet("", ["muu"]) == ""


def test_snippet_is_cut_between_words():
    cut = snippet("sana " * 80, ["sana"])
    assert len(cut) <= finder.SNIPPET + 2
    assert cut.endswith("sana …")
