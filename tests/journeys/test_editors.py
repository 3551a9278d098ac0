"""Editors in a real browser: a page of the guide is made an Arabic one; readers find it in their language."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from home import roles
from home.models import GuidePage
from tests import staff
from tests.booking.build import NOW
from tests.conftest import DESK
from tests.home import build

pytestmark = pytest.mark.django_db(transaction=True)

BODY = build.body(
    ("heading", "Miten saan kodin?"),
    ("text", "<p>Etsi koti netistä.</p>"),
    ("steps", ["Soita.", "Lue sopimus."]),
    ("phone", {"name": "Päivystysapu", "number": "116 117", "hours": "Aina."}),
    (
        "office",
        {"name": "Kela", "what_for": "Tukia.", "address": "", "phone": "", "web": "https://www.kela.fi"},
    ),
    (
        "language_links",
        {"name": "Kotoudu kotona", "links": [{"language": "ar", "url": "https://example.org"}]},
    ),
    ("button", {"text": "Varaa aika", "place": "book", "page": None, "url": ""}),
)


def press(page: Any, selector: str) -> None:
    """Press a link or button and wait for the page it leads to."""
    with page.expect_navigation():
        page.locator(selector).first.click()


@pytest.fixture
def chapter(at) -> GuidePage:
    at(NOW)
    guide = build.guide(with_aliases=True)
    return build.chapter(guide, title="Asuminen", lead="Näin löydät kodin.", body=BODY, with_aliases=True)


def test_editor_translates_a_page_of_the_guide_to_arabic(chapter: GuidePage, open_page) -> None:
    staff.member(roles.EDITOR, username="toimittaja")
    alias = chapter.get_translation(build.front("ar").locale)
    page = open_page(viewport=DESK)
    page.goto("/admin/login/")
    page.fill("#id_username", "toimittaja")
    page.fill("#id_password", "password")
    press(page, 'button[type="submit"]')

    page.goto(f"{reverse('translation_report')}?language=ar")
    press(page, f'main a[href*="/pages/{alias.pk}/"]')
    press(page, 'main form button[type="submit"], main form input[type="submit"]')

    title = page.locator("#id_title")
    assert page.evaluate("getComputedStyle(document.querySelector('#id_title')).direction") == "rtl"
    title.fill("السكن")
    page.fill("#id_lead", "هكذا تجد بيتًا.")
    page.fill('[name="body-0-value"]', "كيف أجد بيتًا؟")
    page.locator('[name="action-publish"]').dispatch_event("click")
    page.wait_for_url("**/admin/pages/*/")

    reader = open_page()
    reader.goto("/ar/guide/living/")
    assert reader.locator("h1").inner_text() == "السكن"
    assert reader.locator(".prose").get_attribute("lang") is None
    assert reader.locator(".notice").count() == 0
    reader.goto("/so/guide/living/")
    assert reader.locator(".prose").get_attribute("lang") == "fi"


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("code", ["fi", "ar"])
def test_pages_of_prose_are_read_with_and_without_javascript(
    chapter: GuidePage, open_page, axe, code: str, javascript: bool
) -> None:
    page = open_page(javascript=javascript, locale=code)
    page.goto(f"/{code}/guide/")
    press(page, ".item a")
    assert page.locator("h1").inner_text() == "Asuminen"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") if javascript else True
    assert axe(page) == [] if javascript else True
    press(page, "article a.btn")
    assert page.url.endswith(f"/{code}/book/")
