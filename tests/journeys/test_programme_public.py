"""Somebody looks for what is on, in a real browser: by filters, to a date, to paper; also in Arabic."""

from __future__ import annotations

import re

import pytest

from events.enums import EventKind, Mode
from events.models import Event
from events.programme.poster import MANY, MOST
from portal import languages
from tests.build import instant
from tests.events import build
from tests.events.build import HOUR, NOW

pytestmark = pytest.mark.django_db(transaction=True)
#: An A4 page has one of these in a PDF.
PDF_PAGE = re.compile(rb"/Type\s*/Page[^s]")
LONG_TITLE = "Työnhakuklubi: miten etsin työtä Kemistä"


@pytest.fixture
def club(at) -> Event:
    """A club in Arabic tomorrow, one cancelled workshop, something online next month. Nine on a Tuesday."""
    at(NOW)
    event = build.registered_for(
        "Keskusteluklubi", capacity=8, languages=("ar",), texts={"title_ar": "نادي المحادثة"}
    )
    build.session(event, instant("2026-11-25 13:00"))
    build.session(build.event("CV-työpaja", kind=EventKind.CV_WORKSHOP), cancelled_at=NOW)
    build.session(build.event("Verkkoinfo", mode=Mode.ONLINE), instant("2026-12-08 10:00"))
    return event


def titles(page) -> list[str]:
    """The titles that the list shows."""
    return page.locator("main .ev h3 a").all_inner_texts()


@pytest.mark.parametrize("javascript", [True, False])
def test_visitor_narrows_the_list_and_comes_to_a_date(open_page, club, javascript):
    page = open_page(javascript=javascript)
    page.goto("/fi/")
    page.locator("a.door", has_text="Tapahtumat").click()
    assert titles(page) == ["Keskusteluklubi", "CV-työpaja", "Verkkoinfo"]
    page.locator("summary").click()
    page.locator(".links a", has_text="arabia").click()
    assert titles(page) == ["Keskusteluklubi"]
    assert page.locator('.links [aria-current="true"]').all_inner_texts() == ["arabia", "Tästä päivästä"]
    page.locator(".links a", has_text="Paikan päällä").click()
    assert "language=ar&mode=here" in page.url
    page.locator(".ev h3 a").click()
    assert page.locator("h1").inner_text() == "Keskusteluklubi"
    assert "Paikkoja vapaana" in page.locator("main").inner_text()


def test_visitor_turns_the_months(open_page, club):
    page = open_page(javascript=False)
    page.goto("/fi/events/")
    page.locator(".pages a", has_text="Seuraava kuukausi").click()
    assert titles(page) == ["CV-työpaja", "Verkkoinfo"]
    page.locator(".pages a", has_text="Edellinen kuukausi").click()
    assert titles(page) == ["Keskusteluklubi"]


def test_visitor_follows_a_cancelled_date_to_the_others(open_page, club):
    page = open_page(javascript=False)
    page.goto("/fi/events/")
    page.locator(".ev-off a").click()
    assert page.locator("h1 s").inner_text() == "CV-työpaja"
    page.locator(".notice a").click()
    assert page.locator("h1").inner_text() == "CV-työpaja"


def test_visitor_takes_a_date_into_the_calendar(open_page, club):
    page = open_page()
    page.goto(f"/ar/events/{club.facts.slug}/")
    with page.expect_download() as download:
        page.locator('a[href$="/session.ics"]').click()
    assert download.value.suggested_filename == "ohjaamo.ics"


@pytest.mark.parametrize("site", ["fi", "ar", "ckb"])
@pytest.mark.parametrize("path", ["", "?kind=concert", "?kind=pop_up", "event", "session", "poster/"])
def test_programme_is_clean_for_other_eyes(open_page, club, axe, site, path):
    page = open_page(locale=site)
    own = {"event": f"{club.facts.slug}/", "session": f"{club.facts.slug}/{club.sessions.get().pk}/"}
    page.goto(f"/{site}/events/{own.get(path, path)}")
    assert page.locator("html").get_attribute("dir") == languages.direction(site)
    assert axe(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow == 0


@pytest.mark.parametrize("site", ["fi", "ckb", "so"])
@pytest.mark.parametrize("number", [0, MANY, MOST])
def test_poster_is_one_sheet_however_full_the_week(open_page, at, site, number):
    at(NOW)
    event = build.event(LONG_TITLE, languages=("fi", "en"), interpreted=("ar",))
    for step in range(number):
        build.session(event, instant("2026-11-23 09:00") + step * 4 * HOUR, hours=1)
    page = open_page(locale=site)
    page.goto(f"/{site}/events/poster/")
    assert page.locator(".poster-day li").count() == number
    assert len(PDF_PAGE.findall(page.pdf(prefer_css_page_size=True))) == 1
