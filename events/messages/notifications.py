"""Tells those who registered: which messages a registration gets, by which way, and when.

Reached by message: an SMS to the phone, a mail to the address, both where both are known; reminders and the
request for feedback by one of them only, the SMS first. Reached by a call or not at all: nothing is sent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from booking.enums import Reach
from booking.models import BookingRules
from events.enums import RegistrationState
from events.messages import ical, reminders, texts
from events.models import Event, Registration, Session
from events.seats import details as registered
from events.seats.details import Time
from portal.enums import MessageChannel, MessageKind
from portal.messages import outbox
from portal.models import HouseFacts, Message
from portal.texts.localized import localize
from portal.web.addresses import absolute_url

OWNER = reminders.OWNER
#: What a mail about it carries as a calendar file: the dates of whoever has a seat, or had one.
_WITH_CALENDAR = (MessageKind.CONFIRMATION, MessageKind.CHANGE, MessageKind.CANCELLATION)


class _House(NamedTuple):
    """What is read only where it is needed: the facts for a mail, the rules for a reminder."""

    facts: HouseFacts
    rules: BookingRules


def _house() -> _House:
    return _House(SimpleLazyObject(HouseFacts.load), SimpleLazyObject(BookingRules.load))


def tell(registration: Registration, kind: MessageKind, *, now: dt.datetime) -> None:
    """Queue what the person is told about their registration, in the running transaction.

    Whatever still waited about it no longer holds and is taken back. Whoever has a seat gets the reminder of
    the day before each date along, those that are still ahead, and after a training the request for feedback.
    """
    tell_all([registration], kind, now=now)


def tell_all(registrations: Iterable[Registration], kind: MessageKind, *, now: dt.datetime) -> None:
    """Queue what several people are told about their registrations, with as many queries as for one."""
    rows = _reachable(_read(registrations))
    if kind != MessageKind.CONFIRMATION or any(row.version > 1 for row in rows):
        outbox.drop(OWNER, *(row.pk for row in rows))
    house = _house()
    outbox.queue([message for row in rows for message in _all_messages(row, kind, house, now)])


def tell_session(session: Session, kind: MessageKind, *, now: dt.datetime) -> None:
    """Tell everybody who is registered for this session, or waits for it, each in their language, once.

    Those of an event that one registers for as a whole are told of its sessions too. Their reminders and
    requests for feedback are written anew, by the dates as they are now.
    """
    of_it = Q(session=session.pk) | Q(event=session.event_id)
    rows = _reachable(registered.rows_to_tell(of_it, state__in=RegistrationState.alive()))
    outbox.drop(OWNER, *(row.pk for row in rows))
    house = _house()
    outbox.queue([m for row in rows for m in _all_messages(row, kind, house, now, about=session.pk)])


def tell_later(event: Event, *, now: dt.datetime) -> None:
    """Write the reminders and requests for feedback of everybody with a seat at the whole event anew: it has
    other dates than when they registered. Nobody is told anything now.
    """
    rows = _reachable(registered.rows_to_tell(event=event.pk, state=RegistrationState.REGISTERED))
    outbox.drop(OWNER, *(row.pk for row in rows), kinds=(MessageKind.REMINDER, MessageKind.FEEDBACK))
    house = _house()
    outbox.queue([message for row in rows for message in _later_messages(row, house, now)])


def repeat(registration: Registration, *, now: dt.datetime) -> None:
    """Send what a registration stands at once more, to its own address: its owner may have lost the link.

    For whoever registers twice: the page says nothing that a stranger should not know, the message does.
    """
    is_offered = registration.state == RegistrationState.OFFERED
    kind = MessageKind.OFFER if is_offered else MessageKind.CONFIRMATION
    rows = _reachable(_read([registration]))
    house = _house()
    outbox.queue([message for row in rows for message in _news(row, kind, house, now)])


@transaction.atomic
def remind_anew(*, now: dt.datetime, rules: BookingRules) -> int:
    """Write the reminders of every date ahead anew, because the rules have another hour. How many.

    A reminder whose moment has passed is not made; nor one of a date that somebody was reminded of already.
    """
    rows = _reachable(registered.rows_ahead(now))
    if not rows:
        return 0
    outbox.drop(OWNER, *(row.pk for row in rows), kinds=(MessageKind.REMINDER,))
    house, gone = _House(SimpleLazyObject(HouseFacts.load), rules), reminders.gone()
    return len(outbox.queue([m for row in rows for m in _reminder_messages(row, house, now, gone)]))


def secret_link(registration: Registration) -> str:
    """The whole address that shows and cancels the registration, in the language of its messages."""
    with translation.override(registration.message_language):
        path = reverse("registration", kwargs={"token": registration.person.token})
    return absolute_url(path)


def told(registration: Registration, time: Time) -> texts.Told:
    """What every message may say about the registration; its link is in the language of its messages."""
    state = RegistrationState(registration.state)
    return texts.Told(
        language=registration.message_language,
        state=state,
        starts_at=time.starts_at,
        link=secret_link(registration),
        offered_until=registration.offered_until if state == RegistrationState.OFFERED else None,
    )


def _reachable(found: Iterable[Registration]) -> list[Registration]:
    """Those who want messages and are not erased, in the order of their registering."""
    known = (row for row in found if getattr(row, "person", None))
    wanted = (row for row in known if row.person.reach == Reach.MESSAGE and _channels(row))
    return sorted(wanted, key=lambda row: row.pk)


def _read(registrations: Iterable[Registration]) -> list[Registration]:
    """The registrations as they are now, with all that is told of them."""
    numbers = [row.pk for row in registrations]
    return registered.row_to_tell(*numbers) if len(numbers) == 1 else registered.rows_to_tell(pk__in=numbers)


def _channels(registration: Registration) -> list[MessageChannel]:
    """By which ways the person is reached, the one for reminders first."""
    person = registration.person
    known = {MessageChannel.SMS: person.phone, MessageChannel.EMAIL: person.email}
    return [channel for channel, address in known.items() if address]


def _all_messages(
    registration: Registration, kind: MessageKind, house: _House, now: dt.datetime, about: int = 0
) -> Iterator[Message]:
    """What is told now, and what comes later."""
    yield from _news(registration, kind, house, now, about)
    yield from _later_messages(registration, house, now)


def _news(
    registration: Registration, kind: MessageKind, house: _House, now: dt.datetime, about: int = 0
) -> Iterator[Message]:
    """What is told now by each way, about the date of the session `about` (else the next one)."""
    of_session = [time for time in registered.times(registration) if time.session.pk == about]
    time = next(iter(of_session), None) or registered.next_time(registration, now)
    if time:
        for channel in _channels(registration):
            yield _message(registration, time, kind, channel, house.facts, now)


def _later_messages(registration: Registration, house: _House, now: dt.datetime) -> Iterator[Message]:
    """The reminders and the request for feedback of whoever has a seat."""
    if registration.state != RegistrationState.REGISTERED:
        return
    yield from _reminder_messages(registration, house, now)
    channel = _channels(registration)[0]
    asked_at = reminders.feedback_at(registration)
    if asked_at and asked_at > now and not registration.feedback_given:
        time = registered.times(registration)[-1]
        yield _message(registration, time, MessageKind.FEEDBACK, channel, house.facts, asked_at)


def _reminder_messages(
    registration: Registration,
    house: _House,
    now: dt.datetime,
    gone: Collection[tuple[int, dt.datetime | None]] = (),
) -> Iterator[Message]:
    """The reminders, without those of dates that are `gone` already."""
    channel = _channels(registration)[0]
    for due_at, time in reminders.ahead(registration, house.rules, now):
        if (registration.pk, time.starts_at) not in gone:
            yield _message(registration, time, MessageKind.REMINDER, channel, house.facts, due_at)


def _message(
    registration: Registration,
    time: Time,
    kind: MessageKind,
    channel: MessageChannel,
    house: HouseFacts,
    due_at: dt.datetime,
) -> Message:
    """One message in the language of the person's messages."""
    message = Message(
        kind=kind,
        channel=channel,
        language=registration.message_language,
        owner_kind=OWNER,
        owner_id=registration.pk,
        owner_version=registration.version,
        about_at=_about(registration, time, kind),
        is_urgent=kind == MessageKind.CONFIRMATION and registration.version == 1,
        due_at=due_at,
    )
    _write(message, registration, time, house, due_at)
    return message


