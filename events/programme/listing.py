"""What is on: the published sessions by day, and what a row of a list says.

Drafts and templates are nowhere. Cancelled sessions stay and say so. The number of queries is the same
whatever the number of sessions.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Model, OuterRef, QuerySet, Subquery, Value

from events.enums import Mode, RegistersFor, RegistrationRule
from events.models import Event, EventFacts, Session
from events.programme import status
from events.programme.filters import ProgrammeFilters, month_bounds, narrowed, published
from events.programme.status import SessionStatus, State
from events.seats import capacity
from events.seats.registrable import Target
from portal import clock
from portal.db.aggregates import JSONList
from portal.models import HouseFacts
from services import public_languages
from services.models import SpokenLanguage

#: How many sessions a page of a list shows.
PAGE = 20


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session in a list, with what its event says. `place` is "" where there is none to tell."""

    session: Session
    spoken: list[SpokenLanguage]
    interpreted: list[SpokenLanguage]
    place: str
    status: SessionStatus

    @property
    def event(self) -> Event:
        """The event it is a date of."""
        return self.session.event

    @property
    def facts(self) -> EventFacts:
        """The facts of the event."""
        return self.session.event.facts

    @property
    def day(self) -> dt.date:
        """The day on which it begins, in Helsinki."""
        return clock.today(self.session.starts_at)

    @property
    def is_cancelled(self) -> bool:
        """Whether staff cancelled it."""
        return self.session.cancelled_at is not None

    @property
    def is_coming(self) -> bool:
        """Whether one may still come: it is neither cancelled nor over."""
        return self.status.state not in (State.CANCELLED, State.OVER)


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of sessions, by day; `earlier` and `later` say whether there is a page on either side."""

    days: list[tuple[dt.date, list[SessionRow]]]
    number: int
    earlier: bool
    later: bool


def listed(
    filters: ProgrammeFilters,
    *,
    page: int = 1,
    spoken: dict[int, SpokenLanguage],
    house: HouseFacts,
    now: dt.datetime,
) -> Listed:
    """A page of the sessions of the chosen month, or from now on. At most three queries."""
    chosen = narrowed(published(), filters)
    if filters.month:
        starts, ends = month_bounds(filters.month)
        chosen = chosen.filter(starts_at__gte=starts, starts_at__lt=ends)
    else:
        chosen = chosen.filter(ends_at__gt=now)
    return paged(chosen, page=page, spoken=spoken, house=house, now=now)


def paged(
    chosen: QuerySet[Session],
    *,
    page: int = 1,
    spoken: dict[int, SpokenLanguage],
    house: HouseFacts,
    now: dt.datetime,
) -> Listed:
    """A page of these sessions, in the order in which they begin. At most three queries."""
    first = (page - 1) * PAGE
    sessions = list(with_event(chosen)[first : first + PAGE + 1])
    found = rows(sessions[:PAGE], spoken=spoken, house=house, now=now)
    return Listed(by_day(found), page, page > 1, len(sessions) > PAGE)


def by_day(found: Iterable[SessionRow]) -> list[tuple[dt.date, list[SessionRow]]]:
    """The rows, which are in order, under the days on which they begin."""
    return [(day, list(of_day)) for day, of_day in groupby(found, key=lambda row: row.day)]


def next_rows(
    number: int,
    *,
    spoken: dict[int, SpokenLanguage],
    house: HouseFacts,
    now: dt.datetime,
    service_id: int | None = None,
) -> list[SessionRow]:
    """The first sessions that begin from now on and are not cancelled. Three queries at most.

    With `service_id` only those of that service.
    """
    chosen = published().filter(starts_at__gt=now, cancelled_at=None)
    if service_id is not None:
        chosen = chosen.filter(event__facts__service=service_id)
    return rows(list(with_event(chosen)[:number]), spoken=spoken, house=house, now=now)


def rows(
    sessions: list[Session], *, spoken: dict[int, SpokenLanguage], house: HouseFacts, now: dt.datetime
) -> list[SessionRow]:
    """The sessions of `with_event` as rows of a list. One query for the seats of all."""
    counted = capacity.of_sessions(_countable(sessions))
    return [
        SessionRow(
            session,
            *languages_of(session, spoken),
            place(session, house),
            status.of(session, _target(session), counted.get(session.pk), now),
        )
        for session in sessions
    ]


def languages_of(
    session: Session, spoken: dict[int, SpokenLanguage]
) -> tuple[list[SpokenLanguage], list[SpokenLanguage]]:
    """What is spoken and what is interpreted at a session of `with_event`. Public languages. No query."""
    return _public(session.spoken_ids or (), spoken), _public(session.interpreted_ids or (), spoken)


def languages_at(
    facts_ids: set[int], spoken: dict[int, SpokenLanguage]
) -> dict[int, tuple[list[SpokenLanguage], list[SpokenLanguage]]]:
    """What is spoken and what is interpreted at each event, by its facts. Public languages. One query."""
    found = _languages_of(facts_ids)
    return {
        pk: (_public(found.get((pk, False), ()), spoken), _public(found.get((pk, True), ()), spoken))
        for pk in facts_ids
    }


def place(session: Session, house: HouseFacts) -> str:
    """The name of the place, or "": online there is none, and a hidden one is told to the registered only."""
    facts = session.event.facts
    if facts.mode == Mode.ONLINE or facts.venue_hidden:
        return ""
    venue = session.venue or facts.venue
    return venue.name if venue else house.place


def spoken_languages() -> dict[int, SpokenLanguage]:
    """The public spoken languages by number, in their order."""
    return {row.pk: row for row in public_languages.rows()}


def with_event(sessions: QuerySet[Session], *order: str) -> QuerySet[Session]:
    """With what a row shows, and when the whole event begins and ends (for those who register for it all).

    In the order in which they begin, unless told otherwise.
    """
    left = Session.objects.filter(event=OuterRef("event"), cancelled_at=None).rewrite(False)
    return (
        sessions.select_related("event__facts__venue", "event__facts__organiser", "venue")
        .annotate(
            event_starts_at=Subquery(left.order_by("starts_at").values("starts_at")[:1]),
            event_last_starts_at=Subquery(left.order_by("-starts_at").values("starts_at")[:1]),
            event_ends_at=Subquery(left.order_by("-ends_at").values("ends_at")[:1]),
            spoken_ids=_ids(EventFacts.languages.through),
            interpreted_ids=_ids(EventFacts.interpreted.through),
        )
        .order_by(*(order or ("starts_at", "pk")))
    )


def _ids(links: type[Model]) -> Subquery:
    """The numbers of the languages that these links give to the event of a session."""
    of_event = links.objects.filter(eventfacts__row=OuterRef("event")).order_by().values("eventfacts")
    return Subquery(of_event.annotate(ids=JSONList("spokenlanguage")).values("ids"))


def _target(session: Session) -> Target:
    """What one registers for with a session of `with_event`. No query."""
    event = session.event
    if event.facts.registers_for == RegistersFor.SESSION:
        when = (session.starts_at, session.starts_at, session.ends_at)
        return Target(event, session, *when, session.cancelled_at is not None)
    when = (session.event_starts_at, session.event_last_starts_at, session.event_ends_at)
    return Target(event, None, *when, session.event_starts_at is None)


def _countable(sessions: Iterable[Session]) -> list[Session]:
    """Those whose seats anybody asks for."""
    return [session for session in sessions if session.event.facts.registration != RegistrationRule.NONE]


def _languages_of(facts_ids: set[int]) -> dict[tuple[int, bool], list[int]]:
    """The numbers of the languages of each event: (its facts, are they interpreted). One query."""
    if not facts_ids:
        return {}
    parts = [
        getattr(EventFacts, name)
        .through.objects.filter(eventfacts__in=facts_ids)
        .values_list("eventfacts_id", Value(value), "spokenlanguage_id")
        for name, value in (("languages", 0), ("interpreted", 1))
    ]
    found: dict[tuple[int, bool], list[int]] = {}
    for facts_id, is_interpreted, language_id in parts[0].union(parts[1], all=True):
        found.setdefault((facts_id, bool(is_interpreted)), []).append(language_id)
    return found


def _public(language_ids: Iterable[int], spoken: dict[int, SpokenLanguage]) -> list[SpokenLanguage]:
    """Those that are shown, in the order of the languages."""
    wanted = set(language_ids)
    return [row for pk, row in spoken.items() if pk in wanted]
