"""The next gaps of today for a client who is at the desk with a time on another day."""

from __future__ import annotations

import datetime as dt
from copy import copy

from booking.availability import search
from booking.availability.search import Slot
from booking.models import Appointment, BookingRules
from portal import clock

ONE_MINUTE = dt.timedelta(minutes=1)
#: The next one is proposed; a few more for whoever needs to fetch a child first.
MOST_GAPS = 4


def gaps(
    appointment: Appointment, *, now: dt.datetime, rules: BookingRules, with_interpreter: bool = False
) -> list[Slot]:
    """The next free times of today with a speaker of its language, each as long as the appointment is; with
    an interpreter those of the coaches who do not speak it.

    With the pauses of the rules and outside desk duty, so that nothing about them is out of the ordinary;
    only the notice does not count: the client is here. At one time its own coach comes first. Three queries.
    """
    today, time = clock.today(now), appointment.coach_time
    at_once = copy(rules)
    at_once.notice_minutes = 0
    found = search.free_slots(
        appointment.spoken_language_id,
        now=now,
        rules=at_once,
        first_day=today,
        last_day=today,
        length=(time.ends_at - time.starts_at) // ONE_MINUTE,
        travel=appointment.travel_minutes,
        ignore_coach_time_id=time.pk,
        with_interpreter=with_interpreter,
    )
    by_time = sorted(found, key=lambda slot: (slot.starts_at, slot.coach_id != time.coach_id))
    return by_time[:MOST_GAPS]
