"""An appointment as a calendar file (iCalendar, RFC 5545) for the client's own phone.

Such calendars are shared and shown on screens, so it says that there is a time, when and where, and nothing
else: no topic, no name, no language, no secret link. A new version of it replaces the earlier one.
"""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from booking.enums import AppointmentState, Way
from booking.models import Appointment
from portal import clock
from portal.models import HouseFacts

WINTER, SUMMER = dt.timedelta(hours=2), dt.timedelta(hours=3)


def ics(appointment: Appointment, *, facts: HouseFacts | None = None) -> bytes:
    """The file, in the language of the client's messages, with times in Helsinki's zone.

    METHOD is PUBLISH: it only tells, nobody is asked to answer. A cancelled appointment is told as cancelled.
    """
    with translation.override(appointment.message_language):
        calendar = Calendar()
        calendar.add("prodid", "-//Ohjaamo//Ajanvaraus//FI")
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add_component(helsinki())
        calendar.add_component(_event(appointment, facts))
        return calendar.to_ical()


def helsinki() -> Timezone:
    """The clock changes of the European Union: the last Sundays of March and October, at 01:00 UTC."""
    zone = Timezone()
    zone.add("tzid", clock.HELSINKI.key)
    for half, month, hour, name, before, after in (
        (TimezoneDaylight(), 3, 3, "EEST", WINTER, SUMMER),
        (TimezoneStandard(), 10, 4, "EET", SUMMER, WINTER),
    ):
        half.add("dtstart", _last_sunday(month, hour))
        half.add("rrule", vRecur(freq="YEARLY", bymonth=month, byday="-1SU"))
        half.add("tzname", name)
        half.add("tzoffsetfrom", before)
        half.add("tzoffsetto", after)
        zone.add_component(half)
    return zone


def wall_or_utc(instant: dt.datetime) -> dt.datetime:
    """Helsinki's wall clock; UTC in the hour that autumn repeats, where the wall clock means the first."""
    local = clock.local(instant)
    return instant.astimezone(dt.UTC) if local.fold else local


def _last_sunday(month: int, hour: int) -> dt.datetime:
    """The wall clock of that change in 1996, when the present rule began. Wall clock: a zone has no zone."""
    last = dt.datetime(1996, month, 31, hour)  # noqa: DTZ001
    return last - dt.timedelta(days=(last.weekday() + 1) % 7)


def _event(appointment: Appointment, facts: HouseFacts | None) -> Event:
    time, is_cancelled = appointment.coach_time, appointment.state == AppointmentState.CANCELLED
    event = Event()
    event.add("uid", f"appointment-{appointment.pk}@{urlsplit(settings.BASE_URL).hostname}")
    event.add("sequence", appointment.version)
    event.add("dtstamp", appointment.cancelled_at or appointment.booked_at)
    event.add("dtstart", wall_or_utc(time.starts_at))
    event.add("dtend", wall_or_utc(time.ends_at))
    # Translators: title in the client's own calendar, which others may see: nothing but "a time at Ohjaamo".
    event.add("summary", _("Aika: Ohjaamo"))
    if appointment.way == Way.HERE:
        event.add("location", (facts or HouseFacts.load()).address)
    elif appointment.way == Way.ELSEWHERE and (place := appointment.person.meeting_place):
        event.add("location", place)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT" if is_cancelled else "OPAQUE")
    event.add("status", "CANCELLED" if is_cancelled else "CONFIRMED")
    return event
