"""Answers for messages about appointments, just before each leaves: does it still hold?"""

from __future__ import annotations

import datetime as dt

from wagtail import hooks

from booking.enums import AppointmentState, Reach
from booking.messages import notifications
from booking.models import Appointment
from portal.enums import MessageKind
from portal.hooks import Hook
from portal.messages import delivery
from portal.models import Message


@hooks.register(Hook.MESSAGE_STILL_HOLDS)
def appointment_message_holds(message: Message, now: dt.datetime) -> bool | None:
    """Whether the appointment is still as the message says; None for a message of somebody else's.

    A moved or cancelled time has a new version: what waited about the old one is not sent. Nothing but a
    cancellation is sent once the time has begun. A reminder that leaves late says "today" when it is today.
    """
    if message.owner_kind != notifications.OWNER:
        return None
    rows = Appointment.objects.select_related("coach_time", "person")
    appointment = rows.filter(pk=message.owner_id, person__reach=Reach.MESSAGE).first()
    if appointment is None or appointment.version != message.owner_version:
        return False
    if message.kind == MessageKind.CANCELLATION:
        return appointment.state == AppointmentState.CANCELLED
    if appointment.state != AppointmentState.BOOKED or appointment.coach_time.starts_at <= now:
        return False
    return message.kind != MessageKind.REMINDER or _is_the_reminder_of_now(message, appointment, now)


def _is_the_reminder_of_now(message: Message, appointment: Appointment, now: dt.datetime) -> bool:
    """Whether no later reminder has overtaken it. Brings its text up to date on the way."""
    if delivery.is_overtaken(message, now):
        return False
    notifications.write_again(message, appointment, now=now)
    return True
