"""What every page shows, or most do, and seldom changes: kept in the shared cache.

A room makes a `CachedFragment` of a function that asks the database. It is thrown out at once when a row of
it is saved; `CACHE_SECONDS` is for a cache that lost the news.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from django.core.cache import cache
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save

#: How long the portal keeps anything that a change does not throw out for certain. With the seconds of the
#: page cache before it (portal/web/page_cache.py) a change shows within a minute.
CACHE_SECONDS = 30

Made = TypeVar("Made")


def invalidate(name: str) -> None:
    """Throw out what is cached under `name`: at once, and again when the change is committed.

    A reader in between still sees the old rows and would cache them for as long as they may be cached.
    """
    cache.delete(name)
    transaction.on_commit(partial(cache.delete, name))


@dataclass(frozen=True, slots=True, weakref_slot=True)
class CachedFragment(Generic[Made]):
    """One of the things that every page shows. `make` asks the database for it and never answers None."""

    name: str
    make: Callable[[], Made]

    def read(self) -> Made:
        """The fragment as it is cached; else as `make` makes it now."""
        return cache.get_or_set(self.name, self.make, CACHE_SECONDS)

    def invalidate(self, **_kwargs: Any) -> None:
        """Throw the fragment out: one of its rows was saved or deleted (a signal)."""
        invalidate(self.name)

    def invalidate_on(self, *models: type[Model]) -> None:
        """Throw the fragment out whenever a row of these, or a link between rows, is saved or deleted."""
        for model in models:
            for signal in (m2m_changed,) if model._meta.auto_created else (post_save, post_delete):
                signal.connect(self.invalidate, sender=model, dispatch_uid=self.name)
