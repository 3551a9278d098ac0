"""Come now: the house and its desks as two things, and a week of them as languages by days.

True to who is present: an absence, a closure or a public holiday takes its windows away within a minute.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from booking.availability import house_calendar, presence
from booking.availability.house_calendar import HouseCalendar
from booking.availability.presence import HouseHours, Interval
from booking.hours import cached, epoch
from booking.hours.weekly import Weekly
from booking.models import Closure
from portal import clock
from services.models import SpokenLanguage

WEEK = dt.timedelta(days=7)
#: How many weeks ahead the page shows, this one included: as far as shifts are planned with some certainty.
WEEKS_AHEAD = 5


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A column: a day on whose weekday the house is open by plan.

    `opening` is its hours; None when it is closed that day, by a holiday or a closure.
    """

    date: dt.date
    opening: Interval | None


@dataclass(frozen=True, slots=True)
class LanguageHours:
    """A language and, for each column, the day and when somebody speaks it at a desk (empty: nobody)."""

    language: SpokenLanguage
    windows: list[tuple[dt.date, list[Interval]]]


@dataclass(frozen=True, slots=True)
class Come:
    """The page at one instant. `own` is when the reader's language is spoken next, None when it never is."""

    house: HouseHours
    at_desk: list[presence.AtDesk]
    own: Interval | None
    days: list[OpenDay]
    rows: list[LanguageHours]
    closures: list[Closure]


def monday_of(day: dt.date) -> dt.date:
    """The first day of its week."""
    return day - dt.timedelta(days=day.weekday())


def mondays(now: dt.datetime) -> list[dt.date]:
    """The weeks that can be looked at, by their Mondays, this one first."""
    first = monday_of(clock.today(now))
    return [first + number * WEEK for number in range(WEEKS_AHEAD)]


def come(language_code: str, monday: dt.date, now: dt.datetime) -> Come:
    """The week from `monday` as someone sees it who reads in `language_code`. At most three queries."""
    today, sunday = clock.today(now), monday + dt.timedelta(days=6)
    calendar = house_calendar.load(min(today, monday))
    desks = presence.desks(language_code, now, calendar)
    days = _days(monday, calendar)
    spoken = presence.on_days(monday, sunday, calendar)
    return Come(
        house=presence.house(now, calendar),
        at_desk=desks.now,
        own=desks.next_own,
        days=days,
        rows=[LanguageHours(language, _by_day(stretches, days)) for language, stretches in spoken],
        closures=cached.closures_between(monday, sunday),
    )


def _days(monday: dt.date, calendar: HouseCalendar) -> list[OpenDay]:
    """The days of that week on which the house would be open, were there no holiday."""
    week = [monday + dt.timedelta(days=number) for number in range(7)]
    planned = [day for day in week if any(_holds(weekly, day) for weekly in calendar.opening)]
    opening = [Interval(*map(epoch.instant, span)) for span in calendar.opening_spans(week[0], week[-1])]
    by_day = {clock.today(stretch.starts_at): stretch for stretch in reversed(opening)}
    return [OpenDay(day, by_day.get(day)) for day in planned]


def _holds(weekly: Weekly, day: dt.date) -> bool:
    return weekly.weekday == day.weekday() and weekly.valid_from <= day <= weekly.valid_until


def _by_day(stretches: list[Interval], days: list[OpenDay]) -> list[tuple[dt.date, list[Interval]]]:
    return [(day.date, [row for row in stretches if clock.today(row.starts_at) == day.date]) for day in days]
