"""Hands one SMS of the outbox to a gateway, and knows how many parts a text costs.

The gateway is an Apprise address in SMS_URL (Twilio, 46elks, a plain webhook …): the number is added at its
end, or wherever the address says `{phone}`. An SMS sent twice (the gateway's yes got lost) carries the same
key, by which a gateway can tell: in a header to plain webhooks, and wherever the address says `{key}`.
Without an address, development prints the text and hides the number.
"""

from __future__ import annotations

import logging
import sys
from urllib.parse import quote

from django.conf import settings

from portal.messages.not_delivered import NotDelivered
from portal.models import Message

#: GSM 03.38, the basic table; those of the extension table take two places.
_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION = frozenset("\f^{}\\[~]|€")
#: Characters in a text that fits one SMS, and in each part of a longer one.
GSM_ONE, GSM_PART = 160, 153
WIDE_ONE, WIDE_PART = 70, 67

#: Gateways that take headers of ours, and the header's name.
_TAKE_HEADERS = frozenset({"json", "jsons", "xml", "xmls", "form", "forms"})
KEY_HEADER = "Idempotency-Key"
#: So many seconds a gateway has to be reached, and then to answer. Far less than a claim holds.
CONNECT_SECONDS, ANSWER_SECONDS = 5, 30

#: Signs that look the same but would turn a text of 160 characters into one of 70.
_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "”": '"', "“": '"', "–": "-", "—": "-", "…": "...", "\xa0": " "}
)


def sms_parts(text: str) -> int:
    """How many SMS the text costs: 160 (then 153) characters each if all are in GSM's table, else 70 (67)."""
    if set(text) <= _BASIC | _EXTENSION:
        length, one, part = len(text) + sum(sign in _EXTENSION for sign in text), GSM_ONE, GSM_PART
    else:
        length, one, part = len(text.encode("utf-16-le")) // 2, WIDE_ONE, WIDE_PART
    return 1 if length <= one else -(-length // part)


def straighten(text: str) -> str:
    """The text with straight quotes and hyphens, if that makes it cheaper; else as it is."""
    straight = text.translate(_STRAIGHT)
    return straight if sms_parts(straight) < sms_parts(text) else text


def send(message: Message) -> None:
    """Send the SMS. Raises NotDelivered."""
    if settings.SMS_URL:
        _through_gateway(gateway_address(settings.SMS_URL, message), straighten(message.body))
    elif settings.SMS_ON_CONSOLE:
        _on_console(message)
    else:
        raise NotDelivered("no SMS gateway is set", for_good=True)


def gateway_address(url: str, message: Message) -> str:
    """The Apprise address that reaches the message's number through the gateway `url`, with its key."""
    number, key = quote(message.recipient, safe=""), str(message.key)
    url = url.replace("{key}", key)
    if "{phone}" in url:
        url = url.replace("{phone}", number)
    else:
        path, question, options = url.partition("?")
        url = f"{path.rstrip('/')}/{number}{question}{options}"
    return url + ("&" if "?" in url else "?") + _options(url.partition(":")[0].lower(), key)


def _options(kind: str, key: str) -> str:
    patience = f"cto={CONNECT_SECONDS}&rto={ANSWER_SECONDS}"
    return f"{patience}&+{KEY_HEADER}={key}" if kind in _TAKE_HEADERS else patience


def _through_gateway(address: str, text: str) -> None:
    import apprise  # slow to load, and only the worker sends

    # Its own log lines name the number that failed.
    logging.getLogger("apprise").setLevel(logging.CRITICAL + 1)
    gateway = apprise.Apprise.instantiate(address)
    if gateway is None:
        raise NotDelivered("SMS_URL is no Apprise address")
    if not gateway.notify(body=text, body_format=apprise.NotifyFormat.TEXT):
        raise NotDelivered("the SMS gateway refused")


def masked(number: str) -> str:
    """The number with all but its ends hidden, for a developer's screen."""
    return f"{number[:4]}…{number[-2:]}"


def _on_console(message: Message) -> None:
    parts = sms_parts(straighten(message.body))
    sys.stdout.write(f"\nSMS {masked(message.recipient)} ({message.language}, {parts})\n{message.body}\n\n")
    sys.stdout.flush()
