"""Rows of booking for tests, made through the verbs that the portal itself uses.

The house of these tests: it is Tuesday 24 November 2026, nine in the morning (`NOW`); a coach works Monday to
Thursday 9-16 since the beginning of the year, and `FREE` is the next day at ten.
"""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from booking.appointments import reservations
from booking.appointments.reservations import PersonDetails, Wish
from booking.enums import Reach, RequestKind, TimeKind
from booking.hours import coach_time
from booking.hours import working_hours as hours
from booking.models import (
    Absence,
    Appointment,
    BookingRules,
    Closure,
    Coach,
    CoachFacts,
    CoachTime,
    Desk,
    Request,
    RequestPerson,
    Shift,
)
from tests.build import instant, language

NOW = instant("2026-11-24 09:00")
FREE = instant("2026-11-25 10:00")
HOUR = dt.timedelta(hours=1)
MINUTE = dt.timedelta(minutes=1)
THIS_YEAR = dt.date(2026, 1, 1)
MONDAY_TO_THURSDAY = range(4)


def rules(**numbers: int) -> BookingRules:
    """The one row of rules, with these numbers changed."""
    row = BookingRules.load()
    for name, number in numbers.items():
        setattr(row, name, number)
    row.save()
    return row


def coach(
    first_name: str = "Aino",
    *,
    languages: tuple[str, ...] = ("fi", "so"),
    weekdays: range | tuple[int, ...] = MONDAY_TO_THURSDAY,
    starts: dt.time = dt.time(9),
    ends: dt.time = dt.time(16),
    **facts: object,
) -> Coach:
    """A coach who speaks these languages and works on these weekdays."""
    row = Coach.objects.create(first_name=first_name)
    CoachFacts.objects.create(row=row, **facts).languages.set([language(code) for code in languages])
    for weekday in weekdays:
        hours.add_hours(row, weekday, starts, ends, THIS_YEAR)
    return row


def absence(of: Coach, starts_at: dt.datetime, ends_at: dt.datetime) -> Absence:
    """The coach is away from one instant to another."""
    return Absence.objects.create(coach=of, starts_at=starts_at, ends_at=ends_at)


def closure(first_day: dt.date, last_day: dt.date, name: str = "Kesätauko", **texts: str) -> Closure:
    """The house is closed on these days, both included."""
    return Closure.objects.create(first_day=first_day, last_day=last_day, name=name, **texts)


def desk(name: str = "Päivystys") -> Desk:
    """A desk; `shift` gives it its turns."""
    return Desk.objects.create(name=name)


def shift(
    at: Desk,
    *coaches: Coach,
    weekday: int = 1,
    starts: dt.time = dt.time(10),
    ends: dt.time = dt.time(15),
    valid_from: dt.date = THIS_YEAR,
    valid_until: dt.date | None = None,
) -> Shift:
    """A weekly turn at a desk, Tuesday 10-15 unless said otherwise, held by these coaches."""
    row = Shift.objects.create(
        desk=at, weekday=weekday, starts=starts, ends=ends, valid_from=valid_from, valid_until=valid_until
    )
    row.coaches.set(coaches)
    return row


def wish(
    of: Coach, starts_at: dt.datetime = FREE, *, spoken: str = "so", key: UUID | None = None, **more: object
) -> Wish:
    """What a client wants: this coach, at that time, in a language."""
    return Wish(of.pk, starts_at, language(spoken).pk, submission_key=key, **more)


def person(name: str = "Sahra", **more: object) -> PersonDetails:
    """A client who left only a name."""
    return PersonDetails(name=name, **more)


def reachable(name: str = "Sahra", **more: object) -> PersonDetails:
    """A client with a phone and an e-mail who wants messages."""
    contact = {"phone": "+358401234567", "email": "sahra@example.org", "reach": Reach.MESSAGE}
    return PersonDetails(name=name, **{**contact, **more})


def appointment(
    of: Coach | None = None,
    starts_at: dt.datetime = FREE,
    *,
    now: dt.datetime = NOW,
    client: PersonDetails | None = None,
    **more: object,
) -> Appointment:
    """A booked time, made through the door that everybody uses; `more` goes into the wish."""
    return reservations.reserve(wish(of or coach(), starts_at, **more), client or person(), now=now)


def request(
    kind: RequestKind = RequestKind.CALL_BACK, *, number: int = 1, phone: str = "", email: str = ""
) -> Request:
    """A request that staff must answer, with the row of who asked."""
    row = Request.objects.create(kind=kind, site_language="fi", person_number=number)
    RequestPerson.objects.create(request=row, phone=phone, email=email)
    return row


def group(of: Coach, starts_at: dt.datetime, *, hours: int = 2) -> CoachTime:
    """A stretch that a group holds of the coach's time, without the group."""
    with transaction.atomic():
        coach_time.lock_coach(of.pk)
        return coach_time.take(
            of.pk, starts_at, starts_at + hours * HOUR, kind=TimeKind.SESSION, buffer_minutes=0
        )
