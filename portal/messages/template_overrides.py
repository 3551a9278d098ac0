"""Which words staff wrote for the messages of one room, kept in the cache.

What staff left empty is said with the words of the catalogue (messages/texts.py of the room).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.cache import cache

from portal import languages
from portal.cache.fragments import CACHE_SECONDS, invalidate
from portal.messages.templates import Places
from portal.messages.templates import places as names_in

TEXTS = ("sms", "subject", "mail")


@dataclass(frozen=True)
class TemplateOverrides:
    """The templates of one room: in which rows they stand, and which places each text may have.

    `places` answers for a wording and one of TEXTS. The rows' model is a portal.models.MessageTemplateBase.
    """

    model: str
    places: Callable[[str, str], Places]

    def own(self, wording: str, text: str, language: str) -> str:
        """The words that staff wrote for this text in this language, or "". No query while they are kept.

        Words with a place that nobody fills any more are left out: no booking may fail for a message.
        """
        rows = cache.get_or_set(self._name, self._read, CACHE_SECONDS)
        words = rows.get(str(wording), {}).get(f"{text}_{language}", "")
        return words if set(names_in(words)) <= set(self.places(wording, text).allowed) else ""

    def forget(self, **_kwargs: Any) -> None:
        """Throw the kept words out: a template was saved (a signal)."""
        invalidate(self._name)

    @property
    def _name(self) -> str:
        return f"message-templates:{self.model}"

    def _read(self) -> dict[str, dict[str, str]]:
        columns = [f"{text}_{code}" for text in TEXTS for code in languages.INTERFACE_CODES]
        rows = apps.get_model(self.model).objects.values("wording", *columns)
        return {row["wording"]: {name: row[name] for name in columns if row[name]} for row in rows}
