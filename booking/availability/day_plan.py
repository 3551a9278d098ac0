"""Everything of some days for all coaches: hours, desk shifts, sessions, appointments, blocks, absences.

A pure read in at most six queries, whatever the number of coaches. It knows time, language and first name of
an appointment, never topic, note or contact. Events tell the titles of their sessions through the hook
`coach_time_titles`.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from django.db.models import Q
from wagtail import hooks

from booking.availability import house_calendar
from booking.availability.house_calendar import HouseCalendar
from booking.availability.presence import Interval
from booking.enums import AppointmentState, Interpreter, TimeKind, Way
from booking.hours import epoch, recurrence
from booking.hours.spans import Span, merged, minus
from booking.hours.weekly import DayStart, Weekly, all_spans, spans
from booking.models import Coach, CoachTime, WorkingHours
from portal import clock
from portal.hooks import Hook
from services.models import SpokenLanguage

ONE_DAY = dt.timedelta(days=1)


class EntryKind(StrEnum):
    """What an entry of the calendar is: what takes a coach's time, or a rule that says where they are."""

    APPOINTMENT = "appointment"
    SESSION = "session"
    PLACE = "place"
    BLOCK = "block"
    DESK = "desk"
    AWAY = "away"


#: In which order entries that begin at once are read: the rule first, then what happens in it.
_RULES_FIRST = {EntryKind.AWAY: 0, EntryKind.DESK: 1}


@dataclass(frozen=True, slots=True)
class Title:
    """What a room above calls a time that it holds, and where its page is (may be empty)."""

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class BookedTime:
    """Of an appointment what the calendar shows, and the version that whoever changes it has seen.

    `travel_minutes` is the way there, of a meeting elsewhere; where that is stands on its own page only.
    """

    pk: int
    version: int
    state: AppointmentState
    interpreter: Interpreter
    language: str
    name: str
    way: Way = Way.HERE
    travel_minutes: int = 0


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One stretch of a coach's day, aware UTC instants. `coach_time_id` is None for shifts and absences."""

    kind: EntryKind
    coach_id: int
    starts_at: dt.datetime
    ends_at: dt.datetime
    coach_time_id: int | None = None
    booked: BookedTime | None = None
    title: Title | None = None

    @property
    def busy(self) -> Span:
        """From when until when nothing else fits, in seconds since 1970: the way there and back included."""
        travel = self.booked.travel_minutes * 60 if self.booked else 0
        return epoch.seconds(self.starts_at) - travel, epoch.seconds(self.ends_at) + travel


