"""The house's own facts as public pages show them: kept like all that every page shows."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet

from portal.cache import fragments
from portal.models import HouseFacts


def facts() -> HouseFacts:
    """Address, map, phones. What writes to people (messages, tickets) reads the row itself."""
    return FACTS.read()


def _rows(_now: dt.datetime) -> QuerySet[HouseFacts]:
    return HouseFacts.objects.rewrite(False)


def _made(rows: list[fragments.Row]) -> HouseFacts:
    return fragments.setting(HouseFacts, rows)


#: The facts of the house.
FACTS = fragments.register(fragments.Part("house", rows=_rows, make=_made))
