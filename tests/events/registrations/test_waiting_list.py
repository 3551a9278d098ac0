"""The waiting list: strictly in order, with a deadline, and nobody new before those who wait."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from events import tasks
from events.enums import RegistrationState
from events.models import Event, EventFacts, Registration, Session
from events.refusals import EventRefused, Refusal
from events.registrations import actions, waiting_list
from events.seats import capacity as seats
from events.seats import registrable
from portal.enums import MessageKind
from portal.models import Message
from tests.events import build
from tests.events.build import HOUR, MINUTE, NOW, SOON
from tests.events.build_registrations import (
    DAY,
    course,
    full_session,
    person,
    reachable,
    register,
    sign_up,
    states,
    visit,
)

pytestmark = pytest.mark.django_db

REGISTERED, WAITING, OFFERED = (
    RegistrationState.REGISTERED,
    RegistrationState.WAITING,
    RegistrationState.OFFERED,
)
LAPSED, CANCELLED = RegistrationState.LAPSED, RegistrationState.CANCELLED


def queue(session: Session, *names: str, **contact: object) -> list[Registration]:
    """These people, waiting in this order."""
    return [register(session, person(name, **contact)) for name in names]


def leave(target: Event | Session, *, now: dt.datetime = NOW) -> Registration:
    """The first who has a seat gives it back."""
    seated = target.registrations.filter(state=REGISTERED).order_by("pk").first()
    return actions.cancel(seated.pk, now=now)


def state_of(registration: Registration) -> RegistrationState:
    """Where it is by now."""
    return RegistrationState(Registration.objects.get(pk=registration.pk).state)


def refused(verb: Callable[[], object]) -> Refusal:
    """Why the verb says no."""
    with pytest.raises(EventRefused) as caught:
        verb()
    return caught.value.reason


# Offering ----------------------------------------------------------------------------------------------


def test_cancelling_offers_the_seat_to_the_first_in_the_queue() -> None:
    session = full_session()
    first, second = queue(session, "Omar", "Leyla")
    leave(session)
    first.refresh_from_db()
    assert (first.state, first.offered_until, first.version) == (OFFERED, NOW + DAY, 2)
    assert state_of(second) == WAITING


def test_queue_is_in_the_order_people_came_and_then_of_their_numbers() -> None:
    session = full_session(3)
    one, two, three = queue(session, "Omar", "Leyla", "Amina")
    Registration.objects.filter(pk=three.pk).update(queued_at=NOW - HOUR)
    left = []
    for _ in range(3):
        leave(session)
        left.append([state_of(row) for row in (one, two, three)])
    assert left == [[WAITING, WAITING, OFFERED], [OFFERED, WAITING, OFFERED], [OFFERED] * 3]


def test_leaving_the_queue_offers_nothing() -> None:
    session = full_session()
    first, second = queue(session, "Omar", "Leyla")
    actions.cancel(first.pk, now=NOW)
    assert (state_of(first), state_of(second)) == (CANCELLED, WAITING)


def test_nobody_new_gets_a_seat_while_somebody_waits_or_is_offered_one() -> None:
    session = full_session()
    queue(session, "Omar")
    leave(session)
    assert register(session).state == WAITING
    assert states(session) == [CANCELLED, OFFERED, WAITING]


def test_free_seat_that_nobody_offered_yet_goes_to_the_queue_and_not_to_somebody_new() -> None:
    session = full_session()
    (first,) = queue(session, "Omar")
    Session.objects.update(capacity=2)
    assert register(session).state == WAITING
    assert state_of(first) == OFFERED


def test_course_offers_its_seats_too() -> None:
    event = course(capacity=1)
    register(event)
    waiting = register(event, reachable())
    leave(event)
    assert state_of(waiting) == OFFERED


def test_offer_is_told_and_brings_no_reminder_yet() -> None:
    session = full_session()
    waiting = register(session, reachable())
    leave(session)
    rows = Message.objects.filter(owner_id=waiting.pk).exclude(state="dropped")
    assert list(rows.order_by("pk").values_list("kind", "owner_version"))[-1] == (MessageKind.OFFER, 2)
    assert not rows.filter(kind=MessageKind.REMINDER).exists()


@pytest.mark.parametrize(
    ("now", "kept"), [(NOW, DAY), (SOON - 40 * HOUR, 20 * HOUR), (SOON - 2 * MINUTE, MINUTE)]
)
def test_offer_is_kept_for_the_hours_of_the_event_but_half_of_the_time_left(
    now: dt.datetime, kept: dt.timedelta
) -> None:
    session = full_session()
    (first,) = queue(session, "Omar")
    leave(session, now=now)
    first.refresh_from_db()
    assert first.offered_until == now + kept


def test_once_it_has_begun_nobody_is_called() -> None:
    session = full_session()
    (first,) = queue(session, "Omar")
    Registration.objects.exclude(pk=first.pk).update(state=CANCELLED)
    waiting_list.promote(session, now=SOON)
    assert state_of(first) == WAITING


def test_cancelled_session_calls_nobody_and_calls_again_when_it_is_back() -> None:
    session = full_session()
    (first,) = queue(session, "Omar")
    Session.objects.update(cancelled_at=NOW)
    leave(session)
    assert state_of(first) == WAITING
    Session.objects.update(cancelled_at=None)
    waiting_list.promote(session, now=NOW)
    assert state_of(first) == OFFERED


# Answering ---------------------------------------------------------------------------------------------


def test_accepting_gives_the_seat() -> None:
    session = full_session()
    waiting = register(session, reachable())
    leave(session)
    row = actions.accept(waiting.pk, now=NOW + HOUR)
    assert (row.state, row.offered_until, row.version) == (REGISTERED, None, 3)
    kinds = Message.objects.filter(owner_id=row.pk, owner_version=3).order_by("due_at", "pk")
    assert list(kinds.values_list("kind", flat=True)) == [MessageKind.CONFIRMATION, MessageKind.REMINDER]


def test_second_accept_is_no_error() -> None:
    session = full_session()
    (waiting,) = queue(session, "Omar")
    leave(session)
    assert [actions.accept(waiting.pk, now=NOW).version for _ in range(2)] == [3, 3]


def test_declining_offers_the_seat_to_the_next() -> None:
    session = full_session()
    first, second = queue(session, "Omar", "Leyla")
    leave(session)
    actions.cancel(first.pk, now=NOW + HOUR)
    second.refresh_from_db()
    assert (state_of(first), second.state) == (CANCELLED, OFFERED)
    assert second.offered_until == NOW + HOUR + DAY


@pytest.mark.parametrize("state", [WAITING, CANCELLED])
def test_nobody_accepts_what_was_not_offered(state: RegistrationState) -> None:
    session = full_session()
    (waiting,) = queue(session, "Omar")
    Registration.objects.filter(pk=waiting.pk).update(state=state)
    reason = refused(lambda: actions.accept(waiting.pk, now=NOW))
    assert reason == (Refusal.OFFER_OVER if state == WAITING else Refusal.ALREADY_CANCELLED)


def test_nobody_accepts_a_seat_at_what_has_begun_or_is_cancelled() -> None:
    session = full_session()
    (waiting,) = queue(session, "Omar")
    leave(session)
    assert refused(lambda: actions.accept(waiting.pk, now=SOON)) == Refusal.PAST
    Session.objects.update(cancelled_at=NOW)
    assert refused(lambda: actions.accept(waiting.pk, now=NOW)) == Refusal.CANCELLED


def test_too_late_answer_works_while_the_seat_is_free_and_nobody_waits() -> None:
    session = full_session()
    (waiting,) = queue(session, "Omar")
    leave(session)
    waiting_list.settle_all(NOW + DAY)
    assert state_of(waiting) == LAPSED
    assert actions.accept(waiting.pk, now=NOW + 2 * DAY).state == REGISTERED


def test_too_late_answer_before_anybody_looked_works_too() -> None:
    session = full_session()
    (waiting,) = queue(session, "Omar")
    leave(session)
    assert actions.accept(waiting.pk, now=NOW + 2 * DAY).state == REGISTERED


def test_too_late_answer_does_not_pass_whoever_waits() -> None:
    session = full_session()
    first, second = queue(session, "Omar", "Leyla")
    leave(session)
    assert refused(lambda: actions.accept(first.pk, now=NOW + DAY)) == Refusal.OFFER_OVER
    waiting_list.settle_all(NOW + DAY)
    assert (state_of(first), state_of(second)) == (LAPSED, OFFERED)


# Never answering ---------------------------------------------------------------------------------------


def test_offer_lapses_at_its_deadline_and_the_next_is_offered() -> None:
    session = full_session()
    first, second = queue(session, "Omar", "Leyla")
    leave(session)
    waiting_list.settle_all(NOW + DAY - MINUTE)
    assert (state_of(first), state_of(second)) == (OFFERED, WAITING)
    waiting_list.settle_all(NOW + DAY)
    assert (state_of(first), state_of(second)) == (LAPSED, OFFERED)


def test_whoever_never_answered_is_told_that_the_seat_is_gone() -> None:
    session = full_session()
    waiting = register(session, reachable())
    leave(session)
    waiting_list.settle_all(NOW + DAY)
    last = Message.objects.filter(owner_id=waiting.pk).order_by("pk").last()
    assert (last.kind, last.owner_version) == (MessageKind.CANCELLATION, 3)


def test_somebody_new_settles_what_nobody_looked_at() -> None:
    session = full_session()
    first, second = queue(session, "Omar", "Leyla")
    leave(session)
    new = register(session, now=NOW + DAY)
    assert [state_of(row) for row in (first, second, new)] == [LAPSED, OFFERED, WAITING]


def test_whoever_lapsed_may_queue_again_at_the_end() -> None:
    session = full_session()
    first = register(session, person("Omar", phone="+358401234567"))
    queue(session, "Leyla")
    leave(session)
    waiting_list.settle_all(NOW + DAY)
    again = sign_up(session, person("Omar", phone="+358401234567"), now=NOW + DAY)[0]
    assert (again.made_here, again.registration.state, state_of(first)) == (True, WAITING, LAPSED)


def test_command_settles_everything_and_a_second_run_changes_nothing(at: Callable[..., object]) -> None:
    lists = [full_session(), full_session()]
    event = course(capacity=1)
    register(event)
    for target in (*lists, event):
        sign_up(target, person("Omar"), person("Leyla"))
        leave(target)
    at(NOW + DAY)
    before = []
    for _ in range(2):
        call_command("settle_waiting_lists", stdout=StringIO())
        before.append(list(Registration.objects.order_by("pk").values()))
    assert before[0] == before[1]
    assert [states(target) for target in (*lists, event)] == [[CANCELLED, LAPSED, OFFERED]] * 3


def test_command_leaves_past_queues_alone() -> None:
    session = full_session()
    queue(session, "Omar")
    with CaptureQueriesContext(connection) as captured:
        assert waiting_list.settle_all(SOON + DAY) == 0
    assert len(captured) == 1


def test_worker_settles_when_an_offer_runs_out(at: Callable[..., object]) -> None:
    session = full_session()
    first, second = queue(session, "Omar", "Leyla")
    in_production = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    with override_settings(TASKS=in_production):
        leave(session)
        planned = DBTaskResult.objects.get(task_path=tasks.settle_waiting_lists.module_path)
    assert planned.run_after == NOW + DAY
    at(planned.run_after)
    assert tasks.settle_waiting_lists.call() == 1
    assert (state_of(first), state_of(second)) == (LAPSED, OFFERED)


# Capacity ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("capacity", "offered"), [(2, 1), (4, 3), (None, 3), (9, 3)])
def test_more_seats_go_to_the_queue(capacity: int | None, offered: int) -> None:
    session = full_session()
    queue(session, "Omar", "Leyla", "Amina")
    actions.change_capacity(session, capacity, now=NOW)
    assert states(session) == [REGISTERED, *[OFFERED] * offered, *[WAITING] * (3 - offered)]
    assert Session.objects.get().capacity == capacity


def test_more_seats_of_an_event_go_to_the_queues_of_its_sessions() -> None:
    event = build.registered_for(capacity=1)
    one, two = build.sessions(event, 2)
    own = build.session(event, capacity=1)
    for session in (one, two, own):
        sign_up(session, person("Sahra"), person("Omar"))
    actions.change_capacity(event, 2, now=NOW)
    assert EventFacts.objects.get(row=event).capacity == 2
    assert [states(row) for row in (one, two, own)] == [
        [REGISTERED, OFFERED],
        [REGISTERED, OFFERED],
        [REGISTERED, WAITING],
    ]


def test_more_seats_of_a_course_go_to_its_queue() -> None:
    event = course(capacity=1)
    sign_up(event, person("Sahra"), person("Omar"))
    actions.change_capacity(event, 2, now=NOW)
    assert states(event) == [REGISTERED, OFFERED]


@pytest.mark.parametrize("of", ["session", "event", "course"])
def test_fewer_seats_than_are_held_are_refused_with_how_many_are(of: str) -> None:
    target = course(capacity=5) if of == "course" else build.session(build.registered_for(capacity=5))
    sign_up(target, *[person(f"Person {number}") for number in range(3)])
    changed = target.event if of == "event" else target
    with pytest.raises(EventRefused) as caught:
        actions.change_capacity(changed, 2, now=NOW)
    assert (caught.value.reason, caught.value.details) == (Refusal.CAPACITY_BELOW, {"number": 3})
    changed.refresh_from_db()
    assert EventFacts.objects.get().capacity == 5


def test_staff_who_insist_keep_everyone_and_nobody_is_called_before_there_is_room() -> None:
    session = full_session(3)
    (first,) = queue(session, "Omar")
    actions.change_capacity(session, 1, now=NOW, keep_everyone=True)
    assert states(session) == [REGISTERED, REGISTERED, REGISTERED, WAITING]
    for _ in range(2):
        leave(session)
        assert state_of(first) == WAITING
    leave(session)
    assert state_of(first) == OFFERED


def test_offered_seats_count_as_held() -> None:
    session = full_session()
    queue(session, "Omar", "Leyla")
    leave(session)
    actions.change_capacity(session, 1, now=NOW)
    assert states(session) == [CANCELLED, OFFERED, WAITING]


def test_visit_has_no_queue() -> None:
    session = visit()
    build.registration(session, state=WAITING, queued_at=NOW)
    waiting_list.promote(session, now=NOW)
    actions.change_capacity(session, 9, now=NOW)
    assert states(session) == [WAITING]


# Queries -----------------------------------------------------------------------------------------------


def test_settling_takes_as_many_queries_for_one_as_for_thirty() -> None:
    counts = []
    for number in (1, 30):
        session = full_session()
        sign_up(session, *[reachable(f"Person {who}") for who in range(number)])
        Session.objects.filter(pk=session.pk).update(capacity=1 + number)
        with CaptureQueriesContext(connection) as captured:
            waiting_list.promote(session, now=NOW)
        assert states(session) == [REGISTERED, *[OFFERED] * number]
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_settling_where_there_is_nothing_to_do_reads_only() -> None:
    session = full_session()
    queue(session, "Omar")
    target = registrable.of(session)
    with CaptureQueriesContext(connection) as captured:
        settled = waiting_list.settle(target, now=NOW)
    assert (settled, len(captured)) == (seats.Seats(1, 1, 1), 1)
