"""portal/delivery.py under a kill: the worker dies when the mail server has the letter, before its yes."""

from __future__ import annotations

import email
import os
import signal
import socket
import subprocess
import sys
import threading
from urllib.parse import urlencode

import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult

from portal import clock, outbox
from portal.models import Message
from portal.settings import environment
from tests.portal.build_messages import MINUTE, message

PATIENCE = 60  # seconds


class Server(threading.Thread):
    """A mail server for one letter; with `hangs` it takes the letter and never says yes."""

    def __init__(self, *, hangs: bool) -> None:
        super().__init__(daemon=True)
        self.hangs, self.has_letter, self.letter = hangs, threading.Event(), None
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]

    def run(self) -> None:
        wire, _address = self.listener.accept()
        with self.listener, wire, wire.makefile("rwb") as lines:
            lines.write(b"220 here\r\n")
            lines.flush()
            for line in lines:
                reply = b"250 ok\r\n"
                if line.upper().startswith(b"DATA"):
                    lines.write(b"354 go on\r\n")
                    lines.flush()
                    self.letter = email.message_from_bytes(b"".join(iter(lines.readline, b".\r\n")))
                    self.has_letter.set()
                    if self.hangs:
                        lines.readline()  # returns when the other side is gone
                        return
                lines.write(reply)
                lines.flush()


def database_url() -> str:
    """The test's own database, for another process."""
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{given['NAME']}"
    server = f"{given['USER']}:{given['PASSWORD']}@{given['HOST']}"
    port = f":{given['PORT']}" if given["PORT"] else ""
    return f"postgres://{server}{port}/{given['NAME']}?{urlencode(given['OPTIONS'])}"


def worker(port: int, *options: str) -> subprocess.Popen[bytes]:
    """The worker as `make run` starts it, sending through the mail server at `port`."""
    given = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "DATABASE_URL": database_url(),
        "EMAIL_URL": f"smtp://127.0.0.1:{port}",
    }
    command = [sys.executable, "-m", "django", "db_worker", "--no-startup-delay", "--no-reload", *options]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, env=given, cwd=environment.BASE_DIR, **quiet)


@pytest.mark.soak
@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_before_the_yes_loses_nothing(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    outbox.queue([message(due_at=clock.now())])
    first = Server(hangs=True)
    first.start()
    doomed = worker(first.port)
    try:
        assert first.has_letter.wait(PATIENCE)
    finally:
        doomed.send_signal(signal.SIGKILL)
        doomed.wait(PATIENCE)
    first.join(PATIENCE)
    assert list(Message.objects.values_list("state", "attempts")) == [("sending", 1)]

    # Ten minutes later: the claim has run out, and the look planned for then is due.
    past = clock.now() - MINUTE
    Message.objects.update(due_at=past)
    assert DBTaskResult.objects.filter(status="READY").update(run_after=past) == 1
    second = Server(hangs=False)
    second.start()
    assert worker(second.port, "--batch").wait(PATIENCE) == 0
    second.join(PATIENCE)
    assert list(Message.objects.values_list("state", "attempts")) == [("sent", 2)]
    assert first.letter["Message-ID"] == second.letter["Message-ID"] is not None
