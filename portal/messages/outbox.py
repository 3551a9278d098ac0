"""Puts messages on their way, in the transaction of what they tell. `messages/delivery.py` sends, later.

A message that the transaction takes back was never there; one it keeps is sent by the worker, whatever
happens to the request, the mail server or the worker meanwhile.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from django.dispatch import Signal

from portal.enums import MessageKind, MessageState
from portal.models import Message

#: Messages were written that may be due at once.
messages_queued = Signal()


def queue(messages: Iterable[Message]) -> list[Message]:
    """Write the messages (one statement), and wake the worker once the transaction is kept."""
    rows = Message.objects.bulk_create(list(messages))
    if rows:
        messages_queued.send(sender=None)
    return rows


def drop(owner_kind: str, *owner_ids: int, kinds: Collection[MessageKind] = ()) -> int:
    """Take back whatever still waits for these owners, because it no longer holds; with `kinds` of these
    only. How many.
    """
    which = {"kind__in": kinds} if kinds else {}
    waiting = Message.objects.filter(
        owner_kind=owner_kind,
        owner_id__in=owner_ids,
        state__in=MessageState.waiting(),
        **which,
    )
    return waiting.update(state=MessageState.DROPPED)


def replace(
    owner_kind: str,
    owner_ids: Iterable[int],
    messages: Iterable[Message],
    *,
    kinds: Collection[MessageKind] = (),
) -> list[Message]:
    """Queue the messages in the place of whatever still waits for these owners (with `kinds`, of these)."""
    drop(owner_kind, *owner_ids, kinds=kinds)
    return queue(messages)


def queue_once(messages: Iterable[Message]) -> int:
    """Write the messages whose key is new, for work that may run twice: the key says what a message is.

    How many were new. Two that run at the same moment write each key once.
    """
    rows = list(messages)
    known = set(Message.objects.filter(key__in=[row.key for row in rows]).values_list("key", flat=True))
    new = [row for row in rows if row.key not in known]
    if new:
        Message.objects.bulk_create(new, ignore_conflicts=True)
        messages_queued.send(sender=None)
    return len(new)


def mark_urgent(owner_kind: str, owner_id: int) -> int:
    """Let what waits for this owner, but for reminders, leave at once, whatever the hour. How many."""
    waiting = Message.objects.filter(
        owner_kind=owner_kind, owner_id=owner_id, state__in=MessageState.waiting()
    ).exclude(kind=MessageKind.REMINDER)
    return waiting.update(is_urgent=True)


def resend(message_id: int, *, now: dt.datetime) -> bool:
    """Send what failed or is uncertain once more, at `now` and under the same key: whoever got it the first
    time can tell. False if it is neither any more.
    """
    rows = Message.objects.filter(pk=message_id, state__in=MessageState.resendable())
    found = rows.update(state=MessageState.QUEUED, due_at=now, attempts=0, failure="")
    if found:
        messages_queued.send(sender=None)
    return bool(found)


def cancel(message_id: int) -> bool:
    """Do not send what still waits. False if it waits no more."""
    rows = Message.objects.filter(pk=message_id, state__in=MessageState.waiting())
    return bool(rows.update(state=MessageState.DROPPED))
