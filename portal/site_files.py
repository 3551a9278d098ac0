"""The two files that every site is asked for at its root: robots.txt and favicon.ico."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.views.decorators.cache import cache_control

# Addresses that are the staff's or one reader's own: no search engine has business there.
PRIVATE = (
    "/admin/",
    "/documents/",
    "/*/b/",
    "/*/r/",
    "/*/week/",
    "/*/search/",
    "/*/book/find",
    "/*/book/leave",
)


@cache_control(max_age=24 * 3600, public=True)
def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may read: everything public, no secret page, no search for a booking."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in PRIVATE)]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@cache_control(max_age=24 * 3600, public=True)
def favicon(request: HttpRequest) -> HttpResponse:
    """The mark, for whoever asks without reading the page's own link."""
    return HttpResponseRedirect(static("portal/mark.svg"))
