"""What one user may do with the entries of the calendar: permissions.py, asked once for a whole page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser

from booking import permissions
from booking.appointments import reservations
from booking.availability.day_plan import PlanEntry
from booking.enums import AppointmentState
from portal import clock


@dataclass(frozen=True, slots=True)
class Rights:
    """What the user may do with the calendar's entries at `now`; asked of the database once a page."""

    everybodys: bool
    own_coach_id: int | None
    on_duty: bool
    now: dt.datetime

    @classmethod
    def of(cls, user: AbstractBaseUser, now: dt.datetime) -> Rights:
        """Those of `user`. At most two queries."""
        everybodys = permissions.has_everybodys(user)
        on_duty = not everybodys and permissions.is_on_duty(user, now)
        return cls(everybodys, permissions.own_coach_id(user), on_duty, now)

    def opens(self, coach_id: int) -> bool:
        """Whether the user opens that coach's appointments and takes that coach's time."""
        return self.everybodys or coach_id == self.own_coach_id

    def books(self, coach_id: int) -> bool:
        """Whether the user books a client with that coach: on desk duty with anybody."""
        return self.on_duty or self.opens(coach_id)

    def receives(self, entry: PlanEntry) -> bool:
        """Whether the user marks and moves this appointment."""
        is_today = clock.today(entry.starts_at) == clock.today(self.now)
        return entry.booked is not None and (self.opens(entry.coach_id) or (self.on_duty and is_today))

    def moves(self, entry: PlanEntry) -> bool:
        """Whether it can be moved now, and by this user."""
        changeable = entry.booked is not None and entry.booked.state in AppointmentState.changeable()
        return changeable and self.receives(entry) and self.now < entry.starts_at

    def marks(self, entry: PlanEntry) -> tuple[AppointmentState, ...]:
        """What this user may mark now with one tap."""
        is_unmarked = entry.booked is not None and entry.booked.state == AppointmentState.BOOKED
        has_come = self.now >= entry.starts_at - reservations.MARK_EARLY
        return AppointmentState.marks() if is_unmarked and has_come and self.receives(entry) else ()
