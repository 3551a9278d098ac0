"""home/search/words.py: one spelling for what is written in many ways."""

from __future__ import annotations

import pytest

from home.search import words


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
        ("Ægir", "aegir"),
        ("پۆڵ", "پول"),
        ("ٱلله", "الله"),
    ],
)
def test_fold_makes_one_of_two_spellings(typed: str, written: str):
    assert words.fold(typed) == words.fold(written)


@pytest.mark.parametrize(("one", "other"), [("kela", "kemi"), ("عمل", "أمل"), ("tyo", "tie")])
def test_fold_keeps_different_words_apart(one: str, other: str):
    assert words.fold(one) != words.fold(other)


def test_words_are_cut_at_everything_that_is_no_letter_or_number():
    assert words.words('CV-työpaja, "klo_10"!') == ["cv", "tyopaja", "klo", "10"]


def test_asked_takes_each_word_once_and_no_more_than_anyone_means():
    assert words.asked("a a b") == ["a", "b"]
    assert len(words.asked(" ".join(f"sana{n}" for n in range(50)))) == words.MOST_WORDS
    assert len(words.asked("x" * 500)[0]) == words.LONGEST_WORD


def test_a_dari_word_means_the_persian_one_and_back():
    dari, persian = words.fold("تلیفون"), words.fold("تلفن")
    assert persian in words.same(dari)
    assert dari in words.same(persian)


def test_a_word_without_another_means_itself():
    assert words.same("xyz") == ("xyz",)
