"""portal/messages/sms.py: what a text costs, how a gateway is reached, and what stays hidden."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from portal.enums import MessageChannel
from portal.messages import sms
from portal.messages.not_delivered import NotDelivered
from tests.portal.build_messages import message

# Apprise, when it first looks through its gateways, loads a module that Python will drop.
pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")

NUMBER = "+358401234567"
KEY = "11111111-2222-3333-4444-555555555555"
PATIENCE, HEADER = "cto=5&rto=30", f"+Idempotency-Key={KEY}"


@pytest.fixture
def gateway() -> Iterator[HTTPServer]:
    """A real gateway on this machine that keeps what it is sent, and answers with `status`."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.server.received.append((self.path, json.loads(body)["message"]))
            self.send_response(self.server.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_arguments: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    server.received, server.status = [], 200
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def text(body: str, language: str = "so") -> sms.Message:
    return message(channel=MessageChannel.SMS, recipient=NUMBER, body=body, language=language, subject="")


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("ä" * 160, 1),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("я" * 70, 1),
        ("я" * 71, 2),
        ("я" * 134, 2),
        ("я" * 135, 3),
        ("a" * 70 + "’", 2),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
    ],
)
def test_sms_parts_counts_characters_of_either_alphabet(body: str, parts: int):
    assert sms.sms_parts(body) == parts


def test_straighten_makes_a_curly_apostrophe_cheap():
    assert sms.straighten("Ballan la’aan – kaalay… " * 4) == "Ballan la'aan - kaalay... " * 4


def test_straighten_leaves_a_text_that_needs_the_wide_alphabet_anyway():
    assert sms.straighten("Встреча – «завтра»") == "Встреча – «завтра»"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("twilio://SID:KEY@+358500", f"twilio://SID:KEY@+358500/%2B358401234567?{PATIENCE}"),
        ("46elks://user:key@Aika/", f"46elks://user:key@Aika/%2B358401234567?{PATIENCE}"),
        ("json://host/send?verify=no", f"json://host/send/%2B358401234567?verify=no&{PATIENCE}&{HEADER}"),
        ("xml://host/to/{phone}/now", f"xml://host/to/%2B358401234567/now?{PATIENCE}&{HEADER}"),
        ("form://host/{key}?to={phone}", f"form://host/{KEY}?to=%2B358401234567&{PATIENCE}&{HEADER}"),
    ],
)
def test_gateway_address_takes_number_and_key_where_it_can(url: str, address: str):
    assert sms.gateway_address(url, message(recipient=NUMBER, key=KEY)) == address


def test_send_reaches_the_gateway_with_number_and_straight_text(gateway: HTTPServer, settings):
    settings.SMS_URL = f"json://127.0.0.1:{gateway.server_port}/sms"
    sms.send(text("Ballan la’aan waad iman kartaa. " * 3))
    assert gateway.received == [("/sms/+358401234567", ("Ballan la'aan waad iman kartaa. " * 3).strip())]


def test_send_to_a_gateway_that_says_no_is_tried_again_and_logs_no_number(
    gateway: HTTPServer, settings, caplog
):
    settings.SMS_URL, gateway.status = f"json://127.0.0.1:{gateway.server_port}/sms", 500
    caplog.set_level("DEBUG", logger="apprise")
    with pytest.raises(NotDelivered) as refused:
        sms.send(text("Xusuusin"))
    assert (refused.value.reason, refused.value.for_good) == ("the SMS gateway refused", False)
    assert "401234567" not in caplog.text


def test_send_to_no_known_kind_of_gateway_says_so(settings):
    settings.SMS_URL = "nothing-like-this://x"
    with pytest.raises(NotDelivered, match="no Apprise address"):
        sms.send(text("Xusuusin"))


def test_send_without_a_gateway_shows_the_text_to_a_developer_and_hides_the_number(settings, capsys):
    settings.SMS_URL, settings.SMS_ON_CONSOLE = "", True
    sms.send(text("Xusuusin"))
    assert capsys.readouterr().out == "\nSMS +358…67 (so, 1)\nXusuusin\n\n"


def test_send_without_a_gateway_in_production_has_failed_for_good(settings, capsys):
    settings.SMS_URL, settings.SMS_ON_CONSOLE = "", False
    with pytest.raises(NotDelivered) as refused:
        sms.send(text("Xusuusin"))
    assert refused.value.for_good
    assert capsys.readouterr().out == ""
