"""The page behind a registration's secret link: what it shows in each state, changes, and to whom."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from booking.enums import Reach
from events.enums import Mode, RegistrationState
from events.models import EventFacts, Feedback, Registration, Session
from events.registrations import actions, places, waiting_list
from portal.models import Message
from portal.web import secret_page
from tests.events import build, build_registrations
from tests.events.build import HOUR, MINUTE, NOW, SOON
from tests.events.build_forms import EMAIL, PHONE, SHOWN, secret, text, training
from tests.events.build_registrations import person, reachable, register, sign_up
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

LINK = "https://meet.example/secret"
AFTER = SOON + 26 * HOUR


@pytest.fixture
def seated() -> Registration:
    return register(build.session(build.registered_for("Keskusteluklubi")), reachable())


def waiting() -> Registration:
    """Somebody second in the queue of a full session."""
    full = build_registrations.full_session()
    register(full, person("Omar"))
    return register(full, reachable())


def offered() -> Registration:
    """Somebody who was offered the seat that came free."""
    full = build_registrations.full_session()
    row = register(full, reachable())
    actions.cancel(Registration.objects.earliest("pk").pk, now=NOW)
    return Registration.objects.select_related("person").get(pk=row.pk)


def state(row: Registration) -> str:
    return Registration.objects.get(pk=row.pk).state


def heading(response) -> str:
    found = re.search(r"(?s)<h1.*?</h1>", response.content.decode())[0]
    return re.sub(r"<[^>]+>", "", found).strip()


# Each state in plain words ---------------------------------------------------------------------------


def test_seat_is_told_with_when_and_where(client, seated):
    said = text(client.get(secret(seated)))
    for words in ("Olet ilmoittautunut", "Keskusteluklubi", "torstai 3.12.2026", "13:00", "Mikseri"):
        assert words in said


def test_waiting_is_told_with_the_number_in_the_queue(client):
    said = text(client.get(secret(waiting())))
    assert "Olet jonossa" in said
    assert "Numerosi jonossa: 2" in said


def test_offer_is_told_with_its_deadline_and_a_button(client):
    page = client.get(secret(offered()))
    assert heading(page) == "Sinulle on paikka"
    assert "Vastaa viimeistään: huomenna, keskiviikko 25.11. kello 9:00" in text(page).replace(
        "09:00", "9:00"
    )
    assert "Otan paikan" in text(page)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"state": RegistrationState.CANCELLED}, "Paikkasi on peruttu"),
        ({"state": RegistrationState.LAPSED}, "Paikka meni toiselle"),
    ],
)
def test_no_seat_any_more_is_told_without_scolding(client, seated, changes, words):
    Registration.objects.update(**changes)
    page = client.get(secret(seated))
    assert heading(page) == words
    assert "Voit ilmoittautua uudelleen." in text(page)


def test_session_that_the_house_cancelled_is_told(client, seated):
    Session.objects.update(cancelled_at=NOW)
    assert heading(client.get(secret(seated))) == "Tämä on peruttu"


@pytest.mark.parametrize(("came", "words"), [(True, "Kiitos, että tulit"), (None, "Tämä on jo ollut")])
def test_after_it_whoever_came_is_thanked(client, at, seated, came, words):
    actions.check_in(seated.pk, seated.session_id, came, now=SOON)
    at(AFTER)
    assert heading(client.get(secret(seated))) == words


@pytest.mark.parametrize("language", ["fi", "en", "sv", "ru", "ar", "fa", "ckb", "so", "tr"])
def test_page_is_read_in_the_language_of_the_address(client, seated, language):
    direction = "rtl" if language in ("ar", "fa", "ckb") else "ltr"
    body = html_of(client, secret(seated, language=language))
    assert f'<html lang="{language}" dir="{direction}">' in body


def test_cancelled_date_of_a_course_is_struck_out_and_the_next_one_shown(client):
    course = build_registrations.course(3)
    row = register(course)
    first, second, _third = course.sessions.all()
    Session.objects.filter(pk=first.pk).update(cancelled_at=NOW)
    page = client.get(secret(row))
    assert page.content.decode().count("<s>") == 1
    assert "torstai 10.12.2026" in text(page)


def test_place_of_a_visit_is_told_by_its_own_time(client):
    session = build_registrations.visit()
    place = session.places.order_by("number")[1]
    row = places.book_place(place.pk, person(), now=NOW).registration
    assert f'datetime="{place.starts_at.astimezone(place.starts_at.tzinfo).isoformat()[:10]}' in (
        html_of(client, secret(row))
    )


# The join link ---------------------------------------------------------------------------------------


def online(**more: object) -> Session:
    return build.session(build.registered_for(mode=Mode.ONLINE, join_link=LINK, **more))


def test_join_link_is_for_whoever_has_a_seat(client):
    row = register(online())
    assert f'href="{LINK}" rel="noreferrer"' in html_of(client, secret(row))


@pytest.mark.parametrize("other", [state for state in RegistrationState if state != "registered"])
def test_join_link_is_hidden_from_whoever_has_none(client, other):
    row = register(online())
    Registration.objects.update(state=other, queued_at=NOW, offered_until=SOON)
    pages = [client.get(secret(row)), client.get(secret(row, "registration.ics"), follow=True)]
    assert [LINK in page.content.decode() for page in pages] == [False, False]


def test_own_link_of_a_session_comes_before_that_of_the_event(client):
    session = online()
    Session.objects.update(join_link="https://meet.example/own")
    assert "https://meet.example/own" in html_of(client, secret(register(session)))


def test_hidden_venue_shows_to_whoever_has_a_seat(client):
    venue = build.venue("Turvatalo")
    session = build.session(build.registered_for(capacity=1, venue=venue, venue_hidden=True))
    rows = [register(session), register(session, person("Omar"))]
    assert ["Turvatalo" in text(client.get(secret(row))) for row in rows] == [True, False]


# Keeping it secret -----------------------------------------------------------------------------------


@pytest.mark.parametrize("rest", ["", "cancel/", "change/", "registration.ics"])
def test_pages_are_neither_stored_nor_indexed(client, seated, rest):
    response = client.get(secret(seated, rest))
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store, private"
    assert response["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize(("rest", "policy"), [("", "no-referrer"), ("cancel/", "same-origin")])
def test_pages_tell_no_other_site_where_one_came_from(client, seated, rest, policy):
    response = client.get(secret(seated, rest))
    assert response["Referrer-Policy"] == policy
    assert ('method="post"' in response.content.decode()) == (policy == "same-origin")


def test_page_shows_neither_name_nor_number_of_its_owner(client, seated):
    body = html_of(client, secret(seated))
    assert [word for word in ("Sahra", seated.person.phone) if word in body] == []


@pytest.mark.parametrize("token", ["x", "T" * 43, "T" * 42, "%00" * 14, "١" * 43])
@pytest.mark.parametrize("rest", ["", "cancel/", "accept/", "change/", "feedback/", "certificate.pdf"])
def test_wrong_link_gets_one_page(client, seated, token, rest):
    response = client.get(f"/fi/r/{token}/{rest}")
    assert response.status_code == 404
    assert heading(response) == "Linkki ei toimi"


def test_very_many_wrong_links_are_slowed_down_and_a_right_one_works(client, seated, monkeypatch):
    monkeypatch.setattr(secret_page, "WRONG_LINKS", 2)
    assert [client.get("/fi/r/x/").status_code for _ in range(4)] == [404, 404, 429, 429]
    assert client.get(secret(seated)).status_code == 200


def test_link_with_something_behind_it_leads_to_its_page(client, seated):
    assert client.get(secret(seated, "hei")).url == secret(seated)


# Cancelling ------------------------------------------------------------------------------------------


def test_cancel_asks_once_and_works_twice(client, seated):
    assert heading(client.get(secret(seated, "cancel/"))) == "Perutko ilmoittautumisen?"
    assert state(seated) == "registered"
    for _ in range(2):
        response = client.post(secret(seated, "cancel/"), {"version": "1"})
        assert (response.status_code, response.url) == (303, secret(seated))
    assert state(seated) == "cancelled"
    assert Registration.objects.get(pk=seated.pk).version == 2


def test_cancel_of_what_changed_meanwhile_asks_again(client, seated):
    Registration.objects.update(version=5)
    page = client.post(secret(seated, "cancel/"), {"version": "1"})
    assert "Tiedot muuttuivat äsken. Katso tiedot ja yritä uudelleen." in text(page)
    assert 'name="version" value="5"' in page.content.decode()
    assert state(seated) == "registered"


@pytest.mark.parametrize("rest", ["cancel/", "change/"])
def test_nothing_changes_once_it_has_begun(client, at, seated, rest):
    at(SOON + MINUTE)
    assert client.post(secret(seated, rest)).url == secret(seated)
    assert "Etkö pääse? Soita meille." in text(client.get(secret(seated)))
    assert state(seated) == "registered"


def test_course_can_be_left_until_its_last_date(client, at):
    row = register(build_registrations.course(2))
    at(SOON + 26 * HOUR)
    client.post(secret(row, "cancel/"))
    assert state(row) == "cancelled"


def test_whoever_waits_can_leave_the_queue(client):
    row = waiting()
    assert heading(client.get(secret(row, "cancel/"))) == "Lähdetkö jonosta?"
    client.post(secret(row, "cancel/"))
    assert state(row) == "cancelled"


# An offer --------------------------------------------------------------------------------------------


def test_offer_is_taken_and_a_second_yes_is_no_error(client):
    row = offered()
    urls = [client.post(secret(row, "accept/")).url for _ in range(2)]
    assert urls == [secret(row)] * 2
    assert state(row) == "registered"
    assert heading(client.get(secret(row))) == "Paikka on sinun"


def test_looking_at_accept_takes_nothing(client):
    row = offered()
    assert client.get(secret(row, "accept/")).url == secret(row)
    assert state(row) == "offered"


def test_offer_that_another_has_by_now_is_told_kindly(client, at):
    row = offered()
    register(row.session, person("Zahra"))
    late = at(row.offered_until + MINUTE)
    waiting_list.promote(row.session, now=late)
    page = client.post(secret(row, "accept/"))
    assert heading(page) == "Paikka meni toiselle"
    assert "Paikka ei ole enää varattu sinulle. Voit ilmoittautua uudelleen." in text(page)


# Changing --------------------------------------------------------------------------------------------


def changed(**more: str) -> dict[str, str]:
    return {"name": "Sahra", "phone": "", "email": "", "shown": SHOWN, "version": "1", **more}


def test_change_shows_what_is_known(client, seated):
    page = html_of(client, secret(seated, "change/"))
    assert 'value="Sahra"' in page
    assert "040 " in page


def test_change_of_the_phone_sends_messages_there_and_keeps_the_rest(client):
    event = build.registered_for(asks_childcare=True)
    row = register(build.session(event), reachable(needs_childcare=True))
    response = client.post(secret(row, "change/"), changed(phone=PHONE))
    assert (response.status_code, response.url) == (303, secret(row))
    now = Registration.objects.get(pk=row.pk)
    assert (now.person.phone, now.needs_childcare, now.version) == (PHONE, True, 2)
    left = Message.objects.filter(state="queued").values_list("recipient", flat=True)
    assert set(left) == {PHONE}
    assert heading(client.get(secret(row))) == "Tiedot on muutettu"


def test_change_of_a_partners_person_asks_for_name_mail_and_role(client):
    row = register(build.session(training()), person("Anna", email=EMAIL, role="worker"))
    page = client.post(secret(row, "change/"), changed(name="", role=""))
    for sentence in ("Kirjoita nimi.", "Kirjoita sähköposti.", "Valitse tehtävä."):
        assert sentence in text(page)
    client.post(secret(row, "change/"), changed(name="Bo", email="bo@example.org", role="manager"))
    now = Registration.objects.get(pk=row.pk)
    assert (now.person.name, now.person.email, now.role) == ("Bo", "bo@example.org", "manager")


@pytest.mark.parametrize("typed", [{"name": "\x00"}, {"phone": "kissa"}, {"email": "x" * 300}])
def test_change_with_a_mistake_changes_nothing(client, seated, typed):
    page = client.post(secret(seated, "change/"), changed(**typed))
    assert page.status_code == 200
    assert 'class="errs"' in page.content.decode()
    assert Registration.objects.get().version == 1


# A group ---------------------------------------------------------------------------------------------


def group() -> list[Registration]:
    people = [person(name, email=f"{name}@example.org", role="worker") for name in ("Anna", "Bo", "Cem")]
    rows = sign_up(build.session(training(), capacity=2), *people)
    return [row.registration for row in rows]


def test_first_of_a_group_sees_the_others_and_they_see_nobody(client):
    rows = group()
    pages = [text(client.get(secret(row))) for row in rows]
    shown = [[name for name in ("Anna", "Bo", "Cem") if name in page] for page in pages]
    assert shown == [["Bo", "Cem"], [], []]


def test_first_of_a_group_cancels_another(client):
    first, second, third = group()
    url = f"{secret(first, 'cancel/')}?person={second.pk}"
    assert "Bo" in text(client.get(url))
    response = client.post(secret(first, "cancel/"), {"person": str(second.pk), "version": "1"})
    assert response.url == secret(first)
    assert [state(row) for row in (first, second, third)] == ["registered", "cancelled", "offered"]
    assert "Paikka on peruttu." in text(client.get(secret(first)))


def test_another_of_the_group_cancels_only_themselves(client):
    first, second, _third = group()
    client.post(secret(second, "cancel/"), {"person": str(first.pk)})
    assert [state(row) for row in (first, second)] == ["registered", "cancelled"]


def test_number_of_a_stranger_cancels_nobody_else(client, seated):
    first = group()[0]
    client.post(secret(first, "cancel/"), {"person": str(seated.pk)})
    assert state(seated) == "registered"


# Calendar, feedback, certificate -----------------------------------------------------------------------


def test_calendar_is_a_file_for_whoever_has_a_seat(client, seated):
    response = client.get(secret(seated, "registration.ics"))
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response.content.startswith(b"BEGIN:VCALENDAR")
    assert client.get(secret(waiting(), "registration.ics")).status_code == 303


def test_feedback_is_given_once_and_not_tied_to_the_person(client, at, seated):
    url, data = secret(seated, "feedback/"), {"rating": "5", "words": " Hyvä\nryhmä ", "shown": SHOWN}
    at(AFTER)
    assert client.post(url, data).url == secret(seated)
    assert heading(client.get(secret(seated))) == "Kiitos. Vastauksesi auttaa meitä."
    assert client.post(url, {**data, "rating": "1"}).url == secret(seated)
    assert list(Feedback.objects.values_list("event", "rating", "words", "language")) == [
        (seated.session.event_id, 5, "Hyvä ryhmä", "fi")
    ]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"rating": ""}, "Valitse numero."),
        ({"rating": "6"}, "Valitse numero."),
        ({"words": "x" * 2001}, "Teksti on liian pitkä. Kirjoita lyhyemmin."),
    ],
)
def test_feedback_with_a_mistake_gets_a_sentence(client, at, seated, sent, sentence):
    at(AFTER)
    page = client.post(secret(seated, "feedback/"), {"rating": "3", "shown": SHOWN, **sent})
    assert sentence in text(page)
    assert Feedback.objects.count() == 0


def test_feedback_waits_until_it_is_over(client, seated):
    data = {"rating": "5", "shown": SHOWN}
    assert client.post(secret(seated, "feedback/"), data).url == secret(seated)
    assert Feedback.objects.count() == 0


def test_certificate_is_for_those_who_came(client, at):
    session = build.session(training())
    rows = [register(session, person(name, email=f"{name}@example.org")) for name in ("Anna", "Bo")]
    actions.check_in(rows[0].pk, session.pk, True, now=SOON)
    actions.check_in(rows[1].pk, session.pk, False, now=SOON)
    at(AFTER)
    answers = [client.get(secret(row, "certificate.pdf")) for row in rows]
    assert [answer.status_code for answer in answers] == [200, 303]
    assert answers[0]["Content-Type"] == "application/pdf"
    assert answers[0].content.startswith(b"%PDF-")
    assert ["Avaa todistus" in text(client.get(secret(row))) for row in rows] == [True, False]


def test_event_without_certificates_gives_none(client, at, seated):
    actions.check_in(seated.pk, seated.session_id, True, now=SOON)
    at(AFTER)
    assert client.get(secret(seated, "certificate.pdf")).url == secret(seated)


# Speed -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("many", [1, 30])
@pytest.mark.parametrize("is_waiting", [False, True])
def test_page_asks_little_of_the_database(client, many, is_waiting):
    course = build_registrations.course(many, capacity=0 if is_waiting else None, venue=build.venue())
    EventFacts.objects.update(capacity=1)
    if is_waiting:
        register(course, person("Omar"))
    people = [person(f"Nimi {letter}") for letter in "abcdefghijklmnopqrstuvwxyzåäö"[:many]]
    row = sign_up(course, *people)[0].registration
    url = secret(row)
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200
    assert len(found) <= 8


@pytest.mark.parametrize("rest", ["cancel/", "change/"])
def test_forms_ask_little_of_the_database(client, seated, rest):
    client.get(secret(seated, rest))
    with CaptureQueriesContext(connection) as found:
        assert client.get(secret(seated, rest)).status_code == 200
    assert len(found) <= 8


def test_reach_follows_what_was_left(client, seated):
    client.post(secret(seated, "change/"), changed())
    assert Registration.objects.get().person.reach == Reach.NOTHING


# How one is told -------------------------------------------------------------------------------------


def test_whoever_wants_only_a_call_gets_no_more_messages(client, seated):
    data = {"name": "Sahra", "phone": PHONE, "calls_only": "on", "shown": SHOWN}
    Message.objects.all().delete()
    assert client.post(secret(seated, "change/"), data).url == secret(seated)
    seated.person.refresh_from_db()
    assert (seated.person.reach, Message.objects.count()) == ("call", 0)
    assert "checked" in html_of(client, secret(seated, "change/"))


def test_whoever_wants_only_a_call_leaves_a_number(client, seated):
    data = {"name": "Sahra", "email": EMAIL, "calls_only": "on", "shown": SHOWN}
    form = client.post(secret(seated, "change/"), data).context["form"]
    assert list(form.errors) == ["phone"]


def test_messages_come_in_the_language_that_is_chosen(client, seated):
    data = {"name": "Sahra", "phone": PHONE, "message_language": "ckb", "shown": SHOWN}
    Message.objects.all().delete()
    client.post(secret(seated, "change/"), data)
    assert set(Message.objects.values_list("language", flat=True)) == {"ckb"}
