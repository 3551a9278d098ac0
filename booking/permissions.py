"""Who may see and change what of booking. Rights are given to groups in home/roles.py.

A coach opens and changes the appointments that are with them, and sees of the others only the list (time,
language, coach, first name). A coordinator opens and changes everybody's.
"""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser

from booking.models import Appointment

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
    if user.has_perm(EVERYBODYS):
        return True
    return may_list(user) and appointment.coach_time.coach_id == own_coach_id(user)


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
