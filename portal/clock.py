"""The only file that reads the clock; everything else takes `now` as an argument.

All instants are aware. Days and wall-clock times are those of Europe/Helsinki, whatever the machine's zone.
"""

from __future__ import annotations

import calendar
import datetime as dt
from zoneinfo import ZoneInfo

from django.utils import timezone

HELSINKI = ZoneInfo("Europe/Helsinki")


def now() -> dt.datetime:
    """The present instant, aware, in UTC."""
    return timezone.now()


def today(now: dt.datetime) -> dt.date:
    """The calendar day in Helsinki at the instant `now`."""
    return now.astimezone(HELSINKI).date()


def local(instant: dt.datetime) -> dt.datetime:
    """An instant as Helsinki's wall clock shows it; it stays the same instant."""
    return instant.astimezone(HELSINKI)


def at(day: dt.date, time: dt.time) -> dt.datetime:
    """The instant (UTC) at which Helsinki's clocks show `time` on `day`.

    A nine o'clock stays nine o'clock over both clock changes. A time that the spring change skips
    counts from the offset before it; of a time that comes twice in autumn the first is meant.
    """
    return dt.datetime.combine(day, time, tzinfo=HELSINKI).astimezone(dt.UTC)


def day_bounds(first: dt.date, last: dt.date) -> tuple[dt.datetime, dt.datetime]:
    """The half-open range of instants [start of `first`, end of `last`) in Helsinki, as UTC."""
    return at(first, dt.time.min), at(last + dt.timedelta(days=1), dt.time.min)


def month_of(instant: dt.datetime) -> dt.datetime:
    """The instant at which the month of `instant` begins in Helsinki, as UTC."""
    return at(today(instant).replace(day=1), dt.time.min)


def months_before(instant: dt.datetime, months: int) -> dt.datetime:
    """So many calendar months earlier, at that wall-clock time; the last day of a shorter month."""
    wall = local(instant)
    place = wall.year * 12 + wall.month - 1 - months
    year, month = place // 12, place % 12 + 1
    last_day = calendar.monthrange(year, month)[1]
    return at(dt.date(year, month, min(wall.day, last_day)), wall.time())
