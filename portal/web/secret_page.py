"""A page behind a secret link: kept out of caches, lost links answered alike, news said once.

The token cannot be guessed (256 bits), so a right link is always answered: only failures are counted, by
network address.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from portal import clock
from portal.forms import limits
from portal.web.responses import no_store

#: Wrong links from one address in ten minutes before the answer says "too many". A right link always works.
WRONG_LINKS, WRONG_LINKS_SECONDS = 200, 600


SecretView = Callable[..., HttpResponse]


def view(find: Callable[[str], Any], template: str) -> Callable[[SecretView], SecretView]:
    """Decorate a view: it gets the row that `find` has for the token of the address, and the present instant.

    Where `find` answers None, `template` says that the link is lost.
    """

    def decorate(show: SecretView) -> SecretView:
        @wraps(show)
        @sensitive_post_parameters()
        @require_http_methods(["GET", "HEAD", "POST"])
        def answer(request: HttpRequest, token: str, **rest: Any) -> HttpResponse:
            now, row = clock.now(), find(token)
            return secret(lost(request, template, now) if row is None else show(request, row, now, **rest))

        return answer

    return decorate


def secret(response: HttpResponse) -> HttpResponse:
    """Tell browsers not to store, index or mention the page to the next site; see `with_form`."""
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    return no_store(response)


def with_form(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A secret page on which a form stands: it keeps the site's own "same-origin".

    Under "no-referrer" browsers send its form from the origin "null", which the protection against forged
    requests must refuse. Neither tells another site.
    """
    response = render(request, template, context)
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def lost(request: HttpRequest, template: str, now: dt.datetime) -> HttpResponse:
    """404 (429 after very many): one page for a link that is wrong, cut, or too old."""
    key = f"secret link:{limits.address(request)}"
    allowed = limits.allow(key, most=WRONG_LINKS, seconds=WRONG_LINKS_SECONDS, now=now)
    return unlogged(render(request, template, status=404 if allowed else 429))


def unlogged(response: HttpResponse) -> HttpResponse:
    """Keep the answer out of Django's log of failed requests."""
    response._has_been_logged = True  # the log would keep the path: a cut link is nearly a right one
    return response


def leave_news(request: HttpRequest, key: str, token: str, news: str) -> None:
    """Have the page of `token` say once what has just happened; `key` is its place in the session."""
    request.session[key] = [token, news]


def take_news(request: HttpRequest, key: str, token: str) -> str:
    """What was left for the page of `token`, and is said now, or ""; what is for another page stays."""
    kept = request.session.get(key)
    if not isinstance(kept, list) or kept[:1] != [token]:
        return ""
    del request.session[key]
    return str(kept[-1])
