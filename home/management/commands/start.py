"""`manage.py start`: everything `make run` does after the environment stands, in one process that minds two.

Lives in the top room because it loads the demo house and prints its log-ins.
"""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

from asgiref.local import Local
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import trans_real

from home.management.demo.people import LOGINS
from portal import languages
from portal.settings import environment
from portal.texts import catalogues

HOST = "127.0.0.1"
READY_WITHIN = 120  # seconds
GONE_WITHIN = 10


class Stop(KeyboardInterrupt):
    """Someone asked the portal to stop; passes every `except Exception` on its way."""


class Command(BaseCommand):
    """Prepare, serve, and stop as one."""

    help = "Compiles texts, migrates, loads demo content, then serves the portal with its message worker."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        port = environment.read("PORT")
        _refuse_taken_port(port)
        _on_signals(_stop)
        children: dict[str, subprocess.Popen[bytes]] = {}
        try:
            self._prepare()
            for name, command in _commands(port).items():
                # A session of their own: Ctrl-C reaches this process alone, which then stops them in order.
                children[name] = subprocess.Popen(command, start_new_session=True)  # noqa: S603
            _wait_until_ready(port, children)
            self._tell(port)
            _watch(children)
        except Stop:
            self.stdout.write("\nStopping.")
        finally:
            _on_signals(signal.SIG_IGN)
            _end(children)

    def _prepare(self) -> None:
        """Texts, tables, demo content; each quick when there is nothing to do."""
        if catalogues.compile_all():
            _forget_texts()
        self.stdout.write("Preparing the database …")
        self.stdout.flush()
        call_command("migrate", interactive=False, verbosity=0)
        call_command("make_pages", stdout=self.stdout)
        if settings.DEMO_CONTENT:
            call_command("seed_demo", stdout=self.stdout)

    def _tell(self, port: int) -> None:
        site = f"http://{HOST}:{port}"
        self.stdout.write(f"\nThe portal answers at {site}/")
        for language in languages.INTERFACE:
            self.stdout.write(f"  {site}/{language.code}/  {language.own_name}")
        self.stdout.write(f"The staff side is at {site}/admin/")
        if settings.DEMO_CONTENT:
            for username, password, role in LOGINS:
                self.stdout.write(f"  {username} / {password}  ({role})")
        self.stdout.write("Ctrl-C stops it. What you enter stays in var/.")
        self.stdout.flush()


def _forget_texts() -> None:
    """Let this process read the catalogues anew, as Django does when one changes.

    What was asked for before they were compiled is kept as Finnish, and so the demo content would be written.
    """
    trans_real.translation_catalog_exists.cache_clear()
    trans_real._translations = {}
    trans_real._default = None
    trans_real._active = Local()


def _commands(port: int) -> dict[str, list[str]]:
    """The two processes: the site, and the worker that sends messages."""
    # No access log: secret links stand in addresses.
    server = ["-m", "gunicorn", "portal.wsgi", "--bind", f"{HOST}:{port}", "--no-control-socket"]
    size = ["--workers=2", "--threads=4", "--preload", "--graceful-timeout=5", "--log-level=warning"]
    worker = ["-m", "django", "db_worker", "--no-startup-delay", "--no-reload"]
    return {
        "the site": [sys.executable, *server, *size],
        "the message worker": [sys.executable, *worker],
    }


def _refuse_taken_port(port: int) -> None:
    """Raise CommandError when someone else listens at the port, before anything is touched."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise CommandError(f"Port {port} is taken. Choose another: make run PORT={port + 1}") from error


def _is_ready(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/health/ready")
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()


def _wait_until_ready(port: int, children: dict[str, subprocess.Popen[bytes]]) -> None:
    """Return once the site answers; raise CommandError when a child dies or it takes too long."""
    patience = time.monotonic() + READY_WITHIN
    while not _is_ready(port):
        _raise_if_dead(children)
        if time.monotonic() > patience:
            raise CommandError(f"The site did not answer within {READY_WITHIN} seconds.")
        time.sleep(0.1)


def _watch(children: dict[str, subprocess.Popen[bytes]]) -> None:
    """Run until someone says stop; a child that ends by itself is an error of the whole."""
    while True:
        _raise_if_dead(children)
        time.sleep(0.5)


def _raise_if_dead(children: dict[str, subprocess.Popen[bytes]]) -> None:
    for name, child in children.items():
        if child.poll() is not None:
            raise CommandError(f"{name.capitalize()} ended by itself (exit code {child.returncode}).")


def _end(children: dict[str, subprocess.Popen[bytes]]) -> None:
    """Stop every child: first asked, then made to."""
    for child in children.values():
        child.terminate()
    patience = time.monotonic() + GONE_WITHIN
    for child in children.values():
        try:
            child.wait(max(0.1, patience - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()


def _on_signals(handler: Callable[[int, FrameType | None], None] | signal.Handlers) -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, handler)


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stop
