"""Wagtail's own view of a page, spared the question which site is asked for.

There is one site, and Wagtail asks for it anew in every request: the dearest of its questions. It is kept for
as long as other things of a page are, so that a new host name or front page shows within the minute.
"""

from __future__ import annotations

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from wagtail import views
from wagtail.models import Site

from portal.cache.fragments import CACHE_SECONDS


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """The page at `path` as Wagtail serves it."""
    name = f"site.{request.get_host()}"
    site = cache.get(name)
    if site is None:
        site = Site.find_for_request(request)
        cache.set(name, site, CACHE_SECONDS)
    request._wagtail_site = site
    return views.serve(request, path)
