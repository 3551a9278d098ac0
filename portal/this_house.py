"""The house's own facts as public pages show them: kept like all that every page shows."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet

from portal import every_page, languages
from portal.models import HouseFacts

#: Of a translated text the columns of the languages alone: the one without a language would be taken for
#: the text of whichever language the page is shown in.
COLUMNS = (
    *("id", "place", "street", "postal", "map_url", "phone", "whatsapp", "email"),
    *(f"{text}_{code}" for text in ("arrival", "bring") for code in languages.INTERFACE_CODES),
)


def facts() -> HouseFacts:
    """Address, map, phones. What writes to people (messages, tickets) reads the row itself."""
    return FACTS.read()


def _rows(_now: dt.datetime) -> QuerySet[HouseFacts]:
    return HouseFacts.objects.rewrite(False)


def _made(rows: list[every_page.Row]) -> HouseFacts:
    """The one row there is; before staff saved it, the house as delivered."""
    return HouseFacts(**min(rows, key=lambda row: row["id"])) if rows else HouseFacts()


#: The facts of the house.
FACTS = every_page.register(
    every_page.Part("house", rows=_rows, columns={name: name for name in COLUMNS}, make=_made)
)
