"""Names that are one name in several scripts are found by one another; others are not."""

from __future__ import annotations

import pytest

from portal.db import name_keys

#: Spellings of one name: Arabic, Persian, Sorani, Cyrillic and Latin ones, Somali and Turkish among them.
SAME = [
    ("Mohammed", "محمد"),
    ("Maxamed", "محمد"),
    ("Мухаммед", "محمد"),
    ("Mehmet", "محمد"),
    ("Ahmed", "أحمد"),
    ("Axmed", "احمد"),
    ("Ali", "علي"),
    ("Cali", "علی"),
    ("Али", "علي"),
    ("Fatimah", "فاطمة"),
    ("Faadumo", "فاطمه"),
    ("Khadija", "خديجة"),
    ("Khadiija", "Хадиджа"),
    ("Юсуф", "يوسف"),
    ("Hassan", "الحسن"),
    ("Abdulrahman", "عبد الرحمن"),
    ("Abdirahman", "عبدالرحمن"),
    ("Ибрагим", "إبراهيم"),
    ("Cemal", "جمال"),
    ("Vladimir", "Владимир"),
    ("Ivan", "Иван"),
    ("Наталья", "Natalia"),
    ("Alexandr", "Александр"),
    ("Şirin", "شیرین"),
    ("Julia", "Юлия"),
    ("Azad", "ئازاد"),
    ("Rojîn", "ڕۆژین"),
    ("Zeynep", "زينب"),
    ("Omar", "عمر"),
    ("Caasha", "عائشة"),
]


def is_found(typed: str, name: str) -> bool:
    """Whether the typed words sound like the name, or like its beginning."""
    held = name_keys.sounds(name)
    in_words = [any(piece in held for piece in pieces) for pieces in name_keys.sought(typed)]
    return (bool(in_words) and all(in_words)) or any(
        piece in held for piece in name_keys.sought_in_one(typed)
    )


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_find_each_other(one: str, other: str) -> None:
    assert (is_found(one, other), is_found(other, one)) == (True, True)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sahra", "Amal"), ("Leo", "علي"), ("محمد", "Matti"), ("Ольга", "Omar"), ("Al", "Alina")],
)
def test_other_names_do_not(one: str, other: str) -> None:
    assert (is_found(one, other), is_found(other, one)) == (False, False)


def test_beginning_of_a_name_is_enough() -> None:
    assert is_found("Moham", "محمد") is True


@pytest.mark.parametrize("text", ["", "  ", "123", "%_", "…", "👋", "\u0301"])
def test_text_without_letters_sounds_like_nothing(text: str) -> None:
    assert (name_keys.sounds(text), name_keys.sought(text), name_keys.sought_in_one(text)) == ("", [], [])


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  ÅSA   Élan ", "asa elan"),
        ("مُحَمَّد", "محمد"),
        ("أحمد", "احمد"),
        ("علي", "علی"),
        ("İpek", "ipek"),
        ("ИВАН", "иван"),
        ("Guð-Jón", "guð-jon"),
    ],
)
def test_folded_keeps_letters_and_drops_marks(text: str, folded: str) -> None:
    assert name_keys.folded(text) == folded


@pytest.mark.parametrize("name", ["cx" * 100, "ﷺ" * 200, "ج" * 200, "x " * 100])
def test_a_name_of_200_characters_has_few_keys(name: str) -> None:
    assert len(name_keys.sounds(name).split()) <= 8 * 3 * len(name.split())
    assert len(name_keys.sought_in_one(name)) <= name_keys.MOST_READINGS
