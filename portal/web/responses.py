"""Answers that several rooms give: go on with GET, and keep nothing of this page."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect


class SeeOther(HttpResponseRedirect):
    """Go on with GET: after every POST, so that a reload sends nothing twice."""

    status_code = 303


def no_store(response: HttpResponse) -> HttpResponse:
    """Tell browsers neither to store nor to index the answer."""
    response.headers["Cache-Control"] = "no-store, private"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
