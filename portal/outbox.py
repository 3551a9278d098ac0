"""Puts messages on their way, in the transaction of what they tell. Sending is `portal.delivery`'s, later.

A message that the transaction takes back was never there; one it keeps is sent by the worker, whatever
happens to the request, the mail server or the worker meanwhile.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from portal import lean_insert, tasks
from portal.enums import MessageKind, MessageState
from portal.models import Message


def queue(messages: Iterable[Message]) -> list[Message]:
    """Write the messages (one statement), and wake the worker once the transaction is kept."""
    rows = list(messages)
    lean_insert.insert(rows)
    if rows:
        tasks.wake_after_commit()
    return rows


def drop(owner_kind: str, *owner_ids: int, kinds: Collection[MessageKind] = ()) -> int:
    """Take back whatever still waits for these owners, because it no longer holds; with `kinds` of these
    only. How many.
    """
    which = {"kind__in": kinds} if kinds else {}
    waiting = Message.objects.filter(
        owner_kind=owner_kind,
        owner_id__in=owner_ids,
        state__in=(MessageState.QUEUED, MessageState.UNCERTAIN),
        **which,
    )
    return waiting.update(state=MessageState.DROPPED)
