"""portal/settings/checks.py: what is said before the site starts."""

from __future__ import annotations

import django.conf.locale
import pytest
from cryptography.fernet import Fernet

from portal import languages
from portal.settings import checks
from portal.texts import catalogues


def ids(messages: object) -> list[str]:
    return [message.id for message in messages]


def test_languages_work_here():
    assert checks.languages_work(None) == []


def test_a_language_unknown_to_django_is_an_error(monkeypatch):
    monkeypatch.delitem(django.conf.locale.LANG_INFO, "so")
    assert ids(checks.language_messages("so")) == ["portal.E001"]


def test_a_language_without_any_catalogue_is_an_error():
    assert "portal.E002" in ids(checks.language_messages("xx"))


def test_a_language_of_django_without_our_texts_is_a_warning(monkeypatch, tmp_path):
    monkeypatch.setattr(catalogues, "path_of", lambda code: tmp_path / f"{code}.po")
    found = [ids(checks.language_messages(code)) for code in languages.INTERFACE_CODES]
    assert found == [["portal.W001"]] * 9


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ([], ["portal.E003"]),
        ([Fernet.generate_key().decode()], []),
        ([Fernet.generate_key().decode(), "short"], ["portal.E004"]),
        (["", "ä" * 44], ["portal.E004", "portal.E004"]),
    ],
)
def test_note_keys_must_open_what_they_close(settings, keys, found):
    settings.NOTE_KEYS = keys
    messages = checks.note_keys_work(None)
    assert ids(messages) == found
    assert not any(key and key in message.msg for key in keys for message in messages)


@pytest.mark.parametrize(
    ("base_url", "sender", "found"),
    [
        ("https://ohjaamo.example", "aika@ohjaamo.example", []),
        ("http://ohjaamo.example", "Aika <aika@x.invalid>", ["portal.W002", "portal.W003"]),
    ],
)
def test_addresses_of_the_real_site_are_real(settings, base_url, sender, found):
    settings.BASE_URL, settings.DEFAULT_FROM_EMAIL = base_url, sender
    assert ids(checks.addresses_are_real(None)) == found
