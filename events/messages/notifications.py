"""Tells those who registered: which messages a registration gets, by which way, and when.

Reached by message: an SMS to the phone, a mail to the address, both where both are known; reminders and the
request for feedback by one of them only, the SMS first. Reached by a call or not at all: nothing is sent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from django.db import transaction
from django.db.models import Q
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from booking.enums import Reach
from booking.models import BookingRules
from events.enums import RegistrationState
from events.messages import ical, reminders, texts
from events.messages.reminders import Later
from events.models import Event, Registration, Session
from events.seats import details as registration_details
from events.seats.details import RegistrationDetails, SessionTime
from portal.enums import MessageChannel, MessageKind
from portal.messages import outbox
from portal.messages.letter import Addressee, Letter
from portal.models import HouseFacts, Message

OWNER = reminders.OWNER
#: What a mail about it carries as a calendar file: the dates of whoever has a seat, or had one.
_WITH_CALENDAR = (MessageKind.CONFIRMATION, MessageKind.CHANGE, MessageKind.CANCELLATION)
_HAS_OR_HAD_SEAT = (RegistrationState.REGISTERED, RegistrationState.CANCELLED)


def notify(registration: Registration, kind: MessageKind, *, now: dt.datetime) -> None:
    """Queue what the person is told about their registration, in the running transaction.

    Whatever still waited about it no longer holds and is taken back. Whoever has a seat gets the reminder of
    the day before each date along, those that are still ahead, and after a training the request for feedback.
    """
    notify_all([registration], kind, now=now)


def notify_all(registrations: Iterable[Registration], kind: MessageKind, *, now: dt.datetime) -> None:
    """Queue what several people are told about their registrations, with as many queries as for one.

    The rows are as they were just written or come from `details.rows`: what they are for is loaded.
    """
    rows, house, rules = _reachable(registrations), _lazy_house(), SimpleLazyObject(BookingRules.load)
    messages = [message for row in rows for message in _all_messages(row, kind, house, rules, now)]
    if kind == MessageKind.CONFIRMATION and all(row.version == 1 for row in rows):
        outbox.queue(messages)  # nothing can wait for them yet
    else:
        outbox.replace(OWNER, [row.pk for row in rows], messages)


def notify_session(session: Session, kind: MessageKind, *, now: dt.datetime) -> None:
    """Tell everybody who is registered for this session, or waits for it, each in their language, once.

    Those of an event that one registers for as a whole are told of its sessions too. Their reminders and
    requests for feedback are written anew, by the dates as they are now.
    """
    of_it = Q(session=session.pk) | Q(event=session.event_id)
    rows = _reachable(registration_details.rows().filter(of_it, state__in=RegistrationState.alive()))
    house, rules = _lazy_house(), SimpleLazyObject(BookingRules.load)
    messages = [m for row in rows for m in _all_messages(row, kind, house, rules, now, session.pk)]
    outbox.replace(OWNER, [row.pk for row in rows], messages)


def write_later_messages_anew(event: Event, *, now: dt.datetime) -> None:
    """Write the reminders and requests for feedback of everybody with a seat at the whole event anew: it has
    other dates than when they registered. Nobody is told anything now.
    """
    seated = registration_details.rows().filter(event=event.pk, state=RegistrationState.REGISTERED)
    rows, house, rules = _reachable(seated), _lazy_house(), SimpleLazyObject(BookingRules.load)
    messages: list[Message] = []
    for row in rows:
        details = registration_details.of(row, house)
        messages += _write_later(details, reminders.later(details, rules, now), house)
    later = (MessageKind.REMINDER, MessageKind.FEEDBACK)
    outbox.replace(OWNER, [row.pk for row in rows], messages, kinds=later)


def repeat(registration: Registration, *, now: dt.datetime) -> None:
    """Send what a registration stands at once more, to its own address: its owner may have lost the link.

    For whoever registers twice: the page says nothing that a stranger should not know, the message does.
    """
    is_offered = registration.state == RegistrationState.OFFERED
    kind = MessageKind.OFFER if is_offered else MessageKind.CONFIRMATION
    house = _lazy_house()
    for row in _reachable([registration]):
        details = registration_details.of(row, house)
        outbox.queue(_write_news(details, kind, house, now))


@transaction.atomic
def remind_anew(*, now: dt.datetime, rules: BookingRules) -> int:
    """Write the reminders of every date ahead anew, because the rules have another hour. How many.

    A reminder whose moment has passed is not made; nor one of a date that somebody was reminded of already.
    """
    rows, house = _reachable(registration_details.rows_ahead(now)), _lazy_house()
    gone = reminders.gone() if rows else set()
    messages: list[Message] = []
    for row in rows:
        details = registration_details.of(row, house)
        ahead = reminders.ahead(details, rules, now)
        left = [later for later in ahead if (row.pk, later.time.starts_at) not in gone]
        messages += _write_later(details, left, house)
    outbox.replace(OWNER, [row.pk for row in rows], messages, kinds=(MessageKind.REMINDER,))
    return len(messages)


def addressee(registration: Registration) -> Addressee:
    """Whom messages about the registration go to; without addresses where the person wants none."""
    person = registration.person
    is_reached = person.reach == Reach.MESSAGE
    return Addressee(
        OWNER,
        registration.pk,
        registration.version,
        registration.message_language,
        phone=person.phone if is_reached else "",
        email=person.email if is_reached else "",
    )


def write_again(
    message: Message, details: RegistrationDetails, time: SessionTime, *, now: dt.datetime
) -> None:
    """Bring the text of a message that leaves later than it was written up to date: today is no tomorrow."""
    kind, channel = MessageKind(message.kind), MessageChannel(message.channel)
    with translation.override(message.language):
        letter = _letter(details, time, kind, channel, _lazy_house(), now)
    message.subject, message.body = letter.subject, letter.body


def _lazy_house() -> HouseFacts:
    return SimpleLazyObject(HouseFacts.load)


def _reachable(found: Iterable[Registration]) -> list[Registration]:
    """Those who want messages and are not erased, in the order of their registering."""
    known = (row for row in found if getattr(row, "person", None))
    return sorted((row for row in known if addressee(row).channels), key=lambda row: row.pk)


# Writing it --------------------------------------------------------------------------------------------


def _all_messages(
    registration: Registration,
    kind: MessageKind,
    house: HouseFacts,
    rules: BookingRules,
    now: dt.datetime,
    session_id: int = 0,
) -> list[Message]:
    """What is told now, about the date of that session (else the next one), and what comes later."""
    details = registration_details.of(registration, house)
    later = reminders.later(details, rules, now)
    return [*_write_news(details, kind, house, now, session_id), *_write_later(details, later, house)]


def _write_news(
    details: RegistrationDetails, kind: MessageKind, house: HouseFacts, now: dt.datetime, session_id: int = 0
) -> list[Message]:
    """What is told now, by each way."""
    time, to = details.time_to_tell(session_id, now), addressee(details.registration)
    if time is None:
        return []
    with translation.override(to.language):
        return [_message(to, details, Later(kind, time, now), channel, house) for channel in to.channels]


def _write_later(details: RegistrationDetails, planned: Iterable[Later], house: HouseFacts) -> list[Message]:
    """What comes later, by one way only."""
    to = addressee(details.registration)
    with translation.override(to.language):
        return [_message(to, details, row, to.channels[0], house) for row in planned]


def _message(
    to: Addressee, details: RegistrationDetails, planned: Later, channel: MessageChannel, house: HouseFacts
) -> Message:
    kind, time, leaves_at = planned
    return to.message(
        kind,
        channel,
        _letter(details, time, kind, channel, house, leaves_at),
        about_at=_about(details.registration, time, kind),
        due_at=leaves_at,
        is_urgent=kind == MessageKind.CONFIRMATION and to.owner_version == 1,
    )


def _about(registration: Registration, time: SessionTime, kind: MessageKind) -> dt.datetime | None:
    """By when the message must have come: the start, or the end of an offer. Feedback can wait."""
    if kind == MessageKind.FEEDBACK:
        return None
    is_offer = kind == MessageKind.OFFER and registration.offered_until
    return registration.offered_until if is_offer else time.starts_at


def _letter(
    details: RegistrationDetails,
    time: SessionTime,
    kind: MessageKind,
    channel: MessageChannel,
    house: HouseFacts,
    leaves_at: dt.datetime,
) -> Letter:
    """What the message says when it leaves then, in the active language."""
    letter = texts.render(kind, _context(details, time, kind, house, channel), channel, now=leaves_at)
    is_sms = channel == MessageChannel.SMS
    if is_sms or kind not in _WITH_CALENDAR or details.registration.state not in _HAS_OR_HAD_SEAT:
        return letter
    return replace(letter, calendar=ical.ics(details).decode())


def _context(
    details: RegistrationDetails,
    time: SessionTime,
    kind: MessageKind,
    house: HouseFacts,
    channel: MessageChannel,
) -> texts.MessageContext:
    """What the message may say."""
    registration, state = details.registration, RegistrationState(details.registration.state)
    context = texts.MessageContext(
        language=registration.message_language,
        state=state,
        starts_at=time.starts_at,
        link=details.link,
        offered_until=registration.offered_until if state == RegistrationState.OFFERED else None,
    )
    return context if channel == MessageChannel.SMS else _of_a_mail(context, details, time, kind, house)


def _of_a_mail(
    context: texts.MessageContext,
    details: RegistrationDetails,
    time: SessionTime,
    kind: MessageKind,
    house: HouseFacts,
) -> texts.MessageContext:
    """The context with what stands in a mail only; a reminder tells of its own date alone."""
    address, map_url = details.addresses[time.session.pk]
    told_of = [time] if kind == MessageKind.REMINDER else details.held
    return replace(
        context,
        title=details.title,
        spans=[(row.starts_at, row.ends_at) for row in told_of],
        address=address,
        map_url=map_url,
        join_link=details.join_links[time.session.pk],
        house_phone=house.phone,
        gives_certificate=details.gives_certificate,
    )
