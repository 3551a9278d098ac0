"""Absences out of a calendar file (.ics): which stretches it holds, and what is wrong with the other entries.

Only times are read: what an entry is called may tell of somebody's health, and nobody needs it here. Every
entry stands for itself: one that cannot be read is named with a reason, and the others are read all the same.
Repeats are written out until the horizon. A time without a zone is Helsinki's.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import takewhile
from typing import Any

import icalendar
import recurring_ical_events
from icalendar.error import BrokenCalendarProperty
from recurring_ical_events.errors import InvalidCalendar

from booking.availability.presence import Interval
from booking.hours.coach_time import lock_coach
from booking.models import Absence, Appointment
from booking.time_off import conflicts
from portal import clock
from portal.db.transactions import atomic_with_retry

#: A year of a busy person's calendar is far smaller.
MOST_BYTES = 1024 * 1024
MOST_ENTRIES = 2000
#: So many absences come of one file at most.
MOST_STRETCHES = 500
HORIZON = dt.timedelta(days=366)
#: A beginning further away than this, or a longer absence, is a slip of the pen.
FAR = dt.timedelta(days=3660)
LONGEST = dt.timedelta(days=366)
#: Rules that repeat within a day are no absences, and writing them out would take hours.
TOO_OFTEN = frozenset({"HOURLY", "MINUTELY", "SECONDLY"})
WITHIN_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
ONE_DAY = dt.timedelta(days=1)


class ImportFault(StrEnum):
    """Why an entry, or the file, was not read."""

    NOT_A_CALENDAR = "not_a_calendar"
    TOO_BIG = "too_big"
    TOO_MANY = "too_many"
    NO_START = "no_start"
    BAD_DATE = "bad_date"
    FAR_AWAY = "far_away"
    NO_END = "no_end"
    ENDS_BEFORE_START = "ends_before_start"
    TOO_LONG = "too_long"
    UNKNOWN_ZONE = "unknown_zone"
    BAD_REPEAT = "bad_repeat"
    REPEATS_TOO_OFTEN = "repeats_too_often"


class FileRefused(Exception):
    """The file cannot be read at all; `trouble` says why."""

    def __init__(self, trouble: ImportFault) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


class _Refused(Exception):
    def __init__(self, trouble: ImportFault) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Unread:
    """The entry with that number in the file (from 1), and why it was not read."""

    number: int
    trouble: ImportFault


@dataclass(slots=True)
class ImportedAbsences:
    """What a file holds: stretches to come by time, what was not read, and how many were left out and why."""

    stretches: list[Interval] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    twins: int = 0
    outside: int = 0
    not_away: int = 0
    is_cut: bool = False


def read(data: bytes, *, now: dt.datetime) -> ImportedAbsences:
    """What the file holds from `now` until the horizon. Raises FileRefused where it is no calendar."""
    found = ImportedAbsences()
    numbered = list(enumerate(_events(data), start=1))
    masters, changed = _by_uid(numbered, found)
    stretches: set[Interval] = set()
    for number, master in masters:
        try:
            one = _stretches(master, changed.get(_uid(master), []), now)
        except _Refused as refused:
            found.unread.append(Unread(number, refused.trouble))
            continue
        found.outside += not one
        found.twins += len(set(one) & stretches)
        stretches.update(one)
    found.unread.sort(key=lambda row: row.number)
    found.stretches = sorted(stretches, key=lambda row: (row.starts_at, row.ends_at))[:MOST_STRETCHES]
    found.is_cut = len(stretches) > MOST_STRETCHES
    return found


@atomic_with_retry
def save(coach_id: int, stretches: Iterable[Interval], *, now: dt.datetime) -> list[Appointment]:
    """Save the absences that are new; the appointments they strand, which stay as they are."""
    lock_coach(coach_id)
    wanted = new_ones(coach_id, stretches)
    Absence.objects.bulk_create(
        Absence(coach_id=coach_id, starts_at=row.starts_at, ends_at=row.ends_at) for row in wanted
    )
    return list(conflicts.by_stretches(coach_id, wanted, now=now))


def new_ones(coach_id: int, stretches: Iterable[Interval]) -> list[Interval]:
    """Those that no saved absence of the coach covers from start to end. One query."""
    known = list(Absence.objects.filter(coach=coach_id).values_list("starts_at", "ends_at"))
    return [
        row
        for row in stretches
        if not any(starts <= row.starts_at and row.ends_at <= ends for starts, ends in known)
    ]


# The file --------------------------------------------------------------------------------------------


def _events(data: bytes) -> list[icalendar.Event]:
    if len(data) > MOST_BYTES:
        raise FileRefused(ImportFault.TOO_BIG)
    try:
        calendars = icalendar.Calendar.from_ical(data, multiple=True)
    except (ValueError, IndexError, KeyError) as error:
        raise FileRefused(ImportFault.NOT_A_CALENDAR) from error
    if not calendars or any(row.name != "VCALENDAR" for row in calendars):
        raise FileRefused(ImportFault.NOT_A_CALENDAR)
    events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    if len(events) > MOST_ENTRIES:
        raise FileRefused(ImportFault.TOO_MANY)
    return events


def _by_uid(
    numbered: list[tuple[int, icalendar.Event]], found: ImportedAbsences
) -> tuple[list[tuple[int, icalendar.Event]], dict[str, list[icalendar.Event]]]:
    """The entries that stand for themselves, and by UID those that change one day of a series."""
    masters, changed, seen = [], defaultdict(list), set()
    for number, event in numbered:
        uid = _uid(event)
        if _is_not_away(event):
            found.not_away += 1
        elif "RECURRENCE-ID" in event:
            changed[uid].append(event)
        elif uid and uid in seen:
            found.twins += 1
        else:
            masters.append((number, event))
        seen.add(uid)
    known = {_uid(event) for _number, event in masters}
    alone = [row for row in numbered if _uid(row[1]) in changed.keys() - known and "RECURRENCE-ID" in row[1]]
    for number, event in alone:  # the series is not in the file: the changed day stands for itself
        if not _is_not_away(event):
            event.pop("RECURRENCE-ID")
            changed.pop(_uid(event), None)
            masters.append((number, event))
    return masters, changed


def _uid(event: icalendar.Event) -> str:
    return str(event.get("UID", ""))


def _is_not_away(event: icalendar.Event) -> bool:
    """An entry that was called off, or during which its owner can be met."""
    status, shows = str(event.get("STATUS", "")).upper(), str(event.get("TRANSP", "")).upper()
    return status == "CANCELLED" or shows == "TRANSPARENT"


# One entry -------------------------------------------------------------------------------------------


def _stretches(event: icalendar.Event, changed: list[icalendar.Event], now: dt.datetime) -> list[Interval]:
    for one in (event, *changed):
        _check(one, now)
    calendar = icalendar.Calendar()
    for one in (event, *changed):
        calendar.add_component(one)
    try:
        return list(_written_out(calendar, now))
    except (InvalidCalendar, BrokenCalendarProperty, ValueError, TypeError, KeyError, OverflowError) as error:
        raise _Refused(ImportFault.BAD_REPEAT) from error


def _written_out(calendar: icalendar.Calendar, now: dt.datetime) -> Iterator[Interval]:
    days = recurring_ical_events.of(calendar).after(now - LONGEST)
    until = now + HORIZON
    stretches = (Interval(_instant(row.start), _instant(row.end)) for row in days)
    for number, row in enumerate(takewhile(lambda row: row.starts_at < until, stretches)):
        if number > 2 * MOST_STRETCHES:
            raise _Refused(ImportFault.REPEATS_TOO_OFTEN)
        if row.ends_at > now:
            yield row


def _check(event: icalendar.Event, now: dt.datetime) -> None:
    if "DTSTART" not in event:
        raise _Refused(ImportFault.NO_START)
    starts = _moment(event, "DTSTART")
    if abs(starts - now) > FAR:
        raise _Refused(ImportFault.FAR_AWAY)
    ends = _end(event)
    if ends <= starts:
        raise _Refused(ImportFault.ENDS_BEFORE_START)
    if ends - starts > LONGEST:
        raise _Refused(ImportFault.TOO_LONG)
    _check_repeat(event)


def _end(event: icalendar.Event) -> dt.datetime:
    if "DTEND" in event:
        return _moment(event, "DTEND")
    starts = _value(event, "DTSTART")
    if "DURATION" in event:
        duration = _value(event, "DURATION")
        if duration > LONGEST:
            raise _Refused(ImportFault.TOO_LONG)
        return _instant(starts + duration)
    if isinstance(starts, dt.datetime):
        raise _Refused(ImportFault.NO_END)
    return _instant(starts + ONE_DAY)


def _check_repeat(event: icalendar.Event) -> None:
    rules = event.get("RRULE", [])
    for rule in rules if isinstance(rules, list) else [rules]:
        if not isinstance(rule, dict):
            raise _Refused(ImportFault.BAD_REPEAT)
        often = {str(word).upper() for word in rule.get("FREQ", [])} & TOO_OFTEN
        if often or any(name in rule for name in WITHIN_A_DAY):
            raise _Refused(ImportFault.REPEATS_TOO_OFTEN)


def _moment(event: icalendar.Event, name: str) -> dt.datetime:
    value = _value(event, name)
    zone = getattr(event.get(name), "params", {}).get("TZID")
    if zone and isinstance(value, dt.datetime) and value.tzinfo is None:
        raise _Refused(ImportFault.UNKNOWN_ZONE)
    return _instant(value)


def _value(event: icalendar.Event, name: str) -> Any:
    try:
        return event.get(name).dt
    except (BrokenCalendarProperty, AttributeError) as error:
        raise _Refused(ImportFault.BAD_DATE) from error


def _instant(value: dt.date | dt.datetime) -> dt.datetime:
    """A day begins at its midnight; a time without a zone is Helsinki's wall clock."""
    try:
        if not isinstance(value, dt.datetime):
            return clock.at(value, dt.time.min)
        return clock.at(value.date(), value.time()) if value.tzinfo is None else value.astimezone(dt.UTC)
    except (OverflowError, TypeError, ValueError) as error:
        raise _Refused(ImportFault.BAD_DATE) from error
