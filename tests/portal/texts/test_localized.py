"""A fallback is never silent: the text comes with the language it really is in."""

from __future__ import annotations

from types import SimpleNamespace

from portal.texts.localized import Said, said


def test_said_in_the_language_asked_for() -> None:
    row = SimpleNamespace(name_fi="työ", name_ar="العمل")
    assert said(row, "name", "ar") == Said("العمل", "ar", False)


def test_said_falls_back_to_finnish_and_tells_so() -> None:
    row = SimpleNamespace(name_fi="työ", name_ar=None)
    answer = said(row, "name", "ar")
    assert (answer, answer.direction) == (Said("työ", "fi", True), "ltr")


def test_said_in_finnish_is_no_fallback() -> None:
    assert said(SimpleNamespace(name_fi="työ"), "name", "fi") == Said("työ", "fi", False)


def test_said_nothing_when_there_is_no_text() -> None:
    assert said(SimpleNamespace(name_fi="", name_ar=""), "name", "ar") == Said("", "ar", False)
