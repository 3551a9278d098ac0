"""Coach time is taken, moved, released and taken back by one writer, under the coach's lock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.db import transaction

from booking.enums import TimeKind
from booking.hours import coach_time
from booking.models import Coach, CoachTime
from booking.refusals import BookingRefused, Refusal
from portal import clock
from tests.booking.build import FREE, HOUR, MINUTE

pytestmark = pytest.mark.django_db


@pytest.fixture
def coach() -> Coach:
    return Coach.objects.create(first_name="Aino")


def take(coach: Coach, starts_at: dt.datetime = FREE, **more: object) -> CoachTime:
    """45 minutes of a coach and a pause of 15."""
    return coach_time.take(
        coach.pk,
        starts_at,
        starts_at + 45 * MINUTE,
        kind=TimeKind.APPOINTMENT,
        **{"buffer_minutes": 15, **more},
    )


def refusal_of(verb: object, *args: object, **more: object) -> Refusal | None:
    """Why the verb refused, or None."""
    try:
        with transaction.atomic():
            verb(*args, **more)
    except BookingRefused as refused:
        return refused.reason
    return None


def test_take_adds_the_pause_after_the_meeting_only(coach: Coach) -> None:
    row = CoachTime.objects.get(pk=take(coach).pk)
    assert (row.starts_at, row.ends_at) == (FREE, FREE + 45 * MINUTE)
    assert (row.taken_from, row.taken_until) == (FREE, FREE + HOUR)
    assert row.holding


def test_take_is_refused_where_the_pause_would_reach_into_a_taken_time(coach: Coach) -> None:
    take(coach)
    assert refusal_of(take, coach, FREE - 50 * MINUTE) == Refusal.SLOT_TAKEN


def test_pause_gives_way_to_the_next_taken_time(coach: Coach) -> None:
    take(coach)
    row = take(coach, FREE - 50 * MINUTE, pause_gives_way=True)
    assert row.taken_until == FREE


def test_pause_that_gives_way_is_whole_where_nothing_follows(coach: Coach) -> None:
    assert take(coach, pause_gives_way=True).taken_until == FREE + HOUR


def test_meeting_itself_never_gives_way(coach: Coach) -> None:
    take(coach)
    assert refusal_of(take, coach, FREE - 40 * MINUTE, pause_gives_way=True) == Refusal.SLOT_TAKEN


def test_move_within_its_own_time_is_allowed(coach: Coach) -> None:
    row = take(coach)
    coach_time.move(row, coach.pk, FREE + 30 * MINUTE, FREE + 75 * MINUTE, buffer_minutes=0)
    row.refresh_from_db()
    assert (row.starts_at, row.taken_until) == (FREE + 30 * MINUTE, FREE + 75 * MINUTE)


def test_move_to_a_taken_time_is_refused(coach: Coach) -> None:
    other = Coach.objects.create(first_name="Eino")
    row = take(coach)
    take(other)
    reason = refusal_of(coach_time.move, row, other.pk, FREE, FREE + HOUR, buffer_minutes=15)
    assert reason == Refusal.SLOT_TAKEN
    row.refresh_from_db()
    assert row.coach == coach


def test_released_time_can_be_taken_by_another(coach: Coach) -> None:
    coach_time.release(coach_time.release(take(coach)))
    take(coach)
    assert CoachTime.objects.filter(holding=True).count() == 1


def test_hold_again_takes_the_same_time_back(coach: Coach) -> None:
    row = coach_time.release(take(coach))
    coach_time.hold_again(row)
    row.refresh_from_db()
    assert row.holding


def test_hold_again_is_refused_where_another_has_it(coach: Coach) -> None:
    row = coach_time.release(take(coach))
    take(coach, FREE + 30 * MINUTE)
    assert refusal_of(coach_time.hold_again, row) == Refusal.SLOT_TAKEN
    row.refresh_from_db()
    assert not row.holding


@pytest.mark.django_db(transaction=True)
def test_lock_outside_a_transaction_is_a_mistake_of_the_caller(coach: Coach) -> None:
    with pytest.raises(transaction.TransactionManagementError):
        coach_time.lock_coach(coach.pk)


def test_take_all_takes_many_times_in_one_statement(
    coach: Coach, django_assert_num_queries: Callable[..., AbstractContextManager[Any]]
) -> None:
    times = [(coach.pk, FREE + day, FREE + day + HOUR) for day in (0 * HOUR, 24 * HOUR)]
    with django_assert_num_queries(1):
        rows = coach_time.take_all(times, kind=TimeKind.SESSION, buffer_minutes=15)
    saved = CoachTime.objects.order_by("pk").values_list("pk", "starts_at", "taken_from", "taken_until")
    assert list(saved) == [
        (row.pk, start, start, end + 15 * MINUTE) for row, (_pk, start, end) in zip(rows, times, strict=True)
    ]


@pytest.mark.parametrize("starts_at", [FREE, FREE + 90 * MINUTE], ids=["of a row", "of each other"])
def test_take_all_takes_none_where_one_is_taken(coach: Coach, starts_at: dt.datetime) -> None:
    take(coach)
    times = [
        (coach.pk, starts_at, starts_at + HOUR),
        (coach.pk, FREE + 2 * HOUR, FREE + 3 * HOUR),
    ]
    reason = refusal_of(coach_time.take_all, times, kind=TimeKind.SESSION, buffer_minutes=0)
    assert reason == Refusal.SLOT_TAKEN
    assert CoachTime.objects.count() == 1


def test_release_all_gives_many_times_back(coach: Coach) -> None:
    rows = [take(coach), take(coach, FREE + HOUR), take(coach, FREE + 2 * HOUR)]
    coach_time.release_all([row.pk for row in rows[:2]])
    assert list(CoachTime.objects.filter(holding=True)) == [rows[2]]


def test_take_all_of_nothing_asks_nothing(
    django_assert_num_queries: Callable[..., AbstractContextManager[Any]],
) -> None:
    with django_assert_num_queries(0):
        assert coach_time.take_all([], kind=TimeKind.SESSION, buffer_minutes=15) == []


def test_take_all_takes_the_same_time_of_several_coaches(coach: Coach) -> None:
    other = Coach.objects.create(first_name="Eino")
    times = [(each.pk, FREE, FREE + HOUR) for each in (coach, other)]
    rows = coach_time.take_all(times, kind=TimeKind.SESSION, buffer_minutes=0)
    assert [(row.coach_id, row.kind) for row in rows] == [
        (coach.pk, TimeKind.SESSION),
        (other.pk, TimeKind.SESSION),
    ]


# The way to a meeting elsewhere ----------------------------------------------------------------------


def test_way_there_and_back_is_taken_and_the_pause_follows_it(coach: Coach) -> None:
    row = take(coach, travel_minutes=20)
    assert (row.starts_at, row.ends_at) == (FREE, FREE + 45 * MINUTE)
    assert (row.taken_from, row.taken_until) == (FREE - 20 * MINUTE, FREE + 80 * MINUTE)


@pytest.mark.parametrize("starts_at", [FREE - 75 * MINUTE, FREE + 70 * MINUTE], ids=["there", "back"])
def test_nothing_is_taken_over_the_way(coach: Coach, starts_at: dt.datetime) -> None:
    take(coach, travel_minutes=20)
    assert refusal_of(take, coach, starts_at) == Refusal.SLOT_TAKEN


def test_way_back_never_gives_way_to_the_next_time(coach: Coach) -> None:
    take(coach)
    early = FREE - 60 * MINUTE
    assert refusal_of(take, coach, early, travel_minutes=20, pause_gives_way=True) == Refusal.SLOT_TAKEN
    assert take(coach, early, travel_minutes=15, pause_gives_way=True).taken_until == FREE


def test_move_without_a_way_gives_the_way_back(coach: Coach) -> None:
    row = take(coach, travel_minutes=20)
    coach_time.move(row, coach.pk, FREE, FREE + 45 * MINUTE, buffer_minutes=15)
    row.refresh_from_db()
    assert (row.taken_from, row.taken_until) == (FREE, FREE + HOUR)


# The pause that gives way ----------------------------------------------------------------------------


def test_pause_gives_way_neither_to_a_released_time_nor_to_another_coach(coach: Coach) -> None:
    coach_time.release(take(coach))
    take(Coach.objects.create(first_name="Eino"))
    assert take(coach, FREE - 50 * MINUTE, pause_gives_way=True).taken_until == FREE + 10 * MINUTE


def test_pause_does_not_give_way_to_the_time_that_is_moved(coach: Coach) -> None:
    row = take(coach)
    early = FREE - 50 * MINUTE
    coach_time.move(row, coach.pk, early, early + 45 * MINUTE, buffer_minutes=15, pause_gives_way=True)
    row.refresh_from_db()
    assert row.taken_until == early + HOUR


def test_pause_is_gone_where_the_next_time_begins_at_the_end_of_the_meeting(coach: Coach) -> None:
    take(coach)
    assert take(coach, FREE - 45 * MINUTE, pause_gives_way=True).taken_until == FREE


def cut(row: CoachTime, starts_at: dt.datetime) -> dt.datetime:
    """Until when the row is taken after the coach's pauses before an instant were cut."""
    coach_time.cut_pause_before(row.coach_id, starts_at)
    row.refresh_from_db()
    return row.taken_until


