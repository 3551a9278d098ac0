"""An event and its dates as machines read them: schema.org's Event, one for each date to come."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from events.enums import Mode
from events.programme.event_page import EventPage
from events.programme.listing import SessionRow
from portal import clock
from portal.models import HouseFacts
from portal.texts.localized import localize
from portal.web import linked_data
from portal.web.addresses import absolute_url

#: How many dates of one event are told.
MOST = 10

_MODES = {
    Mode.ON_SITE: "OfflineEventAttendanceMode",
    Mode.ONLINE: "OnlineEventAttendanceMode",
    Mode.HYBRID: "MixedEventAttendanceMode",
}


def event(shown: EventPage, house: HouseFacts, language: str) -> dict[str, Any]:
    """The dates to come that the page shows, or its own one. Never a hidden place or a join link."""
    rows = [shown.session_row] if shown.session_row else (shown.coming or [])
    return {"@graph": [_date(row, house, language) for row in rows[:MOST]]}


def _date(row: SessionRow, house: HouseFacts, language: str) -> dict[str, Any]:
    path = reverse("session", args=[row.facts.slug, row.session.pk])
    return {
        "@type": "Event",
        "name": localize(row.event, "title", language).text,
        "description": localize(row.event, "summary", language).text,
        "url": absolute_url(path),
        "startDate": clock.local(row.session.starts_at).isoformat(),
        "endDate": clock.local(row.session.ends_at).isoformat(),
        "eventStatus": f"https://schema.org/Event{'Cancelled' if row.is_cancelled else 'Scheduled'}",
        "eventAttendanceMode": f"https://schema.org/{_MODES[Mode(row.facts.mode)]}",
        "location": _location(row, house, path),
        "inLanguage": [spoken.code for spoken in row.spoken if spoken.code],
        "isAccessibleForFree": True,
        "organizer": linked_data.organisation(house),
    }


def _location(row: SessionRow, house: HouseFacts, path: str) -> dict[str, Any]:
    if row.facts.mode == Mode.ONLINE:
        return {"@type": "VirtualLocation", "url": absolute_url(path)}
    if row.place == house.place:
        return linked_data.place(house)
    town = {"@type": "PostalAddress", "addressLocality": "Kemi", "addressCountry": "FI"}
    return {"@type": "Place", "name": row.place, "address": town}
