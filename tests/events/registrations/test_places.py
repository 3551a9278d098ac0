"""Places of a visit: one person and one coach each, and never an appointment at the same time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from booking.appointments import reservations
from booking.availability import search
from booking.enums import TimeKind
from booking.models import BookingRules, Coach, CoachTime
from booking.refusals import BookingRefused
from booking.refusals import Refusal as BookingRefusal
from events.enums import RegistrationState
from events.models import EventFacts, Place, Registration, Session
from events.refusals import EventRefused, Refusal
from events.registrations import actions, places
from events.registrations.registrants import Registered, Registrant
from portal.enums import MessageKind
from portal.models import HouseFacts, Message
from tests.booking import build as booking_build
from tests.build import language
from tests.events.build import HOUR, MINUTE, NOW, SOON
from tests.events.build_registrations import form, person, reachable, visit

pytestmark = pytest.mark.django_db


@pytest.fixture
def coach() -> Coach:
    """A coach who works Monday to Thursday, 9-16."""
    booking_build.rules()
    return booking_build.coach()


@pytest.fixture
def session(coach: Coach) -> Session:
    """Four places of half an hour from 13 on, all with that coach."""
    return visit(coach)


def place(session: Session, number: int = 1) -> Place:
    """The place with that number as it is now."""
    return session.places.select_related("coach_time", "registration").get(number=number)


def book(session: Session, number: int = 1, who: Registrant | None = None) -> Registered:
    """Somebody books the place with that number."""
    return places.book_place(place(session, number).pk, who or person(f"Person {number}"), form(), now=NOW)


def refused(verb: Callable[[], object]) -> Refusal:
    """Why the verb says no."""
    with pytest.raises(EventRefused) as caught:
        verb()
    return caught.value.reason


def free(session: Session, now: dt.datetime = NOW) -> list[int]:
    """The numbers of the places that can be booked."""
    return [row.number for row in places.free_places(session, now=now)]


def test_booked_place_takes_its_coach_for_it_and_no_longer(session: Session, coach: Coach) -> None:
    row = book(session, 2).registration
    booked = place(session, 2)
    assert (booked.registration, row.state) == (row, RegistrationState.REGISTERED)
    time = booked.coach_time
    assert (time.coach, time.kind, time.holding) == (coach, TimeKind.PLACE, True)
    assert (time.taken_from, time.taken_until) == (booked.starts_at, booked.ends_at)


def test_places_next_to_each_other_are_booked_without_a_pause(session: Session) -> None:
    assert [book(session, number).made_here for number in (1, 2, 3, 4)] == [True] * 4
    assert free(session) == []


def test_place_without_a_coach_takes_nobody() -> None:
    session = visit(None)
    book(session)
    assert (CoachTime.objects.count(), place(session).coach_time) == (0, None)


def test_taken_place_is_refused(session: Session) -> None:
    book(session)
    assert refused(lambda: book(session, 1, person("Omar"))) == Refusal.PLACE_TAKEN
    assert Registration.objects.count() == 1


def test_place_is_refused_where_the_coach_has_an_appointment(session: Session, coach: Coach) -> None:
    booking_build.appointment(coach, SOON + 30 * MINUTE)
    assert refused(lambda: book(session, 2)) == Refusal.PLACE_TAKEN
    assert (Registration.objects.count(), place(session, 2).registration) == (0, None)


def test_appointment_is_refused_where_the_coach_has_a_booked_place(session: Session, coach: Coach) -> None:
    book(session, 2)
    with pytest.raises(BookingRefused) as caught:
        booking_build.appointment(coach, SOON + 30 * MINUTE)
    assert caught.value.reason == BookingRefusal.SLOT_TAKEN


def test_unbooked_places_leave_the_coach_to_appointments(session: Session, coach: Coach) -> None:
    spoken, rules = language("so").pk, BookingRules.load()

    def slots() -> list[dt.datetime]:
        day = SOON.date()
        found = search.free_slots(spoken, now=NOW, rules=rules, first_day=day, last_day=day)
        return [slot.starts_at for slot in found]

    assert SOON in slots()
    book(session)
    assert SOON not in slots()


def test_free_places_are_those_nobody_booked_and_whose_coach_is_free(session: Session, coach: Coach) -> None:
    book(session, 1)
    # An hour and the pause after it: it takes the third and fourth place too.
    booking_build.appointment(coach, SOON + 60 * MINUTE)
    assert free(session) == [2]


def test_place_that_has_begun_is_not_free(session: Session) -> None:
    now = SOON + 30 * MINUTE
    assert free(session, now) == [3, 4]
    number = place(session, 2).pk
    reason = refused(lambda: places.book_place(number, person(), form(in_public=False), now=now))
    assert reason == Refusal.PAST


def test_free_places_take_one_query(session: Session) -> None:
    with CaptureQueriesContext(connection) as captured:
        places.free_places(session, now=NOW)
    assert len(captured) == 1


def test_cancelling_gives_place_and_coach_back(session: Session, coach: Coach) -> None:
    row = book(session).registration
    actions.cancel(row.pk, now=NOW)
    given_back = place(session)
    assert (given_back.registration, given_back.coach_time) == (None, None)
    assert not CoachTime.objects.filter(coach=coach, holding=True).exists()
    assert free(session) == [1, 2, 3, 4]
    assert book(session, 1, person("Omar")).made_here
    assert reservations.reserve(
        booking_build.wish(coach, SOON + 30 * MINUTE), booking_build.person(), now=NOW
    )


def test_booking_and_cancelling_are_told(session: Session) -> None:
    row = book(session, 1, reachable()).registration
    actions.cancel(row.pk, now=NOW)
    kinds = Message.objects.filter(owner_id=row.pk).order_by("pk").values_list("kind", flat=True)
    assert [kinds[0], list(kinds)[-1]] == [MessageKind.CONFIRMATION, MessageKind.CANCELLATION]


def test_same_person_has_one_place_at_a_visit(session: Session) -> None:
    first = book(session, 1, person("Sahra", phone="+358401234567"))
    second = book(session, 2, person("Sahra", phone="+358401234567"))
    assert (second.registration, second.made_here) == (first.registration, False)
    assert free(session) == [2, 3, 4]


def test_same_form_again_is_one_place(session: Session) -> None:
    again = form()
    rows = [places.book_place(place(session).pk, person(), again, now=NOW) for _ in range(2)]
    assert rows[0] == rows[1]
    assert free(session) == [2, 3, 4]


@pytest.mark.parametrize(
    ("fields", "facts", "reason"),
    [
        ({"cancelled_at": NOW}, {}, Refusal.CANCELLED),
        ({}, {"opens_at": NOW + HOUR}, Refusal.NOT_OPEN_YET),
        ({}, {"closes_hours": 24 * 30}, Refusal.CLOSED),
    ],
)
def test_place_of_a_visit_that_is_not_open_is_refused(
    session: Session, fields: dict[str, object], facts: dict[str, object], reason: Refusal
) -> None:
    Session.objects.update(**fields)
    EventFacts.objects.update(**{"closes_hours": 0, **facts})
    assert refused(lambda: book(session)) == reason


def test_unknown_place_does_not_exist() -> None:
    with pytest.raises(Place.DoesNotExist):
        places.book_place(1, person(), form(), now=NOW)


def test_booking_a_place_takes_at_most_20_queries(session: Session) -> None:
    number = place(session).pk
    HouseFacts.load()  # made once in the life of a portal
    with CaptureQueriesContext(connection) as captured:
        places.book_place(number, reachable(email="sahra@example.org"), form(), now=NOW)
    assert len(captured) <= 20
