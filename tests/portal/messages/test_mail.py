"""portal/messages/mail.py: a neutral letter with a calendar file, and what a mail server may answer."""

from __future__ import annotations

import email
import email.policy
import socket
import threading
from collections.abc import Iterator

import pytest
from django.core import mail as outbox

from portal.messages import mail
from portal.messages.not_delivered import NotDelivered
from tests.portal.build_messages import message

SMTP = "django.core.mail.backends.smtp.EmailBackend"
CALENDAR = "BEGIN:VCALENDAR\r\nSUMMARY:Aika: Ohjaamo\r\nEND:VCALENDAR\r\n"


class Server(threading.Thread):
    """A mail server that answers RCPT and the end of DATA as told, and keeps the letters."""

    def __init__(self, rcpt: str = "250 ok", data: str = "250 ok") -> None:
        super().__init__(daemon=True)
        self.rcpt, self.data, self.letters = rcpt, data, []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]

    def run(self) -> None:
        connection, _address = self.listener.accept()
        with connection, connection.makefile("rwb") as wire:
            self._talk(wire)
        self.listener.close()

    def _talk(self, wire) -> None:
        def say(line: str) -> None:
            wire.write(f"{line}\r\n".encode())
            wire.flush()

        say("220 here")
        for line in wire:
            word = line[:4].upper().strip()
            if word == b"DATA":
                say("354 go on")
                letter = b"".join(iter(wire.readline, b".\r\n"))
                self.letters.append(email.message_from_bytes(letter, policy=email.policy.default))
                say(self.data)
            elif word == b"QUIT":
                say("221 bye")
                return
            else:
                say(self.rcpt if word == b"RCPT" else "250 ok")


@pytest.fixture
def server(settings) -> Iterator[callable]:
    """`server(rcpt=..., data=...)` starts a mail server that the settings point to."""
    started = []

    def start(**answers: str) -> Server:
        thread = Server(**answers)
        thread.start()
        started.append(thread)
        settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = SMTP, "127.0.0.1", thread.port
        return thread

    yield start
    for thread in started:
        thread.join(5)


def test_send_writes_a_neutral_letter(settings):
    settings.DEFAULT_FROM_EMAIL = "aika@ohjaamo.example"
    row = message(language="so")
    mail.send(row)
    [letter] = outbox.outbox
    assert (letter.from_email, letter.to, letter.subject) == (
        "Ohjaamo <aika@ohjaamo.example>",
        ["sahra@example.org"],
        "Aikasi on varattu",
    )
    assert letter.extra_headers == {
        "Message-ID": f"<{row.key}@ohjaamo.example>",
        "Content-Language": "so",
        "Auto-Submitted": "auto-generated",
    }
    assert letter.attachments == []


def test_sender_keeps_a_name_that_the_settings_give(settings):
    settings.DEFAULT_FROM_EMAIL = "Aika <aika@ohjaamo.example>"
    assert mail.sender() == "Aika <aika@ohjaamo.example>"


def test_send_attaches_the_calendar_as_published(server):
    thread = server()
    mail.send(message(calendar=CALENDAR))
    [part] = thread.letters[0].iter_attachments()
    assert (part.get_content_type(), part.get_param("method"), part.get_filename()) == (
        "text/calendar",
        "PUBLISH",
        "appointment.ics",
    )
    assert part.get_payload(decode=True) == CALENDAR.encode()


def test_send_twice_carries_one_message_id(server):
    row = message()
    first = server()
    mail.send(row)
    second = server()
    mail.send(row)
    assert first.letters[0]["Message-ID"] == second.letters[0]["Message-ID"] == mail.message_id(row)


@pytest.mark.parametrize(
    ("answers", "reason", "for_good"),
    [
        ({"rcpt": "550 no such user"}, "address refused 550", True),
        ({"rcpt": "451 later"}, "address refused 451", False),
        ({"data": "554 no"}, "mail refused 554", True),
        ({"data": "452 full"}, "mail refused 452", False),
    ],
)
def test_send_tells_a_no_for_now_from_a_no_for_good(server, answers, reason, for_good):
    server(**answers)
    with pytest.raises(NotDelivered) as refused:
        mail.send(message())
    assert (refused.value.reason, refused.value.for_good) == (reason, for_good)


def test_send_to_a_server_that_is_not_there_is_tried_again(settings):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = SMTP, "127.0.0.1", port
    with pytest.raises(NotDelivered) as refused:
        mail.send(message())
    assert (refused.value.reason, refused.value.for_good) == ("ConnectionRefusedError", False)


def test_send_with_a_line_break_in_the_subject_fails_for_good():
    with pytest.raises(NotDelivered) as refused:
        mail.send(message(subject="Aika\nBcc: x@example.org"))
    assert refused.value.for_good
    assert outbox.outbox == []
