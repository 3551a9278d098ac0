"""Staff run the day in a real browser: drag, book in a gap, see a colleague's change, say that one is ill.

On a desk's screen and on a phone, with JavaScript and without.
"""

from __future__ import annotations

from typing import Any

import pytest

from booking.appointments import reservations
from booking.enums import AppointmentState, Reach
from booking.models import Absence, Appointment, CoachTime
from booking.refusals import Refusal
from home import roles
from portal.settings.base import CALENDAR_LIBRARY
from tests.booking import build
from tests.build import instant
from tests.conftest import DESK, PHONE
from tests.journeys.staff_pages import axe_of_ours, press

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        not CALENDAR_LIBRARY.is_dir(), reason="the calendar's library is not installed: make test"
    ),
]

DAY = "/admin/calendar/?day=2026-11-25"
#: What the drawing gives an hour, in pixels.
HOUR = 80


def drag(page: Any, selector: str, *, hours: float) -> None:
    """Pull a block of the drawing down by so many hours."""
    block = page.locator(selector).first
    block.scroll_into_view_if_needed()
    box = block.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 12
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 11):
        page.mouse.move(x, y + hours * HOUR * step / 10)
    page.mouse.up()


def starts_at(row: Appointment) -> Any:
    return CoachTime.objects.get(pk=row.coach_time_id).starts_at


def test_dragged_block_moves_the_appointment_and_a_refused_one_goes_back(signed_in, axe):
    aino = build.coach("Aino")
    row = build.appointment(aino, client=build.reachable("Sahra"))
    build.appointment(aino, instant("2026-11-25 13:00"), client=build.person("Omar"))
    page = signed_in(viewport=DESK, expected_statuses={409})
    page.goto(DAY)
    page.wait_for_selector(".cal-appointment >> text=Sahra")
    assert axe_of_ours(page, axe) == []

    drag(page, ".cal-appointment:has-text('Sahra')", hours=1)
    page.wait_for_selector(".cal-appointment:has-text('11:00–11:45')")
    assert starts_at(row) == instant("2026-11-25 11:00")
    page.wait_for_selector("#calendar-list >> text=11:00–11:45")

    drag(page, ".cal-appointment:has-text('Sahra')", hours=2)
    page.wait_for_selector(f"#calendar-said >> text={Refusal.SLOT_TAKEN.sentence()}")
    page.wait_for_selector(".cal-appointment:has-text('11:00–11:45')")
    assert starts_at(row) == instant("2026-11-25 11:00")


def test_block_that_somebody_else_moved_meanwhile_is_not_moved_over(signed_in):
    aino = build.coach("Aino")
    row = build.appointment(aino, client=build.person("Sahra"))
    page = signed_in(viewport=DESK, expected_statuses={409})
    page.goto(DAY)
    page.wait_for_selector(".cal-appointment >> text=Sahra")
    page.route("**/feed/**", lambda route: route.abort())  # this browser has not heard of it yet
    reservations.move(row.pk, coach_id=aino.pk, starts_at=instant("2026-11-25 14:00"), now=build.NOW)
    drag(page, ".cal-appointment:has-text('Sahra')", hours=1)
    page.wait_for_timeout(500)
    assert starts_at(row) == instant("2026-11-25 14:00")
    page.unroute("**/feed/**")
    page.wait_for_selector(".cal-appointment:has-text('14:00–14:45')")


def test_change_of_a_colleague_shows_in_drawing_and_list_within_ten_seconds(signed_in):
    aino = build.coach("Aino")
    page = signed_in(viewport=DESK)
    page.goto(DAY)
    page.wait_for_selector(".ec-body")
    build.appointment(aino, client=build.person("Sahra"))
    page.wait_for_selector(".cal-appointment >> text=Sahra", timeout=10_000)
    page.wait_for_selector("#calendar-list >> text=Sahra", timeout=10_000)


def test_click_on_a_gap_books_in_a_name_a_phone_and_one_press(signed_in):
    build.coach("Aino", languages=("so",))
    page = signed_in(viewport=DESK)
    page.goto(DAY)
    page.wait_for_selector(".ec-body")
    body = page.locator(".ec-body .ec-day").first.bounding_box()
    with page.expect_navigation():
        page.mouse.click(body["x"] + body["width"] / 2, body["y"] + 2 * HOUR + 5)
    page.keyboard.type("Sahra")
    page.keyboard.press("Tab")
    page.keyboard.type("040 1234567")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    [row] = Appointment.objects.all()
    assert (row.person.name, starts_at(row)) == ("Sahra", instant("2026-11-25 11:00"))
    page.wait_for_selector(".cal-appointment >> text=Sahra")


def test_time_out_of_hours_asks_the_reason_on_a_form_already_filled_in(signed_in):
    row = build.appointment(build.coach("Aino"), instant("2026-11-25 15:00"), client=build.person("Sahra"))
    page = signed_in(viewport=DESK, expected_statuses={409})
    page.goto(DAY)
    page.wait_for_selector(".cal-appointment >> text=Sahra")
    with page.expect_navigation(url="**/calendar/move/**"):
        drag(page, ".cal-appointment:has-text('Sahra')", hours=0.5)
    page.select_option("#id_reason", "agreed")
    press(page, ".staff-form button[type=submit]")
    assert starts_at(row) == instant("2026-11-25 15:30")


@pytest.mark.parametrize("javascript", [True, False])
def test_day_on_a_phone_is_the_list_with_the_same_actions(signed_in, axe, at, javascript):
    aino = build.coach("Aino")
    row = build.appointment(aino, client=build.person("سارة"))
    page = signed_in(roles.COACH, aino, viewport=PHONE, javascript=javascript)
    page.goto(DAY)
    if javascript:
        page.wait_for_selector("#calendar:not([hidden])", state="attached")
        assert page.locator("#calendar-list ~ #calendar").count() == 1  # the list comes first
        assert axe_of_ours(page, axe) == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    press(page, "#calendar-list a:has-text('Siirrä')")
    page.fill("#id_starts", "13:00")
    press(page, ".staff-form button[type=submit]")
    assert starts_at(row) == instant("2026-11-25 13:00")

    at("2026-11-25 13:05")
    page.goto(DAY)
    press(page, "#calendar-list button:has-text('Tuli') >> nth=0")
    row.refresh_from_db()
    assert row.state == AppointmentState.CAME
    assert page.url.endswith("day=2026-11-25")


@pytest.mark.parametrize("viewport", [PHONE, DESK])
def test_ill_coach_presses_once_and_sends_all_offers(signed_in, axe, at, viewport):
    aino, other = build.coach("Aino", languages=("so",)), build.coach("Hodan", languages=("so",))
    when = [instant(f"2026-11-24 {hour}:00") for hour in (11, 13)]
    reached = build.appointment(aino, when[0], client=build.reachable("Sahra"))
    alone = build.appointment(aino, when[1], client=build.person("Omar", reach=Reach.NOTHING))
    build.appointment(other, when[1], client=build.person("Toinen"))
    page = signed_in(roles.COACH, aino, viewport=viewport)
    page.goto("/admin/calendar/")
    press(page, "a:has-text('Sairaana tänään')")
    press(page, ".staff-form button[type=submit]")
    assert axe_of_ours(page, axe) == []
    assert page.evaluate("document.documentElement.scrollWidth") == viewport["width"]
    press(page, ".ill-form button[type=submit]")
    assert Absence.objects.get().coach == aino
    assert CoachTime.objects.get(pk=reached.coach_time_id).coach == other
    assert alone.requests.count() == 1
    press(page, "a:has-text('Tulosta kortti')")
    assert axe_of_ours(page, axe) == []
