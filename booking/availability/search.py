"""When is a coach free? Weekly hours − absences − holidays and closures − desk duty − coach time.

The arithmetic is grid.py; the rows come in three queries (queries.py), whatever the number of coaches, weeks
or past bookings. Nothing here locks or writes: reservations.py asks `refusal` again under the lock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from booking.availability import house_calendar, queries
from booking.availability.grid import CoachSchedule, is_on_grid, on_grid, start_ranges
from booking.availability.house_calendar import HouseCalendar
from booking.availability.queries import Taken
from booking.hours import epoch, recurrence
from booking.hours.spans import covers, merged, overlaps
from booking.hours.weekly import DayStart, all_spans
from booking.models import BookingRules, Closure
from booking.refusals import Refusal
from portal import clock


class Slot(NamedTuple):
    """A time that can be booked: aware UTC instants, and whose time it is."""

    starts_at: dt.datetime
    ends_at: dt.datetime
    coach_id: int
    coach_name: str


@dataclass(frozen=True, slots=True)
class Horizon:
    """The days that may be booked in public, both included.

    `closure` is given only when a closure pushed them ahead: its `meanwhile` says who helps until then.
    """

    first_day: dt.date
    last_day: dt.date
    closure: Closure | None


@dataclass(frozen=True, slots=True)
class Plans:
    """The house's plans and everybody's taken time from a day on, for a page that asks several things."""

    calendar: HouseCalendar
    taken: list[Taken]


# The answers -----------------------------------------------------------------------------------------


def horizon(*, now: dt.datetime, rules: BookingRules) -> Horizon:
    """The days that the public may book: today and `rules.horizon_days` more.

    When the house is closed on all of them (July), the horizon begins on the first open day after and
    reaches as many days past it. One query, two when a closure pushes.
    """
    today = clock.today(now)
    calendar = house_calendar.load(today)
    first, last = _reach(calendar, now, rules)
    closure = Closure.objects.filter(last_day__gte=today).first() if first > today else None
    return Horizon(first, last, closure)


def free_slots(
    language_id: int,
    *,
    now: dt.datetime,
    rules: BookingRules,
    first_day: dt.date | None = None,
    last_day: dt.date | None = None,
    coach_id: int | None = None,
    length: int | None = None,
    travel: int = 0,
    ignore_coach_time_id: int | None = None,
    with_interpreter: bool = False,
) -> list[Slot]:
    """The times the public may book with a speaker of that language, by start and coach's name.

    From `first_day` to `last_day` in Helsinki (both included; by default the whole horizon), never sooner
    than the notice nor past the horizon. `length` in minutes replaces the usual one; `travel` is the minutes
    of the way to a meeting elsewhere. A time that is to be moved (`ignore_coach_time_id`) does not stand in
    its own way. With an interpreter, which only staff decide: those who do not speak it. Three queries.
    """
    search = _Search(now, rules, length, travel=travel)
    found = [
        (start, diary.name, diary.coach_id)
        for diary in search.diaries(
            first_day=first_day,
            last_day=last_day,
            ignore_coach_time_id=ignore_coach_time_id,
            coach_id=coach_id,
            language_id=None if with_interpreter else language_id,
            bookable_only=True,
        )
        if not (with_interpreter and language_id in diary.languages)
        for start in search.starts(diary)
    ]
    return search.slots(sorted(found))


def free_by_language(
    language_ids: Collection[int],
    first_day: dt.date,
    last_day: dt.date,
    *,
    now: dt.datetime,
    rules: BookingRules,
    length: int | None = None,
) -> dict[int, list[Slot]]:
    """The times of coaches who take public bookings on those days, by language; past the horizon as well.

    For staff who look for another time for many clients at once. Only languages that have a time are named.
    Three queries.
    """
    search = _Search(now, rules, length, past_horizon=True)
    found: dict[int, list[tuple[int, str, int]]] = {}
    for diary in search.diaries(first_day=first_day, last_day=last_day, bookable_only=True):
        starts = search.starts(diary)
        for language_id in diary.languages.intersection(language_ids):
            rows = found.setdefault(language_id, [])
            rows += [(start, diary.name, diary.coach_id) for start in starts]
    return {language_id: search.slots(sorted(rows)) for language_id, rows in found.items()}


def next_free(*, now: dt.datetime, rules: BookingRules, plans: Plans | None = None) -> dict[int, Slot]:
    """The first free time of every spoken language that has one, by the language's id.

    Three queries, one for a page that has loaded the plans of today already.
    """
    search = _Search(now, rules, plans=plans)
    first: dict[int, tuple[int, str, int]] = {}
    for diary in search.diaries(bookable_only=True, public_languages_only=True):
        starts = search.starts(diary)
        if not starts:
            continue
        candidate = (starts[0], diary.name, diary.coach_id)
        for language_id in diary.languages:
            first[language_id] = min(first.get(language_id, candidate), candidate)
    return {language_id: search.slots([found])[0] for language_id, found in first.items()}


def refusal(
    coach_id: int,
    starts_at: dt.datetime,
    *,
    language_id: int,
    now: dt.datetime,
    rules: BookingRules,
    ignore_coach_time_id: int | None = None,
    in_public: bool = True,
    length: int | None = None,
    travel: int = 0,
    with_interpreter: bool = False,
    out_of_hours: bool = False,
) -> Refusal | None:
    """Why that coach cannot be met then, or None. The very check made under the lock; three queries.

    `length` and `travel` (one way) in minutes. `ignore_coach_time_id` is the time that is being moved. Staff
    (`in_public` False) pass over notice, horizon, grid, desk duty, the buffer after, and whether the coach
    takes public bookings; a time that has not ended is not past for them, so that who sits here can be
    written down. With an interpreter the language is not asked. Hours, absences, closures and overlaps bind
    everybody; only staff with a reason (`out_of_hours`, see rule_exceptions.py) pass over the hours.
    """
    passes_hours = out_of_hours and not in_public
    search = _Search(now, rules, length, travel=travel, in_public=in_public, out_of_hours=passes_hours)
    start = epoch.seconds(starts_at)
    if (reason := search.wrong_time(starts_at)) is not None:
        return reason
    day = clock.today(starts_at)
    found = search.diaries(
        first_day=day,
        last_day=day,
        ignore_coach_time_id=ignore_coach_time_id,
        coach_id=coach_id,
        bookable_only=in_public,
    )
    if in_public and day > search.last_day:
        return Refusal.TOO_FAR
    if not search.calendar.is_open(day):
        return Refusal.CLOSED
    if not found:
        return Refusal.NOT_WORKING
    if not with_interpreter and language_id not in found[0].languages:
        return Refusal.LANGUAGE_NOT_SPOKEN
    return search.not_free(found[0], start)


# One search ------------------------------------------------------------------------------------------


class _Search:
    """What one question shares: the rules in seconds, the days asked for, the rows found."""

    calendar: HouseCalendar
    last_day: dt.date

    def __init__(
        self,
        now: dt.datetime,
        rules: BookingRules,
        length: int | None = None,
        *,
        travel: int = 0,
        in_public: bool = True,
        out_of_hours: bool = False,
        past_horizon: bool = False,
        plans: Plans | None = None,
    ) -> None:
        self.past_horizon, self.plans = past_horizon, plans
        self.now, self.rules, self.in_public, self.out_of_hours = now, rules, in_public, out_of_hours
        self.length = (length or rules.meeting_minutes) * 60
        self.travel = travel * 60
        # Staff may let a meeting run up to the next one; the database still refuses an overlap.
        self.buffer = rules.buffer_minutes * 60 if in_public else 0
        self.earliest = earliest(now, rules)
        self.week: list[list[DayStart]] = []

    def diaries(
        self,
        *,
        first_day: dt.date | None = None,
        last_day: dt.date | None = None,
        ignore_coach_time_id: int | None = None,
        **wanted: int | bool | None,
    ) -> list[CoachSchedule]:
        """The diaries of those days: of the coaches who are `wanted` (see queries.working_hours).

        In public cut to today and, unless told otherwise, the horizon.
        """
        today = clock.today(self.now)
        known = self.plans
        self.calendar = known.calendar if known else house_calendar.load(min(today, first_day or today))
        _first, self.last_day = _reach(self.calendar, self.now, self.rules)
        first, last = first_day or today, last_day or self.last_day
        if self.in_public:
            first = max(first, today)
            last = last if self.past_horizon else min(last, self.last_day)
        self.week = self.calendar.week(first, last)
        diaries = _with_hours(**wanted)
        _add_plans(diaries, self.calendar, with_duty=self.in_public)
        if known:
            _mark_taken(diaries, (row for row in known.taken if row[0] in diaries))
        else:
            _add_taken(diaries, first, last, self.buffer, ignore_coach_time_id)
        return list(diaries.values())

    def starts(self, diary: CoachSchedule) -> list[int]:
        """When the public may begin with that coach, in order."""
        too_soon = (0, -int(-self.earliest.timestamp() // 1))
        away = [too_soon, *diary.away, *all_spans(diary.duty, self.week)]
        windows = all_spans(diary.hours, self.week)
        whole = self.length + 2 * self.travel
        leaves = start_ranges(windows, away, diary.taken, length=whole, buffer=self.buffer)
        ranges = ((begins + self.travel, ends + self.travel) for begins, ends in leaves)
        return on_grid(ranges if self.travel else leaves, self.rules.grid_minutes)

    def wrong_time(self, starts_at: dt.datetime) -> Refusal | None:
        """What needs no rows: past, too soon, off the grid."""
        if not self.in_public:
            is_over = starts_at + dt.timedelta(seconds=self.length) <= self.now
            return Refusal.PAST if is_over else None
        if starts_at <= self.now:
            return Refusal.PAST
        if starts_at < self.earliest:
            return Refusal.TOO_SOON
        return None if is_on_grid(starts_at, self.rules.grid_minutes) else Refusal.OFF_THE_GRID

    def not_free(self, diary: CoachSchedule, start: int) -> Refusal | None:
        """Whether the coach is not at work or already has something."""
        start, end = start - self.travel, start + self.length + self.travel
        away = [*diary.away, *all_spans(diary.duty, self.week)]
        windows = merged(all_spans(diary.hours, self.week))
        at_work = self.out_of_hours or covers(windows, start, end)
        if overlaps(start, end, away) or not at_work:
            return Refusal.NOT_WORKING
        return Refusal.SLOT_TAKEN if overlaps(start, end + self.buffer, diary.taken) else None

    def slots(self, found: list[tuple[int, str, int]]) -> list[Slot]:
        """The starts as slots. Coaches share most instants, so each is made once."""
        times = {
            start: (epoch.instant(start), epoch.instant(start + self.length))
            for start in {start for start, _name, _coach_id in found}
        }
        return [Slot(*times[start], coach_id, name) for start, name, coach_id in found]


def earliest(now: dt.datetime, rules: BookingRules) -> dt.datetime:
    """The first instant at which a public booking may begin."""
    return now + dt.timedelta(minutes=rules.notice_minutes)


def _reach(calendar: HouseCalendar, now: dt.datetime, rules: BookingRules) -> tuple[dt.date, dt.date]:
    return calendar.reach(earliest(now, rules), clock.today(now), rules.horizon_days)


# The rows --------------------------------------------------------------------------------------------


def _with_hours(**wanted: int | bool | None) -> dict[int, CoachSchedule]:
    """A diary for each coach with working hours, from one row for each rule and language. One query."""
    diaries: dict[int, CoachSchedule] = {}
    seen: set[int] = set()
    for coach_id, name, language_id, working_hours_id, *rule in queries.working_hours(**wanted):
        diary = diaries.get(coach_id) or diaries.setdefault(coach_id, CoachSchedule(coach_id, name))
        diary.languages.add(language_id)
        if working_hours_id not in seen:
            seen.add(working_hours_id)
            diary.hours.append(recurrence.read(*rule))
    return diaries


def _add_plans(diaries: dict[int, CoachSchedule], calendar: HouseCalendar, *, with_duty: bool) -> None:
    for coach_id, span in calendar.absences:
        if coach_id in diaries:
            diaries[coach_id].away.append(span)
    for coach_id, weekly in calendar.shifts if with_duty else ():
        if coach_id in diaries:
            diaries[coach_id].duty.append(weekly)


def _add_taken(
    diaries: dict[int, CoachSchedule],
    first: dt.date,
    last: dt.date,
    buffer: int,
    ignore_coach_time_id: int | None,
) -> None:
    """Holding coach time on those days, and within the buffer after."""
    if not diaries or first > last:
        return
    since, until = clock.day_bounds(first, last)
    until += dt.timedelta(seconds=buffer)
    taken = queries.taken(since, until=until, coach_ids=diaries, ignored_id=ignore_coach_time_id)
    _mark_taken(diaries, taken)


def _mark_taken(diaries: dict[int, CoachSchedule], taken: Iterable[Taken]) -> None:
    add = {coach_id: diary.taken.append for coach_id, diary in diaries.items()}
    for coach_id, begins, ends in taken:
        add[coach_id]((begins, ends))


def plans(calendar: HouseCalendar, day: dt.date) -> Plans:
    """What everybody has before them from that day on, beside the calendar of it. One query."""
    since, _until = clock.day_bounds(day, day)
    return Plans(calendar, queries.taken(since))
