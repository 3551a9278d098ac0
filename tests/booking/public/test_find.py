"""Finding a booking by code: what is understood, that it answers alike, and that guessing is hopeless."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from booking.models import Appointment
from booking.public import find
from tests.booking import build
from tests.booking.build import MINUTE, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

FIND = "/fi/book/find/"
NOT_FOUND = "Emme löydä aikaa. Tarkista koodi ja numero tai sähköposti."
TOO_MANY = "Olet yrittänyt monta kertaa. Odota 15 minuuttia. Tai soita meille."


@pytest.fixture
def held() -> Appointment:
    return build.appointment(client=build.reachable())


def secret_path(appointment: Appointment) -> str:
    return f"/fi/b/{appointment.person.token}/"


def send(client, code: str, contact: str):
    return client.post(FIND, {"code": code, "contact": contact})


def in_digits_of(zero: str, text: str) -> str:
    return "".join(chr(ord(zero) + int(sign)) if sign.isdigit() else sign for sign in text)


@pytest.mark.parametrize(
    "contact",
    [
        "4567",
        "040 123 4567",
        "+358 40 123 4567",
        "00358401234567",
        "(040) 123-4567",
        "٠٤٠١٢٣٤٥٦٧",
        "۴۵۶۷",
        "sahra@example.org",
        " Sahra@Example.ORG ",
        "\u200esahra@example.org",
    ],
)
def test_find_understands_phones_and_addresses_as_people_type_them(client, held, contact):
    response = send(client, held.person.code, contact)
    assert (response.status_code, response["Location"]) == (303, secret_path(held))


@pytest.mark.parametrize("zero", ["0", "٠", "۰"])
@pytest.mark.parametrize("spaced", ["{0}{1}", "{0} {1}", " {0}-{1} ", "{0}\u00a0{1}"])
def test_find_understands_codes_as_people_type_them(client, held, zero, spaced):
    code = held.person.code
    typed = in_digits_of(zero, spaced.format(code[:3], code[3:]))
    assert send(client, typed, "4567")["Location"] == secret_path(held)


def test_find_answers_alike_known_or_not(client, held):
    other = build.appointment(build.coach("Olga"), client=build.person(phone="+358409999999"))
    free = next(str(n) for n in range(100_000, 999_999) if not Appointment.objects.filter(person__code=n))
    wrong = [
        (held.person.code, "0000"),
        (held.person.code, "040 999 9999"),
        (held.person.code, "nobody@example.org"),
        (other.person.code, "sahra@example.org"),
        (free, "4567"),
        (free, "sahra@example.org"),
    ]
    pages = set()
    for code, contact in wrong:
        response = send(client, code, contact)
        assert response.status_code == 200
        assert NOT_FOUND in response.content.decode()
        pages.add(re.sub(r'value="[^"]*"', "", response.content.decode()))
    assert len(pages) == 1


def test_find_without_phone_and_email_is_never_by_code_alone(client):
    held = build.appointment(client=build.person())
    pages = [
        send(client, held.person.code, contact).content.decode() for contact in ("0000", "-", "@", "00000")
    ]
    assert [secret_path(held) in page for page in pages] == [False] * 4
    assert "Soita meille tai tule käymään. Kerro koodi." in pages[0]


@pytest.mark.parametrize(
    ("code", "contact", "sentence"),
    [
        ("", "4567", "Kirjoita koodi."),
        ("12345", "4567", "Tarkista koodi. Siinä on 6 numeroa."),
        ("abc", "4567", "Tarkista koodi. Siinä on 6 numeroa."),
        ("1" * 5000, "4567", "Tarkista koodi. Siinä on 6 numeroa."),
        ("\x00", "4567", "Kirjoita koodi."),
        ("472915", "", "Kirjoita puhelinnumero tai sähköposti."),
        ("472915", "123", "Kirjoita puhelinnumeron 4 viimeistä numeroa tai koko numero."),
        ("472915", "5" * 5000, "Kirjoita puhelinnumeron 4 viimeistä numeroa tai koko numero."),
        ("472915", "a@" + "b" * 5000, NOT_FOUND),
        ("472915", "\u202e\x00@", NOT_FOUND),
    ],
)
def test_find_answers_anything_with_a_sentence(client, code, contact, sentence):
    response = send(client, code, contact)
    assert response.status_code == 200
    assert sentence in response.content.decode()


def test_find_keeps_what_was_typed(client, held):
    body = send(client, "111 111", "040 123 4567").content.decode()
    assert re.findall(r'name="(?:code|contact)" value="([^"]*)"', body) == ["111 111", "040 123 4567"]


def test_find_stops_looking_after_many_failures_of_one_browser(client, held):
    for number in range(find.MOST_IN_SESSION):
        send(client, f"{100_000 + number}", f"9{number:03}")
    response = send(client, held.person.code, "4567")
    assert response.status_code == 429
    assert TOO_MANY in response.content.decode()


def test_find_works_again_after_the_wait(client, held, at):
    for number in range(find.MOST_IN_SESSION):
        send(client, f"{100_000 + number}", f"9{number:03}")
    at(NOW + 15 * MINUTE)
    assert send(client, held.person.code, "4567").status_code == 303


@pytest.mark.parametrize("what", ["code", "contact"])
def test_find_stops_guessing_one_code_or_contact_from_many_browsers(client, held, what):
    for number in range(find.MOST_FOR_ONE_SECRET):
        client.cookies.clear()
        code = held.person.code if what == "code" else f"{100_000 + number}"
        contact = f"9{number:03}" if what == "code" else "4567"
        send(client, code, contact)
    client.cookies.clear()
    assert send(client, held.person.code, "4567").status_code == 429


def test_find_of_a_class_behind_one_address_is_not_blocked_by_its_slips(client, held):
    for number in range(60):  # twenty people, three slips each
        if number % 3 == 0:
            client.cookies.clear()
        send(client, f"{100_000 + number}", f"9{number:03}")
    client.cookies.clear()
    assert send(client, held.person.code, "4567").status_code == 303


def test_find_counts_no_success(client, held):
    statuses = {send(client, held.person.code, "4567").status_code for _ in range(30)}
    assert statuses == {303}


@pytest.mark.parametrize("known", [True, False])
def test_find_asks_the_database_the_same_known_or_not(client, held, known):
    send(client, "111111", "0000")  # the session exists from here on
    with CaptureQueriesContext(connection) as caught:
        send(client, held.person.code if known else "222222", "0001")
    assert sum("booking_appointmentperson" in query["sql"] for query in caught) == 1
    assert len(caught) <= 8


def test_find_page_is_neither_stored_nor_indexed(client):
    response = client.get(FIND)
    assert (response["Cache-Control"], response["X-Robots-Tag"]) == (
        "no-store, private",
        "noindex, nofollow",
    )
    assert '<meta name="robots" content="noindex, nofollow">' in response.content.decode()
