"""Tells the client about their time: which messages an appointment gets, by which way, and when.

Reached by message: an SMS to the phone, a mail with a calendar file to the address, both where both are
known; reminders by one of them only, the SMS first. Reached by a call or not at all: nothing is sent.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter

from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from booking.clients import people
from booking.enums import AppointmentState, Channel, Reach, Way
from booking.messages import ical, texts
from booking.models import Appointment, BookingRules
from portal import clock
from portal.enums import MessageChannel, MessageKind, MessageState
from portal.messages import outbox
from portal.models import HouseFacts, Message
from portal.web.addresses import absolute_url

OWNER = "booking.appointment"
#: A message to write: what it tells, by which way, and when it leaves.
Planned = tuple[MessageKind, MessageChannel, dt.datetime]


def tell(
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
    if kind != MessageKind.CONFIRMATION or appointment.version > 1:
        outbox.drop(OWNER, appointment.pk)
    known = channels(appointment)
    if not known:
        return
    if MessageChannel.EMAIL in known:
        _load_names(appointment)
    planned = [] if quietly else [(kind, channel, now) for channel in known]
    if kind != MessageKind.CANCELLATION:
        planned += _reminders(appointment, rules or BookingRules.load(), now)
    outbox.queue(_messages(appointment, planned, SimpleLazyObject(HouseFacts.load)))


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
    outbox.drop(OWNER, *[row.pk for row in found], kinds=(MessageKind.REMINDER,))
    house, gone = SimpleLazyObject(HouseFacts.load), _reminders_gone()
    written: list[Message] = []
    for row in found:
        planned = _reminders(row, rules, now, gone=gone[row.pk, row.version])
        written += _messages(row, planned, house)
    return len(outbox.queue(written))


def _reminders_gone() -> Counter[tuple[int, int]]:
    """How many reminders have left, or may have, by number and version of the appointment."""
    left = (MessageState.SENDING, MessageState.UNCERTAIN, MessageState.SENT)
    rows = Message.objects.filter(owner_kind=OWNER, kind=MessageKind.REMINDER, state__in=left)
    return Counter(rows.order_by().values_list("owner_id", "owner_version"))


def _reminders(
    appointment: Appointment, rules: BookingRules, now: dt.datetime, *, gone: int = 0
) -> list[Planned]:
    """The reminders that are still ahead, by the first of the client's ways, without those `gone` already."""
    known = channels(appointment)
    times = reminder_times(appointment.coach_time.starts_at, rules)[gone:]
    return [(MessageKind.REMINDER, known[0], time) for time in times if known and time > now]


def told(appointment: Appointment) -> texts.Told:
    """What every message may say about the appointment; its link is in the language of its messages."""
    return texts.Told(
        language=appointment.message_language,
        starts_at=appointment.coach_time.starts_at,
        link=secret_link(appointment),
    )


def channels(appointment: Appointment) -> list[MessageChannel]:
    """By which ways the client is reached, the one for reminders first."""
    person = appointment.person
    if person.reach != Reach.MESSAGE:
        return []
    known = {MessageChannel.SMS: person.phone, MessageChannel.EMAIL: person.email}
    return [channel for channel, address in known.items() if address]


def _load_names(appointment: Appointment) -> None:
    """Coach and language, which a mail names, in one query."""
    row = Appointment.objects.select_related("coach_time__coach", "spoken_language").get(pk=appointment.pk)
    appointment.coach_time.coach = row.coach_time.coach
    appointment.spoken_language = row.spoken_language


def _messages(appointment: Appointment, planned: list[Planned], house: HouseFacts) -> list[Message]:
    """What is planned, in the language of the client's messages. Only a mail tells of the house."""
    with translation.override(appointment.message_language):
        said = told(appointment)
        return [
            Message(
                kind=kind,
                channel=channel,
                language=appointment.message_language,
                owner_kind=OWNER,
                owner_id=appointment.pk,
                owner_version=appointment.version,
                about_at=said.starts_at,
                is_urgent=kind == MessageKind.CONFIRMATION and _just_booked_it(appointment),
                due_at=due_at,
                **_WRITE[channel](appointment, said, kind, due_at, house),
            )
            for kind, channel, due_at in planned
        ]


def _just_booked_it(appointment: Appointment) -> bool:
    """Whether the client books it this moment, and so is awake."""
    return appointment.channel == Channel.PUBLIC and appointment.version == 1


def _sms(
    appointment: Appointment,
    said: texts.Told,
    kind: MessageKind,
    due_at: dt.datetime,
    _house: HouseFacts,
) -> dict[str, str]:
    return {"recipient": appointment.person.phone, "body": texts.sms(kind, said, now=due_at)}


def _mail(
    appointment: Appointment,
    said: texts.Told,
    kind: MessageKind,
    due_at: dt.datetime,
    house: HouseFacts,
) -> dict[str, str]:
    details = texts.Details(
        way=Way(appointment.way),
        code=people.spoken_code(appointment.person.code),
        spoken=appointment.spoken_language.own_name,
        coach=appointment.coach_time.coach.first_name,
        address=house.address,
        map_url=house.map_url,
        house_phone=house.phone,
        place=appointment.person.meeting_place,
    )
    calendar = "" if kind == MessageKind.REMINDER else ical.ics(appointment, facts=house).decode()
    return {
        "recipient": appointment.person.email,
        "subject": texts.subject(kind, said, now=due_at),
        "body": texts.mail(kind, said, details, now=due_at),
        "calendar": calendar,
    }


_WRITE = {MessageChannel.SMS: _sms, MessageChannel.EMAIL: _mail}


def write_again(message: Message, appointment: Appointment, *, now: dt.datetime) -> None:
    """Bring the text of a message that leaves later than it was written up to date: today is no tomorrow."""
    if message.channel == MessageChannel.EMAIL:
        _load_names(appointment)
    write = _WRITE[MessageChannel(message.channel)]
    with translation.override(message.language):
        house = SimpleLazyObject(HouseFacts.load)
        written = write(appointment, told(appointment), MessageKind(message.kind), now, house)
    message.subject, message.body = written.get("subject", ""), written["body"]


def secret_link(appointment: Appointment) -> str:
    """The whole address that shows, moves and cancels the appointment, in the language of its messages."""
    with translation.override(appointment.message_language):
        path = reverse("appointment", kwargs={"token": appointment.person.token})
    return absolute_url(path)
