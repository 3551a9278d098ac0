"""robots.txt and favicon.ico."""

from __future__ import annotations

from django.test import Client


def test_robots_keeps_search_engines_from_private_pages(client: Client) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert "Disallow: /*/b/" in lines
    assert "Disallow: /*/r/" in lines


def test_favicon_is_the_mark(client: Client) -> None:
    response = client.get("/favicon.ico")
    assert (response.status_code, response.url) == (302, "/static/portal/mark.svg")
