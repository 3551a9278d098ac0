"""An editor writes a new service in two languages, and a visitor picks it in each of them."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from home import roles
from services.models import Service
from tests import staff
from tests.conftest import DESK
from tests.events.build import NOW
from tests.services import build

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def editor(at, open_page) -> Any:
    """The editor's browser, past the sign-in."""
    at(NOW)
    build.area()
    staff.member(roles.EDITOR, username="toimittaja")
    page = open_page(viewport=DESK)
    page.goto("/admin/login/")
    page.fill("#id_username", "toimittaja")
    page.fill("#id_password", "password")
    with page.expect_navigation():
        page.locator('button[type="submit"]').first.click()
    return page


def write(page: Any) -> None:
    """Fill in the form of a new service: names and sentences in two languages, and the facts."""
    page.goto(reverse("wagtailsnippets_services_service:add"))
    page.fill("#id_slug", "bicycle-repair")
    page.select_option("#id_area", label="Työ")
    page.select_option("#id_icon", "work")
    page.get_by_role("tab", name="suomi").click()
    page.fill("#id_name_fi", "Polkupyörän korjaus")
    page.fill("#id_summary_fi", "Korjaamme pyörän yhdessä.")
    page.get_by_role("tab", name="العربية").click()
    page.fill("#id_name_ar", "تصليح الدراجة")


def test_editor_publishes_a_service_that_visitors_pick_in_two_languages(editor, open_page):
    write(editor)
    with editor.expect_navigation():
        editor.locator('button[name="action-publish"]').evaluate("button => button.click()")
    assert Service.objects.get().live
    visitor = open_page(javascript=False)
    visitor.goto("/ar/services/")
    visitor.locator(".item a", has_text="تصليح الدراجة").click()
    assert visitor.locator("h1").inner_text() == "تصليح الدراجة"
    assert visitor.locator(".lead [lang=fi]").inner_text() == "Korjaamme pyörän yhdessä."
    visitor.locator("button[name=pick]").click()
    visitor.goto("/fi/services/")
    assert visitor.get_by_role("button", name="Valittu: Polkupyörän korjaus").count() == 1
