"""How many different people: by their number, which says nothing about them and outlives erasure. One query.

Whoever came to a meeting or a group counts once in a period, however often they came. Visits at the desk and
people counted at a group's door have no number. Whoever left neither phone nor e-mail is new every time.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, F, IntegerField, QuerySet, Value

from booking.models import Appointment
from events.models import Registration
from home.numbers.meetings import MET
from portal.reports.period import Period


@dataclass(frozen=True, slots=True)
class People:
    """Different people of a period; `met` holds those of individual meetings by language."""

    in_meetings: int
    in_groups: int
    in_both: int
    met: dict[int, int]

    @property
    def total(self) -> int:
        """Everybody once."""
        return self.in_meetings + self.in_groups - self.in_both


_MEETINGS, _GROUPS, _BOTH, _LANGUAGE = range(4)


def people(period: Period, *, now: dt.datetime) -> People:
    """Who came in the period. One query."""
    meetings, groups = _meetings(period, now), _groups(period, now)
    both = meetings.filter(person_number__in=groups.values("person_number"))
    rows = _counted(meetings, _MEETINGS).union(
        _counted(groups, _GROUPS),
        _counted(both, _BOTH),
        _counted(meetings, _LANGUAGE, F("spoken_language_id")),
        all=True,
    )
    found = {(what, language): number for what, language, number in rows}
    return People(
        *(found.get((what, 0), 0) for what in (_MEETINGS, _GROUPS, _BOTH)),
        met={language: number for (what, language), number in found.items() if what == _LANGUAGE},
    )


def _meetings(period: Period, now: dt.datetime) -> QuerySet[Appointment]:
    starts, ends = period.instants(now)
    return Appointment.objects.filter(
        state__in=MET, coach_time__starts_at__gte=starts, coach_time__starts_at__lt=ends
    )


def _groups(period: Period, now: dt.datetime) -> QuerySet[Registration]:
    starts, ends = period.instants(now)
    return Registration.objects.filter(
        attendances__came=True,
        attendances__session__cancelled_at=None,
        attendances__session__starts_at__gte=starts,
        attendances__session__starts_at__lt=ends,
    )


def _counted(rows: QuerySet, what: int, language: F | Value | None = None) -> QuerySet:
    """(what, language or 0, how many different numbers), a row for each language."""
    columns = {
        "what": Value(what, IntegerField()),
        "language": language or Value(0, IntegerField()),
    }
    grouped = rows.order_by().values_list(*columns.values())
    return grouped.annotate(number=Count("person_number", distinct=True))
