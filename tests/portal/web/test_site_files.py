"""robots.txt, favicon.ico and the web manifest."""

from __future__ import annotations

from django.contrib.staticfiles import finders
from django.test import Client

from tests.pages import html_of


def test_robots_keeps_search_engines_from_private_pages(client: Client) -> None:
    lines = html_of(client, "/robots.txt").splitlines()
    assert lines[0] == "User-agent: *"
    assert {"Disallow: /*/b/", "Disallow: /*/r/", "Disallow: /*/search/"} <= set(lines)


def test_robots_names_the_map_of_the_site(client: Client) -> None:
    assert html_of(client, "/robots.txt").splitlines()[-1] == ("Sitemap: https://ohjaamo.example/sitemap.xml")


def test_favicon_is_the_mark(client: Client) -> None:
    response = client.get("/favicon.ico")
    assert (response.status_code, response.url) == (302, "/static/portal/mark.svg")


def test_manifest_names_the_portal_and_icons_that_exist(client: Client) -> None:
    response = client.get("/manifest.webmanifest")
    about = response.json()
    assert response["Content-Type"] == "application/manifest+json"
    assert (about["name"], about["short_name"]) == ("Maahanmuuttaja Ohjaamo Kemi", "Ohjaamo")
    assert [finders.find(icon["src"].removeprefix("/static/")) is not None for icon in about["icons"]] == [
        True
    ] * 3
