"""The calendar's entries as the drawing in the browser reads them: plain values, the user's words.

Times are Helsinki's wall clock without an offset, so that the drawing is right whatever zone the machine at
the desk is set to.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from booking.availability.day_plan import Column, EntryKind, Plan, PlanEntry
from booking.enums import AppointmentState, Interpreter, Way
from booking.staff.calendar.rights import Rights
from portal import clock, dates

#: Hours that are drawn even when nobody works then, and what is drawn at most.
EARLIEST, LATEST = 9, 16
WEEKEND = (5, 6)


def feed(plan: Plan, rights: Rights, now: dt.datetime) -> dict[str, Any]:
    """Columns, entries, and the hours in which nobody works, for the days of the plan."""
    first, last = _drawn_hours(plan)
    return {
        "resources": [_resource(column, rights) for column in plan.columns],
        "events": [_event(entry, column, rights) for entry, column in plan.entries()],
        "shade": list(_shade(plan, first, last)),
        "from": f"{first:02}:00",
        "until": f"{last:02}:00",
        "hidden": _hidden_days(plan),
    }


def words(entry: PlanEntry) -> str:
    """What an entry is, in a few words: language and first name, a session's title, or what it is called."""
    if entry.booked:
        return " · ".join(part for part in (entry.booked.language, entry.booked.name) if part)
    if entry.title:
        return entry.title.text
    return {
        EntryKind.DESK: _("Päivystys"),
        EntryKind.AWAY: _("Poissa"),
        EntryKind.BLOCK: _("Varattu muuhun"),
    }.get(entry.kind, _("Ryhmä"))


def time(entry: PlanEntry) -> str:
    """From when until when, as the wall clock shows it; midnight at the end of a day is 24:00."""
    ends = dates.clock_time(entry.ends_at)
    ends = "24:00" if ends == "00:00" else ends
    return f"{dates.clock_time(entry.starts_at)}–{ends}"


def state(entry: PlanEntry) -> str:
    """Where an appointment stands: whether the client came, else who comes along and whether elsewhere."""
    booked = entry.booked
    if booked is None:
        return ""
    if booked.state != AppointmentState.BOOKED:
        return capfirst(str(booked.state.label))
    marks = [] if booked.interpreter == Interpreter.NONE else [str(booked.interpreter.label)]
    if booked.way == Way.ELSEWHERE:
        marks.append(_("muualla, matka %(minutes)s min") % {"minutes": booked.travel_minutes})
    return capfirst(", ".join(marks))


def _resource(column: Column, rights: Rights) -> dict[str, Any]:
    return {
        "id": column.coach_id,
        "title": column.name,
        "languages": ", ".join(str(row) for row in column.languages),
        "books": rights.books(column.coach_id),
        "keeps": rights.opens(column.coach_id),
    }


def _event(entry: PlanEntry, column: Column, rights: Rights) -> dict[str, Any]:
    may_move = rights.moves(entry)
    opens = rights.opens(column.coach_id)
    booked = entry.booked
    numbers = {"booked": booked.pk, "version": booked.version} if booked else {}
    return numbers | {
        "id": _number(entry),
        "coach": column.coach_id,
        "kind": entry.kind,
        "start": _wall(entry.starts_at),
        "end": _wall(entry.ends_at),
        "time": time(entry),
        "words": words(entry),
        "state": state(entry),
        "mark": booked.state if booked else "",
        "address": _address(entry) if opens or not booked else "",
        "move": reverse("staff_calendar_move", args=[booked.pk]) if booked and may_move else "",
    }


def _number(entry: PlanEntry) -> str:
    if entry.coach_time_id:
        return f"{entry.coach_time_id}"
    return f"{entry.kind}-{entry.coach_id}-{int(entry.starts_at.timestamp())}"


def _address(entry: PlanEntry) -> str:
    if entry.booked:
        return reverse("staff_appointment", args=[entry.booked.pk])
    return entry.title.address if entry.title else ""


def _wall(instant: dt.datetime) -> str:
    return f"{clock.local(instant):%Y-%m-%dT%H:%M}"


def _drawn_hours(plan: Plan) -> tuple[int, int]:
    """The first and the last full hour to draw: office hours, and whatever lies outside them."""
    spans = [(row.starts_at, row.ends_at) for column in plan.columns for row in column.hours]
    spans += [
        (row.starts_at, row.ends_at)
        for column in plan.columns
        for row in column.entries
        if row.kind != EntryKind.AWAY
    ]
    walls = [(clock.local(begins), clock.local(ends)) for begins, ends in spans]
    first = min([EARLIEST, *(begins.hour for begins, _ends in walls)])
    last = max([LATEST, *(_full_hour(begins, ends) for begins, ends in walls)])
    return first, last


def _full_hour(begins: dt.datetime, ends: dt.datetime) -> int:
    """The full hour at which an entry is over, 24 when it reaches the next day."""
    return 24 if ends.date() > begins.date() else ends.hour + bool(ends.minute)


def _hidden_days(plan: Plan) -> list[int]:
    """Days of the weekend on which nothing happens, as the drawing counts them (Sunday is 0)."""
    busy = {clock.local(row.starts_at).weekday() for column in plan.columns for row in _all(column)}
    is_week = plan.last_day > plan.first_day
    return [(day + 1) % 7 for day in WEEKEND if is_week and day not in busy]


def _all(column: Column) -> Iterable[Any]:
    return (*column.hours, *(row for row in column.entries if row.kind != EntryKind.AWAY))


def _shade(plan: Plan, first: int, last: int) -> Iterator[dict[str, Any]]:
    """The drawn stretches of each column outside the coach's hours."""
    for day in plan.days:
        opens, closes = f"{day}T{first:02}:00", f"{day}T{last:02}:00"
        for column in plan.on(day).columns:
            since = opens
            for stretch in column.hours:
                begins, ends = _wall(stretch.starts_at), _wall(stretch.ends_at)
                if since < begins:
                    yield {"coach": column.coach_id, "start": since, "end": begins}
                since = max(since, ends)
            if since < closes:
                yield {"coach": column.coach_id, "start": since, "end": closes}
