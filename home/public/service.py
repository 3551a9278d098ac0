"""The page of one service. Public; who has picked nothing sees what everyone sees."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.content import service_page
from portal import clock
from portal.cache import organisation
from services import tray
from services.public import tray as views_tray


@require_safe
def service(request: HttpRequest, slug: str) -> HttpResponse:
    """What it is, for whom, what to bring, and the times it leads to. Raises Http404 when there is none."""
    found = service_page.by_slug(slug)
    if found is None:
        raise Http404
    house = organisation.settings()
    shown = service_page.of_service(found, house=house, now=clock.now())
    context = {
        "object": found,
        "shown": shown,
        "house_hours": shown.hours,
        "is_picked": slug in tray.picks(request),
    }
    response = render(request, "home/public/service/page.html", context)
    if tray.COOKIE in request.COOKIES:
        views_tray.keep_to_oneself(response)
    return response
