"""Specifies the steps of booking as a browser meets them: order, refusals, what is kept, what never is."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from django.test import Client
from django.utils import translation
from django.utils.html import escape

from booking.appointments import reservations
from booking.clients import answers as kept
from booking.enums import AppointmentState, Channel, Reach, RequestKind, Way
from booking.models import Appointment, AppointmentPerson, OpeningHours, Request
from booking.refusals import Refusal
from portal import languages
from services.models import SpokenLanguage
from tests.booking import build
from tests.booking.build import FREE, HOUR
from tests.booking.build_book import (
    DETAILS,
    book,
    get,
    need,
    post,
    slot,
    up_to_check,
    up_to_details,
    up_to_time,
)
from tests.build import instant, language

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

#: The steps, and the one to which each leads while nothing is answered.
LATER_STEPS = ["about/", "time/", "details/", "check/"]
HOSTILE = [
    "",
    "x",
    "-1",
    "1e9",
    "9" * 400,
    "\x00",
    "\u202etxt",
    "' OR 1=1 --",
    "<script>alert(1)</script>",
    "../..",
    "١٢",
]


@pytest.fixture
def coach():
    """Aino, who speaks Finnish and Somali, Monday to Thursday 9-16."""
    return build.coach()


# Language --------------------------------------------------------------------------------------------


def test_language_page_shows_own_names_with_the_first_free_time(client, coach):
    rows = get(client, "").context["rows"]
    shown = [(row["language"].own_name, str(row["note"])) for row in rows[:-1]]
    today = 'tänään <bdi class="n" dir="ltr">10:00</bdi>'
    assert shown == [("suomi", today), ("Soomaali", today)]
    assert rows[-1] == {"url": "/fi/book/another/", "text": "Muu kieli", "note": "pyydä tulkki"}


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-24 16:30", 'huomenna <bdi class="n" dir="ltr">09:00</bdi>'),
        ("2026-11-26 16:30", 'maanantai <bdi class="n" dir="ltr">09:00</bdi>'),
    ],
)
def test_first_free_time_is_said_in_words(client, coach, at, now, words):
    at(now)
    assert str(get(client, "").context["rows"][0]["note"]) == words


def test_first_free_time_beyond_a_week_has_its_date(client):
    late = build.coach(weekdays=(1,))
    build.absence(late, instant("2026-11-24 00:00"), instant("2026-12-02 00:00"))
    note = str(get(client, "").context["rows"][0]["note"])
    assert note == 'tiistai <bdi class="n" dir="ltr">8.12.</bdi> <bdi class="n" dir="ltr">09:00</bdi>'


def test_language_without_a_free_time_says_ask_for_one(client):
    build.coach(weekdays=())
    assert [row["note"] for row in get(client, "").context["rows"]] == [
        "pyydä aikaa",
        "pyydä aikaa",
        "pyydä tulkki",
    ]


def test_language_is_kept_in_the_session_and_not_in_the_address(client, coach):
    response = post(client, "", language=language("so").pk)
    assert (response.status_code, response["Location"]) == (303, "/fi/book/about/")
    assert client.session[kept.ANSWERS]["language_id"] == language("so").pk


def test_door_from_elsewhere_only_puts_its_language_first(client, coach):
    page = client.get("/fi/book/?language=so")
    rows = page.context["rows"]
    assert [(row["language"].code, row["is_chosen"]) for row in rows[:-1]] == [("so", True), ("fi", False)]
    assert kept.ANSWERS not in client.session


def test_language_that_nobody_speaks_leads_to_a_request(client, coach):
    assert post(client, "", language=language("my").pk)["Location"] == "/fi/book/another/?language=my"


def test_hidden_language_cannot_be_chosen(client, coach):
    hidden = SpokenLanguage.objects.get(is_public=False)
    page = post(client, "", language=hidden.pk)
    assert page.context["form"].errors == {"language": ["Valitse kieli listasta."]}


# Order -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", LATER_STEPS)
def test_step_without_answers_leads_to_the_first(client, coach, step):
    response = get(client, step)
    assert (response.status_code, response["Location"]) == (303, "/fi/book/")


def test_step_jumped_into_leads_to_the_first_missing(client, coach):
    up_to_time(client)
    assert [get(client, step)["Location"] for step in ("details/", "check/")] == ["/fi/book/time/"] * 2


def test_each_post_leads_on_with_a_redirect(client, coach):
    locations = [
        post(client, "", language=language("so").pk),
        post(client, "about/", need="", way="here"),
        post(client, "time/", slot=slot(coach)),
        post(client, "details/", **DETAILS),
    ]
    assert [(answer.status_code, answer["Location"]) for answer in locations] == [
        (303, f"/fi/book/{step}") for step in LATER_STEPS
    ]


def test_change_from_the_check_page_leads_back_to_it(client, coach):
    up_to_check(client, coach)
    assert post(client, "about/", need="", way="video")["Location"] == "/fi/book/check/"


def test_change_to_phone_asks_for_the_number(client, coach):
    up_to_check(client, coach)
    assert post(client, "about/", need="", way="phone")["Location"] == "/fi/book/details/"


def test_answers_stay_when_the_site_language_changes(client, coach):
    up_to_details(client, coach)
    assert get(client, "details/", "ar").status_code == 200


@pytest.mark.parametrize("step", ["", *LATER_STEPS, "another/"])
def test_no_step_is_stored_or_indexed(client, coach, step):
    up_to_check(client, coach)
    page = get(client, step)
    assert page.status_code == 200
    assert (page["Cache-Control"], page["X-Robots-Tag"]) == ("no-store, private", "noindex, nofollow")
    assert 'content="noindex, nofollow"' in page.content.decode()


@pytest.mark.parametrize("site", languages.INTERFACE_CODES)
def test_every_step_opens_in_every_language(client, coach, site):
    up_to_check(client, coach, site=site)
    pages = [get(client, step, site) for step in ("", *LATER_STEPS, "another/")]
    assert [page.status_code for page in pages] == [200] * 6
    direction = languages.direction(site)
    opened = [f'<html lang="{site}" dir="{direction}">' in page.content.decode() for page in pages]
    assert opened == [True] * 6


def test_leave_link_stands_on_every_step(client, coach):
    up_to_check(client, coach)
    found = [
        get(client, step).content.decode().count("/fi/book/leave/") for step in ("", *LATER_STEPS, "another/")
    ]
    assert found == [1] * 6


def test_sensitive_need_is_a_choice_and_never_in_a_link(client, coach):
    row = need("Päihteet", is_sensitive=True)
    up_to_check(client, coach, need_id=row.pk)
    pages = [get(client, step).content.decode() for step in LATER_STEPS]
    assert [page.count(f'href="{part}') for page in pages for part in ("?need", "need")] == [0] * 8
    assert client.session[kept.ANSWERS]["need_id"] == row.pk


# Time ------------------------------------------------------------------------------------------------


def test_time_page_lists_ten_days_and_the_rest_on_further_pages(client, coach):
    up_to_time(client)
    first, second = (client.get(f"/fi/book/time/{query}").context["page"] for query in ("", "?page=2"))
    assert (len(first.days), first.total, second.number) == (10, 2, 2)
    assert first.days[0].date == dt.date(2026, 11, 24)
    assert second.days[0].date > first.days[-1].date


@pytest.mark.parametrize("number", HOSTILE)
def test_page_number_of_any_kind_shows_a_page(client, coach, number):
    up_to_time(client)
    assert client.get("/fi/book/time/", {"page": number}).status_code == 200


def test_full_working_day_says_no_free_times(client, coach):
    for weekday in range(4):
        OpeningHours.objects.create(
            weekday=weekday, starts=dt.time(10), ends=dt.time(16), valid_from=build.THIS_YEAR
        )
    build.absence(coach, instant("2026-11-25 00:00"), instant("2026-11-26 00:00"))
    up_to_time(client)
    page = get(client, "time/")
    full = [day.date for day in page.context["page"].days if not day.times]
    assert full == [dt.date(2026, 11, 25)]
    assert page.content.decode().count("Ei vapaita aikoja") == 1


def test_coach_can_be_asked_for_and_is_kept(client, coach):
    other = build.coach("Bilal")
    up_to_time(client)
    answer = post(client, "time/", coach=other.pk)
    assert (answer.status_code, answer["Location"]) == (303, "/fi/book/time/")
    page = get(client, "time/")
    assert [(row.name, row.is_chosen) for row in page.context["coaches"]] == [
        ("Aino", False),
        ("Bilal", True),
    ]
    offered = {time.coach_id for day in page.context["page"].days for time in day.times}
    assert offered == {other.pk}


@pytest.mark.parametrize("garbage", HOSTILE)
def test_coach_of_any_other_kind_shows_everyone(client, coach, garbage):
    build.coach("Bilal")
    up_to_time(client)
    post(client, "time/", coach=garbage)
    assert get(client, "time/").context["shows_everyone"] is True


def test_single_coach_is_no_choice(client, coach):
    up_to_time(client)
    assert get(client, "time/").context["coaches"] == []


@pytest.mark.parametrize(
    ("wall", "reason"),
    [
        ("2026-11-24 08:00", Refusal.PAST),
        ("2026-11-24 09:30", Refusal.TOO_SOON),
        ("2027-01-25 10:00", Refusal.TOO_FAR),
        ("2026-11-25 10:07", Refusal.OFF_THE_GRID),
        ("2026-12-06 10:00", Refusal.CLOSED),
        ("2026-11-27 10:00", Refusal.NOT_WORKING),
    ],
)
def test_time_that_cannot_be_booked_says_why_and_keeps_the_answers(client, coach, wall, reason):
    up_to_time(client)
    page = post(client, "time/", slot=slot(coach, instant(wall)))
    assert page.context["form"].errors == {"slot": [reason.sentence()]}
    assert len(page.context["page"].days) == 10
    assert get(client, "details/")["Location"] == "/fi/book/time/"


def test_time_of_nobody_is_refused(client, coach):
    up_to_time(client)
    page = post(client, "time/", slot="2026-11-25T08:00Z_99999999999999999")
    assert page.context["form"].errors == {"slot": [Refusal.NOT_WORKING.sentence()]}


def test_coach_who_left_meanwhile_is_refused_at_the_last_button(client, coach):
    key = up_to_check(client, coach)
    type(coach).objects.update(live=False)
    build.coach("Bilal")
    assert post(client, "check/", key=key)["Location"] == "/fi/book/time/"
    assert get(client, "time/").context["word"] == Refusal.NOT_WORKING.sentence()


def test_coach_deleted_meanwhile_is_refused_at_the_last_button(client, coach):
    key = up_to_check(client, coach)
    type(coach).objects.all().delete()
    build.coach("Bilal")
    assert post(client, "check/", key=key)["Location"] == "/fi/book/time/"


def test_need_deleted_meanwhile_does_not_stop_the_booking(client, coach):
    topic = need()
    key = up_to_check(client, coach, need_id=topic.pk)
    topic.delete()
    assert post(client, "check/", key=key)["Location"].startswith("/fi/b/")


def test_time_of_a_coach_who_does_not_speak_the_language_is_refused(client, coach):
    other = build.coach("Bilal", languages=("ar",))
    up_to_time(client)
    page = post(client, "time/", slot=slot(other))
    assert page.context["form"].errors == {"slot": [Refusal.LANGUAGE_NOT_SPOKEN.sentence()]}


def test_without_a_free_time_the_page_says_so_and_offers_other_ways(client):
    build.shift(build.desk(), build.coach(weekdays=()))
    up_to_time(client)
    page = get(client, "time/").content.decode()
    assert "Nyt ei ole vapaita aikoja. Kieli: somali" in page
    assert "Voit tulla ilman ajanvarausta. Tai pyydä, että soitamme." in page
    offered = page.partition("<main")[2]
    assert [offered.count(f'href="/fi/book/{way}"') for way in ("call/", "")] == [1, 2]


def test_desk_far_away_is_no_way_out(client):
    away = build.coach(weekdays=())
    build.shift(build.desk(), away)
    build.absence(away, instant("2026-11-24 00:00"), instant("2026-12-24 00:00"))
    up_to_time(client)
    assert "Pyydä, että soitamme. Etsimme ajan yhdessä." in get(client, "time/").content.decode()


def test_time_past_the_horizon_is_told(client, coach):
    build.absence(coach, instant("2026-11-24 00:00"), instant("2027-02-01 00:00"))
    up_to_time(client)
    page = get(client, "time/")
    assert (page.context["page"].days, page.context["first"].starts_at) == ([], instant("2027-02-01 09:00"))
    assert "Sitä ei voi vielä varata täällä." in page.content.decode()


def test_desk_now_and_next_stand_beside_the_times(client, coach, at):
    build.shift(build.desk(), coach)
    up_to_time(client)
    assert "Paikalla seuraavan kerran: somali" in get(client, "time/").content.decode()
    at("2026-11-24 10:30")
    up_to_time(client)
    assert "Paikalla nyt: somali" in get(client, "time/").content.decode()


def test_closure_over_the_whole_horizon_says_the_first_time_and_who_helps(client, coach):
    build.closure(dt.date(2026, 11, 20), dt.date(2027, 1, 10), "Talvitauko", meanwhile="Kirjasto auttaa.")
    up_to_time(client)
    page = get(client, "time/")
    text = page.content.decode()
    assert page.context["page"].days[0].date == dt.date(2027, 1, 11)
    assert [text.count(words) for words in ("Talvitauko", "Kirjasto auttaa.", "Ensimmäinen vapaa aika:")] == [
        1,
        1,
        1,
    ]


# Details ---------------------------------------------------------------------------------------------


def test_slips_keep_what_was_typed_and_are_listed_first(client, coach):
    up_to_details(client, coach)
    page = post(client, "details/", **{**DETAILS, "name": "Sahra <b>", "phone": "040 00"})
    text = page.content.decode()
    assert page.context["form"].errors == {"phone": ["Tarkista puhelinnumero. Numeroita on liian vähän."]}
    assert [text.count(part) for part in ('role="alert"', 'href="#id_phone"', 'value="040 00"')] == [1, 1, 1]
    assert text.count(f'value="{escape("Sahra <b>")}"') == 1


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize(
    "field", ["name", "phone", "email", "reach", "message_language", "for_another", "shown"]
)
def test_hostile_details_never_break_the_page(client, coach, field, value):
    up_to_details(client, coach)
    answer = post(client, "details/", **{**DETAILS, field: value})
    assert answer.status_code in (200, 303)


def test_repeated_and_missing_fields_never_break_the_page(client, coach):
    up_to_details(client, coach)
    repeated = client.post("/fi/book/details/", {name: [value, value] for name, value in DETAILS.items()})
    assert (repeated.status_code, post(client, "details/").status_code) == (303, 200)


def test_form_sent_too_quickly_is_shown_again_with_what_was_typed(client, coach):
    up_to_details(client, coach)
    shown = get(client, "details/").context["form"].stamp
    page = post(client, "details/", **{**DETAILS, "shown": shown})
    assert page.context["form"].non_field_errors() == [
        "Lähetit tiedot hyvin nopeasti. Paina nappia uudelleen."
    ]
    assert page.context["form"]["name"].value() == "Sahra"


def test_number_typed_before_is_shown_in_groups(client, coach):
    up_to_check(client, coach, details={"phone": "+358401234567"})
    assert get(client, "details/").context["form"]["phone"].value() == "040 1234567"


def test_message_language_is_the_sites_until_changed(client, coach):
    up_to_check(client, coach, site="so", details={"phone": "040 123 4567", "reach": "message"})
    assert client.session[kept.ANSWERS]["message_language"] == "so"


# Check and booking -----------------------------------------------------------------------------------


def test_check_page_says_that_nothing_is_booked_and_what_we_are(client, coach):
    up_to_check(client, coach)
    text = get(client, "check/").content.decode()
    sentences = [
        "Aikaa ei ole vielä varattu.",
        "Ohjaamo ei ole viranomainen, kuten Kela tai Migri. Emme päätä luvista tai rahasta.",
        "Ohjaamon työntekijät näkevät nimesi ja aikasi.",
        "Kerromme muille vain, jos sanot kyllä, tai jos lapsi tai henki on vaarassa.",
    ]
    assert [text.count(words) for words in sentences] == [1] * 4
    assert Appointment.objects.count() == 0


def test_booking_writes_one_appointment_and_leads_to_its_secret_page(client, coach):
    topic = need()
    details = {"phone": "040 123 4567", "email": "a@b.fi", "reach": "message", "message_language": "ar"}
    answer = book(
        client, coach, site="so", need_id=topic.pk, way="video", details={**details, "for_another": "on"}
    )
    appointment = Appointment.objects.select_related("coach_time", "person").get()
    assert (answer.status_code, answer["Location"]) == (303, f"/so/b/{appointment.person.token}/")
    assert (appointment.coach_time.coach_id, appointment.coach_time.starts_at) == (coach.pk, FREE)
    assert (appointment.spoken_language.code, appointment.need, appointment.way) == ("so", topic, Way.VIDEO)
    assert (appointment.site_language, appointment.message_language) == ("so", "ar")
    assert (appointment.channel, appointment.for_another) == (Channel.PUBLIC, True)
    person = appointment.person
    assert (person.name, person.phone, person.email, person.reach, person.speak_only) == (
        "Sahra",
        "+358401234567",
        "a@b.fi",
        Reach.MESSAGE,
        False,
    )


def test_call_only_me_tells_staff_to_speak_with_nobody_else(client, coach):
    book(client, coach, details={"phone": "040 123 4567", "reach": "call"})
    assert AppointmentPerson.objects.get().speak_only is True


def test_answers_are_cleared_when_booked(client, coach):
    book(client, coach, details={"phone": "040 123 4567"})
    assert kept.ANSWERS not in client.session
    assert "0401234567" not in str(dict(client.session.items())).replace(" ", "")


def test_two_clicks_book_once(client, coach):
    key = up_to_check(client, coach)
    first, second = post(client, "check/", key=key), post(client, "check/", key=key)
    assert first["Location"] == second["Location"]
    assert Appointment.objects.count() == 1


def test_two_clicks_at_once_book_once(client, coach):
    """The second request read the session before the first one had finished with it."""
    key = up_to_check(client, coach)
    before = dict(client.session.items())
    first = post(client, "check/", key=key)
    session = client.session
    session.update(before)
    session.save()
    assert post(client, "check/", key=key)["Location"] == first["Location"]
    assert Appointment.objects.count() == 1


@pytest.mark.parametrize("step", LATER_STEPS)
def test_back_button_after_booking_says_already_booked(client, coach, step):
    token = book(client, coach)["Location"].split("/")[-2]
    page = get(client, step)
    assert (page.status_code, page.context["token"]) == (200, token)
    assert "Olet jo varannut tämän ajan" in page.content.decode()


def test_old_form_sent_after_booking_books_nothing(client, coach):
    book(client, coach)
    assert "Olet jo varannut tämän ajan" in post(client, "details/", **DETAILS).content.decode()
    assert Appointment.objects.count() == 1


def test_after_an_hour_the_browser_no_longer_knows_the_booking(client, coach, at):
    book(client, coach)
    at(build.NOW + HOUR)
    assert get(client, "check/")["Location"] == "/fi/book/"


def test_another_booking_can_follow(client, coach):
    book(client, coach)
    assert get(client, "").context["booked_token"] == AppointmentPerson.objects.get().token
    book(client, coach, FREE + HOUR)
    assert Appointment.objects.count() == 2


def test_button_of_an_older_check_page_books_nothing(client, coach):
    up_to_check(client, coach)
    for key in ("", "x", "00000000-0000-0000-0000-000000000000"):
        assert post(client, "check/", key=key)["Location"] == "/fi/book/check/"
    assert Appointment.objects.count() == 0


def test_time_taken_meanwhile_says_so_and_keeps_everything_else(client, coach):
    key = up_to_check(client, coach, details={"phone": "040 123 4567"})
    build.appointment(coach, FREE)
    answer = post(client, "check/", key=key)
    assert (answer.status_code, answer["Location"]) == (303, "/fi/book/time/")
    page = get(client, "time/")
    assert page.context["word"] == "Joku muu varasi juuri tämän ajan. Valitse toinen aika."
    assert page.context["page"].days[0].times != ()
    assert post(client, "time/", slot=slot(coach, FREE + HOUR))["Location"] == "/fi/book/check/"
    assert (kept.load(client.session, now=build.NOW).phone, get(client, "time/").context["word"]) == (
        "+358401234567",
        "",
    )


def test_second_click_on_a_refused_time_keeps_the_reason(client, coach):
    key = up_to_check(client, coach)
    build.appointment(coach, FREE)
    assert [post(client, "check/", key=key)["Location"] for _ in range(2)] == ["/fi/book/time/"] * 2
    assert get(client, "time/").context["word"] == Refusal.SLOT_TAKEN.sentence()


def test_sixth_booking_of_a_browser_is_refused_with_a_way_out(client, coach):
    starts = [FREE + number * HOUR for number in range(6)]
    answers = [book(client, coach, start)["Location"] for start in starts]
    assert [answer.startswith("/fi/b/") for answer in answers] == [True] * 5 + [False]
    assert get(client, "time/").context["word"] == Refusal.LIMIT_REACHED.sentence()


def test_class_of_twenty_behind_one_address_books(coach):
    build.coach("Bilal")
    build.coach("Cecilia")
    build.coach("Dina")
    coaches = list(type(coach).objects.order_by("pk"))
    places = list(itertools.product([FREE + number * HOUR for number in range(5)], coaches))
    answers = [book(Client(REMOTE_ADDR="192.0.2.1"), of, start).status_code for start, of in places]
    assert answers == [303] * 20
    assert Appointment.objects.filter(state=AppointmentState.BOOKED).count() == 20


# Late, forged, without cookies -----------------------------------------------------------------------


def test_form_opened_yesterday_keeps_what_it_can_and_starts_again(client, coach, at):
    up_to_details(client, coach)
    at(build.NOW + 24 * HOUR)
    assert post(client, "details/", **{**DETAILS, "phone": "040 123 4567"})["Location"] == "/fi/book/"
    page = get(client, "")
    assert page.context["word"] == "Lomake oli auki kauan. Aloita alusta. Mitään ei ole vielä varattu."
    late = kept.load(client.session, now=build.NOW + 24 * HOUR)
    assert (late.name, late.phone, late.language_id) == ("Sahra", "+358401234567", None)


def test_about_sent_too_late_is_kept(client, coach):
    topic = need()
    assert post(client, "about/", need=topic.pk, way="video")["Location"] == "/fi/book/"
    post(client, "", language=language("so").pk)
    assert kept.load(client.session, now=build.NOW).need_id == topic.pk


def test_step_opened_too_late_says_start_again(client, coach, at):
    up_to_check(client, coach)
    at(build.NOW + HOUR)
    assert get(client, "check/")["Location"] == "/fi/book/"
    assert (
        get(client, "").context["word"]
        == "Lomake oli auki kauan. Aloita alusta. Mitään ei ole vielä varattu."
    )


def test_language_taken_off_the_list_meanwhile_is_asked_again(client, coach):
    up_to_check(client, coach)
    SpokenLanguage.objects.filter(code="so").update(is_public=False)
    assert get(client, "check/")["Location"] == "/fi/book/"


def test_without_cookies_the_form_is_refused_with_words_and_no_error(coach):
    client = Client(enforce_csrf_checks=True)
    page = client.post("/fi/book/", {"language": language("so").pk})
    assert page.status_code == 403
    assert "Selaimesi ei ehkä salli evästeitä." in page.content.decode()


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_choices_never_break_a_step(client, coach, value):
    answers = [post(client, "", language=value)]
    up_to_time(client)
    answers += [post(client, "about/", need=value, way=value), post(client, "time/", slot=value)]
    assert {answer.status_code for answer in answers} == {200}


def test_reason_left_in_the_session_is_never_shown_as_text(client, coach):
    session = client.session
    session[kept.WORD] = "<b>x</b>"
    session.save()
    assert get(client, "").context["word"] == ""


# Another language, and leaving -----------------------------------------------------------------------


def test_another_language_lists_those_without_a_speaker_by_own_name(client, coach):
    page = get(client, "another/")
    own_names = [
        row.own_name
        for row in page.context["form"].fields
        and SpokenLanguage.objects.filter(is_public=True).exclude(code__in=["fi", "so"])
    ]
    text = page.content.decode()
    assert [text.count(f">{name}</bdi>") >= 1 for name in own_names] == [True] * 12
    assert "Tababare" not in text


def test_another_language_makes_a_request_and_says_what_happens_next(client, coach):
    sent = {"language": language("my").pk, "name": "Su", "contact": "040 123 4567", "shown": DETAILS["shown"]}
    answer = post(client, "another/", **sent)
    assert (answer.status_code, answer["Location"]) == (303, "/fi/book/another/")
    request = Request.objects.select_related("person").get()
    assert (request.kind, request.spoken_language.code) == (RequestKind.ANOTHER_LANGUAGE, "my")
    assert (request.person.name, request.person.phone, request.person.reach) == (
        "Su",
        "+358401234567",
        Reach.CALL,
    )
    assert "Aikaa ei ole vielä varattu." in get(client, "another/").content.decode()
    assert "form" in get(client, "another/").context


def test_sixth_request_of_a_browser_is_refused_with_a_way_out(client, coach):
    sent = {"language": "other", "words": "x", "name": "Su", "shown": DETAILS["shown"]}
    answers = [post(client, "another/", **sent, contact=f"su{number}@example.org") for number in range(6)]
    assert [answer.status_code for answer in answers] == [303] * 5 + [200]
    assert Request.objects.count() == 5


def test_leaving_clears_the_answers_and_goes_to_the_front_page(client, coach):
    up_to_check(client, coach)
    answer = get(client, "leave/")
    assert (answer.status_code, answer["Location"], answer["Clear-Site-Data"]) == (303, "/fi/", '"cache"')
    assert kept.ANSWERS not in client.session


def test_leaving_keeps_the_booked_time(client, coach):
    book(client, coach)
    get(client, "leave/")
    assert reservations.Appointment.objects.get().state == AppointmentState.BOOKED
    assert get(client, "check/")["Location"] == "/fi/book/"


# Queries ---------------------------------------------------------------------------------------------

QUERIES = {"": 8, "about/": 6, "time/": 11, "details/": 6, "check/": 8, "another/": 5}


@pytest.mark.parametrize("coaches", [1, 30])
@pytest.mark.parametrize("step", list(QUERIES))
def test_queries_of_a_step_do_not_grow_with_the_coaches(client, coaches, step, django_assert_max_num_queries):
    rows = [build.coach(f"Nimi {number:02}") for number in range(coaches)]
    build.shift(build.desk(), *rows)
    up_to_check(client, rows[0], need_id=need().pk)
    with django_assert_max_num_queries(QUERIES[step]):
        assert get(client, step).status_code == 200


def test_words_of_the_steps_are_finnish_msgids(client, coach):
    """The page in another language asks the catalogue for the same sentences."""
    with translation.override("so"):
        title = translation.gettext("Mitä kieltä haluat puhua?")
    assert f"<h1>{escape(title)}</h1>" in get(client, "", "so").content.decode()
