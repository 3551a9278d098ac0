"""Editors in a real browser: a notice in two languages on every page, a material that a client takes home."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.urls import reverse

from home import roles
from home.models import Notice
from services.models import Material, MaterialFile
from tests import staff
from tests.booking.build import NOW
from tests.build import instant
from tests.conftest import DESK
from tests.services import build

pytestmark = pytest.mark.django_db(transaction=True)

TITLE, TEXT = "Ovi on rikki", "Tule takaovesta."
IN_ARABIC = "الباب معطل"


def press(page: Any, selector: str) -> None:
    """Press a link or button and wait for the page it leads to."""
    with page.expect_navigation():
        page.locator(selector).first.click()


def publish(page: Any) -> None:
    """Press "publish" of Wagtail's menu, which a script folds away."""
    with page.expect_navigation():
        page.locator('button[name="action-publish"]').evaluate("button => button.click()")


@pytest.fixture
def editor(at, open_page) -> Any:
    """The editor's browser, past the sign-in."""
    at(NOW)
    staff.member(roles.EDITOR, username="toimittaja")
    page = open_page(viewport=DESK)
    page.goto("/admin/login/")
    page.fill("#id_username", "toimittaja")
    page.fill("#id_password", "password")
    press(page, 'button[type="submit"]')
    return page


def write_notice(page: Any) -> None:
    """A notice in Finnish and Arabic, with the first and the last moment."""
    page.goto(reverse("wagtailsnippets_home_notice:add"))
    page.fill("#id_starts_at", "2026-11-24T08:00")
    page.fill("#id_ends_at", "2026-11-24T16:00")
    page.get_by_role("tab", name="suomi").click()
    page.fill("#id_title_fi", TITLE)
    page.fill("#id_text_fi", TEXT)
    page.get_by_role("tab", name="العربية").click()
    page.fill("#id_title_ar", IN_ARABIC)


def test_editor_adds_a_notice_and_every_page_shows_it_until_it_ends(editor, at, open_page, axe):
    write_notice(editor)
    publish(editor)
    facts = Notice.objects.get().facts
    assert (facts.starts_at, facts.ends_at) == (instant("2026-11-24 08:00"), instant("2026-11-24 16:00"))
    reader = open_page()
    for path in ("/fi/", "/fi/services/", "/fi/materials/", "/fi/network/", "/fi/book/", "/fi/come/"):
        reader.goto(path)
        assert reader.get_by_text(TITLE).count() == 1, path
    assert axe(reader) == []
    reader.goto("/ar/network/")
    assert reader.get_by_text(IN_ARABIC).count() == 1
    assert reader.locator('[lang="fi"][dir="ltr"]', has_text=TEXT).count() == 1
    reader.goto("/so/network/")
    assert reader.locator('[lang="fi"][dir="ltr"]', has_text=TITLE).count() == 1
    at(instant("2026-11-24 16:00"))
    cache.clear()
    reader.goto("/fi/network/")
    assert reader.get_by_text(TITLE).count() == 0


def write_material(page: Any) -> None:
    """A material in Finnish and Somali, published while it has no file yet."""
    page.goto(reverse("wagtailsnippets_services_material:add"))
    page.fill("#id_slug", "kitchen-words")
    page.get_by_role("tab", name="suomi").click()
    page.fill("#id_title_fi", "Keittiön sanasto")
    page.get_by_role("tab", name="Soomaali").click()
    page.fill("#id_title_so", "Erayada jikada")
    publish(page)


def send_file(page: Any, file: Path) -> None:
    """From the material to its files, and a new one in Somali."""
    material = Material.objects.get()
    page.goto(reverse("wagtailsnippets_services_material:edit", args=[material.pk]))
    press(page, f'a[href$="?material={material.pk}"]')
    press(page, f'a[href$="/add/?material={material.pk}"]')
    page.select_option("#id_language", label="somali")
    page.set_input_files("#id_file", str(file))
    with page.expect_navigation():
        page.locator('#main form button[type="submit"], main form button[type="submit"]').last.click()


@pytest.mark.parametrize("javascript", [True, False])
def test_uploaded_material_is_taken_home_by_a_client(editor, open_page, axe, tmp_path, javascript):
    write_material(editor)
    wrong, right = tmp_path / "words.pdf", tmp_path / "sanat.pdf"
    wrong.write_bytes(b"<script>alert(1)</script>")
    right.write_bytes(build.HEADS["pdf"] + b"words" * 900)
    send_file(editor, wrong)
    assert editor.get_by_text("Tiedosto on rikki tai sen pääte on väärä.").count() == 1
    assert MaterialFile.objects.count() == 0
    send_file(editor, right)
    assert MaterialFile.objects.get().size == right.stat().st_size

    client = open_page(javascript=javascript, locale="so")
    client.goto("/so/materials/")
    if javascript:
        assert axe(client) == []
    press(client, "h2 a")
    assert client.locator("h1").inner_text() == "Erayada jikada"
    with client.expect_download() as kept:
        client.locator("a[download]").click()
    assert kept.value.suggested_filename.startswith("kitchen-words-so-")
    assert Path(kept.value.path()).read_bytes() == right.read_bytes()
