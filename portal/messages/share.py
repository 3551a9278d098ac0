"""Sending something on: a plain link that opens WhatsApp with a text, addressed to nobody."""

from __future__ import annotations

from urllib.parse import urlencode

WHATSAPP = "https://wa.me/"


def whatsapp(*lines: str) -> str:
    """The link that opens WhatsApp with these lines; empty ones are left out."""
    return f"{WHATSAPP}?{urlencode({'text': chr(10).join(line for line in lines if line)})}"
