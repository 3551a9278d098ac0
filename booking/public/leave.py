"""Leave this page: forgets what was answered and goes to the front page, at once and without asking."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from booking.clients import answers
from booking.public.secret_link import JUST_BOOKED, NEWS
from portal import languages
from portal.web.responses import SeeOther, no_store


def leave(request: HttpRequest) -> HttpResponse:
    """Clears only one's own answers, so a plain link may do it. A booked time stays booked."""
    answers.forget(request.session)
    for key in (JUST_BOOKED, NEWS):
        request.session.pop(key, None)
    response = SeeOther(f"/{languages.active()}/")
    # Takes the pages that were read here out of this browser's cache (over TLS).
    response.headers["Clear-Site-Data"] = '"cache"'
    return no_store(response)
