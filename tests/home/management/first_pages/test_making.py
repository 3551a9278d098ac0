"""home/management/first_pages/making.py: a new site gets its pages once, in every language."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import translation
from wagtail.models import Page

from home.management.first_pages import making, written
from home.models import ContentPage, GuideIndexPage, GuidePage
from portal import languages
from portal.cache import nav

pytestmark = pytest.mark.django_db

LANGUAGES = len(languages.INTERFACE)


@pytest.fixture
def pages() -> None:
    making.make_missing()


def test_new_site_has_every_page_in_every_language_in_a_sound_tree(pages: None, client: Client) -> None:
    assert ContentPage.objects.count() == 6 * LANGUAGES
    assert GuideIndexPage.objects.count() == LANGUAGES
    assert GuidePage.objects.count() == 8 * LANGUAGES
    assert Page.objects.filter(depth__gt=2, live=False).count() == 0
    assert list(Page.find_problems()) == [[], [], [], [], []]
    paths = [page.url for page in Page.objects.filter(depth__gt=2)]
    assert {path: client.get(path).status_code for path in paths} == dict.fromkeys(paths, 200)


def test_page_is_an_alias_only_where_nothing_is_written_and_is_found_by_key(pages: None) -> None:
    for path in written.FOLDER.rglob("*.toml"):
        row = written.read(path)
        versions = Page.objects.filter(slug=row["slug"], depth__gt=2).select_related("locale")
        aliases = {page.locale.language_code for page in versions if page.alias_of_id}
        assert aliases == set(languages.INTERFACE_CODES) - set(row), path.name
    keys = ("about", "contact", "privacy", "accessibility", "employers", "volunteering", "guide")
    with translation.override("ar"):
        assert [nav.address(key) for key in keys] == [f"/ar/{key}/" for key in keys]


def test_second_time_makes_nothing_and_keeps_what_staff_changed(pages: None) -> None:
    page = ContentPage.objects.get(key="privacy", locale__language_code="fi")
    page.title = "Oma otsikko"
    page.save_revision().publish()
    ContentPage.objects.get(key="volunteering", locale__language_code="fi").delete()
    number = Page.objects.count()
    call_command("make_pages", verbosity=0)
    assert (Page.objects.count(), ContentPage.objects.get(pk=page.pk).title) == (number, "Oma otsikko")
