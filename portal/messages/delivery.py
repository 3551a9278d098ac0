"""Sends what waits in the outbox: each message once, as far as a network allows, with patient new tries.

queued → sending → sent, failed or dropped. Whoever sends claims the row first, for ten minutes; a row still
`sending` after that was lost in a crash after the provider's yes or before it: it is `uncertain` and goes out
again under the same key. Two workers never claim the same row. A gateway that is away for a day loses
nothing: new tries go on for a day and a half. What rings waits for the morning where a room above says so.
"""

from __future__ import annotations

import datetime as dt
import logging

from django.db.models import F, Q, QuerySet
from wagtail import hooks

from portal.enums import MessageChannel, MessageState
from portal.hooks import Hook
from portal.messages import mail, sms
from portal.messages.not_delivered import NotDelivered
from portal.models import Message

logger = logging.getLogger(__name__)

#: How long after the first, second … try that failed the next one comes. After the last one it has failed.
RETRY_WAITS = tuple(dt.timedelta(minutes=minutes) for minutes in (1, 5, 15, 30, 60, *[120] * 18))
MOST_TRIES = len(RETRY_WAITS) + 1
#: How long a claim holds. Longer than any mail server or gateway is waited for.
CLAIM = dt.timedelta(minutes=10)

_CARRIERS = {MessageChannel.EMAIL: mail.send, MessageChannel.SMS: sms.send}


def due(now: dt.datetime) -> QuerySet[Message]:
    """What may be sent at `now`, oldest first."""
    return Message.objects.filter(state__in=MessageState.waiting(), due_at__lte=now).order_by("due_at", "pk")


def next_look() -> dt.datetime | None:
    """When the next message is due or the next claim runs out; None when nothing is on its way."""
    open_states = (*MessageState.waiting(), MessageState.SENDING)
    rows = Message.objects.filter(state__in=open_states).order_by("due_at")
    return rows.values_list("due_at", flat=True).first()


def doubt_old_claims(now: dt.datetime) -> int:
    """Mark what a crash left `sending` as uncertain, or as failed where its tries are used up. How many."""
    left = Message.objects.filter(state=MessageState.SENDING, due_at__lte=now)
    lost = left.filter(attempts__gte=MOST_TRIES).update(state=MessageState.FAILED, failure="uncertain")
    return lost + left.update(state=MessageState.UNCERTAIN)


def send(message_id: int, *, now: dt.datetime) -> MessageState | None:
    """Send one message that is due, and say where it is then; None if it is not due or another has it.

    Not inside a transaction: the claim must be seen by the others before the message leaves.
    """
    message = _claim(message_id, now)
    if message is None:
        return None
    try:
        return _hand_over(message, now)
    except NotDelivered as error:
        return _note_failure(message, error, now)
    except Exception as error:  # noqa: BLE001 - one that breaks must not hold up those behind it
        return _note_failure(message, NotDelivered(type(error).__name__), now)


def _hand_over(message: Message, now: dt.datetime) -> MessageState:
    """Give the claimed message to its carrier, if it still holds and wakes nobody. Raises NotDelivered."""
    if not still_holds(message, now):
        return _note(message, MessageState.DROPPED)
    if morning := waits_until(message, now):
        return _note(message, MessageState.QUEUED, due_at=morning, attempts=message.attempts - 1)
    _CARRIERS[MessageChannel(message.channel)](message)
    as_it_left = {"subject": message.subject, "body": message.body}
    return _note(message, MessageState.SENT, sent_at=now, due_at=now, failure="", **as_it_left)


def still_holds(message: Message, now: dt.datetime) -> bool:
    """Whether the owner of the message still wants it sent.

    Rooms above register for the Wagtail hook `message_still_holds`: a function of the message and the instant
    that answers True, False, or None for a message that is not theirs. It may bring the text up to date.
    """
    answers = [function(message, now) for function in hooks.get_hooks(Hook.MESSAGE_STILL_HOLDS)]
    return False not in answers


def is_overtaken(message: Message, now: dt.datetime) -> bool:
    """Whether a later one of its kind, about the same, is due or on its way as well.

    A worker that stood still must not send two reminders at once. Messages of one kind are written in the
    order in which they are due.
    """
    later = Message.objects.filter(
        kind=message.kind,
        owner_kind=message.owner_kind,
        owner_id=message.owner_id,
        owner_version=message.owner_version,
        pk__gt=message.pk,
    )
    on_its_way = Q(state__in=(MessageState.SENDING, MessageState.UNCERTAIN, MessageState.SENT))
    return later.filter(on_its_way | Q(state=MessageState.QUEUED, due_at__lte=now)).exists()


def waits_until(message: Message, now: dt.datetime) -> dt.datetime | None:
    """Until when the message has to wait so that it wakes nobody; None if it may leave now.

    Rooms above register for the Wagtail hook `message_waits_until`: a function of message and instant.
    """
    answers = (function(message, now) for function in hooks.get_hooks(Hook.MESSAGE_WAITS_UNTIL))
    return max((until for until in answers if until), default=None)


def _claim(message_id: int, now: dt.datetime) -> Message | None:
    claimed = due(now).order_by().filter(pk=message_id)
    if not claimed.update(state=MessageState.SENDING, attempts=F("attempts") + 1, due_at=now + CLAIM):
        return None
    return Message.objects.get(pk=message_id)


def _note_failure(message: Message, error: NotDelivered, now: dt.datetime) -> MessageState:
    logger.warning("message %s, try %s: %s", message.pk, message.attempts, error.reason)
    reason = error.reason[: Message._meta.get_field("failure").max_length]
    if error.for_good or message.attempts >= MOST_TRIES:
        return _note(message, MessageState.FAILED, failure=reason)
    wait = RETRY_WAITS[message.attempts - 1]
    return _note(message, MessageState.QUEUED, failure=reason, due_at=now + wait)


def _note(message: Message, state: MessageState, **changes: object) -> MessageState:
    """Write where the message is now, unless the claim ran out meanwhile: a yes counts all the same."""
    row = Message.objects.filter(pk=message.pk)
    if state != MessageState.SENT:
        row = row.filter(state=MessageState.SENDING, due_at=message.due_at)
    row.update(state=state, **changes)
    return state
