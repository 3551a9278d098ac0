"""The rows that availability is reckoned from, in SQL: an ORM takes as long to build them as to answer.

The only SQL of the portal's pages, for both engines alike; tests/booking/availability/test_queries.py holds
each answer against the ORM's. Instants are whole seconds since 1970, rounded down.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from functools import lru_cache
from typing import Any, NamedTuple

from django.db import connection

from portal import clock

#: (coach, from, until) in seconds since 1970: the range that the guarded table holds, buffers included.
Taken = tuple[int, int, int]

#: What a row of `plans` is.
CLOSURE, OPENING, SHIFT, ABSENCE = "closure", "opening", "shift", "absence"


class AllHoursRow(NamedTuple):
    """One rule of working hours with one of the coach's languages (None without any)."""

    coach_id: int
    first_name: str
    language_id: int | None
    working_hours_id: int
    starts: int
    ends: int
    ends_before: int | None


class PlanRow(NamedTuple):
    """A closure (days), opening hours, a shift of one coach (weekly), or an absence (seconds since 1970)."""

    kind: str
    coach_id: int | None
    weekday: int | None
    starts: dt.time | None
    ends: dt.time | None
    first_day: dt.date | None
    last_day: dt.date | None
    away_from: int | None
    away_until: int | None


_HOURS = """
    SELECT hours.coach_id, coach.first_name, spoken.spokenlanguage_id, hours.id,
           {seconds}(rule.start), {seconds}(rule."end"), {seconds}(rule.end_recurring_period)
    FROM booking_workinghours hours
    JOIN booking_coach coach ON coach.id = hours.coach_id
    JOIN schedule_event rule ON rule.id = hours.rule_id
    LEFT JOIN booking_coachfacts facts ON facts.row_id = coach.id
    LEFT JOIN booking_coachfacts_languages spoken ON spoken.coachfacts_id = facts.id
    LEFT JOIN services_spokenlanguage language ON language.id = spoken.spokenlanguage_id
    WHERE {conditions}
"""

_TAKEN = """
    SELECT coach_id, {seconds}(taken_from), {seconds}(taken_until)
    FROM booking_coachtime
    WHERE holding AND taken_until > %s {conditions}
"""

_PLANS = """
    SELECT 'shift', whose.coach_id, weekday, CAST(starts AS text), CAST(ends AS text),
           CAST(valid_from AS text), CAST(valid_until AS text), CAST(NULL AS bigint), CAST(NULL AS bigint)
    FROM booking_shift shift JOIN booking_shift_coaches whose ON whose.shift_id = shift.id
    WHERE valid_until IS NULL OR valid_until >= %s
    UNION ALL
    SELECT 'opening', NULL, weekday, CAST(starts AS text), CAST(ends AS text),
           CAST(valid_from AS text), CAST(valid_until AS text), NULL, NULL
    FROM booking_openinghours WHERE valid_until IS NULL OR valid_until >= %s
    UNION ALL
    SELECT 'closure', NULL, NULL, NULL, NULL, CAST(first_day AS text), CAST(last_day AS text), NULL, NULL
    FROM booking_closure WHERE last_day >= %s
    UNION ALL
    SELECT 'absence', coach_id, NULL, NULL, NULL, NULL, NULL, {seconds}(starts_at), {seconds}(ends_at)
    FROM booking_absence WHERE ends_at > %s
"""


def working_hours(
    *,
    coach_id: int | None = None,
    language_id: int | None = None,
    bookable_only: bool = False,
    public_languages_only: bool = False,
) -> list[AllHoursRow]:
    """A row for each rule and language: of that coach, with that language, of coaches the public may book."""
    wanted = {"hours.coach_id = %s": coach_id, "spoken.spokenlanguage_id = %s": language_id}
    given = {condition: value for condition, value in wanted.items() if value is not None}
    flags = [
        *["coach.live AND facts.is_bookable"] * bookable_only,
        *["language.is_public"] * public_languages_only,
    ]
    conditions = " AND ".join([*given, *flags]) or "TRUE"
    return [AllHoursRow(*row) for row in _rows(_HOURS, [*given.values()], conditions)]


def taken(
    since: dt.datetime,
    *,
    until: dt.datetime | None = None,
    coach_ids: Collection[int] | None = None,
    ignored_id: int | None = None,
) -> list[Taken]:
    """The holding coach time after `since`: before `until`, of these coaches, but for the ignored row."""
    conditions, values = "", [_instant(since)]
    if until is not None:
        conditions, values = conditions + " AND taken_from < %s", [*values, _instant(until)]
    if coach_ids is not None:
        marks = ", ".join(["%s"] * len(coach_ids)) or "NULL"
        conditions, values = f"{conditions} AND coach_id IN ({marks})", [*values, *coach_ids]
    if ignored_id is not None:
        conditions, values = conditions + " AND id <> %s", [*values, ignored_id]
    return _rows(_TAKEN, values, conditions)


def plans(today: dt.date) -> list[PlanRow]:
    """Every closure, opening, shift and absence that holds on `today` or later (Helsinki), in no order."""
    since, _until = clock.day_bounds(today, today)
    day = connection.ops.adapt_datefield_value(today)
    found = _rows(_PLANS, [day, day, day, _instant(since)])
    return [
        PlanRow(kind, coach_id, weekday, _time(starts), _time(ends), _day(first), _day(last), *away)
        for kind, coach_id, weekday, starts, ends, first, last, *away in found
    ]


def _rows(sql: str, values: list[Any], conditions: str = "") -> list[Any]:
    """Run SQL written in this file; whatever comes from outside stands among the values."""
    with connection.cursor() as cursor:
        cursor.execute(_for_engine(sql, connection.vendor).format(conditions=conditions), values)
        return cursor.fetchall()


@lru_cache
def _for_engine(sql: str, vendor: str) -> str:
    """The SQL with the engine's way to write an instant as whole seconds."""
    if vendor == "sqlite":
        return sql.replace("{seconds}", "unixepoch")
    return re.sub(r"\{seconds\}\(([^)]+)\)", r"FLOOR(EXTRACT(EPOCH FROM \1))::bigint", sql)


def _instant(value: dt.datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(value)


@lru_cache(maxsize=1024)
def _time(text: str | None) -> dt.time | None:
    return None if text is None else dt.time.fromisoformat(text)


@lru_cache(maxsize=1024)
def _day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)
