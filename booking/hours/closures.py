"""The closures as public pages show them: kept like all that every page shows. A house has few of them."""

from __future__ import annotations

import datetime as dt
from operator import attrgetter

from django.db.models import QuerySet

from booking.models import Closure
from portal.cache import fragments


def between(first: dt.date, last: dt.date) -> list[Closure]:
    """The closures that meet those days (included), by their first day."""
    return [row for row in CLOSURES.read() if row.first_day <= last and row.last_day >= first]


def _rows(_now: dt.datetime) -> QuerySet[Closure]:
    return Closure.objects.rewrite(False)


def _made(rows: list[fragments.Row]) -> list[Closure]:
    return sorted((fragments.instance(Closure, row) for row in rows), key=attrgetter("first_day", "pk"))


#: Every closure.
CLOSURES = fragments.register(fragments.Part("closures", rows=_rows, make=_made))
