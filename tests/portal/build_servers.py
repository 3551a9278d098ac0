"""A mail server and an SMS gateway on this machine, as good or bad as a test wants, that keep what they take.

`mood` says how they answer: "yes"; "busy" (not now); "nonsense" (bytes that are no answer); "silent" (not a
word until the other side gives up); "lost yes" (they take it and hang up before they say so). `taken` holds
what they took, each with its key: what a receiver goes by to throw a double away.
"""

from __future__ import annotations

import email
import email.policy
import json
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NONSENSE = b"\x00\xff\xfe <!doctype what>\r\n\r\n"


@dataclass(frozen=True)
class Taken:
    """One delivery: the key it came under, to whom, and what it says."""

    key: str
    to: str
    text: str


class Box:
    """What both kinds of server share."""

    def open(self) -> None:
        """Start with an empty box, in a good mood; `step` is called at each step of taking something."""
        self.mood, self.taken, self.tries = "yes", [], 0
        self.step: Callable[[str], None] = lambda _name: None

    def take(self, key: str, to: str, text: str) -> None:
        self.step("before it is taken")
        self.taken.append(Taken(key, to, text))
        self.step("taken")

    def handle_error(self, *_arguments: object) -> None:
        """The other side is gone, which is what these tests are about."""


class _MailTalk(socketserver.StreamRequestHandler):
    def say(self, line: bytes) -> None:
        self.wfile.write(line + b"\r\n")

    def handle(self) -> None:
        box = self.server
        box.tries += 1
        box.step("called")
        if box.mood == "silent":
            self.rfile.readline()
        elif box.mood == "nonsense":
            self.wfile.write(NONSENSE)
        elif box.mood == "busy":
            self.say(b"421 not now")
        else:
            self._talk()

    def _talk(self) -> None:
        self.say(b"220 here")
        for line in self.rfile:
            word = line[:4].upper().strip()
            if word == b"DATA":
                self.say(b"354 go on")
                self._keep(b"".join(iter(self.rfile.readline, b".\r\n")))
                if self.server.mood == "lost yes":
                    return
                self.say(b"250 ok")
                self.server.step("said yes")
            elif word == b"QUIT":
                self.say(b"221 bye")
                return
            else:
                self.say(b"250 ok")

    def _keep(self, raw: bytes) -> None:
        letter = email.message_from_bytes(raw, policy=email.policy.default)
        text = letter.get_body(("plain",)).get_content()
        self.server.take(letter["Message-ID"].strip("<>").partition("@")[0], letter["To"], text)


class MailServer(Box, socketserver.ThreadingTCPServer):
    """An SMTP server; the key is the name in the Message-ID."""

    allow_reuse_address = daemon_threads = True


class _GatewayTalk(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        box = self.server
        box.tries += 1
        box.step("called")
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if box.mood == "silent":
            self.rfile.readline()
        elif box.mood == "nonsense":
            self.wfile.write(NONSENSE)
        elif box.mood == "busy":
            self.send_error(503)
        else:
            box.take(self.headers["Idempotency-Key"], self.path.rpartition("/")[2], body["message"])
            if box.mood != "lost yes":
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()
                box.step("said yes")

    def log_message(self, *_arguments: object) -> None:
        pass


class Gateway(Box, ThreadingHTTPServer):
    """An HTTP gateway for SMS; the key is the header Idempotency-Key."""

    daemon_threads = True


@contextmanager
def running() -> Iterator[tuple[MailServer, Gateway]]:
    """Both servers, each on a free port, until the block ends."""
    servers = (
        MailServer(("127.0.0.1", 0), _MailTalk),
        Gateway(("127.0.0.1", 0), _GatewayTalk),
    )
    for server in servers:
        server.open()
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield servers
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()
