"""Text that is unreadable in the database and its backups: staff notes about a person.

Keys come from NOTE_KEYS, newest first: the first encrypts, all decrypt, so a key can be changed in peace.
"""

from __future__ import annotations

from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import models


@lru_cache(maxsize=4)
def _cipher(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def cipher() -> MultiFernet:
    """The cipher of the present settings."""
    return _cipher(tuple(settings.NOTE_KEYS))


class LockedText(str):
    """What no present key opens: reads as empty, and keeps what is stored until a key comes back."""

    stored: str
    #: For templates; other texts have no such thing.
    is_locked = True

    @classmethod
    def of(cls, stored: str) -> LockedText:
        """The empty text that stands for this stored one."""
        text = cls()
        text.stored = stored
        return text


def is_locked(text: str | None) -> bool:
    """Whether there is a text that no present key opens."""
    return isinstance(text, LockedText)


class EncryptedTextField(models.TextField):
    """A text column stored encrypted. Cannot be searched or sorted; empty stays empty.

    A value that no present key opens reads as empty, so that one lost key does not close a whole page. Saving
    the row writes it back as it is stored; only a new text takes its place.
    """

    def get_prep_value(self, value: str | None) -> str | None:
        value = super().get_prep_value(value)
        if isinstance(value, LockedText):
            return value.stored
        return cipher().encrypt(value.encode()).decode() if value else value

    def from_db_value(self, value: str | None, expression: object, connection: object) -> str | None:
        if not value:
            return value
        try:
            return cipher().decrypt(value.encode()).decode()
        except InvalidToken:
            return LockedText.of(value)
