"""Seats: how many are held, free and waited for, for a whole list in one query."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.enums import RegistrationState
from events.models import Session
from events.registrations import actions, places
from events.seats import capacity, registrable
from events.seats.capacity import Seats
from tests.events import build
from tests.events.build import NOW
from tests.events.build_registrations import course, form, full_session, person, register, sign_up, visit

pytestmark = pytest.mark.django_db


def listed() -> list[Session]:
    """All sessions as a list page reads them."""
    return list(Session.objects.select_related("event__facts").order_by("pk"))


@pytest.mark.parametrize(
    ("counted", "unheld", "free", "is_full"),
    [
        (Seats(None, 9, 0), None, None, False),
        (Seats(3, 1, 0), 2, 2, False),
        (Seats(3, 3, 0), 0, 0, True),
        (Seats(3, 5, 0), 0, 0, True),
        (Seats(3, 2, 1), 1, 0, True),
        (Seats(None, 2, 1), None, 0, True),
    ],
)
def test_free_seats_are_for_somebody_new(
    counted: Seats, unheld: int | None, free: int | None, is_full: bool
) -> None:
    assert (counted.unheld, counted.free, counted.is_full) == (unheld, free, is_full)


def test_offered_seat_is_held_and_one_given_back_is_not() -> None:
    session = build.session(build.registered_for(), capacity=9)
    for state in RegistrationState:
        build.registration(session, state=state)
    assert capacity.of(registrable.of(session)) == Seats(9, held=2, waiting=1)


def test_list_shows_the_seats_of_sessions_courses_and_visits() -> None:
    event = build.registered_for(capacity=5)
    plain, own = build.session(event), build.session(event, capacity=2)
    sign_up(own, *[person(name) for name in ("Sahra", "Omar", "Leyla")])
    endless = build.session(build.registered_for())
    whole = course(2, capacity=1)
    sign_up(whole, person("Sahra"), person("Omar"))
    one, two = whole.sessions.all()
    visited = visit(places=4)
    places.book_place(visited.places.first().pk, person(), form(), now=NOW)
    with CaptureQueriesContext(connection) as captured:
        found = capacity.of_sessions(rows := listed())
        assert len(captured) == 2  # one of them reads the sessions
    assert found == {
        plain.pk: Seats(5, 0, 0),
        own.pk: Seats(2, 2, 1),
        endless.pk: Seats(None, 0, 0),
        one.pk: Seats(1, 1, 1),
        two.pk: Seats(1, 1, 1),
        visited.pk: Seats(4, 1, 0),
    }
    assert found == {row.pk: capacity.of(registrable.of(row)) for row in rows}


@pytest.mark.parametrize("number", [1, 30])
def test_list_takes_one_query_however_long(number: int) -> None:
    for _ in range(number):
        full_session()
        course(1)
    rows = listed()
    with CaptureQueriesContext(connection) as captured:
        found = capacity.of_sessions(rows)
    assert (len(captured), len(found)) == (1, 2 * number)


def test_empty_list_asks_nothing() -> None:
    with CaptureQueriesContext(connection) as captured:
        assert capacity.of_sessions([]) == {}
    assert len(captured) == 0


def test_seat_given_back_is_free_again() -> None:
    session = build.session(build.registered_for(), capacity=1)
    row = register(session)
    actions.cancel(row.pk, now=NOW)
    assert capacity.of(registrable.of(session)) == Seats(1, 0, 0)
