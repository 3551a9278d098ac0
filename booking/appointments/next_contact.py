"""The next contact that coach and client agree on: a request that is due on that day.

It keeps the client's data until then (home/privacy/retention.py counts from it), so it needs the client's yes
and is never far away. Coaches meet a client at last once in three months; half a year is the most.
"""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from booking.appointments import requests
from booking.enums import RequestKind
from booking.models import Appointment, Request
from portal import clock

#: How many days ahead it can be agreed.
MOST_DAYS = 183
#: The time of that day at which it is due: when the house opens.
DUE = dt.time(10)


def days(now: dt.datetime) -> tuple[dt.date, dt.date]:
    """The first and the last day that can be agreed at `now`."""
    today = clock.today(now)
    return today + dt.timedelta(days=1), today + dt.timedelta(days=MOST_DAYS)


@transaction.atomic
def agree(appointment: Appointment, day: dt.date, *, now: dt.datetime) -> Request:
    """Put before staff that this client is contacted on `day`; a second agreement moves the first.

    The client has said yes. Raises ValueError for a day outside `days`, and for an appointment whose person
    is erased.
    """
    first, last = days(now)
    row = Appointment.objects.select_for_update(no_key=True).get(pk=appointment.pk)
    if not first <= day <= last or not hasattr(row, "person"):
        raise ValueError(day)
    request = agreed(row) or requests.ask_for(row, RequestKind.NEXT_CONTACT, now=now)
    request.due_at = clock.at(day, DUE)
    request.save(update_fields=["due_at"])
    return request


def agreed(appointment: Appointment) -> Request | None:
    """The next contact that is agreed for this appointment's client and still waits."""
    return requests.waiting(RequestKind.NEXT_CONTACT, appointment).first()
