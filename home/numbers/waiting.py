"""How long one waits for the first free time, by language: now, and as it was measured every day.

A waiting time is counted in calendar days from the day of asking: 0 is a time on the same day. It is what a
client sees who looks on the site, with notice and horizon. Nobody can tell afterwards how long the wait was
a year ago: hence one small row for each day and language, written at night by `measure`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Avg, Count, Max, Q
from django.db.models.functions import TruncMonth

from booking.availability import search
from booking.models import BookingRules
from home.models import WaitingTime
from portal import clock
from portal.reports.period import Period
from services.models import SpokenLanguage


@dataclass(frozen=True, slots=True)
class Wait:
    """The measured waits of a language in a month (its first day): mean, longest, and on how many days.

    `average` and `longest` are days, None when no time was ever free. `without` counts the days on which
    nothing could be booked.
    """

    language_id: int
    month: dt.date
    measured: int
    average: float | None
    longest: int | None
    without: int


def current(*, now: dt.datetime) -> dict[int, int | None]:
    """Days to the first free time by public language that has a bookable coach; None: no time is free.

    Four queries.
    """
    today = clock.today(now)
    first = search.next_free(now=now, rules=BookingRules.load())
    spoken = SpokenLanguage.objects.filter(
        is_public=True, coaches__is_bookable=True, coaches__row__live=True
    ).distinct()
    return {
        language_id: (clock.today(first[language_id].starts_at) - today).days
        if language_id in first
        else None
        for language_id in spoken.order_by("order", "pk").values_list("pk", flat=True)
    }


def measure(*, now: dt.datetime) -> int:
    """Write down today's waits; says how many. What was measured first on a day stays: harmless any time."""
    today = clock.today(now)
    if WaitingTime.objects.filter(day=today).exists():
        return 0
    return keep({today: current(now=now)})


def keep(waits: Mapping[dt.date, Mapping[int, int | None]]) -> int:
    """Write the waits of these days by language; says how many. What is written already stays."""
    rows = [
        WaitingTime(day=day, spoken_language_id=language_id, days=days)
        for day, of_day in waits.items()
        for language_id, days in of_day.items()
    ]
    # Two machines at once: the database keeps the first of each.
    WaitingTime.objects.bulk_create(rows, ignore_conflicts=True, batch_size=500)
    return len(rows)


def measured(period: Period) -> list[Wait]:
    """The waits of the period by language and month, in the order of months. One query."""
    rows = WaitingTime.objects.filter(day__range=(period.first_day, period.last_day)).order_by()
    grouped = rows.values_list("spoken_language_id", TruncMonth("day")).annotate(
        measured=Count("pk"),
        average=Avg("days"),
        longest=Max("days"),
        without=Count("pk", filter=Q(days=None)),
    )
    return sorted((Wait(*row) for row in grouped), key=lambda wait: (wait.month, wait.language_id))
