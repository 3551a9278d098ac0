"""Somebody who reads little wants to hear the page: a recording, or the phone where nothing can speak."""

from __future__ import annotations

import pytest

from portal.models import HouseFacts
from tests.events.build import NOW
from tests.portal import build_voices

pytestmark = pytest.mark.django_db(transaction=True)

NO_SPEECH = "Object.defineProperty(window, 'speechSynthesis', {value: undefined})"


@pytest.fixture(autouse=True)
def _house(at) -> None:
    at(NOW)
    house = HouseFacts.load()
    house.phone = "+358 40 000 0000"
    house.save()


@pytest.mark.parametrize("site", ["fi", "ar"])
@pytest.mark.parametrize("javascript", [True, False])
def test_page_that_nothing_can_read_names_the_phone(open_page, site, javascript):
    page = open_page(locale=site, javascript=javascript)
    if javascript:
        page.add_init_script(NO_SPEECH)
    page.goto(f"/{site}/book/")
    listen = page.locator("[data-listen]")
    assert listen.locator("button").is_visible() is False
    assert listen.locator("a").get_attribute("href") == "tel:+358400000000"
    assert listen.locator("a").is_visible() is True


def test_recording_has_one_button_with_a_script(open_page):
    build_voices.recording("book", "ar")
    page = open_page(locale="ar")
    page.goto("/ar/book/")
    assert page.locator("[data-listen] button").is_visible() is True
    assert page.locator("[data-listen] audio").is_visible() is False
    assert page.locator("[data-listen] a").is_visible() is False


def test_recording_has_the_browsers_own_controls_without_a_script(open_page):
    build_voices.recording("book", "ar")
    page = open_page(locale="ar", javascript=False)
    page.goto("/ar/book/")
    assert page.locator("[data-listen] button").is_visible() is False
    assert page.locator("[data-listen] audio").is_visible() is True


@pytest.mark.parametrize("site", ["fi", "ar"])
def test_listening_is_clean_for_other_eyes(open_page, axe, site):
    page = open_page(locale=site)
    page.goto(f"/{site}/book/")
    page.set_viewport_size({"width": 320, "height": 700})
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert (axe(page), overflow) == ([], 0)
