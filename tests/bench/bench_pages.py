"""What a public page costs, as CPU per request against a bare Django view with the default middleware.

Both stand behind a gunicorn of one worker and are asked over HTTP in turns; the figure is the CPU of the
worker. Uncached: a visitor whose cookie keeps the page cache away, so that each request makes the page.
Cached: a first visitor, answered from the cache of whole pages in files, as in the default installation.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import translation

from portal.settings import environment
from tests.bench.harness import count, queries_of, rounds_of
from tests.bench.served import Served

pytestmark = pytest.mark.django_db(transaction=True)

UNCACHED, CACHED = 40, 3.5
ROUNDS = 7
#: A message waits to be told: such a visitor's page is never shared. It changes nothing on these pages.
OWN = "messages=x"


def bench_public_pages(tmp_path: Path) -> None:
    """Front page and tray, each made anew and from the cache; queries of the list of events too."""
    call_command("seed_demo", stdout=StringIO())
    ours = {
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "DATABASE_URL": _database_url(),
        "CACHE_URL": f"filecache://{tmp_path / 'cache'}",
    }
    with Served("portal.wsgi:application", ours) as portal, Served("tests.bench.served:bare()", {}) as bare:
        for name, path in _pages():
            _queries(name, path)
            if name != "events":
                assert b"</html>" in gzip.decompress(portal.get(path, OWN))
                _ratio(f"{name}: uncached / bare view", portal, path, OWN, bare, UNCACHED)
                _ratio(f"{name}: cached / bare view", portal, path, "", bare, CACHED)


def _ratio(name: str, portal: Served, path: str, cookie: str, bare: Served, bound: float) -> None:
    """Note the median ratio of rounds, ours and the bare view's in turns."""
    times = 60 if cookie else 400
    portal.get(path, cookie)
    rounds = [
        (portal.cpu_per_request(path, times, cookie), bare.cpu_per_request("/bare/", 400))
        for _ in range(ROUNDS)
    ]
    rounds_of(name, [(mine / 1000, theirs / 1000) for mine, theirs in rounds], bound, clock="worker cpu")


def _queries(name: str, path: str) -> None:
    """The page made anew, with nothing cached by any page before it, and right after."""
    client = Client()
    client.get(path)
    client.cookies["messages"] = "x"
    for cache in caches.all():
        cache.clear()
    count(f"{name}: queries, everything cold", queries_of(lambda: client.get(path)), 20)
    most = 12 if name == "front page" else 8
    count(f"{name}: queries, caches warm", queries_of(lambda: client.get(path)), most)


def _pages() -> Iterator[tuple[str, str]]:
    yield "front page", "/fi/"
    for name, url_name in (("tray", "services"), ("events", "events")):
        with translation.override("fi"):
            try:
                yield name, reverse(url_name)
            except NoReverseMatch:
                continue


def _database_url() -> str:
    """The address of the test database, for another process: the given server, with the name of this run."""
    name = settings.DATABASES["default"]["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlsplit(environment.read("DATABASE_URL"))._replace(path=f"/{name}").geturl()
