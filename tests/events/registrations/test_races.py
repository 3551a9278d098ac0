"""Everybody at once for the last seats: never one too many, always in order, and every loser gets an answer.

Real connections in threads that start together. Smaller here, 200 people in `make soak`. Beside them a
control that must overbook: without the lock this very harness gives away more seats than there are.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import pytest
from django.db import connection, connections

from booking.appointments import reservations
from booking.models import Coach, CoachTime
from booking.refusals import BookingRefused
from events.enums import CoachRole, RegistersFor, RegistrationState
from events.models import Event, Place, Registration, RegistrationPerson, Session, SessionCoach
from events.refusals import EventRefused, Refusal
from events.registrations import actions, places, waiting_list
from events.seats import capacity as seats
from events.seats import registrable
from events.seats.capacity import Seats
from events.sessions import planning
from events.sessions.planning import VisitPlan
from portal.enums import MessageKind
from portal.models import Message
from tests.at_once import at_once
from tests.booking import build as booking_build
from tests.events import build
from tests.events.build import MINUTE, NOW, SOON
from tests.events.build_registrations import (
    DAY,
    course,
    form,
    person,
    reachable,
    register,
    sign_up,
    states,
    visit,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.soak]

Size = Callable[[int, int], int]
REGISTERED, WAITING, OFFERED = (
    RegistrationState.REGISTERED,
    RegistrationState.WAITING,
    RegistrationState.OFFERED,
)
LAPSED, CANCELLED = RegistrationState.LAPSED, RegistrationState.CANCELLED


@dataclass(slots=True)
class Answer:
    """What one of them got: whatever the verb gives, or a refusal with its sentence."""

    given: object = None
    reason: Refusal | str | None = None
    sentence: str = ""
    error: BaseException | None = None


def race(verbs: Iterable[Callable[[], object]]) -> list[Answer]:
    """What each verb gets, all run from the same instant; nobody may fail."""
    given = at_once(partial(_answered, verb) for verb in verbs)
    answers = [each if isinstance(each, Answer) else Answer(error=each) for each in given]
    assert [answer.error for answer in answers if answer.error] == []
    assert [answer for answer in answers if answer.reason and not answer.sentence] == []
    return answers


def _answered(verb: Callable[[], object]) -> Answer:
    try:
        return Answer(given=verb())
    except EventRefused as refused:
        return Answer(reason=refused.reason, sentence=refused.sentence())
    except BookingRefused as refused:
        return Answer(reason=refused.reason, sentence=refused.sentence())


def target_of(kind: str, capacity: int) -> Event | Session:
    """A session, or a course as a whole, with that many seats."""
    if kind == "course":
        return course(capacity=capacity)
    return build.session(build.registered_for(), capacity=capacity)


def newcomer(target: Event | Session, number: int, **more: object) -> Callable[[], object]:
    """Somebody of their own who registers."""
    who = person(f"Person {number}", phone=f"+35850{number:07}")
    return lambda: actions.register(target, [who], form(), now=NOW, **more)


def leaver(registration: Registration) -> Callable[[], object]:
    """Somebody who cancels."""
    return lambda: actions.cancel(registration.pk, now=NOW)


def seats_of(target: Event | Session) -> Seats:
    """Its seats as they are now."""
    return seats.of(registrable.of(type(target).objects.get(pk=target.pk)))


# The last seats ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["session", "course"])
def test_everybody_for_the_last_ten_seats_gives_exactly_ten(kind: str, size: Size) -> None:
    many, target = size(40, 200), target_of(kind, 12)
    sign_up(target, person("First"), person("Second"))
    race(newcomer(target, number) for number in range(many))
    assert seats_of(target) == Seats(12, held=12, waiting=many - 10)
    assert states(target) == [REGISTERED] * 12 + [WAITING] * (many - 10)


@pytest.mark.parametrize("kind", ["session", "course"])
def test_those_who_do_not_want_to_wait_are_told_that_it_is_full(kind: str, size: Size) -> None:
    many, target = size(24, 200), target_of(kind, 10)
    answers = race(newcomer(target, number, may_wait=False) for number in range(many))
    assert sum(answer.reason == Refusal.FULL for answer in answers) == many - 10
    assert states(target) == [REGISTERED] * 10
    assert RegistrationPerson.objects.count() == 10


def test_groups_share_the_last_seats(size: Size) -> None:
    groups, target = size(10, 60), target_of("session", 10)

    def group(number: int) -> Callable[[], object]:
        people = [person(f"Person {number} {who}") for who in range(3)]
        return lambda: actions.register(target, people, form(), now=NOW)

    race(group(number) for number in range(groups))
    assert seats_of(target) == Seats(10, held=10, waiting=3 * groups - 10)


def test_control_overbooks_without_the_lock(size: Size) -> None:
    """Count, then write, as most booking systems do. Were ten seated, the races would prove nothing."""
    many, session = size(16, 60), target_of("session", 10)
    counted = threading.Barrier(many, timeout=60)

    def count_then_write() -> None:
        is_free = session.registrations.filter(state=REGISTERED).count() < 10
        counted.wait()
        if is_free:
            Registration.objects.create(
                session=session, state=REGISTERED, person_number=1, site_language="fi", message_language="fi"
            )

    race([count_then_write] * many)
    assert seats_of(session).held > 10


# Who is whose ------------------------------------------------------------------------------------------


def test_two_clicks_are_one_registration(size: Size) -> None:
    session, again, who = target_of("session", 10), form(), reachable()
    answers = race(
        [lambda: actions.register(session, [who], again, now=NOW)[0].registration.pk] * size(8, 40)
    )
    assert {answer.given for answer in answers} == {Registration.objects.get().pk}
    assert Message.objects.filter(kind=MessageKind.CONFIRMATION).count() == 1


def test_one_person_in_many_forms_is_one_registration(size: Size) -> None:
    session, many = target_of("session", 10), size(8, 40)
    answers = race([newcomer(session, 1)] * many)
    made_here = [row.made_here for answer in answers for row in answer.given]
    assert (made_here.count(True), Registration.objects.count()) == (1, 1)


# The queue ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["session", "course"])
def test_promotion_races_with_newcomers_and_stays_in_order(kind: str, size: Size) -> None:
    """As many leave as wait: whoever comes meanwhile never passes them."""
    many, target = size(6, 40), target_of(kind, size(6, 40))
    seated = [register(target, person(f"Seated {number}")) for number in range(many)]
    waiting = [register(target, person(f"Waiting {number}")) for number in range(many)]
    answers = race(
        verb
        for number, gone in enumerate(seated)
        for verb in (leaver(gone), newcomer(target, 2 * number), newcomer(target, 2 * number + 1))
    )
    assert [answer.reason for answer in answers if answer.reason] == []
    offered = target.registrations.filter(state=OFFERED).order_by("pk")
    assert list(offered) == waiting
    assert seats_of(target) == Seats(many, held=many, waiting=2 * many)


def test_every_moment_of_the_queue_is_in_order(size: Size) -> None:
    """Fewer leave than wait: the offered are the first of the queue, without a gap."""
    target = target_of("session", size(8, 40))
    seated = [register(target, person(f"Seated {number}")) for number in range(size(8, 40))]
    waiting = [register(target, person(f"Waiting {number}")) for number in range(size(8, 40))]
    gone = seated[: len(seated) // 2]
    race([*map(leaver, gone), *(newcomer(target, number) for number in range(len(gone)))])
    queue = target.registrations.exclude(queued_at=None).order_by("queued_at", "pk")
    in_order = [row.state for row in queue]
    assert in_order == [OFFERED] * len(gone) + [WAITING] * len(waiting)


def test_more_seats_race_with_newcomers_and_those_who_leave(size: Size) -> None:
    target = target_of("session", 4)
    seated = [register(target, person(f"Seated {number}")) for number in range(4)]
    waiting = [register(target, person(f"Waiting {number}")) for number in range(4)]
    race(
        [
            *map(leaver, seated[:2]),
            lambda: actions.change_capacity(target, 6, now=NOW),
            *(newcomer(target, number) for number in range(size(8, 60))),
        ]
    )
    assert list(target.registrations.filter(state=OFFERED).order_by("pk")) == waiting
    assert seats_of(target) == Seats(6, held=6, waiting=size(8, 60))


def test_answer_races_with_the_deadline(size: Size) -> None:
    """Either the seat is theirs, or the next one is offered it; never both, never nobody."""
    for _ in range(size(4, 20)):
        target = target_of("session", 1)
        seated, first, second = (register(target, person(name)) for name in ("Sahra", "Omar", "Leyla"))
        actions.cancel(seated.pk, now=NOW)
        race(
            [
                lambda pk=first.pk: actions.accept(pk, now=NOW + DAY - MINUTE),
                lambda: waiting_list.settle_all(NOW + DAY),
                lambda: waiting_list.settle_all(NOW + DAY),
            ]
        )
        assert states(target) in ([CANCELLED, REGISTERED, WAITING], [CANCELLED, LAPSED, OFFERED])
        assert second.pk > first.pk


def test_many_cancels_are_one(size: Size) -> None:
    target = target_of("session", 1)
    seated = register(target, reachable())
    waiting = [register(target, person(name)) for name in ("Omar", "Leyla")]
    race([leaver(seated)] * size(8, 40))
    assert states(target) == [CANCELLED, OFFERED, WAITING]
    assert Registration.objects.get(pk=seated.pk).version == 2
    assert Message.objects.filter(kind=MessageKind.CANCELLATION).count() == 1
    assert len(waiting) == 2


# Places ------------------------------------------------------------------------------------------------


@pytest.fixture
def coach() -> Coach:
    """A coach who works Monday to Thursday, 9-16."""
    booking_build.rules()
    return booking_build.coach()


def test_everybody_for_one_place_gives_exactly_one(coach: Coach, size: Size) -> None:
    session, many = visit(coach), size(24, 200)
    number = session.places.first().pk
    answers = race(
        lambda who=who: places.book_place(number, person(f"Person {who}"), form(), now=NOW)
        for who in range(many)
    )
    assert sum(answer.reason == Refusal.PLACE_TAKEN for answer in answers) == many - 1
    assert (Registration.objects.count(), CoachTime.objects.filter(holding=True).count()) == (1, 1)


def test_places_and_appointments_never_meet(coach: Coach, size: Size) -> None:
    """One coach, two doors: whichever comes first has the time."""
    session = visit(coach, places=4)
    spans = [SOON + number * 15 * MINUTE for number in range(8)]
    verbs = [
        lambda pk=place.pk, who=who: places.book_place(pk, person(f"Person {who}"), form(), now=NOW)
        for place in session.places.all()
        for who in range(size(3, 20))
    ]
    verbs += [
        lambda at=at: reservations.reserve(booking_build.wish(coach, at), booking_build.person(), now=NOW)
        for at in spans * size(1, 8)
    ]
    race(verbs)
    held = list(CoachTime.objects.filter(coach=coach, holding=True).order_by("taken_from"))
    assert held
    assert [
        (one, two) for one, two in zip(held, held[1:], strict=False) if one.taken_until > two.taken_from
    ] == []
    booked = Place.objects.exclude(registration=None)
    assert booked.count() == Registration.objects.count() == booked.filter(coach_time__holding=True).count()


def test_visit_cut_anew_while_it_is_booked_loses_nobody(coach: Coach, size: Size) -> None:
    """Whoever is told that they have a place has one, with their coach's time, whoever came first."""
    session = visit(coach, places=4)
    SessionCoach.objects.create(session=session, coach=coach, role=CoachRole.PAIRED)
    cuts = [
        VisitPlan(20, None, None, (coach.pk,)),
        VisitPlan(30, SOON + 90 * MINUTE, SOON + 120 * MINUTE, (coach.pk,)),
        VisitPlan(40, None, None, ()),
    ]

    def book(pk: int, who: int) -> object:
        with contextlib.suppress(Place.DoesNotExist):  # the place is gone: the page says that it is taken
            return places.book_place(pk, person(f"Person {who}"), form(), now=NOW)

    numbers = list(session.places.values_list("pk", flat=True))
    verbs = [lambda pk=pk, who=who: book(pk, who) for pk in numbers for who in range(size(2, 12))]
    verbs += [lambda cut=cut: planning.change_visit(session.pk, cut, now=NOW) for cut in cuts * size(2, 12)]
    race(verbs)
    booked = Place.objects.exclude(registration=None)
    assert booked.count() == Registration.objects.count()
    assert booked.filter(coach=coach, coach_time__holding=True).count() == booked.filter(coach=coach).count()
    held = CoachTime.objects.filter(coach=coach, holding=True).order_by("taken_from")
    assert [two for one, two in pairwise(held) if one.taken_until > two.taken_from] == []


