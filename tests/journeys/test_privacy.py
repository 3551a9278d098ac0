"""A coordinator is asked: show me my data, delete my data. In a real browser, on a phone and at a desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from booking.models import AppointmentPerson
from events.models import RegistrationPerson
from home import roles
from home.models import Erasure
from tests import staff
from tests.booking import build
from tests.conftest import DESK, PHONE
from tests.home import build_privacy


@pytest.mark.parametrize(("viewport", "javascript"), [(PHONE, True), (PHONE, False), (DESK, True)])
def test_coordinator_shows_and_erases_everything_of_one_person(
    open_page: Callable[..., Any],
    live_server: Any,
    at: Callable[..., dt.datetime],
    axe: Callable[..., list[Any]],
    viewport: dict[str, int],
    javascript: bool,
) -> None:
    at(build.NOW)
    rows = build_privacy.everywhere()
    client = staff.signed_in(Client(), staff.member(roles.COORDINATOR, username="maija"))
    page = open_page(viewport=viewport, javascript=javascript)
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    page.context.add_cookies([cookie])
    page.goto(reverse("staff_appointment", args=[rows.appointment.pk]))
    page.get_by_role("link", name="Kaikki tämän ihmisen tiedot").click()
    _looks_right(page, axe, javascript, "Plantedguest")
    page.get_by_role("link", name="Näytä ja tulosta kaikki").click()
    _looks_right(page, axe, javascript, "Plantedwords")
    page.go_back()
    page.get_by_role("link", name="Poista kaikki tiedot").click()
    _looks_right(page, axe, javascript, "Nämä perutaan")
    page.get_by_role("button", name="Kyllä, poista kaikki tiedot").click()
    _looks_right(page, axe, javascript, "asiakas pyysi", "maija")
    assert (AppointmentPerson.objects.count(), RegistrationPerson.objects.count()) == (0, 0)
    assert Erasure.objects.get().people == 1
    for name in ("staff_view_log", "staff_kept_data"):
        page.goto(reverse(name))
        _looks_right(page, axe, javascript, "")


def _looks_right(page: Any, axe: Callable[..., list[Any]], javascript: bool, *words: str) -> None:
    text = page.locator("main").inner_text()
    assert [word for word in words if word.lower() not in text.lower()] == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    if javascript:
        assert axe(page) == []
