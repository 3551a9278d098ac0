"""The waiting list: who is offered a seat that came free, until when, and what if nobody answers.

Part of the one writer of registrations (events/registrations/actions.py): what writes here holds the row that
has the capacity. Whoever waits is offered a seat strictly in the order of the queue, and nobody new gets one
while somebody waits. An offered seat is kept until its deadline; then the next one in the queue is offered
it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from django.db.models import Q, QuerySet
from django.dispatch import Signal

from events.enums import RegistrationState
from events.messages import notifications
from events.models import Event, Registration, Session
from events.seats import capacity, registrable
from events.seats.capacity import Seats
from events.seats.registrable import Target
from portal.db.transactions import atomic_with_retry
from portal.enums import MessageKind

#: Seats were offered. Sent with `until`, the instant at which the offer runs out.
seats_offered = Signal()


@atomic_with_retry
def promote(what: Event | Session, *, now: dt.datetime) -> Seats:
    """Take back the offers that nobody answered in time and offer what is free, in order; the seats after it.

    For whoever makes seats free in another way than by the verbs of registrations (a cancelled session that
    comes back). It does no harm at any time.
    """
    return settle(registrable.locked(what), now=now)


def settle_all(now: dt.datetime) -> int:
    """Settle everything that has an offer past its deadline or people waiting. Answers how many there were.

    Each in a transaction of its own: cron and the worker may run it at once, and as often as they like.
    """
    rows = Registration.objects.order_by().filter(
        Q(state=RegistrationState.OFFERED, offered_until__lte=now)
        | Q(state=RegistrationState.WAITING, session__starts_at__gt=now)
        | Q(state=RegistrationState.WAITING, event__sessions__starts_at__gt=now)
    )
    numbers = list(rows.values_list("event_id", "session_id").distinct())
    for columns in numbers:
        _settle_one(*columns, now=now)
    return len(numbers)


@atomic_with_retry
def _settle_one(event_id: int | None, session_id: int | None, *, now: dt.datetime) -> None:
    settle(registrable.locked_by_number(event_id, session_id), now=now)


def settle(target: Target, *, now: dt.datetime) -> Seats:
    """Settle what the caller has locked. One query where there is nothing to do."""
    counted, overdue = capacity.counted(target, now=now)
    if overdue:
        lapsed = _lapse(target, now)
        counted = replace(counted, held=counted.held - lapsed)
    free = counted.unheld
    if counted.waiting and free != 0 and _can_be_offered(target, now):
        offered = _offer(target, free, now)
        counted = replace(counted, held=counted.held + offered, waiting=counted.waiting - offered)
    return counted


def deadline(target: Target, now: dt.datetime) -> dt.datetime:
    """Until when a seat offered at `now` is kept: the event's hours, but at most half of the time left.

    So the next in the queue still has a chance before it starts.
    """
    hours = dt.timedelta(hours=target.facts.accept_hours)
    return now + min(hours, (target.starts_at - now) / 2)


def _can_be_offered(target: Target, now: dt.datetime) -> bool:
    """Whether it is still ahead: once it has begun nobody is called from the queue."""
    if target.is_cancelled or target.is_visit:
        return False
    return target.starts_at is not None and now < target.starts_at


def _lapse(target: Target, now: dt.datetime) -> int:
    rows = target.registrations.filter(state=RegistrationState.OFFERED, offered_until__lte=now)
    return _change(target, rows, RegistrationState.LAPSED, None, MessageKind.CANCELLATION, now)


def _offer(target: Target, free: int | None, now: dt.datetime) -> int:
    """Offer that many seats (None: to everybody) in the order of the queue. How many were offered."""
    queue = target.registrations.filter(state=RegistrationState.WAITING).order_by("queued_at", "pk")[:free]
    until = deadline(target, now)
    seats_offered.send(sender=None, until=until)
    return _change(target, queue, RegistrationState.OFFERED, until, MessageKind.OFFER, now)


def _change(
    target: Target,
    rows: QuerySet[Registration],
    state: RegistrationState,
    offered_until: dt.datetime | None,
    kind: MessageKind,
    now: dt.datetime,
) -> int:
    """Bring these rows to the state and tell the people, all in a handful of queries. How many they were."""
    registrations = list(rows.select_related("person"))
    target.attach(*registrations)
    for registration in registrations:
        registration.state, registration.offered_until = state, offered_until
        registration.version += 1
    Registration.objects.bulk_update(registrations, ["state", "offered_until", "version"])
    notifications.notify_all(registrations, kind, now=now)
    return len(registrations)
