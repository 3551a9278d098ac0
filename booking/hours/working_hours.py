"""Verbs of working hours: the only writer of `WorkingHours` and of the rules behind them.

A series is never edited in place (docs/architecture.md, promise 7): a change ends the old rule the day
before and begins a new one. The coach's row is locked first, so that no booking slips in between.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from django.db import transaction

from booking.hours import recurrence
from booking.hours.coach_time import lock_coach
from booking.hours.refusals import HoursRefusal, HoursRefused
from booking.hours.weekly import FOREVER, Weekly
from booking.models import Coach, WorkingHours

ONE_DAY = dt.timedelta(days=1)


class HoursRow(NamedTuple):
    """Working hours as staff see them. Wall clock in Helsinki; `valid_until` is included, None is open."""

    working_hours_id: int
    weekday: int
    starts: dt.time
    ends: dt.time
    valid_from: dt.date
    valid_until: dt.date | None


@transaction.atomic
def add_hours(
    coach: Coach,
    weekday: int,
    starts: dt.time,
    ends: dt.time,
    valid_from: dt.date,
    valid_until: dt.date | None = None,
) -> WorkingHours:
    """New weekly hours (Monday is 0) from a day until a day, both included.

    Raises HoursRefused when the times or days are the wrong way round, or the coach already has hours on
    that weekday that overlap in time of day and in validity. Hours that only touch are allowed.
    """
    lock_coach(coach.pk)
    weekly = Weekly(weekday, starts, ends, valid_from, valid_until or FOREVER)
    _check(weekly, stretches(coach.pk).values())
    rule = recurrence.begin(calendar_slug(coach.pk), weekly)
    return WorkingHours.objects.create(coach=coach, rule=rule)


@transaction.atomic
def change_hours(
    working_hours: WorkingHours, *, from_day: dt.date, weekday: int, starts: dt.time, ends: dt.time
) -> WorkingHours:
    """Other hours from `from_day` on, until the day the old ones would have ended. Returns the new ones.

    The old hours end the day before; hours that had not begun by then are replaced. Raises HoursRefused.
    """
    lock_coach(working_hours.coach_id)
    until = weekly_of(working_hours).valid_until
    if from_day > until:
        raise HoursRefused(HoursRefusal.ALREADY_ENDED)
    end_hours(working_hours, from_day - ONE_DAY)
    return add_hours(
        working_hours.coach, weekday, starts, ends, from_day, None if until == FOREVER else until
    )


@transaction.atomic
def end_hours(working_hours: WorkingHours, last_day: dt.date) -> None:
    """Let the hours hold until `last_day`, which still counts; never longer than they already would.

    Hours that end before they began are deleted with their rule: they never held.
    """
    lock_coach(working_hours.coach_id)
    weekly = weekly_of(working_hours)
    if last_day < weekly.valid_from:
        working_hours.rule.delete()
    elif last_day < weekly.valid_until:
        recurrence.end(working_hours.rule, last_day)


def list_hours(coach: Coach, on_day: dt.date) -> list[HoursRow]:
    """The coach's hours that hold on `on_day` or begin later, in the order of the week. One query."""
    rows = [
        HoursRow(pk, *weekly[:4], None if weekly.valid_until == FOREVER else weekly.valid_until)
        for pk, weekly in stretches(coach.pk).items()
        if weekly.valid_until >= on_day
    ]
    return sorted(rows, key=lambda row: (row.weekday, row.starts, row.valid_from))


def stretches(coach_id: int) -> dict[int, Weekly]:
    """All weekly hours a coach has or had, by the id of their `WorkingHours`. One query."""
    rows = WorkingHours.objects.filter(coach=coach_id).values_list("pk", *recurrence.COLUMNS)
    return {pk: recurrence.read(*rule) for pk, *rule in rows}


def weekly_of(working_hours: WorkingHours) -> Weekly:
    """The weekly stretch of one row, as the database has it now. One query."""
    return stretches(working_hours.coach_id)[working_hours.pk]


def calendar_slug(coach_id: int) -> str:
    """The name of the coach's calendar in django-scheduler: the row number, never the person's name."""
    return f"coach-{coach_id}"


def _check(weekly: Weekly, existing: Iterable[Weekly]) -> None:
    if weekly.ends <= weekly.starts:
        raise HoursRefused(HoursRefusal.ENDS_BEFORE_START)
    if recurrence.first_day(weekly) > weekly.valid_until:
        raise HoursRefused(HoursRefusal.UNTIL_BEFORE_FROM)
    if any(_overlap(weekly, other) for other in existing):
        raise HoursRefused(HoursRefusal.OVERLAP)


def _overlap(one: Weekly, other: Weekly) -> bool:
    """Whether both hold at the same time of some day."""
    return (
        one.weekday == other.weekday
        and one.starts < other.ends
        and other.starts < one.ends
        and one.valid_from <= other.valid_until
        and other.valid_from <= one.valid_until
    )
