"""home/pages/keyed_pages.py: the foot, doors and buttons find a page by its key, in the reader's language."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import translation
from wagtail.models import Locale

from home.models import ContentPage
from home.pages import keyed_pages
from portal import languages
from portal.cache import nav
from tests.home import build
from tests.pages import html_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_standing_page_is_found_by_key_in_each_language(code: str) -> None:
    build.content("tietosuoja", key="privacy", with_aliases=True)
    with translation.override(code):
        assert nav.address("privacy") == f"/{code}/tietosuoja/"


def test_translated_page_is_found_at_its_own_address() -> None:
    page = build.content("tietosuoja", key="privacy")
    arabic = page.copy_for_translation(Locale.objects.get(language_code="ar"))
    arabic.slug = "privacy-ar"
    arabic.save_revision().publish()
    with translation.override("ar"):
        assert keyed_pages.address("privacy") == "/ar/privacy-ar/"
    with translation.override("so"):
        assert keyed_pages.address("privacy") == ""


def test_guide_is_found_without_a_key() -> None:
    build.guide(slug="opas")
    assert keyed_pages.address("guide") == "/fi/opas/"


def test_page_that_is_taken_off_is_found_no_more() -> None:
    page = build.content("tietosuoja", key="privacy")
    assert keyed_pages.address("privacy") == "/fi/tietosuoja/"
    page.unpublish()
    assert keyed_pages.address("privacy") == ""


def test_page_without_a_key_and_another_key_are_not_found() -> None:
    build.content("muu")
    assert (keyed_pages.address("muu"), keyed_pages.address("")) == ("", "")


def test_copy_of_a_page_leaves_the_key_to_the_first() -> None:
    page = build.content("tietosuoja", key="privacy")
    page.copy(update_attrs={"slug": "kopio", "title": "Kopio"})
    assert ContentPage.objects.get(slug="kopio").key == ""
    assert keyed_pages.address("privacy") == "/fi/tietosuoja/"


def test_all_standing_pages_cost_one_query(django_assert_num_queries) -> None:
    build.content("tietosuoja", key="privacy", with_aliases=True)
    build.content("info", key="about", with_aliases=True)
    keyed_pages.KEYED_PAGES.invalidate()
    with django_assert_num_queries(1):
        assert (keyed_pages.address("privacy"), keyed_pages.address("about")) == (
            "/fi/tietosuoja/",
            "/fi/info/",
        )


def test_foot_leads_to_the_standing_pages(client: Client) -> None:
    build.content("tietosuoja", key="privacy", with_aliases=True)
    foot = html_of(client, "/ar/").partition("<footer")[2]
    assert 'href="/ar/tietosuoja/"' in foot
