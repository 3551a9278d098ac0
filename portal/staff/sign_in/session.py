"""How long staff stay signed in, and how often a sign-in may fail.

Visitors have sessions too; these rules are for staff alone, under the address of the admin.

A session ends when the browser is closed, `STAFF_IDLE_MINUTES` after the last thing done, and in any
case `STAFF_SESSION_HOURS` after signing in. Failures are counted by name and network address, so that a
stranger who tries a name shuts out no one but themselves; by name alone more are allowed, and by address
alone. Each count forgets after a few minutes: nobody is locked out for good.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from portal import clock
from portal.forms import limits

SIGNED_IN, SEEN = "staff_signed_in", "staff_seen"
#: The last thing done is written down no more often than this: each writing costs a query.
NOTE_EVERY = dt.timedelta(minutes=1)

#: The window in which failures are counted, in seconds.
WINDOW = 5 * 60
#: How many failures pass in one window: of a name from an address, of a name, from an address.
MOST_OF_PAIR, MOST_OF_NAME, MOST_FROM_ADDRESS = 5, 50, 50


def is_in_admin(request: HttpRequest) -> bool:
    """Whether the request is for the staff side."""
    return request.path.startswith(reverse("wagtailadmin_home"))


# The end of a session --------------------------------------------------------------------------------


def on_login(sender: object, request: HttpRequest | None, user: AbstractBaseUser, **_more: object) -> None:
    """A receiver of `user_logged_in`: notes in the session when it began."""
    if request is not None:
        now = clock.now().timestamp()
        request.session[SIGNED_IN] = request.session[SEEN] = now


def end_old_sessions(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: whoever was away for too long, or signed in too long ago, must sign in again."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if is_in_admin(request) and request.user.is_authenticated:
            now = clock.now()
            if is_over(request, now):
                logout(request)
            elif _is_somebodys_doing(request):
                _note(request, now)
        return get_response(request)

    return middleware


def is_over(request: HttpRequest, now: dt.datetime) -> bool:
    """Whether this session has run out. One that never noted its beginning has."""
    since = now.timestamp() - request.session.get(SIGNED_IN, 0)
    idle = now.timestamp() - request.session.get(SEEN, 0)
    return since >= settings.STAFF_SESSION_HOURS * 3600 or idle >= settings.STAFF_IDLE_MINUTES * 60


def _is_somebodys_doing(request: HttpRequest) -> bool:
    """Whether a person did this. A page that asks for news by itself must not keep its session alive."""
    by_script = request.headers.get("Sec-Fetch-Dest") == "empty"
    return not by_script or (request.method == "POST" and "/editing-sessions/" not in request.path)


def _note(request: HttpRequest, now: dt.datetime) -> None:
    if now.timestamp() - request.session.get(SEEN, 0) >= NOTE_EVERY.total_seconds():
        request.session[SEEN] = now.timestamp()


# Failures --------------------------------------------------------------------------------------------


def is_slowed(request: HttpRequest, name: str, now: dt.datetime) -> bool:
    """Whether so many sign-ins have failed that this one is not even looked at."""
    return any(
        limits.is_spent(key, most=most, seconds=WINDOW, now=now) for key, most in _counts(request, name)
    )


def note_failure(request: HttpRequest, name: str, now: dt.datetime) -> None:
    """Count a sign-in that failed."""
    for key, _most in _counts(request, name):
        limits.count(key, seconds=WINDOW, now=now)


def _counts(request: HttpRequest, name: str) -> list[tuple[str, int]]:
    name, address = name.casefold().strip(), limits.address(request)
    return [
        (f"sign-in {address} {name}", MOST_OF_PAIR),
        (f"sign-in name {name}", MOST_OF_NAME),
        (f"sign-in address {address}", MOST_FROM_ADDRESS),
    ]
