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


class EncryptedTextField(models.TextField):
    """A text column stored encrypted. Cannot be searched or sorted; empty stays empty.

    A value that no present key opens reads as empty, so that one lost key does not close a whole page.
    """

    def get_prep_value(self, value: str | None) -> str | None:
        value = super().get_prep_value(value)
        return cipher().encrypt(value.encode()).decode() if value else value

    def from_db_value(self, value: str | None, expression: object, connection: object) -> str | None:
        if not value:
            return value
        try:
            return cipher().decrypt(value.encode()).decode()
        except InvalidToken:
            return ""
