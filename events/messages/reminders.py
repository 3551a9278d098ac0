"""When what comes later leaves: the reminder the day before, the request for feedback the day after."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from booking.messages.notifications import day_before
from booking.models import BookingRules
from events.enums import RegistrationState
from events.seats.details import RegistrationDetails, SessionTime
from portal import clock
from portal.enums import MessageKind, MessageState
from portal.models import Message

OWNER = "events.registration"
#: When, on the day after a training, those who came are asked for feedback: by then staff marked who came.
FEEDBACK_AT = dt.time(10)


class Later(NamedTuple):
    """A message of which date leaves when."""

    kind: MessageKind
    time: SessionTime
    leaves_at: dt.datetime


def ahead(details: RegistrationDetails, rules: BookingRules, now: dt.datetime) -> list[Later]:
    """The reminders that are still ahead, each of its date; one for a day with several.

    They leave at the hour at which appointments are reminded of. There is no second one hours before.
    """
    due: dict[dt.date, Later] = {}
    for time in details.held:
        leaves_at = day_before(time.starts_at, rules)
        if leaves_at > now:
            due.setdefault(clock.today(time.starts_at), Later(MessageKind.REMINDER, time, leaves_at))
    return list(due.values())


def later(details: RegistrationDetails, rules: BookingRules, now: dt.datetime) -> list[Later]:
    """The reminders of whoever has a seat, and on the day after the last date of a training the request for
    feedback.
    """
    registration = details.registration
    if registration.state != RegistrationState.REGISTERED:
        return []
    planned = ahead(details, rules, now)
    if details.asks_feedback and details.held and not registration.feedback_given:
        last_day = clock.today(max(time.ends_at for time in details.held))
        asked_at = clock.at(last_day + dt.timedelta(days=1), FEEDBACK_AT)
        planned += [Later(MessageKind.FEEDBACK, details.times[-1], asked_at)] * (asked_at > now)
    return planned


def gone() -> set[tuple[int, dt.datetime | None]]:
    """Of which dates a reminder has left, or may have: the number of the registration, and the start."""
    left = (MessageState.SENDING, MessageState.UNCERTAIN, MessageState.SENT)
    rows = Message.objects.filter(owner_kind=OWNER, kind=MessageKind.REMINDER, state__in=left)
    return set(rows.order_by().values_list("owner_id", "about_at"))