@dataclass(frozen=True, slots=True)
class Column:
    """One coach on the days asked for: languages, working hours, what is free of them, and the entries."""

    coach_id: int
    name: str
    languages: tuple[SpokenLanguage, ...]
    hours: tuple[Interval, ...]
    free: tuple[Interval, ...]
    entries: tuple[PlanEntry, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The days from `first_day` to `last_day` (included), a column for each coach in their order."""

    first_day: dt.date
    last_day: dt.date
    closed: frozenset[dt.date]
    columns: tuple[Column, ...]

    @property
    def days(self) -> list[dt.date]:
        """The days, in order."""
        return [
            self.first_day + number * ONE_DAY for number in range((self.last_day - self.first_day).days + 1)
        ]

    def of(self, *, language_id: int | None = None, coach_id: int | None = None) -> Plan:
        """The days with only the coaches who speak that language, or only that coach."""
        columns = self.columns
        if language_id is not None:
            columns = tuple(row for row in columns if language_id in {one.pk for one in row.languages})
        if coach_id is not None:
            columns = tuple(row for row in columns if row.coach_id == coach_id)
        return replace(self, columns=columns)

    def on(self, day: dt.date) -> Plan:
        """One of the days by itself, with what meets it. A longer absence is cut to the day."""
        since, until = clock.day_bounds(day, day)

        def meets(row: Interval | PlanEntry) -> bool:
            return row.starts_at < until and since < row.ends_at

        columns = tuple(
            replace(
                row,
                hours=tuple(filter(meets, row.hours)),
                free=tuple(filter(meets, row.free)),
                entries=tuple(_cut(entry, since, until) for entry in row.entries if meets(entry)),
            )
            for row in self.columns
        )
        return Plan(day, day, self.closed & {day}, columns)

    def entries(self) -> list[tuple[PlanEntry, Column]]:
        """All entries with whose they are, by time and then in the order of coaches."""
        rows = [(entry, column) for column in self.columns for entry in column.entries]
        return sorted(rows, key=lambda row: (row[0].starts_at, _RULES_FIRST.get(row[0].kind, 2)))


def _cut(entry: PlanEntry, since: dt.datetime, until: dt.datetime) -> PlanEntry:
    if entry.kind != EntryKind.AWAY:
        return entry
    return replace(entry, starts_at=max(entry.starts_at, since), ends_at=min(entry.ends_at, until))


def read(first_day: dt.date, last_day: dt.date) -> Plan:
    """Those days in Helsinki (both included). Coaches who have left are there while they still have times.

    At most six queries.
    """
    calendar = house_calendar.load(first_day)
    week = calendar.week(first_day, last_day)
    languages = {row.pk: row for row in SpokenLanguage.objects.all()}
    taken = _taken(first_day, last_day, languages)
    rules = _rules(calendar, first_day, last_day, week)
    hours = _hours(week)
    entries: dict[int, list[PlanEntry]] = defaultdict(list)
    for entry in (*rules, *taken):
        entries[entry.coach_id].append(entry)
    columns = tuple(
        _column(coach_id, name, spoken, hours[coach_id], entries[coach_id])
        for coach_id, name, spoken in _coaches({entry.coach_id for entry in taken}, languages)
    )
    days = Plan(first_day, last_day, frozenset(), ()).days
    return Plan(first_day, last_day, frozenset(day for day in days if not calendar.is_open(day)), columns)


def _column(
    coach_id: int, name: str, spoken: tuple[SpokenLanguage, ...], hours: list[Span], entries: list[PlanEntry]
) -> Column:
    return Column(
        coach_id,
        name,
        spoken,
        hours=_stretches(hours),
        free=_stretches(minus(hours, [entry.busy for entry in entries])),
        entries=tuple(sorted(entries, key=lambda row: (row.starts_at, _RULES_FIRST.get(row.kind, 2)))),
    )


def _stretches(found: Iterable[Span]) -> tuple[Interval, ...]:
    return tuple(Interval(epoch.instant(begins), epoch.instant(ends)) for begins, ends in found)


# The rows --------------------------------------------------------------------------------------------


def _rules(
    calendar: HouseCalendar, first_day: dt.date, last_day: dt.date, week: list[list[DayStart]]
) -> Iterator[PlanEntry]:
    """Desk shifts and absences: they take no coach time, they say where somebody is."""
    for coach_id, weekly in calendar.shifts:
        for span in spans(weekly, week):
            yield PlanEntry(EntryKind.DESK, coach_id, *map(epoch.instant, span))
    since, until = map(epoch.seconds, clock.day_bounds(first_day, last_day))
    for coach_id, (begins, ends) in calendar.absences:
        if begins < until and since < ends:
            shown = (max(begins, since), min(ends, until))
            yield PlanEntry(EntryKind.AWAY, coach_id, *map(epoch.instant, shown))


def _hours(week: list[list[DayStart]]) -> defaultdict[int, list[Span]]:
    """When each coach works on those days. One query."""
    weekly: dict[int, list[Weekly]] = defaultdict(list)
    for coach_id, *rule in WorkingHours.objects.order_by().values_list("coach_id", *recurrence.COLUMNS):
        weekly[coach_id].append(recurrence.read(*rule))
    found: defaultdict[int, list[Span]] = defaultdict(list)
    for coach_id, rows in weekly.items():
        found[coach_id] = merged(all_spans(rows, week))
    return found


def _coaches(
    with_times: set[int], languages: dict[int, SpokenLanguage]
) -> list[tuple[int, str, tuple[SpokenLanguage, ...]]]:
    """Number, first name and languages of the coaches who work here, or have a time. One query."""
    names: dict[int, str] = {}
    spoken: dict[int, list[SpokenLanguage]] = defaultdict(list)
    rows = Coach.objects.filter(Q(live=True) | Q(pk__in=with_times))
    for coach_id, name, language_id in rows.order_by("facts__order", "first_name", "pk").values_list(
        "pk", "first_name", "facts__languages"
    ):
        names[coach_id] = name
        if language_id is not None:
            spoken[coach_id].append(languages[language_id])
    in_order = {pk: place for place, pk in enumerate(languages)}
    return [
        (coach_id, name, tuple(sorted(spoken[coach_id], key=lambda row: in_order[row.pk])))
        for coach_id, name in names.items()
    ]


_COLUMNS = (
    *("pk", "coach_id", "starts_at", "ends_at", "kind"),
    *("appointment__pk", "appointment__version", "appointment__state", "appointment__interpreter"),
    *("appointment__spoken_language", "appointment__person__name"),
    *("appointment__way", "appointment__travel_minutes"),
)


def _taken(first_day: dt.date, last_day: dt.date, languages: dict[int, SpokenLanguage]) -> list[PlanEntry]:
    """What takes somebody's time on those days. One query, and one of each room that knows titles."""
    since, until = clock.day_bounds(first_day, last_day)
    rows = CoachTime.objects.filter(holding=True, ends_at__gt=since, starts_at__lt=until)
    entries, others = [], []
    for pk, coach_id, starts_at, ends_at, kind, *booked in rows.order_by().values_list(*_COLUMNS):
        entry = PlanEntry(EntryKind(kind), coach_id, starts_at, ends_at, pk)
        if kind == TimeKind.APPOINTMENT:
            entries.append(replace(entry, booked=_booked(languages, *booked)))
        else:
            others.append(entry)
    titles = _titles([row.coach_time_id for row in others if row.kind != EntryKind.BLOCK])
    return [*entries, *(replace(row, title=titles.get(row.coach_time_id)) for row in others)]


def _booked(
    languages: dict[int, SpokenLanguage],
    pk: int | None,
    version: int,
    state: str,
    interpreter: str,
    language_id: int,
    name: str | None,
    way: str,
    travel: int,
) -> BookedTime | None:
    if pk is None:
        return None
    language = str(languages[language_id])
    marks = (AppointmentState(state), Interpreter(interpreter))
    return BookedTime(pk, version, *marks, language, name or "", Way(way), travel)


def _titles(coach_time_ids: list[int]) -> dict[int, Title]:
    """What the rooms above call these times. Nobody is asked about nothing."""
    known: dict[int, Title] = {}
    if coach_time_ids:
        for function in hooks.get_hooks(Hook.COACH_TIME_TITLES):
            known |= function(coach_time_ids)
    return known
