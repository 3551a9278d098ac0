"""The addresses of a page in the other languages."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory
from django.utils import translation
from wagtail.models import Locale

from home.models import HomePage
from portal import languages
from portal.texts.language_links import front_pages, in_language, links
from tests.pages import html_of


@pytest.mark.parametrize(
    ("path", "other"),
    [("/fi/", "/ar/"), ("/fi/book/time/", "/ar/book/time/"), ("/ckb/book/", "/ar/book/"), ("/nope/", "/ar/")],
)
def test_in_language_changes_the_first_part_only(path: str, other: str) -> None:
    assert in_language(path, "ar") == other


def test_links_of_a_fixed_address() -> None:
    with translation.override("so"):
        found = links(RequestFactory().get("/so/book/"))
    assert [link.path for link in found] == [f"/{code}/book/" for code in languages.INTERFACE_CODES]
    assert [link.language.code for link in found if link.is_current] == ["so"]


@pytest.mark.parametrize("written", ["%00", "a%20b", "%3Fx", "%22"])
def test_links_of_a_strange_address_are_escaped_as_it_was(written: str) -> None:
    found = {link.language.code: link.path for link in links(RequestFactory().get(f"/fi/b/{written}/"))}
    assert found["so"] == f"/so/b/{written}/"


@pytest.mark.django_db
def test_links_of_a_page_go_to_its_translations_or_to_the_front_page() -> None:
    finnish = HomePage.objects.get(locale__language_code="fi")
    page = HomePage(title="Ohje", slug="ohje")
    finnish.add_child(instance=page)
    arabic = page.copy_for_translation(Locale.objects.get(language_code="ar"))
    arabic.slug = "dalil"
    arabic.save_revision().publish()
    found = {link.language.code: link.path for link in links(RequestFactory().get("/fi/ohje/"), page)}
    assert (found["fi"], found["ar"], found["so"]) == ("/fi/ohje/", "/ar/dalil/", "/so/")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "arabic"),
    [
        ("/fi/events/", "/ar/events/"),
        ("/fi/events/?language=ar&mode=here", "/ar/events/?language=ar&amp;mode=here"),
        ("/fi/events/?language=ar&gclid=1&mode=", "/ar/events/?language=ar"),
        ("/fi/events/?language=" + "x" * 200, "/ar/events/"),
        ("/fi/book/?language=ar", "/ar/book/"),
    ],
)
def test_menu_keeps_the_filters_that_the_page_reads(client: Client, address: str, arabic: str) -> None:
    html = html_of(client, address)
    assert f'<a href="{arabic}" lang="ar"' in html


@pytest.mark.django_db
def test_search_engines_are_told_of_the_whole_list() -> None:
    html = html_of(Client(), "/fi/events/?language=ar")
    assert '/ar/events/">' in html
    assert 'rel="alternate" hreflang="ar" href="https://ohjaamo.example/ar/events/?' not in html


def test_front_pages() -> None:
    with translation.override("tr"):
        assert [(link.path, link.is_current) for link in front_pages()][-1] == ("/tr/", True)