@pytest.mark.parametrize("minutes", [45, 50, 59])
def test_pause_that_runs_is_cut_where_the_next_time_begins(coach: Coach, minutes: int) -> None:
    assert cut(take(coach), FREE + minutes * MINUTE) == FREE + minutes * MINUTE


@pytest.mark.parametrize("minutes", [-10, 0, 44, 60, 90], ids=["before", "start", "meeting", "end", "after"])
def test_nothing_but_a_pause_is_cut(coach: Coach, minutes: int) -> None:
    assert cut(take(coach), FREE + minutes * MINUTE) == FREE + HOUR


def test_way_back_is_not_cut_but_the_pause_after_it_is(coach: Coach) -> None:
    row = take(coach, travel_minutes=20)
    assert cut(row, FREE + 60 * MINUTE) == FREE + 80 * MINUTE
    assert cut(row, FREE + 70 * MINUTE) == FREE + 70 * MINUTE


def test_pause_of_another_coach_or_of_a_released_time_is_not_cut(coach: Coach) -> None:
    other = take(Coach.objects.create(first_name="Eino"))
    released = coach_time.release(take(coach))
    assert cut(released, FREE + 50 * MINUTE) == FREE + HOUR
    other.refresh_from_db()
    assert other.taken_until == FREE + HOUR


