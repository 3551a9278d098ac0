"""Whole public pages, kept for half a minute in a cache that all processes share.

Denied by default: only the addresses of `KEPT`, for a visitor without a cookie that changes what one sees,
and only an answer that is the same for everyone: 200, no cookie, no token of a form, nothing that varies by
cookie. Nothing is ever thrown out by hand: a publish, a notice, a booking or the clock shows when the half
minute is over, whatever wrote it. What a page itself keeps (the next events) may be as old again, so that
together they stay under the minute that a reader is promised.

A page is packed once, when it is kept, and sent packed to every browser that takes it so.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import re_accepts_gzip
from django.utils.cache import get_conditional_response, has_vary_header, patch_vary_headers

from portal.forms import limits

#: How old a kept page may become.
SECONDS = 25

#: The addresses that may be kept, by url name, each with the words of the query string that its view reads.
#: A page with any other word in its query string is made anew.
KEPT: dict[str, frozenset[str]] = {
    "wagtail_serve": frozenset(),
    "come": frozenset({"week"}),
    "events": frozenset({"language", "kind", "area", "mode", "audience", "month", "page"}),
    "events_poster": frozenset({"week", "language"}),
    "event": frozenset({"page"}),
    "session": frozenset(),
    "services": frozenset({"area", "need", "language"}),
    "service": frozenset(),
    "materials": frozenset({"need", "trade", "language", "page"}),
    "material": frozenset(),
    "network": frozenset({"sector"}),
    "notices": frozenset(),
}

#: No filter of ours makes a longer query string.
LONGEST_QUERY = 120
#: How many pages with a query string are kept anew in a minute: made-up filters cannot fill the cache.
MOST_QUERIES, A_MINUTE = 60, 60

#: Headers that belong to one answer and are made anew by the middleware outside of this one.
_OWN_OF_EACH = frozenset({"content-length", "date", "etag", "set-cookie"})

#: A page's body, packed, and its headers.
Kept = tuple[bytes, dict[str, str]]


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer from the cache what may be answered so. Stands outside of session, language and sign-in."""

    def answer(request: HttpRequest) -> HttpResponse:
        if not may_share(request):
            return get_response(request)
        name, pages = key(request), caches["pages"]
        kept: Kept | None = pages.get(name)
        if kept is None:
            response = get_response(request)
            if not is_for_everyone(request, response):
                return response
            kept = _whole(response)
            if request.method == "GET" and _has_room(request):
                pages.set(name, kept, SECONDS)
        return _answer(request, kept)

    return answer


def may_share(request: HttpRequest) -> bool:
    """Whether this visitor sees what everyone sees: nobody signed in, nothing picked, nothing to be told."""
    return (
        request.method in ("GET", "HEAD")
        and "HTTP_AUTHORIZATION" not in request.META
        and len(request.META.get("QUERY_STRING", "")) <= LONGEST_QUERY
        and personal_cookies().isdisjoint(request.COOKIES)
    )


def personal_cookies() -> frozenset[str]:
    """The cookies that change what their owner sees: session, picks of the tray, a message to be shown."""
    return frozenset({settings.SESSION_COOKIE_NAME, "tray", "messages"})


def is_for_everyone(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether the answer to this request is the same for every visitor, so that it may be kept.

    A token of a form, a session that was read or written: each shows in a cookie or in `Vary`.
    """
    match = request.resolver_match
    words = KEPT.get(match.url_name or "") if match else None
    return (
        words is not None
        and words.issuperset(request.GET)
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not has_vary_header(response, "Cookie")
        and not has_vary_header(response, "*")
        and "Cache-Control" not in response.headers
    )


def key(request: HttpRequest) -> str:
    """What a page is kept under; the path holds its language. Raises DisallowedHost for a foreign host."""
    parts = (request.scheme, request.get_host(), request.path_info, request.META.get("QUERY_STRING", ""))
    return "page:" + hashlib.blake2b("\0".join(parts).encode(errors="replace"), digest_size=20).hexdigest()


def _has_room(request: HttpRequest) -> bool:
    if not request.META.get("QUERY_STRING"):
        return True
    return limits.allow("page-cache.queries", most=MOST_QUERIES, seconds=A_MINUTE)


def _whole(response: HttpResponse) -> Kept:
    """Packed body and headers of an answer. The ETag is that of the body: weak, for it goes packed or not."""
    headers = {name: value for name, value in response.items() if name.lower() not in _OWN_OF_EACH}
    tag = hashlib.blake2b(response.content, digest_size=16).hexdigest()
    return gzip.compress(response.content, mtime=0), {**headers, "ETag": f'W/"{tag}"'}


def _answer(request: HttpRequest, kept: Kept) -> HttpResponse:
    """The answer itself, or "not modified". A browser asks each time; a cache between us keeps nothing."""
    packed, headers = kept
    if re_accepts_gzip.search(request.headers.get("Accept-Encoding", "")):
        response = HttpResponse(packed, headers=headers | {"Content-Encoding": "gzip"})
    else:
        response = HttpResponse(gzip.decompress(packed), headers=headers)
    response.headers["Content-Length"] = str(len(response.content))
    response.headers["Cache-Control"] = "private, no-cache"
    patch_vary_headers(response, ("Cookie", "Accept-Encoding"))
    answer = get_conditional_response(request, headers["ETag"], None, response)
    return response if answer is None else answer
