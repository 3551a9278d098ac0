"""Everybody at once: one winner, no deadlock, and every loser gets an answer that can be shown.

Real connections in threads that start together. Smaller here, 200 writers and several rounds in `make soak`.
Beside them a control that must overbook: without lock and guard this very harness finds two winners.
"""

from __future__ import annotations

import datetime as dt
import os
import signal
import threading
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from time import perf_counter

import pytest
from django.db import connection, connections

from booking import coach_time_guard
from booking.appointments import reservations
from booking.availability import search
from booking.enums import AppointmentState
from booking.models import Appointment, AppointmentPerson, BookingRules, Coach, CoachTime
from booking.refusals import BookingRefused, Refusal
from portal.enums import MessageKind
from portal.models import Message
from tests.at_once import at_once
from tests.booking import build
from tests.booking.build import FREE, HOUR, MINUTE, NOW
from tests.build import language

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.soak]

Size = Callable[[int, int], int]
ONE_DAY = dt.timedelta(days=1)
SOON = (FREE + ONE_DAY).date()
SLOWEST_SECONDS = 3.0


@dataclass(slots=True)
class Answer:
    """What one writer got: an appointment, or a refusal with its sentence and the next free times."""

    appointment: Appointment | None = None
    reason: Refusal | None = None
    sentence: str = ""
    next_free: int = 0
    error: BaseException | None = None
    seconds: float = 0.0


@pytest.fixture
def rules() -> BookingRules:
    return build.rules()


@pytest.fixture
def coach(rules: BookingRules) -> Coach:
    """One coach who speaks Somali; the rules are there."""
    return build.coach()


def race(verbs: Iterable[Callable[[], Appointment]]) -> list[Answer]:
    """What each verb gets, all run from the same instant."""
    spoken, rules = language("so").pk, BookingRules.load()

    def answered(verb: Callable[[], Appointment]) -> Answer:
        answer, began = Answer(), perf_counter()
        try:
            answer.appointment = verb()
        except BookingRefused as refused:
            answer.reason, answer.sentence = refused.reason, refused.sentence()
            answer.next_free = len(search.free_slots(spoken, now=NOW, rules=rules, last_day=SOON))
        answer.seconds = perf_counter() - began
        return answer

    given = at_once(partial(answered, verb) for verb in verbs)
    return [each if isinstance(each, Answer) else Answer(error=each) for each in given]


def booker(coach: Coach, starts_at: dt.datetime, number: int, **more: object) -> Callable[[], Appointment]:
    """A client of their own who books that time."""
    wish, person = build.wish(coach, starts_at, **more), build.person(phone=f"+35840{number:07}")
    return lambda: reservations.reserve(wish, person, now=NOW)


def mover(appointment: Appointment, coach: Coach, starts_at: dt.datetime) -> Callable[[], Appointment]:
    """Somebody who moves their time there."""
    return lambda: reservations.move(appointment.pk, coach_id=coach.pk, starts_at=starts_at, now=NOW)


def assert_one_winner(answers: list[Answer]) -> Appointment:
    """One appointment, all others refused in words and with other times, nobody kept waiting. Returns it."""
    assert [answer.error for answer in answers if answer.error] == []
    winners = [answer.appointment for answer in answers if answer.appointment]
    losers = [answer for answer in answers if not answer.appointment]
    assert len(winners) == 1
    assert {answer.reason for answer in losers} <= {Refusal.SLOT_TAKEN}
    assert all(answer.sentence and answer.next_free for answer in losers)
    assert max(answer.seconds for answer in answers) < SLOWEST_SECONDS
    return winners[0]


def holding(coach: Coach, starts_at: dt.datetime) -> int:
    """How many holding rows meet the hour from `starts_at` on."""
    rows = CoachTime.objects.filter(coach=coach, holding=True)
    return rows.filter(taken_from__lt=starts_at + HOUR, taken_until__gt=starts_at).count()


# Many for one time -----------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [0, 15], ids=["the same time", "overlapping times"])
def test_many_writers_one_winner(coach: Coach, size: Size, step: int) -> None:
    writers, rounds = size(40, 200), size(1, 4)
    for number in range(rounds):
        slot = FREE + number * HOUR
        offsets = [who % 4 * step * MINUTE for who in range(writers)]
        # The times of a round reach into the next hours; each round has a coach of its own.
        someone = build.coach() if number else coach
        answers = race(booker(someone, slot + offset, who) for who, offset in enumerate(offsets))
        winner = assert_one_winner(answers)
        assert CoachTime.objects.filter(coach=someone, holding=True).get() == winner.coach_time
    assert Appointment.objects.count() == AppointmentPerson.objects.count() == rounds


