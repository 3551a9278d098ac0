"""What is alive on the front page: is the house open, who speaks at the desks now, the next closed days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from booking import presence
from booking.models import Closure
from portal import clock
from services.models import SpokenLanguage

# A closure is announced this many days before it begins.
ANNOUNCED_DAYS = 14


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
    language is next spoken at a desk; None while it is spoken now, or when no shift is planned.
    """

    house: presence.HouseHours
    at_desk: list[presence.AtDesk]
    until: dt.datetime | None
    own_language: SpokenLanguage | None
    next_own: presence.Stretch | None
    closed_days: ClosedDays | None


def front(language_code: str, now: dt.datetime) -> Front:
    """The live parts as someone sees them who reads in `language_code`."""
    at_desk = presence.at_desk(now)
    ends = {row.until for row in at_desk}
    own, next_own = _next_in(language_code, at_desk, now)
    return Front(
        house=presence.house(now),
        at_desk=at_desk,
        until=ends.pop() if len(ends) == 1 else None,
        own_language=own,
        next_own=next_own,
        closed_days=closed_days(now),
    )


def closed_days(now: dt.datetime) -> ClosedDays | None:
    """The closure that goes on today or begins within two weeks, the earliest first."""
    today = clock.today(now)
    last = today + dt.timedelta(days=ANNOUNCED_DAYS)
    closure = Closure.objects.filter(first_day__lte=last, last_day__gte=today).order_by("first_day").first()
    if closure is None:
        return None
    _start, over = clock.day_bounds(closure.last_day, closure.last_day)
    return ClosedDays(closure, closure.first_day <= today, presence.house(over).next_opens_at)


def _next_in(
    code: str, at_desk: list[presence.AtDesk], now: dt.datetime
) -> tuple[SpokenLanguage | None, presence.Stretch | None]:
    if any(row.language.code == code for row in at_desk):
        return None, None
    own = SpokenLanguage.objects.filter(code=code, is_public=True).first()
    return own, presence.next_at_desk(own.pk, now) if own else None
