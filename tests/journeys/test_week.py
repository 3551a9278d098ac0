"""Somebody picks, sees the week and sends it; another phone opens it, keeps it and deletes it. No JS."""

from __future__ import annotations

import pytest

from tests.events import build as events
from tests.events.build import HOUR, NOW
from tests.services import build

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cv(at):
    at(NOW)
    row = build.service("cv", name="CV ja työhakemus")
    events.session(events.event("CV-työpaja", service=row), NOW + 24 * HOUR)
    return row


def test_week_goes_from_one_phone_to_another(open_page, cv):
    page = open_page(javascript=False)
    page.goto("/fi/services/")
    page.get_by_role("button", name="Valitse: CV ja työhakemus").click()
    page.locator(".bar a").click()
    assert "CV-työpaja" in page.locator(".prog").inner_text()
    page.get_by_role("button", name="Lähetä viikko").click()
    assert page.locator(".qr svg").count() == 1
    path = "/" + page.url.split("?")[0].split("/", 3)[3]

    other = open_page(javascript=False)
    other.goto(path)
    other.get_by_role("button", name="Ota nämä omaan puhelimeen").click()
    assert other.locator("button[name=drop]").get_attribute("value") == "cv"
    other.get_by_role("button", name="Poista tästä puhelimesta").click()
    assert "tray" not in {cookie["name"] for cookie in other.context.cookies()}
    assert other.locator(".empty").count() == 1
    page.goto("/fi/week/")
    page.get_by_role("button", name="Ota pois: CV ja työhakemus").click()
    assert page.locator(".empty").count() == 1


@pytest.mark.parametrize("code", ["fi", "ar"])
def test_pages_are_accessible(open_page, axe, cv, code):
    page = open_page()
    page.goto(f"/{code}/services/")
    page.locator("button[value=cv]").click()
    page.goto(f"/{code}/week/")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.locator('form[action$="/share/"] button').click()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
