"""Everything that is kept of one person, over all rooms: for a machine (JSON) and for reading.

The columns come from the models themselves, so that one added later cannot be forgotten. Left out are only
what opens something (secret links), what is ours and not theirs (keys of forms, random numbers), and names
of staff: who looked is told by role.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Field, Model, prefetch_related_objects
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.models import Answer, Attendance, Place
from home.models import SharedWeek
from home.privacy import person
from home.privacy.words import COLUMNS, LOCKED, NO_GROUP, SECTIONS
from portal import clock, languages
from portal.db.encryption import is_locked
from portal.models import Message, ViewLog

#: Columns that hold a language's code: on paper it is called by its own name.
LANGUAGES = {"site_language", "message_language", "language"}
LEFT_OUT = {
    *("id", "token", "person_number", "submission_key", "group", "version", "feedback_given"),
    *("appointment", "request", "registration", "person", "coach_time"),
    *("owner_kind", "owner_id", "owner_version", "key", "attempts", "viewer"),
}


@dataclass(frozen=True, slots=True)
class ExportCell:
    """One thing that is kept: its column's name, what it is called, the value, the value in words."""

    name: str
    label: str
    value: Any
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of one kind. `key` is their name in the machine's file."""

    key: str
    title: str
    rows: list[list[ExportCell]]


def everything(number: int) -> list[Section]:
    """All that is kept of the person, in sections; empty sections are left out. Constant queries."""
    lines = person.lines(number)
    owned = person.owned(lines)
    found = [_of_kind(kind, lines) for kind in person.KINDS.values()]
    registrations = owned[person.KINDS["registration"].owner]
    found += [
        _section("places", Place.objects.filter(registration__in=registrations)),
        _section("answers", Answer.objects.filter(person__registration__in=registrations)),
        _section("attendance", Attendance.objects.filter(registration__in=registrations)),
        _section("weeks", SharedWeek.objects.filter(request__in=owned[person.KINDS["request"].owner])),
        _section("messages", Message.objects.filter(person.of_owners(owned))),
        _views(person.shown_by(lines)),
    ]
    return [section for section in found if section.rows]


def as_json(sections: Sequence[Section], now: dt.datetime) -> dict[str, Any]:
    """The sections for a machine: column names and plain values; instants in ISO 8601, UTC."""
    return {
        "made_at": now.isoformat(),
        **{
            section.key: [{cell.name: cell.value for cell in row} for row in section.rows]
            for section in sections
        },
    }


def _of_kind(kind: person.Kind, lines: Iterable[person.PersonLine]) -> Section:
    """The rows of the kind together with the row of who it is."""
    rows = [line.row for line in lines if line.kind is kind]
    _fetch(rows)
    people = [_cells(row.person) if person.has_person(row) else [] for row in rows]
    cells = [[*_when(row), *_cells(row), *who] for row, who in zip(rows, people, strict=True)]
    return Section(f"{kind.word}s", capfirst(str(kind.label)), cells)


def _when(row: Model) -> list[ExportCell]:
    """When it is: that stands in a row beside it."""
    time = getattr(row, "coach_time", None) or getattr(row, "session", None)
    return [_named(name, getattr(time, name)) for name in ("starts_at", "ends_at")] if time else []


def _section(key: str, found: Iterable[Model]) -> Section:
    rows = list(found)
    _fetch(rows)
    return Section(key, capfirst(str(SECTIONS[key])), [_cells(row) for row in rows])


def _views(shown_by: dict[str, list[int]]) -> Section:
    """Who opened one of these rows: when and in which role, not by name."""
    rows = ViewLog.objects.filter(person.of_owners(shown_by)).prefetch_related("viewer__groups")
    cells = [[*_cells(row), _named("role", _role(row.viewer))] for row in rows]
    return Section("views", capfirst(str(SECTIONS["views"])), cells)


def _role(user: User) -> str:
    return ", ".join(sorted(group.name for group in user.groups.all())) or str(NO_GROUP)


def _fetch(rows: Sequence[Model]) -> None:
    """Fetch what the rows refer to, each kind in one query."""
    if rows:
        names = [field.name for field in _fields(rows[0]) if field.is_relation]
        prefetch_related_objects(rows, *names)


def _cells(row: Model) -> list[ExportCell]:
    return [_of_field(row, field) for field in _fields(row)]


def _fields(row: Model) -> list[Field]:
    return [field for field in row._meta.concrete_fields if field.name not in LEFT_OUT]


def _named(name: str, value: Any) -> ExportCell:
    return _cell(name, str(COLUMNS[name]), value)


def _of_field(row: Model, field: Field) -> ExportCell:
    value = getattr(row, field.name) if field.is_relation else field.value_from_object(row)
    label = str(field.verbose_name)
    if isinstance(value, User):
        return _cell(field.name, label, _role(value))
    if isinstance(value, Model):
        return _cell(field.name, label, str(value))
    if field.name in LANGUAGES:
        return _cell(field.name, label, value, languages.own_name(value) if value else None)
    if is_locked(value):
        return _cell(field.name, label, None, str(LOCKED))
    shown = getattr(row, f"get_{field.name}_display", None)
    return _cell(field.name, label, value, str(shown()) if shown and value else None)


def _cell(name: str, label: str, value: Any, text: str | None = None) -> ExportCell:
    if isinstance(value, dt.datetime):
        return ExportCell(name, label, value.isoformat(), f"{clock.local(value):%d.%m.%Y %H:%M}")
    if isinstance(value, bool):
        return ExportCell(name, label, value, _("kyllä") if value else _("ei"))
    plain = value if isinstance(value, (str, int, float, list, dict, type(None))) else str(value)
    return ExportCell(
        name, label, plain, text if text is not None else "–" if value in (None, "") else str(plain)
    )
