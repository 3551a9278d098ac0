"""What the public may know of the programme, and what its lists may be narrowed to.

Drafts and templates are nowhere. The number of queries is the same whatever the number of sessions.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import SimpleNamespace
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import TruncMonth

from events.enums import Audience, EventKind, Mode
from events.models import EventFacts, Session
from portal import clock, languages
from services.models import Area, SpokenLanguage


class Where(StrEnum):
    """Where one takes part, as a filter: an event that is both counts for both."""

    HERE = "here"
    ONLINE = "online"

    @property
    def modes(self) -> tuple[Mode, ...]:
        """The modes it finds."""
        return (Mode.ON_SITE if self == Where.HERE else Mode.ONLINE, Mode.HYBRID)


@dataclass(frozen=True, slots=True)
class ProgrammeFilters:
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
        return replace(self, month=None) != ProgrammeFilters()


@dataclass(frozen=True, slots=True)
class ProgrammeChoices:
    """What one can filter by: only what some coming session has."""

    languages: list[SpokenLanguage] = field(default_factory=list)
    kinds: list[EventKind] = field(default_factory=list)
    areas: list[Any] = field(default_factory=list)
    modes: list[Where] = field(default_factory=list)
    audiences: list[Audience] = field(default_factory=list)
    months: list[dt.date] = field(default_factory=list)


# Which sessions --------------------------------------------------------------------------------------


def published() -> QuerySet[Session]:
    """The sessions the public may know of: of events that are live and no template."""
    return Session.objects.filter(event__live=True, event__facts__is_template=False)


def narrowed(sessions: QuerySet[Session], filters: ProgrammeFilters) -> QuerySet[Session]:
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


# What one can filter by ------------------------------------------------------------------------------


def choices(spoken: dict[int, SpokenLanguage], now: dt.datetime) -> ProgrammeChoices:
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
    return ProgrammeChoices(
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


def unknown(filters: ProgrammeFilters, offered: ProgrammeChoices, spoken: dict[int, SpokenLanguage]) -> bool:
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
