"""Queries that Django compiles once: the SQL of a search does not change, only its values do.

Building a query costs Django several times what the database needs to answer it. `CompiledQuery` keeps the
SQL of a query written with the ORM, per engine, and `Given("name", field)` marks where a value goes.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models import QuerySet
from django.db.models.query import RelatedPopulator, get_related_populators


class Given(models.Expression):
    """A value that is filled in at each run, by its name."""

    def __init__(self, name: str, output_field: models.Field[Any, Any]) -> None:
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """A placeholder, with this mark in its place among the values."""
        return "%s", [self]


@dataclass(frozen=True, slots=True)
class _Compiled:
    """The SQL of one shape: what stands for its placeholders, how columns are converted, what they make."""

    sql: str
    marks: list[Any]
    converters: dict[int, Any]
    makes: _Makes | None


@dataclass(frozen=True, slots=True)
class _Makes:
    """Which model a row makes, from which columns, and the rows beside it (select_related)."""

    model: type[models.Model]
    fields: list[str]
    columns: slice
    beside: list[RelatedPopulator]

    def instance(self, row: tuple[Any, ...]) -> models.Model:
        """The object of one row, as a queryset would make it."""
        made = self.model.from_db(DEFAULT_DB_ALIAS, self.fields, row[self.columns])
        for other in self.beside:
            other.populate(row, made)
        return made


class CompiledQuery:
    """A query of tuples (with values_list) or objects. `build` makes it, once per engine and `shape`."""

    def __init__(self, build: Callable[..., QuerySet[Any, Any]]) -> None:
        self._build = build
        self._compiled: dict[tuple[Any, ...], _Compiled] = {}
        self._lock = threading.Lock()

    def rows(self, *shape: Any, **given: Any) -> list[tuple[Any, ...]]:
        """Run the query of that shape with the given values. One query, each time anew."""
        database = connections[DEFAULT_DB_ALIAS]
        query = self._of(shape, database)
        found = _run(query, given, database)
        if not query.converters:
            return found
        return [_converted(row, query.converters, database) for row in found]

    def objects(self, *shape: Any, **given: Any) -> list[Any]:
        """The rows as objects, with what `select_related` brings; columns left out are read when needed."""
        rows = self.rows(*shape, **given)
        makes = self._of(shape, connections[DEFAULT_DB_ALIAS]).makes
        return [makes.instance(row) for row in rows]

    def _of(self, shape: tuple[Any, ...], database: Any) -> _Compiled:
        key = (database.vendor, *shape)
        if key not in self._compiled:
            with self._lock:
                self._compiled[key] = _compile(self._build(*shape), database)
        return self._compiled[key]


def _compile(queryset: QuerySet[Any, Any], database: Any) -> _Compiled:
    compiler = queryset.query.get_compiler(connection=database)
    sql, marks = compiler.as_sql()
    columns = [column for column, _sql, _alias in compiler.select]
    return _Compiled(
        sql,
        list(marks),
        compiler.get_converters(columns),
        _makes(compiler) if compiler.klass_info else None,
    )


def _makes(compiler: Any) -> _Makes:
    """What Django's own reading of a queryset takes from its compiler, kept."""
    numbers = compiler.klass_info["select_fields"]
    columns = slice(numbers[0], numbers[-1] + 1)
    fields = [column.target.attname for column, _sql, _alias in compiler.select[columns]]
    beside = get_related_populators(compiler.klass_info, compiler.select, DEFAULT_DB_ALIAS)
    return _Makes(compiler.klass_info["model"], fields, columns, beside)


def _run(query: _Compiled, given: dict[str, Any], database: Any) -> list[tuple[Any, ...]]:
    values = [_value(mark, given, database) if isinstance(mark, Given) else mark for mark in query.marks]
    with database.cursor() as cursor:
        cursor.execute(query.sql, values)
        return cursor.fetchall()


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
