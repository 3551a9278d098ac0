"""The days on which Finland is closed by law or by custom, from the `holidays` library.

Its official list counts Midsummer Eve and Christmas Eve, on which offices are closed, beside the church and
national holidays: we keep it whole. New Year's Eve is a working day; who closes then enters a closure.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

import holidays


@lru_cache(maxsize=32)
def of_year(year: int) -> frozenset[dt.date]:
    """All public holidays of that calendar year."""
    return frozenset(holidays.country_holidays("FI", years=year))


def is_public_holiday(day: dt.date) -> bool:
    """Whether Finland keeps `day` as a holiday."""
    return day in of_year(day.year)