# Given back, and forgotten ---------------------------------------------------------------------------


def test_time_that_is_held_again_has_the_pause_of_the_day_it_was_made(coach: Coach) -> None:
    row = coach_time.release(take(coach, buffer_minutes=30))
    coach_time.hold_again(row)
    row.refresh_from_db()
    assert row.taken_until == FREE + 75 * MINUTE


def test_release_of_nothing_is_no_error(coach: Coach) -> None:
    row = take(coach)
    coach_time.release_all([])
    row.refresh_from_db()
    assert row.holding


def test_of_a_forgotten_time_only_the_month_and_the_length_are_left(coach: Coach) -> None:
    rows = [take(coach, travel_minutes=20), take(coach, FREE + 3 * HOUR)]
    other = take(coach, FREE + 6 * HOUR)
    coach_time.forget_minutes([row.pk for row in rows])
    month = clock.month_of(FREE)
    for row in rows:
        row.refresh_from_db()
        assert (row.starts_at, row.ends_at) == (month, month + 45 * MINUTE)
        assert (row.taken_from, row.taken_until) == (row.starts_at, row.ends_at)
        assert not row.holding
    other.refresh_from_db()
    assert (other.starts_at, other.holding) == (FREE + 6 * HOUR, True)


def test_lock_of_no_coach_asks_nothing(
    django_assert_num_queries: Callable[..., AbstractContextManager[Any]],
) -> None:
    with transaction.atomic(), django_assert_num_queries(0):
        coach_time.lock_coach()
