"""What a request of the kind "the client's week" shows to staff: the picks and the week behind the link."""

from __future__ import annotations

from django.http import HttpRequest
from django.template.loader import render_to_string

from booking.enums import RequestKind
from booking.models import Request
from home.content.week import plan, shared
from portal import clock
from portal.models import HouseFacts


def of_request(row: Request, request: HttpRequest) -> str:
    """A fragment for the request's page; "" for a request of another kind."""
    if row.kind != RequestKind.WEEK:
        return ""
    now = clock.now()
    kept = shared.of_request(row)
    if kept is None or kept.expires_at <= now:
        return render_to_string("home/staff/week_of_request.html", {"shown": None})
    spoken = row.spoken_language
    codes = [spoken.code] if spoken and spoken.code else [kept.language]
    house = HouseFacts.load(request_or_site=request)
    shown = plan.week(shared.picks(kept), codes, house=house, now=now)
    link = shared.address(kept)
    context = {"shown": shown, "link": link, "last_day": clock.today(kept.expires_at)}
    return render_to_string("home/staff/week_of_request.html", context)
