"""The only writer of coach time: lock the coach, check, write (docs/architecture.md, promise 1).

Every function that writes runs inside the caller's transaction, and the caller lets a refusal end it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import TypeVar

from django.db import IntegrityError, connection, transaction
from django.db.models import F, Min

from booking import coach_time_guard
from booking.enums import TimeKind
from booking.models import Coach, CoachTime
from booking.refusals import BookingRefused, Refusal
from portal import clock

T = TypeVar("T")

#: As many rows are rewritten by one statement at most.
MOST_IN_ONE_STATEMENT = 500


def lock_coach(*coach_ids: int) -> None:
    """Wait until nobody else can change the time of these coaches; held until the transaction ends.

    Several coaches are locked in the order of their numbers, so that two moves never wait for each other.
    SQLite has no row locks and needs none: its transactions begin IMMEDIATE, one writer at a time.
    Raises TransactionManagementError outside a transaction, where a lock would be gone at once.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("A coach is locked inside a transaction.")
    if coach_ids and connection.features.has_select_for_update:
        rows = Coach.objects.filter(pk__in=coach_ids).order_by("pk").select_for_update(no_key=True)
        list(rows.values_list("pk"))


def take(
    coach_id: int,
    starts_at: dt.datetime,
    ends_at: dt.datetime,
    *,
    kind: TimeKind,
    buffer_minutes: int,
    travel_minutes: int = 0,
    pause_gives_way: bool = False,
) -> CoachTime:
    """Take a coach's time from `starts_at` until `ends_at` and the pause after it (aware instants).

    The pause is that of the day it was made: a later change of the rule moves nothing that exists. With
    `pause_gives_way` (staff) it is cut short where the coach's next taken time begins. For a meeting
    elsewhere the way there and back is taken too, before the pause; it never gives way.
    The caller holds the coach's lock. Raises BookingRefused(SLOT_TAKEN) where the time is held.
    """
    return move(
        CoachTime(kind=kind),
        coach_id,
        starts_at,
        ends_at,
        buffer_minutes=buffer_minutes,
        travel_minutes=travel_minutes,
        pause_gives_way=pause_gives_way,
    )


def take_all(
    times: Iterable[tuple[int, dt.datetime, dt.datetime]], *, kind: TimeKind, buffer_minutes: int
) -> list[CoachTime]:
    """Take many times (coach, from, until) in one statement, all or none; the rows are in the same order.

    The caller holds the locks of all these coaches. Raises BookingRefused(SLOT_TAKEN) where one is held.
    """
    pause = dt.timedelta(minutes=buffer_minutes)
    rows = [
        CoachTime(
            coach_id=coach_id,
            starts_at=starts_at,
            ends_at=ends_at,
            taken_from=starts_at,
            taken_until=ends_at + pause,
            kind=kind,
        )
        for coach_id, starts_at, ends_at in times
    ]
    return _guarded(lambda: CoachTime.objects.bulk_create(rows))


def move(
    row: CoachTime,
    coach_id: int,
    starts_at: dt.datetime,
    ends_at: dt.datetime,
    *,
    buffer_minutes: int,
    travel_minutes: int = 0,
    pause_gives_way: bool = False,
) -> CoachTime:
    """Give the row another time or coach, with the pause of today's rule; as `take` in all else.

    The caller holds the locks of both coaches. Raises BookingRefused(SLOT_TAKEN) where the time is held.
    """
    travel = dt.timedelta(minutes=travel_minutes)
    is_back = ends_at + travel
    row.coach_id, row.starts_at, row.ends_at = coach_id, starts_at, ends_at
    row.taken_from, row.taken_until = starts_at - travel, is_back + dt.timedelta(minutes=buffer_minutes)
    if pause_gives_way:
        row.taken_until = _next_taken(row, is_back) or row.taken_until
    return _write(row)


def release(row: CoachTime) -> CoachTime:
    """Give the time back. It needs no lock: nothing becomes scarcer. Twice is no error."""
    row.holding = False
    row.save(update_fields=["holding"])
    return row


def release_all(row_ids: Iterable[int]) -> None:
    """Give these times back in one statement; as `release` in all else."""
    CoachTime.objects.filter(pk__in=row_ids).update(holding=False)


def forget_minutes(row_ids: Iterable[int]) -> None:
    """Leave of these times only the month and how long they were: the minute could tell who came.

    For appointments whose person is erased; they hold nothing any more. The length stays.
    """
    rows = list(CoachTime.objects.filter(pk__in=row_ids))
    for row in rows:
        month = clock.month_of(row.starts_at)
        row.ends_at, row.starts_at = month + (row.ends_at - row.starts_at), month
        row.taken_from, row.taken_until, row.holding = row.starts_at, row.ends_at, False
    fields = ["starts_at", "ends_at", "taken_from", "taken_until", "holding"]
    CoachTime.objects.bulk_update(rows, fields, batch_size=MOST_IN_ONE_STATEMENT)


def hold_again(row: CoachTime) -> CoachTime:
    """Take back a time that was released, as it was. The caller holds the coach's lock.

    Raises BookingRefused(SLOT_TAKEN) where somebody else has taken it meanwhile.
    """
    row.holding = True
    return _write(row)


def cut_pause_before(coach_id: int, starts_at: dt.datetime) -> None:
    """Let the pause that runs at `starts_at` end there; no meeting is cut, nor a way back from one.

    The caller holds the lock.
    """
    pauses = CoachTime.objects.filter(coach=coach_id, holding=True, ends_at__lte=starts_at)
    # The way back is as long as the way there.
    at_rest = pauses.filter(ends_at__lte=starts_at - (F("starts_at") - F("taken_from")))
    at_rest.filter(taken_until__gt=starts_at).update(taken_until=starts_at)


def _next_taken(row: CoachTime, is_back: dt.datetime) -> dt.datetime | None:
    """When the coach's next taken time begins, if it begins in the pause of this row."""
    others = CoachTime.objects.filter(coach=row.coach_id, holding=True).exclude(pk=row.pk)
    return others.filter(taken_from__range=(is_back, row.taken_until)).aggregate(first=Min("taken_from"))[
        "first"
    ]


def _write(row: CoachTime) -> CoachTime:
    _guarded(row.save)
    return row


def _guarded(write: Callable[[], T]) -> T:
    """Write. The database's guard is the check; under the coach's lock nobody contends for it."""
    try:
        return write()
    except IntegrityError as error:
        if coach_time_guard.is_refusal(error):
            raise BookingRefused(Refusal.SLOT_TAKEN) from error
        raise
