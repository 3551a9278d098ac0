"""Messages about demo appointments and registrations: sent, waiting, failed and why, called off by hand.

Nothing of it ever leaves. Whoever they are about wants no messages, and of those the owner of a message lets
none go (message_owner.py of the rooms). Mails go to addresses that cannot exist, SMS to no country at all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import cycle

from django.contrib.auth import get_user_model
from django.db import transaction
from wagtail.log_actions import log

from booking.enums import AppointmentState
from booking.messages import notifications
from booking.models import Appointment
from events.enums import RegistrationState
from events.messages import notifications as event_notifications
from events.models import Registration
from events.seats import details
from portal.enums import MessageChannel, MessageKind, MessageState
from portal.messages import outbox
from portal.models import HouseFacts, Message

#: No country has this code: an SMS to it goes nowhere.
NOBODYS_NUMBER = "+999000000{:02}"
REASONS = {
    MessageChannel.EMAIL: "address refused 550",
    MessageChannel.SMS: "the SMS gateway refused",
}
NOBODYS_ADDRESS = "@example.invalid"
FAILED, SENT, WAITING, SEATED = 2, 6, 4, 3
A_DAY, A_MINUTE = dt.timedelta(days=1), dt.timedelta(minutes=1)


def load(now: dt.datetime) -> None:
    """Make them, where the outbox is empty."""
    if Message.objects.exists():
        return
    with transaction.atomic():
        made = [*_about_appointments(now), *_about_registrations(now)]
        Message.objects.bulk_create(sorted(made, key=lambda row: row.created_at))
        _call_one_off()


def _about_appointments(now: dt.datetime) -> Iterator[Message]:
    """Confirmations that left or did not, and the reminders that wait."""
    rows = Appointment.objects.filter(
        person__also_called="demo",
        person__email__endswith=NOBODYS_ADDRESS,
        state=AppointmentState.BOOKED,
        coach_time__starts_at__gt=now + A_DAY,
    ).select_related("person", "coach_time")
    channels = cycle(MessageChannel)
    for place, row in enumerate(rows.order_by("coach_time__starts_at")[: FAILED + SENT]):
        channel, starts_at = next(channels), row.coach_time.starts_at
        confirmation = _row(MessageKind.CONFIRMATION, channel, row, notifications.OWNER, starts_at)
        _left(confirmation, now - (place + 1) * 17 * A_MINUTE, failed=place < FAILED)
        told = [confirmation]
        if FAILED <= place < FAILED + WAITING:
            reminder = _row(MessageKind.REMINDER, channel, row, notifications.OWNER, starts_at)
            reminder.created_at, reminder.due_at = confirmation.created_at, starts_at - A_DAY
            told.append(reminder)
        for message in told:
            notifications.write_again(message, row, now=message.due_at)
            yield message


def _about_registrations(now: dt.datetime) -> Iterator[Message]:
    """What people who registered were told, whether they have a seat or wait for one."""
    people = Registration.objects.filter(person__email__endswith=NOBODYS_ADDRESS).order_by("-pk")
    seated = people.filter(state=RegistrationState.REGISTERED).values_list("pk", flat=True)[:SEATED]
    waiting = people.filter(state=RegistrationState.WAITING).values_list("pk", flat=True)[:1]
    house = HouseFacts.load()
    for place, row in enumerate(details.rows().filter(pk__in=[*seated, *waiting])):
        if time := details.next_time(row, now):
            message = _row(
                MessageKind.CONFIRMATION, MessageChannel.EMAIL, row, event_notifications.OWNER, time.starts_at
            )
            _left(message, now - (place + 1) * 29 * A_MINUTE)
            event_notifications.write_again(message, details.of(row, house), time, now=message.due_at)
            yield message


def _row(
    kind: MessageKind,
    channel: MessageChannel,
    about: Appointment | Registration,
    owner_kind: str,
    about_at: dt.datetime,
) -> Message:
    """A message that waits, to an address that cannot exist. Its text is not written yet."""
    is_sms = channel == MessageChannel.SMS
    return Message(
        kind=kind,
        channel=channel,
        recipient=NOBODYS_NUMBER.format(about.pk % 100) if is_sms else about.person.email,
        language=about.message_language,
        owner_kind=owner_kind,
        owner_id=about.pk,
        owner_version=about.version,
        about_at=about_at,
    )


def _left(message: Message, at: dt.datetime, *, failed: bool = False) -> None:
    """Let the message have left at that moment, or have failed to."""
    message.created_at = message.due_at = at
    message.attempts = 1
    message.state = MessageState.FAILED if failed else MessageState.SENT
    if failed:
        message.failure = REASONS[MessageChannel(message.channel)]
    else:
        message.sent_at = at


def _call_one_off() -> None:
    """A coordinator called the client instead: the last reminder is called off by hand, as by its button."""
    reminder = Message.objects.filter(kind=MessageKind.REMINDER).order_by("due_at").last()
    user = get_user_model().objects.filter(username="pihla").first()
    if reminder and outbox.cancel(reminder.pk):
        log(instance=reminder, action="portal.call_off", user=user)
