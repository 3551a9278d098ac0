"""Settings of `make run`: the embedded database, no TLS, mails and SMS on the console, fixed demo keys."""

from __future__ import annotations

from . import environment
from .base import *
from .environment import BASE_DIR

DEBUG = False
# Known to everyone who reads this file: good enough for invented people on one's own machine, nowhere else.
SECRET_KEY = SECRET_KEY or "demo-only-key-that-production-refuses-7b1f0c5e"
NOTE_KEYS = NOTE_KEYS or ["ZGVtby1vbmx5LWtleS1mb3Itc3RhZmYtbm90ZXMtMDE="]
ALLOWED_HOSTS = ALLOWED_HOSTS or ["127.0.0.1", "localhost", "[::1]"]

if not environment.is_set("BASE_URL"):
    BASE_URL = WAGTAILADMIN_BASE_URL = f"http://127.0.0.1:{environment.read('PORT')}"

BEHIND_TLS = SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = False
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = False
SMS_ON_CONSOLE = True

# Static files straight from the source folders: nothing to collect, nothing stale.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
(BASE_DIR / "var").mkdir(exist_ok=True)
DEMO_CONTENT = True

# The worker logs each task twice and Wagtail each saved row, which its own log keeps anyway: in development
# their warnings and errors alone are printed.
LOGGING["handlers"]["quiet"] = {"class": "logging.StreamHandler", "formatter": "line", "level": "WARNING"}
LOGGING["loggers"] = {
    name: {"handlers": ["quiet"], "propagate": False}
    for name in ("django_tasks", "django_tasks_db", "wagtail")
}
