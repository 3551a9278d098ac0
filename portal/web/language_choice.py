"""Remembers the language of the last page read, so that the bare address opens in it next time.

Django's LocaleMiddleware does the reading: the address decides, then this cookie, then Accept-Language, then
Finnish. Nothing else is remembered about a visitor.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language_from_path


def remember(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: a page read under a language prefix leaves that language in the cookie, for a year."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        language = _language_read(request, response)
        if language and request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME) != language:
            _write(response, language)
        return response

    return middleware


def _language_read(request: HttpRequest, response: HttpResponse) -> str | None:
    """The language of a page that was really shown; None for files, forms sent, errors and redirects.

    A page within a frame (a preview, a text to read aloud) was not opened by its reader.
    """
    in_frame = request.headers.get("Sec-Fetch-Dest") == "iframe"
    shown = request.method == "GET" and response.status_code == 200 and not in_frame
    if not shown or not response.get("Content-Type", "").startswith("text/html"):
        return None
    return get_language_from_path(request.path_info)


def _write(response: HttpResponse, language: str) -> None:
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        path=settings.LANGUAGE_COOKIE_PATH,
        domain=settings.LANGUAGE_COOKIE_DOMAIN,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )
