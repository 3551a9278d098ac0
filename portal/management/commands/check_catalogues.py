"""`manage.py check_catalogues` (part of make check): are all texts there, in every language?"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal import languages
from portal.texts import catalogue_rules, extraction

SHOWN = 5


class Command(BaseCommand):
    """Judge the catalogues; a count and the first few problems for each language."""

    help = "Fails when a catalogue is out of step with the code, incomplete, or says other placeholders."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        texts = extraction.collect()
        failed = []
        for code in languages.INTERFACE_CODES:
            found = catalogue_rules.problems(code, texts)
            if found:
                failed.append(code)
                self.stdout.write(f"{code}: {len(found)} problems")
                self.stdout.write("".join(f"  {problem}\n" for problem in found[:SHOWN]), ending="")
        if failed:
            raise CommandError(f"Catalogues not ready: {', '.join(failed)}")
        self.stdout.write(f"{len(texts)} texts, ready in {len(languages.INTERFACE_CODES)} languages")
