"""`manage.py make_pages`: put in the pages that a new site starts with; nothing where there are some."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from home.management.first_pages import making


class Command(BaseCommand):
    """The guide and the keyed pages, in the languages they are written in."""

    help = "Makes the first pages of a new site (guide, privacy, contact …). Safe to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        number = making.make_missing()
        self.stdout.write(f"Pages made: {number}." if number else "The pages are in place.")
