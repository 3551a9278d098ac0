"""A coach leaves: the clients booked after the last day, what each is offered, and handing them over.

Offered are another speaker at the same time, the nearest free time of a speaker, or a call of staff. What is
proposed for one client is not proposed for the next. Who is moved is told by the message that every move
sends, in the language of their messages; whom no message reaches, staff call.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from django.db.models import QuerySet

from booking.appointments import requests, reservations
from booking.availability import search
from booking.availability.search import Slot
from booking.enums import AppointmentState, Interpreter, RequestKind, RequestState, Way
from booking.hours import working_hours
from booking.hours.coach_time import lock_coach
from booking.messages import notifications
from booking.models import Appointment, BookingRules, Coach, Shift, WorkingHours
from portal import clock
from portal.db.transactions import atomic_with_retry

#: So many clients are handed over by one press at most; the next ones come after.
MOST_IN_ONE_GO = 100
#: So many speakers of one time are offered.
MOST_SPEAKERS = 3
#: A new time on another day is not sooner than this: the client must hear of it first.
TIME_TO_HEAR = dt.timedelta(days=2)
#: How far past the last booked time a new one is looked for.
LOOK_PAST = dt.timedelta(days=28)


class ReassignOffer(StrEnum):
    """What becomes of a client's time."""

    MOVE = "move"
    CALL = "call"


@dataclass(frozen=True, slots=True)
class Moved:
    """One of the coach's clients with the times proposed, the best first; none where staff must call.

    `is_reached`: a message tells them; otherwise a move puts a call on the list as well.
    """

    appointment: Appointment
    slots: tuple[Slot, ...]
    is_reached: bool

    def is_same_time(self, slot: Slot) -> bool:
        """Whether only the coach would change."""
        return slot.starts_at == self.appointment.coach_time.starts_at


def upcoming(coach_id: int, last_day: dt.date, *, now: dt.datetime) -> QuerySet[Appointment]:
    """Booked times of the coach that begin after the last day, the next first; not those staff call about."""
    _since, until = clock.day_bounds(last_day, last_day)
    waiting = requests.Request.objects.filter(
        kind=RequestKind.COACH_LEAVES, state__in=RequestState.waiting(), appointment__isnull=False
    )
    rows = Appointment.objects.filter(
        state=AppointmentState.BOOKED,
        coach_time__holding=True,
        coach_time__coach=coach_id,
        coach_time__starts_at__gte=max(until, now),
    ).exclude(pk__in=waiting.values("appointment"))
    return rows.select_related("coach_time__coach", "spoken_language", "person").order_by(
        "coach_time__starts_at", "pk"
    )


