"""Everybody's plans in one query: closures, opening hours, the desks' shifts and absences."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from booking.availability import queries
from booking.hours import epoch, public_holidays
from booking.hours.spans import Span, merged
from booking.hours.weekly import FOREVER, DayStart, Weekly, all_spans, weekdays_of

# Until someone enters opening hours, the house works office hours.
OFFICE_WEEK = [Weekly(day, dt.time(8), dt.time(16), dt.date.min) for day in range(5)]
# How far past the booking horizon a first open day is looked for: longer than any summer closure.
LOOK_AHEAD = dt.timedelta(days=200)


@dataclass(frozen=True, slots=True)
class HouseCalendar:
    """Closed days, opening hours, who is at the desks by plan, and who is away, by the coach's id.

    Absences are spans of seconds since 1970.
    """

    closures: list[tuple[dt.date, dt.date]] = field(default_factory=list)
    opening: list[Weekly] = field(default_factory=list)
    shifts: list[tuple[int, Weekly]] = field(default_factory=list)
    absences: list[tuple[int, Span]] = field(default_factory=list)

    def is_open(self, day: dt.date) -> bool:
        """Whether people work on `day` at all: it is no public holiday and in no closure."""
        return not (public_holidays.is_public_holiday(day) or self.is_in_closure(day))

    def is_in_closure(self, day: dt.date) -> bool:
        """Whether staff closed the house on `day`."""
        return any(first <= day <= last for first, last in self.closures)

    def week(self, first: dt.date, last: dt.date) -> list[list[DayStart]]:
        """The open days from `first` to `last` (included) by weekday, as time/weekly.py wants them."""
        return weekdays_of(first, last, self.is_open)

    def opening_spans(self, first: dt.date, last: dt.date) -> list[Span]:
        """When the house is open on those days, in order."""
        return merged(all_spans(self.opening, self.week(first, last)))

    def reach(self, earliest: dt.datetime, today: dt.date, horizon_days: int) -> tuple[dt.date, dt.date]:
        """First and last bookable day. A house closed on every day of the horizon pushes both past it.

        Closed means: nobody could begin at `earliest` or later, because of closures, public holidays and the
        weekdays on which the house never opens. The first open day after that then begins a horizon of the
        full length.
        """
        last = today + dt.timedelta(days=horizon_days)
        if not any(first <= last and today <= until for first, until in self.closures):
            return today, last
        begins = epoch.seconds(earliest)
        office = HouseCalendar(self.closures, self.opening or OFFICE_WEEK)
        if any(until > begins for _, until in office.opening_spans(today, last)):
            return today, last
        for number in range(1, LOOK_AHEAD.days):
            day = last + dt.timedelta(days=number)
            if office.opening_spans(day, day):
                return day, day + dt.timedelta(days=horizon_days)
        return today, last


def load(today: dt.date) -> HouseCalendar:
    """Everything that holds on `today` or later. One query, whatever the number of rows."""
    calendar = HouseCalendar()
    for row in queries.plans(today):
        if row.kind == queries.ABSENCE:
            calendar.absences.append((row.coach_id, (row.away_from, row.away_until)))
        elif row.kind == queries.CLOSURE:
            calendar.closures.append((row.first_day, row.last_day))
        else:
            weekly = Weekly(row.weekday, row.starts, row.ends, row.first_day, row.last_day or FOREVER)
            if row.kind == queries.OPENING:
                calendar.opening.append(weekly)
            else:
                calendar.shifts.append((row.coach_id, weekly))
    return calendar
