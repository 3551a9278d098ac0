"""Queries that Django compiles once: the SQL of a search does not change, only its values do.

Building a query costs Django several times what the database needs to answer it. `CompiledQuery` keeps the
SQL of a query written with the ORM, per engine, and `Given("name", field)` marks where a value goes.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models import QuerySet


class Given(models.Expression):
    """A value that is filled in at each run, by its name."""

    def __init__(self, name: str, output_field: models.Field[Any, Any]) -> None:
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """A placeholder, with this mark in its place among the values."""
        return "%s", [self]


class CompiledQuery:
    """A query that returns tuples. `build` makes it (with values_list), once per engine and `shape`."""

    def __init__(self, build: Callable[..., QuerySet[Any, Any]]) -> None:
        self._build = build
        self._compiled: dict[tuple[Any, ...], tuple[str, list[Any], dict[int, Any]]] = {}
        self._lock = threading.Lock()

    def rows(self, *shape: Any, **given: Any) -> list[tuple[Any, ...]]:
        """Run the query of that shape with the given values. One query, each time anew."""
        database = connections[DEFAULT_DB_ALIAS]
        sql, marks, converters = self._of(shape, database)
        values = [_value(mark, given, database) if isinstance(mark, Given) else mark for mark in marks]
        with database.cursor() as cursor:
            cursor.execute(sql, values)
            found = cursor.fetchall()
        return [_converted(row, converters, database) for row in found] if converters else found

    def _of(self, shape: tuple[Any, ...], database: Any) -> tuple[str, list[Any], dict[int, Any]]:
        key = (database.vendor, *shape)
        if key not in self._compiled:
            with self._lock:
                self._compiled[key] = _compile(self._build(*shape), database)
        return self._compiled[key]


def _compile(queryset: QuerySet[Any, Any], database: Any) -> tuple[str, list[Any], dict[int, Any]]:
    compiler = queryset.query.get_compiler(connection=database)
    sql, marks = compiler.as_sql()
    columns = [column for column, _sql, _alias in compiler.select]
    return sql, list(marks), compiler.get_converters(columns)


def _value(mark: Given, given: dict[str, Any], database: Any) -> Any:
    value = given[mark.name]
    # An integer is the same in every engine; the rest is prepared as Django would.
    return value if isinstance(value, int) else mark.output_field.get_db_prep_value(value, database)


def _converted(row: tuple[Any, ...], converters: dict[int, Any], database: Any) -> tuple[Any, ...]:
    values = list(row)
    for column, (functions, expression) in converters.items():
        for function in functions:
            values[column] = function(values[column], expression, database)
    return tuple(values)
