"""The page of notices: those that last now, and those that ended lately."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.content import notices
from portal import clock, languages


@require_safe
def notice_list(request: HttpRequest) -> HttpResponse:
    """All current notices, then the recent ones that are over."""
    now, language = clock.now(), languages.active()
    context = {
        "current": notices.current(language, now),
        "ended": notices.recently_ended(language, now),
    }
    return render(request, "home/public/notices.html", context)
