"""A registration as a calendar file (iCalendar, RFC 5545) for the person's own phone.

All its dates, with what, when and where; the link for taking part online stands in it, because only whoever
has a seat gets the file. A new version replaces the earlier one; a cancelled date is told as cancelled.
"""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import translation
from icalendar import Calendar
from icalendar import Event as Entry

from booking.messages.ical import helsinki, wall_or_utc
from events.enums import RegistrationState
from events.models import Registration
from events.seats import details
from events.seats.details import Time
from portal.models import HouseFacts
from portal.texts.localized import said


def ics(registration: Registration, *, house: HouseFacts | None = None) -> bytes:
    """The file, in the language of the person's messages, with times in Helsinki's zone.

    `registration` comes from `registered.rows()`. METHOD is PUBLISH: it only tells.
    """
    house = house or HouseFacts.load()
    with translation.override(registration.message_language):
        calendar = Calendar()
        calendar.add("prodid", "-//Ohjaamo//Tapahtumat//FI")
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add_component(helsinki())
        for time in details.times(registration):
            calendar.add_component(_entry(registration, time, house))
        return calendar.to_ical()


def _entry(registration: Registration, time: Time, house: HouseFacts) -> Entry:
    event = details.event_of(registration)
    is_off = time.is_cancelled or registration.state not in RegistrationState.holding()
    entry = Entry()
    entry.add(
        "uid", f"registration-{registration.pk}-{time.session.pk}@{urlsplit(settings.BASE_URL).hostname}"
    )
    # Either may change, and neither goes back: the sum grows with each.
    entry.add("sequence", registration.version + time.session.sequence)
    entry.add("dtstamp", _changed_at(registration, time))
    entry.add("dtstart", wall_or_utc(time.starts_at))
    entry.add("dtend", wall_or_utc(time.ends_at))
    entry.add("summary", said(event, "title", registration.message_language).text)
    _add_where(entry, registration, time, house)
    entry.add("class", "PRIVATE")
    entry.add("transp", "TRANSPARENT" if is_off else "OPAQUE")
    entry.add("status", "CANCELLED" if is_off else "CONFIRMED")
    return entry


def _add_where(entry: Entry, registration: Registration, time: Time, house: HouseFacts) -> None:
    """The address, and the link for whoever has a seat: calendars show its button from the URL."""
    address, _map_url = details.where(time.session, details.event_of(registration), house)
    link = details.join_link(registration, time.session)
    if address or link:
        entry.add("location", address or link)
    if link:
        entry.add("url", link)
        entry.add("description", link)


def _changed_at(registration: Registration, time: Time) -> dt.datetime:
    known = (registration.registered_at, registration.cancelled_at, time.session.changed_at)
    return max(instant for instant in known if instant)
