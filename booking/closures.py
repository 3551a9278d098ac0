"""The closures as public pages show them: kept like all that every page shows. A house has few of them."""

from __future__ import annotations

import datetime as dt
from operator import attrgetter

from django.db.models import QuerySet

from booking.models import Closure
from portal import every_page


def between(first: dt.date, last: dt.date) -> list[Closure]:
    """The closures that meet those days (included), by their first day."""
    return [row for row in CLOSURES.read() if row.first_day <= last and row.last_day >= first]


def _rows(_now: dt.datetime) -> QuerySet[Closure]:
    return Closure.objects.rewrite(False)


def _made(rows: list[every_page.Row]) -> list[Closure]:
    return sorted((every_page.instance(Closure, row) for row in rows), key=attrgetter("first_day", "pk"))


#: Every closure.
CLOSURES = every_page.register(every_page.Part("closures", rows=_rows, make=_made))
