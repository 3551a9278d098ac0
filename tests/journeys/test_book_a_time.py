"""A client books a time in a real browser: in Finnish, Arabic and Somali, without JavaScript, by keyboard."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.utils import translation
from django.utils.translation import gettext

from booking.enums import Reach, Way
from booking.models import Appointment, Coach, CoachTime
from portal import dates, languages
from portal.forms import spam_guard
from tests.booking import build
from tests.booking.build import FREE, HOUR, NOW
from tests.booking.build_book import need
from tests.journeys.history import go_back

pytestmark = pytest.mark.django_db(transaction=True)
GO = "main button.btn-go"
#: How many times Tab may be pressed to reach the next thing on a page.
FAR = 60


@pytest.fixture
def coach(at, monkeypatch) -> Coach:
    """Samir, who speaks Arabic, Finnish and Somali. It is nine on a Tuesday, and the clock stands still."""
    at(NOW)
    monkeypatch.setattr(spam_guard, "LEAST_SECONDS", 0)
    need()
    return build.coach("Samir", languages=("ar", "fi", "so"))


def chip(page: Any, starts_at: dt.datetime) -> Any:
    """The chip of a time."""
    return page.locator(f'label.chip:has(input[value^="{starts_at:%Y-%m-%dT%H:%MZ}"])')


def walk_to_check(page: Any, site: str, starts_at: dt.datetime = FREE) -> None:
    """From the first page to the check page, with a name and a number."""
    page.goto(f"/{site}/book/")
    page.locator(f'main button:has(bdi[lang="{site}"])').click()
    page.locator('label:has(input[name="way"][value="here"])').click()
    page.locator('label:has(input[name="need"])').first.click()
    page.locator(GO).click()
    chip(page, starts_at).click()
    page.locator(GO).click()
    page.locator('[name="name"]').fill("Sahra")
    page.locator('[name="phone"]').fill("٠٤٠ ١٢٣ ٤٥٦٧")
    page.locator('label:has(input[name="reach"][value="message"])').click()
    page.locator(GO).click()


@pytest.mark.parametrize("site", ["fi", "ar", "so"])
def test_client_books_without_javascript(open_page, coach, site):
    page = open_page(javascript=False, locale=site)
    seen = []
    page.on("framenavigated", lambda frame: seen.append(frame.url.split("/", 3)[3]))
    walk_to_check(page, site)
    html = page.locator("html")
    assert (html.get_attribute("lang"), html.get_attribute("dir")) == (site, languages.direction(site))
    with translation.override(site):
        words = [gettext("Varaa tämä aika"), dates.from_to(FREE, FREE + dt.timedelta(minutes=45), site)]
    assert [word in page.locator("main").inner_text() for word in words] == [True, True]
    assert Appointment.objects.count() == 0

    page.locator(GO).click()
    appointment = Appointment.objects.select_related("coach_time", "person", "spoken_language").get()
    assert page.url.endswith(f"/{site}/b/{appointment.person.token}/")
    assert "10:00" in page.locator(".ticket").inner_text()
    assert (appointment.coach_time.coach_id, appointment.coach_time.starts_at) == (coach.pk, FREE)
    assert (appointment.spoken_language.code, appointment.message_language, appointment.way) == (
        site,
        site,
        Way.HERE,
    )
    assert (appointment.person.name, appointment.person.phone) == ("Sahra", "+358401234567")
    assert appointment.person.reach == Reach.MESSAGE
    assert seen[:5] == [f"{site}/book/{step}" for step in ("", "about/", "time/", "details/", "check/")]


def test_each_page_of_the_way_has_one_main_button_and_a_way_out(open_page, coach):
    page = open_page(javascript=False)
    walk_to_check(page, "fi")
    for step in ("about/", "time/", "details/", "check/"):
        page.goto(f"/fi/book/{step}")
        assert (page.locator(GO).count(), page.locator('main a[href$="/book/leave/"]').count()) == (1, 1)
    page.locator('main a[href$="/book/leave/"]').click()
    assert page.url.endswith("/fi/")
    go_back(page)
    assert page.url.endswith("/fi/book/")


def test_client_books_for_another_person(open_page, coach):
    page = open_page(javascript=False)
    walk_to_check(page, "fi")
    page.goto("/fi/book/details/")
    assert page.locator(".if-another").first.is_visible() is False
    page.locator('label:has(input[name="for_another"])').click()
    assert (page.locator(".if-another").first.is_visible(), page.locator(".if-me").first.is_visible()) == (
        True,
        False,
    )
    page.locator("summary").click()
    page.locator('[name="message_language"]').select_option("so")
    page.locator(GO).click()
    assert "Hänen nimensä" in page.locator("main").inner_text()
    page.locator(GO).click()
    appointment = Appointment.objects.get()
    assert (appointment.for_another, appointment.message_language, appointment.site_language) == (
        True,
        "so",
        "fi",
    )


def tab_to(page: Any, selector: str) -> None:
    """Press Tab until the focus is on the first element that matches."""
    for _ in range(FAR):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


def test_client_books_by_keyboard_alone(open_page, coach):
    page = open_page()
    page.goto("/fi/book/")
    tab_to(page, 'main button:has(bdi[lang="so"])')
    page.keyboard.press("Enter")
    page.wait_for_url("**/about/")
    tab_to(page, '[name="way"]')
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    tab_to(page, "button.btn-go")
    page.keyboard.press("Enter")
    page.wait_for_url("**/time/")
    tab_to(page, '[name="slot"]')
    page.keyboard.press("Space")
    tab_to(page, "button.btn-go")
    page.keyboard.press("Enter")
    page.wait_for_url("**/details/")
    tab_to(page, '[name="name"]')
    page.keyboard.type("Sahra")
    tab_to(page, '[name="reach"]')
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    tab_to(page, "button.btn-go")
    page.keyboard.press("Enter")
    page.wait_for_url("**/check/")
    tab_to(page, "button.btn-go")
    page.keyboard.press("Enter")
    page.wait_for_url("**/b/**")
    appointment = Appointment.objects.select_related("person").get()
    assert (appointment.way, appointment.person.name, appointment.person.reach) == (
        Way.VIDEO,
        "Sahra",
        Reach.NOTHING,
    )


def test_time_taken_meanwhile_leads_to_the_next_free_times(open_page, coach):
    page = open_page(javascript=False)
    walk_to_check(page, "fi")
    build.appointment(coach, FREE)
    page.locator(GO).click()
    assert page.url.endswith("/fi/book/time/")
    alert = page.locator('[role="alert"]').inner_text()
    assert alert == "Joku muu varasi juuri tämän ajan. Valitse toinen aika."
    assert chip(page, FREE).count() == 0
    chip(page, FREE + HOUR).click()
    page.locator(GO).click()
    assert "Sahra" in page.locator("main").inner_text()
    page.locator(GO).click()
    assert sorted(CoachTime.objects.values_list("starts_at", flat=True)) == [FREE, FREE + HOUR]


def test_time_taken_meanwhile_has_the_focus_on_what_went_wrong(open_page, coach):
    page = open_page()
    walk_to_check(page, "fi")
    build.appointment(coach, FREE)
    page.locator(GO).click()
    page.wait_for_url("**/fi/book/time/")
    alert = page.locator('[role="alert"]')
    assert alert.evaluate("box => document.activeElement === box") is True
    tab_to(page, '[name="slot"]')


def test_back_button_after_booking_shows_the_booked_time(open_page, coach):
    page = open_page(javascript=False)
    walk_to_check(page, "fi")
    page.locator(GO).click()
    page.wait_for_url("**/fi/b/**")
    ticket = page.url
    go_back(page)
    assert page.locator("h1").inner_text() == "Olet jo varannut tämän ajan"
    page.locator("main a.btn-go").click()
    assert page.url == ticket
    assert Appointment.objects.count() == 1


def test_two_clicks_on_the_last_button_book_once(open_page, coach):
    page = open_page()
    walk_to_check(page, "fi")
    page.locator(GO).dblclick()
    page.wait_for_url("**/b/**")
    assert Appointment.objects.count() == 1


def test_slips_take_the_focus_and_lead_to_their_fields(open_page, coach):
    page = open_page()
    walk_to_check(page, "fi")
    page.goto("/fi/book/details/")
    page.locator('[name="phone"]').fill("040 00")
    page.locator(GO).click()
    summary = page.locator('[role="alert"]')
    assert summary.evaluate("box => document.activeElement === box") is True
    summary.locator("a").click()
    assert page.evaluate("document.activeElement.name") == "phone"
    assert page.locator('[name="phone"]').input_value() == "040 00"


def test_another_language_makes_a_request(open_page, coach):
    page = open_page(javascript=False)
    page.goto("/fi/book/")
    page.locator('main a[href$="/another/"]').click()
    page.locator('label:has(bdi[lang="my"])').click()
    page.locator('[name="name"]').fill("စု")
    page.locator('[name="contact"]').fill("040 123 4567")
    page.locator(GO).click()
    assert page.locator("h1").inner_text() == "Saimme pyyntösi"
    page.reload()
    assert page.locator('[name="contact"]').count() == 1


@pytest.mark.parametrize("site", ["fi", "ar"])
@pytest.mark.parametrize("step", ["", "about/", "time/", "details/", "check/", "another/", "call/"])
def test_steps_are_clean_for_other_eyes(open_page, coach, axe, site, step):
    page = open_page(locale=site)
    walk_to_check(page, site)
    page.goto(f"/{site}/book/{step}")
    assert re.sub(r".*/book/", "", page.url) == step
    assert axe(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow == 0
