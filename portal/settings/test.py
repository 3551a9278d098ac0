"""Settings of the test suite: quick hashing, messages in memory, tasks at once, the database as given."""

from __future__ import annotations

from . import environment
from .base import *
from .environment import BASE_DIR

SECRET_KEY = "test-only"
NOTE_KEYS = ["dGVzdC1vbmx5LWtleS1mb3Itc3RhZmYtbm90ZXMtMDE="]
ALLOWED_HOSTS = ["*"]
BASE_URL = WAGTAILADMIN_BASE_URL = "https://ohjaamo.example"

BEHIND_TLS = SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = False
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = False

(BASE_DIR / "var").mkdir(exist_ok=True)
# The suffix lets two runs live side by side.
_name = f"test{environment.read('TEST_DB_SUFFIX')}"
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, not memory: the races use many connections.
    _name = BASE_DIR / "var" / f"{_name}.sqlite3"
DATABASES["default"]["TEST"] = {"NAME": _name}
# tests/migrated.py puts rows back after a test that commits, quicker than Django would.
TEST_NON_SERIALIZED_APPS = [app.split(".apps.")[0] for app in INSTALLED_APPS]

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # No page is kept, so that a test sees at once what it wrote; the tests of the page cache take a real one.
    "pages": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
SMS_URL = ""
SMS_ON_CONSOLE = True
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
STORAGES["default"] = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
WHITENOISE_AUTOREFRESH = True
# Tests stop the clock and move it by days; those of the sign-in set these themselves.
STAFF_SESSION_HOURS = STAFF_IDLE_MINUTES = 24 * 365 * 100
DEMO_CONTENT = True
