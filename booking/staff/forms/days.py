"""Days that staff type: none so far away that the calendar cannot reckon with it."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal import clock

#: Days farther away than this are a slip of the finger; the ends of the calendar cannot be reckoned with.
FAR = dt.timedelta(days=3660)


def near(day: dt.date | None) -> dt.date | None:
    """The day, or None. Raises ValidationError where it is far from today."""
    if day and abs(day - clock.today(clock.now())) > FAR:
        raise ValidationError(_("Tämä päivä on liian kaukana."))
    return day


def parse_day(text: str | None, today: dt.date) -> dt.date | None:
    """The day of an address ("2026-11-25"), or None for anything else and for days far from today."""
    try:
        day = dt.date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if abs(day - today) <= FAR else None
