"""Typed text made safe and comparable: names, lines, phone numbers and e-mail addresses as people type them.

Nothing here scolds: what can be understood is folded (three digit sets, spaces, +358 or 040), what cannot be
gets one sentence that says what to do.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _

#: Numbers without a country code are Finnish.
HOME_REGION = "FI"
HOME_CODE = 358
#: Shorter Finnish numbers are more likely a slip than a number.
SHORTEST_AT_HOME = 7
LONGEST_PHONE_TEXT = 40
LONGEST_NAME = 200
LONGEST_EMAIL = 254
#: A longer number is that of no row, and a database refuses to look for it.
LONGEST_ROW_NUMBER = 18

#: Invisible characters that change how the text around them reads, or hide in it. The joiners that Persian
#: and emoji need (U+200C, U+200D) stay.
INVISIBLE = frozenset(
    "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)

PHONE_PUNCTUATION = frozenset(" +-()./–—−\u2011")


class PhoneTrouble(StrEnum):
    """What is wrong with a typed phone number."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NOT_A_NUMBER = "not_a_number"


class PhoneProblem(ValueError):
    """A typed phone number cannot be used; `reason` says why."""

    def __init__(self, reason: PhoneTrouble) -> None:
        super().__init__(reason.value)
        self.reason = reason


def fold_digits(text: str) -> str:
    """The text with every decimal digit (Latin, Arabic, Persian, any script) as 0-9."""
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def whole_number(text: str, digits: int) -> int | None:
    """The number that a program wrote into a form or an address with at most so many of the digits 0-9.

    None for anything else: a database and a clock refuse a number that is longer than any of theirs.
    """
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= digits else None


def clean_line(text: str, max_length: int | None = None) -> str:
    """One line of typed text: composed, without control and bidi-control characters, single spaces.

    Cut to `max_length` characters when given.
    """
    composed = unicodedata.normalize("NFC", text)
    kept = [" " if sign.isspace() else sign for sign in composed if sign not in INVISIBLE]
    line = " ".join("".join(sign for sign in kept if unicodedata.category(sign) not in ("Cc", "Cs")).split())
    return line if max_length is None else line[:max_length].rstrip()


