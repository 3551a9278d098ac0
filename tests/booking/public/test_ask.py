"""Requests of groups, employers, volunteers and partners, as they are typed, sent, and shown to staff."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.test import Client

from booking.enums import Reach, RequestKind
from booking.models import Request, RequestPerson
from booking.public import ask
from home import roles
from portal import languages
from portal.forms import spam_guard
from tests import staff
from tests.booking.build import NOW
from tests.build import language
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

PHONE = "040 123 4567"
GROUP, EMPLOYER, VOLUNTEER, GAME = (f"/fi/ask/{name}/" for name in ("group", "employer", "volunteer", "game"))
TYPED = {
    GROUP: {"name": "Sahra", "phone": PHONE, "size": "12", "when": "3.12. kello 10"},
    EMPLOYER: {"company": "Kemin Pesula Oy", "name": "Matti", "phone": PHONE, "matter": "Etsimme siivoojaa"},
    VOLUNTEER: {"name": "Noor", "phone": PHONE, "matter": "Autan läksyissä"},
    GAME: {"company": "Kemin kaupunki", "name": "Anu", "phone": PHONE, "when": "3.12."},
}
KINDS = {
    GROUP: RequestKind.GROUP,
    EMPLOYER: RequestKind.EMPLOYER,
    VOLUNTEER: RequestKind.VOLUNTEER,
    GAME: RequestKind.GAME,
}


def send(client: Client, path: str, **more: object):
    shown = spam_guard.stamp(NOW - dt.timedelta(minutes=1))
    return client.post(path, {**TYPED[path], "shown": shown, **more})


def words(response) -> str:
    """What one reads of the main part."""
    main = response.content.decode().split('<main id="main"')[1].split("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


@pytest.mark.parametrize("path", TYPED)
@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_form_opens_in_each_language(client, path, code):
    response = client.get(path.replace("/fi/", f"/{code}/"))
    assert response.status_code == 200
    assert f'<html lang="{code}"' in response.content.decode()


@pytest.mark.parametrize("path", TYPED)
def test_sent_form_makes_a_request_and_says_what_is_next(client, path):
    response = send(client, path)
    assert (response.status_code, response.headers["Location"]) == (303, path)
    row = Request.objects.get()
    assert (row.kind, row.site_language, row.person.phone) == (KINDS[path], "fi", "+358401234567")
    page = client.get(path)
    assert "Saimme pyyntösi" in words(page)
    assert '<meta name="robots" content="noindex, nofollow">' in page.content.decode()
    assert "Saimme pyyntösi" not in words(client.get(path))


def test_group_tells_staff_size_days_and_languages(client):
    somali, arabic = language("so"), language("ar")
    send(client, GROUP, languages=[somali.pk, arabic.pk])
    told = "Montako ihmistä?: 12\nMilloin?: 3.12. kello 10\nMitä kieliä puhutaan?: arabia, somali"
    assert RequestPerson.objects.get().words == told
    assert Request.objects.get().spoken_language is None


def test_one_language_is_that_of_the_request(client):
    send(client, VOLUNTEER, languages=[language("so").pk])
    assert Request.objects.get().spoken_language == language("so")


def test_words_are_in_the_language_of_the_office(client):
    shown = spam_guard.stamp(NOW - dt.timedelta(minutes=1))
    client.post("/ar/ask/employer/", {**TYPED[EMPLOYER], "shown": shown})
    row = Request.objects.get()
    assert row.site_language == "ar"
    assert row.person.words == "Yrityksen nimi: Kemin Pesula Oy\nMissä voimme auttaa?: Etsimme siivoojaa"


@pytest.mark.parametrize(
    ("given", "reach"), [({}, Reach.CALL), ({"phone": "", "email": "a@example.org"}, Reach.MESSAGE)]
)
def test_phone_or_email_is_enough(client, given, reach):
    send(client, GAME, **given)
    assert RequestPerson.objects.get().reach == reach


@pytest.mark.parametrize(
    ("path", "given", "sentence"),
    [
        (GROUP, {"phone": "", "email": ""}, "Kirjoita puhelinnumero tai sähköposti."),
        (GROUP, {"phone": "12", "email": "a@example.org"}, "Numeroita on liian vähän."),
        (GROUP, {"email": "a@"}, "Tarkista sähköposti."),
        (GROUP, {"size": "monta"}, "Kirjoita, montako ihmistä tulee. Esimerkki: 12"),
        (GROUP, {"size": "0"}, "Kirjoita, montako ihmistä tulee. Esimerkki: 12"),
        (GROUP, {"size": "9" * 5000}, "Kirjoita, montako ihmistä tulee. Esimerkki: 12"),
        (GROUP, {"languages": ["999999"]}, "Valitse kieli listasta."),
        (GROUP, {"languages": ["9" * 30]}, "Valitse kieli listasta."),
        (GROUP, {"languages": ["\0"]}, "Valitse kieli listasta."),
        (GROUP, {"when": ""}, "Kirjoita tähän jotain."),
        (EMPLOYER, {"matter": "x" * 301}, "Teksti on liian pitkä. Kirjoita lyhyesti."),
        (EMPLOYER, {"name": "\0 1"}, "Kirjoita nimi kirjaimilla."),
        (VOLUNTEER, {"name": ""}, "Kirjoita nimesi."),
        (GAME, {"shown": "broken"}, "Lähetit tiedot hyvin nopeasti."),
        (GAME, {"homepage": "http://spam.example"}, "Lähetit tiedot hyvin nopeasti."),
    ],
)
def test_mistake_gets_a_sentence_and_keeps_what_was_typed(client, path, given, sentence):
    response = send(client, path, **given)
    assert response.status_code == 200
    assert sentence in words(response)
    typed = {**TYPED[path], **given}
    assert typed["name"].replace("\0", "")[:5] in response.content.decode()
    assert Request.objects.count() == 0


def test_group_size_in_arabic_digits(client):
    send(client, GROUP, size="١٢")
    assert "Montako ihmistä?: 12" in RequestPerson.objects.get().words


def test_second_click_makes_one_request_and_another_question_a_second(client):
    send(client, GROUP)
    send(client, GROUP)
    assert Request.objects.count() == 1
    send(client, GROUP, size="20")
    assert Request.objects.count() == 2


def test_too_many_requests_get_a_sentence(client):
    for number in range(ask.ALLOWED.most_in_session):
        assert send(client, GROUP, size=str(number + 2)).status_code == 303
    assert "Olet lähettänyt monta pyyntöä." in words(send(client, GROUP, size="99"))
    assert Request.objects.count() == ask.ALLOWED.most_in_session


def test_form_without_its_token_is_refused():
    client = Client(enforce_csrf_checks=True)
    assert send(client, GROUP).status_code == 403


def test_markup_in_a_request_is_only_text_for_staff(client):
    send(client, EMPLOYER, company="<script>alert(1)</script>")
    row = Request.objects.get()
    coordinator = staff.signed_in(Client(), staff.member(roles.COORDINATOR))
    html = html_of(coordinator, f"/admin/requests/{row.pk}/")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "Yrityksen nimi: " in html


@pytest.mark.parametrize("path", TYPED)
def test_form_costs_few_queries(client, path, django_assert_max_num_queries):
    client.get(path)
    with django_assert_max_num_queries(8):
        client.get(path)
