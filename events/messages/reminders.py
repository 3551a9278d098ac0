"""When what comes later leaves: the reminder the day before, the request for feedback the day after."""

from __future__ import annotations

import datetime as dt

from booking.messages.notifications import day_before
from booking.models import BookingRules
from events.models import Registration
from events.seats import details
from events.seats.details import Time
from portal import clock
from portal.enums import MessageKind, MessageState
from portal.models import Message

OWNER = "events.registration"
#: When, on the day after a training, those who came are asked for feedback: by then staff marked who came.
FEEDBACK_AT = dt.time(10)


def ahead(
    registration: Registration, rules: BookingRules, now: dt.datetime
) -> list[tuple[dt.datetime, Time]]:
    """When the reminders leave that are still ahead, each with its date; one for a day with several.

    They leave at the hour at which appointments are reminded of. There is no second one hours before.
    """
    due: dict[dt.date, tuple[dt.datetime, Time]] = {}
    for time in details.times(registration):
        leaves_at = day_before(time.starts_at, rules)
        if not time.is_cancelled and leaves_at > now:
            due.setdefault(clock.today(time.starts_at), (leaves_at, time))
    return list(due.values())


def gone() -> set[tuple[int, dt.datetime | None]]:
    """Of which dates a reminder has left, or may have: the number of the registration, and the start."""
    left = (MessageState.SENDING, MessageState.UNCERTAIN, MessageState.SENT)
    rows = Message.objects.filter(owner_kind=OWNER, kind=MessageKind.REMINDER, state__in=left)
    return set(rows.order_by().values_list("owner_id", "about_at"))


def feedback_at(registration: Registration) -> dt.datetime | None:
    """When somebody who came is asked for feedback: on the day after the last date; None for no training."""
    held = [time for time in details.times(registration) if not time.is_cancelled]
    if not held or not details.asks_feedback(details.event_of(registration)):
        return None
    day = clock.today(max(time.ends_at for time in held)) + dt.timedelta(days=1)
    return clock.at(day, FEEDBACK_AT)
