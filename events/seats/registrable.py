"""What one registers for: an event as a whole, or one session. The row that has the capacity, and its lock.

The lock stands on that row: the event's facts, or the session. Whoever changes registrations holds it first,
before a registration, before a coach: nobody waits in a ring.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import Prefetch, QuerySet

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
        """Whether it is cut into places, booked one by one (places.py), instead of having seats."""
        return bool(self.session and self.session.places_minutes)

    @property
    def column(self) -> str:
        """The column of a registration that points to it."""
        return "session" if self.session else "event"

    @property
    def number(self) -> int:
        """What stands in that column."""
        return (self.session or self.event).pk

    @property
    def registrations(self) -> QuerySet[Registration]:
        """The registrations for it, whatever their state."""
        return Registration.objects.filter(**{self.column: self.number})

    def attach(self, *registrations: Registration) -> None:
        """Let these registrations know what they are for, so that nobody reads it again."""
        for registration in registrations:
            setattr(registration, self.column, self.session or self.event)


def of(what: Event | Session, dates: Iterable[Session] | None = None) -> Target:
    """What one registers for with `what`, read without a lock; a session may stand for its whole event.

    `dates` spare a query where the event's are at hand. The event's facts are read if they are not there.
    """
    event = what.event if isinstance(what, Session) else what
    if isinstance(what, Session) and not is_for_event(what):
        return _of_session(what, event)
    return _of_event(event, event.sessions.all() if dates is None else dates)


def is_for_event(session: Session) -> bool:
    """Whether one registers for the whole event that the session belongs to."""
    return session.event.facts.registers_for == RegistersFor.EVENT


def locked(what: Event | Session) -> Target:
    """What one registers for, read now and locked until the transaction ends.

    Raises DoesNotExist when it is gone."""
    if isinstance(what, Event):
        return locked_by_number(what.pk, None)
    return locked_by_number(what.event_id, None) if is_for_event(what) else locked_by_number(None, what.pk)


def locked_by_number(event_id: int | None, session_id: int | None) -> Target:
    """What one registers for, locked, by the two columns of a registration: one of them is empty.

    Lock first, read then: what was read before the lock may be from before somebody else's change. With it
    comes what messages tell of it.

    Raises TransactionManagementError outside a transaction, DoesNotExist when it is gone.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("What one registers for is locked in a transaction.")
    if session_id is not None:
        _lock(Session.objects.filter(pk=session_id))
        session = sessions().select_related("event__facts__venue").get(pk=session_id)
        return _of_session(session, session.event)
    _lock(EventFacts.objects.filter(row=event_id))
    event = events().get(pk=event_id)
    return _of_event(event, event.sessions.all())


def sessions() -> QuerySet[Session]:
    """Sessions in time order, with what is told of each."""
    return Session.objects.select_related("venue").order_by("starts_at", "pk")


def events() -> QuerySet[Event]:
    """Events with what is told of them and of their sessions: two queries."""
    rows = Event.objects.select_related("facts__venue")
    return rows.prefetch_related(Prefetch("sessions", sessions()))


def _lock(rows: QuerySet[Session] | QuerySet[EventFacts]) -> None:
    """SQLite has no row locks and needs none: its transactions begin IMMEDIATE, one writer at a time."""
    list(rows.order_by().select_for_update(no_key=True).values_list("pk"))


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


def _of_event(event: Event, dates: Iterable[Session]) -> Target:
    dates = list(dates)
    left = [session for session in dates if session.cancelled_at is None]
    return Target(
        event=event,
        session=None,
        starts_at=min((session.starts_at for session in left), default=None),
        last_starts_at=max((session.starts_at for session in left), default=None),
        ends_at=max((session.ends_at for session in left), default=None),
        is_cancelled=bool(dates) and not left,
    )
