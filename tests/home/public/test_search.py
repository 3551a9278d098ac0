"""The page of search: in the language, honest about other ones, and unmoved by garbage."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.test import Client

from portal import languages
from tests.events import build
from tests.home.search.test_finder import HOSTILE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]


def html(client: Client, query: str = "", language: str = "fi") -> str:
    """The page's answer to the query."""
    response = client.get(f"/{language}/search/", {"q": query})
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_page_without_a_query_asks_for_one(client, code: str):
    page = html(client, language=code)
    assert f'<form class="find" role="search" action="/{code}/search/" method="get">' in page
    assert f'<html lang="{code}" dir="{languages.direction(code)}">' in page


def test_finds_name_their_sort_and_their_language(client):
    event = build.event("Klubi", texts={"summary_fi": "Puhumme suomea."})
    build.session(event)
    page = html(client, "klubi", "ar")
    assert f'<h3><a href="/ar/events/{event.facts.slug}/" lang="fi" dir="ltr">Klubi</a></h3>' in page
    assert '<p><span lang="fi" dir="ltr">Puhumme suomea.</span></p>' in page
    assert '<bdi lang="fi" dir="ltr">suomi</bdi>' in page


def test_nothing_found_leaves_the_words_in_the_box_and_a_way_out(client):
    page = html(client, "xqzwv")
    assert 'value="xqzwv"' in page
    assert "Emme löytäneet mitään" in page
    assert 'class="btn btn-go" href="/fi/"' in page


@pytest.mark.parametrize("query", HOSTILE)
def test_any_signs_get_the_page(client, query: str):
    assert "<script>alert" not in html(client, query)


@pytest.mark.parametrize("raw", ["q=%00", "q=%ff%fe", "q=%ED%A0%80", "q", "q=a&q=b", "x=1", "q[]=a"])
def test_any_bytes_get_the_page(client, raw: str):
    assert client.get(f"/fi/search/?{raw}").status_code == 200


def test_page_is_for_no_search_engine_and_has_no_token(client):
    response = client.get("/fi/search/?q=a")
    page = response.content.decode()
    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in page
    assert re.findall(r'rel="(?:canonical|alternate)"', page) == []
    assert "csrfmiddlewaretoken" not in page
    assert set(response.cookies) == {"django_language"}


def test_queries_are_few_with_one_row_and_with_thirty(client, django_assert_max_num_queries):
    build.session(build.event("Klubi"))
    html(client, "klubi")
    for _more in range(30):
        build.session(build.event("Klubi"))
    cache.delete("search.index.stamp")
    with django_assert_max_num_queries(8):
        html(client, "klubi")


def test_every_page_links_to_search(client):
    assert '<a href="/fi/search/">' in html(client)
