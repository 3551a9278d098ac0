"""Somebody fills a tray in a real browser: picks, changes their mind, closes the browser and comes back."""

from __future__ import annotations

import pytest

from portal import clock
from services.models import Service
from tests.booking import build as booking
from tests.events import build as events
from tests.events.build import NOW
from tests.services import build

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cv(at) -> Service:
    """Two services, one with a session and a coach. Nine on a Tuesday."""
    at(NOW)
    row = build.service("cv", name="CV ja työhakemus")
    build.service("digital-help", name="Digiapu")
    events.session(events.event("CV-työpaja", service=row))
    booking.coach("Sahra", languages=("fi", "so"))
    return row


def chosen(page) -> list[str]:
    """What the buttons of the list say is chosen."""
    buttons = page.locator('.item button[aria-pressed="true"]').all()
    return [button.get_attribute("value") for button in buttons]


@pytest.mark.parametrize("javascript", [True, False])
def test_visitor_picks_and_unpicks(open_page, cv, javascript):
    page = open_page(javascript=javascript)
    page.goto("/fi/services/")
    page.get_by_role("button", name="Valitse: CV ja työhakemus").click()
    page.get_by_role("button", name="Valitse: Digiapu").click()
    assert chosen(page) == ["cv", "digital-help"]
    assert "Palveluja valittu: 2" in page.locator(".bar").inner_text()
    page.get_by_role("button", name="Valittu: CV ja työhakemus").click()
    assert chosen(page) == ["digital-help"]
    page.get_by_role("button", name="Valittu: Digiapu").click()
    assert chosen(page) == []
    assert page.locator(".bar").count() == 0
    assert "tray" not in {cookie["name"] for cookie in page.context.cookies()}


def test_picks_are_there_after_the_browser_was_closed(open_page, cv):
    page = open_page(javascript=False)
    page.goto("/fi/services/cv/")
    page.get_by_role("button", name="Lisää omaan viikkoon").click()
    cookie = next(cookie for cookie in page.context.cookies() if cookie["name"] == "tray")
    assert cookie["expires"] > clock.now().timestamp()
    kept = {"cookies": [{**cookie}], "origins": []}
    again = open_page(javascript=False, storage_state=kept)
    again.goto("/ar/services/")
    assert chosen(again) == ["cv"]


def test_service_leads_to_a_date_and_to_booking(open_page, cv):
    page = open_page(javascript=False)
    page.goto("/fi/services/")
    page.locator(".item a", has_text="CV").click()
    page.locator(".ev a").click()
    assert page.locator("h1").inner_text() == "CV-työpaja"
    page.locator(".facts a", has_text="CV ja työhakemus").click()
    page.locator("a.btn-go", has_text="Varaa aika").click()
    assert "/fi/book/?language=fi" in page.url


@pytest.mark.parametrize("code", ["fi", "ar"])
@pytest.mark.parametrize("path", ["services/", "services/cv/"])
def test_pages_are_accessible(open_page, axe, cv, code, path):
    page = open_page()
    page.goto(f"/{code}/services/")
    page.locator("button[value=cv]").click()
    page.goto(f"/{code}/{path}")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
