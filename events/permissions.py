"""Who may do what with events. Rights are given to groups in home/roles.py.

Those who publish also cancel a whole event's sessions and change its rows; a coach makes events as drafts and
looks after their sessions. Who registered is seen only with the right to registrations.
"""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser

MAKE = "events.add_event"
PUBLISH = "events.publish_event"
SEE_SESSIONS = "events.view_session"
CHANGE_SESSIONS = "events.change_session"
SEE_REGISTRATIONS = "events.view_registration"
CHANGE_REGISTRATIONS = "events.change_registration"


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
