"""portal/settings: production starts fully set up or not at all; development is never production."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured

from portal.settings import environment

REAL = {
    "SECRET_KEY": "q8-Zr" * 12,
    "NOTE_KEYS": Fernet.generate_key().decode(),
    "ALLOWED_HOSTS": "ohjaamo.example",
    "BASE_URL": "https://ohjaamo.example",
    "DATABASE_URL": "postgres://portal@127.0.0.1/portal",
    "EMAIL_URL": "smtp://127.0.0.1:25",
    "EMAIL_FROM": "aika@ohjaamo.example",
}
MODULES = ("portal.settings.base", "portal.settings.production")


@pytest.fixture
def production(monkeypatch) -> Iterator[Callable[..., ModuleType]]:
    """`production(NAME=value)` loads the production settings afresh; None takes a variable away."""
    before = {name: sys.modules.pop(name, None) for name in MODULES}

    def load(**changes: str | None) -> ModuleType:
        for name in environment.TABLE:
            monkeypatch.delenv(name, raising=False)
        for name, value in (REAL | changes).items():
            if value is not None:
                monkeypatch.setenv(name, value)
        return importlib.import_module("portal.settings.production")

    yield load
    for name, module in before.items():
        sys.modules.pop(name, None)
        if module:
            sys.modules[name] = module


def test_production_starts_with_all_it_needs(production):
    settings = production()
    assert (settings.DEBUG, settings.SMS_ON_CONSOLE, settings.BEHIND_TLS) == (False, False, True)
    assert (settings.SECURE_SSL_REDIRECT, settings.SECURE_HSTS_PRELOAD) == (True, True)
    assert (settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE) == (True, True)
    assert settings.DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql"


@pytest.mark.parametrize("name", list(REAL))
def test_production_refuses_to_start_without(production, name: str):
    with pytest.raises(ImproperlyConfigured, match=name):
        production(**{name: None})


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"SECRET_KEY": "short"}, "SECRET_KEY must be"),
        ({"SECRET_KEY": "demo-only-key-that-production-refuses-7b1f0c5e" * 2}, "SECRET_KEY must be"),
        ({"NOTE_KEYS": "ZGVtby1vbmx5LWtleS1mb3Itc3RhZmYtbm90ZXMtMDE="}, "NOTE_KEYS holds a key"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must name"),
        ({"BASE_URL": "http://ohjaamo.example"}, "BASE_URL must begin"),
    ],
)
def test_production_refuses_what_is_not_safe(production, changes, complaint):
    with pytest.raises(ImproperlyConfigured, match=complaint):
        production(**changes)


def test_production_names_everything_that_is_missing_at_once(production):
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY, NOTE_KEYS, ALLOWED_HOSTS, BASE_URL"):
        production(SECRET_KEY=None, NOTE_KEYS=None, ALLOWED_HOSTS=None, BASE_URL=None)


def test_production_without_tls_in_front_may_be_tried_out(production):
    settings = production(BEHIND_TLS="false", BASE_URL="http://127.0.0.1:8000")
    assert (settings.SECURE_SSL_REDIRECT, settings.SECURE_HSTS_SECONDS) == (False, 0)


def test_production_passes_the_checks_for_deployment(tmp_path):
    given = REAL | {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'x.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "portal.settings.production",
        "PATH": os.environ["PATH"],
    }
    done = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        env=given,
        cwd=environment.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_every_variable_is_read_from_the_one_table():
    with pytest.raises(KeyError):
        environment.read("HOME")


@pytest.mark.parametrize(
    ("address", "prefix"),
    [("filecache:///cache", ""), ("filecache:///cache?key_prefix=kemi", "kemi"), ("locmemcache://", "")],
)
def test_keys_of_both_caches_name_the_release_behind_a_prefix_of_ones_own(monkeypatch, address, prefix):
    monkeypatch.setenv("CACHE_URL", address)
    release = f"{prefix}{environment.CACHE_RELEASE}"
    assert environment.CACHE_RELEASE
    assert environment.cache()["KEY_PREFIX"] == release
    assert environment.page_cache()["KEY_PREFIX"] == f"{release}pages"
