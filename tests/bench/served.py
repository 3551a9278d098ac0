"""A portal, or a bare Django view, behind a real gunicorn of one worker, with that worker's CPU as the clock.

Run as a program this file is the bare site: one view, and the middleware of a fresh Django project.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
READY_WITHIN = 60
TICKS = os.sysconf("SC_CLK_TCK")


class Served:
    """A web server of one worker on a port of its own; use as a context manager."""

    def __init__(self, application: str, environment: dict[str, str]) -> None:
        self.application = application
        self.environment = {**os.environ, **environment}
        self.port = _free_port()

    def __enter__(self) -> Served:
        command = [
            sys.executable,
            "-m",
            "gunicorn",
            self.application,
            "-w",
            "1",
            "-b",
            f"127.0.0.1:{self.port}",
        ]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen(
            [*command, "--log-level", "error", "--no-control-socket"], cwd=ROOT, env=self.environment, **quiet
        )
        self.worker = self._worker()
        return self

    def __exit__(self, *_error: object) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)

    def get(self, path: str, cookie: str = "") -> bytes:
        """One request of its own connection, as a browser asks for it; the body, packed if it came so."""
        headers = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nConnection: close\r\n"
        headers += "Accept-Encoding: gzip\r\n"
        headers += f"Cookie: {cookie}\r\n" if cookie else ""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
            connection.sendall(f"{headers}\r\n".encode())
            parts = list(iter(lambda: connection.recv(65536), b""))
        head, _blank, body = b"".join(parts).partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(head.partition(b"\r\n")[0].decode())
        return body

    def cpu(self) -> float:
        """Seconds of CPU that the worker has used, its own and the kernel's for it."""
        fields = Path(f"/proc/{self.worker}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def cpu_per_request(self, path: str, times: int, cookie: str = "") -> float:
        """Milliseconds of the worker's CPU for one request."""
        before = self.cpu()
        for _ in range(times):
            self.get(path, cookie)
        return (self.cpu() - before) * 1000 / times

    def _worker(self) -> int:
        """The process that answers, once it does."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        until = time.monotonic() + READY_WITHIN
        while time.monotonic() < until and self.process.poll() is None:
            try:
                self.get("/health/alive")
                return int(children.read_text().split()[0])
            except (OSError, IndexError):
                time.sleep(0.1)
        raise RuntimeError(f"{self.application} did not start")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def bare() -> Any:
    """A WSGI application: one view that answers at once, with the middleware of a fresh Django project."""
    import django
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from django.http import HttpRequest, HttpResponse
    from django.urls import path

    def hello(request: HttpRequest) -> HttpResponse:
        return HttpResponse("<!doctype html><title>hello</title>")

    settings.configure(
        SECRET_KEY="bare",
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF=(path("bare/", hello), path("health/alive", hello)),
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"],
        MIDDLEWARE=[
            "django.middleware.security.SecurityMiddleware",
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
            "django.middleware.clickjacking.XFrameOptionsMiddleware",
        ],
    )
    django.setup()
    return get_wsgi_application()
