"""What made-up messages of every room have in common: a day, a link and a number as long as any."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from portal import dates

SAMPLE_TOKEN = "a" * 43
SAMPLE_PHONE = "+358 40 123 4567"


@lru_cache
def widest_day(language: str) -> dt.date:
    """The day of a year whose date takes most room in an SMS: what fits on it fits on every day."""
    days = [dt.date(2026, month, day) for month in range(1, 13) for day in range(20, 27)]
    return max(days, key=lambda day: len(dates.list_date(day, language).encode("utf-16-le")))
