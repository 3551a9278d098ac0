"""Which places the words of a message about a registration may have, and which words staff wrote for it.

An SMS names neither event nor person: it is read on a locked screen by whoever holds the phone.
"""

from __future__ import annotations

from events.enums import Wording
from portal.messages.template_overrides import OwnWords
from portal.messages.templates import SUBJECT, Places

#: What stands on a line of its own: inside a line of Arabic, Persian or Sorani it would fall apart.
_ALONE = ("link", "place", "phone", "title", "dates", "join_link")
_SMS = ("day", "time", "link")
_MAIL = ("title", "dates", "day", "time", "link", "phone")
_UNTIL = ("until_day", "until_time")
#: Where and how to come is told to those who may come; the deadline only with an offer.
_ONLY_HERE = {
    Wording.CONFIRMATION: ("place", "join_link"),
    Wording.OFFER: (*_UNTIL, "place", "join_link"),
    Wording.CHANGE: ("place", "join_link"),
    Wording.REMINDER: ("place", "join_link"),
    Wording.REMINDER_TODAY: ("place", "join_link"),
    Wording.FEEDBACK: ("certificate",),
}
#: What the person must learn, from an SMS and from a mail. A reminder says the day in its own words.
_REQUIRED = {
    Wording.CONFIRMATION: (("day", "time", "link"), ("title", "dates", "link")),
    Wording.WAITING: (("day", "time", "link"), ("title", "dates", "link")),
    Wording.OFFER: ((*_UNTIL, "link"), ("title", *_UNTIL, "link")),
    Wording.CHANGE: (("day", "time", "link"), ("title", "dates", "link")),
    Wording.CHANGE_WAITING: (("day", "time", "link"), ("title", "dates", "link")),
    Wording.CANCELLATION: (("day", "time"), ("title", "day", "time")),
    Wording.OWN_CANCELLATION: (("day", "time"), ("title", "day", "time")),
    Wording.LAPSED: (("link",), ("title", "link")),
    Wording.REMINDER: (("time", "link"), ("title", "dates", "link")),
    Wording.REMINDER_TODAY: (("time", "link"), ("title", "dates", "link")),
    Wording.FEEDBACK: (("link",), ("link",)),
}


def places(wording: str, text: str) -> Places:
    """The places of one text ("sms", "subject" or "mail")."""
    if text == "subject":
        return SUBJECT
    here = _ONLY_HERE.get(Wording(wording), ())
    of_sms, of_mail = _REQUIRED[Wording(wording)]
    if text == "sms":
        return Places.of((*_SMS, *(name for name in here if name in _UNTIL)), of_sms, _ALONE)
    return Places.of((*_MAIL, *here), of_mail, _ALONE)


WORDS = OwnWords("events.MessageTemplate", places)
