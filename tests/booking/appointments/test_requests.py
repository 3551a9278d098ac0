"""Requests to staff: asked once, due when the house answers, taken, finished; and the page that asks."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from booking.appointments import requests
from booking.enums import Reach, RequestKind, RequestState, Way
from booking.models import OpeningHours, Request, RequestPerson
from booking.public import call_back
from portal.forms import spam_guard
from portal.models import HouseFacts
from tests.booking import build
from tests.booking.build import HOUR, MINUTE, NOW
from tests.build import instant, language, user
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

PHONE = "+358401234567"
CALL = "/fi/book/call/"


@pytest.fixture
def house() -> None:
    """Open Monday to Thursday 10-16."""
    OpeningHours.objects.all().delete()
    for weekday in range(4):
        OpeningHours.objects.create(
            weekday=weekday, starts=dt.time(10), ends=dt.time(16), valid_from=build.THIS_YEAR
        )


def ask(now: dt.datetime = NOW, **more: object) -> Request:
    return requests.ask(RequestKind.CALL_BACK, site_language="fi", now=now, **more)


# Verbs -----------------------------------------------------------------------------------------------


def test_ask_keeps_the_question_apart_from_the_person():
    row = ask(
        spoken_language_id=language("so").pk, name="Sahra", phone=PHONE, words="Aamupäivällä", way=Way.PHONE
    )
    kept = Request.objects.get(pk=row.pk)
    assert (kept.kind, kept.state, kept.way, kept.asked_at) == ("call_back", "open", "phone", NOW)
    person = kept.person
    assert (person.name, person.phone, person.reach, person.words) == (
        "Sahra",
        PHONE,
        Reach.CALL,
        "Aamupäivällä",
    )


def test_ask_keeps_words_unreadable_in_the_database():
    ask(phone=PHONE, words="Salaista")
    with connection.cursor() as cursor:
        cursor.execute("SELECT words FROM booking_requestperson")
        assert "Salaista" not in cursor.fetchone()[0]


def test_ask_gives_the_same_person_the_same_number():
    held = build.appointment(client=build.reachable(phone=PHONE))
    assert ask(phone=PHONE).person_number == held.person_number


def test_ask_without_contact_gives_a_number_of_its_own():
    assert ask().person_number != ask().person_number


def test_ask_twice_within_minutes_is_one_request():
    assert ask(phone=PHONE).pk == ask(now=NOW + 9 * MINUTE, phone=PHONE).pk
    assert RequestPerson.objects.count() == 1


@pytest.mark.parametrize(
    "second",
    [
        {"now": NOW + 10 * MINUTE},
        {"name": "Toinen"},
        {"phone": "+358409999999"},
    ],
)
def test_ask_of_another_or_later_is_another_request(second):
    assert ask(name="Sahra", phone=PHONE).pk != ask(**({"name": "Sahra", "phone": PHONE} | second)).pk


def test_ask_again_after_the_answer_is_another_request():
    first = ask(phone=PHONE)
    requests.finish(first, NOW)
    assert ask(phone=PHONE).pk != first.pk


@pytest.mark.parametrize(
    ("now", "answered_at", "is_today"),
    [
        ("2026-11-24 09:00", "2026-11-24 10:00", False),
        ("2026-11-24 10:00", "2026-11-24 16:00", True),
        ("2026-11-24 15:00", "2026-11-24 16:00", True),
        ("2026-11-24 15:01", "2026-11-25 10:00", False),
        ("2026-11-26 16:00", "2026-11-30 10:00", False),
        ("2026-10-24 12:00", "2026-10-26 10:00", False),  # over the autumn change of clocks
    ],
)
def test_answer_is_promised_for_when_somebody_is_here(house, now, answered_at, is_today):
    assert requests.answer(instant(now)) == requests.AnswerTime(instant(answered_at), is_today)


def test_answer_is_not_promised_without_opening_hours():
    OpeningHours.objects.all().delete()
    assert requests.answer(NOW) is None
    assert ask(phone=PHONE).due_at is None


def test_ask_is_due_when_the_house_answers(house):
    assert ask(phone=PHONE).due_at == instant("2026-11-24 10:00")


def test_ask_for_video_link_is_asked_once():
    held = build.appointment(way=Way.VIDEO)
    rows = {requests.ask_for_video_link(held, now=NOW).pk for _ in range(3)}
    assert rows == {Request.objects.get().pk}
    row = Request.objects.get()
    assert (row.kind, row.appointment, row.person_number) == (
        RequestKind.VIDEO_LINK,
        held,
        held.person_number,
    )


def test_take_names_who_answers_and_a_colleague_may_take_over():
    row, first, second = ask(phone=PHONE), user(), user()
    assert requests.take(row, first, NOW).state == RequestState.TAKEN
    assert requests.take(row, second, NOW).taken_by == second


def test_finish_twice_keeps_the_first_time():
    row = ask(phone=PHONE)
    requests.finish(row, NOW)
    kept = requests.finish(row, NOW + HOUR)
    assert (kept.state, kept.done_at) == (RequestState.DONE, NOW)


def test_take_of_a_finished_request_changes_nothing():
    row = ask(phone=PHONE)
    requests.finish(row, NOW)
    assert requests.take(row, user(), NOW).state == RequestState.DONE


# The page --------------------------------------------------------------------------------------------


def form(**changed: object) -> dict[str, object]:
    """What a patient person sends."""
    sent = {
        "phone": "040 123 4567",
        "name": "Sahra",
        "language": language("so").pk,
        "suits": "morning",
        "homepage": "",
        "shown": spam_guard.stamp(NOW - MINUTE),
    }
    return {**sent, **changed}


def test_call_makes_a_request_and_says_when_and_from_where_we_call(client, house):
    HouseFacts.objects.update_or_create(pk=1, defaults={"phone": "+358 00 000 0000"})
    response = client.post(CALL, form())
    assert (response.status_code, response["Location"]) == (303, CALL)
    row = Request.objects.get()
    assert (row.kind, row.spoken_language, row.person.phone, row.person.name, row.person.words) == (
        RequestKind.CALL_BACK,
        language("so"),
        PHONE,
        "Sahra",
        "Aamupäivällä",
    )
    page = html_of(client, CALL)
    assert "Soitamme, kun olemme auki" in page
    assert "tänään, tiistai" in page
    assert "+358\u00a000\u00a0000\u00a00000" in page


def test_call_thanks_once_and_then_shows_the_form_again(client):
    client.post(CALL, form())
    pages = [html_of(client, CALL) for _ in range(2)]
    assert ["<form" in page for page in pages] == [False, True]


def test_call_sent_twice_is_one_request(client):
    assert [client.post(CALL, form()).status_code for _ in range(2)] == [303, 303]
    assert Request.objects.count() == 1


def test_call_needs_no_name(client):
    assert client.post(CALL, form(name="")).status_code == 303


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"phone": ""}, "Kirjoita puhelinnumero."),
        ({"phone": "12"}, "Tarkista puhelinnumero. Numeroita on liian vähän."),
        ({"phone": "9" * 5000}, "Tarkista puhelinnumero. Numeroita on liian paljon."),
        ({"phone": "\x00\u202e"}, "Kirjoita puhelinnumero."),
        ({"language": ""}, "Valitse kieli."),
        ({"language": "99999999999999999999"}, "Valitse kieli listasta."),
        ({"language": "\x00"}, "Valitse kieli."),
        ({"language": "\x00x"}, "Valitse kieli listasta."),
        ({"suits": "night"}, "Valitse, milloin voimme soittaa."),
        ({"name": "123"}, "Kirjoita nimi kirjaimilla."),
    ],
)
def test_call_answers_what_is_wrong_in_one_sentence_and_keeps_the_rest(client, changed, sentence):
    response = client.post(CALL, form(**changed))
    body = response.content.decode()
    assert response.status_code == 200
    assert sentence in body
    assert Request.objects.count() == 0
    if "name" not in changed:
        assert 'value="Sahra"' in body


def test_call_of_a_program_that_fills_the_trap_asks_nobody(client):
    client.post(CALL, form(homepage="https://spam.example"))
    assert Request.objects.count() == 0


def test_call_too_often_from_one_browser_says_what_to_do(client):
    for number in range(call_back.ALLOWED.most_in_session):
        client.post(CALL, form(phone=f"040 123 45{number:02}"))
    response = client.post(CALL, form(phone="040 999 9999"))
    assert "Olet pyytänyt monta soittoa." in response.content.decode()
    assert Request.objects.count() == call_back.ALLOWED.most_in_session


def test_call_of_a_class_behind_one_address_is_not_blocked(client, django_user_model):
    statuses = []
    for number in range(20):
        client.cookies.clear()
        statuses.append(client.post(CALL, form(phone=f"040 123 45{number:02}")).status_code)
    assert statuses == [303] * 20
    assert Request.objects.count() == 20


@pytest.mark.parametrize("code", ["fi", "ar", "so"])
def test_call_page_asks_the_database_little(client, code):
    client.get(f"/{code}/book/call/")
    with CaptureQueriesContext(connection) as caught:
        response = client.get(f"/{code}/book/call/")
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store, private"
    assert len(caught) <= 8
