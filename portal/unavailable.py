"""A database that is locked or away: 503 in the language."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


def answer_in_language(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware."""

    def middleware(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    return middleware
