"""The daily programme: each coach's times of today by mail, at the hour of the rules, on days with times.

It leaves the house, so it holds times, languages and ways only. Written once for a coach and day, however
often the worker looks; the text is that of the moment in which it leaves.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict

from django.db.models import QuerySet
from wagtail import hooks

from booking.enums import TimeKind
from booking.messages import digest_texts
from booking.models import BookingRules, CoachFacts, CoachTime
from portal import clock
from portal.enums import MessageChannel, MessageKind
from portal.hooks import Hook
from portal.messages import outbox
from portal.models import Message

OWNER = "booking.coach"
#: A worker that stood still writes the programme so much later; after that the day is under way.
CATCH_UP = dt.timedelta(hours=3)
_NAMESPACE = uuid.UUID("6d0c1d4e-6b0f-4f0e-9a38-0a7c7e1a4b57")


@hooks.register(Hook.BEFORE_MESSAGES_ARE_SENT)
def write_due(now: dt.datetime) -> dt.datetime | None:
    """Write today's programmes once their hour has come; when the next hour is, if any coach wants one."""
    if not _who_want().exists():
        return None
    today, rules = clock.today(now), BookingRules.load()
    hour = clock.at(today, rules.digest_clock)
    if now < hour:
        return hour
    if now < hour + CATCH_UP:
        outbox.queue_once(_messages(today))
    return clock.at(today + dt.timedelta(days=1), rules.digest_clock)


def key(coach_id: int, day: dt.date) -> uuid.UUID:
    """The key of the programme of that coach and day: there is one."""
    return uuid.uuid5(_NAMESPACE, f"{coach_id} {day.isoformat()}")


@hooks.register(Hook.MESSAGE_STILL_HOLDS)
def digest_holds(message: Message, now: dt.datetime) -> bool | None:
    """Whether it is still the day of the programme, wanted, and not empty; None for another message.

    Brings the text up to date on the way.
    """
    if message.owner_kind != OWNER:
        return None
    today = clock.today(now)
    facts = _who_want().filter(row=message.owner_id).first()
    if facts is None or message.owner_version != today.toordinal():
        return False
    times = _times(today, [message.owner_id])[message.owner_id]
    if not times:
        return False
    message.recipient = facts.user.email
    message.subject, message.body = digest_texts.text(times, today, message.language)
    return True


def _who_want() -> QuerySet[CoachFacts]:
    """The coaches who want the programme and can be sent one."""
    rows = CoachFacts.objects.filter(wants_digest=True, user__is_active=True).exclude(user__email="")
    return rows.select_related("user__wagtail_userprofile")


def _times(day: dt.date, coach_ids: list[int]) -> dict[int, list[CoachTime]]:
    """The appointments and groups of that day that hold, by coach and in their order. One query."""
    since, until = clock.day_bounds(day, day)
    rows = CoachTime.objects.filter(
        coach__in=coach_ids,
        holding=True,
        kind__in=(TimeKind.APPOINTMENT, TimeKind.SESSION),
        starts_at__gte=since,
        starts_at__lt=until,
    ).select_related("appointment__spoken_language")
    found = defaultdict(list)
    for row in rows.order_by("starts_at", "pk"):
        found[row.coach_id].append(row)
    return found


def _messages(day: dt.date) -> list[Message]:
    coaches = {facts.row_id: facts for facts in _who_want()}
    return [_message(coaches[coach_id], times, day) for coach_id, times in _times(day, list(coaches)).items()]


def _message(facts: CoachFacts, times: list[CoachTime], day: dt.date) -> Message:
    language = digest_texts.language_of(facts.user)
    subject, body = digest_texts.text(times, day, language)
    return Message(
        key=key(facts.row_id, day),
        kind=MessageKind.DIGEST,
        channel=MessageChannel.EMAIL,
        recipient=facts.user.email,
        language=language,
        subject=subject,
        body=body,
        owner_kind=OWNER,
        owner_id=facts.row_id,
        owner_version=day.toordinal(),
    )
