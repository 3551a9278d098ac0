"""Working hours as django-scheduler keeps them: the only file that talks to it.

A rule of hours is one `schedule.Event` per weekday and stretch, repeated by one plain weekly `Rule` without
parameters, in one `Calendar` per coach. We expand it ourselves (booking/hours/weekly.py): the library walks
from the rule's first day, drifts by an hour over clock changes unless asked in Helsinki time, and narrows
`byweekday`. Its per-occurrence exceptions are not used: they hang on a series' exact times and come back to
life when it is edited. Absences and closures are rows of our own.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from schedule.models import Calendar, Event, Rule

from booking.hours import epoch
from booking.hours.epoch import Epoch
from booking.hours.weekly import FOREVER, Weekly
from portal import clock

WEEK = dt.timedelta(days=7)
ONE_DAY = dt.timedelta(days=1)
TITLE = "working hours"

# What a query of rows with a `rule` selects, in the order `read` takes.
COLUMNS = (Epoch("rule__start"), Epoch("rule__end"), Epoch("rule__end_recurring_period"))


@lru_cache(maxsize=4096)
def read(starts: int, ends: int, ends_before: int | None) -> Weekly:
    """The weekly stretch in one row of COLUMNS (seconds since 1970). Remembered: the same rows come again."""
    first = clock.local(epoch.instant(starts))
    until = FOREVER if ends_before is None else clock.today(epoch.instant(ends_before - 1))
    return Weekly(first.weekday(), first.time(), clock.local(epoch.instant(ends)).time(), first.date(), until)


def begin(calendar_slug: str, weekly: Weekly) -> Event:
    """Write a new rule of hours into the calendar with that slug (made when missing).

    The rule's own first day is the first `weekly.weekday` on or after `weekly.valid_from`. Where that day's
    spring clock change skips the very times, it is a week later: that day has no such hour.
    """
    calendar, _made = Calendar.objects.get_or_create(slug=calendar_slug, defaults={"name": calendar_slug})
    first = first_day(weekly)
    return Event.objects.create(
        calendar=calendar,
        rule=_every_week(),
        title=TITLE,
        start=clock.at(first, weekly.starts),
        end=clock.at(first, weekly.ends),
        end_recurring_period=None if weekly.valid_until == FOREVER else _end_of(weekly.valid_until),
    )


def end(rule: Event, last_day: dt.date) -> None:
    """Let the rule run until `last_day`, which still counts. The only edit of a begun series."""
    rule.end_recurring_period = _end_of(last_day)
    rule.save(update_fields=["end_recurring_period", "updated_on"])


def first_day(weekly: Weekly) -> dt.date:
    """The first day on which the stretch takes place."""
    ahead = (weekly.weekday - weekly.valid_from.weekday()) % 7
    first = weekly.valid_from + dt.timedelta(days=ahead)
    return first if _exists(first, weekly.starts) and _exists(first, weekly.ends) else first + WEEK


def _exists(day: dt.date, time: dt.time) -> bool:
    """Whether Helsinki's clocks show `time` on `day` (one hour of a night in March is skipped)."""
    return clock.local(clock.at(day, time)).time() == time


def _end_of(last_day: dt.date) -> dt.datetime:
    """django-scheduler drops an occurrence that starts exactly then, so it is the midnight after."""
    return clock.at(last_day + ONE_DAY, dt.time.min)


def _every_week() -> Rule:
    """The one plain weekly rule: no parameters, or the library keeps only the first of several weekdays."""
    weekly = Rule.objects.filter(frequency="WEEKLY", params="").order_by("pk").first()
    return weekly or Rule.objects.create(name="weekly", description="every week", frequency="WEEKLY")
