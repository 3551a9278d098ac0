"""Formats of Russian for Django's own filters and widgets."""

from __future__ import annotations

DATE_FORMAT = "l, j E Y г."
MONTH_DAY_FORMAT = "j E"
SHORT_DATE_FORMAT = "j.n.Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "l, j E Y г. H:i"
SHORT_DATETIME_FORMAT = "j.n.Y H:i"
FIRST_DAY_OF_WEEK = 1
