"""Who registered: numbers shared with bookings, secret links, and names of one person."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.seats import people
from portal.db.people import identify
from tests.booking import build as booking_build
from tests.events import build
from tests.events.build_registrations import person, register

pytestmark = pytest.mark.django_db

PHONE, EMAIL = "+358401234567", "sahra@example.org"
CONTACTS = [{"phone": PHONE}, {"email": EMAIL}, {"phone": "+358509999999", "email": EMAIL.upper()}]


@pytest.mark.parametrize("contact", CONTACTS)
def test_registration_has_the_number_of_the_booking(contact: dict[str, str]) -> None:
    booked = booking_build.appointment(client=booking_build.person(phone=PHONE, email=EMAIL))
    assert register(build.session(build.registered_for()), person(**contact)).person_number == (
        booked.person_number
    )


@pytest.mark.parametrize("contact", CONTACTS)
def test_booking_has_the_number_of_the_registration(contact: dict[str, str]) -> None:
    row = register(build.session(build.registered_for()), person(phone=PHONE, email=EMAIL))
    booked = booking_build.appointment(client=booking_build.person(**contact))
    assert booked.person_number == row.person_number


def test_number_is_found_in_one_query_by_either_door() -> None:
    register(build.session(build.registered_for()), person(phone=PHONE))
    with CaptureQueriesContext(connection) as captured:
        identify(PHONE, EMAIL)
    assert len(captured) == 1


def test_two_with_neither_phone_nor_email_are_two_numbers() -> None:
    session = build.session(build.registered_for())
    one, two = register(session), register(session)
    assert one.person_number != two.person_number


def test_secret_link_finds_its_registration_with_what_its_page_shows() -> None:
    row = register(build.session(build.registered_for()))
    with CaptureQueriesContext(connection) as captured:
        found = people.by_token(row.person.token)
        shown = (found, found.person.name, found.session.event.facts.slug)
    assert shown == (row, row.person.name, row.session.event.facts.slug)
    assert len(captured) == 1


@pytest.mark.parametrize("token", ["", "short", "x" * 44, "x" * 42 + "/", "ä" * 43])
def test_link_of_another_form_asks_no_database(token: str) -> None:
    with CaptureQueriesContext(connection) as captured:
        assert people.by_token(token) is None
    assert len(captured) == 0


def test_wrong_link_finds_nobody() -> None:
    register(build.session(build.registered_for()))
    assert people.by_token("x" * 43) is None


@pytest.mark.parametrize(
    ("name", "other", "is_same"),
    [
        ("Sahra", "sahra", True),
        ("Sahra", "  Sahra   Ali ", True),
        ("Sahra Ali", "Sahra", True),
        ("Sahra", "Omar", False),
        ("Anna Virtanen", "Anna Korhonen", False),
        ("STRASSE", "straße", True),
    ],
)
def test_names_of_one_person_begin_alike(name: str, other: str, is_same: bool) -> None:
    assert people.is_same_person(name, other) is is_same
