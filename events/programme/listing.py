"""What is on: the published sessions by day, what one may filter them by, and an event with its dates.

Drafts and templates are nowhere. Cancelled sessions stay and say so. The number of queries is the same
whatever the number of sessions.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import groupby
from types import SimpleNamespace
from typing import Any

from django.db.models import Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import TruncMonth

from events.enums import Audience, EventKind, Mode, RegistersFor, RegistrationRule
from events.models import Event, EventFacts, Session
from events.programme import status as standing
from events.programme.status import Standing, State
from events.seats import capacity
from events.seats.registrable import Target
from portal import clock, languages
from portal.db.aggregates import JSONList
from portal.models import HouseFacts
from services import public_languages
from services.models import Area, SpokenLanguage

#: How many sessions a page of a list shows.
PAGE = 20


class Where(StrEnum):
    """Where one takes part, as a filter: an event that is both counts for both."""

    HERE = "here"
    ONLINE = "online"

    @property
    def modes(self) -> tuple[Mode, ...]:
        """The modes it finds."""
        return (Mode.ON_SITE if self == Where.HERE else Mode.ONLINE, Mode.HYBRID)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to; "" where it is not. `month` is the first day of the month to show."""

    language: str = ""
    kind: str = ""
    area: str = ""
    mode: str = ""
    audience: str = ""
    month: dt.date | None = None

    @property
    def is_narrow(self) -> bool:
        """Whether anything but the month is chosen."""
        return replace(self, month=None) != Filters()


