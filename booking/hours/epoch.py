"""Instants as whole seconds since 1970, in the database and in Python.

Reading a date and time through SQLite's converters costs more than the whole search for free times, so the
search asks the database for integers.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any

from django.db import models


class Epoch(models.Func):
    """Seconds since 1970 of a date and time column, rounded down; the same integer on both engines."""

    output_field = models.BigIntegerField(null=True)
    arity = 1

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, list[Any]]:
        """SQLite (3.38 or newer) keeps date and time as text in UTC."""
        return self.as_sql(compiler, connection, function="unixepoch", **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, list[Any]]:
        """PostgreSQL's own seconds have a fraction."""
        return self.as_sql(
            compiler, connection, template="FLOOR(EXTRACT(EPOCH FROM %(expressions)s))::bigint", **context
        )


def seconds(instant: dt.datetime) -> int:
    """The aware `instant` as whole seconds since 1970, rounded down."""
    return int(instant.timestamp() // 1)


@lru_cache(maxsize=8192)
def instant(seconds: int) -> dt.datetime:
    """The aware UTC instant that many seconds after 1970. Remembered: a month of the grid is asked often."""
    return dt.datetime.fromtimestamp(seconds, dt.UTC)
