"""Messages of the outbox for tests, and a clock they can be due by."""

from __future__ import annotations

import datetime as dt

from portal.enums import MessageChannel, MessageKind
from portal.models import Message
from tests.build import instant

NOW = instant("2026-11-24 09:00")
MINUTE = dt.timedelta(minutes=1)


def message(**fields: object) -> Message:
    """A mail that is not yet written to the database."""
    values = {
        "kind": MessageKind.CONFIRMATION,
        "channel": MessageChannel.EMAIL,
        "recipient": "sahra@example.org",
        "language": "fi",
        "subject": "Aikasi on varattu",
        "body": "Aikasi on varattu.\n\nOhjaamo\n",
        "owner_kind": "test.owner",
        "owner_id": 7,
        "due_at": NOW,
    }
    return Message(**(values | fields))


def waiting(**fields: object) -> Message:
    """A mail waiting in the outbox."""
    row = message(**fields)
    row.save()
    return row
