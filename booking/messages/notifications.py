"""Tells the client about their time: which messages an appointment gets, by which way, and when.

Reached by message: an SMS to the phone, a mail with a calendar file to the address, both where both are
known; reminders by one of them only, the SMS first. Reached by a call or not at all: nothing is sent.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace

from django.db import transaction
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from booking.clients import people
from booking.enums import AppointmentState, Channel, Reach, Way
from booking.messages import ical, texts
from booking.models import Appointment, BookingRules
from portal import clock
from portal.enums import MessageChannel, MessageKind, MessageState
from portal.messages import outbox
from portal.messages.letter import Addressee, Letter, secret_address
from portal.models import HouseFacts, Message

OWNER = "booking.appointment"
#: A message to write: what it tells, by which way, and when it leaves.
Planned = tuple[MessageKind, MessageChannel, dt.datetime]


def notify(
    appointment: Appointment,
    kind: MessageKind,
    *,
    now: dt.datetime,
    rules: BookingRules | None = None,
    quietly: bool = False,
) -> None:
    """Queue what the client is told about `appointment`, in the running transaction.

    Whatever still waited about it no longer holds and is taken back. A confirmation or a change brings the
    reminders of the rules along, those that are still ahead; a cancellation brings none. `quietly` brings
    the reminders alone: the caller tells the rest.
    """
    known = addressee(appointment).channels
    planned = [] if quietly else [(kind, channel, now) for channel in known]
    if known and kind != MessageKind.CANCELLATION:
        planned += _reminders(appointment, rules or BookingRules.load(), now)
    if any(channel == MessageChannel.EMAIL for _kind, channel, _due_at in planned):
        _load_names(appointment)
    messages = _messages(appointment, planned, SimpleLazyObject(HouseFacts.load))
    if kind == MessageKind.CONFIRMATION and appointment.version == 1:
        outbox.queue(messages)  # nothing can wait for it yet
    else:
        outbox.replace(OWNER, [appointment.pk], messages)


def day_before(starts_at: dt.datetime, rules: BookingRules) -> dt.datetime:
    """When whatever starts then is reminded of: on the day before at the rules' hour (Helsinki's clocks)."""
    return clock.at(clock.today(starts_at) - dt.timedelta(days=1), rules.reminder_clock)


def reminder_times(starts_at: dt.datetime, rules: BookingRules) -> list[dt.datetime]:
    """When the reminders of an appointment are due: on the day before, and the rules' hours before the start
    (0: no second one).
    """
    times = {day_before(starts_at, rules)}
    if rules.second_reminder_hours:
        times.add(starts_at - dt.timedelta(hours=rules.second_reminder_hours))
    return sorted(times)


@transaction.atomic
def remind_anew(*, now: dt.datetime, rules: BookingRules) -> int:
    """Write the reminders of every time ahead anew, because the rules have other hours. How many.

    As with a new booking, a reminder whose moment has passed is not made; nor is one that was sent already.
    """
    rows = Appointment.objects.filter(
        state=AppointmentState.BOOKED, person__reach=Reach.MESSAGE, coach_time__starts_at__gt=now
    ).select_related("coach_time__coach", "spoken_language", "person")
    found = list(rows)
    house, gone = SimpleLazyObject(HouseFacts.load), _reminders_gone()
    written: list[Message] = []
    for row in found:
        planned = _reminders(row, rules, now, gone=gone[row.pk, row.version])
        written += _messages(row, planned, house)
    outbox.replace(OWNER, [row.pk for row in found], written, kinds=(MessageKind.REMINDER,))
    return len(written)


def _reminders_gone() -> Counter[tuple[int, int]]:
    """How many reminders have left, or may have, by number and version of the appointment."""
    left = (MessageState.SENDING, MessageState.UNCERTAIN, MessageState.SENT)
    rows = Message.objects.filter(owner_kind=OWNER, kind=MessageKind.REMINDER, state__in=left)
    return Counter(rows.order_by().values_list("owner_id", "owner_version"))


def _reminders(
    appointment: Appointment, rules: BookingRules, now: dt.datetime, *, gone: int = 0
) -> list[Planned]:
    """The reminders that are still ahead, by the first of the client's ways, without those `gone` already."""
    channels = addressee(appointment).channels
    times = reminder_times(appointment.coach_time.starts_at, rules)[gone:]
    return [(MessageKind.REMINDER, channels[0], time) for time in times if channels and time > now]


