"""Rows that say when coaches work: coaches, hours, desks, absences, closures, coach time. Plain ORM.

The numbers of weekdays, dates and times are those of Helsinki's wall clock; "HH:MM" strings for times.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Collection, Iterable

from booking.enums import AppointmentState, TimeKind
from booking.hours import working_hours
from booking.models import (
    Absence,
    Appointment,
    BookingRules,
    Closure,
    Coach,
    CoachFacts,
    CoachTime,
    Desk,
    OpeningHours,
    Shift,
    WorkingHours,
)
from portal import clock
from services.models import SpokenLanguage

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
LONG_AGO = dt.date(2020, 1, 1)
_numbers = itertools.count(1)


def t(text: str) -> dt.time:
    """The wall-clock time "9:30"."""
    hour, minute = text.split(":")
    return dt.time(int(hour), int(minute))


def at(day: str | dt.date, time: str) -> dt.datetime:
    """The instant, in UTC, at which Helsinki shows `time` on `day` ("2026-11-25")."""
    return clock.at(dt.date.fromisoformat(str(day)), t(time))


def rules(**numbers: int) -> BookingRules:
    """Unsaved rules: 45 + 15 minutes, every 15, an hour's notice, 28 days, unless told otherwise."""
    return BookingRules(**numbers)


def language(name: str = "", *, is_public: bool = True, order: int = 100) -> SpokenLanguage:
    """A spoken language that no migration made."""
    number = next(_numbers)
    own_name = f"{name or 'kieli'} {number}"
    return SpokenLanguage.objects.create(
        code=f"x-{number}", own_name=own_name, name=own_name, is_public=is_public, order=order
    )


def coach(
    name: str = "",
    *,
    speaks: Iterable[SpokenLanguage] = (),
    live: bool = True,
    is_bookable: bool = True,
) -> Coach:
    """A coach with facts and languages, without hours."""
    row = Coach.objects.create(first_name=name or f"Nimi {next(_numbers):03}", live=live)
    facts = CoachFacts.objects.create(row=row, is_bookable=is_bookable)
    facts.languages.set(speaks)
    return row


def works(
    who: Coach,
    *weekdays: int,
    starts: str = "10:00",
    ends: str = "16:00",
    valid_from: dt.date = LONG_AGO,
    valid_until: dt.date | None = None,
) -> list[WorkingHours]:
    """Weekly hours of a coach, the same on each of the weekdays."""
    return [
        working_hours.add_hours(who, day, t(starts), t(ends), valid_from, valid_until) for day in weekdays
    ]


def house_opens(*weekdays: int, starts: str = "10:00", ends: str = "16:00") -> list[OpeningHours]:
    """Opening hours of the house."""
    return [
        OpeningHours.objects.create(weekday=day, starts=t(starts), ends=t(ends), valid_from=LONG_AGO)
        for day in weekdays
    ]


def shift(
    coaches: Collection[Coach],
    *weekdays: int,
    starts: str = "10:00",
    ends: str = "15:00",
    valid_from: dt.date = LONG_AGO,
    valid_until: dt.date | None = None,
    desk: Desk | None = None,
) -> list[Shift]:
    """Shifts of one desk, the same on each of the weekdays."""
    desk = desk or Desk.objects.create(name_fi=f"päivystys {next(_numbers)}")
    made = []
    for day in weekdays:
        row = Shift.objects.create(
            desk=desk,
            weekday=day,
            starts=t(starts),
            ends=t(ends),
            valid_from=valid_from,
            valid_until=valid_until,
        )
        row.coaches.set(coaches)
        made.append(row)
    return made


def absence(who: Coach, day: str, starts: str = "0:00", ends: str = "23:59", until: str = "") -> Absence:
    """A coach is away on that day from one time to another, or until that time of the day `until`."""
    return Absence.objects.create(coach=who, starts_at=at(day, starts), ends_at=at(until or day, ends))


def closure(first_day: str, last_day: str = "", name: str = "Kiinni", meanwhile: str = "") -> Closure:
    """The house is closed on those days, both included."""
    return Closure.objects.create(
        first_day=dt.date.fromisoformat(first_day),
        last_day=dt.date.fromisoformat(last_day or first_day),
        name_fi=name,
        meanwhile_fi=meanwhile,
    )


def coach_time(
    who: Coach,
    starts_at: dt.datetime,
    *,
    minutes: int = 45,
    buffer: int = 15,
    holding: bool = True,
    kind: TimeKind = TimeKind.APPOINTMENT,
) -> CoachTime:
    """Taken time as booking/hours/coach_time.py writes it: the buffer follows the meeting."""
    return CoachTime(
        coach=who,
        starts_at=starts_at,
        ends_at=starts_at + dt.timedelta(minutes=minutes),
        taken_from=starts_at,
        taken_until=starts_at + dt.timedelta(minutes=minutes + buffer),
        holding=holding,
        kind=kind,
    )


def takes(who: Coach, day: str, time: str, **more: object) -> CoachTime:
    """A saved `coach_time` that starts at that wall-clock time."""
    row = coach_time(who, at(day, time), **more)
    row.save()
    return row


def appointment(
    who: Coach,
    day: str,
    time: str,
    spoken: SpokenLanguage,
    *,
    state: AppointmentState = AppointmentState.BOOKED,
    minutes: int = 45,
) -> Appointment:
    """An appointment without a person, booked or as `state` says."""
    return Appointment.objects.create(
        coach_time=takes(who, day, time, minutes=minutes, holding=state in AppointmentState.holding()),
        spoken_language=spoken,
        site_language="fi",
        message_language="fi",
        state=state,
        person_number=next(_numbers),
    )
