"""Settings of the real site. Adds nothing to base but a guard: it refuses to start half configured."""

from __future__ import annotations

from django.core.exceptions import ImproperlyConfigured

from . import environment
from .base import *

_missing = [
    name
    for name in (
        "SECRET_KEY",
        "NOTE_KEYS",
        "ALLOWED_HOSTS",
        "BASE_URL",
        "DATABASE_URL",
        "EMAIL_URL",
        "EMAIL_FROM",
    )
    if not environment.is_set(name)
]
if _missing:
    raise ImproperlyConfigured(f"Set these before starting the portal: {', '.join(_missing)}")
if len(SECRET_KEY) < 50 or SECRET_KEY.startswith("demo-only"):
    raise ImproperlyConfigured("SECRET_KEY must be at least 50 random characters of your own")
