"""home/pages/panels.py: how easy a Finnish page is, beside its text; nothing for other languages."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from home.page_types import ContentPage
from tests.build import user
from tests.home import build

pytestmark = pytest.mark.django_db

EASE = "Sanoja lauseessa keskimäärin"


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(user(is_superuser=True, is_staff=True))
    return client


def edited(editor: Client, page: ContentPage) -> str:
    """The page on which `page` is edited."""
    answer = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_editor_reads_how_easy_the_saved_text_is(editor: Client) -> None:
    page = build.content(lead="Tule sisään. Kysy meiltä apua.", body=build.body())
    assert f"{EASE}: <b>2,5</b> (enintään 10). LIX: <b>3</b> (enintään 45)." in edited(editor, page)


def test_page_without_text_says_nothing_of_it(editor: Client) -> None:
    assert EASE not in edited(editor, build.content(lead="", body=build.body()))


def test_other_languages_are_not_measured_as_finnish(editor: Client) -> None:
    arabic = build.content(lead="Tule sisään.").copy_for_translation(build.front("ar").locale)
    assert EASE not in edited(editor, arabic)


def test_editor_of_a_hostile_text_gets_no_script(editor: Client) -> None:
    assert "<script>alert(1)" not in edited(
        editor, build.content(lead="<script>alert(1)</script> on vaikea.")
    )
