"""texts/letters.py: letters that are one become one sign; what is stored as a key of names stays as it is."""

from __future__ import annotations

import pytest

from portal.texts import letters


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ÅSA Élan", "asa elan"),
        ("Straße Łódź Øre ısı İpek", "strasse lodz ore isi ipek"),
        ("Ёлка Иван", "елка иван"),
        # Arabic letters stand in their Persian form, whichever keyboard they were typed on.
        ("علي على علی", "علی علی علی"),
        ("كريم ڪريم کریم", "کریم کریم کریم"),
        ("فاطمة فاطمه فاطمە", "فاطمه فاطمه فاطمه"),
        ("أحمد إحمد آحمد ٱحمد", "احمد احمد احمد احمد"),
        ("مُحَمَّد مـــحمد می\u200cخواهم", "محمد محمد میخواهم"),
        ("la'aan la’aan laʼaan la`aan", "laaan laaan laaan laaan"),
        # Stored keys keep these apart.
        ("Guð Ægir ڕۆژ", "guð ægir ڕوژ"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert letters.fold(text) == folded


def test_unify_keeps_marks_that_change_a_sound() -> None:
    assert letters.unify("ŞĞÇ Ё علي") == "şğç ё علی"


def test_folding_twice_changes_nothing() -> None:
    once = letters.fold("Ǻ ﷺ ĳ ﬁ ٱلْعَرَبِيَّة Ёж Łódź")
    assert letters.fold(once) == once
