"""A registration as a calendar file (iCalendar, RFC 5545) for the person's own phone.

All its dates, with what, when and where; the link for taking part online stands in it, because only whoever
has a seat gets the file. A new version replaces the earlier one; a cancelled date is told as cancelled.
"""

from __future__ import annotations

import datetime as dt

from django.utils import translation
from icalendar import Event as CalendarEntry

from events.enums import RegistrationState
from events.models import Registration
from events.seats import details
from events.seats.details import Time
from portal.messages import ical
from portal.models import HouseFacts
from portal.texts.localized import localize


def ics(registration: Registration, *, house: HouseFacts | None = None) -> bytes:
    """The file, in the language of the person's messages. `registration` comes from `details.rows()`."""
    house = house or HouseFacts.load()
    with translation.override(registration.message_language):
        calendar = ical.calendar("Tapahtumat")
        for time in details.times(registration):
            calendar.add_component(_entry(registration, time, house))
        return calendar.to_ical()


def _entry(registration: Registration, time: Time, house: HouseFacts) -> CalendarEntry:
    event = details.event_of(registration)
    entry = ical.entry(
        f"registration-{registration.pk}-{time.session.pk}",
        time.starts_at,
        time.ends_at,
        # Either may change, and neither goes back: the sum grows with each.
        sequence=registration.version + time.session.sequence,
        changed_at=_changed_at(registration, time),
        is_cancelled=time.is_cancelled or registration.state not in RegistrationState.holding(),
    )
    entry.add("summary", localize(event, "title", registration.message_language).text)
    _add_where(entry, registration, time, house)
    entry.add("class", "PRIVATE")
    return entry


def _add_where(entry: CalendarEntry, registration: Registration, time: Time, house: HouseFacts) -> None:
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
