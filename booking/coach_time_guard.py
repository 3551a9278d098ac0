"""The database's own refusal to put a coach in two places: an exclusion constraint on PostgreSQL, triggers on
SQLite. Whatever writes the table of coach time, by whatever way, two holding rows of a coach never overlap.

Ranges are half-open: one may begin at the instant another ends.
"""

from __future__ import annotations

from typing import Any

from django.apps.registry import Apps
from django.db import IntegrityError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation, OperationCategory
from django.db.migrations.recorder import MigrationRecorder
from django.db.migrations.state import ProjectState

TABLE = "booking_coachtime"
NAME = "coach_time_never_twice"
MIGRATION = ("booking", "0003_coach_time_guard")

# A range of one number stands for "the same coach", so that no extension is needed for equality in GiST.
POSTGRESQL_INSTALL = f"""
ALTER TABLE {TABLE} ADD CONSTRAINT {NAME} EXCLUDE USING gist (
    int8range(coach_id, coach_id, '[]') WITH &&,
    tstzrange(taken_from, taken_until) WITH &&
) WHERE (holding)"""
POSTGRESQL_REMOVE = f"ALTER TABLE {TABLE} DROP CONSTRAINT IF EXISTS {NAME}"

# Before, not after: the row that would overlap never comes to be. An update compares with all other rows.
# SQLite keeps instants as text of one form, which sorts as the instants do.
_SQLITE_TRIGGER = """
CREATE TRIGGER IF NOT EXISTS {name}_{when} BEFORE {event} ON {table}
WHEN NEW.holding AND EXISTS (
    SELECT 1 FROM {table} AS other
    WHERE other.coach_id = NEW.coach_id AND other.holding{others}
        AND other.taken_until > NEW.taken_from AND other.taken_from < NEW.taken_until
)
BEGIN SELECT RAISE(ABORT, '{name}'); END"""
SQLITE_INSTALL = (
    _SQLITE_TRIGGER.format(name=NAME, table=TABLE, when="insert", event="INSERT", others=""),
    _SQLITE_TRIGGER.format(
        name=NAME,
        table=TABLE,
        when="update",
        event="UPDATE OF coach_id, taken_from, taken_until, holding",
        others=" AND other.id <> OLD.id",
    ),
)
SQLITE_REMOVE = (f"DROP TRIGGER IF EXISTS {NAME}_insert", f"DROP TRIGGER IF EXISTS {NAME}_update")


def installing(vendor: str) -> tuple[str, ...]:
    """The statements that put the guard on the table."""
    return (POSTGRESQL_INSTALL,) if vendor == "postgresql" else SQLITE_INSTALL


def removing(vendor: str) -> tuple[str, ...]:
    """The statements that take the guard off the table."""
    return (POSTGRESQL_REMOVE,) if vendor == "postgresql" else SQLITE_REMOVE


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the guard on the table where it is missing. On PostgreSQL it fails if rows already overlap."""
    if not is_installed(connection):
        with connection.cursor() as cursor:
            for statement in installing(connection.vendor):
                cursor.execute(statement)


def is_installed(connection: BaseDatabaseWrapper) -> bool:
    """Whether the database guards the table at this moment: the constraint, or both triggers."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT count(*) = 1 FROM pg_constraint WHERE conname = %s AND conrelid = to_regclass(%s)",
                [NAME, TABLE],
            )
        else:
            cursor.execute(
                "SELECT count(*) = 2 FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s"
                " AND name IN (%s, %s)",
                [TABLE, f"{NAME}_insert", f"{NAME}_update"],
            )
        return bool(cursor.fetchone()[0])


def is_refusal(error: IntegrityError) -> bool:
    """Whether it was this guard that refused, and not another constraint."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", None) == NAME or str(error) == NAME


def restore_after_migrate(sender: Any, using: str, **kwargs: Any) -> None:
    """Receiver of post_migrate: to alter a table SQLite rebuilds it, and silently loses its triggers."""
    connection = connections[using]
    recorder = MigrationRecorder(connection)
    app, name = MIGRATION
    if recorder.has_table() and recorder.migration_qs.filter(app=app, name=name).exists():
        install(connection)


class GuardCoachTime(Operation):
    """The migration operation that puts the guard on the table, and takes it off when reversed."""

    reversible = True
    reduces_to_sql = True
    category = OperationCategory.SQL

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Nothing: the models are the same with and without the guard."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Apps, to_state: Apps
    ) -> None:
        for statement in installing(schema_editor.connection.vendor):
            schema_editor.execute(statement)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Apps, to_state: Apps
    ) -> None:
        for statement in removing(schema_editor.connection.vendor):
            schema_editor.execute(statement)

    def describe(self) -> str:
        return "A coach is never in two places"
