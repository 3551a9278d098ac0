"""A form without a token counts only when the browser says that one of our pages sent it."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from portal.web.own_origin import sent_from_here


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
