"""Everything a site has written down, as text: each table and column, files, caches."""

from __future__ import annotations

from pathlib import Path

from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.core.files.storage import default_storage
from django.db import connection

from portal.db import key_rotation


def tables() -> str:
    """Every column of every table; what browsers' sessions hold unpacked, what is encrypted opened."""
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        lines = [line for name in names for line in _rows(cursor, name)]
    sessions = [repr(row.get_decoded()) for row in Session.objects.all()]
    opened = [repr(list(model.objects.values_list(name))) for model, name in key_rotation.columns()]
    return "\n".join([*lines, *sessions, *opened])


def _rows(cursor: object, name: str) -> list[str]:
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)}")  # noqa: S608 - a name of ours
    return [f"{name}: {row!r}" for row in cursor.fetchall()]


def file_of_database() -> bytes:
    """The bytes of SQLite's file and its log, free pages included; nothing for an engine with a server."""
    if connection.vendor != "sqlite":
        return b""
    name = Path(connection.settings_dict["NAME"])
    return b"".join(path.read_bytes() for path in sorted(name.parent.glob(f"{name.name}*")) if path.is_file())


def files() -> str:
    """Names and contents of every uploaded or written file."""
    return "\n".join(_folder(""))


def _folder(path: str) -> list[str]:
    folders, names = default_storage.listdir(path or ".")
    found = [f"{path}{name}: {default_storage.open(path + name).read()!r}" for name in names]
    return found + [line for folder in folders for line in _folder(f"{path}{folder}/")]


def cached() -> str:
    """What the shared caches hold."""
    stores = [getattr(caches[alias], "_cache", {}) for alias in caches]
    return "\n".join(f"{key}: {value!r}" for store in stores for key, value in store.items())
