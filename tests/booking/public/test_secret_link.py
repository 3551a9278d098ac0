"""The page behind the secret link: what it shows and hides, what it changes, how often, and for whom."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from booking.appointments import requests, reservations
from booking.availability import day_list, search
from booking.enums import AppointmentState, Interpreter, RequestKind, RequestState, Way
from booking.messages import share
from booking.models import Appointment, BookingRules, CoachTime, Request
from booking.public import secret_link
from portal.models import HouseFacts
from portal.web import secret_page
from services.models import Need
from tests.booking import build
from tests.booking.build import FREE, HOUR, MINUTE, NOW
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]


@pytest.fixture
def held() -> Appointment:
    return build.appointment(build.coach("Samir"), client=build.reachable())


def path(appointment: Appointment, rest: str = "", language: str = "fi") -> str:
    return f"/{language}/b/{appointment.person.token}/{rest}"


def text(response) -> str:
    """What a page says, without markup, spaces folded."""
    body = re.sub(r"(?s)^.*<main|</main>.*$", "", response.content.decode())
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def state(appointment: Appointment) -> str:
    return Appointment.objects.get(pk=appointment.pk).state


def starts_at(appointment: Appointment) -> dt.datetime:
    return CoachTime.objects.get(appointment=appointment).starts_at


def chip(appointment: Appointment, start: dt.datetime) -> str:
    return day_list.SlotChoice(start, appointment.coach_time.coach_id).value


# The ticket ------------------------------------------------------------------------------------------


def test_ticket_tells_when_where_and_with_whom(client, held):
    HouseFacts.objects.update_or_create(
        pk=1, defaults={"arrival_fi": "Tule pääovesta.", "bring_fi": "Paperit."}
    )
    said = text(client.get(path(held)))
    code = held.person.code
    for words in (
        "Sinun aikasi",
        "Huomenna",
        "keskiviikko 25.11.2026",
        "10:00",
        "Samir",
        "puhuu: somali",
        "Tule pääovesta.",
        "Mikseri, Lapintie 11–13",
        "Paperit.",
        f"{code[:3]} {code[3:]}",
        "Tämä linkki on vain sinulle.",
    ):
        assert words in said


def test_ticket_never_shows_topic_note_or_name(client, held):
    need = Need.objects.create(slug="arka", name="Salainen aihe", icon="info")
    Appointment.objects.filter(pk=held.pk).update(need=need)
    held.person.staff_note = "Muistiinpano"
    held.person.save()
    body = html_of(client, path(held))
    found = [w for w in ("Salainen aihe", "Muistiinpano", "Sahra", "+358401234567", "sahra@") if w in body]
    assert found == []


@pytest.mark.parametrize(
    ("key", "heading"),
    [(None, "Sinun aikasi"), (secret_link.JUST_BOOKED, "Aikasi on varattu")],
)
def test_ticket_says_booked_the_first_time_only(client, held, key, heading):
    if key:
        session = client.session
        session[key] = held.person.token
        session.save()
    pages = [html_of(client, path(held)) for _ in range(2)]
    headings = [re.sub(r"<[^>]+>", "", re.search(r"(?s)<h1.*?</h1>", page)[0]).strip() for page in pages]
    assert headings == [heading, "Sinun aikasi"]


def test_ticket_of_another_booking_keeps_its_news(client, held):
    session = client.session
    session[secret_link.JUST_BOOKED] = "another"
    session.save()
    client.get(path(held))
    assert client.session[secret_link.JUST_BOOKED] == "another"


@pytest.mark.parametrize("language", ["fi", "en", "ar", "ckb", "so"])
def test_ticket_is_read_in_the_language_of_the_address(client, held, language):
    response = client.get(path(held, language=language))
    direction = "rtl" if language in ("ar", "ckb") else "ltr"
    assert f'<html lang="{language}" dir="{direction}">' in response.content.decode()


@pytest.mark.parametrize("rest", ["", "move/", "cancel/", "appointment.ics"])
def test_secret_pages_are_neither_stored_nor_indexed(client, held, rest):
    response = client.get(path(held, rest))
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store, private"
    assert response["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize(
    ("rest", "policy"),
    [("", "no-referrer"), ("move/", "same-origin"), ("cancel/", "same-origin")],
)
def test_secret_pages_tell_no_other_site_where_one_came_from(client, held, rest, policy):
    # A page with a form must not say "no-referrer": its form would come from the origin "null".
    response = client.get(path(held, rest))
    assert response["Referrer-Policy"] == policy
    assert ("<form" in response.content.decode()) == (policy == "same-origin")


def test_ticket_has_no_inline_style_or_script(client, held):
    body = html_of(client, path(held))
    assert re.findall(r"<script(?![^>]*\bsrc=)|\sstyle=|<style|\son\w+=", body) == []


def test_whatsapp_text_holds_time_place_and_link_only(client, held):
    link = re.search(r'href="(https://wa\.me/\?[^"]+)"', html_of(client, path(held)))[1]
    words = parse_qs(urlsplit(link.replace("&amp;", "&")).query)["text"][0]
    assert words.split("\n") == [
        "Sinun aikasi",
        "keskiviikko 25.11.2026, kello 10:00",
        "Mikseri, Lapintie 11–13, 94100 Kemi",
        f"https://ohjaamo.example{path(held)}",
    ]


@pytest.mark.parametrize(("way", "place"), [(Way.PHONE, "Puhelimella"), (Way.VIDEO, "Videolla")])
def test_whatsapp_text_says_how_when_it_is_not_here(held, way, place):
    held.way = way
    assert share.words(held, HouseFacts.load())[2] == place


def test_calendar_file_holds_no_topic(client, held):
    response = client.get(path(held, "appointment.ics"))
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response.content.startswith(b"BEGIN:VCALENDAR")
    assert b"Sahra" not in response.content


def test_calendar_file_of_a_cancelled_time_leads_to_its_page(client, held):
    reservations.cancel(held.pk, now=NOW)
    response = client.get(path(held, "appointment.ics"))
    assert (response.status_code, response["Location"]) == (303, path(held))


def test_phone_ticket_shows_only_the_last_digits(client, held):
    Appointment.objects.update(way=Way.PHONE)
    said = text(client.get(path(held)))
    assert "4567" in said
    assert "358401234567" not in said


def test_phone_ticket_says_who_calls_and_from_which_number(client, held):
    HouseFacts.objects.update_or_create(pk=1, defaults={"phone": "+358 00 000 0000"})
    Appointment.objects.update(way=Way.PHONE)
    said = text(client.get(path(held)))
    assert "Soittaja: Samir" in said
    assert "Soitamme numerosta: +358 00 000 0000" in said


def test_ticket_with_an_interpreter_does_not_say_that_the_coach_speaks_it(client, held):
    Appointment.objects.update(interpreter=Interpreter.ORDERED)
    said = text(client.get(path(held)))
    assert ("tulkki: somali" in said, "puhuu:" in said) == (True, False)


def test_video_ticket_has_the_standing_link_of_the_coach(client):
    held = build.appointment(build.coach(video_link="https://video.example/samir"), way=Way.VIDEO)
    body = html_of(client, path(held))
    assert 'href="https://video.example/samir"' in body
    assert Request.objects.count() == 0


def test_video_ticket_without_a_link_tells_staff_once(client):
    held = build.appointment(way=Way.VIDEO)
    said = [text(client.get(path(held))) for _ in range(3)][-1]
    assert "Videolinkki tulee tälle sivulle." in said
    assert [(row.kind, row.appointment_id) for row in Request.objects.all()] == [
        (RequestKind.VIDEO_LINK, held.pk)
    ]


def test_video_link_is_asked_for_again_when_it_was_answered_but_is_missing(client):
    held = build.appointment(way=Way.VIDEO)
    client.get(path(held))
    requests.finish(Request.objects.get(), NOW)
    client.get(path(held))
    assert Request.objects.filter(state=RequestState.OPEN).count() == 1


def test_video_link_is_shown_on_no_page_of_a_cancelled_time(client):
    held = build.appointment(build.coach(video_link="https://video.example/samir"), way=Way.VIDEO)
    reservations.cancel(held.pk, now=NOW)
    assert "video.example" not in html_of(client, path(held))


# States ----------------------------------------------------------------------------------------------


def test_started_time_offers_neither_move_nor_cancel(client, held, at):
    at(FREE)
    body = html_of(client, path(held))
    assert "Aikasi on alkanut." in body
    assert [rest for rest in ("move/", "cancel/") if path(held, rest) in body] == []


def test_past_time_has_a_plain_page(client, held, at):
    at(FREE + HOUR)
    said = text(client.get(path(held)))
    assert "Aika on mennyt" in said
    assert held.person.code not in said.replace(" ", "")


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        (AppointmentState.CAME, "Kiitos, että kävit"),
        (AppointmentState.CAME_LATE, "Kiitos, että kävit"),
        (AppointmentState.DID_NOT_COME, "Etkö päässyt tulemaan? Se ei haittaa."),
    ],
)
def test_marked_time_has_a_plain_page_that_never_scolds(client, held, at, mark, words):
    at(FREE + MINUTE)
    reservations.mark(held.pk, mark, now=FREE)
    assert words in text(client.get(path(held)))


@pytest.mark.parametrize("rest", ["move/", "cancel/", "undo/"])
def test_nothing_can_be_changed_after_the_start(client, held, at, rest):
    at(FREE)
    response = client.post(path(held, rest), {"slot": chip(held, FREE + HOUR)})
    assert (response.status_code, response["Location"]) == (303, path(held))
    assert (state(held), starts_at(held)) == (AppointmentState.BOOKED, FREE)


# Moving ----------------------------------------------------------------------------------------------


def test_move_lists_the_free_times_of_the_language_by_day(client, held):
    build.coach("Olga", languages=("ru",))
    page = client.get(path(held, "move/")).context["page"]
    assert page.days[0].date == dt.date(2026, 11, 24)
    coaches = {time.coach_id for day in page.days for time in day.times}
    assert coaches == {held.coach_time.coach_id}


def test_move_keeps_the_coach_where_there_is_a_choice(client, held):
    build.coach("Aaro")
    page = client.get(path(held, "move/")).context["page"]
    whose = {time.starts_at: time.coach_id for day in page.days for time in day.times}
    assert whose[FREE + 3 * HOUR] == held.coach_time.coach_id


def test_move_takes_the_new_time_and_leaves_the_old(client, held):
    response = client.post(path(held, "move/"), {"slot": chip(held, FREE + 3 * HOUR), "version": 1})
    assert (response.status_code, response["Location"]) == (303, path(held))
    assert starts_at(held) == FREE + 3 * HOUR
    assert "Aika on vaihdettu" in text(client.get(path(held)))
    build.appointment(held.coach_time.coach, FREE)


def test_move_sent_twice_moves_once(client, held):
    sent = {"slot": chip(held, FREE + 3 * HOUR), "version": 1}
    statuses = [client.post(path(held, "move/"), sent).status_code for _ in range(2)]
    assert statuses == [303, 303]
    assert Appointment.objects.get().version == 2


def test_move_until_the_start_to_any_time_now_offered(client, held, at):
    at(FREE - MINUTE)
    response = client.post(path(held, "move/"), {"slot": chip(held, FREE + 3 * HOUR)})
    assert response.status_code == 303
    assert starts_at(held) == FREE + 3 * HOUR


def test_move_to_a_time_taken_meanwhile_says_so_and_lists_others(client, held):
    build.appointment(held.coach_time.coach, FREE + 3 * HOUR)
    response = client.post(path(held, "move/"), {"slot": chip(held, FREE + 3 * HOUR)})
    assert response.status_code == 200
    assert "Joku muu varasi juuri tämän ajan. Valitse toinen aika." in text(response)
    assert len(response.context["page"].days) == day_list.DAYS_A_PAGE
    assert starts_at(held) == FREE


def test_move_of_a_time_that_changed_meanwhile_shows_it_as_it_is(client, held):
    reservations.move(
        held.pk, coach_id=held.coach_time.coach_id, starts_at=FREE + 4 * HOUR, now=NOW, in_public=False
    )
    response = client.post(path(held, "move/"), {"slot": chip(held, FREE + 2 * HOUR), "version": 1})
    assert "Tämä aika muuttui äsken. Katso tiedot ja yritä uudelleen." in text(response)
    assert response.context["appointment"].version == 2
    assert "14:00" in text(response).split("Tämä aika on sinun")[0]


def test_move_to_a_coach_of_another_language_is_refused(client, held):
    other = build.coach("Olga", languages=("ru",))
    response = client.post(path(held, "move/"), {"slot": day_list.SlotChoice(FREE + HOUR, other.pk).value})
    assert "Tämä valmentaja ei puhu valitsemaasi kieltä." in text(response)
    assert starts_at(held) == FREE


@pytest.mark.parametrize(
    "slot",
    ["", "x", "9" * 5000, "\x00", "2026-11-25T10:00Z_99999", "2026-13-45T99:99Z_1", "\u202e1_2", "_"],
)
def test_move_answers_garbage_with_a_sentence(client, held, slot):
    response = client.post(path(held, "move/"), {"slot": slot, "version": "\x00"})
    assert response.status_code == 200
    assert 'class="errs"' in response.content.decode()
    assert starts_at(held) == FREE


@pytest.mark.parametrize("page", ["0", "-1", "999", "x", "\x00", "9" * 400, "٢"])
def test_move_page_number_may_be_anything(client, held, page):
    response = client.get(path(held, "move/"), {"page": page})
    assert response.status_code == 200
    assert len(response.context["page"].days) > 0


def test_move_without_any_free_time_offers_a_call(client, held):
    build.absence(held.coach_time.coach, NOW, NOW + dt.timedelta(days=400))
    said = html_of(client, path(held, "move/"))
    assert "Nyt ei ole vapaita aikoja tällä kielellä" in said
    assert "/fi/book/call/" in said


# Cancelling and taking it back -----------------------------------------------------------------------


def test_cancel_asks_once_before_it_does_anything(client, held):
    said = text(client.get(path(held, "cancel/")))
    assert "Sinun ei tarvitse kertoa, miksi perut." in said
    assert state(held) == AppointmentState.BOOKED


def test_cancel_twice_is_no_error(client, held):
    answers = [client.post(path(held, "cancel/"), {"version": 1}) for _ in range(2)]
    assert [(a.status_code, a["Location"]) for a in answers] == [(303, path(held))] * 2
    assert state(held) == AppointmentState.CANCELLED
    assert "Aikasi on peruttu" in text(client.get(path(held)))


def test_cancel_works_until_the_start(client, held, at):
    at(FREE - MINUTE)
    client.post(path(held, "cancel/"))
    assert state(held) == AppointmentState.CANCELLED


def test_cancel_of_a_time_that_changed_meanwhile_asks_again(client, held):
    reservations.move(
        held.pk, coach_id=held.coach_time.coach_id, starts_at=FREE + 4 * HOUR, now=NOW, in_public=False
    )
    response = client.post(path(held, "cancel/"), {"version": 1})
    assert "Tämä aika muuttui äsken." in text(response)
    assert state(held) == AppointmentState.BOOKED


def test_undo_takes_the_time_back(client, held):
    client.post(path(held, "cancel/"))
    answers = [client.post(path(held, "undo/")) for _ in range(2)]
    assert [(a.status_code, a["Location"]) for a in answers] == [(303, path(held))] * 2
    assert state(held) == AppointmentState.BOOKED
    assert "Aika on taas sinun" in text(client.get(path(held)))


@pytest.mark.parametrize(
    ("cancelled_at", "now", "is_offered"),
    [
        (NOW, NOW + 59 * MINUTE, True),
        (NOW, NOW + 60 * MINUTE, False),
        (FREE - 10 * MINUTE, FREE - MINUTE, True),
        (FREE - 10 * MINUTE, FREE, False),
    ],
)
def test_undo_is_offered_within_the_hour_and_before_the_start(
    client, held, at, cancelled_at, now, is_offered
):
    reservations.cancel(held.pk, now=cancelled_at)
    at(now)
    assert (path(held, "undo/") in html_of(client, path(held))) == is_offered


def test_undo_of_a_time_somebody_else_has_says_so(client, held):
    client.post(path(held, "cancel/"))
    build.appointment(held.coach_time.coach, FREE)
    response = client.post(path(held, "undo/"))
    assert "Joku muu varasi juuri tämän ajan. Valitse toinen aika." in text(response)
    assert state(held) == AppointmentState.CANCELLED


def test_undo_is_no_link(client, held):
    reservations.cancel(held.pk, now=NOW)
    assert client.get(path(held, "undo/")).status_code == 303
    assert state(held) == AppointmentState.CANCELLED


def test_forms_need_their_token_against_forgery(held):
    strict = Client(enforce_csrf_checks=True)
    statuses = [strict.post(path(held, rest)).status_code for rest in ("move/", "cancel/", "undo/")]
    assert statuses == [403, 403, 403]
    assert state(held) == AppointmentState.BOOKED


# The wrong link --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "token",
    ["x", "a" * 42, "a" * 43, "a" * 44, "a" * 3000, "%00", "a%00" + "b" * 41, "%E2%80%AE", "..", "%ff"],
)
def test_wrong_cut_and_foreign_links_get_the_same_page(client, token):
    answers = [client.get(f"/fi/b/{token}/{rest}") for rest in ("", "move/", "cancel/")]
    reference = client.get(f"/fi/b/{'z' * 43}/")
    strip = re.compile(rb'hreflang="[^"]+"|href="[^"]+"')
    assert [a.status_code for a in answers] == [404] * 3
    assert {strip.sub(b"", a.content) for a in answers} == {strip.sub(b"", reference.content)}


def test_lost_page_says_what_to_do(client):
    response = client.get("/fi/b/wrong/")
    body = response.content.decode()
    assert response.status_code == 404
    assert [p for p in ("/fi/book/find/", "/fi/book/call/") if p in body] == [
        "/fi/book/find/",
        "/fi/book/call/",
    ]


def test_right_token_with_something_behind_it_leads_to_the_page(client, held):
    response = client.get(path(held, ".%20"))
    assert (response.status_code, response["Location"]) == (303, path(held))


def test_very_many_wrong_links_from_one_address_never_shut_out_a_right_one(client, held, monkeypatch):
    monkeypatch.setattr(secret_page, "WRONG_LINKS", 3)
    statuses = [client.get("/fi/b/wrong/").status_code for _ in range(5)]
    assert statuses == [404, 404, 404, 429, 429]
    assert client.get(path(held)).status_code == 200


def test_right_links_count_for_nothing(client, held, monkeypatch):
    monkeypatch.setattr(secret_page, "WRONG_LINKS", 1)
    for _ in range(5):
        client.get(path(held))
    assert client.get("/fi/b/wrong/").status_code == 404


def test_cut_link_stands_in_no_log(client, held, caplog):
    cut = held.person.token[:-1]
    assert client.get(f"/fi/b/{cut}/").status_code == 404
    assert cut not in caplog.text


# Queries ---------------------------------------------------------------------------------------------


def queries(client, where: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as caught:
        assert client.get(where).status_code == 200
    return len(caught)


@pytest.mark.parametrize(("rest", "most"), [("", 8), ("cancel/", 8), ("move/", 8), ("appointment.ics", 3)])
def test_pages_ask_the_database_little_whatever_the_number_of_bookings(client, held, rest, most):
    HouseFacts.load()
    BookingRules.load()
    client.get("/fi/b/wrong/")
    few = queries(client, path(held, rest))
    slots = search.free_slots(held.spoken_language_id, now=NOW, rules=BookingRules.load())
    taken = 0
    for slot in slots[::4]:
        if taken == 29 or slot.starts_at < FREE + 2 * HOUR:
            continue
        build.appointment(held.coach_time.coach, slot.starts_at)
        taken += 1
    assert taken == 29
    assert queries(client, path(held, rest)) == few
    assert few <= most


def test_cancelled_page_asks_the_database_little(client, held):
    reservations.cancel(held.pk, now=NOW)
    client.get(path(held))
    assert queries(client, path(held)) <= 8
