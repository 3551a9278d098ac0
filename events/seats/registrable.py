"""What one registers for: an event as a whole, or one session. The row that has the capacity, and its lock.

The lock stands on that row: the event's facts, or the session. Whoever changes registrations holds it first,
before a registration, before a coach: nobody waits in a ring.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.db.models import BigIntegerField, Model, QuerySet, prefetch_related_objects

from booking.time.compiled_query import CompiledQuery, Given
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
    """What one registers for, read now and locked until the transaction ends.

    Raises DoesNotExist when it is gone."""
    if isinstance(what, Event):
        return locked_by_number(what.pk, None)
    return locked_by_number(what.event_id, None) if is_for_event(what) else locked_by_number(None, what.pk)


def locked_by_number(event_id: int | None, session_id: int | None) -> Target:
    """What one registers for, locked, by the two columns of a registration: one of them is empty.

    Lock first, read then: what was read before the lock may be from before somebody else's change. The rows
    hold what a registration depends on; the rest of them is read when it is asked for.

    Raises TransactionManagementError outside a transaction, DoesNotExist when it is gone.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("What one registers for is locked in a transaction.")
    if session_id is not None:
        _lock(_LOCK_SESSION, session_id)
        return _read_session(session_id)
    _lock(_LOCK_FACTS, event_id)
    event = _read_event(event_id)
    prefetch_related_objects([event], "sessions")
    return _of_event(event, event.sessions.all())


def _lock(query: CompiledQuery, number: int) -> None:
    """SQLite has no row locks and needs none: its transactions begin IMMEDIATE, one writer at a time."""
    if connection.features.has_select_for_update:
        query.rows(number=number)


_NUMBER = Given("number", BigIntegerField())
_LOCK_SESSION = CompiledQuery(
    lambda: Session.objects.order_by().filter(pk=_NUMBER).select_for_update(no_key=True).values_list("pk")
)
_LOCK_FACTS = CompiledQuery(
    lambda: EventFacts.objects.order_by().filter(row=_NUMBER).select_for_update(no_key=True).values_list("pk")
)


def _columns(model: type[Model], *names: str) -> list[str]:
    """These columns in the order of the model, in which `from_db` wants them."""
    return [column.attname for column in model._meta.concrete_fields if column.attname in names]


#: What a registration depends on, row by row.
_OF_EVENT = _columns(Event, "id", "live")
_OF_SESSION = _columns(
    Session, "id", "event_id", "starts_at", "ends_at", "capacity", "places_minutes", "cancelled_at"
)
_OF_FACTS = _columns(
    EventFacts,
    "id",
    "row_id",
    "capacity",
    "registration",
    "registers_for",
    "opens_at",
    "closes_hours",
    "accept_hours",
    "is_template",
)
# A plain queryset: that of a translated model does not keep the order of the columns.
_SESSION = CompiledQuery(
    lambda: (
        QuerySet(Session)
        .order_by()
        .filter(pk=_NUMBER)
        .values_list(
            *_OF_SESSION,
            *(f"event__facts__{name}" for name in _OF_FACTS),
            *(f"event__{name}" for name in _OF_EVENT),
        )
    )
)
_EVENT = CompiledQuery(
    lambda: (
        EventFacts.objects.order_by()
        .filter(row=_NUMBER)
        .values_list(*_OF_FACTS, *(f"row__{name}" for name in _OF_EVENT))
    )
)


def _read_session(session_id: int) -> Target:
    rows = _SESSION.rows(number=session_id)
    if not rows:
        raise Session.DoesNotExist
    own = len(_OF_SESSION)
    session = Session.from_db(connection.alias, _OF_SESSION, rows[0][:own])
    return _of_session(session, _event(rows[0][own:]))


def _read_event(event_id: int | None) -> Event:
    rows = _EVENT.rows(number=event_id)
    if not rows:
        raise Event.DoesNotExist
    return _event(rows[0])


def _event(values: tuple[Any, ...]) -> Event:
    """The event with its facts from the columns of both; columns that were not read are read when needed."""
    facts = EventFacts.from_db(connection.alias, _OF_FACTS, values[: len(_OF_FACTS)])
    facts.row = Event.from_db(connection.alias, _OF_EVENT, values[len(_OF_FACTS) :])
    return facts.row


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
