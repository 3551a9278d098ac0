"""Rows to count: booked times that are over, visits at the desk, requests. Plain rows, so many are quick.

It is Tuesday 24 November 2026, nine in the morning (`NOW`).
"""

from __future__ import annotations

import datetime as dt
from itertools import count

from booking.enums import AppointmentState, Interpreter, RequestKind, RequestState
from booking.models import Appointment, Coach, CoachTime, DeskVisit, Request
from events.models import Attendance, Registration, Session
from portal.reports.period import Period
from services.models import Need
from tests.booking import build as booking
from tests.build import instant, language
from tests.events import build as events

NOW = instant("2026-11-24 09:00")
YEAR = Period(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
OCTOBER = Period(dt.date(2026, 10, 1), dt.date(2026, 10, 31))
#: Tuesday 6 October, ten in the morning.
OVER = instant("2026-10-06 10:00")
_people = count(1_000_000)


def coach() -> Coach:
    """Somebody to be met, without working hours."""
    return booking.coach("Aino", weekdays=())


def booked(
    starts_at: dt.datetime = OVER,
    state: AppointmentState = AppointmentState.CAME,
    *,
    of: Coach | None = None,
    spoken: str = "so",
    number: int | None = None,
    **fields: object,
) -> Appointment:
    """A booked time of 45 minutes; its client is somebody new unless a person number is given."""
    ends_at = starts_at + dt.timedelta(minutes=45)
    time = CoachTime.objects.create(
        coach=of or Coach.objects.first() or coach(),
        starts_at=starts_at,
        ends_at=ends_at,
        taken_from=starts_at,
        taken_until=ends_at,
        holding=False,
        kind="appointment",
    )
    return Appointment.objects.create(
        coach_time=time,
        state=state,
        spoken_language=language(spoken),
        site_language="fi",
        message_language="fi",
        person_number=next(_people) if number is None else number,
        **fields,
    )


def need(slug: str = "work") -> Need:
    """What a client wants to talk about."""
    return Need.objects.get_or_create(slug=slug, defaults={"name_fi": "työ", "icon": "work"})[0]


def visit(visited_at: dt.datetime = OVER, *, spoken: str = "so", **fields: object) -> DeskVisit:
    """Somebody helped at the desk."""
    return DeskVisit.objects.create(visited_at=visited_at, spoken_language=language(spoken), **fields)


def asked(
    spoken: str | None = "ti",
    asked_at: dt.datetime = OVER,
    *,
    kind: RequestKind = RequestKind.ANOTHER_LANGUAGE,
    state: RequestState = RequestState.OPEN,
    number: int | None = None,
) -> Request:
    """A request for a language; None for one that is in no list."""
    return Request.objects.create(
        kind=kind,
        state=state,
        spoken_language=language(spoken) if spoken else None,
        site_language="fi",
        person_number=next(_people) if number is None else number,
        asked_at=asked_at,
    )


def came(session: Session, *, number: int | None = None) -> Registration:
    """Somebody who registered for a session and came."""
    row = events.registration(session, person_number=next(_people) if number is None else number)
    Attendance.objects.create(registration=row, session=session, came=True)
    return row


def many(number: int) -> None:
    """That many booked times and as many visits, spread over the year up to now, in bulk."""
    of, spoken = coach(), [language(code).pk for code in ("fi", "so", "ar", "ru", "fa")]
    states = list(AppointmentState)
    starts = [NOW - dt.timedelta(hours=hour * 7000 // number + 1) for hour in range(number)]
    times = CoachTime.objects.bulk_create(
        CoachTime(
            coach=of,
            starts_at=start,
            ends_at=start + booking.MINUTE,
            taken_from=start,
            taken_until=start + booking.MINUTE,
            holding=False,
            kind="appointment",
        )
        for start in starts
    )
    Appointment.objects.bulk_create(
        Appointment(
            coach_time=time,
            state=states[place % len(states)],
            spoken_language_id=spoken[place % len(spoken)],
            site_language="fi",
            message_language="fi",
            interpreter=Interpreter.ORDERED if place % 9 == 0 else Interpreter.NONE,
            person_number=place % 1000,
        )
        for place, time in enumerate(times)
    )
    DeskVisit.objects.bulk_create(
        DeskVisit(visited_at=start, spoken_language_id=spoken[place % len(spoken)])
        for place, start in enumerate(starts)
    )
