"""A coach's own times as a calendar to subscribe to, behind a secret address: the coach makes and revokes it.

Such calendars leave the house: they show that there is a time, in Finnish, and the language that is spoken;
no name, no topic, no place. A group shows as a group.
"""

from __future__ import annotations

import datetime as dt

from icalendar import Event

from booking.enums import AppointmentState, TimeKind
from booking.models import CoachFacts, CoachTime
from portal import languages
from portal.db import people
from portal.messages import ical

#: What the feed holds: what was lately, for looking back, and everything that can be booked by now.
BACK, AHEAD = dt.timedelta(days=30), dt.timedelta(days=366)

# In Finnish whoever reads it: the coach's calendar is on the coach's phone.
APPOINTMENT, GROUP = "Varattu aika", "Ryhmä"


def make_token(facts: CoachFacts) -> str:
    """A new secret for the coach's feed; an earlier address shows nothing any more."""
    facts.feed_token = people.new_token()
    facts.save(update_fields=["feed_token"])
    return facts.feed_token


def revoke(facts: CoachFacts) -> None:
    """The address shows nothing any more. Revoking twice is no error."""
    facts.feed_token = None
    facts.save(update_fields=["feed_token"])


def by_token(token: str) -> CoachFacts | None:
    """Whose feed the secret is; None for a wrong or revoked one, or of somebody who works here no more."""
    rows = CoachFacts.objects.filter(user__is_active=True)
    return people.by_token(rows, "feed_token", token)


def ics(facts: CoachFacts, *, now: dt.datetime) -> bytes:
    """The feed at `now` (iCalendar, RFC 5545). One query."""
    calendar = ical.calendar("Omat ajat", name="Ohjaamo: omat ajat")
    for time in _times(facts, now):
        calendar.add_component(_event(time, now))
    return calendar.to_ical()


def _times(facts: CoachFacts, now: dt.datetime) -> list[CoachTime]:
    """The coach's appointments, cancelled ones too, and the groups they lead."""
    rows = CoachTime.objects.filter(
        coach=facts.row_id,
        kind__in=(TimeKind.APPOINTMENT, TimeKind.SESSION),
        starts_at__gte=now - BACK,
        starts_at__lt=now + AHEAD,
    )
    rows = rows.select_related("appointment__spoken_language").order_by("starts_at", "pk")
    return [row for row in rows if row.kind == TimeKind.APPOINTMENT or row.holding]


def _event(time: CoachTime, now: dt.datetime) -> Event:
    appointment = getattr(time, "appointment", None)
    if appointment:
        name, sequence = f"coach-appointment-{appointment.pk}", appointment.version
        summary = f"{APPOINTMENT}: {getattr(appointment.spoken_language, f'name_{languages.SOURCE}')}"
    else:
        # A group that moves is a new entry: nothing counts its changes here.
        name, sequence = f"coach-group-{time.pk}-{int(time.starts_at.timestamp())}", 0
        summary = GROUP
    event = ical.entry(
        name,
        time.starts_at,
        time.ends_at,
        sequence=sequence,
        changed_at=now.replace(microsecond=0),
        is_cancelled=bool(appointment) and appointment.state == AppointmentState.CANCELLED,
    )
    event.add("summary", summary)
    event.add("class", "PRIVATE")
    return event
