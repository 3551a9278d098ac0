"""Keeps people out of the log: secret links, addresses, numbers and rows of the database are blotted out."""

from __future__ import annotations

import logging
import re

BLOT = "…"

_SECRETS = (
    (re.compile(r"/(b|r|calendar|week)/[A-Za-z0-9_%=-]{12,}"), rf"/\1/{BLOT}"),
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"), BLOT),
    (re.compile(r"\+\d[\d ]{6,}\d"), BLOT),
    # PostgreSQL quotes the row that broke a rule.
    (re.compile(r"^DETAIL:.*$", re.MULTILINE), f"DETAIL: {BLOT}"),
)


def blotted(text: str) -> str:
    """The text without secret links, e-mail addresses, phone numbers and quoted rows."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


class Formatter(logging.Formatter):
    """Formats a line as usual, then blots it, its traceback included."""

    def format(self, record: logging.LogRecord) -> str:
        """The finished line or lines."""
        return blotted(super().format(record))
