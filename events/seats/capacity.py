"""How many seats are taken, free and waited for: of one event or session, or of a whole list in one query."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, F, IntegerField, Q, QuerySet, Value

from events.enums import RegistrationState
from events.models import Place, Registration, Session
from events.seats.registrable import Target, is_for_event

#: What a line of counts is about.
_SESSION, _EVENT, _PLACES = range(3)


@dataclass(frozen=True, slots=True)
class Seats:
    """The seats of what one registers for. `capacity` is None without a limit.

    An offered seat is held until its deadline. More may be held than there are seats (staff lowered the
    capacity): everybody keeps theirs.
    """

    capacity: int | None
    held: int
    waiting: int

    @property
    def unheld(self) -> int | None:
        """How many seats nobody holds; None without a limit. While people wait, they are theirs."""
        return None if self.capacity is None else max(0, self.capacity - self.held)

    @property
    def free(self) -> int | None:
        """How many new people would get a seat now: none while somebody waits; None without a limit."""
        return 0 if self.waiting else self.unheld

    @property
    def is_full(self) -> bool:
        """Whether somebody new would have to wait."""
        return self.free == 0


def of_sessions(sessions: Iterable[Session]) -> dict[int, Seats]:
    """The seats behind each session, by its number. One query; the sessions come with `event.facts`.

    Of an event that one registers for as a whole, every session shows the seats of the event. A visit has as
    many seats as places.
    """
    sessions = list(sessions)
    counts = {(what, pk): (held, waiting) for what, pk, held, waiting in _counts(sessions)}
    return {session.pk: _seats(session, counts) for session in sessions}


def of(target: Target) -> Seats:
    """The seats of one event or session. One query, two for a visit."""
    counted = target.registrations.order_by().aggregate(held=_HELD, waiting=_WAITING)
    capacity = target.session.places.count() if target.is_visit else target.capacity
    return Seats(capacity, counted["held"], counted["waiting"])


def counted(target: Target, *, now: dt.datetime) -> tuple[Seats, int]:
    """The seats of something that is no visit, and how many of those held are offers past their deadline."""
    overdue = Count("pk", filter=Q(state=RegistrationState.OFFERED, offered_until__lte=now))
    rows = target.registrations.order_by()
    counted = rows.aggregate(held=_HELD, waiting=_WAITING, overdue=overdue)
    return Seats(target.capacity, counted["held"], counted["waiting"]), counted["overdue"]


_HELD = Count("pk", filter=Q(state__in=RegistrationState.holding()))
_WAITING = Count("pk", filter=Q(state=RegistrationState.WAITING))


def _counts(sessions: list[Session]) -> Iterable[tuple[int, int, int, int]]:
    """(what, its pk, held, waiting) for whatever the sessions need; of a visit (what, pk, places, 0) too."""
    whole = {session.event_id for session in sessions if is_for_event(session)}
    single = {session.pk for session in sessions if not is_for_event(session)}
    visits = {session.pk for session in sessions if session.places_minutes}
    parts: list[QuerySet] = []
    if single:
        parts.append(_registrations(_SESSION, "session_id", single))
    if whole:
        parts.append(_registrations(_EVENT, "event_id", whole))
    if visits:
        rows = Place.objects.filter(session__in=visits).order_by().values("session_id")
        parts.append(rows.values_list(Value(_PLACES), F("session_id"), Count("pk"), _nothing()))
    if not parts:
        return []
    first, *others = parts
    return first.union(*others, all=True) if others else first


def _registrations(what: int, column: str, numbers: set[int]) -> QuerySet:
    rows = Registration.objects.filter(**{f"{column}__in": numbers}).order_by().values(column)
    counted = rows.annotate(held=_HELD, waiting=_WAITING)
    return counted.values_list(Value(what), F(column), "held", "waiting")


def _nothing() -> Value:
    return Value(0, output_field=IntegerField())


def _seats(session: Session, counts: dict[tuple[int, int], tuple[int, int]]) -> Seats:
    if is_for_event(session):
        return Seats(session.event.facts.capacity, *counts.get((_EVENT, session.event_id), (0, 0)))
    held, waiting = counts.get((_SESSION, session.pk), (0, 0))
    if session.places_minutes:
        return Seats(counts.get((_PLACES, session.pk), (0, 0))[0], held, waiting)
    return Seats(session.capacity or session.event.facts.capacity, held, waiting)
