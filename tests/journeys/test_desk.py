"""The desk in a real browser: a visit in two taps, a client who comes again, a request from start to end.

Coordinator and coach on desk duty, on a phone and on a desk's screen, with JavaScript and without.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from booking.appointments import requests
from booking.enums import AppointmentState, RequestKind, RequestState
from booking.models import Appointment, Coach, DeskVisit, Request
from home import roles
from services.models import Need
from tests import staff
from tests.booking import build
from tests.build import instant, language
from tests.conftest import DESK, PHONE

pytestmark = pytest.mark.django_db(transaction=True)

TEN = instant("2026-11-24 10:00")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])


def press(page: Any, words: str, *, within: str = ".staff") -> None:
    """Press the link or button with these words and wait for the page it leads to."""
    with page.expect_navigation():
        page.locator(f"{within} :is(a, button):has-text('{words}')").first.click()


def fits(page: Any) -> bool:
    """Whether nothing of ours is wider than the screen."""
    return page.evaluate(
        "() => [...document.querySelectorAll('.staff, .staff *')]"
        ".every(one => one.getBoundingClientRect().right <= document.documentElement.clientWidth + 1)"
    )


def check(page: Any, axe: Any) -> None:
    """Our part of the page can be used by everybody and fits the screen."""
    axe(page)
    found = page.evaluate("tags => axe.run('.staff', {runOnly: tags}).then(r => r.violations)", TAGS)
    assert [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]] == []
    assert fits(page)


@pytest.fixture
def aino(at) -> Coach:
    """It is ten on a Tuesday; Aino has a client now and speaks Somali, Veera is at the desk."""
    at(TEN)
    aino = build.coach("Aino", languages=("so",))
    build.appointment(aino, TEN, client=build.reachable("Sahra"), now=build.NOW)
    return aino


@pytest.fixture
def signed_in(aino, open_page):
    """`signed_in(role=…, on_duty=…, …)`: the browser of a member of staff, past the sign-in."""

    def browser(role: str = roles.COORDINATOR, *, on_duty: bool = False, **options: Any) -> Any:
        user = staff.member(role, username=role)
        if on_duty:
            veera = build.coach("Veera", languages=("ar",))
            veera.facts.user = user
            veera.facts.save()
            build.shift(build.desk(), veera, starts=dt.time(9))
        page = open_page(**options)
        page.goto("/admin/login/")
        page.fill("#id_username", role)
        page.fill("#id_password", "password")
        with page.expect_navigation():
            page.locator('button[type="submit"]').first.click()
        return page

    return browser


@SCREENS
def test_visit_is_written_down_in_two_taps_and_taken_back(signed_in, axe, screen):
    Need.objects.create(slug="home", icon="home", name_fi="asuminen")
    build.rules(ask_gender=True)
    page = signed_in(roles.COACH, viewport=screen)
    page.goto("/admin/desk/visit/")
    check(page, axe)
    press(page, "Somali")
    check(page, axe)
    press(page, "Asuminen")
    visit = DeskVisit.objects.get()
    assert (visit.spoken_language, visit.need.slug) == (language("so"), "home")
    assert page.locator(".desk-last").inner_text().startswith("Kirjattu 10:00: somali, asuminen")
    check(page, axe)
    press(page, "Poista tämä käynti")
    assert DeskVisit.objects.count() == 0


@SCREENS
@pytest.mark.parametrize("on_duty", [False, True], ids=["coordinator", "desk"])
def test_client_who_came_gets_the_next_time(signed_in, axe, screen, on_duty):
    page = signed_in(roles.COACH if on_duty else roles.COORDINATOR, on_duty=on_duty, viewport=screen)
    page.goto("/admin/today/")
    check(page, axe)
    press(page, "Tuli")
    assert Appointment.objects.get().state == AppointmentState.CAME
    press(page, "Seuraava aika", within=".messages")
    check(page, axe)
    press(page, "10:00")
    made = Appointment.objects.get(state=AppointmentState.BOOKED)
    assert (made.coach_time.starts_at, made.person.name) == (instant("2026-12-01 10:00"), "Sahra")
    assert "Varattu: tiistai 1.12. 10:00" in page.locator(".messages").inner_text()


@SCREENS
def test_series_is_looked_at_before_it_is_booked(signed_in, axe, aino, screen):
    build.absence(aino, instant("2026-12-08 08:00"), instant("2026-12-08 18:00"))
    row = Appointment.objects.get()
    page = signed_in(viewport=screen)
    page.goto(f"/admin/appointments/{row.pk}/next/")
    page.select_option("[name=times]", "3")
    press(page, "10:00")
    check(page, axe)
    assert "Valmentaja ei ole silloin töissä." in page.locator(".staff").inner_text()
    assert Appointment.objects.count() == 1
    press(page, "Varaa nämä ajat")
    starts = Appointment.objects.exclude(pk=row.pk).values_list("coach_time__starts_at", flat=True)
    assert sorted(starts) == [instant(f"2026-12-{day} 10:00") for day in ("01", "07", "15")]


@SCREENS
def test_request_is_taken_answered_and_put_back(signed_in, axe, screen):
    row = requests.ask(
        RequestKind.CALL_BACK,
        site_language="so",
        spoken_language_id=language("so").pk,
        name="Hodan",
        phone="+358401234567",
        now=build.NOW,
    )
    page = signed_in(roles.COACH, viewport=screen)
    page.goto("/admin/requests/")
    check(page, axe)
    press(page, "Minä hoidan")
    press(page, "Minun")
    press(page, "Soittopyyntö", within=".staff-rows")
    check(page, axe)
    press(page, "Tämä on hoidettu")
    assert Request.objects.get().state == RequestState.DONE
    check(page, axe)
    press(page, "palauta listalle")
    row.refresh_from_db()
    assert (row.state, row.taken_by.username) == (RequestState.TAKEN, roles.COACH)


@SCREENS
def test_interpreter_is_ordered_with_one_tap(signed_in, axe, screen):
    row = Appointment.objects.get()
    late = build.appointment(
        row.coach_time.coach, build.FREE, now=build.NOW, interpreter="needed", in_public=False
    )
    page = signed_in(viewport=screen)
    page.goto("/admin/interpreters/")
    check(page, axe)
    assert "Myöhässä: tilaa tulkki heti" in page.locator(".staff-rows").inner_text()
    press(page, "Tulkki tilattu", within=".staff-rows")
    late.refresh_from_db()
    assert late.interpreter == "ordered"


def test_desk_works_without_javascript(signed_in):
    page = signed_in(javascript=False)
    page.goto("/admin/desk/visit/")
    press(page, "Somali")
    press(page, "En kysynyt")
    assert DeskVisit.objects.get().need is None
    page.goto("/admin/today/")
    press(page, "Ei tullut")
    press(page, "Avaa pyyntö", within=".messages")
    press(page, "Minä hoidan tämän")
    press(page, "Tämä on hoidettu")
    done = Request.objects.get()
    assert (done.kind, done.state) == (RequestKind.NO_SHOW, RequestState.DONE)