def parse_phone(text: str) -> str:
    """The number in E.164, such as +358401234567.

    Local numbers are Finnish; +358 and foreign forms, spaces, dashes and three digit sets are understood.
    Foreign numbers are checked for their length only: numbering plans change faster than tables of them.
    Raises PhoneProblem.
    """
    typed = fold_digits(clean_line(text)).replace("\uff0b", "+")
    if any(not (sign.isdecimal() or sign in PHONE_PUNCTUATION) for sign in typed):
        raise PhoneProblem(PhoneTrouble.NOT_A_NUMBER)
    if len(typed) > LONGEST_PHONE_TEXT:
        raise PhoneProblem(PhoneTrouble.TOO_LONG)
    if sum(sign.isdecimal() for sign in typed) in (1, 2):
        raise PhoneProblem(PhoneTrouble.TOO_SHORT)
    try:
        number = phonenumbers.parse(typed, HOME_REGION)
    except phonenumbers.NumberParseException as problem:
        raise PhoneProblem(_trouble_of_parsing(problem)) from problem
    _check_length(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def phone_in_groups(number: str) -> str:
    """A number in E.164 as people read it: Finnish ones as 040 1234567, others as +46 70 123 45 67."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    form = phonenumbers.PhoneNumberFormat
    at_home = parsed.country_code == HOME_CODE
    return phonenumbers.format_number(parsed, form.NATIONAL if at_home else form.INTERNATIONAL)


def _trouble_of_parsing(problem: phonenumbers.NumberParseException) -> PhoneTrouble:
    kinds = phonenumbers.NumberParseException
    if problem.error_type in (kinds.TOO_SHORT_NSN, kinds.TOO_SHORT_AFTER_IDD):
        return PhoneTrouble.TOO_SHORT
    return PhoneTrouble.TOO_LONG if problem.error_type == kinds.TOO_LONG else PhoneTrouble.NOT_A_NUMBER


def _check_length(number: phonenumbers.PhoneNumber) -> None:
    """Raise PhoneProblem unless the number can exist."""
    length = phonenumbers.is_possible_number_with_reason(number)
    if length == phonenumbers.ValidationResult.TOO_LONG:
        raise PhoneProblem(PhoneTrouble.TOO_LONG)
    if length != phonenumbers.ValidationResult.IS_POSSIBLE:
        raise PhoneProblem(PhoneTrouble.TOO_SHORT)
    if number.country_code == HOME_CODE and not phonenumbers.is_valid_number(number):
        short = len(str(number.national_number)) < SHORTEST_AT_HOME
        raise PhoneProblem(PhoneTrouble.TOO_SHORT if short else PhoneTrouble.NOT_A_NUMBER)


class LineField(forms.CharField):
    """A line of text, cleaned before it is checked, so that no invisible character reaches a row."""

    def to_python(self, value: Any) -> str:
        """The cleaned line; empty for nothing."""
        return clean_line(super().to_python(value))

    def bound_data(self, data: Any, initial: Any) -> Any:
        """What the box shows when the form comes back: as it was typed, without what nobody can see."""
        return clean_line(data) if isinstance(data, str) else data


class NameField(LineField):
    """What somebody is called: any script, one letter or 200; at least one letter."""

    default_error_messages = {
        "required": _("Kirjoita nimesi."),
        "no_letters": _("Kirjoita nimi kirjaimilla."),
        "too_long": _("Nimi on liian pitkä. Kirjoita lyhyempi nimi."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget.attrs.setdefault("autocomplete", "given-name")

    def validate(self, value: str) -> None:
        """Raise ValidationError with one sentence."""
        super().validate(value)
        if len(value) > LONGEST_NAME:
            raise ValidationError(self.error_messages["too_long"], code="too_long")
        if value and not any(sign.isalpha() for sign in value):
            raise ValidationError(self.error_messages["no_letters"], code="no_letters")


class PhoneField(LineField):
    """A phone number as people type it; its value is E.164, or empty."""

    default_error_messages = {
        "required": _("Kirjoita puhelinnumero."),
        PhoneTrouble.TOO_SHORT: _("Tarkista puhelinnumero. Numeroita on liian vähän."),
        PhoneTrouble.TOO_LONG: _("Tarkista puhelinnumero. Numeroita on liian paljon."),
        PhoneTrouble.NOT_A_NUMBER: _("Tarkista puhelinnumero. Kirjoita vain numeroita."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput)
        super().__init__(**kwargs)
        self.widget.input_type = "tel"
        for name, value in {"autocomplete": "tel", "inputmode": "tel", "dir": "ltr"}.items():
            self.widget.attrs.setdefault(name, value)

    def clean(self, value: Any) -> str:
        """The number in E.164, or empty. Raises ValidationError with one sentence."""
        line = super().clean(value)
        if not line:
            return ""
        try:
            return parse_phone(line)
        except PhoneProblem as problem:
            raise ValidationError(self.error_messages[problem.reason], code=problem.reason) from problem


class AddressField(LineField):
    """An e-mail address; its value is the cleaned address, or empty."""

    default_error_messages = {
        "required": _("Kirjoita sähköposti."),
        "invalid": _("Tarkista sähköposti. Siinä pitää olla merkki @ ja piste, esimerkiksi nimi@posti.fi."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.EmailInput)
        super().__init__(**kwargs)
        for name, value in {"autocomplete": "email", "dir": "ltr"}.items():
            self.widget.attrs.setdefault(name, value)

    def to_python(self, value: Any) -> str:
        """The cleaned address with Latin digits."""
        return fold_digits(super().to_python(value))

    def validate(self, value: str) -> None:
        """Raise ValidationError with one sentence."""
        super().validate(value)
        if not value:
            return
        try:
            EmailValidator()(value if len(value) <= LONGEST_EMAIL else "")
        except ValidationError as problem:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from problem


class RowsField(forms.ModelMultipleChoiceField):
    """Rows chosen by their numbers; anything that is no row's number gets the sentence of the field."""

    def clean(self, value: Any) -> Any:
        """The rows. Raises ValidationError with one sentence."""
        return super().clean([clean_line(str(each), LONGEST_ROW_NUMBER) for each in value or []])
