"""What is alive on the front page: is the house open, who speaks now, closed days, the next events."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.core.cache import cache

from booking.availability import house_calendar, presence
from booking.hours import cached
from booking.hours.weekly import Weekly
from booking.models import Closure
from events.programme import listing
from portal import clock
from portal.cache.fragments import CACHE_SECONDS
from portal.models import HouseFacts

# How long before it begins a closure is announced.
ANNOUNCED = dt.timedelta(days=14)
# How many of the next sessions the front page shows.
NEXT_EVENTS = 3
_NEXT = "front-page.next-events"


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """A closure going on or coming soon, and when the house opens after it (aware UTC; None: not known)."""

    closure: Closure
    is_on: bool
    opens_again_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Front:
    """The live parts of the front page at one instant.

    `until` is set when everybody at the desks stays until the same time. `next_own` is when the reader's own
    language is next spoken at a desk; None while it is spoken now, or when no shift is planned. `week`:
    the hours of the house, also those that begin later.
    """

    house: presence.HouseHours
    at_desk: list[presence.AtDesk]
    until: dt.datetime | None
    next_own: presence.Interval | None
    closed_days: ClosedDays | None
    week: list[Weekly]


def live(language_code: str, now: dt.datetime) -> Front:
    """The live parts as they were half a minute ago at most, in whichever process they were read."""
    name = f"front-page.live.{language_code}"
    seen: tuple[dt.datetime, Front] | None = cache.get(name)
    if seen is None or not dt.timedelta(0) <= now - seen[0] < dt.timedelta(seconds=CACHE_SECONDS):
        seen = now, front(language_code, now)
        cache.set(name, seen, CACHE_SECONDS)
    return seen[1]


def front(language_code: str, now: dt.datetime) -> Front:
    """The live parts as someone sees them who reads in `language_code`. At most two queries."""
    calendar = house_calendar.load(clock.today(now))
    house = presence.house(now, calendar)
    desks = presence.desks(language_code, now, calendar)
    ends = {row.until for row in desks.now}
    speaks_now = desks.own_language in [row.language for row in desks.now]
    return Front(
        house=house,
        at_desk=desks.now,
        until=ends.pop() if len(ends) == 1 else None,
        next_own=None if speaks_now else desks.next_own,
        closed_days=_closed_days(house.closure, now, calendar),
        week=calendar.opening,
    )


def next_events(house: HouseFacts, now: dt.datetime) -> list[listing.Row]:
    """The next sessions that are not cancelled, a few, as they were half a minute ago at most.

    Three queries in one request of each half minute, none in the others: the page itself has none to spare.
    """
    rows = cache.get(_NEXT)
    if rows is None:
        spoken = listing.spoken_languages()
        rows = listing.next_rows(NEXT_EVENTS, spoken=spoken, house=house, now=now)
        cache.set(_NEXT, rows, CACHE_SECONDS)
    return [row for row in rows if row.session.starts_at > now]


def _closed_days(
    closure: Closure | None, now: dt.datetime, calendar: house_calendar.HouseCalendar
) -> ClosedDays | None:
    """The closure that goes on, else the first one that begins within two weeks."""
    today = clock.today(now)
    ahead = (row for row in cached.closures_between(today, today + ANNOUNCED) if row.first_day >= today)
    coming = closure or next(ahead, None)
    if coming is None:
        return None
    _start, over = clock.day_bounds(coming.last_day, coming.last_day)
    opens_again_at = presence.house(over, calendar).next_opens_at
    return ClosedDays(coming, coming is closure, opens_again_at)
