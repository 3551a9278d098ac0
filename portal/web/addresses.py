"""Whole addresses, for what leaves the site: messages, calendar files, printed codes, data for machines."""

from __future__ import annotations

from django.conf import settings


def absolute_url(path: str) -> str:
    """The whole address of a path of ours, whatever host name the visitor came by."""
    return settings.BASE_URL.rstrip("/") + path
