"""The tray: the services a visitor has picked, in a cookie of their own. No account, nothing about a person.

The cookie holds the addresses of services (slugs) in the order in which they were picked. It outlives the
browser, ends by itself, and no script reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from services.models import Service

COOKIE = "tray"
#: How long picks are kept after the last change.
DAYS = 180
#: More than every service of the house; what a cookie of ours never outgrows.
MOST = 40

_BETWEEN = "."
_SLUG = re.compile(r"[-\w]{1,50}", re.ASCII)


class TrayFull(Exception):
    """As many services are picked as a tray holds."""


def picks(request: HttpRequest) -> list[str]:
    """The slugs that the visitor's cookie holds, each once; what can be no slug is dropped. No query."""
    held = request.COOKIES.get(COOKIE, "").split(_BETWEEN)
    return list(dict.fromkeys(slug for slug in held if is_slug(slug)))[:MOST]


def is_slug(text: str) -> bool:
    """Whether a service could have this address."""
    return _SLUG.fullmatch(text) is not None


def published(slugs: Iterable[str]) -> list[str]:
    """Those of the slugs that are services one can pick now, in order. One query, none for nothing."""
    wanted = list(slugs)
    if not wanted:
        return []
    live = Service.objects.rewrite(False).filter(live=True, facts__slug__in=wanted).order_by()
    known = set(live.values_list("facts__slug", flat=True))
    return [slug for slug in wanted if slug in known]


def with_pick(slugs: list[str], slug: str) -> list[str]:
    """The picks with one more at the end; the same when it is there already. Raises TrayFull."""
    if slug in slugs:
        return slugs
    if len(slugs) >= MOST:
        raise TrayFull
    return [*slugs, slug]


def without_pick(slugs: list[str], slug: str) -> list[str]:
    """The picks without that one."""
    return [kept for kept in slugs if kept != slug]


def write(response: HttpResponse, slugs: list[str]) -> None:
    """Let the visitor's browser keep these picks; an empty tray leaves no cookie behind."""
    if not slugs:
        forget(response)
        return
    response.set_cookie(
        COOKIE,
        _BETWEEN.join(slugs[:MOST]),
        max_age=DAYS * 24 * 3600,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def forget(response: HttpResponse) -> None:
    """Take the picks out of the visitor's browser."""
    response.delete_cookie(COOKIE, samesite="Lax")
