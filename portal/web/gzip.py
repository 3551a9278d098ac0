"""Compresses texts alone: pages, styles, scripts, feeds.

A picture or a recording is compressed already, and a part of a file must go exactly as it was asked for.
"""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

_DATA = ("json", "ld+json", "manifest+json", "javascript", "xml", "rss+xml")
_TEXTS = ("text/", "image/svg+xml", *(f"application/{kind}" for kind in _DATA))


class TextGZipMiddleware(GZipMiddleware):
    """Django's gzip, of texts alone. It pads its answers and forms mask tokens: sizes tell nothing."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The answer, compressed if it is a whole text."""
        kind = response.headers.get("Content-Type", "")
        if response.status_code == 206 or not kind.startswith(_TEXTS):
            return response
        return super().process_response(request, response)
