"""Registrations made through the doors that people use, for tests: who registers, and visits with places."""

from __future__ import annotations

import datetime as dt
import uuid
from itertools import count

from booking.enums import Reach
from booking.models import Coach
from events.enums import EventKind, RegistersFor, RegistrationState
from events.models import Event, Place, Registration, Session
from events.registrations import actions
from events.registrations.registrants import Registered, Registrant, Submission
from tests.events import build
from tests.events.build import MINUTE, NOW, SOON

DAY = dt.timedelta(days=1)
_numbers = count(1)


def person(name: str = "Sahra", **more: object) -> Registrant:
    """Somebody who leaves only a name."""
    return Registrant(name=name, **more)


def reachable(name: str = "Sahra", **more: object) -> Registrant:
    """Somebody with a phone of their own who wants messages."""
    contact = {"phone": f"+35840{next(_numbers):07}", "reach": Reach.MESSAGE}
    return Registrant(name=name, **{**contact, **more})


def form(**more: object) -> Submission:
    """What the people of one form share; a new key each time."""
    return Submission(**{"key": uuid.uuid4(), **more})


def register(
    target: Event | Session, who: Registrant | None = None, *, now: dt.datetime = NOW, **more: object
) -> Registration:
    """One person's registration, made through the door that everybody uses; `more` goes into the form."""
    return sign_up(target, who or person(), now=now, **more)[0].registration


def sign_up(
    target: Event | Session, *people: Registrant, now: dt.datetime = NOW, **more: object
) -> list[Registered]:
    """What a form with these people gets."""
    return actions.register(target, people, form(**more), now=now)


def full_session(capacity: int = 1, **fields: object) -> Session:
    """A session all of whose seats are taken by people with only a name."""
    session = build.session(build.registered_for(), capacity=capacity, **fields)
    sign_up(session, *[person(f"Seated {number}") for number in range(capacity)])
    return session


def course(sessions: int = 3, **facts: object) -> Event:
    """An event of weekly sessions that one registers for as a whole."""
    event = build.registered_for(kind=EventKind.EMPLOYMENT_START, registers_for=RegistersFor.EVENT, **facts)
    build.sessions(event, sessions)
    return event


def visit(coach: Coach | None = None, *, places: int = 4, starts_at: dt.datetime = SOON) -> Session:
    """A visit cut into places of half an hour, all with this coach, or with nobody."""
    event = build.registered_for(kind=EventKind.EMPLOYMENT_SERVICES)
    session = build.session(event, starts_at, hours=places / 2, places_minutes=30)
    for number in range(places):
        begins = starts_at + number * 30 * MINUTE
        Place.objects.create(
            session=session, number=number + 1, starts_at=begins, ends_at=begins + 30 * MINUTE, coach=coach
        )
    return session


def states(target: Event | Session) -> list[RegistrationState]:
    """The states of its registrations, in the order they came."""
    rows = target.registrations.order_by("pk").values_list("state", flat=True)
    return [RegistrationState(state) for state in rows]
