"""Person numbers, addresses and secret links, as all rooms use them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from booking.models import Appointment, AppointmentPerson
from portal.db import people
from portal.db.people import Identity, identify
from tests.booking import build
from tests.events import build as events_build
from tests.events.build_registrations import person, register

pytestmark = pytest.mark.django_db

PHONE, EMAIL = "+358401234567", "sahra@example.org"


def booked(**contact: object) -> Appointment:
    """An appointment of somebody with this phone or e-mail."""
    return build.appointment(client=build.person(**contact))


def test_number_fits_a_javascript_number() -> None:
    assert all(0 <= people.new_number() < 2**53 for _ in range(200))


def test_tokens_are_long_and_never_alike() -> None:
    tokens = {people.new_token() for _ in range(50)}
    assert len(tokens) == 50
    assert all(people.TOKEN.fullmatch(token) for token in tokens)


@pytest.mark.parametrize("email", [EMAIL, " Sahra@Example.ORG ", "SAHRA@EXAMPLE.ORG\n"])
def test_address_has_one_form(email: str) -> None:
    assert people.same_email(email) == EMAIL


# Who has this phone or e-mail ------------------------------------------------------------------------


def test_stranger_gets_a_new_number_each_time() -> None:
    assert identify(PHONE, EMAIL).number != identify(PHONE, EMAIL).number


def test_nobody_is_known_by_neither_phone_nor_email_and_the_database_is_not_asked() -> None:
    row = booked()
    with CaptureQueriesContext(connection) as queries:
        assert identify("", "").number != row.person_number
    assert len(queries) == 0


@pytest.mark.parametrize(
    "asked", [(PHONE, ""), ("", EMAIL), (PHONE, "other@example.org"), ("", EMAIL.upper())]
)
def test_whoever_has_either_is_known_in_one_query(asked: tuple[str, str]) -> None:
    row = booked(phone=PHONE, email=EMAIL)
    with CaptureQueriesContext(connection) as queries:
        found = identify(*asked)
    assert found == Identity(row.person_number)
    assert len(queries) == 1


def test_appointment_weighs_more_than_a_newer_request_and_a_registration() -> None:
    row = booked(phone=PHONE)
    build.request(number=77, phone=PHONE)
    register(events_build.session(events_build.registered_for()), person(phone=PHONE))
    assert identify(PHONE, "").number == row.person_number


def test_request_weighs_more_than_a_registration() -> None:
    registered = register(events_build.session(events_build.registered_for()), person(phone=PHONE))
    build.request(number=77, phone=PHONE)
    assert registered.person_number != 77
    assert identify(PHONE, "").number == 77


def test_newest_appointment_is_right_where_two_disagree() -> None:
    first, second = booked(phone=PHONE), booked(phone=PHONE)
    Appointment.objects.filter(pk=second.pk).update(person_number=78)
    assert first.person_number != 78
    assert identify(PHONE, "").number == 78


def test_flag_is_that_of_the_row_that_was_found() -> None:
    row = booked(phone=PHONE, speak_only=True)
    assert identify(PHONE, "") == Identity(row.person_number, is_confidential=True)
    AppointmentPerson.objects.update(speak_only=False)
    assert identify(PHONE, "") == Identity(row.person_number)


# Secret links ----------------------------------------------------------------------------------------


def test_row_of_a_token_is_found_with_what_was_asked_for() -> None:
    row = booked()
    rows = Appointment.objects.select_related("person")
    with CaptureQueriesContext(connection) as queries:
        found = people.by_token(rows, "person__token", row.person.token)
        assert found.person.name == row.person.name
    assert (found, len(queries)) == (row, 1)


def test_row_that_is_not_among_those_asked_for_is_not_found() -> None:
    row = booked()
    assert people.by_token(Appointment.objects.exclude(pk=row.pk), "person__token", row.person.token) is None


@pytest.mark.parametrize("spoil", [str.swapcase, lambda token: token[::-1], lambda _token: people.NO_TOKEN])
def test_wrong_token_finds_nothing(spoil: object) -> None:
    row = booked()
    assert people.by_token(Appointment.objects.all(), "person__token", spoil(row.person.token)) is None


@pytest.mark.parametrize(
    "token", ["", "x" * 42, "x" * 44, "x" * 42 + "/", "ä" * 43, "\x00" * 43, "x" * 43 + "\n", "x" * 100_000]
)
def test_text_that_cannot_be_a_token_asks_no_database(token: str) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert people.by_token(Appointment.objects.all(), "person__token", token) is None
    assert len(queries) == 0
