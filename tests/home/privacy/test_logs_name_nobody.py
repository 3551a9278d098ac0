"""A whole run through every page, logged at its noisiest, names nobody (docs/architecture.md, promise 11)."""

from __future__ import annotations

import datetime as dt
import io
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.mail import get_connection
from django.db import DatabaseError
from django.test import Client
from django.utils.module_loading import import_string

from portal import tasks
from portal.models import Message
from tests.booking import build
from tests.home.build_doors import Doors

pytestmark = pytest.mark.django_db(transaction=True)


class Everything(logging.Handler):
    """Writes every record as the real log would; shouts where a record cannot be written."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        options = settings.LOGGING["formatters"]["line"]
        self.formatter = import_string(options["class"])(options["format"], style=options["style"])
        self.lines = io.StringIO()

    def emit(self, record: logging.LogRecord) -> None:
        """One line, or several with a traceback."""
        self.lines.write(self.format(record) + "\n")


@pytest.fixture
def log() -> Iterator[Everything]:
    """Everything logged from here on at DEBUG, by every logger but those that the settings hold back."""
    handler, root = Everything(), logging.getLogger()
    held_back = settings.LOGGING["loggers"]
    known = root.manager.loggerDict.items()
    named = [row for name, row in known if isinstance(row, logging.Logger) and name not in held_back]
    levels = {logger: (logger.level, logger.propagate) for logger in (root, *named)}
    for logger in levels:
        logger.setLevel(logging.DEBUG)
        logger.propagate = True
    root.addHandler(handler)
    yield handler
    root.removeHandler(handler)
    for logger, (level, propagate) in levels.items():
        logger.setLevel(level)
        logger.propagate = propagate


def test_run_through_every_door_names_nobody(
    at: Callable[..., dt.datetime], log: Everything, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(build.NOW)
    doors = Doors(build.NOW)
    doors.walk()
    at(doors.session.ends_at + dt.timedelta(hours=1))
    doors.give_feedback()
    _fail_to_send(settings)
    _lose_the_way(doors)
    _break(doors, monkeypatch)
    text = log.lines.getvalue()
    assert text.count("\n") > 50
    assert "Traceback" in text
    assert "Not Found: /fi/nowhere/week/…" in text
    words = [word.lower() for word in doors.words]
    assert [line for line in text.splitlines() if any(word in line.lower() for word in words)] == []


def _fail_to_send(settings: Any) -> None:
    """The mail server says no, and says to whom."""
    settings.EMAIL_BACKEND = "tests.home.privacy.test_logs_name_nobody.Refusing"
    assert get_connection().__class__ is Refusing
    Message.objects.update(state="queued", due_at=build.NOW, channel="email", attempts=0, kind="cancellation")
    tasks.send_all_due()


class Refusing:
    """A mail backend whose errors quote the address, as real ones do."""

    def __init__(self, **_options: object) -> None:
        pass

    def send_messages(self, messages: list[Any]) -> int:
        """Nobody gets anything."""
        raise OSError(f"550 no such user {messages[0].to} {messages[0].subject}")


def _lose_the_way(doors: Doors) -> None:
    """Secret links with a slip, that are logged as not found."""
    tokens = [word for word in doors.words if len(word) == 43]
    assert len(tokens) > 3
    for token in tokens:
        for path in (f"/fi/nowhere/b/{token}/", f"/fi/nowhere/r/{token}/", f"/fi/nowhere/week/{token}/"):
            assert Client().get(path).status_code == 404


def _break(doors: Doors, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page falls, and the database quotes the row that broke a rule."""
    name, phone = doors.plant(), doors.phone()

    def fall(*_args: object, **_kwargs: object) -> None:
        raise DatabaseError(f"duplicate key\nDETAIL:  Failing row contains ({name}, {phone}).")

    monkeypatch.setattr("booking.public.call_back.requests.ask", fall)
    client = Client(raise_request_exception=False)
    typed = {
        "name": name,
        "phone": phone,
        "language": 1,
        "suits": "morning",
        "homepage": "",
        "shown": doors.shown,
    }
    assert (
        client.post(
            "/fi/book/call/", {**typed, "language": doors.coach.facts.languages.last().pk}
        ).status_code
        == 500
    )
