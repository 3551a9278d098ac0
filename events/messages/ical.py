"""A registration as a calendar file (iCalendar, RFC 5545) for the person's own phone.

All its dates, with what, when and where; the link for taking part online stands in it, because only whoever
has a seat gets the file. A new version replaces the earlier one; a cancelled date is told as cancelled.
"""

from __future__ import annotations

import datetime as dt

from icalendar import Event as CalendarEntry

from events.enums import RegistrationState
from events.seats.details import RegistrationDetails, SessionTime
from portal.messages import ical


def ics(details: RegistrationDetails) -> bytes:
    """The file, in the language of the person's messages."""
    calendar = ical.calendar("Tapahtumat")
    for time in details.times:
        calendar.add_component(_entry(details, time))
    return calendar.to_ical()


def _entry(details: RegistrationDetails, time: SessionTime) -> CalendarEntry:
    registration = details.registration
    entry = ical.entry(
        f"registration-{registration.pk}-{time.session.pk}",
        time.starts_at,
        time.ends_at,
        # Either may change, and neither goes back: the sum grows with each.
        sequence=registration.version + time.session.sequence,
        changed_at=_changed_at(details, time),
        is_cancelled=time.is_cancelled or registration.state not in RegistrationState.holding(),
    )
    entry.add("summary", details.title)
    _add_where(entry, details, time)
    entry.add("class", "PRIVATE")
    return entry


def _add_where(entry: CalendarEntry, details: RegistrationDetails, time: SessionTime) -> None:
    """The address, and the link for whoever has a seat: calendars show its button from the URL."""
    (address, _map_url), link = details.addresses[time.session.pk], details.join_links[time.session.pk]
    if address or link:
        entry.add("location", address or link)
    if link:
        entry.add("url", link)
        entry.add("description", link)


def _changed_at(details: RegistrationDetails, time: SessionTime) -> dt.datetime:
    registration = details.registration
    known = (registration.registered_at, registration.cancelled_at, time.session.changed_at)
    return max(instant for instant in known if instant)
