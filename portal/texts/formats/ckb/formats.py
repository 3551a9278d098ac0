"""Formats of Sorani for Django's own filters and widgets."""

from __future__ import annotations

DATE_FORMAT = "l j.n.Y"
MONTH_DAY_FORMAT = "j.n"
SHORT_DATE_FORMAT = "j.n.Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "l j.n.Y H:i"
SHORT_DATETIME_FORMAT = "j.n.Y H:i"
FIRST_DAY_OF_WEEK = 1
