"""portal/web/log_privacy.py: no line of the log leads to a person."""

from __future__ import annotations

import logging
import sys

import pytest
from django.conf import settings

from portal.web.log_privacy import Formatter, blotted


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"Not Found: /fi/b/{'aB3-_' * 8}xyz/move/", "Not Found: /fi/b/…/move/"),
        (f"GET /so/r/{'a' * 43}/ 200", "GET /so/r/…/ 200"),
        ("to sahra.a+b@mail.example.org failed", "to … failed"),
        ("to +358 40 123 4567 failed", "to … failed"),
        ("to +358401234567", "to …"),
        ("Failed\nDETAIL:  Failing row contains (1, Sahra)\nCONTEXT: x", "Failed\nDETAIL: …\nCONTEXT: x"),
        ("message 12, try 3: TimeoutError", "message 12, try 3: TimeoutError"),
        ("Not Found: /fi/book/time/", "Not Found: /fi/book/time/"),
    ],
)
def test_blotted_takes_out_what_leads_to_a_person(text: str, kept: str):
    assert blotted(text) == kept


def test_formatter_blots_the_traceback_too():
    try:
        raise ValueError("sahra@example.org")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, "f", 1, "at /fi/b/%s/", ("a" * 43,), sys.exc_info())
    text = Formatter("{message}", style="{").format(record)
    assert text.startswith("at /fi/b/…/\n")
    assert text.endswith("ValueError: …")


def test_every_line_of_the_portal_goes_through_it():
    assert settings.LOGGING["formatters"]["line"]["class"] == "portal.web.log_privacy.Formatter"
    assert [handler["formatter"] for handler in settings.LOGGING["handlers"].values()] == ["line"]
