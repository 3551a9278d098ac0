"""The checks beside the editor: the preview marks what is hard to read, and each mark breaks a rule."""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client
from django.urls import reverse

from home.pages import content_checks, preview_marks
from tests.build import user
from tests.home import build
from tests.pages import html_of
from tests.services import build as tray

pytestmark = pytest.mark.django_db

LONG = "Tämä on hyvin pitkä lause joka ei lopu ollenkaan vaikka sen pitäisi jo loppua."
HARD = "Kotoutumissuunnitelma on tärkeä."


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(user(is_superuser=True, is_staff=True))
    return client


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        (f"<p class='x'>{LONG}</p>", f"<p class='x' data-long-sentence>{LONG}</p>"),
        (f"<li>{HARD}</li>", f"<li data-long-word>{HARD}</li>"),
        ('<p>Lue <a href="/">tästä.</a></p>', '<p>Lue <a href="/" data-empty-link>tästä.</a></p>'),
        ("<li><a>Lue lisää</a></li>", "<li><a data-empty-link>Lue lisää</a></li>"),
        (
            '<p>Katso <a href="/">www.b.example</a>.</p>',
            '<p>Katso <a href="/" data-empty-link>www.b.example</a>.</p>',
        ),
        ("<dd><a>https://www.kela.fi</a></dd>", "<dd><a>https://www.kela.fi</a></dd>"),
        ("<p>Tule tänne. Kysy meiltä.</p>", "<p>Tule tänne. Kysy meiltä.</p>"),
        (f"<p>{LONG.replace(' joka', '</b> joka')}", f"<p>{LONG.replace(' joka', '</b> joka')}"),
    ],
)
def test_hard_places_of_the_main_part_are_marked(html: str, marked: str) -> None:
    page = "<body><p>%s</p><main id='main'>%s</main><p>%s</p></body>"
    assert preview_marks.mark(page % (LONG, html, LONG), "fi") == page % (LONG, marked, LONG)


def test_only_links_are_judged_in_other_languages() -> None:
    assert preview_marks.mark(f"<main><p>{LONG}</p></main>", "en") == f"<main><p>{LONG}</p></main>"
    assert "data-empty-link" in preview_marks.mark("<main><a>click here</a></main>", "en")


def test_preview_of_a_page_is_marked_and_runs_the_checks(editor: Client) -> None:
    page = build.content(lead=LONG)
    request = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).wsgi_request
    html = page.make_preview_request(request, page.default_preview_mode).content.decode()
    assert 'class="lead" data-long-sentence' in html
    assert "wagtailadmin/js/userbar.js" in html


def test_preview_of_an_office_marks_nothing(editor: Client) -> None:
    office = {"name": "Kela", "what_for": "Tukia.", "web": "https://www.kela.fi"}
    page = build.content(body=build.body(("office", office)))
    request = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).wsgi_request
    html = page.make_preview_request(request, page.default_preview_mode).content.decode()
    main = html.partition("<main")[2].partition("</main>")[0]
    assert "www.kela.fi" in main
    assert preview_marks.EMPTY_LINK not in main


def test_preview_of_a_row_is_marked_in_its_language() -> None:
    row = tray.service("cv")
    row.what_fi = LONG
    assert "data-long-sentence" in row.make_preview_request(preview_mode="fi").content.decode()


def test_readers_get_neither_marks_nor_checks(client: Client) -> None:
    build.content(lead=LONG)
    html = html_of(client, "/fi/info/")
    assert LONG in html
    assert [word in html for word in ("data-long-", "userbar")] == [False, False]


def test_every_mark_breaks_a_rule_that_says_what_to_do(editor: Client) -> None:
    page = build.content()
    html = html_of(editor, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    settings = re.search(r'<script id="checker-axe-configuration"[^>]*>(.*?)</script>', html)
    axe = json.loads(settings[1])
    ours = {
        rule["id"]: rule["selector"] for rule in axe["spec"]["rules"] if rule["selector"].startswith("main")
    }
    assert ours == {rule: f"main [{mark}]" for rule, mark, *_words in content_checks.RULES}
    assert {*ours, "image-alt"} <= set(axe["options"]["runOnly"])
    assert axe["messages"]["long-sentence"] == {
        "error_name": "Pitkä lause",
        "help_text": "Tee siitä kaksi lausetta.",
    }
