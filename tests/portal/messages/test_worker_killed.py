"""messages/delivery.py under kills: the worker dies at a chosen point, and at random ones a hundred times.

The mail server and the gateway are real ones on this machine; what they took under one key, they took once.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult

from portal import clock, tasks
from portal.enums import MessageChannel, MessageState
from portal.messages import outbox
from portal.models import Message
from portal.settings import environment
from tests.portal import build_servers
from tests.portal.build_messages import MINUTE, message

PATIENCE = 60  # seconds

pytestmark = [pytest.mark.soak, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _tasks_in_the_database(settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def database_url() -> str:
    """The test's own database, for another process."""
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{given['NAME']}"
    server = f"{given['USER']}:{given['PASSWORD']}@{given['HOST']}"
    port = f":{given['PORT']}" if given["PORT"] else ""
    return f"postgres://{server}{port}/{given['NAME']}?{urlencode(given['OPTIONS'])}"


def worker(mail: build_servers.MailServer, gateway: build_servers.Gateway) -> subprocess.Popen[bytes]:
    """The worker as `make run` starts it, until nothing is due, sending through these two."""
    given = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "DATABASE_URL": database_url(),
        "EMAIL_URL": f"smtp://127.0.0.1:{mail.server_address[1]}",
        "SMS_URL": f"json://127.0.0.1:{gateway.server_port}/sms",
    }
    command = [sys.executable, "-m", "django", "db_worker", "--no-startup-delay", "--no-reload", "--batch"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, env=given, cwd=environment.BASE_DIR, **quiet)


def time_passes() -> None:
    """The claims of the dead have run out, and the look planned for then is due. Somebody books, or cron
    looks: a worker that died before it planned anything is not the only one who wakes the next.
    """
    past = clock.now() - MINUTE
    Message.objects.filter(state=MessageState.SENDING).update(due_at=past)
    Message.objects.filter(state__in=MessageState.waiting()).update(due_at=past)
    DBTaskResult.objects.filter(status="READY").update(run_after=past)
    tasks.wake_after_commit()


def test_a_worker_killed_before_the_yes_loses_nothing():
    outbox.queue([message(due_at=clock.now())])
    with build_servers.running() as (mail, gateway):
        doomed = worker(mail, gateway)
        mail.step = lambda name: doomed.kill() if name == "taken" else None
        assert doomed.wait(PATIENCE) == -signal.SIGKILL
        assert list(Message.objects.values_list("state", "attempts")) == [("sending", 1)]
        assert DBTaskResult.objects.filter(status="READY").count() == 1

        time_passes()
        mail.step = lambda name: None
        assert worker(mail, gateway).wait(PATIENCE) == 0
    assert list(Message.objects.values_list("state", "attempts")) == [("sent", 2)]
    [first, second] = mail.taken
    assert first == second


class Executioner:
    """Kills one worker at a random point: some steps into its work, and a moment after that step."""

    def __init__(self, dice: random.Random, doomed: subprocess.Popen[bytes]) -> None:
        self.doomed, self.steps_left = doomed, dice.randint(1, 14)
        self.moment = dice.choice([0, dice.uniform(0, 0.002), dice.uniform(0, 0.03)])
        self.lock = threading.Lock()

    def step(self, _name: str) -> None:
        with self.lock:
            self.steps_left -= 1
            if self.steps_left != 0:
                return
        if self.moment:
            threading.Timer(self.moment, self.doomed.kill).start()
        else:
            self.doomed.kill()
            self.doomed.wait(PATIENCE)


def some_messages(number: int) -> list[Message]:
    """Two mails and two SMS, each telling something of its own. Urgent: the others wait while it is night."""
    urgent = {"due_at": clock.now(), "is_urgent": True}
    return [
        message(owner_id=number, body=f"{number} {channel} {which}", channel=channel, recipient=to, **urgent)
        for which in (1, 2)
        for channel, to in (
            (MessageChannel.EMAIL, "sahra@example.org"),
            (MessageChannel.SMS, "+358401234567"),
        )
    ]


def test_a_worker_killed_at_random_points_loses_nothing_and_doubles_nothing(
    size: Callable[[int, int], int],
):
    dice = random.Random(2026)  # noqa: S311 - the same points in each run
    kills = rounds = 0
    with build_servers.running() as (mail, gateway):
        while kills < size(3, 100):
            rounds += 1
            outbox.queue(some_messages(rounds))
            doomed = worker(mail, gateway)
            mail.step = gateway.step = Executioner(dice, doomed).step
            kills += doomed.wait(PATIENCE) == -signal.SIGKILL
            time_passes()
        mail.step = gateway.step = lambda _name: None
        end = clock.now() + dt.timedelta(seconds=PATIENCE)
        while Message.objects.exclude(state=MessageState.SENT).exists() and clock.now() < end:
            time_passes()
            assert worker(mail, gateway).wait(PATIENCE) == 0
    written = {(str(row.key), row.body) for row in Message.objects.filter(state=MessageState.SENT)}
    assert len(written) == 4 * rounds
    taken = [*mail.taken, *gateway.taken]
    assert {(one.key, one.text.strip()) for one in taken} == written
    # What was taken twice came under its key again: the receiver shows it once.
    assert len({one.key for one in taken}) == len({one.text.strip() for one in taken}) == 4 * rounds
