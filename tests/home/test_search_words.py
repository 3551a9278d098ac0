"""home/search_words.py: one spelling for what is written in many ways."""

from __future__ import annotations

import pytest

from home import search_words


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("TYÖPAJA", "tyopaja"),
        ("Kansaneläkelaitos", "kansanelakelaitos"),
        ("İş", "iş"),
        ("ısı", "isi"),
        ("Åbo", "abo"),
        ("ёлка", "елка"),
        ("أسرة", "اسره"),
        ("إقامة", "اقامة"),
        ("العربيّة", "العربية"),
        ("مشاوری", "مشاوري"),
        ("كار", "کار"),
        ("می\u200cخواهم", "میخواهم"),
        ("ئێستا", "ييستا"),
        ("ۆ", "و"),
        ("عـــمل", "عمل"),
        ("la'aan", "laʼaan"),
        ("۱۲٣", "123"),
        ("Straße", "strasse"),
    ],
)
def test_fold_makes_one_of_two_spellings(typed: str, written: str):
    assert search_words.fold(typed) == search_words.fold(written)


@pytest.mark.parametrize(("one", "other"), [("kela", "kemi"), ("عمل", "أمل"), ("tyo", "tie")])
def test_fold_keeps_different_words_apart(one: str, other: str):
    assert search_words.fold(one) != search_words.fold(other)


def test_words_are_cut_at_everything_that_is_no_letter_or_number():
    assert search_words.words('CV-työpaja, "klo_10"!') == ["cv", "tyopaja", "klo", "10"]


def test_asked_takes_each_word_once_and_no_more_than_anyone_means():
    assert search_words.asked("a a b") == ["a", "b"]
    assert len(search_words.asked(" ".join(f"sana{n}" for n in range(50)))) == search_words.MOST_WORDS
    assert len(search_words.asked("x" * 500)[0]) == search_words.LONGEST_WORD


def test_a_dari_word_means_the_persian_one_and_back():
    dari, persian = search_words.fold("تلیفون"), search_words.fold("تلفن")
    assert persian in search_words.same(dari)
    assert dari in search_words.same(persian)


def test_a_word_without_another_means_itself():
    assert search_words.same("xyz") == ("xyz",)