def test_many_writers_for_as_many_times_all_win(coach: Coach, rules: BookingRules, size: Size) -> None:
    """The lock makes them wait for each other, not fail."""
    slots = search.free_slots(language("so").pk, now=NOW, rules=rules)[::4][: size(20, 60)]
    answers = race(booker(coach, slot.starts_at, number) for number, slot in enumerate(slots))
    assert [answer.error or answer.reason for answer in answers if not answer.appointment] == []
    assert CoachTime.objects.filter(coach=coach, holding=True).count() == len(slots)
    assert len(set(AppointmentPerson.objects.values_list("code", flat=True))) == len(slots)


def test_control_overbooks_without_lock_and_guard(coach: Coach, size: Size) -> None:
    """Check, then write, as most booking systems do. Were there one winner, the races would prove nothing."""
    writers = size(8, 40)
    checked = threading.Barrier(writers, timeout=60)

    def check_then_write() -> None:
        is_free = not holding(coach, FREE)
        checked.wait()
        if is_free:
            CoachTime.objects.create(
                coach=coach,
                starts_at=FREE,
                ends_at=FREE + HOUR,
                taken_from=FREE,
                taken_until=FREE + HOUR,
                kind="block",
            )

    without_guard = coach_time_guard.removing(connection.vendor)
    try:
        with connection.cursor() as cursor:
            for statement in without_guard:
                cursor.execute(statement)
        answers = race([check_then_write] * writers)
        assert [answer.error for answer in answers if answer.error] == []
        assert holding(coach, FREE) > 1
    finally:
        CoachTime.objects.all().delete()
        coach_time_guard.install(connection)


# Verbs against each other ----------------------------------------------------------------------------


def test_two_clicks_are_one_appointment(coach: Coach, size: Size) -> None:
    key, person = uuid.uuid4(), build.reachable()
    wish = build.wish(coach, key=key)
    answers = race([lambda: reservations.reserve(wish, person, now=NOW)] * size(8, 40))
    assert [answer.error or answer.reason for answer in answers if not answer.appointment] == []
    assert {answer.appointment.pk for answer in answers} == {Appointment.objects.get().pk}
    assert Message.objects.filter(kind=MessageKind.CONFIRMATION, channel="sms").count() == 1


def test_one_submission_under_two_coaches_is_one_appointment(coach: Coach, size: Size) -> None:
    key, other = uuid.uuid4(), build.coach("Eino")
    for _ in range(size(1, 5)):
        answers = race(booker(who, FREE, number, key=key) for number, who in enumerate([coach, other] * 4))
        assert [answer.error for answer in answers if answer.error] == []
        assert {answer.appointment.pk for answer in answers if answer.appointment} == {
            Appointment.objects.get().pk
        }
        assert CoachTime.objects.count() == 1
        Appointment.objects.all().delete()
        CoachTime.objects.all().delete()


def test_many_moves_into_one_time(coach: Coach, size: Size) -> None:
    others = [build.appointment(build.coach()) for _ in range(size(10, 40))]
    target = FREE + 2 * HOUR
    winner = assert_one_winner(race(mover(other, coach, target) for other in others))
    assert CoachTime.objects.filter(holding=True).count() == len(others)
    assert CoachTime.objects.get(coach=coach, holding=True).appointment == winner
    assert Appointment.objects.filter(version=1).count() == len(others) - 1


def test_moves_against_bookings(coach: Coach, size: Size) -> None:
    half = size(8, 40)
    others = [build.appointment(build.coach()) for _ in range(half)]
    moves = [mover(other, coach, FREE) for other in others]
    assert_one_winner(race([*moves, *(booker(coach, FREE, number) for number in range(half))]))
    assert holding(coach, FREE) == 1


def test_undo_against_bookings(coach: Coach, size: Size) -> None:
    cancelled = reservations.cancel(build.appointment(coach).pk, now=NOW)

    def undo() -> Appointment:
        return reservations.undo_cancel(cancelled.pk, now=NOW)

    answers = race([undo, *(booker(coach, FREE, number) for number in range(size(8, 60)))])
    winner = assert_one_winner(answers)
    assert CoachTime.objects.get(holding=True) == winner.coach_time
    cancelled.refresh_from_db()
    is_back = cancelled.state == AppointmentState.BOOKED
    assert is_back == (winner == cancelled)