def write_again(message: Message, registration: Registration, time: Time, *, now: dt.datetime) -> None:
    """Bring the text of a message that leaves later than it was written up to date: today is no tomorrow."""
    _write(message, registration, time, SimpleLazyObject(HouseFacts.load), now)


def _write(
    message: Message, registration: Registration, time: Time, house: HouseFacts, now: dt.datetime
) -> None:
    """Put in to whom it goes and what it says when it leaves at `now`."""
    with translation.override(message.language):
        if message.channel == MessageChannel.SMS:
            message.recipient = registration.person.phone
            message.body = texts.sms(MessageKind(message.kind), told(registration, time), now=now)
        else:
            _write_mail(message, registration, time, house, now)


def _about(registration: Registration, time: Time, kind: MessageKind) -> dt.datetime | None:
    """By when the message must have come: the start, or the end of an offer. Feedback can wait."""
    if kind == MessageKind.FEEDBACK:
        return None
    is_offer = kind == MessageKind.OFFER and registration.offered_until
    return registration.offered_until if is_offer else time.starts_at


def _write_mail(
    message: Message, registration: Registration, time: Time, house: HouseFacts, now: dt.datetime
) -> None:
    kind, state = MessageKind(message.kind), RegistrationState(registration.state)
    said_of = told(registration, time)
    message.recipient = registration.person.email
    message.subject = texts.subject(kind, said_of, now=now)
    details = _details(registration, time, kind, house)
    message.body = texts.mail(kind, said_of, details, now=now)
    if kind in _WITH_CALENDAR and state in (RegistrationState.REGISTERED, RegistrationState.CANCELLED):
        message.calendar = ical.ics(registration, house=house).decode()


def _details(registration: Registration, time: Time, kind: MessageKind, house: HouseFacts) -> texts.Details:
    """What only a mail says; a reminder tells of its own date alone."""
    event = registered.event_of(registration)
    dates = [row for row in registered.times(registration) if not row.is_cancelled]
    told_of = [time] if kind == MessageKind.REMINDER else dates
    address, map_url = registered.where(time.session, event, house)
    return texts.Details(
        title=localize(event, "title", registration.message_language).text,
        spans=[(row.starts_at, row.ends_at) for row in told_of],
        address=address,
        map_url=map_url,
        join_link=registered.join_link(registration, time.session),
        house_phone=house.phone,
        gives_certificate=event.facts.gives_certificate,
    )
