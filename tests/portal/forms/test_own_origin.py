"""A form without a token counts only when one of our pages sent it; nobody is led to another site."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from portal.forms.own_origin import local_path, sent_from_here


@pytest.mark.parametrize(
    ("headers", "is_ours"),
    [
        ({}, False),
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"}, False),
        ({"Sec-Fetch-Site": "none"}, False),
        ({"Origin": "http://testserver"}, True),
        ({"Origin": "null"}, False),
        ({"Origin": "http://testserver.evil.example"}, False),
        ({"Origin": "http://evil.example", "Referer": "http://testserver/fi/"}, False),
        ({"Referer": "http://testserver/fi/services/"}, True),
        ({"Referer": "http://evil.example/?testserver"}, False),
        ({"Referer": "http://[testserver"}, False),
    ],
)
def test_sent_from_here(headers, is_ours):
    assert sent_from_here(RequestFactory().post("/", headers=headers)) is is_ours


@pytest.mark.parametrize(
    ("typed", "leads_to"),
    [
        ("/admin/requests/?state=open", "/admin/requests/?state=open"),
        ("", "/admin/"),
        ("admin/", "/admin/"),
        ("//evil.example/", "/admin/"),
        ("///evil.example", "/admin/"),
        ("/\\evil.example", "/admin/"),
        ("https://evil.example/", "/admin/"),
        ("javascript:alert(1)", "/admin/"),
    ],
)
def test_local_path_never_leads_to_another_site(typed: str, leads_to: str) -> None:
    assert local_path(typed, "/admin/") == leads_to
