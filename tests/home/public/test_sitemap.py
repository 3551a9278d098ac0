"""home/public/sitemap.py: every public page in nine languages, and nothing that is somebody's own."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from django.test import Client
from django.urls import reverse

from home.public import sitemap
from portal import languages
from tests.events import build

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
BASE = "https://ohjaamo.example"


def entries(client: Client) -> dict[str, dict[str, str]]:
    """Each address with its versions by language."""
    response = client.get("/sitemap.xml")
    assert (response.status_code, response["Content-Type"]) == (200, "application/xml; charset=utf-8")
    tree = ET.fromstring(response.content)  # noqa: S314 - our own text
    return {
        url.find("s:loc", SPACE).text: {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", SPACE)
        }
        for url in tree
    }


def test_each_version_names_all_versions_and_the_finnish_one_as_default(client):
    build.session(event := build.event())
    found = entries(client)
    for rest in ("", "events/", f"events/{event.facts.slug}/"):
        versions = {code: f"{BASE}/{code}/{rest}" for code in languages.INTERFACE_CODES}
        for address in versions.values():
            assert found[address] == {**versions, "x-default": versions["fi"]}


def test_drafts_what_is_over_and_what_is_one_s_own_are_not_in_it(client):
    build.session(build.event(published=False, slug="luonnos"))
    build.session(build.event(slug="ohi"), starts_at=build.NOW - 4 * build.HOUR)
    told = " ".join(entries(client))
    assert re.findall(r"luonnos|ohi/|/b/|/r/|/admin|/search|/week|/find|/leave", told) == []


def test_every_fixed_address_answers(client):
    for name in sitemap.FIXED:
        assert (name, client.get(reverse(name)).status_code) == (name, 200)


class Odd(sitemap.PublicPages):
    """One page with signs of XML in its address, which is the same in every language."""

    def items(self) -> list[dict[str, str]]:
        return [dict.fromkeys(languages.INTERFACE_CODES, "/a?b=1&c=<\"'>")]


def test_an_address_with_signs_of_xml_is_written_as_text_and_once():
    (url,) = ET.fromstring(sitemap.xml(Odd()).encode())  # noqa: S314 - our own text
    assert url.find("s:loc", SPACE).text == f"{BASE}/a?b=1&c=<\"'>"
    assert [link.get("hreflang") for link in url.findall("x:link", SPACE)] == [
        *languages.INTERFACE_CODES,
        "x-default",
    ]


def test_addresses_are_those_of_the_site_whatever_name_the_visitor_came_by(client):
    assert {address.startswith(f"{BASE}/") for address in entries(client)} == {True}


def test_queries_do_not_grow_with_the_rows(client, django_assert_max_num_queries):
    build.session(build.event())
    entries(client)
    for _number in range(30):
        build.session(build.event())
    with django_assert_max_num_queries(8):
        assert len(entries(client)) >= 31 * 9
