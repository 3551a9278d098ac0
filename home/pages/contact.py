"""Who answers in which language, by which number, and when: true to who is at the desks in the days to come.

A language with a number of its own (a row of spoken languages) is reached there, any other by the house's.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache

from booking.availability import house_calendar, presence
from booking.availability.house_calendar import HouseCalendar
from booking.availability.presence import Interval
from portal import clock, dates
from portal.cache.fragments import CACHE_SECONDS
from portal.models import HouseFacts
from services import public_languages
from services.models import SpokenLanguage

#: How many days the hours are told for, today among them.
DAYS = 7
KEPT = "contact.languages"


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours that hold on one or more days: the days in words, and an instant of the clock for each end."""

    days: str
    starts_at: dt.datetime
    ends_at: dt.datetime


@dataclass(frozen=True, slots=True)
class LanguageContact:
    """A language: by which numbers it is reached, whether somebody answers now, and when.

    `hours` is empty when nobody who speaks it is at a desk in the days to come.
    """

    language: SpokenLanguage
    phone: str
    whatsapp: str
    is_now: bool
    hours: list[Hours]


def of_page(house: HouseFacts, language: str, now: dt.datetime) -> dict[str, Any]:
    """What the contact page shows alive: `contact_rows`, and `house_hours` for the foot.

    At most three queries, one while the rows are kept.
    """
    calendar = house_calendar.load(clock.today(now))
    return {
        "contact_rows": rows(house, language, now, calendar),
        "house_hours": presence.house(now, calendar),
    }


def rows(
    house: HouseFacts, language: str, now: dt.datetime, calendar: HouseCalendar
) -> list[LanguageContact]:
    """The public languages for a reader in `language`, whose own stands first.

    At most two queries, none while they are kept.
    """
    found = [_row(row, stretches, house, language, now) for row, stretches in _kept(now, calendar)]
    return sorted(found, key=lambda row: row.language.code != language)


def _kept(now: dt.datetime, calendar: HouseCalendar) -> list[tuple[SpokenLanguage, list[Interval]]]:
    today = clock.today(now)
    kept = cache.get(KEPT)
    if kept is None or kept[0] != today:
        kept = (today, _read(today, calendar))
        cache.set(KEPT, kept, CACHE_SECONDS)
    return kept[1]


def _read(today: dt.date, calendar: HouseCalendar) -> list[tuple[SpokenLanguage, list[Interval]]]:
    last = today + dt.timedelta(days=DAYS - 1)
    at_desk = dict(presence.on_days(today, last, calendar))
    return [(row, at_desk.get(row, [])) for row in public_languages.rows()]


def _row(
    spoken: SpokenLanguage, stretches: list[Interval], house: HouseFacts, language: str, now: dt.datetime
) -> LanguageContact:
    ahead = [row for row in stretches if row.ends_at > now]
    return LanguageContact(
        language=spoken,
        phone=spoken.phone or house.phone,
        whatsapp=spoken.whatsapp or house.whatsapp,
        is_now=any(row.starts_at <= now for row in ahead),
        hours=_by_hours(ahead, language),
    )


def _by_hours(stretches: list[Interval], language: str) -> list[Hours]:
    """Days with the same hours together, each group where its first day stands in the week."""
    groups: dict[tuple[dt.time, dt.time], list[Interval]] = {}
    for row in sorted(stretches, key=lambda row: (clock.today(row.starts_at).weekday(), row.starts_at)):
        hours = (clock.local(row.starts_at).time(), clock.local(row.ends_at).time())
        groups.setdefault(hours, []).append(row)
    return [_hours(group, language) for group in groups.values()]


def _hours(group: list[Interval], language: str) -> Hours:
    days = (dates.weekday(clock.today(row.starts_at), language) for row in group)
    return Hours(dates.words(language).comma.join(days), group[0].starts_at, group[0].ends_at)
