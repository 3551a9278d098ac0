"""`manage.py check_plain_language`: is every Finnish page easy enough? Words per sentence, and LIX.

Reads the pages as they are served. `make check` gives it a database in memory, which `--fill` fills first.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from io import StringIO
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.resolvers import LocalePrefixPattern
from django.utils import translation
from wagtail.models import Page

from booking.models import AppointmentPerson
from events.models import EventFacts, RegistrationPerson
from home.pages import plain_language
from portal import languages
from services.models import ServiceFacts


class Command(BaseCommand):
    """Measure every Finnish page; fail when one is too hard."""

    help = "Measures the running text of every Finnish page: at most 10 words a sentence and LIX 45."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--fill", action="store_true", help="first migrate, and make the pages and the demo content"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["fill"]:
            for name in ("migrate", "make_pages", "seed_demo"):
                call_command(name, verbosity=0, stdout=StringIO())
        client = Client(headers={"host": "localhost"})
        hard = 0
        for path in finnish_paths():
            ease = _measure(client, path)
            if ease is None or not ease.is_judged:
                continue
            mark = "" if ease.is_easy else "  too hard"
            hard += not ease.is_easy
            self.stdout.write(
                f"{path:<44} {ease.words:>4} words {ease.words_per_sentence:>5.1f} LIX {ease.lix:>5.1f}{mark}"
            )
        if hard:
            raise CommandError(
                f"Too hard to read: {hard} pages. Limits: {plain_language.MOST_WORDS} words a sentence, "
                f"LIX {plain_language.MOST_LIX}."
            )


def finnish_paths() -> list[str]:
    """The path of every Finnish page: written ones, fixed ones, and one of each row that has its own."""
    with translation.override(languages.SOURCE):
        return list(dict.fromkeys([*_pages(), *_fixed(), *_rows()]))


def _pages() -> Iterator[str]:
    written = Page.objects.live().filter(depth__gt=1, locale__language_code=languages.SOURCE, alias_of=None)
    return (page.url for page in written if page.url)


def _fixed() -> Iterator[str]:
    """Every address below the language that needs nothing more to be known."""
    for entry in get_resolver().url_patterns:
        if isinstance(entry, URLResolver) and isinstance(entry.pattern, LocalePrefixPattern):
            yield from (reverse(name) for name in _names(entry))


def _names(resolver: URLResolver) -> Iterator[str]:
    for entry in resolver.url_patterns:
        if entry.pattern.converters or entry.pattern.regex.groups:
            continue
        if isinstance(entry, URLResolver):
            yield from _names(entry)
        elif isinstance(entry, URLPattern) and entry.name:
            yield entry.name


def _rows() -> Iterator[str]:
    """Pages of services and events, and the first secret page of each kind."""
    prefix = f"/{languages.SOURCE}"
    yield from (f"{prefix}/services/{slug}/" for slug in ServiceFacts.objects.values_list("slug", flat=True))
    yield from (f"{prefix}/events/{slug}/" for slug in EventFacts.objects.values_list("slug", flat=True))
    for letter, model in (("b", AppointmentPerson), ("r", RegistrationPerson)):
        token = model.objects.order_by("-pk").values_list("token", flat=True).first()
        if token:
            yield f"{prefix}/{letter}/{token}/"


def _measure(client: Client, path: str) -> plain_language.Ease | None:
    """How easy the page is; None for what is no page of its own (a redirect, a file, a missing one)."""
    response = client.get(path)
    if response.status_code != 200 or not response.headers.get("Content-Type", "").startswith("text/html"):
        return None
    return plain_language.ease(plain_language.running_text(response.content.decode()))