def addressee(appointment: Appointment) -> Addressee:
    """Whom messages about the appointment go to; without addresses where the client wants none."""
    person = appointment.person
    is_reached = person.reach == Reach.MESSAGE
    return Addressee(
        OWNER,
        appointment.pk,
        appointment.version,
        appointment.message_language,
        phone=person.phone if is_reached else "",
        email=person.email if is_reached else "",
    )


def secret_link(appointment: Appointment) -> str:
    """The whole address that shows, moves and cancels the appointment, in the language of its messages."""
    return secret_address("appointment", appointment.person.token, appointment.message_language)


def _load_names(appointment: Appointment) -> None:
    """Coach and language, which a mail names, in one query."""
    row = Appointment.objects.select_related("coach_time__coach", "spoken_language").get(pk=appointment.pk)
    appointment.coach_time.coach = row.coach_time.coach
    appointment.spoken_language = row.spoken_language


def _messages(appointment: Appointment, planned: list[Planned], house: HouseFacts) -> list[Message]:
    """What is planned, in the language of the client's messages. Only a mail tells of the house."""
    to, starts_at = addressee(appointment), appointment.coach_time.starts_at
    with translation.override(to.language):
        return [
            to.message(
                kind,
                channel,
                _letter(appointment, kind, channel, due_at, house),
                about_at=starts_at,
                due_at=due_at,
                is_urgent=kind == MessageKind.CONFIRMATION and _just_booked_it(appointment),
            )
            for kind, channel, due_at in planned
        ]


def _just_booked_it(appointment: Appointment) -> bool:
    """Whether the client books it this moment, and so is awake."""
    return appointment.channel == Channel.PUBLIC and appointment.version == 1


def _letter(
    appointment: Appointment,
    kind: MessageKind,
    channel: MessageChannel,
    due_at: dt.datetime,
    house: HouseFacts,
) -> Letter:
    context = texts.MessageContext(
        language=appointment.message_language,
        starts_at=appointment.coach_time.starts_at,
        link=secret_link(appointment),
    )
    if channel == MessageChannel.SMS:
        return texts.render(kind, context, channel, now=due_at)
    letter = texts.render(kind, _of_a_mail(context, appointment, house), channel, now=due_at)
    is_reminder = kind == MessageKind.REMINDER
    return letter if is_reminder else replace(letter, calendar=ical.ics(appointment, facts=house).decode())


def _of_a_mail(
    context: texts.MessageContext, appointment: Appointment, house: HouseFacts
) -> texts.MessageContext:
    """The context with what stands in a mail only; coach and language are loaded."""
    return replace(
        context,
        way=Way(appointment.way),
        code=people.spoken_code(appointment.person.code),
        spoken=appointment.spoken_language.own_name,
        coach=appointment.coach_time.coach.first_name,
        address=house.address,
        map_url=house.map_url,
        house_phone=house.phone,
        place=appointment.person.meeting_place,
    )


def write_again(message: Message, appointment: Appointment, *, now: dt.datetime) -> None:
    """Bring the text of a message that leaves later than it was written up to date: today is no tomorrow."""
    channel = MessageChannel(message.channel)
    if channel == MessageChannel.EMAIL:
        _load_names(appointment)
    with translation.override(message.language):
        house = SimpleLazyObject(HouseFacts.load)
        letter = _letter(appointment, MessageKind(message.kind), channel, now, house)
    message.subject, message.body = letter.subject, letter.body
