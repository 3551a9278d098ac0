"""The database that every test starts from: migrated once, copied for each worker and each test that commits.

To migrate an empty database costs some sixteen seconds, to copy the result some hundredths of one. SQLite's
is kept in `var/` from run to run for as long as no migration changes, PostgreSQL's on its server.
"""

from __future__ import annotations

import fcntl
import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

import psycopg2
from django.db import connection, connections
from django.test.utils import setup_databases, teardown_databases
from psycopg2.sql import SQL, Identifier

from portal.settings import environment

ROOT = Path(__file__).resolve().parents[1]
VAR = ROOT / "var"
ROOMS = ["portal", "services", "booking", "events", "home"]
HALF_DONE = "half_done"


def make() -> None:
    """Migrate the database that is copied, unless it stands; one worker does so while the others wait."""
    with (VAR / "test_migrated.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        standing = _sqlite_keys() if _is_sqlite() else _postgres_keys()
        if _key() not in standing:
            for key in standing:
                _drop(_name(key))
            with _test_database_is(_name(HALF_DONE)):
                config = setup_databases(verbosity=0, interactive=False, aliases={"default"})
                teardown_databases(config, verbosity=0, keepdb=True)
            _rename(_name(HALF_DONE), _name(_key()))


def copy() -> None:
    """Put the migrated database in the place of the test database, whatever stands there."""
    connections.close_all()
    source, target = _name(_key()), _test_name()
    if _is_sqlite():
        # SQLite's own way to write over a database: it holds where a late thread still has it open.
        with closing(sqlite3.connect(source)) as migrated, closing(sqlite3.connect(target)) as test:
            migrated.backup(test)
    else:
        _drop(target)
        _run("CREATE DATABASE {} TEMPLATE {}", target, source)


def remove() -> None:
    """Leave no trace of the test database; the migrated one stays."""
    connections.close_all()
    _drop(_test_name())


@cache
def _key() -> str:
    """A digest of what makes tables and rows: migrations, what speaks of them, versions of libraries."""
    made_of = [ROOT / "requirements.txt"]
    for path in sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        if "migrations" in path.parts or "migration" in path.read_text(encoding="utf-8").lower():
            made_of.append(path)
    return hashlib.sha256(b"".join(path.read_bytes() for path in made_of)).hexdigest()[:16]


@contextmanager
def _test_database_is(name: str) -> Iterator[None]:
    test = connection.settings_dict["TEST"]
    before, test["NAME"] = test["NAME"], name
    yield
    test["NAME"] = before


def _test_name() -> str:
    return str(connection.settings_dict["TEST"]["NAME"])


# The two engines -------------------------------------------------------------------------------------


def _is_sqlite() -> bool:
    return connection.vendor == "sqlite"


def _name(key: str) -> str:
    return str(VAR / f"test_migrated_{key}.sqlite3") if _is_sqlite() else f"test_migrated_{key}"


def _sqlite_keys() -> list[str]:
    return [path.stem.removeprefix("test_migrated_") for path in VAR.glob("test_migrated_*.sqlite3")]


def _postgres_keys() -> list[str]:
    rows = _run("SELECT datname FROM pg_database WHERE datname LIKE 'test_migrated_%'")
    return [name.removeprefix("test_migrated_") for (name,) in rows]


def _drop(name: str) -> None:
    if _is_sqlite():
        # Django removes the file alone; a log left beside it would spoil the next one.
        for ending in ("", "-wal", "-shm"):
            Path(f"{name}{ending}").unlink(missing_ok=True)
    else:
        _run("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


def _rename(name: str, new: str) -> None:
    if _is_sqlite():
        Path(name).rename(new)
    else:
        _run("ALTER DATABASE {} RENAME TO {}", name, new)


def _run(statement: str, *names: str) -> list[tuple[str]]:
    """Rows of a statement about databases, said to the server and not to one of them."""
    with closing(psycopg2.connect(environment.read("DATABASE_URL"))) as server:
        server.autocommit = True
        with server.cursor() as cursor:
            cursor.execute(SQL(statement).format(*map(Identifier, names)))
            return cursor.fetchall() if cursor.description else []