@dataclass(frozen=True, slots=True)
class Choices:
    """What one can filter by: only what some coming session has."""

    languages: list[SpokenLanguage] = field(default_factory=list)
    kinds: list[EventKind] = field(default_factory=list)
    areas: list[Any] = field(default_factory=list)
    modes: list[Where] = field(default_factory=list)
    audiences: list[Audience] = field(default_factory=list)
    months: list[dt.date] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Row:
    """A session in a list, with what its event says. `place` is "" where there is none to tell."""

    session: Session
    spoken: list[SpokenLanguage]
    interpreted: list[SpokenLanguage]
    place: str
    standing: Standing

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
        return self.standing.state not in (State.CANCELLED, State.OVER)


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of sessions, by day; `earlier` and `later` say whether there is a page on either side."""

    days: list[tuple[dt.date, list[Row]]]
    number: int
    earlier: bool
    later: bool


# Which sessions --------------------------------------------------------------------------------------


def published() -> QuerySet[Session]:
    """The sessions the public may know of: of events that are live and no template."""
    return Session.objects.filter(event__live=True, event__facts__is_template=False)


def narrowed(sessions: QuerySet[Session], filters: Filters) -> QuerySet[Session]:
    """The sessions that fit the filters (not the month). A language fits when spoken or interpreted there."""
    if filters.language:
        sessions = sessions.filter(event__facts__in=in_language(filters.language))
    if filters.kind:
        sessions = sessions.filter(event__facts__kind=filters.kind)
    if filters.area:
        sessions = sessions.filter(event__facts__service__facts__area__slug=filters.area)
    if filters.mode:
        sessions = sessions.filter(event__facts__mode__in=Where(filters.mode).modes)
    if filters.audience:
        sessions = sessions.filter(event__facts__audience=filters.audience)
    return sessions


def in_language(code: str) -> QuerySet[EventFacts]:
    """The events at which a language is spoken or interpreted."""
    return EventFacts.objects.filter(Q(languages__code=code) | Q(interpreted__code=code))


def month_bounds(month: dt.date) -> tuple[dt.datetime, dt.datetime]:
    """The instants from the first day of a month until the next month begins, in Helsinki."""
    return clock.day_bounds(month, next_month(month) - dt.timedelta(days=1))


def next_month(month: dt.date) -> dt.date:
    """The first day of the month after."""
    return (month.replace(day=1) + dt.timedelta(days=32)).replace(day=1)


def previous_month(month: dt.date) -> dt.date:
    """The first day of the month before."""
    return (month.replace(day=1) - dt.timedelta(days=1)).replace(day=1)


# Lists -----------------------------------------------------------------------------------------------


def listed(
    filters: Filters,
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


def by_day(found: Iterable[Row]) -> list[tuple[dt.date, list[Row]]]:
    """The rows, which are in order, under the days on which they begin."""
    return [(day, list(of_day)) for day, of_day in groupby(found, key=lambda row: row.day)]


def next_rows(
    number: int,
    *,
    spoken: dict[int, SpokenLanguage],
    house: HouseFacts,
    now: dt.datetime,
    service_id: int | None = None,
) -> list[Row]:
    """The first sessions that begin from now on and are not cancelled. Three queries at most.

    With `service_id` only those of that service.
    """
    chosen = published().filter(starts_at__gt=now, cancelled_at=None)
    if service_id is not None:
        chosen = chosen.filter(event__facts__service=service_id)
    return rows(list(with_event(chosen)[:number]), spoken=spoken, house=house, now=now)


def rows(
    sessions: list[Session], *, spoken: dict[int, SpokenLanguage], house: HouseFacts, now: dt.datetime
) -> list[Row]:
    """The sessions of `with_event` as rows of a list. One query for the seats of all."""
    counted = capacity.of_sessions(_countable(sessions))
    return [
        Row(
            session,
            *languages_of(session, spoken),
            place(session, house),
            standing.of(session, _target(session), counted.get(session.pk), now),
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


# What one can filter by ------------------------------------------------------------------------------


def choices(spoken: dict[int, SpokenLanguage], now: dt.datetime) -> Choices:
    """What the coming sessions have, each once and in its own order. One query."""
    area = "event__facts__service__facts__area"
    names = [f"{area}__name_{code}" for code in languages.INTERFACE_CODES]
    columns = ("month", "event__facts__kind", "event__facts__mode", "event__facts__audience")
    told = ("event__facts__languages", "event__facts__interpreted")
    found = (
        published()
        .rewrite(False)
        .filter(ends_at__gt=now)
        .annotate(month=TruncMonth("starts_at", tzinfo=clock.HELSINKI))
        .order_by()
        .values_list(*columns, *told, f"{area}__slug", f"{area}__icon", f"{area}__order", *names)
        .distinct()
    )
    lines = list(found)
    modes = {line[2] for line in lines}
    language_ids = {pk for line in lines for pk in line[4:6]}
    areas = {line[6:] for line in lines if line[6]}
    return Choices(
        languages=[row for pk, row in spoken.items() if pk in language_ids and row.code],
        kinds=[kind for kind in EventKind if kind in {line[1] for line in lines}],
        areas=[_area(line) for line in sorted(areas, key=lambda line: (line[2], line[0]))],
        modes=[where for where in Where if modes & set(where.modes)],
        audiences=[audience for audience in Audience if audience in {line[3] for line in lines}],
        months=sorted({line[0].date() for line in lines}),
    )


def _area(line: tuple[Any, ...]) -> SimpleNamespace:
    """An area as far as a filter shows it: slug, icon, and its name in all languages."""
    slug, icon, _order, *names = line
    by_column = {f"name_{code}": name for code, name in zip(languages.INTERFACE_CODES, names, strict=True)}
    return SimpleNamespace(slug=slug, icon=icon, **by_column)


def unknown(filters: Filters, offered: Choices, spoken: dict[int, SpokenLanguage]) -> bool:
    """Whether a filter has a value that does not exist. One query at most: an area that nothing has now."""
    known = (
        not filters.language or filters.language in {row.code for row in spoken.values()},
        not filters.kind or filters.kind in set(EventKind),
        not filters.mode or filters.mode in set(Where),
        not filters.audience or filters.audience in set(Audience),
    )
    if not all(known):
        return True
    if not filters.area or filters.area in {area.slug for area in offered.areas}:
        return False
    return not Area.objects.filter(slug=filters.area).exists()
