"""The page of search: one box, and what was found. Public, a plain address, found by no search engine."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.search import finder as searching
from portal import clock, languages
from portal.forms.fields import clean_line

LONGEST_QUERY = 100


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What answers the words `q` of the address; any bytes are words or nothing."""
    query = clean_line(request.GET.get("q", "")[: 10 * LONGEST_QUERY], LONGEST_QUERY)
    found = searching.find(query, languages.active(), clock.now()) if query else []
    response = render(request, "home/public/search/page.html", {"query": query, "found": found})
    response.headers["X-Robots-Tag"] = "noindex"
    return response
