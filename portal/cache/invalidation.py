"""What is kept in the shared cache for all pages, and thrown out when a row of it is saved."""

from __future__ import annotations

from functools import partial

from django.core.cache import cache
from django.db import transaction


def forget(name: str) -> None:
    """Throw out what is kept under `name`: at once, and again when the change is committed.

    A reader in between still sees the old rows and would keep them for as long as they may be kept.
    """
    cache.delete(name)
    transaction.on_commit(partial(cache.delete, name))
