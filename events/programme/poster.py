"""The week on one sheet for the notice board: which week, which sessions, and the QR code of the list."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from events.models import Session
from events.programme import filter_links, filters
from events.programme.filters import ProgrammeFilters
from portal import clock
from portal.forms.filter_links import FilterLink
from portal.messages import qr
from portal.web.addresses import absolute_url

_WEEK = re.compile(r"(20\d\d)-W(0[1-9]|[1-4]\d|5[0-3])", re.ASCII)
#: How many sessions one sheet can hold; from how many on the letters are smaller.
MOST, MANY = 36, 10


def monday_of(text: str, now: dt.datetime) -> dt.date | None:
    """The Monday of an ISO week ("2026-W48"), of the present week for ""; None for no such week."""
    if not text:
        today = clock.today(now)
        return today - dt.timedelta(days=today.weekday())
    week = _WEEK.fullmatch(text)
    try:
        return dt.date.fromisocalendar(int(week[1]), int(week[2]), 1) if week else None
    except ValueError:  # a year without a week 53
        return None


def week_of(monday: dt.date) -> str:
    """How an address names the week."""
    year, week, _day = monday.isocalendar()
    return f"{year}-W{week:02}"


def address(monday: dt.date, language: str = "") -> str:
    """The poster of that week in the active language: of everything, or of what is spoken in one."""
    week = {"week": week_of(monday), **({"language": language} if language else {})}
    return f"{reverse('events_poster')}?{urlencode(week)}"


def sessions(monday: dt.date, language: str) -> QuerySet[Session]:
    """What is on in that week, everything or what is spoken or interpreted in one language."""
    starts, ends = clock.day_bounds(monday, monday + dt.timedelta(days=6))
    of_week = filters.published().filter(starts_at__gte=starts, starts_at__lt=ends)
    return filters.narrowed(of_week, ProgrammeFilters(language=language))


def code(language: str) -> SafeString:
    """The QR code of the list in the active language, narrowed as the poster is."""
    return qr.svg(absolute_url(filter_links.address(ProgrammeFilters(language=language))))


def links(monday: dt.date, chosen: Any, spoken: Iterable[Any]) -> list[FilterLink]:
    """The posters of the same week: of everything, and of each language."""
    everything = FilterLink(address(monday), chosen is None, "cal", _("Kaikki"))
    coded = (row for row in spoken if row.code)
    return [
        everything,
        *(FilterLink(address(monday, row.code), row == chosen, "chat", row=row) for row in coded),
    ]
