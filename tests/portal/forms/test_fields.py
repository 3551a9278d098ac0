"""Specifies portal/forms/fields.py: names, lines, phones and addresses as people type them."""

from __future__ import annotations

import pytest
from django import forms
from django.core.exceptions import ValidationError

from portal.forms.fields import (
    AddressField,
    LineField,
    NameField,
    PhoneField,
    PhoneProblem,
    PhoneTrouble,
    clean_line,
    fold_digits,
    parse_phone,
    phone_in_groups,
    whole_number,
)


@pytest.mark.parametrize("typed", ["0401234567", "٠٤٠١٢٣٤٥٦٧", "۰۴۰۱۲۳۴۵۶۷", "၀၄၀၁၂၃၄၅၆၇"])
def test_digits_of_any_script_become_latin(typed):
    assert fold_digits(typed) == "0401234567"


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("  Amal \t Ali\n", "Amal Ali"),
        ("A\x00mal", "Amal"),
        ("\u202eAmal\u202c", "Amal"),
        ("\u2066أمل\u2069", "أمل"),
        ("A\u030a\u0308", "Å\u0308"),
        ("\ufeffAmal\u200b", "Amal"),
        ("می\u200cخواهید", "می\u200cخواهید"),
        ("A\x7f\x85mal", "A mal"),
        ("", ""),
    ],
)
def test_line_loses_what_cannot_be_seen(typed, line):
    assert clean_line(typed) == line


def test_line_is_cut_to_the_given_length():
    assert clean_line("Amal Ali", 5) == "Amal"


def test_what_cannot_be_seen_is_not_shown_again():
    class Asking(forms.Form):
        words = LineField(max_length=3)

    form = Asking({"words": "\u202eAmal\x00 <b>\u2066"})
    assert form.errors["words"]
    assert 'value="Amal &lt;b&gt;"' in str(form["words"])


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("040 123 4567", "+358401234567"),
        ("040-1234567", "+358401234567"),
        ("+358 40 123 4567", "+358401234567"),
        ("+358 (0)40 123 4567", "+358401234567"),
        ("00358 40 123 4567", "+358401234567"),
        ("٠٤٠ ١٢٣ ٤٥٦٧", "+358401234567"),
        ("\u202a+۳۵۸ ۴۰ ۱۲۳ ۴۵۶۷\u202c", "+358401234567"),
        ("＋358 40 1234567", "+358401234567"),
        ("040 000 0000", "+358400000000"),
        ("016 123 456", "+35816123456"),
        ("+46 70 123 45 67", "+46701234567"),
        ("+964 770 123 4567", "+9647701234567"),
        ("+252 61 5123456", "+252615123456"),
    ],
)
def test_phone_in_local_international_and_foreign_form(typed, number):
    assert parse_phone(typed) == number


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("040 00", PhoneTrouble.TOO_SHORT),
        ("040 123", PhoneTrouble.TOO_SHORT),
        ("1", PhoneTrouble.TOO_SHORT),
        ("112", PhoneTrouble.TOO_SHORT),
        ("+46 1", PhoneTrouble.TOO_SHORT),
        ("040 123 456 789 012 345", PhoneTrouble.TOO_LONG),
        ("0" * 500, PhoneTrouble.TOO_LONG),
        ("1" * 40, PhoneTrouble.TOO_LONG),
        ("040 CALL ME", PhoneTrouble.NOT_A_NUMBER),
        ("amal@example.org", PhoneTrouble.NOT_A_NUMBER),
        ("+", PhoneTrouble.NOT_A_NUMBER),
        ("099 999 9999 99", PhoneTrouble.NOT_A_NUMBER),
        ("<script>", PhoneTrouble.NOT_A_NUMBER),
    ],
)
def test_phone_that_cannot_be_used_says_why(typed, reason):
    with pytest.raises(PhoneProblem) as caught:
        parse_phone(typed)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+358401234567", "040 1234567"),
        ("+46701234567", "+46 70 123 45 67"),
        ("", ""),
        ("not a number", "not a number"),
    ],
)
def test_phone_is_shown_in_groups(number, shown):
    assert phone_in_groups(number) == shown


@pytest.mark.parametrize("name", ["A", "李", "Жанна", "سمير", "မောင်", "O'Brien-Åström", "ܐ", "N" * 200])
def test_name_in_any_script_from_one_letter_to_two_hundred(name):
    assert NameField().clean(name) == name


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "Kirjoita nimesi."),
        (" \x00 \u202e", "Kirjoita nimesi."),
        ("N" * 201, "Nimi on liian pitkä. Kirjoita lyhyempi nimi."),
        ("12345", "Kirjoita nimi kirjaimilla."),
        ("---", "Kirjoita nimi kirjaimilla."),
    ],
)
def test_name_that_is_none_gets_one_sentence(name, sentence):
    with pytest.raises(ValidationError) as caught:
        NameField().clean(name)
    assert caught.value.messages == [sentence]


def test_phone_field_is_empty_when_nothing_is_typed():
    assert PhoneField(required=False).clean("  ") == ""


def test_phone_field_says_what_to_mend():
    with pytest.raises(ValidationError) as caught:
        PhoneField().clean("040 00")
    assert caught.value.messages == ["Tarkista puhelinnumero. Numeroita on liian vähän."]


def test_phone_field_is_drawn_left_to_right():
    widget = PhoneField().widget
    assert (widget.input_type, widget.attrs) == (
        "tel",
        {"autocomplete": "tel", "inputmode": "tel", "dir": "ltr"},
    )


@pytest.mark.parametrize(
    ("typed", "address"),
    [(" amal@example.org ", "amal@example.org"), ("amal۱@example.org", "amal1@example.org"), ("", "")],
)
def test_address_is_cleaned(typed, address):
    assert AddressField(required=False).clean(typed) == address


@pytest.mark.parametrize("typed", ["amal", "amal@", "a b@example.org", "x" * 250 + "@a.org", "@example.org"])
def test_address_that_cannot_be_used_gets_one_sentence(typed):
    with pytest.raises(ValidationError) as caught:
        AddressField().clean(typed)
    assert caught.value.messages == [
        "Tarkista sähköposti. Siinä pitää olla merkki @ ja piste, esimerkiksi nimi@posti.fi."
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("7", 7),
        ("0042", 42),
        ("9999", 9999),
        ("10000", None),
        ("", None),
        (" 7", None),
        ("-7", None),
        ("+7", None),
        ("7.0", None),
        ("1_0", None),
        ("٧", None),
        ("²", None),
        ("7\x00", None),
        ("seitsemän", None),
    ],
)
def test_whole_number_is_of_few_plain_digits(text: str, number: int | None) -> None:
    assert whole_number(text, 4) == number
