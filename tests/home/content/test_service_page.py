"""A service's page: its texts, and the times it leads to. It is Tuesday 24 November 2026, nine o'clock."""

from __future__ import annotations

import datetime as dt
import html as entities
import re

import pytest
from django.test import Client
from django.utils import translation

from booking.availability.presence import Interval
from events.enums import EventKind
from home.content import service_page
from home.content.service_page import DeskRow, ServicePage
from portal import languages
from portal.models import HouseFacts
from services.models import Need, Service
from tests.booking import build as booking
from tests.build import instant, language, user
from tests.events import build as events
from tests.events.build import NOW, SOON
from tests.pages import html_of
from tests.services import build

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]
DAY = dt.timedelta(days=1)
OURS = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def cv() -> Service:
    row = build.service("cv", name="CV ja työhakemus")
    row.summary_fi, row.what_fi = "Teemme CV:n yhdessä.", "CV kertoo, mitä osaat.\nTyönantaja lukee sen."
    row.bring_fi = "Vanha CV"
    row.save()
    return row


def shown(row: Service, code: str = "fi") -> ServicePage:
    with translation.override(code):
        return service_page.of_service(row, house=HouseFacts.load(), now=NOW)


def words(client: Client, path: str) -> str:
    """What one reads of the main part of a page."""
    response = client.get(path)
    assert response.status_code == 200
    main = response.content.decode().split('<main id="main"')[1].split("</main>")[0]
    return entities.unescape(" ".join(re.sub(r"<[^>]+>", " ", main).split()))


# What it says ----------------------------------------------------------------------------------------


def test_page_says_what_and_what_to_bring(client, cv):
    found = words(client, "/fi/services/cv/")
    assert "CV ja työhakemus Teemme CV:n yhdessä. CV kertoo, mitä osaat. Työnantaja lukee sen." in found
    assert "Mitä maksaa? Ei maksa mitään Mitä otan mukaan? Vanha CV" in found


def test_page_says_in_which_language_a_text_is(client, cv):
    html = html_of(client, "/ar/services/cv/")
    assert '<p lang="fi" dir="ltr">CV kertoo, mitä osaat.</p>' in html
    assert '<bdi lang="fi" dir="ltr">suomi</bdi>' in html


@pytest.mark.parametrize("slug", ["gone", "draft"])
def test_page_of_no_service_is_not_found(client, slug):
    build.service("draft", live=False)
    assert client.get(f"/fi/services/{slug}/").status_code == 404


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_page_in_each_language(client, cv, code):
    html = html_of(client, f"/{code}/services/cv/")
    assert f'<html lang="{code}" dir="{languages.direction(code)}">' in html
    assert f'<link rel="canonical" href="https://ohjaamo.example/{code}/services/cv/">' in html


def test_hostile_text_is_shown_as_text(client, cv):
    cv.what_fi = "<script>alert(1)</script>"
    cv.save()
    html = html_of(client, "/fi/services/cv/")
    assert ("&lt;script&gt;alert(1)" in html, "<script>alert" in html) == (True, False)


# The times it leads to -------------------------------------------------------------------------------


def test_next_sessions_are_those_of_the_service(cv):
    workshop = events.event("CV-työpaja", kind=EventKind.CV_WORKSHOP, service=cv)
    coming = events.session(workshop)
    events.session(workshop, SOON + DAY, cancelled_at=NOW)
    events.session(workshop, NOW - DAY)
    events.session(events.event("Muu"))
    events.session(events.event("Luonnos", published=False, service=cv))
    assert [row.session for row in shown(cv).sessions] == [coming]


def test_event_shows_its_service_with_a_link(client, cv):
    workshop = events.event("CV-työpaja", service=cv)
    events.session(workshop)
    html = html_of(client, f"/fi/events/{workshop.facts.slug}/")
    assert '<a href="/fi/services/cv/">CV ja työhakemus</a>' in html
    Service.objects.update(live=False)
    assert "/fi/services/cv/" not in html_of(client, f"/fi/events/{workshop.facts.slug}/")


def test_coaches_and_first_free_time_are_in_the_readers_language(cv):
    booking.coach("Aino", languages=("fi",))
    booking.coach("Sahra", languages=("so",), weekdays=(3,))
    booking.coach("Ei varata", languages=("so",), is_bookable=False)
    page = shown(cv, "so")
    assert [coach.name for coach in page.coaches] == ["Aino", "Sahra"]
    assert (page.first_free.starts_at, page.free_in.code) == (instant("2026-11-26 09:00"), "so")
    with translation.override("so"):
        assert page.book_url == "/so/book/?language=so"


def test_first_free_time_in_another_language_when_nobody_speaks_the_own(cv):
    booking.coach("Aino", languages=("fi",))
    page = shown(cv, "ar")
    assert page.free_in.code == "fi"
    assert [row.code for row in page.spoken] == ["fi"]


