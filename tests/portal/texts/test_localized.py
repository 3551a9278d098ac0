"""A fallback is never silent: the text comes with the language it really is in."""

from __future__ import annotations

from types import SimpleNamespace

from portal.texts.localized import LocalizedText, localize


def test_text_in_the_language_asked_for() -> None:
    row = SimpleNamespace(name_fi="työ", name_ar="العمل")
    assert localize(row, "name", "ar") == LocalizedText("العمل", "ar", False)


def test_text_falls_back_to_finnish_and_tells_so() -> None:
    row = SimpleNamespace(name_fi="työ", name_ar=None)
    answer = localize(row, "name", "ar")
    assert (answer, answer.direction) == (LocalizedText("työ", "fi", True), "ltr")


def test_text_in_finnish_is_no_fallback() -> None:
    assert localize(SimpleNamespace(name_fi="työ"), "name", "fi") == LocalizedText("työ", "fi", False)


def test_there_is_nothing_when_there_is_no_text() -> None:
    assert localize(SimpleNamespace(name_fi="", name_ar=""), "name", "ar") == LocalizedText("", "ar", False)
