"""My week: the next seven days of somebody who picked services, in the languages that they speak.

By day: the sessions of the picked services, what is held in those languages, and when they are spoken at a
desk. Nothing about a person.
"""

from __future__ import annotations

import datetime as dt
import functools
import operator
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from django.db.models import Q

from booking.availability import house_calendar, presence
from booking.availability.house_calendar import HouseCalendar
from booking.availability.presence import HouseHours, Interval
from events.enums import Audience, EventKind
from events.models import Event, Session
from events.programme import filters, listing
from portal import clock, languages
from portal.models import HouseFacts
from services.models import Service, SpokenLanguage

DAYS = 7
#: In Finnish nearly everything is held: of what was not picked, only groups that anyone may join.
GROUPS = (EventKind.DISCUSSION_CLUB, EventKind.GROUP)
_NOT_PICKED = "heather"
_DESK = "lamp"


@dataclass(frozen=True, slots=True)
class WeekEntry:
    """A session, or hours at a desk (`session` is None), with the languages; `place` may be ""."""

    starts_at: dt.datetime
    ends_at: dt.datetime
    spoken: list[SpokenLanguage]
    paint: str = _DESK
    session: Session | None = None
    place: str = ""

    @property
    def event(self) -> Event | None:
        """The event that the session is a date of."""
        return self.session.event if self.session else None

    @property
    def is_cancelled(self) -> bool:
        """Whether staff cancelled it: it stays, and says so."""
        return self.session is not None and self.session.cancelled_at is not None


@dataclass(frozen=True, slots=True)
class WeekDay:
    """A day in Helsinki and what is on, in the order in which it begins."""

    date: dt.date
    entries: list[WeekEntry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Week:
    """The picks that can be picked still, in their order, and the days: weekends only if something is on."""

    picks: list[Service]
    days: list[WeekDay]
    house: HouseHours

    @property
    def slugs(self) -> list[str]:
        """The picks by their addresses."""
        return [service.facts.slug for service in self.picks]

    @property
    def last_day(self) -> dt.date:
        """The last day that is shown."""
        return self.days[-1].date


def week(slugs: Sequence[str], codes: Sequence[str], *, house: HouseFacts, now: dt.datetime) -> Week:
    """The seven days from today of these picks, for a speaker of these languages.

    At most four queries.
    """
    today = clock.today(now)
    days = [today + dt.timedelta(days=number) for number in range(DAYS)]
    calendar = house_calendar.load(today)
    picks = _services(slugs)
    entries = [
        *_sessions(picks, codes, days, house=house, now=now),
        *_desks(codes, days, calendar, now),
    ]
    return Week(picks, _by_day(days, entries), presence.house(now, calendar))


def _services(slugs: Sequence[str]) -> list[Service]:
    """The published services at these addresses, in that order. One query, none for nothing."""
    if not slugs:
        return []
    found = Service.objects.filter(live=True, facts__slug__in=slugs).select_related("facts__area").order_by()
    by_slug = {service.facts.slug: service for service in found}
    return [by_slug[slug] for slug in slugs if slug in by_slug]


def _sessions(
    picks: Iterable[Service],
    codes: Sequence[str],
    days: list[dt.date],
    *,
    house: HouseFacts,
    now: dt.datetime,
) -> list[WeekEntry]:
    """The sessions that are not over and begin on these days. One query."""
    paints = {service.pk: service.facts.area.paint for service in picks}
    _start, end = clock.day_bounds(days[0], days[-1])
    chosen = filters.published().filter(ends_at__gt=now, starts_at__lt=end)
    own = (_own_language(code) for code in codes)
    wanted = functools.reduce(operator.or_, own, Q(event__facts__service__in=list(paints)))
    sessions = list(listing.with_event(chosen.filter(wanted)))
    spoken = listing.spoken_languages()
    return [
        WeekEntry(
            session.starts_at,
            session.ends_at,
            list(chain(*listing.languages_of(session, spoken))),
            paints.get(session.event.facts.service_id, _NOT_PICKED),
            session,
            listing.place(session, house),
        )
        for session in sessions
    ]


def _own_language(code: str) -> Q:
    """What is held or interpreted in that language, but not for partners."""
    own = Q(event__facts__in=filters.in_language(code)) & ~Q(event__facts__audience=Audience.PARTNERS)
    return own & Q(event__facts__kind__in=GROUPS) if code == languages.SOURCE else own


def _desks(
    codes: Sequence[str], days: list[dt.date], calendar: HouseCalendar, now: dt.datetime
) -> list[WeekEntry]:
    """When somebody at a desk speaks one of the languages, true to who is present. At most two queries."""
    return [
        WeekEntry(stretch.starts_at, stretch.ends_at, [language])
        for language, stretches in presence.on_days(days[0], days[-1], calendar)
        if language.code in codes
        for stretch in _left(stretches, now)
    ]


def _left(stretches: Iterable[Interval], now: dt.datetime) -> list[Interval]:
    return [stretch for stretch in stretches if stretch.ends_at > now]


def _by_day(days: list[dt.date], entries: Iterable[WeekEntry]) -> list[WeekDay]:
    """The days with their entries; what began before today stands under today."""
    found = {day: WeekDay(day) for day in days}
    for entry in sorted(entries, key=lambda entry: (entry.starts_at, entry.ends_at)):
        found[max(days[0], clock.today(entry.starts_at))].entries.append(entry)
    return [day for day in found.values() if day.entries or day.date.weekday() < 5]