def propose(rows: list[Appointment], *, now: dt.datetime, rules: BookingRules) -> list[Moved]:
    """Other times for these clients of one coach, all from the same three queries, by time."""
    if not rows:
        return []
    times = [row.coach_time for row in rows]
    longest = max((time.ends_at - time.starts_at) // dt.timedelta(minutes=1) for time in times)
    found = search.free_by_language(
        {row.spoken_language_id for row in rows},
        clock.today(now),
        clock.today(times[-1].starts_at + LOOK_PAST),
        now=now,
        rules=rules,
        length=longest,
    )
    leaving = times[0].coach_id
    free = {
        language_id: [slot for slot in slots if slot.coach_id != leaving]
        for language_id, slots in found.items()
    }
    return _Planner(free, now, rules).plan(rows)


def shifts_after(coach: Coach, last_day: dt.date) -> QuerySet[Shift]:
    """Desk shifts in which the coach still stands after the last day."""
    ended = Shift.objects.filter(valid_until__lte=last_day)
    return Shift.objects.filter(coaches=coach).exclude(pk__in=ended.values("pk"))


# The plan --------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Planner:
    """Gives out free times so that no two clients are promised the same one."""

    free: dict[int, list[Slot]]
    now: dt.datetime
    rules: BookingRules
    promised: dict[int, list[tuple[dt.datetime, dt.datetime]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    load: Counter[int] = field(default_factory=Counter)

    def plan(self, rows: list[Appointment]) -> list[Moved]:
        """First everybody who can keep the time, then the nearest time for the others."""
        kept = {row.pk: self._same_time(row) for row in rows}
        near = {row.pk: () if kept[row.pk] else self._nearest(row) for row in rows}
        return [Moved(row, kept[row.pk] or near[row.pk], _is_reached(row)) for row in rows]

    def _same_time(self, row: Appointment) -> tuple[Slot, ...]:
        at, slots = row.coach_time.starts_at, self._around(row)
        first, last = (cut(slots, at, key=lambda slot: slot.starts_at) for cut in (bisect_left, bisect_right))
        slots = [slot for slot in slots[first:last] if self._is_left(slot)]
        slots.sort(key=lambda slot: self.load[slot.coach_id])
        return self._promise(slots[:MOST_SPEAKERS])

    def _nearest(self, row: Appointment) -> tuple[Slot, ...]:
        """The next free time from theirs on, else the last one before it that leaves time to hear of it."""
        at, heard = row.coach_time.starts_at, self.now + TIME_TO_HEAR
        slots = self._around(row)
        place = bisect_left(slots, at, key=lambda slot: slot.starts_at)
        later = slots[place:]
        earlier = (slot for slot in reversed(slots[:place]) if slot.starts_at >= heard)
        first = next((slot for slot in (*later, *earlier) if self._is_left(slot)), None)
        return self._promise([first] if first else [])

    def _around(self, row: Appointment) -> list[Slot]:
        """Times of speakers; none for who is met elsewhere or with an interpreter: staff arrange those."""
        is_plain = row.way != Way.ELSEWHERE and row.interpreter == Interpreter.NONE
        return self.free.get(row.spoken_language_id, []) if is_plain else []

    def _is_left(self, slot: Slot) -> bool:
        pause = dt.timedelta(minutes=self.rules.buffer_minutes)
        taken = self.promised[slot.coach_id]
        return not any(
            slot.starts_at < ends + pause and begins < slot.ends_at + pause for begins, ends in taken
        )

    def _promise(self, slots: list[Slot]) -> tuple[Slot, ...]:
        if slots:
            self.promised[slots[0].coach_id].append((slots[0].starts_at, slots[0].ends_at))
            self.load[slots[0].coach_id] += 1
        return tuple(slots)


def _is_reached(row: Appointment) -> bool:
    return bool(getattr(row, "person", None) and notifications.addressee(row).channels)


# What is done ----------------------------------------------------------------------------------------


@atomic_with_retry
def end_hours(coach: Coach, last_day: dt.date) -> int:
    """All working hours of the coach end with that day; how many were cut or taken away."""
    lock_coach(coach.pk)
    after = [
        row
        for row in working_hours.list_hours(coach, last_day)
        if (row.valid_until or dt.date.max) > last_day
    ]
    for row in WorkingHours.objects.filter(pk__in=[row.working_hours_id for row in after]):
        working_hours.end_hours(row, last_day)
    return len(after)


@atomic_with_retry
def hand_over(
    appointment_id: int,
    *,
    coach_id: int,
    starts_at: dt.datetime,
    version: int,
    now: dt.datetime,
    rules: BookingRules,
) -> None:
    """Move the client there and tell them once; whom no message reaches, staff call before the sooner time.

    Raises BookingRefused with any reason of `reservations.move`; then nothing is written.
    """
    before = Appointment.objects.select_related("coach_time").get(pk=appointment_id).coach_time.starts_at
    row = reservations.move(
        appointment_id,
        coach_id=coach_id,
        starts_at=starts_at,
        now=now,
        version=version,
        in_public=False,
        rules=rules,
    )
    if not _is_reached(row) and getattr(row, "person", None):
        requests.ask_to_tell(row, RequestKind.COACH_LEAVES, now=now, due_at=min(before, starts_at))


def call(appointment: Appointment, *, now: dt.datetime) -> None:
    """Staff call this client and agree on a new time; until then the time stays as it is."""
    requests.ask_to_tell(appointment, RequestKind.COACH_LEAVES, now=now)


def by_language(moved: Iterable[Moved]) -> Iterator[tuple[object, list[Moved]]]:
    """The clients by language, in the order of languages."""
    groups: dict[int, list[Moved]] = defaultdict(list)
    for row in moved:
        groups[row.appointment.spoken_language_id].append(row)
    languages = {row[0].appointment.spoken_language for row in groups.values()}
    for language in sorted(languages, key=lambda row: (row.order, row.pk)):
        yield language, groups[language.pk]
