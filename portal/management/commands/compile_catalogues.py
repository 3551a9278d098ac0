"""`manage.py compile_catalogues`: locale/*.po into the files Django reads, without gettext's tools."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from portal.texts import catalogues


class Command(BaseCommand):
    """Compile what is older than its source."""

    help = "Compiles the catalogues in Python; part of every deployment."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        compiled = catalogues.compile_all()
        self.stdout.write(f"Compiled: {', '.join(compiled) or 'nothing, all up to date'}")
