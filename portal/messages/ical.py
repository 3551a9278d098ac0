"""Calendar files and feeds (iCalendar, RFC 5545) of every room.

Times are in Helsinki's zone, whose rules each file brings along. METHOD is PUBLISH: a file only tells, nobody
is asked to answer.
"""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

from django.conf import settings
from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from portal import clock

#: How often a calendar program that subscribed is asked to look again.
REFRESH = dt.timedelta(hours=1)
WINTER, SUMMER = dt.timedelta(hours=2), dt.timedelta(hours=3)


def calendar(product: str, *, name: str = "") -> Calendar:
    """A calendar without entries, made by `product`. A `name` makes it one to subscribe to."""
    made = Calendar()
    made.add("prodid", f"-//Ohjaamo//{product}//FI")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    if name:
        made.add("x-wr-calname", name)
        made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    made.add_component(_helsinki())
    return made


def entry(
    name: str,
    starts_at: dt.datetime,
    ends_at: dt.datetime,
    *,
    sequence: int,
    changed_at: dt.datetime,
    is_cancelled: bool,
) -> Event:
    """An entry between two instants. `name` says for life which one it is ("appointment-7"): a calendar
    program puts what has a higher `sequence` in the place of what it had under that name.
    """
    made = Event()
    made.add("uid", f"{name}@{urlsplit(settings.BASE_URL).hostname}")
    made.add("sequence", sequence)
    made.add("dtstamp", changed_at)
    made.add("dtstart", _wall_or_utc(starts_at))
    made.add("dtend", _wall_or_utc(ends_at))
    made.add("transp", "TRANSPARENT" if is_cancelled else "OPAQUE")
    made.add("status", "CANCELLED" if is_cancelled else "CONFIRMED")
    return made


def _helsinki() -> Timezone:
    """The clock changes of the European Union: the last Sundays of March and October, at 01:00 UTC."""
    zone = Timezone()
    zone.add("tzid", clock.HELSINKI.key)
    for half, month, hour, name, before, after in (
        (TimezoneDaylight(), 3, 3, "EEST", WINTER, SUMMER),
        (TimezoneStandard(), 10, 4, "EET", SUMMER, WINTER),
    ):
        half.add("dtstart", _last_sunday(month, hour))
        half.add("rrule", vRecur(freq="YEARLY", bymonth=month, byday="-1SU"))
        half.add("tzname", name)
        half.add("tzoffsetfrom", before)
        half.add("tzoffsetto", after)
        zone.add_component(half)
    return zone


def _wall_or_utc(instant: dt.datetime) -> dt.datetime:
    """Helsinki's wall clock; UTC in the hour that autumn repeats, where the wall clock means the first."""
    local = clock.local(instant)
    return instant.astimezone(dt.UTC) if local.fold else local


def _last_sunday(month: int, hour: int) -> dt.datetime:
    """The wall clock of that change in 1996, when the present rule began. Wall clock: a zone has no zone."""
    last = dt.datetime(1996, month, 31, hour)  # noqa: DTZ001
    return last - dt.timedelta(days=(last.weekday() + 1) % 7)
