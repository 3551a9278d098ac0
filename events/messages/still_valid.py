"""Answers for messages about registrations, just before each leaves: does it still hold?"""

from __future__ import annotations

import datetime as dt

from django.utils.functional import SimpleLazyObject
from wagtail import hooks

from booking.enums import Reach
from events.enums import RegistrationState
from events.messages import notifications
from events.models import Registration
from events.seats import details
from events.seats.details import SessionTime
from portal import clock
from portal.enums import MessageKind
from portal.hooks import Hook
from portal.messages import delivery
from portal.models import HouseFacts, Message


@hooks.register(Hook.MESSAGE_STILL_HOLDS)
def registration_message_holds(message: Message, now: dt.datetime) -> bool | None:
    """Whether the registration is still as the message says; None for a message of somebody else's.

    Each change of a registration gives it a new version: what waited about the old one is not sent.
    """
    if message.owner_kind != notifications.OWNER:
        return None
    rows = details.rows().filter(pk=message.owner_id, person__reach=Reach.MESSAGE)
    registration = rows.first()
    if registration is None or registration.version != message.owner_version:
        return False
    return _holds(message, registration, now)


def _holds(message: Message, registration: Registration, now: dt.datetime) -> bool:
    """Whether a message holds by its kind: news only while it is news."""
    state = registration.state
    if message.kind == MessageKind.OFFER:
        return state == RegistrationState.OFFERED and now < registration.offered_until
    if message.kind == MessageKind.REMINDER:
        return state == RegistrationState.REGISTERED and _is_the_reminder_of_now(message, registration, now)
    if message.kind == MessageKind.FEEDBACK:
        return state == RegistrationState.REGISTERED and _may_be_asked(registration, now)
    if message.kind == MessageKind.CANCELLATION:
        return True
    return not details.is_over(registration, now)


def _may_be_asked(registration: Registration, now: dt.datetime) -> bool:
    """Whether somebody came, as far as staff marked, and has not answered yet."""
    if registration.feedback_given or not details.is_over(registration, now):
        return False
    marks = list(registration.attendances.values_list("came", flat=True))
    return not marks or any(marks)


def _is_the_reminder_of_now(message: Message, registration: Registration, now: dt.datetime) -> bool:
    """Whether its date is still ahead, and no later reminder has overtaken it.

    Brings its text up to date on the way.
    """
    time = _next_start(message, registration, now)
    if time is None or delivery.is_overtaken(message, now):
        return False
    told = details.of(registration, SimpleLazyObject(HouseFacts.load))
    notifications.write_again(message, told, time, now=now)
    return True


def _next_start(message: Message, registration: Registration, now: dt.datetime) -> SessionTime | None:
    """What is still ahead, and was not cancelled, of the day that the reminder is about."""
    day = clock.today(message.about_at)
    dates = (time for time in details.times(registration) if clock.today(time.starts_at) == day)
    return next((time for time in dates if not time.is_cancelled and now < time.starts_at), None)