def test_many_undos_are_one(coach: Coach, size: Size) -> None:
    cancelled = reservations.cancel(build.appointment(coach).pk, now=NOW)
    answers = race([lambda: reservations.undo_cancel(cancelled.pk, now=NOW)] * size(8, 40))
    assert [answer.error or answer.reason for answer in answers if not answer.appointment] == []
    assert {answer.appointment.version for answer in answers} == {3}


def test_many_cancels_are_one(coach: Coach, size: Size) -> None:
    booked = build.appointment(coach, client=build.reachable(email=""))
    answers = race([lambda: reservations.cancel(booked.pk, now=NOW)] * size(8, 40))
    assert [answer.error or answer.reason for answer in answers if not answer.appointment] == []
    assert {answer.appointment.version for answer in answers} == {2}
    assert Message.objects.filter(kind=MessageKind.CANCELLATION).count() == 1


def test_moves_across_two_coaches_never_wait_in_a_ring(size: Size) -> None:
    """Each needs the locks of both coaches: taken in one order by everybody, or it is a deadlock."""
    one, two = build.coach("Aino"), build.coach("Eino")
    first, second = build.appointment(one), build.appointment(two)
    for number in range(size(4, 20)):
        hour = FREE + (1 + number % 4) * HOUR
        answers = race([mover(first, two, hour), mover(second, one, hour)])
        assert [answer.error or answer.reason for answer in answers if not answer.appointment] == []
        one, two = two, one


def test_move_against_cancel_leaves_one_story(coach: Coach, size: Size) -> None:
    for number in range(size(3, 20)):
        booked = build.appointment(coach, FREE + number % 3 * HOUR)
        move = mover(booked, coach, FREE + 4 * HOUR)
        answers = race([move, lambda pk=booked.pk: reservations.cancel(pk, now=NOW)])
        assert [answer.error for answer in answers if answer.error] == []
        assert {answer.reason for answer in answers} <= {None, Refusal.ALREADY_CANCELLED}
        booked.refresh_from_db()
        assert booked.state == AppointmentState.CANCELLED
        assert not booked.coach_time.holding


# A process dies in the middle --------------------------------------------------------------------------


@pytest.fixture
def dies() -> Callable[[str, Callable[[], object]], int]:
    """`dies(statement, verb)`: another process runs the verb and is killed right after that statement."""

    def run(statement: str, verb: Callable[[], object]) -> int:
        connections.close_all()
        child = os.fork()
        if not child:
            try:
                with connection.execute_wrapper(_kill_after(statement)):
                    verb()
            finally:
                os._exit(1)
        return os.WTERMSIG(os.waitpid(child, 0)[1])

    return run


def _kill_after(statement: str) -> Callable[..., object]:
    def execute(execute: Callable[..., object], sql: str, *rest: object) -> None:
        execute(sql, *rest)
        if sql.startswith(statement):
            os.kill(os.getpid(), signal.SIGKILL)

    return execute


@pytest.mark.parametrize(
    "statement",
    [
        'INSERT INTO "booking_coachtime"',
        'INSERT INTO "booking_appointment"',
        'INSERT INTO "booking_appointmentperson"',
        'INSERT INTO "portal_message"',
    ],
)
def test_process_killed_while_booking_leaves_nothing(
    coach: Coach, dies: Callable[..., int], statement: str
) -> None:
    wish, person = build.wish(coach), build.reachable()
    assert dies(statement, lambda: reservations.reserve(wish, person, now=NOW)) == signal.SIGKILL
    written = [model.objects.count() for model in (CoachTime, Appointment, AppointmentPerson, Message)]
    assert written == [0, 0, 0, 0]
    assert reservations.reserve(wish, person, now=NOW).coach_time.starts_at == FREE


def test_process_killed_while_moving_changes_nothing(coach: Coach, dies: Callable[..., int]) -> None:
    booked = build.appointment(coach, client=build.reachable())
    assert dies('UPDATE "booking_appointment"', mover(booked, coach, FREE + HOUR)) == signal.SIGKILL
    booked = Appointment.objects.get()
    assert (booked.version, booked.coach_time.starts_at) == (1, FREE)
    assert mover(booked, coach, FREE + HOUR)().version == 2
