"""Many values of a group as one JSON list, so that a query brings what stands beside its rows along."""

from __future__ import annotations

from typing import Any

from django.db.models import Aggregate, JSONField


class JSONList(Aggregate):
    """The values of a group as a list, in no particular order; the same on both engines."""

    function = "JSONB_AGG"
    output_field = JSONField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, list[Any]]:
        """SQLite's own name for it."""
        return self.as_sql(compiler, connection, function="JSON_GROUP_ARRAY", **context)
