"""Which places the words of a message about an appointment may have, and which words staff wrote for it."""

from __future__ import annotations

from booking.enums import Wording
from portal.messages.template_overrides import OwnWords
from portal.messages.templates import SUBJECT, Places

#: What stands on a line of its own: inside a line of Arabic, Persian or Sorani it would fall apart.
_ALONE = ("link", "place", "code", "phone")
_MAIL = ("day", "time", "place", "language", "coach", "code", "link", "phone")
#: What the client must learn. A reminder says today or tomorrow in its own words.
_REQUIRED = {
    Wording.CONFIRMATION: ("day", "time", "link"),
    Wording.CHANGE: ("day", "time", "link"),
    Wording.CANCELLATION: ("day", "time"),
    Wording.REMINDER: ("time", "link"),
    Wording.REMINDER_TODAY: ("time", "link"),
}


def places(wording: str, text: str) -> Places:
    """The places of one text ("sms", "subject" or "mail")."""
    if text == "subject":
        return SUBJECT
    allowed = ("day", "time", "link") if text == "sms" else _MAIL
    return Places.of(allowed, _REQUIRED[Wording(wording)], _ALONE)


WORDS = OwnWords("booking.MessageTemplate", places)
