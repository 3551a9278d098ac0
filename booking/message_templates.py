"""Which words staff wrote for a message about an appointment, and which places those words may have.

What staff left empty is said with the words of the catalogue (message_texts.py), in the same language.
"""

from __future__ import annotations

from typing import Any

from django.core.cache import cache

from booking.enums import Wording
from booking.models import MessageTemplate
from portal import kept, languages
from portal.message_templates import Places
from portal.message_templates import places as names_in

TEXTS = ("sms", "subject", "mail")
#: A saved template is used at once; this is for a cache that lost the news.
KEPT_SECONDS = 300
_NAME = "message-templates"

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


def places(wording: Wording, text: str) -> Places:
    """The places of one text ("sms", "subject" or "mail"). A subject has none: it is read by others too."""
    if text == "subject":
        return Places(())
    allowed = ("day", "time", "link") if text == "sms" else _MAIL
    return Places(allowed, _REQUIRED[wording], [name for name in _ALONE if name in allowed])


def own(wording: Wording, text: str, language: str) -> str:
    """The words that staff wrote for this text in this language, or "". No query while they are kept.

    Words with a place that nobody fills any more are left out: no booking may fail for a message.
    """
    rows = cache.get_or_set(_NAME, _read, KEPT_SECONDS)
    words = rows.get(wording.value, {}).get(f"{text}_{language}", "")
    return words if set(names_in(words)) <= set(places(wording, text).allowed) else ""


def forget(**_kwargs: Any) -> None:
    """Throw the kept words out: a template was saved (a signal)."""
    kept.forget(_NAME)


def _read() -> dict[str, dict[str, str]]:
    columns = [f"{text}_{code}" for text in TEXTS for code in languages.INTERFACE_CODES]
    rows = MessageTemplate.objects.values("wording", *columns)
    return {row["wording"]: {name: row[name] for name in columns if row[name]} for row in rows}
