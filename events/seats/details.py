"""What somebody registered for, as their page, messages, calendar file and certificate tell it: when, where,
by which link, and how long the queue before them is. Reads only.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Prefetch, Q, QuerySet
from modeltranslation.utils import build_localized_fieldname

from booking.time.compiled_query import CompiledQuery, Given
from events.enums import EventKind, Mode, RegistrationState
from events.models import Event, Registration, Session, Venue
from portal import languages
from portal.models import HouseFacts


@dataclass(frozen=True, slots=True)
class Time:
    """One date somebody comes to: a session, or their own place at a visit. Aware instants."""

    session: Session
    starts_at: dt.datetime
    ends_at: dt.datetime

    @property
    def is_cancelled(self) -> bool:
        """Whether the session was cancelled."""
        return self.session.cancelled_at is not None


def rows() -> QuerySet[Registration]:
    """Registrations with everything this module reads: two queries, however many."""
    sessions = Session.objects.select_related("venue").order_by("starts_at", "pk")
    return Registration.objects.select_related(
        "person",
        "partner",
        "spoken_language",
        "place",
        "session__venue",
        "session__event__facts__venue",
        "event__facts__venue",
    ).prefetch_related(Prefetch("event__sessions", queryset=sessions))


def rows_ahead(now: dt.datetime) -> QuerySet[Registration]:
    """The seats at something that still lies ahead, with everything this module reads."""
    ahead = Session.objects.filter(starts_at__gt=now).order_by()
    of_these = Q(session__in=ahead.values("pk")) | Q(event__in=ahead.values("event"))
    return rows().filter(of_these, state=RegistrationState.REGISTERED)


def row_to_tell(number: int) -> list[Registration]:
    """The registration of that number, if there is one, with what messages tell of it."""
    return _with_what_is_told(_REGISTRATION.objects(number=number))


def rows_to_tell(*conditions: Q, **more: object) -> list[Registration]:
    """The registrations of these conditions with what messages tell of them: what several registered for is
    read once.
    """
    return _with_what_is_told(_registrations_to_tell().filter(*conditions, **more))


def _with_what_is_told(registrations: Iterable[Registration]) -> list[Registration]:
    found = list(registrations)
    dates = {number: _read(_DATE, number) for number in {row.session_id for row in found} - {None}}
    events = {number: _read_event(number) for number in {row.event_id for row in found} - {None}}
    for row in found:
        row.session, row.event = dates.get(row.session_id), events.get(row.event_id)
    return found


def _read(query: CompiledQuery, number: int) -> Any:
    return query.objects(number=number)[0]


def _read_event(number: int) -> Event:
    event = _read(_EVENT, number)
    event._prefetched_objects_cache = {"sessions": _DATES.objects(number=number)}
    return event


def _registrations_to_tell() -> QuerySet[Registration]:
    return Registration.objects.select_related("person", "place").order_by()


def _dates_to_tell() -> QuerySet[Session]:
    untold = (*_UNTOLD_OF_SESSION, *(f"event__{name}" for name in _UNTOLD_OF_EVENT))
    return Session.objects.select_related("venue", "event__facts__venue").defer(*untold)


def _columns(name: str) -> list[str]:
    return [name, *(build_localized_fieldname(name, code) for code in languages.INTERFACE_CODES)]


#: Columns that no message needs: the texts of an event but its title, a date's module, a venue's door.
_DOORS = _columns("door")
_UNTOLD_OF_SESSION = (*_columns("module"), *(f"venue__{name}" for name in _DOORS))
_UNTOLD_OF_EVENT = (
    *(name for text in Event.TEXTS if text != "title" for name in _columns(text)),
    *(f"facts__venue__{name}" for name in _DOORS),
)

# Compiled once, and without the texts of an event in nine languages that no message tells: to put these
# queries together took several times what registering does.
_NUMBER = Given("number", models.BigIntegerField())
_REGISTRATION = CompiledQuery(lambda: _registrations_to_tell().filter(pk=_NUMBER))
_DATE = CompiledQuery(lambda: _dates_to_tell().filter(pk=_NUMBER).order_by())
_DATES = CompiledQuery(lambda: _dates_to_tell().filter(event=_NUMBER).order_by("starts_at", "pk"))
_EVENT = CompiledQuery(
    lambda: (
        Event.objects.select_related("facts__venue").defer(*_UNTOLD_OF_EVENT).filter(pk=_NUMBER).order_by()
    )
)


def event_of(registration: Registration) -> Event:
    """The event that was registered for, as a whole or by one session."""
    return registration.event or registration.session.event


def times(registration: Registration) -> list[Time]:
    """The dates of a registration in order, cancelled ones too. At a visit the time of one's own place."""
    if registration.session is None:
        return [Time(row, row.starts_at, row.ends_at) for row in registration.event.sessions.all()]
    place = getattr(registration, "place", None)
    span = place or registration.session
    return [Time(registration.session, span.starts_at, span.ends_at)]


def next_time(registration: Registration, now: dt.datetime) -> Time | None:
    """The date that comes next or goes on; else the last one there was. A cancelled one only if all are."""
    dates = times(registration)
    held = [time for time in dates if not time.is_cancelled] or dates
    ahead = [time for time in held if time.ends_at > now]
    return next(iter(ahead or held[-1:]), None)


def is_over(registration: Registration, now: dt.datetime) -> bool:
    """Whether the last date that was not cancelled has ended."""
    held = [time for time in times(registration) if not time.is_cancelled]
    return bool(held) and all(time.ends_at <= now for time in held)


def is_cancelled(registration: Registration) -> bool:
    """Whether all dates of it were cancelled by the house."""
    dates = times(registration)
    return bool(dates) and all(time.is_cancelled for time in dates)


def venue_of(session: Session, event: Event) -> Venue | None:
    """Where the session is held; None for the house itself."""
    return session.venue or event.facts.venue


def where(session: Session, event: Event, house: HouseFacts) -> tuple[str, str]:
    """Address and map link, empty for what is held online only."""
    if event.facts.mode == Mode.ONLINE:
        return "", ""
    venue = venue_of(session, event)
    return (venue.address, venue.map_url) if venue else (house.address, house.map_url)


def join_link(registration: Registration, session: Session) -> str:
    """The link for taking part online: only for whoever has a seat, else empty."""
    facts = event_of(registration).facts
    if registration.state != RegistrationState.REGISTERED or facts.mode == Mode.ON_SITE:
        return ""
    return session.join_link or facts.join_link


def asks_feedback(event: Event) -> bool:
    """Whether those who came are asked for feedback by message: after trainings."""
    return event.facts.kind == EventKind.NETWORK_TRAINING or event.facts.gives_certificate


def queue_number(registration: Registration) -> int:
    """The place in the queue, from 1. One query."""
    mine = Q(queued_at__lt=registration.queued_at) | Q(
        queued_at=registration.queued_at, pk__lte=registration.pk
    )
    waiting = Registration.objects.filter(mine, state=RegistrationState.WAITING)
    return waiting.filter(event=registration.event_id, session=registration.session_id).count()


def may_manage_group(registration: Registration, group: Iterable[Registration]) -> bool:
    """Whether its link shows the others of the group: only that of the first, who stands for whoever
    registered them all. A colleague's own link shows that colleague alone.
    """
    return registration.pk == min((row.pk for row in group), default=None)


def came_to(registration: Registration) -> list[Session]:
    """The sessions at which the person was marked as come, in order. One query."""
    return list(
        Session.objects.filter(attendances__registration=registration, attendances__came=True).order_by(
            "starts_at", "pk"
        )
    )
