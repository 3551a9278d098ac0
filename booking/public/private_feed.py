"""Answers a calendar program that asks for a coach's private feed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from booking.messages import private_feed
from portal import clock


@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The feed behind the secret. Raises Http404 when it is wrong or revoked."""
    facts = private_feed.by_token(token)
    if facts is None:
        raise Http404
    return HttpResponse(
        private_feed.ics(facts, now=clock.now()),
        content_type="text/calendar; charset=utf-8",
        headers={
            "Cache-Control": "private, no-cache",
            "X-Robots-Tag": "noindex",
            "Referrer-Policy": "no-referrer",
            "Content-Disposition": 'inline; filename="ohjaamo.ics"',
        },
    )
