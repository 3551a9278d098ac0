"""Remembers the language of the last page read."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


def remember(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware."""

    def middleware(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    return middleware
