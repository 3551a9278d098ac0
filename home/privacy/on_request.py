"""Erases one person at once, because they asked: in every room, with a proof. See home/privacy/retention.py.

What is still to come is cancelled first, so that seats and times are free for others; the person is standing
here or on the phone, and gets no message about it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter

from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session as BrowserSession

from booking.appointments import erasure as of_booking
from booking.appointments import reservations
from booking.refusals import BookingRefused
from events.refusals import EventRefused
from events.registrations import actions
from events.registrations import erasure as of_events
from home.enums import ErasureReason
from home.models import Erasure
from home.privacy import person, retention
from portal.db.transactions import atomic_with_retry


@atomic_with_retry
def erase_person(number: int, *, user: User, now: dt.datetime) -> Erasure:
    """Cancel what is to come, erase everything of the person, leave the proof and answer it."""
    words = _words_of(number)
    cancel_to_come(number, now=now)
    rows = retention.erase_people([number])
    rows += _forget_browsers(words, now)
    return retention.leave_proof(ErasureReason.ASKED, 1, rows, now=now, user=user)


def to_come(number: int, *, now: dt.datetime) -> list[person.PersonLine]:
    """What would be cancelled: times and seats that are still to come."""
    coming = {
        "appointment": set(of_booking.still_to_come(number, now=now).values_list("pk", flat=True)),
        "registration": set(of_events.still_to_come(number, now=now).values_list("pk", flat=True)),
    }
    return [line for line in person.lines(number) if line.row.pk in coming.get(line.kind.word, ())]


def cancel_to_come(number: int, *, now: dt.datetime) -> None:
    """Give back every time and seat that is still to come. What has begun meanwhile stays as it is."""
    for pk in of_booking.still_to_come(number, now=now).values_list("pk", flat=True):
        try:
            reservations.cancel(pk, now=now, by_house=True)
        except BookingRefused:
            continue
    for pk in of_events.still_to_come(number, now=now).values_list("pk", flat=True):
        try:
            actions.cancel(pk, now=now)
        except EventRefused:
            continue


def _words_of(number: int) -> set[str]:
    """What a browser's session could hold of the person: phones, e-mails, secret links."""
    people = [line.row.person for line in person.lines(number) if person.has_person(line.row)]
    fields = ("phone", "email", "token")
    return {getattr(row, field, "") for row in people for field in fields} - {""}


def _forget_browsers(words: set[str], now: dt.datetime) -> Counter[str]:
    """Delete visitors' sessions that hold one of these words; sessions of staff hold nothing of clients."""
    rows = BrowserSession.objects.filter(expire_date__gte=now).iterator(chunk_size=500)
    found = [row.pk for row in rows if _holds(row.get_decoded(), words)]
    deleted = BrowserSession.objects.filter(pk__in=found).delete()[0]
    return Counter({retention.BROWSER: deleted})


def _holds(kept: dict[str, object], words: set[str]) -> bool:
    if SESSION_KEY in kept:
        return False
    text = json.dumps(kept, ensure_ascii=False, default=str)
    return any(word in text for word in words)
