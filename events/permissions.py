"""Who may do what with events. Rights are given to groups in home/roles.py.

Those who publish also cancel a whole event's sessions and change its rows; a coach makes events as drafts and
looks after their sessions. Who registered is seen only with the right to registrations, and by a coach only
at the sessions they are at themselves. The report has no people in it: it has a right of its own.
"""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q

MAKE = "events.add_event"
PUBLISH = "events.publish_event"
SEE_SESSIONS = "events.view_session"
CHANGE_SESSIONS = "events.change_session"
SEE_REGISTRATIONS = "events.view_registration"
CHANGE_REGISTRATIONS = "events.change_registration"
SEE_EVERYBODY = "events.view_registrationperson"
SEE_NUMBERS = "events.see_numbers"
ENTER_NUMBERS = "events.add_earliertotal"


def may_make(user: AbstractBaseUser) -> bool:
    """Whether the user makes new events, at least as drafts."""
    return user.has_perm(MAKE) and user.has_perm(CHANGE_SESSIONS)


def may_publish(user: AbstractBaseUser) -> bool:
    """Whether the user publishes events."""
    return user.has_perm(PUBLISH)


def may_see_sessions(user: AbstractBaseUser) -> bool:
    """Whether the user sees the sessions of an event with their seats, but not who registered."""
    return user.has_perm(SEE_SESSIONS)


def may_change_sessions(user: AbstractBaseUser) -> bool:
    """Whether the user makes, moves and cancels sessions."""
    return user.has_perm(CHANGE_SESSIONS)


def may_see_registrations(user: AbstractBaseUser) -> bool:
    """Whether the user sees who registered."""
    return user.has_perm(SEE_REGISTRATIONS)


def may_change_registrations(user: AbstractBaseUser) -> bool:
    """Whether the user registers and cancels for others, and marks who came."""
    return user.has_perm(CHANGE_REGISTRATIONS)


def may_see_everybody(user: AbstractBaseUser) -> bool:
    """Whether the user sees who registered for any session, not only for their own."""
    return may_see_registrations(user) and user.has_perm(SEE_EVERYBODY)


def own_sessions(user: AbstractBaseUser) -> Q:
    """What tells the sessions that the user is at as a coach, whatever they do there."""
    return Q(coaches__coach__facts__user=user.pk)


def may_see_numbers(user: AbstractBaseUser) -> bool:
    """Whether the user sees the report."""
    return user.has_perm(SEE_NUMBERS)


def may_enter_numbers(user: AbstractBaseUser) -> bool:
    """Whether the user enters totals from before the portal."""
    return user.has_perm(ENTER_NUMBERS)
