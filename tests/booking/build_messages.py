"""A booked appointment for the tests of messages: its rows only, without the search for a free time."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from booking.enums import Reach, TimeKind
from booking.hours import coach_time
from booking.models import Appointment, AppointmentPerson, Coach
from portal.db.people import new_number
from tests.build import instant, language

NOW = instant("2026-11-24 09:00")
HOUR = dt.timedelta(hours=1)
#: Thursday 26 November 2026, 13:00 in Helsinki: both reminders are still ahead of NOW.
START = instant("2026-11-26 13:00")
PHONE, EMAIL = "+358401234567", "sahra@example.org"


def booked(
    starts_at: dt.datetime = START,
    *,
    phone: str = PHONE,
    email: str = EMAIL,
    reach: Reach = Reach.MESSAGE,
    message_language: str = "fi",
    **fields: object,
) -> Appointment:
    """An appointment of Sahra's with Aino, in Somali, reached by message at both addresses."""
    coach = Coach.objects.create(first_name="Aino")
    with transaction.atomic():
        coach_time.lock_coach(coach.pk)
        time = coach_time.take(
            coach.pk,
            starts_at,
            starts_at + dt.timedelta(minutes=45),
            kind=TimeKind.APPOINTMENT,
            buffer_minutes=15,
        )
    appointment = Appointment.objects.create(
        coach_time=time,
        spoken_language=language("so"),
        site_language="fi",
        message_language=message_language,
        person_number=new_number(),
        booked_at=NOW,
        **fields,
    )
    AppointmentPerson.objects.create(
        appointment=appointment,
        name="Sahra",
        phone=phone,
        email=email,
        reach=reach,
        code="472915",
        token="T" * 43,
    )
    return appointment
