"""HTML in every text that staff write is shown as the letters it is, on every page that one can walk to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from io import StringIO

import pytest
from django.apps import apps
from django.core.cache import caches
from django.core.management import call_command
from django.db import models
from django.test import Client
from django.urls import resolve
from django.utils import translation

pytestmark = pytest.mark.django_db

ROOMS = ("portal", "services", "booking", "events", "home")
HOSTILE = "<s>\"'&"
ESCAPED = "&lt;s&gt;"
#: What is no text: it has a form of its own that the database or the fields hold to.
NOT_TEXT = (models.SlugField, models.URLField, models.EmailField)
NAMES_OF_NO_TEXT = {"icon", "paint", "code", "token", "key", "language", "page", "kind"}
#: Rows in which nobody writes: what the portal notes for itself.
NOT_WRITTEN = {"message", "textmarks", "viewlog"}
#: Of each kind of page so many are opened in a language.
OF_ONE_KIND = 2


def texts(model: type[models.Model]) -> list[str]:
    """The columns of a row in which anything may be written."""
    return [
        field.attname
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not isinstance(field, NOT_TEXT)
        and not field.choices
        and not field.unique
        and field.name not in NAMES_OF_NO_TEXT
        and (field.max_length or len(HOSTILE)) >= len(HOSTILE)
    ]


def make_hostile() -> None:
    """Write the hostile text into every text of every row of ours, and of the pages."""
    for model in apps.get_models():
        if model._meta.app_label in ROOMS and model._meta.model_name not in NOT_WRITTEN:
            rows = model._base_manager.all()
            columns = dict.fromkeys(texts(model), HOSTILE)
            if columns:
                (rows.rewrite(False) if hasattr(rows, "rewrite") else rows).update(**columns)
    apps.get_model("wagtailcore.Page").objects.filter(depth__gt=1).update(
        title=HOSTILE, draft_title=HOSTILE, search_description=HOSTILE
    )
    for cache in caches.all():
        cache.clear()


def kind_of(path: str) -> str | None:
    """The name of the address. Addresses resolve in the language that they begin with."""
    with translation.override(path.split("/")[1]):
        return resolve(path.partition("?")[0]).url_name


def walk(client: Client, start: str) -> Iterator[tuple[str, str]]:
    """The pages that links lead to from there, some of each kind: address and text."""
    waiting, seen, kinds = [start], set(), {}
    while waiting:
        path = waiting.pop(0)
        kind = kind_of(path)
        kinds[kind] = kinds.get(kind, 0) + 1
        if path in seen or (kinds[kind] > OF_ONE_KIND and kind != "wagtail_serve"):
            continue
        seen.add(path)
        response = client.get(path)
        if response.status_code != 200 or response.streaming:
            continue
        html = response.content.decode(errors="replace")
        if "calendar" not in response.headers["Content-Type"]:
            yield path, html
        found = (unescape(link).partition("#")[0] for link in re.findall(r'href="(/[^"]*)"', html))
        waiting += [link for link in found if link.startswith(start)]


def test_markup_in_every_text_is_shown_as_letters() -> None:
    call_command("seed_demo", stdout=StringIO())
    make_hostile()
    pages = {path: html for code in ("fi", "ar") for path, html in walk(Client(), f"/{code}/")}
    assert [path for path, html in pages.items() if HOSTILE[:4] in html] == []
    kinds = {kind_of(path) for path in pages}
    assert {"services", "service", "events", "event", "come", "network", "book", "wagtail_serve"} <= kinds
    assert sum(ESCAPED in html for html in pages.values()) > len(pages) / 2
