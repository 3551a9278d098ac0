"""Writes every encrypted text again with the first key of NOTE_KEYS: after a key was changed."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from portal.db import key_rotation


class Command(BaseCommand):
    help = "Encrypts staff notes with the first of NOTE_KEYS. Safe to run at any time and again."

    def handle(self, **options: object) -> None:
        found = key_rotation.rotate()
        self.stdout.write(", ".join(f"{what}: {number}" for what, number in sorted(found.items())) or "-")