# A process dies in the middle --------------------------------------------------------------------------


def kill_after(statement: str) -> Callable[..., object]:
    """Kill the process right after the first statement that begins so."""

    def execute(execute: Callable[..., object], sql: str, *rest: object) -> None:
        execute(sql, *rest)
        if sql.startswith(statement):
            os.kill(os.getpid(), signal.SIGKILL)

    return execute


def dies(statement: str, verb: Callable[[], object]) -> int:
    """Another process runs the verb and is killed right after that statement. The signal that ended it."""
    connections.close_all()
    child = os.fork()
    if not child:
        try:
            with connection.execute_wrapper(kill_after(statement)):
                verb()
        finally:
            os._exit(1)
    return os.WTERMSIG(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("table", ["events_registration", "events_registrationperson", "portal_message"])
def test_process_killed_while_registering_leaves_nothing(table: str) -> None:
    session = target_of("session", 1)
    who = reachable()
    assert dies(f'INSERT INTO "{table}"', lambda: register(session, who)) == signal.SIGKILL
    assert [model.objects.count() for model in (Registration, RegistrationPerson, Message)] == [0, 0, 0]
    assert register(session, who).state == REGISTERED


def test_process_killed_while_cancelling_keeps_seat_and_queue() -> None:
    session = target_of("session", 1)
    seated, _waiting = register(session, reachable()), register(session, person("Omar"))
    assert dies('UPDATE "events_registration"', leaver(seated)) == signal.SIGKILL
    assert states(session) == [REGISTERED, WAITING]
    leaver(seated)()
    assert states(session) == [CANCELLED, OFFERED]


def test_registers_for_is_the_only_way_to_lock_a_course() -> None:
    """A session of a course is not a second lock beside that of the course."""
    event = course(capacity=1)
    one, two, _three = event.sessions.select_related("event__facts")
    assert one.event.facts.registers_for == RegistersFor.EVENT
    race([newcomer(one, 1), newcomer(two, 2), newcomer(event, 3)])
    assert states(event) == [REGISTERED, WAITING, WAITING]
