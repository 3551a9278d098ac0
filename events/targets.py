"""What one registers for: an event as a whole, or one session. The row that has the capacity, and its lock.

The lock stands on that row: the event's facts, or the session. Whoever changes registrations holds it first,
before a registration, before a coach: nobody waits in a ring.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import QuerySet, prefetch_related_objects

from events.enums import RegistersFor
from events.models import Event, EventFacts, Registration, Session


@dataclass(frozen=True, slots=True)
class Target:
    """An event or one session as one registers for it. All instants are aware.

    `starts_at` is when it first starts, `last_starts_at` and `ends_at` when its last session starts and ends;
    cancelled sessions do not count. All three are None for an event that has no session left.
    """

    event: Event
    session: Session | None
    starts_at: dt.datetime | None
    last_starts_at: dt.datetime | None
    ends_at: dt.datetime | None
    is_cancelled: bool

    @property
    def facts(self) -> EventFacts:
        """The facts of the event."""
        return self.event.facts

    @property
    def capacity(self) -> int | None:
        """How many seats there are; None for no limit. A session without its own has that of its event."""
        return (self.session and self.session.capacity) or self.facts.capacity

    @property
    def is_visit(self) -> bool:
        """Whether it is cut into places, booked one by one (events/places.py), instead of having seats."""
        return bool(self.session and self.session.places_minutes)

    @property
    def registrations(self) -> QuerySet[Registration]:
        """The registrations for it, whatever their state."""
        if self.session:
            return Registration.objects.filter(session=self.session)
        return Registration.objects.filter(event=self.event)


def of(what: Event | Session, sessions: Iterable[Session] | None = None) -> Target:
    """What one registers for with `what`, read without a lock; a session may stand for its whole event.

    `sessions` spare a query where the event's are at hand. The event's facts are read if they are not there.
    """
    event = what.event if isinstance(what, Session) else what
    if isinstance(what, Session) and not is_for_event(what):
        return _of_session(what, event)
    return _of_event(event, event.sessions.all() if sessions is None else sessions)


def is_for_event(session: Session) -> bool:
    """Whether one registers for the whole event that the session belongs to."""
    return session.event.facts.registers_for == RegistersFor.EVENT


def locked(what: Event | Session) -> Target:
    """The same as it is at this moment, held until the transaction ends. Raises DoesNotExist."""
    if isinstance(what, Event):
        return locked_by_number(what.pk, None)
    return locked_by_number(what.event_id, None) if is_for_event(what) else locked_by_number(None, what.pk)


def locked_by_number(event_id: int | None, session_id: int | None) -> Target:
    """The same, by the two columns of a registration: one of them is empty.

    Lock first, read then: what was read before the lock may be from before somebody else's change.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("What one registers for is locked in a transaction.")
    if session_id is not None:
        session = Session.objects.select_for_update(no_key=True).get(pk=session_id)
        return _of_session(session, EventFacts.objects.select_related("row").get(row=session.event_id).row)
    facts = EventFacts.objects.select_for_update(no_key=True, of=("self",)).select_related("row")
    event = facts.get(row=event_id).row
    prefetch_related_objects([event], "sessions")
    return _of_event(event, event.sessions.all())


def attach(registration: Registration, target: Target) -> Registration:
    """Give the registration what it is for, as it was read under the lock, so that nobody reads it again."""
    if target.session:
        registration.session = target.session
    else:
        registration.event = target.event
    return registration


def _of_session(session: Session, event: Event) -> Target:
    session.event = event
    return Target(
        event=event,
        session=session,
        starts_at=session.starts_at,
        last_starts_at=session.starts_at,
        ends_at=session.ends_at,
        is_cancelled=session.cancelled_at is not None,
    )


def _of_event(event: Event, sessions: Iterable[Session]) -> Target:
    sessions = list(sessions)
    left = [session for session in sessions if session.cancelled_at is None]
    return Target(
        event=event,
        session=None,
        starts_at=min((session.starts_at for session in left), default=None),
        last_starts_at=max((session.starts_at for session in left), default=None),
        ends_at=max((session.ends_at for session in left), default=None),
        is_cancelled=bool(sessions) and not left,
    )
