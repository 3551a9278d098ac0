"""A database that is locked or away: 503 in the reader's language with "try again", never a 500."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from portal.web import error_page

logger = logging.getLogger(__name__)

RETRY_AFTER_SECONDS = 30

#: SQLite says "operational" of a mistake in our own statement too; that one stays a fault.
_OUR_MISTAKE = sqlite3.SQLITE_ERROR


def is_unavailable(error: BaseException | None) -> bool:
    """Whether `error` says that the database is locked, full or away (and not that a statement is wrong)."""
    if not isinstance(error, OperationalError | InterfaceError):
        return False
    code = getattr(error.__cause__, "sqlite_errorcode", None)
    return code is None or code & 0xFF != _OUR_MISTAKE


def page(request: HttpRequest, error: BaseException) -> HttpResponse:
    """The 503 page. Asks the database nothing."""
    logger.error("the database did not answer: %s", type(error).__name__)
    response = error_page.show(request, 503, "503", _words)
    response.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
    response._has_been_logged = (
        True  # Django's own line would hold the address, and that may be a secret link
    )
    return response


def _words() -> tuple[str, str]:
    return (
        _("Sivu ei toimi juuri nyt"),
        _("Odota hetki ja yritä uudelleen. Voit myös soittaa meille tai tulla käymään."),
    )


def answer_in_language(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that answers for a view whose database is away.

    What other middleware meets (a session that cannot be saved) comes to `portal.web.errors.server_error`.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    def process_exception(request: HttpRequest, error: Exception) -> HttpResponse | None:
        return page(request, error) if is_unavailable(error) else None

    middleware.process_exception = process_exception
    return middleware
