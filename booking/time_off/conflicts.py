"""Which booked appointments would an edit leave outside? Screens list them before they save.

Each answer is a set of appointments that are booked and not over at `now`. An appointment that already lies
outside the hours (staff made it so) is not stranded by an edit of the hours. Nothing is cancelled here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable

from django.db.models import QuerySet

from booking.availability.presence import Interval
from booking.enums import AppointmentState
from booking.hours import epoch
from booking.hours import working_hours as hours
from booking.hours.spans import Span, covers, merged, overlaps
from booking.hours.weekly import FOREVER, Weekly, all_spans, weekdays_of
from booking.models import Absence, Appointment, Closure, Coach, Shift, WorkingHours
from portal import clock

ONE_DAY = dt.timedelta(days=1)


def by_absence(absence: Absence, *, now: dt.datetime) -> QuerySet[Appointment]:
    """The appointments of that coach during the absence (saved or not)."""
    return _booked(now).filter(
        coach_time__coach=absence.coach_id,
        coach_time__starts_at__lt=absence.ends_at,
        coach_time__ends_at__gt=absence.starts_at,
    )


def by_stretches(coach_id: int, stretches: Iterable[Interval], *, now: dt.datetime) -> QuerySet[Appointment]:
    """The appointments of that coach during any of these stretches."""
    away = merged((epoch.seconds(row.starts_at), epoch.seconds(row.ends_at)) for row in stretches)
    booked = _booked(now).filter(coach_time__coach=coach_id)
    return _only(booked, lambda starts, ends: overlaps(starts, ends, away))


def by_closure(closure: Closure, *, now: dt.datetime) -> QuerySet[Appointment]:
    """The appointments of everybody on the closed days (saved or not)."""
    since, until = clock.day_bounds(closure.first_day, closure.last_day)
    return _booked(now).filter(coach_time__starts_at__lt=until, coach_time__ends_at__gt=since)


def by_shift(shift: Shift, coaches: Collection[Coach], *, now: dt.datetime) -> QuerySet[Appointment]:
    """The appointments of these coaches during the shift (saved or not): they would miss at the desk."""
    weekly = Weekly(shift.weekday, shift.starts, shift.ends, shift.valid_from, shift.valid_until or FOREVER)
    booked = _booked(now).filter(coach_time__coach__in=[coach.pk for coach in coaches])
    return _only(booked, lambda starts, ends: overlaps(starts, ends, _on_day_of(starts, [weekly])))


def by_end_of_hours(
    working_hours: WorkingHours, last_day: dt.date, *, now: dt.datetime
) -> QuerySet[Appointment]:
    """The appointments that `hours.end_hours` with the same arguments would leave outside the hours."""
    return _by_hours(working_hours, last_day, [], now)


def by_change_of_hours(
    working_hours: WorkingHours,
    *,
    from_day: dt.date,
    weekday: int,
    starts: dt.time,
    ends: dt.time,
    now: dt.datetime,
) -> QuerySet[Appointment]:
    """The appointments that `hours.change_hours` with the same arguments would leave outside the hours."""
    until = hours.weekly_of(working_hours).valid_until
    instead = Weekly(weekday, starts, ends, from_day, until)
    return _by_hours(working_hours, from_day - ONE_DAY, [instead], now)


def _by_hours(
    working_hours: WorkingHours, last_day: dt.date, instead: list[Weekly], now: dt.datetime
) -> QuerySet[Appointment]:
    before = hours.stretches(working_hours.coach_id)
    old = before[working_hours.pk]
    after = {**before, working_hours.pk: old._replace(valid_until=min(last_day, old.valid_until))}
    kept = [*after.values(), *instead]

    def is_stranded(starts: int, ends: int) -> bool:
        was_inside = covers(_on_day_of(starts, before.values()), starts, ends)
        return was_inside and not covers(_on_day_of(starts, kept), starts, ends)

    return _only(_booked(now).filter(coach_time__coach=working_hours.coach_id), is_stranded)


def _booked(now: dt.datetime) -> QuerySet[Appointment]:
    """Booked and not over, the next first."""
    return Appointment.objects.filter(
        state=AppointmentState.BOOKED, coach_time__holding=True, coach_time__ends_at__gt=now
    ).order_by("coach_time__starts_at", "pk")


def _only(booked: QuerySet[Appointment], is_stranded: Callable[[int, int], bool]) -> QuerySet[Appointment]:
    """Those of `booked` whose meeting, in seconds since 1970, is stranded."""
    times = booked.values_list("pk", "coach_time__starts_at", "coach_time__ends_at")
    return booked.filter(
        pk__in=[pk for pk, *when in times if is_stranded(*(epoch.seconds(instant) for instant in when))]
    )


def _on_day_of(starts: int, stretches: Iterable[Weekly]) -> list[Span]:
    """When the stretches hold on the Helsinki day of that instant; those that touch become one."""
    day = clock.today(epoch.instant(starts))
    return merged(all_spans(stretches, weekdays_of(day, day, lambda _day: True)))
