"""Registering on the public pages: what is asked, what comes after, and what a stranger is never told."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from booking.models import BookingRules
from events.enums import RegistersFor, RegistrationRule
from events.models import Place, Question, Registration
from events.public import register
from portal.models import HouseFacts, Message
from services.models import Partner
from tests.events import build, build_registrations
from tests.events.build import HOUR, MINUTE, NOW
from tests.events.build_forms import (
    EMAIL,
    PHONE,
    address,
    client_data,
    partner_data,
    send,
    text,
    training,
)
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]


@pytest.fixture
def club():
    return build.session(build.registered_for("Keskusteluklubi"))


def states() -> list[tuple[str, str]]:
    """Who is registered, in the order of the rows."""
    return list(Registration.objects.order_by("pk").values_list("person__name", "state"))


def pressed(response) -> str:
    """The word on the main button."""
    button = re.search(r'(?s)<button class="btn btn-go".*?</button>', response.content.decode())
    return re.sub(r"<[^>]+>", "", button[0]).strip() if button else ""


# The form ------------------------------------------------------------------------------------------------


def test_form_names_what_one_registers_for(client, club):
    said = text(client.get(address(club)))
    for words in ("Keskusteluklubi", "Torstai 3.12.", "13:00", "Mikseri, Lapintie 11–13"):
        assert words in said


@pytest.mark.parametrize("language", ["fi", "en", "sv", "ru", "ar", "fa", "ckb", "so", "tr"])
def test_form_is_read_in_nine_languages(client, club, language):
    response = client.get(address(club, language=language))
    assert response.status_code == 200
    assert f'<html lang="{language}"' in response.content.decode()


def test_form_has_three_typed_fields_at_most(client):
    event = build.registered_for(asks_language=True, asks_childcare=True, asks_accessibility=True)
    page = html_of(client, address(build.session(event)))
    main = re.search(r"(?s)<main.*</main>", page)[0]
    typed = re.findall(r'<input type="(?:text|tel|email)" name="(\w+)"|<textarea', main)
    assert [name for name in typed if name != "homepage"] == ["name", "phone", "email"]


def test_form_asks_needs_only_where_the_event_does(client, club):
    asking = build.session(
        build.registered_for(asks_language=True, asks_childcare=True, asks_accessibility=True)
    )
    questions = ("Tarvitsetko tulkin?", "Tarvitsen lastenhoidon", "Tarvitsetko apua, että voit tulla?")
    pages = [text(client.get(address(session))) for session in (club, asking)]
    assert [[question in page for question in questions] for page in pages] == [[False] * 3, [True] * 3]


def test_question_of_staff_that_is_not_translated_says_so(client, club):
    Question.objects.create(event=club.event, text="Syötkö lihaa?", kind="yes_no")
    page = html_of(client, address(club, language="ar"))
    assert '<span lang="fi" dir="ltr">Syötkö lihaa?</span> <small class="soft">(<bdi lang="fi">' in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"registration": RegistrationRule.NONE}, "Sinun ei tarvitse ilmoittautua. Voit vain tulla."),
        ({"opens_at": NOW + 26 * HOUR}, "Ilmoittautuminen alkaa: huomenna, keskiviikko 25.11. kello 11:00"),
        ({"closes_hours": 300}, "Ilmoittautuminen on päättynyt. Soita meille tai tule käymään."),
    ],
)
def test_page_says_what_to_do_where_nobody_can_register(client, club, changes, words):
    type(club.event.facts).objects.filter(row=club.event).update(**changes)
    responses = [client.get(address(club)), send(client, club, client_data())]
    assert [words in text(response) for response in responses] == [True, True]
    assert "Soittakaa minulle" in text(responses[0])
    assert states() == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"cancelled_at": NOW}, "Tämä kerta on peruttu. Katso muut kerrat."),
        ({"starts_at": NOW - 3 * HOUR, "ends_at": NOW - HOUR}, "Tämä kerta on jo mennyt."),
    ],
)
def test_page_of_a_session_that_is_no_more_says_so(client, club, changes, words):
    type(club).objects.filter(pk=club.pk).update(**changes)
    assert words in text(send(client, club, client_data()))
    assert states() == []


@pytest.mark.parametrize("rest", ["no-such/register/", "no-such/1/register/", "no-such/registered/"])
def test_unknown_event_is_not_found(client, rest):
    assert client.get(f"/fi/events/{rest}").status_code == 404


def test_session_of_another_event_is_not_found(client, club):
    other = build.session()
    assert client.get(f"/fi/events/{club.event.facts.slug}/{other.pk}/register/").status_code == 404


def test_form_stands_where_one_registers(client, club):
    course = build_registrations.course()
    of_course = course.sessions.first()
    assert client.get(address(of_course)).url == address(course)
    assert client.get(address(club.event)).url == f"/fi/events/{club.event.facts.slug}/"
    assert "Kertoja yhteensä" not in text(client.get(address(course)))


def test_unpublished_event_has_no_form(client):
    hidden = build.session(build.registered_for(published=False))
    assert client.get(address(hidden)).status_code == 404


# A client ------------------------------------------------------------------------------------------------


def test_client_without_phone_or_mail_goes_to_the_secret_page(client, club):
    response = send(client, club, client_data())
    row = Registration.objects.get()
    assert (response.status_code, response.url) == (303, f"/fi/r/{row.person.token}/")
    assert (row.person.name, row.person.reach, Message.objects.count()) == ("Sahra", "nothing", 0)


def test_client_with_a_phone_gets_the_link_by_message_alone(client, club):
    response = send(client, club, client_data(phone="040 123 4567"), language="so")
    row = Registration.objects.get()
    assert (response.status_code, response.url) == (303, address(club.event, "registered/", "so"))
    assert (row.person.phone, row.person.reach, row.message_language) == (PHONE, "message", "so")
    page = client.get(response.url)
    assert row.person.token not in page.content.decode()
    assert f"/so/r/{row.person.token}/" in Message.objects.filter(kind="confirmation").get().body


def test_page_after_it_names_the_end_of_the_number_and_nothing_more(client, club):
    page = client.get(send(client, club, client_data(phone=PHONE, email=EMAIL)).url)
    said = text(page)
    assert "Olet ilmoittautunut" in said
    assert "Numerosi loppu on: 4567" in said
    assert [word for word in ("Sahra", PHONE, EMAIL, "1234567") if word in page.content.decode()] == []


def test_page_after_it_is_gone_after_a_while_and_for_others(client, at, club):
    url = send(client, club, client_data(phone=PHONE)).url
    assert client.get(url).status_code == 200
    at(NOW + register.DONE_FOR + MINUTE)
    assert client.get(url).url == f"/fi/events/{club.event.facts.slug}/"


def test_needs_and_answers_are_kept_in_finnish_for_staff(client):
    event = build.registered_for(asks_language=True, asks_childcare=True, asks_accessibility=True)
    session = build.session(event)
    food = Question.objects.create(
        event=event, text="Ruoka?", choices_fi="kala\nkasvis", choices_en="fish\nvegetables", kind="choice"
    )
    came = Question.objects.create(event=event, text="Oletko ollut?", kind="yes_no")
    words = Question.objects.create(event=event, text="Mitä?", kind="text")
    somali = build.language("so")
    sent = {"interpreter": somali.pk, "childcare": "on", "accessibility": ["mobility", "sight"]}
    answers = {f"q{food.pk}": "1", f"q{came.pk}": "yes", f"q{words.pk}": "Hei"}
    send(client, session, client_data(**sent, **answers), language="en")
    row = Registration.objects.get()
    assert (row.spoken_language, row.needs_childcare) == (somali, True)
    assert row.person.accessibility == "Käytän pyörätuolia tai minun on vaikea kävellä. Näen huonosti"
    assert list(row.person.answers.order_by("question").values_list("value", flat=True)) == [
        "kasvis",
        "Kyllä",
        "Hei",
    ]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"name": ""}, "Kirjoita nimesi."),
        ({"name": "12"}, "Kirjoita nimi kirjaimilla."),
        ({"phone": "12"}, "Tarkista puhelinnumero. Numeroita on liian vähän."),
        ({"email": "sahra@"}, "Tarkista sähköposti."),
        ({"email": "a@b.fi\r\nBcc: c@d.fi"}, "Tarkista sähköposti."),
        ({"homepage": "x"}, "Lähetit tiedot hyvin nopeasti. Paina nappia uudelleen."),
        ({"shown": "x"}, "Lähetit tiedot hyvin nopeasti. Paina nappia uudelleen."),
    ],
)
def test_mistake_gets_one_sentence_and_keeps_what_was_typed(client, club, sent, sentence):
    response = send(client, club, client_data(**{"name": "Sahra Ali", "email": "", **sent}))
    assert response.status_code == 200
    assert sentence in text(response)
    assert states() == []
    kept = sent.get("name", "Sahra Ali")
    assert f'value="{kept}"' in response.content.decode() or not kept


@pytest.mark.parametrize(
    "email", ["o'brien+x@sub.example.org", '"ab"@example.org', "a@xn--kemi-0qa.fi", "A.B_c-d@EXAMPLE.ORG"]
)
def test_odd_addresses_that_are_legal_are_taken(client, club, email):
    assert send(client, club, client_data(email=email)).status_code == 303
    assert Registration.objects.get().person.email == email.lower()


def test_the_same_form_twice_is_one_registration(client, club):
    data = client_data()
    urls = [send(client, club, data).url for _ in range(2)]
    assert urls[0] == urls[1]
    assert len(states()) == 1


def test_second_form_of_the_same_person_says_the_same_and_doubles_nothing(client, club):
    pages = []
    for _ in range(2):
        client.logout()
        response = send(client, club, client_data(phone=PHONE))
        pages.append((response.status_code, response.url, text(client.get(response.url))))
    assert pages[0] == pages[1]
    assert states() == [("Sahra", "registered")]


def test_owner_gets_their_link_again_but_not_on_every_try(client, club):
    for _ in range(4):
        send(client, club, client_data(phone=PHONE))
    sent = Message.objects.filter(kind="confirmation")
    token = Registration.objects.get().person.token
    assert [token in message.body for message in sent] == [True, True]
    assert Message.objects.filter(kind="reminder").count() == 1


def test_stranger_is_not_told_that_a_person_waits_or_has_a_seat(client, club):
    waiting = build.session(build.registered_for(), capacity=1)
    send(client, waiting, client_data("Omar", phone="+358400000001"))
    send(client, waiting, client_data(phone=PHONE, waits="on"))
    known = send(client, waiting, client_data(phone=PHONE, waits="on"))
    said = text(client.get(known.url))
    unknown = send(client, waiting, client_data("Amal", phone="+358411234567", waits="on"))
    assert said == text(client.get(unknown.url))
    assert "Olet jonossa" in said


def test_too_many_forms_get_a_sentence(client, club):
    answers = [send(client, club, client_data(f"Nimi {letter}")) for letter in "abcdefghijklmnopqrstuvw"]
    most = register.ALLOWED.most_in_session
    assert [answer.status_code for answer in answers] == [303] * most + [200] * 3
    assert "Olet ilmoittanut monta kertaa. Soita meille tai tule käymään." in text(answers[-1])


# The waiting list ----------------------------------------------------------------------------------------


def test_full_group_says_waiting_list_before_anything_is_sent(client):
    full = build_registrations.full_session()
    page = client.get(address(full))
    assert "Ryhmä on täynnä. Voit tulla jonoon." in text(page)
    assert pressed(page) == "Tule jonoon"
    send(client, full, client_data(waits="on"))
    assert states()[-1] == ("Sahra", "waiting")


def test_nobody_waits_who_was_not_told_of_the_waiting_list(client):
    last = build.session(build.registered_for(), capacity=1)
    data = client_data()
    build_registrations.register(last)
    page = send(client, last, data)
    assert len(states()) == 1
    assert "Ryhmä on täynnä. Voit tulla jonoon." in text(page)
    assert pressed(page) == "Tule jonoon"
    assert 'name="waits" value="on"' in page.content.decode()


def test_form_says_roughly_how_many_seats_are_free(client):
    session = build.session(build.registered_for(capacity=4))
    build_registrations.register(session)
    assert "Muutama paikka vapaana" in text(client.get(address(session)))


def test_seats_shown_do_not_tell_a_stranger_whether_a_person_was_new(client, club):
    """The known one takes no second seat, the new one takes one: the form says the same after either."""
    session = build.session(build.registered_for(capacity=9))
    send(client, session, client_data(phone=PHONE))
    after_first = text(client.get(address(session)))
    send(client, session, client_data(phone=PHONE))
    after_known = text(client.get(address(session)))
    send(client, session, client_data("Amal", phone="+358411234567"))
    assert len(states()) == 2
    assert [after_known, text(client.get(address(session)))] == [after_first] * 2


# Partners ------------------------------------------------------------------------------------------------

THREE = (("Anna Aho", "anna@example.org"), ("Bo Berg", "bo@example.org"), ("Cem Can", "cem@example.org"))


def test_partner_registers_three_in_one_go(client):
    session = build.session(training(), capacity=2)
    response = send(client, session, partner_data(*THREE, waits="on"))
    assert response.status_code == 303
    assert states() == [("Anna Aho", "registered"), ("Bo Berg", "registered"), ("Cem Can", "waiting")]
    rows = Registration.objects.all()
    assert {row.group for row in rows} == {rows[0].group}
    assert {(row.role, row.person.organisation, row.person.reach) for row in rows} == {
        ("worker", "Uusi yhdistys", "message")
    }
    said = text(client.get(response.url))
    assert "Paikan sai: 2" in said
    assert "Jonossa: 1" in said


def test_partner_in_the_list_is_a_row_also_when_typed(client):
    listed = Partner.objects.create(name="Kemin kirjasto")
    session = build.session(training())
    send(client, session, partner_data(THREE[0], partner=str(listed.pk), organisation=""))
    send(client, session, partner_data(THREE[1], organisation="kemin KIRJASTO"))
    assert list(Registration.objects.values_list("partner", "person__organisation")) == [
        (listed.pk, ""),
        (listed.pk, ""),
    ]


def test_partner_that_is_not_public_is_not_offered(client):
    hidden = Partner.objects.create(name="Salainen", is_public=False)
    session = build.session(training())
    assert "Salainen" not in html_of(client, address(session))
    assert send(client, session, partner_data(THREE[0], partner=str(hidden.pk))).status_code == 200


def test_add_and_remove_keep_what_was_typed(client):
    session = build.session(training())
    page = send(client, session, partner_data(*THREE[:2], add="1")).content.decode()
    assert [f'value="{word}"' in page for pair in THREE[:2] for word in pair] == [True] * 4
    assert 'name="name_2"' in page
    assert "errs" not in page
    page = send(client, session, partner_data(*THREE, remove="1")).content.decode()
    assert [f'value="{name}"' in page for name, _email in THREE] == [True, False, True]
    assert 'name="name_2"' not in page
    assert states() == []


@pytest.mark.parametrize("garbage", ["-1", "99", "x", "", "١", "0" * 99])
def test_removing_what_is_not_there_keeps_all(client, garbage):
    session = build.session(training())
    page = send(client, session, partner_data(*THREE, remove=garbage)).content.decode()
    assert [f'value="{name}"' in page for name, _email in THREE] == [True] * 3


def test_ten_people_are_the_most(client):
    session = build.session(training())
    people = [(f"Nimi {letter}", f"{letter}@example.org") for letter in "abcdefghij"]
    page = send(client, session, partner_data(*people, add="1")).content.decode()
    assert 'name="name_9"' in page
    assert 'name="name_10"' not in page
    assert 'name="add"' not in page
    send(client, session, partner_data(*people, ("Nimi k", "k@example.org")))
    assert len(states()) == 10


def test_each_partner_person_gets_a_mail_of_their_own_with_calendar(client):
    send(client, build.session(training()), partner_data(*THREE))
    mails = Message.objects.filter(kind="confirmation").order_by("pk")
    assert [mail.recipient for mail in mails] == [email for _name, email in THREE]
    assert [mail.calendar.count("BEGIN:VEVENT") for mail in mails] == [1, 1, 1]


# Visits by appointment -----------------------------------------------------------------------------------


def test_client_books_a_place_of_a_visit(client):
    session = build_registrations.visit()
    place = session.places.order_by("number")[1]
    page = client.get(address(session))
    assert f'name="place" value="{place.pk}"' in page.content.decode()
    assert send(client, session, client_data(place=place.pk)).status_code == 303
    assert Place.objects.get(pk=place.pk).registration == Registration.objects.get()


@pytest.mark.parametrize("garbage", ["", "x", "999999", "\x00"])
def test_place_that_is_none_gets_a_sentence(client, garbage):
    session = build_registrations.visit()
    page = send(client, session, client_data(place=garbage))
    assert "alitse" in text(page)
    assert states() == []


def test_place_that_was_just_taken_gets_a_sentence_and_the_rest(client):
    session = build_registrations.visit()
    place = session.places.order_by("number")[0]
    send(client, session, client_data("Omar", place=place.pk))
    page = send(client, session, client_data(place=place.pk))
    assert "Joku muu varasi juuri tämän ajan. Valitse toinen aika." in text(page)
    assert f'value="{place.pk}"' not in page.content.decode()


# Speed, and what is left behind --------------------------------------------------------------------------


def queries(client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200
    return len(found)


@pytest.mark.parametrize("many", [1, 30])
def test_form_of_a_client_asks_little_of_the_database(client, many):
    event = build.registered_for(capacity=2, asks_language=True, registers_for=RegistersFor.EVENT)
    build.sessions(event, many)
    for number in range(many):
        Question.objects.create(event=event, text=f"Kysymys {number}", kind="yes_no")
        build.registration(event)
    assert queries(client, address(event)) <= 8


@pytest.mark.parametrize("many", [1, 30])
def test_form_of_a_partner_asks_little_of_the_database(client, many):
    session = build.session(training(capacity=2))
    for _ in range(many):
        build.partner()
        build.registration(session)
    assert queries(client, address(session)) <= 8


def test_registering_stays_under_twenty_queries(client, club):
    HouseFacts.load()  # the very first message of a house makes these rows: not counted
    BookingRules.load()
    client.get(address(club))
    with CaptureQueriesContext(connection) as found:
        assert send(client, club, client_data(phone=PHONE, email=EMAIL)).status_code == 303
    around = ("django_session", "SAVEPOINT")
    own = [row for row in found.captured_queries if not any(word in row["sql"] for word in around)]
    assert len(own) <= 20


def test_pages_are_neither_stored_nor_indexed(client, club):
    url = send(client, club, client_data(phone=PHONE)).url
    for response in (client.get(address(club)), client.get(url)):
        assert response["Cache-Control"] == "no-store, private"
        assert response["X-Robots-Tag"] == "noindex, nofollow"


def test_public_pages_never_show_the_join_link(client):
    event = build.registered_for(mode="online", join_link="https://meet.example/secret")
    session = build.session(event)
    url = send(client, session, client_data(phone=PHONE)).url
    pages = [client.get(address(session)), client.get(url), client.get(address(session, ""))]
    assert ["meet.example" in page.content.decode() for page in pages] == [False] * 3
