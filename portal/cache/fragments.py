"""What every page shows, or most do, and seldom changes: all its parts are read by one query, and kept.

A room registers a `Part`: which rows, what of each is read, and what is made of them. The first page that
misses a part reads every part anew, as one union of JSON, so that an empty cache costs a page one query, not
one for each part. A part whose row is saved is thrown out at once (portal/cache/invalidation.py).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, Generic, TypeVar

from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Expression, Model, QuerySet, Value
from django.db.models.functions import JSONObject
from django.db.models.signals import m2m_changed, post_delete, post_save

from portal import clock
from portal.cache import invalidation

#: A saved row shows at once; this is for a cache that lost the news.
KEPT_SECONDS = 30

Made = TypeVar("Made")
AnyModel = TypeVar("AnyModel", bound=Model)
#: One row: what was asked of it, by name. JSON knows no dates: they come as text, an instant as a number.
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Part(Generic[Made]):
    """One of the things that every page shows.

    `rows` says which rows at an instant; `make` gets them in no particular order and makes what is kept.
    `columns` says what is read of each (a path or an expression, by name), every column unless given.
    """

    name: str
    rows: Callable[[dt.datetime], QuerySet[Any, Any]]
    make: Callable[[list[Row]], Made]
    columns: dict[str, str | Expression] = field(default_factory=dict)

    def read(self) -> Made:
        """The part as it is kept. One query for all parts when it is not."""
        known = cache.get(self.name)
        return _read_all()[self.name] if known is None else known

    def forget(self, **_kwargs: Any) -> None:
        """Throw the part out: one of its rows was saved or deleted (a signal)."""
        invalidation.forget(self.name)

    def follow(self, *models: type[Model]) -> None:
        """Throw the part out whenever a row of these, or a link between rows, is saved or deleted."""
        for model in models:
            for signal in (m2m_changed,) if model._meta.auto_created else (post_save, post_delete):
                signal.connect(self.forget, sender=model, dispatch_uid=self.name)


def instance(model: type[AnyModel], row: Row) -> AnyModel:
    """The object of a row with every column of its model."""
    fields = model._meta.concrete_fields
    values = [column.to_python(row[column.attname]) for column in fields]
    return model.from_db(DEFAULT_DB_ALIAS, [column.attname for column in fields], values)


def setting(model: type[AnyModel], rows: list[Row]) -> AnyModel:
    """The one row of a setting: the first, as Wagtail loads it; before staff saved one, as delivered."""
    first = min(rows, key=itemgetter("id"), default=None)
    return instance(model, first) if first else model()


_parts: list[Part[Any]] = []


def register(part: Part[Made]) -> Part[Made]:
    """Let the part be read together with the others."""
    _parts.append(part)
    return part


def _read_all() -> dict[str, Any]:
    now = clock.now()
    first, *others = [_as_json(part, now) for part in _parts]
    found: dict[str, list[Row]] = {part.name: [] for part in _parts}
    for name, row in first.union(*others, all=True):
        found[name].append(row)
    made = {part.name: part.make(found[part.name]) for part in _parts}
    cache.set_many(made, KEPT_SECONDS)
    return made


def _as_json(part: Part[Any], now: dt.datetime) -> QuerySet[Any, Any]:
    rows = part.rows(now).order_by()
    columns = part.columns or {column.attname: column.attname for column in rows.model._meta.concrete_fields}
    return rows.values_list(Value(part.name), JSONObject(**columns))
