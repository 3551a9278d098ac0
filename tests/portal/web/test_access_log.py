"""portal/web/access_log.py: gunicorn's own log tells no secret link and nobody's address."""

from __future__ import annotations

import datetime as dt
import io
import logging
from types import SimpleNamespace

from gunicorn.config import Config

from portal.web.access_log import Logger

TOKEN = "aB3-_" * 8 + "xyz"


def _line(path: str, referer: str) -> str:
    config = Config()
    config.set("accesslog", "-")
    logger = Logger(config)
    written = io.StringIO()
    logger.access_log.handlers = [logging.StreamHandler(written)]
    environ = {
        "REQUEST_METHOD": "GET",
        "RAW_URI": path,
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "192.0.2.7",
        "HTTP_REFERER": referer,
        "HTTP_USER_AGENT": "Phone",
    }
    request = SimpleNamespace(headers=[("X-FORWARDED-FOR", "192.0.2.7"), ("REFERER", referer)])
    response = SimpleNamespace(status="200 OK", sent=10, headers=[("Location", path)])
    logger.access(response, request, environ, dt.timedelta(seconds=1))
    return written.getvalue()


def test_line_blots_secret_links_wherever_they_stand() -> None:
    line = _line(f"/fi/b/{TOKEN}/move/?x=1", f"https://ohjaamo.example/so/r/{TOKEN}/")
    assert TOKEN not in line
    assert '"GET /fi/b/…/move/?x=1 HTTP/1.1" 200' in line


def test_line_has_no_network_address() -> None:
    assert "192.0.2.7" not in _line("/fi/", "-")


def test_week_and_calendar_links_are_secret_too() -> None:
    line = _line(f"/fi/week/{TOKEN}/", "-")
    assert TOKEN not in line
