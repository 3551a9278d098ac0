"""The rules of booking as public pages show them: kept like all that every page shows.

For pages that only look. What books a time loads the row itself (`BookingRules.load`).
"""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet

from booking.models import BookingRules
from portal.cache import fragments


def rules() -> BookingRules:
    """The one row; before staff saved it, the rules as delivered."""
    return RULES.read()


def _rows(_now: dt.datetime) -> QuerySet[BookingRules]:
    return BookingRules.objects.all()


def _made(rows: list[fragments.Row]) -> BookingRules:
    return fragments.setting(BookingRules, rows)


#: The rules of booking.
RULES = fragments.register(fragments.Part("booking-rules", rows=_rows, make=_made))
