"""Who may see and change what of booking. Rights are given to groups in home/roles.py.

A coach opens and changes the appointments that are with them, and sees of the others only the list (time,
language, coach, first name). A coordinator opens and changes everybody's, and may let a coach cover for
others. Whoever is on desk duty marks and moves all of today's, and brings to today whoever is here, without
seeing topics.
"""

from __future__ import annotations

import datetime as dt

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q

from booking.models import Appointment, Shift
from portal import clock

LIST = "booking.view_appointment"
EVERYBODYS = "booking.change_appointment"
SEE_REQUESTS = "booking.view_request"
ANSWER_REQUESTS = "booking.change_request"
SEE_HOURS = "booking.view_workinghours"
CHANGE_HOURS = "booking.change_workinghours"


def may_list(user: AbstractBaseUser) -> bool:
    """Whether the user sees the list of appointments."""
    return user.has_perm(LIST)


def may_open(user: AbstractBaseUser, appointment: Appointment) -> bool:
    """Whether the user opens and changes this appointment: anybody's, or one of their own as a coach."""
    return may_change_times_of(user, appointment.coach_time.coach_id)


def own_coach_id(user: AbstractBaseUser) -> int | None:
    """The coach that the user is, or None. One query for each user object."""
    facts = getattr(user, "coach_facts", None)
    return facts.row_id if facts else None


def may_see_requests(user: AbstractBaseUser) -> bool:
    """Whether the user sees what clients ask of staff."""
    return user.has_perm(SEE_REQUESTS)


def may_answer_requests(user: AbstractBaseUser) -> bool:
    """Whether the user takes and finishes requests."""
    return user.has_perm(ANSWER_REQUESTS)


def may_see_hours(user: AbstractBaseUser) -> bool:
    """Whether the user sees the working hours of coaches."""
    return user.has_perm(SEE_HOURS)


def may_change_hours(user: AbstractBaseUser) -> bool:
    """Whether the user changes the working hours of coaches."""
    return user.has_perm(CHANGE_HOURS)


def may_change_times_of(user: AbstractBaseUser, coach_id: int) -> bool:
    """Whether the user books and blocks that coach's time: their own, or anybody's when they cover."""
    return has_everybodys(user) or (may_list(user) and coach_id == own_coach_id(user))


def has_everybodys(user: AbstractBaseUser) -> bool:
    """Whether all coaches' times are theirs to change: a coordinator, or a coach allowed to cover."""
    return user.has_perm(EVERYBODYS) or (may_list(user) and covers(user))


def covers(user: AbstractBaseUser) -> bool:
    """Whether the user is a coach whom a coordinator allows to look after others' times."""
    facts = getattr(user, "coach_facts", None)
    return bool(facts and facts.covers)


def may_receive(user: AbstractBaseUser, appointment: Appointment, *, now: dt.datetime) -> bool:
    """Whether the user marks and moves this appointment, perhaps without opening it.

    Whoever has a desk shift today receives all of today's clients; topics stay closed to them.
    """
    if may_open(user, appointment):
        return True
    is_today = clock.today(appointment.coach_time.starts_at) == clock.today(now)
    return is_today and is_on_duty(user, now)


def may_serve(user: AbstractBaseUser, appointment: Appointment, *, now: dt.datetime) -> bool:
    """Whether the user, with the client at the desk, moves this time to today or prints its ticket.

    Whoever opens it, and whoever has a desk shift today: the client stands there with a time of any day.
    """
    return may_open(user, appointment) or is_on_duty(user, now)


def is_on_duty(user: AbstractBaseUser, now: dt.datetime) -> bool:
    """Whether the user has a desk shift today. One query, two for a new user object."""
    coach_id = own_coach_id(user)
    if coach_id is None or not may_list(user):
        return False
    today = clock.today(now)
    not_over = Q(valid_until__isnull=True) | Q(valid_until__gte=today)
    shifts = Shift.objects.filter(not_over, coaches=coach_id, weekday=today.weekday(), valid_from__lte=today)
    return shifts.exists()
