"""What somebody registered for, as their page, messages, calendar file and certificate tell it: when, where,
by which link, and how long the queue before them is. Reads only.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from events.enums import EventKind, Mode, RegistrationState
from events.models import Event, Registration, Session, Venue
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
    """The link for taking part online: only for whoever has a seat (design section 5), else empty."""
    facts = event_of(registration).facts
    if registration.state != RegistrationState.REGISTERED or facts.mode == Mode.ON_SITE:
        return ""
    return session.join_link or facts.join_link


def asks_feedback(event: Event) -> bool:
    """Whether those who came are asked for feedback by message: after trainings (issue 4, section 3)."""
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
