"""A client at the desk, in a real browser: found in any script, taken now, given a ticket, extra times gone.

On a desk's screen and on a phone, with JavaScript and without; long names beside right-to-left ones.
"""

from __future__ import annotations

from typing import Any

import pytest

from booking.models import Appointment
from tests.booking import build
from tests.conftest import DESK, PHONE
from tests.journeys.staff_pages import axe_of_ours, press

pytestmark = pytest.mark.django_db(transaction=True)

LONG = "Maximilianalexander" * 10
LONG_ARABIC = "عبدالرحمنمحمد" * 15
FIND = "/admin/appointments/find/"


def search(page: Any, words: str) -> None:
    page.goto(FIND)
    page.fill("#id_words", words)
    press(page, "main button:has-text('Etsi')")


def wider_than_the_screen(page: Any) -> int:
    """By how many pixels the page or our part of it has to be pushed sideways."""
    return page.evaluate(
        "Math.max(...[document.documentElement, document.querySelector('.staff')]"
        ".map(part => part.scrollWidth - part.clientWidth))"
    )


@pytest.mark.parametrize(("viewport", "javascript"), [(PHONE, False), (PHONE, True), (DESK, True)])
def test_client_of_another_day_is_found_and_taken_now(
    signed_in: Any,
    axe: Any,
    viewport: dict[str, int],
    javascript: bool,
) -> None:
    row = build.appointment(build.coach("Aino"), client=build.reachable("محمد"))
    page = signed_in(viewport=viewport, javascript=javascript)
    search(page, "Maxamed")
    assert page.locator(".staff-found li").count() == 1
    press(page, ".staff-found a:has-text('Ota nyt')")
    assert page.locator(".staff-proposed").inner_text().startswith("09:00")
    if javascript:
        assert axe_of_ours(page, axe) == []
    press(page, "button:has-text('Ota nyt')")
    assert Appointment.objects.get(pk=row.pk).coach_time.starts_at == build.NOW


@pytest.mark.parametrize("viewport", [PHONE, DESK])
def test_long_names_of_both_directions_stay_on_the_screen(signed_in: Any, axe: Any, viewport: Any) -> None:
    coach = build.coach("Aino")
    build.coach("Olli", languages=("fi",))  # with an interpreter
    client = build.reachable(LONG, also_called=LONG_ARABIC, speak_only=True)
    rows = [build.appointment(coach, build.FREE + n * build.HOUR, client=client) for n in range(2)]
    build.appointment(coach, build.FREE + 2 * build.HOUR, client=build.person(LONG_ARABIC + "Maximilian"))
    page = signed_in(viewport=viewport)
    pages = ["", "same/", "ask/", "now/", "ticket/", "move/"]
    search(page, "Maximilian")
    page.goto(f"/admin/appointments/{rows[0].pk}/ask/")
    press(page, "button:has-text('Kukaan ei kysy, näytä aika')")
    for address in pages:
        assert (address, wider_than_the_screen(page), axe_of_ours(page, axe)) == (address, 0, [])
        page.goto(f"/admin/appointments/{rows[0].pk}/{address}")
    assert (wider_than_the_screen(page), axe_of_ours(page, axe)) == (0, [])


def test_ticket_fits_half_a_sheet(signed_in: Any) -> None:
    row = build.appointment(build.coach("Aino"), message_language="ar", client=build.reachable("Sahra"))
    page = signed_in(viewport=DESK)
    page.goto(f"/admin/appointments/{row.pk}/ticket/")
    assert page.locator("section.ticket").get_attribute("dir") == "rtl"
    for paper in ("A5", "A4"):
        assert page.pdf(format=paper).count(b"/Type /Page\n") == 1


def test_extra_times_are_cancelled_without_javascript(signed_in: Any) -> None:
    coach = build.coach("Aino")
    rows = [build.appointment(coach, build.FREE + n * build.HOUR, client=build.reachable()) for n in range(3)]
    page = signed_in(viewport=PHONE, javascript=False)
    page.goto(f"/admin/appointments/{rows[0].pk}/")
    press(page, "a:has-text('Katso tulevat ajat')")
    page.check(f"#extra-{rows[1].pk}")
    page.check(f"#extra-{rows[2].pk}")
    press(page, "button:has-text('Peru valitut ajat')")
    assert list(Appointment.objects.order_by("pk").values_list("state", flat=True)) == [
        "booked",
        "cancelled",
        "cancelled",
    ]
