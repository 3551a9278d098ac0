"""Every environment variable the portal reads, in one table. docs/running.md prints it for people.

Nothing else reads the environment. What is required holds for production alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import environ

BASE_DIR = Path(__file__).resolve().parents[2]

#: Stands before every key of the caches. Raise it with a release that moves or renames a class, changes its
#: fields, or gives a key another kind of value: what an older release kept is then never read, and runs out.
CACHE_RELEASE = "r2"


class Variable(NamedTuple):
    """One variable: how it is read, what it is without a value, what it is for, must production have it."""

    cast: type
    default: object
    meaning: str
    is_required: bool = False

    @property
    def told(self) -> str:
        """What people are told of it."""
        return f"{self.meaning}; required in production" if self.is_required else self.meaning


TABLE: dict[str, Variable] = {
    "SECRET_KEY": Variable(str, "", "signs cookies and tokens: 50 random characters", is_required=True),
    "NOTE_KEYS": Variable(list, [], "keys that encrypt staff notes, newest first", is_required=True),
    "ALLOWED_HOSTS": Variable(list, [], "host names of the site, with commas between", is_required=True),
    "BASE_URL": Variable(
        str, "http://127.0.0.1:8000", "address used in messages and calendar files", is_required=True
    ),
    "DATABASE_URL": Variable(
        str, f"sqlite:///{BASE_DIR / 'var' / 'portal.sqlite3'}", "the database", is_required=True
    ),
    "CACHE_URL": Variable(str, f"filecache://{BASE_DIR / 'var' / 'cache'}", "the cache all processes share"),
    "EMAIL_URL": Variable(str, "consolemail://", "the mail server", is_required=True),
    "EMAIL_FROM": Variable(str, "aika@example.invalid", "sender address of mails", is_required=True),
    "SMS_URL": Variable(
        str,
        "",
        "an Apprise address of the SMS gateway; empty: development prints them, production sends none",
    ),
    "MEDIA_ROOT": Variable(str, str(BASE_DIR / "var" / "media"), "where uploaded files are kept"),
    "TWO_FACTOR": Variable(bool, False, "true: staff sign in in two steps, with a code from their phone"),
    "STAFF_SESSION_HOURS": Variable(int, 10, "how long staff stay signed in at most"),
    "STAFF_IDLE_MINUTES": Variable(int, 60, "staff who do nothing for so long must sign in again"),
    "BEHIND_TLS": Variable(bool, True, "false only where no TLS stands in front (a local try-out)"),
    "PORT": Variable(int, 8000, "port of `make run`"),
    "TEST_DB_SUFFIX": Variable(str, "", "tells the test databases of parallel runs apart"),
    "CI": Variable(bool, False, "tests: a skipped test, engine or browser is a failure"),
    "SOAK": Variable(bool, False, "tests: races and drills at full size; set by `make soak`"),
}

_reader = environ.Env(
    **{name: (row.cast, row.default) for name, row in TABLE.items() if row.cast is not list}
)


def read(name: str) -> object:
    """The value of a variable of the table, cast, or its default. Raises KeyError for any other name."""
    row = TABLE[name]
    if row.cast is list:
        return _reader.list(name, default=row.default)
    return _reader(name)


def database() -> dict[str, object]:
    """Django's settings for DATABASE_URL."""
    return environ.Env.db_url_config(read("DATABASE_URL"))


def cache() -> dict[str, object]:
    """Django's settings for CACHE_URL; the release stands behind the prefix of keys that it may give."""
    given = environ.Env.cache_url_config(read("CACHE_URL"))
    return {**given, "KEY_PREFIX": f"{given.get('KEY_PREFIX', '')}{CACHE_RELEASE}"}


def page_cache() -> dict[str, object]:
    """Django's settings of the cache of whole pages: where CACHE_URL says too, but kept apart.

    A cache of files throws out what it likes when it is full, and what is counted in the other one (how often
    something was tried) must not go because of pages.
    """
    shared = cache()
    beside = {**shared, "KEY_PREFIX": f"{shared['KEY_PREFIX']}pages"}
    if str(shared["BACKEND"]).endswith("FileBasedCache"):
        beside |= {"LOCATION": f"{shared['LOCATION']}-pages", "OPTIONS": {"MAX_ENTRIES": 2000}}
    return beside


def email() -> dict[str, object]:
    """Django's EMAIL_* settings for EMAIL_URL."""
    return environ.Env.email_url_config(read("EMAIL_URL"))


def is_set(name: str) -> bool:
    """Whether the variable of the table has a value in the environment, not only a default."""
    return bool(_reader.ENVIRON.get(name)) and name in TABLE
