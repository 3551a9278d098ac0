"""Rows written with one plain INSERT, where a booking waits for it: a third of what Django's own costs.

For rows of concrete models that nothing listens to: no signal is sent. Values are prepared as Django would.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models


def insert(rows: Sequence[models.Model]) -> None:
    """Write new rows of one model in one statement, and give them their primary keys. None is no error."""
    if not rows:
        return
    database = connections[DEFAULT_DB_ALIAS]
    model = type(rows[0])
    fields = _fields(model)
    values = [
        field.get_db_prep_save(field.pre_save(row, add=True), database) for row in rows for field in fields
    ]
    with database.cursor() as cursor:
        cursor.execute(_statement(model, len(rows), database.vendor), values)
        keys = cursor.fetchall()
    for row, (key,) in zip(rows, keys, strict=True):
        row.pk = model._meta.pk.to_python(key)
        row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS


@lru_cache
def _fields(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    """The columns that are written: all but a number that the database gives."""
    return [field for field in model._meta.local_concrete_fields if field is not model._meta.auto_field]


@lru_cache
def _statement(model: type[models.Model], how_many: int, vendor: str) -> str:
    """The same on both engines, but for how names are quoted."""
    quote, fields = connections[DEFAULT_DB_ALIAS].ops.quote_name, _fields(model)
    columns = ", ".join(quote(field.column) for field in fields)
    rows = ", ".join([f"({', '.join(['%s'] * len(fields))})"] * how_many)
    table, key = quote(model._meta.db_table), quote(model._meta.pk.column)
    return f"INSERT INTO {table} ({columns}) VALUES {rows} RETURNING {key}"  # noqa: S608 - names of ours only
