"""Sessions and appointments all at once: a coach is never in two places, and every loser gets a sentence.

Real connections in threads that start together; more of them in `make soak`.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable

import pytest

from booking.appointments import reservations
from booking.models import Coach, CoachTime
from booking.refusals import BookingRefused
from events.enums import CoachRole
from events.models import Session, SessionCoach
from events.refusals import EventRefused
from events.sessions import planning
from events.sessions.planning import Scope, SessionPlan
from portal import clock
from tests.at_once import at_once
from tests.booking import build as booking
from tests.events import build
from tests.events.build import HOUR, NOW, SOON

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.soak]

Size = Callable[[int, int], int]
WEEK = dt.timedelta(weeks=1)


def weekly(number: int, *coaches: Coach, starts_at: dt.datetime = SOON) -> list[SessionPlan]:
    """That many weeks of two hours, led by the first and interpreted by the others."""
    roles = [CoachRole.LEADS, *[CoachRole.INTERPRETS] * len(coaches)]
    given = tuple((coach.pk, role) for coach, role in zip(coaches, roles, strict=False))
    plan = SessionPlan(starts_at, starts_at + 2 * HOUR, coaches=given)
    return planning.on_dates(plan, [clock.today(starts_at) + week * WEEK for week in range(number)])


def overlaps() -> list[tuple[CoachTime, CoachTime]]:
    """Pairs of held times of one coach that meet."""
    rows = CoachTime.objects.filter(holding=True).order_by("coach", "taken_from")
    return [
        (one, next_one)
        for one, next_one in itertools.pairwise(rows)
        if one.coach_id == next_one.coach_id and next_one.taken_from < one.taken_until
    ]


def out_of_step() -> list[SessionCoach]:
    """Coaches whose time is not that of their session."""
    rows = SessionCoach.objects.select_related("session", "coach_time")
    return [
        row
        for row in rows
        if (row.coach_time.starts_at, row.coach_time.ends_at, row.coach_time.holding)
        != (row.session.starts_at, row.session.ends_at, row.session.cancelled_at is None)
    ]


def assert_in_order(answers: list[object], refusals: type[Exception]) -> list[object]:
    """Every answer is a value or a refusal, nobody is in two places. Returns the values."""
    errors = [answer for answer in answers if isinstance(answer, BaseException)]
    assert [error for error in errors if not isinstance(error, refusals)] == []
    assert (overlaps(), out_of_step()) == ([], [])
    return [answer for answer in answers if not isinstance(answer, BaseException)]


def test_one_of_many_series_for_one_coach_is_made(size: Size) -> None:
    coach, event = booking.coach(), build.event()
    plans = [weekly(4, coach, starts_at=SOON + number % 2 * HOUR) for number in range(size(8, 60))]
    answers = at_once([lambda one=one: planning.make_sessions(event, one, now=NOW) for one in plans])
    assert len(assert_in_order(answers, EventRefused)) == 1
    assert Session.objects.count() == 4


def test_session_and_appointments_never_share_a_coach(size: Size) -> None:
    coach, event = booking.coach(), build.event()
    booking.rules()
    makers = [lambda: planning.make_sessions(event, weekly(2, coach), now=NOW)] * size(4, 40)
    bookers = [
        lambda number=number: reservations.reserve(
            booking.wish(coach, SOON + number % 2 * HOUR, in_public=False), booking.person(), now=NOW
        )
        for number in range(size(8, 80))
    ]
    made = assert_in_order(at_once([*makers, *bookers]), (EventRefused, BookingRefused))
    # Either the session has the two hours, or up to two appointments have.
    assert len(made) in ([1] if Session.objects.exists() else [1, 2])


def test_series_with_the_same_coaches_cross_without_waiting_in_a_ring(size: Size) -> None:
    aino, eino = booking.coach(), booking.coach("Eino")
    event, length = build.event(), 4
    one = planning.make_sessions(event, weekly(length, aino, eino), now=NOW)
    two = planning.make_sessions(event, weekly(length, eino, aino, starts_at=SOON + 2 * HOUR), now=NOW)

    def mover(row: Session, hours: int) -> Callable[[], object]:
        start = row.starts_at + hours * HOUR
        return lambda: planning.move_session(row.pk, start, start + 2 * HOUR, scope=Scope.ALL, now=NOW)

    def cancelled_and_back(row: Session) -> Callable[[], object]:
        def turn() -> None:
            planning.cancel_sessions(row.pk, scope=Scope.FOLLOWING, now=NOW)
            planning.restore_sessions(row.pk, scope=Scope.FOLLOWING, now=NOW)

        return turn

    verbs = []
    for number in range(size(2, 12)):
        verbs += [mover(one[number % length], 1), mover(two[-1 - number % length], -1)]
        verbs += [cancelled_and_back(one[1]), cancelled_and_back(two[2])]
    assert_in_order(at_once(verbs), EventRefused)
