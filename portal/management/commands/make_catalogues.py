"""`manage.py make_catalogues` (make messages): the texts of code and templates into locale/*.po."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from portal import languages
from portal.texts import catalogues, extraction


class Command(BaseCommand):
    """Bring every catalogue in step with the code; nothing translated is lost."""

    help = "Collects the texts of code and templates into the catalogues, in pure Python."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        texts = extraction.collect()
        for code in languages.INTERFACE_CODES:
            catalogue = catalogues.update(code, texts)
            missing = sum(not all(catalogues.strings_of(message)) for message in catalogue)
            self.stdout.write(f"{code}: {len(catalogue)} entries, {missing} to translate")
