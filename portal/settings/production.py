"""Settings of the real site. Adds nothing to base but a guard: it refuses to start half configured."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.exceptions import ImproperlyConfigured

from . import environment
from .base import *

_REQUIRED = [name for name, row in environment.TABLE.items() if row.is_required]
#: Everyone can read these in the settings of development and of the tests.
_PUBLIC_NOTE_KEYS = {
    "ZGVtby1vbmx5LWtleS1mb3Itc3RhZmYtbm90ZXMtMDE=",
    "dGVzdC1vbmx5LWtleS1mb3Itc3RhZmYtbm90ZXMtMDE=",
}


def _problems() -> Iterator[str]:
    missing = [name for name in _REQUIRED if not environment.is_set(name)]
    if missing:
        yield f"Set these before starting the portal: {', '.join(missing)}"
    if len(SECRET_KEY) < 50 or SECRET_KEY.startswith("demo-only"):
        yield "SECRET_KEY must be at least 50 random characters of your own"
    if _PUBLIC_NOTE_KEYS & set(NOTE_KEYS):
        yield "NOTE_KEYS holds a key that everyone can read in this code"
    if "*" in ALLOWED_HOSTS:
        yield "ALLOWED_HOSTS must name the site's hosts; '*' lets anyone forge links in messages"
    if BEHIND_TLS and not BASE_URL.startswith("https://"):
        yield "BASE_URL must begin with https://, or secret links travel open"


if _found := list(_problems()):
    raise ImproperlyConfigured("; ".join(_found))
