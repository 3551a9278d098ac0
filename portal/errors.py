"""Error pages in the reader's language."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form came without its token, mostly because cookies are off."""
    return HttpResponse(status=403)