def test_languages_of_the_service_narrow_everything(cv):
    cv.facts.languages.add(language("so"))
    both = booking.coach("Aino", languages=("fi",)), booking.coach("Sahra", languages=("so",))
    booking.shift(booking.desk(), *both)
    page = shown(cv)
    assert [coach.name for coach in page.coaches] == ["Sahra"]
    assert [row.code for row in page.spoken] == ["so"]
    assert [[row.code for row in desk.spoken] for desk in page.desks] == [["so"]]


def test_desks_put_the_languages_of_the_same_hours_together_and_the_own_first(cv):
    desk = booking.desk()
    booking.shift(desk, booking.coach("Aino", languages=("fi", "en")))
    booking.shift(desk, booking.coach("Sahra", languages=("so",)), weekday=3)
    today = Interval(instant("2026-11-24 10:00"), instant("2026-11-24 15:00"))
    thursday = Interval(instant("2026-11-26 10:00"), instant("2026-11-26 15:00"))
    both = [DeskRow(today, [language("fi"), language("en")]), DeskRow(thursday, [language("so")])]
    assert shown(cv).desks == both
    assert shown(cv, "so").desks == both[::-1]


def test_page_never_carries_the_need_to_booking(client, cv):
    need = Need.objects.create(slug="substance-use", name_fi="Päihteet", icon="one", is_sensitive=True)
    cv.facts.needs.add(need)
    booking.coach()
    html = html_of(client, "/fi/services/cv/")
    assert 'href="/fi/book/?language=fi"' in html
    assert "substance-use" not in html


def test_service_without_booking_has_no_door_to_it(client, cv):
    booking.coach()
    assert "btn-go" in html_of(client, "/fi/services/cv/")
    cv.facts.is_bookable = False
    cv.facts.save()
    assert "btn-go" not in html_of(client, "/fi/services/cv/")


# Picking, sending, previewing ------------------------------------------------------------------------


def test_page_picks_and_unpicks(client, cv):
    html = html_of(client, "/fi/services/cv/")
    assert '<button class="btn" name="pick" value="cv" aria-pressed="false">' in html
    back = client.post("/fi/services/pick/", {"pick": "cv", "back": "/fi/services/cv/"}, headers=OURS)
    assert back.headers["Location"] == "/fi/services/cv/#s-cv"
    assert html.count('id="s-cv"') == 1  # so that the page opens again at the button
    response = client.get("/fi/services/cv/")
    assert '<button class="btn" name="drop" value="cv" aria-pressed="true">' in response.content.decode()
    assert response.headers["Cache-Control"] == "private, no-cache"


def test_page_without_picks_can_be_shared(client, cv):
    response = client.get("/fi/services/cv/")
    assert "csrfmiddlewaretoken" not in response.content.decode()
    assert list(response.cookies) == ["django_language"]


def test_page_is_sent_on_by_whatsapp_with_name_and_address_only(cv):
    assert shown(cv).whatsapp_url == (
        "https://wa.me/?text=CV+ja+ty%C3%B6hakemus%0Ahttps%3A%2F%2Fohjaamo.example%2Ffi%2Fservices%2Fcv%2F"
    )


def test_staff_preview_the_same_page_in_each_language(client, cv):
    cv.name_ar = "السيرة الذاتية"
    booking.coach()
    client.force_login(user(is_superuser=True, is_staff=True))
    for code, name in (("fi", "CV ja työhakemus"), ("ar", "السيرة الذاتية")):
        html = cv.make_preview_request(preview_mode=code).content.decode()
        assert f"<h1>{name}</h1>" in html
        assert f'href="/{code}/book/?language=fi"' in html


def test_staff_preview_a_service_before_it_has_facts():
    html = Service(name_fi="Uusi").make_preview_request(preview_mode="fi").content.decode()
    assert "<h1>Uusi</h1>" in html


def test_page_leads_to_the_materials_of_the_service(client, cv):
    for slug, facts in (("words", {}), ("old", {"is_old": True}), ("draft", {})):
        row = build.material(slug, title=f"Sanasto {slug}", live=slug != "draft", **facts)
        build.material_file(row)
        row.facts.services.add(cv)
    build.material("empty", title="Tyhjä").facts.services.add(cv)
    build.material_file(build.material("other", title="Muu"))
    assert [row.facts.slug for row in shown(cv).materials] == ["words"]
    assert 'href="/ar/materials/words/"' in html_of(client, "/ar/services/cv/")
    assert "Materiaaleja Sanasto words" in words(client, "/fi/services/cv/")


# Speed -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [1, 30])
def test_page_asks_at_most_eight_questions(client, cv, django_assert_max_num_queries, number):
    workshop = events.registered_for("CV-työpaja", capacity=9, service=cv, interpreted=("ar",))
    events.sessions(workshop, number)
    for at in range(number):
        booking.coach(f"V{at}", languages=("fi", "ar"), weekdays=(1,))
    booking.shift(booking.desk(), booking.coach("Sahra", languages=("so",)))
    client.cookies["tray"] = "cv"
    client.get("/ar/services/cv/")
    with django_assert_max_num_queries(8):
        client.get("/ar/services/cv/")
