"""What somebody registered for, as their page, messages, calendar file and certificate tell it: when, where,
by which link, and how long the queue before them is. Reads only.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from events.enums import EventKind, Mode, RegistrationState
from events.models import Event, Registration, Session, Venue
from events.seats import registrable
from portal.messages.letter import secret_address
from portal.models import HouseFacts
from portal.texts.localized import localize


@dataclass(frozen=True, slots=True)
class SessionTime:
    """One date somebody comes to: a session, or their own place at a visit. Aware instants."""

    session: Session
    starts_at: dt.datetime
    ends_at: dt.datetime

    @property
    def is_cancelled(self) -> bool:
        """Whether the session was cancelled."""
        return self.session.cancelled_at is not None


@dataclass(frozen=True, slots=True)
class RegistrationDetails:
    """All that messages and calendar files tell of one registration, collected once.

    `link` is the whole address of its secret page, in the language of its messages. `addresses` and
    `join_links` are by the number of the session: address with map link, both empty for what is held online
    only, and the link for taking part, empty for whoever may not have it.
    """

    registration: Registration
    title: str
    link: str
    times: tuple[SessionTime, ...]
    addresses: Mapping[int, tuple[str, str]]
    join_links: Mapping[int, str]
    gives_certificate: bool
    asks_feedback: bool

    @property
    def held(self) -> list[SessionTime]:
        """The dates that were not cancelled."""
        return [time for time in self.times if not time.is_cancelled]

    def time_to_tell(self, session_id: int, now: dt.datetime) -> SessionTime | None:
        """The date of that session; where there is none, the next one."""
        of_session = (time for time in self.times if time.session.pk == session_id)
        return next(of_session, None) or _next(self.times, now)


def of(registration: Registration, house: HouseFacts) -> RegistrationDetails:
    """What there is to tell of a registration whose rows are loaded (`rows`, or just written)."""
    event, dates, language = event_of(registration), times(registration), registration.message_language
    return RegistrationDetails(
        registration=registration,
        title=localize(event, "title", language).text,
        link=secret_address("registration", registration.person.token, language),
        times=tuple(dates),
        addresses={time.session.pk: where(time.session, event, house) for time in dates},
        join_links={time.session.pk: join_link(registration, time.session) for time in dates},
        gives_certificate=event.facts.gives_certificate,
        asks_feedback=asks_feedback(event),
    )


def rows() -> QuerySet[Registration]:
    """Registrations with everything this module reads, and what several registered for read once: four
    queries, however many.
    """
    return Registration.objects.select_related(
        "person", "partner", "spoken_language", "place"
    ).prefetch_related(
        Prefetch("session", registrable.sessions().select_related("event__facts__venue")),
        Prefetch("event", registrable.events()),
    )


def rows_ahead(now: dt.datetime) -> QuerySet[Registration]:
    """The seats at something that still lies ahead, with everything this module reads."""
    ahead = Session.objects.filter(starts_at__gt=now).order_by()
    of_these = Q(session__in=ahead.values("pk")) | Q(event__in=ahead.values("event"))
    return rows().filter(of_these, state=RegistrationState.REGISTERED)


def event_of(registration: Registration) -> Event:
    """The event that was registered for, as a whole or by one session."""
    return registration.event or registration.session.event


def times(registration: Registration) -> list[SessionTime]:
    """The dates of a registration in order, cancelled ones too. At a visit the time of one's own place."""
    session = registration.session
    if session is None:
        return [SessionTime(row, row.starts_at, row.ends_at) for row in registration.event.sessions.all()]
    place = getattr(registration, "place", None) if session.places_minutes else None
    span = place or session
    return [SessionTime(session, span.starts_at, span.ends_at)]


def next_time(registration: Registration, now: dt.datetime) -> SessionTime | None:
    """The date that comes next or goes on; else the last one there was. A cancelled one only if all are."""
    return _next(times(registration), now)


def _next(dates: Sequence[SessionTime], now: dt.datetime) -> SessionTime | None:
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
