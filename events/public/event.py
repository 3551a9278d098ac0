"""The page of an event, of one of its dates, and that date as a calendar file. Public: never a join link."""

from __future__ import annotations

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.models import Event
from events.programme import event_page, session_ical, share
from events.programme.event_page import EventPage
from portal import clock
from portal.cache import organisation

_PAGE = re.compile(r"[1-9]\d{0,3}", re.ASCII)


@require_safe
def event(request: HttpRequest, slug: str) -> HttpResponse:
    """An event with its dates; one that is over keeps its page."""
    found, house, now = _event(slug), organisation.settings(), clock.now()
    page = request.GET.get("page", "")
    number = int(page) if _PAGE.fullmatch(page) else 1
    shown = event_page.of_event(found, page=number, house=house, now=now)
    return _page(request, "events/event.html", shown)


@require_safe
def session(request: HttpRequest, slug: str, session_id: int) -> HttpResponse:
    """One date of an event, with its registration. Raises Http404 when there is none in public."""
    house = organisation.settings()
    shown = event_page.of_session(_event(slug), session_id, house=house, now=clock.now())
    if shown is None:
        raise Http404
    return _page(request, "events/public/event/session.html", shown)


@require_safe
def session_ics(request: HttpRequest, slug: str, session_id: int) -> HttpResponse:
    """One date as a calendar file, without the join link; a cancelled one is told as cancelled.

    Raises Http404 when there is no such date in public.
    """
    entries = session_ical.entries(event__facts__slug=slug, pk=session_id)
    if not entries:
        raise Http404
    house = organisation.settings()
    return HttpResponse(
        b"".join(session_ical.lines(entries, house)),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="ohjaamo.ics"'},
    )


def _event(slug: str) -> Event:
    found = event_page.event_by_slug(slug)
    if found is None:
        raise Http404
    return found


def _page(request: HttpRequest, template: str, shown: EventPage) -> HttpResponse:
    row = shown.next_row
    context = {"object": shown.event, "shown": shown, "whatsapp_url": share.whatsapp_url(row) if row else ""}
    return render(request, template, context)
