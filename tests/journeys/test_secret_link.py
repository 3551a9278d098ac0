"""A client with a secret link, in a real browser without JavaScript: moves, cancels, takes it back, finds."""

from __future__ import annotations

import re
from typing import Any

import pytest

from booking.appointments import reservations
from booking.enums import AppointmentState, Way
from booking.models import Appointment, CoachTime, Request
from tests.booking import build
from tests.booking.build import FREE, HOUR, MINUTE, NOW
from tests.journeys.history import go_back

pytestmark = pytest.mark.django_db(transaction=True)

BUTTON = 'main button[type="submit"]'


@pytest.fixture
def held(at) -> Appointment:
    at(NOW)
    return build.appointment(build.coach("Samir", languages=("ar", "fi", "so")), client=build.reachable())


def state() -> str:
    return Appointment.objects.get().state


def link(appointment: Appointment, language: str = "fi") -> str:
    return f"/{language}/b/{appointment.person.token}/"


def press(page: Any, selector: str) -> None:
    """Press a link or button and wait for the page it leads to."""
    with page.expect_navigation():
        page.locator(selector).click()


@pytest.mark.parametrize("language", ["fi", "ar", "so"])
def test_open_move_cancel_undo_and_cancel_again(open_page, held, language):
    page = open_page(javascript=False, locale=language)
    page.goto(link(held, language))
    assert page.locator(".ticket time").get_attribute("datetime") is not None

    press(page, 'a[href$="/move/"]')
    page.locator(f'label.chip:has(input[value^="2026-11-25T{FREE.hour + 3:02}:00Z"])').click()
    press(page, BUTTON)
    assert page.url.endswith(link(held, language))
    assert CoachTime.objects.get().starts_at == FREE + 3 * HOUR
    assert "13:00" in page.locator(".ticket").inner_text()
    page.reload()
    assert Appointment.objects.get().version == 2

    press(page, 'a[href$="/cancel/"]')
    assert state() == AppointmentState.BOOKED
    press(page, BUTTON)
    assert page.url.endswith(link(held, language))
    assert state() == AppointmentState.CANCELLED
    page.reload()

    press(page, 'form[action$="/undo/"] button')
    assert page.locator(".ticket").count() == 1
    assert state() == AppointmentState.BOOKED

    press(page, 'a[href$="/cancel/"]')
    press(page, BUTTON)
    page.reload()
    assert page.locator(".ticket").count() == 0
    assert state() == AppointmentState.CANCELLED
    assert Appointment.objects.get().version == 5


def test_back_button_after_cancelling_changes_nothing(open_page, held):
    page = open_page(javascript=False)
    page.goto(link(held) + "cancel/")
    press(page, BUTTON)
    go_back(page)
    assert "Aikasi on peruttu" in page.locator("h1").inner_text()
    assert Appointment.objects.get().version == 2


def test_two_open_windows_and_the_second_moves_a_cancelled_time(open_page, held):
    page = open_page(javascript=False)
    page.goto(link(held) + "move/")
    page.locator("label.chip").last.click()
    reservations.cancel(held.pk, now=NOW)
    press(page, BUTTON)
    assert "Aikasi on peruttu" in page.locator("h1").inner_text()


def test_move_by_keyboard_alone(open_page, held):
    page = open_page(javascript=False)
    page.goto(link(held) + "move/")
    page.locator('input[name="slot"]').first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**" + link(held))
    assert CoachTime.objects.get().starts_at != FREE


def test_find_by_code_leads_to_the_ticket(open_page, held):
    page = open_page(javascript=False)
    page.goto("/fi/book/find/")
    page.get_by_label("Varauskoodi").fill("111 111")
    page.get_by_label("Puhelinnumero tai sähköposti").fill("4567")
    press(page, BUTTON)
    assert "Emme löydä aikaa." in page.locator(".errs").inner_text()
    page.get_by_label("Varauskoodi").fill(f"{held.person.code[:3]} {held.person.code[3:]}")
    press(page, BUTTON)
    assert page.url.endswith(link(held))


def test_wrong_link_offers_ways_on(open_page, held):
    page = open_page(javascript=False)
    assert page.goto(link(held)[:-5] + "/").status == 404
    press(page, 'main a[href="/fi/book/find/"]')
    assert page.locator("h1").inner_text() == "Etsi varattu aika"


def test_print_button_needs_a_script_and_is_hidden_without(open_page, held):
    shown = []
    for javascript in (True, False):
        page = open_page(javascript=javascript)
        page.goto(link(held))
        shown.append(page.locator("[data-print]").is_visible())
    assert shown == [True, False]


def test_printed_ticket_is_one_sheet_without_buttons(open_page, held):
    page = open_page()
    page.goto(link(held))
    page.emulate_media(media="print")
    hidden = page.locator("main .no-print, footer")
    assert [hidden.nth(n).is_visible() for n in range(hidden.count())] == [False] * hidden.count()
    assert page.locator(".ticket .qr").is_visible()
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    assert len(sheets) == 1


@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("language", ["fi", "ar"])
def test_secret_pages_have_no_axe_findings(open_page, axe, held, language, way):
    Appointment.objects.update(way=way)
    page = open_page(locale=language)
    found = {}
    for rest in ("", "move/", "cancel/") if way == Way.HERE else ("",):
        page.goto(link(held, language) + rest)
        found[rest] = axe(page)
    assert {rest: lines for rest, lines in found.items() if lines} == {}


@pytest.mark.parametrize("language", ["fi", "ar"])
def test_pages_around_the_secret_link_have_no_axe_findings(open_page, axe, held, language):
    page = open_page(locale=language)
    found = {}
    for path in (f"/{language}/book/find/", f"/{language}/book/call/", f"/{language}/b/wrong/"):
        page.goto(path)
        found[path] = axe(page)
    reservations.cancel(held.pk, now=NOW)
    page.goto(link(held, language))
    found["cancelled"] = axe(page)
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_ask_for_a_call_without_a_script(open_page, at):
    at(NOW)
    build.coach()
    page = open_page(javascript=False)
    page.goto("/fi/book/call/")
    page.get_by_label("Puhelinnumero").fill("040 123 4567")
    page.get_by_label("Mitä kieltä haluat puhua?").select_option(index=1)
    at(NOW + MINUTE)
    press(page, BUTTON)
    assert page.locator("h1").inner_text() == "Soitamme sinulle"
    page.reload()
    assert Request.objects.count() == 1
