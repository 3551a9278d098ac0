"""The numbers of a period, gathered: what the page, the files and the printed report all show.

Everything is counted from rows by a fixed number of queries; no total is typed or kept. Only the totals of
group activities from before the portal are rows that somebody entered (events.models.EarlierTotal).
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from booking.models import BookingRules
from events.models import EarlierTotal
from events.report import sums
from events.report.sums import Report
from events.seats import attendance
from home.numbers import meetings as numbers_meetings
from home.numbers.meetings import MeetingCount, Visits
from home.numbers.people import People, people
from portal import clock
from portal.reports import period as periods
from portal.reports.period import Period


@dataclass(frozen=True, slots=True)
class Numbers:
    """What happened in a period, as far as it has passed at `computed_at`.

    `booked` are all booked times, whatever became of them; `meetings` those whose client came. `groups` are
    the sums of events/report/sums.py; `leaves_out_earlier`: earlier totals of an unknown month are not in
    them.
    """

    period: Period
    computed_at: dt.datetime
    booked: list[MeetingCount]
    visits: list[Visits]
    groups: Report
    people: People
    asks_gender: bool
    leaves_out_earlier: bool

    @property
    def meetings(self) -> list[MeetingCount]:
        """The booked times that were individual meetings."""
        return numbers_meetings.met(self.booked)

    def months(self) -> list[dt.date]:
        """Every month from the first to the last of which anything is known, also the empty ones between."""
        known = {row.month for row in (*self.booked, *self.visits)}
        known |= {line.key for line in self.groups.months if isinstance(line.key, dt.date)}
        return periods.months(min(known), max(known)) if known else []

    def participations(self) -> Counter[dt.date | None]:
        """Participations in groups by month; None: the month is not known."""
        return Counter({line.key: line.participations for line in self.groups.months})


def of(period: Period, *, now: dt.datetime) -> Numbers:
    """The numbers of the period at `now`. Eleven queries."""
    groups, leaves_out = _groups(period, now)
    return Numbers(
        period=period,
        computed_at=now,
        booked=numbers_meetings.times(period, now=now),
        visits=numbers_meetings.visits(period, now=now),
        groups=groups,
        people=people(period, now=now),
        asks_gender=BookingRules.load().ask_gender,
        leaves_out_earlier=leaves_out,
    )


def _groups(period: Period, now: dt.datetime) -> tuple[Report, bool]:
    earlier, leaves_out = sums.of_period(
        list(EarlierTotal.objects.all()), period.first_day, min(period.last_day, _end_of_month(now))
    )
    return sums.make(attendance.held(period.first_day, period.last_day, now=now), earlier), leaves_out


def _end_of_month(now: dt.datetime) -> dt.date:
    return periods.chosen(periods.PeriodChoice.THIS_MONTH, clock.today(now)).last_day
