"""The page around every page: what stands there, in which order, and what it asks."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.template import engines
from django.test import RequestFactory
from django.utils import translation

pytestmark = pytest.mark.django_db

PRIVATE = """{% extends "base.html" %}{% block title %}Sinun aikasi{% endblock %}
{% block robots %}<meta name="robots" content="noindex">{% endblock %}{% block alternates %}{% endblock %}
{% block ways %}{% endblock %}{% block content %}<h1>Sinun aikasi</h1>{% endblock %}"""
PUBLIC = """{% extends "base.html" %}{% block title %}Kartta{% endblock %}
{% block content %}<h1>Kartta</h1>{% endblock %}"""


def page(source: str, path: str, code: str = "fi") -> str:
    with translation.override(code):
        return engines["django"].from_string(source).render({}, RequestFactory().get(path))


def test_base_titles_the_page_with_the_whole_name() -> None:
    assert "<title>Kartta – Maahanmuuttaja Ohjaamo Kemi</title>" in page(PUBLIC, "/fi/book/")


def test_base_lets_one_skip_to_the_content_first() -> None:
    html = page(PUBLIC, "/fi/book/")
    assert re.findall(r'<a [^>]*href="(#[^"]+)"', html) == ["#main", "#languages"]
    assert {"main", "languages"} <= set(re.findall(r'\sid="([^"]+)"', html))


def test_base_mark_is_the_finnish_name_and_leads_to_the_readers_front_page() -> None:
    mark = re.search(r'<a class="mark"[^>]*>.*?</a>', page(PUBLIC, "/ar/book/", "ar")).group(0)
    assert 'href="/ar/" lang="fi" dir="ltr"' in mark
    assert re.sub(r"<br>", " ", re.sub(r"</?(?!br)[^>]+>", "", mark)) == "Maahanmuuttaja Ohjaamo Kemi"


def test_base_marks_the_door_one_is_behind() -> None:
    html = page(PUBLIC, "/fi/book/time/")
    assert re.findall(r'<a href="([^"]+)" aria-current="true"><svg', html) == ["/fi/book/"]


def test_base_leads_to_search() -> None:
    assert re.findall(r'href="/[^"]*/search/', page(PUBLIC, "/fi/book/")) == ['href="/fi/search/']


def test_public_page_says_its_name_and_picture_where_it_is_shared() -> None:
    told = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', page(PUBLIC, "/ar/book/", "ar")))
    assert told["title"] == "Kartta"
    assert told["url"] == "https://ohjaamo.example/ar/book/"
    assert told["image"] == "https://ohjaamo.example/static/portal/card.png"


def test_title_with_quotes_stays_inside_of_its_attribute() -> None:
    html = page(PUBLIC.replace("Kartta{%", '"Kartta" {%'), "/fi/book/")
    assert '<meta property="og:title" content="&quot;Kartta&quot;">' in html


def test_private_page_is_kept_from_search_engines_and_names_itself_nowhere() -> None:
    html = page(PRIVATE, "/fi/b/secret/")
    assert '<meta name="robots" content="noindex">' in html
    assert re.findall(r'rel="(alternate|canonical)"|property="og:', html) == []
    assert 'class="ways"' not in html


def test_base_asks_for_the_hours_of_the_house_and_once_for_what_is_cached(django_assert_num_queries) -> None:
    cache.clear()
    with django_assert_num_queries(5):  # the hours, organisation, recordings, keyed pages, funders
        page(PUBLIC, "/fi/book/")
    with django_assert_num_queries(1):
        page(PUBLIC, "/fi/book/")


def test_base_loads_one_sheet_and_nothing_from_others() -> None:
    html = page(PUBLIC, "/fi/book/")
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)"', html) == ["/static/portal/look.css"]
    assert re.findall(r'src="([^"]+)"', html) == ["/static/portal/listen.js"]
