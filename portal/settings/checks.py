"""System checks: every language really works, keys open what they close, the real site is fully set up."""

from __future__ import annotations

from collections.abc import Iterator

import django.conf.locale
from cryptography.fernet import Fernet
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.utils.translation import check_for_language

from portal import languages
from portal.texts import catalogues


@register(Tags.translation)
def languages_work(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    """Each interface language is known to Django, is an address prefix and has its compiled catalogue."""
    return [message for code in languages.INTERFACE_CODES for message in language_messages(code)]


def language_messages(code: str) -> Iterator[CheckMessage]:
    """What is missing of one language."""
    if code not in django.conf.locale.LANG_INFO:
        yield Error(f"Django's LANG_INFO has no row for {code}.", id="portal.E001")
    if not check_for_language(code):
        yield Error(
            f"Without any catalogue /{code}/ is no address.",
            hint="Run: manage.py compile_catalogues",
            id="portal.E002",
        )
    elif not catalogues.path_of(code).with_suffix(".mo").exists():
        yield Warning(
            f"The texts in {code} are not compiled: readers get Finnish.",
            hint="Run: manage.py compile_catalogues",
            id="portal.W001",
        )


@register(Tags.security)
def note_keys_work(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    """The keys that encrypt staff notes can be used."""
    if not settings.NOTE_KEYS:
        return [Error("NOTE_KEYS is empty: no staff note can be kept.", hint=_NEW_KEY, id="portal.E003")]
    return [
        Error(f"Key {number} of NOTE_KEYS is no Fernet key.", hint=_NEW_KEY, id="portal.E004")
        for number, key in enumerate(settings.NOTE_KEYS, start=1)
        if not is_key(key)
    ]


_NEW_KEY = (
    "A new key: python -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())'"
)


def is_key(key: str) -> bool:
    """Whether the text is a key that notes can be encrypted with."""
    try:
        Fernet(key)
    except ValueError:
        return False
    return True


@register(Tags.security, deploy=True)
def addresses_are_real(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    """Links in messages lead to the site over TLS, and mails have a sender that can be answered."""
    messages: list[CheckMessage] = []
    if not settings.BASE_URL.startswith("https://"):
        messages.append(Warning("BASE_URL is not https: secret links would travel open.", id="portal.W002"))
    if settings.DEFAULT_FROM_EMAIL.rstrip(">").endswith(".invalid"):
        messages.append(Warning("EMAIL_FROM is an example: mails would be refused.", id="portal.W003"))
    return messages
