"""home/management/commands/start.py: the site and its worker start, answer and stop as one."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation
from django.utils.translation import trans_real

from home.management.commands import start

ROOT = Path(__file__).resolve().parents[3]


def child(code: str) -> subprocess.Popen[bytes]:
    """A child process running this Python code, once it has begun."""
    process = subprocess.Popen(
        [sys.executable, "-c", f"import signal, time; {code}"], stdout=subprocess.PIPE, start_new_session=True
    )
    process.stdout.readline()
    process.stdout.close()
    return process


SLEEP = "print('up', flush=True); time.sleep(600)"


def test_taken_port_is_refused_with_another_to_choose(monkeypatch):
    with socket.create_server((start.HOST, 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setitem(os.environ, "PORT", str(port))
        with pytest.raises(CommandError, match=f"PORT={port + 1}"):
            call_command("start")


def test_child_that_ends_by_itself_is_an_error():
    children = {
        "the site": child(SLEEP),
        "the message worker": child("print(flush=True); raise SystemExit(3)"),
    }
    with pytest.raises(CommandError, match=r"^The message worker ended by itself \(exit code 3\)\.$"):
        start._watch(children)
    start._end(children)
    assert children["the site"].returncode == -signal.SIGTERM


def test_child_that_does_not_listen_is_ended_all_the_same(monkeypatch):
    monkeypatch.setattr(start, "GONE_WITHIN", 0)
    deaf = child(f"signal.signal(signal.SIGTERM, signal.SIG_IGN); {SLEEP}")
    start._end({"the site": deaf})
    assert deaf.returncode == -signal.SIGKILL


def test_texts_asked_for_before_they_were_compiled_are_read_anew(monkeypatch):
    for name in ("_default", "_active"):
        monkeypatch.setattr(trans_real, name, getattr(trans_real, name))
    monkeypatch.setattr(trans_real, "_translations", {"en": trans_real.translation("fi")})
    start._forget_texts()
    with translation.override("en"):
        assert translation.gettext("Varaa aika") == "Book a time"


@pytest.mark.journey
def test_start_prepares_serves_prints_the_way_in_and_stops(tmp_path):
    with socket.create_server((start.HOST, 0)) as free:
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "PORT": str(port),
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "DATABASE_URL": f"sqlite:///{tmp_path}/portal.sqlite3",
        "CACHE_URL": f"filecache://{tmp_path}/cache",
    }
    command = [sys.executable, "manage.py", "start"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        printed = []
        for line in process.stdout:
            printed.append(line.strip())
            if line.startswith("Ctrl-C"):
                break
        with urllib.request.urlopen(f"http://{start.HOST}:{port}/ckb/") as answer:
            assert (answer.status, answer.headers["Content-Language"]) == (200, "ckb")
        process.terminate()
        assert process.wait(60) == 0
    assert f"http://127.0.0.1:{port}/so/  Soomaali" in printed
    assert [line for line in printed if line.startswith("pihla / ")] != []
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind((start.HOST, port))
