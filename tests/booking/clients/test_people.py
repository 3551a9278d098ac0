"""Person numbers, codes and secret links: one person, one number, and nothing tells who is known."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from booking.clients import people
from booking.models import Appointment, AppointmentPerson
from portal.db.people import NO_TOKEN, identify
from tests.booking import build
from tests.booking.build import FREE, HOUR

pytestmark = pytest.mark.django_db

PHONE, EMAIL = "+358401234567", "sahra@example.org"


@pytest.fixture
def booked() -> Appointment:
    """An appointment of Sahra, who left a phone and an e-mail."""
    return build.appointment(client=build.person(phone=PHONE, email=EMAIL))


def again(**contact: object) -> Appointment:
    """Another appointment, with another coach."""
    return build.appointment(client=build.person(**contact))


@pytest.mark.parametrize(
    "contact",
    [
        {"phone": PHONE},
        {"email": EMAIL},
        {"email": "Sahra@Example.ORG"},
        {"phone": PHONE, "email": "other@example.org"},
        {"phone": "+358509999999", "email": EMAIL},
    ],
)
def test_same_phone_or_email_is_the_same_number(booked: Appointment, contact: dict[str, str]) -> None:
    assert again(**contact).person_number == booked.person_number


@pytest.mark.parametrize("contact", [{}, {"phone": "+358409999999"}, {"email": "other@example.org"}])
def test_anybody_else_has_a_number_of_their_own(booked: Appointment, contact: dict[str, str]) -> None:
    assert again(**contact).person_number != booked.person_number


def test_two_bookings_with_neither_are_two_numbers() -> None:
    assert again().person_number != again().person_number


def test_number_of_a_request_is_taken_over() -> None:
    build.request(number=77, phone=PHONE)
    assert identify(PHONE, "").number == 77


def test_speak_only_is_copied_to_the_next_booking() -> None:
    again(phone=PHONE, speak_only=True)
    assert again(phone=PHONE).person.speak_only


def test_speak_only_that_staff_took_off_stays_off() -> None:
    first = again(phone=PHONE, speak_only=True)
    AppointmentPerson.objects.filter(pk=first.person.pk).update(speak_only=False)
    assert not again(phone=PHONE).person.speak_only


def test_code_is_six_digits_without_a_leading_zero() -> None:
    codes = {people.new_code() for _ in range(50)}
    assert all(len(code) == 6 and code.isdecimal() and code[0] != "0" for code in codes)


def test_code_is_shown_in_two_halves() -> None:
    assert people.spoken_code("472915") == "472 915"


def test_code_avoids_those_that_are_taken(booked: Appointment, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter([int(booked.person.code) - people.LOWEST_CODE, *range(7)])
    monkeypatch.setattr(people.secrets, "randbelow", lambda _below: next(drawn))
    assert people.new_code() in {str(people.LOWEST_CODE + number) for number in range(7)} - {
        booked.person.code
    }


@pytest.mark.parametrize(
    "proof",
    [
        {"phone": PHONE},
        {"phone": "4567"},
        {"phone": "040 123 4567"},
        {"phone": "00358 40 1234567"},
        {"email": EMAIL},
        {"email": " Sahra@Example.org "},
    ],
)
def test_find_with_the_code_and_one_proof(booked: Appointment, proof: dict[str, str]) -> None:
    assert people.find(people.spoken_code(booked.person.code), **proof) == booked


@pytest.mark.parametrize(
    "proof",
    [
        {},
        {"phone": ""},
        {"phone": "567"},
        {"phone": "0567"},
        {"phone": "9999"},
        {"phone": "1358401234567"},
        {"phone": "+"},
        {"email": "ahra@example.org"},
        {"email": "-"},
    ],
)
def test_find_without_a_proof_finds_nothing(booked: Appointment, proof: dict[str, str]) -> None:
    assert people.find(booked.person.code, **proof) is None


def test_find_with_the_last_four_digits_that_begin_with_a_zero() -> None:
    booked = again(phone="+358401230567")
    assert people.find(booked.person.code, phone="0567") == booked


def test_find_with_a_foreign_code_finds_nothing(booked: Appointment) -> None:
    other = again(phone="+46701234599")
    assert people.find(other.person.code, phone=PHONE) is None


@pytest.mark.parametrize("code", ["", "000000", "47291", "abc", "472\x00915", "9" * 500])
def test_find_with_an_unknown_code_finds_nothing(booked: Appointment, code: str) -> None:
    assert people.find(code, phone=PHONE, email=EMAIL) is None


def test_find_never_finds_someone_who_left_nothing() -> None:
    booked = again()
    assert people.find(booked.person.code, phone="", email="") is None
    assert people.find(booked.person.code, phone="0000", email="-") is None


def test_nobody_is_found_by_the_stand_in_row(booked: Appointment) -> None:
    assert people.find("", phone=people.NOBODY.phone, email=people.NOBODY.email) is None
    assert people.by_token(NO_TOKEN) is None


def test_find_asks_the_same_whether_or_not_the_code_is_known(booked: Appointment) -> None:
    with CaptureQueriesContext(connection) as known:
        people.find(booked.person.code, phone="9999")
    with CaptureQueriesContext(connection) as unknown:
        people.find("999999", phone="9999")
    assert (len(known), len(unknown)) == (1, 1)


def test_by_token_finds_the_appointment_with_what_its_page_shows(booked: Appointment) -> None:
    with CaptureQueriesContext(connection) as queries:
        found = people.by_token(booked.person.token)
        assert found.person.name == "Sahra"
        assert found.coach_time.coach.first_name == "Aino"
        assert found.spoken_language.code == "so"
    assert len(queries) == 1


@pytest.mark.parametrize("spoil", [lambda t: t[:-1], lambda t: t + "A", lambda t: t.swapcase(), lambda t: ""])
def test_by_token_with_a_cut_or_wrong_link_finds_nothing(booked: Appointment, spoil: object) -> None:
    assert people.by_token(spoil(booked.person.token)) is None


@pytest.mark.parametrize("token", ["\x00" * 43, "ä" * 43, "' OR 1=1 --", "A" * 43 + "\n", "x" * 100_000])
def test_by_token_does_not_ask_the_database_about_garbage(token: str) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert people.by_token(token) is None
    assert len(queries) == 0


def test_times_with_the_same_number_counts_all(booked: Appointment) -> None:
    again(phone=PHONE)
    again()
    build.appointment(booked.coach_time.coach, FREE + 2 * HOUR, client=build.person(email=EMAIL))
    assert people.times_with_same_number(booked.person) == 3


def test_times_by_number_is_one_query_for_a_list(booked: Appointment) -> None:
    other = again()
    again(phone=PHONE)
    with CaptureQueriesContext(connection) as queries:
        times = people.times_by_number([booked.person_number, other.person_number, booked.person_number])
    assert times == {booked.person_number: 2, other.person_number: 1}
    assert len(queries) == 1
