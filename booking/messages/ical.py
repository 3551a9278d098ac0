"""An appointment as a calendar file (iCalendar, RFC 5545) for the client's own phone.

Such calendars are shared and shown on screens, so it says that there is a time, when and where, and nothing
else: no topic, no name, no language, no secret link. A new version of it replaces the earlier one.
"""

from __future__ import annotations

from django.utils import translation
from django.utils.translation import gettext as _
from icalendar import Event

from booking.enums import AppointmentState, Way
from booking.models import Appointment
from portal.messages import ical
from portal.models import HouseFacts


def ics(appointment: Appointment, *, facts: HouseFacts | None = None) -> bytes:
    """The file, in the language of the client's messages. A cancelled appointment is told as cancelled."""
    with translation.override(appointment.message_language):
        calendar = ical.calendar("Ajanvaraus")
        calendar.add_component(_event(appointment, facts))
        return calendar.to_ical()


def _event(appointment: Appointment, facts: HouseFacts | None) -> Event:
    time = appointment.coach_time
    event = ical.entry(
        f"appointment-{appointment.pk}",
        time.starts_at,
        time.ends_at,
        sequence=appointment.version,
        changed_at=appointment.cancelled_at or appointment.booked_at,
        is_cancelled=appointment.state == AppointmentState.CANCELLED,
    )
    # Translators: title in the client's own calendar, which others may see: nothing but "a time at Ohjaamo".
    event.add("summary", _("Aika: Ohjaamo"))
    if appointment.way == Way.HERE:
        event.add("location", (facts or HouseFacts.load()).address)
    elif appointment.way == Way.ELSEWHERE and (place := appointment.person.meeting_place):
        event.add("location", place)
    event.add("class", "PRIVATE")
    return event
