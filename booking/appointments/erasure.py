"""Erases who had an appointment or asked something; what is counted stays. privacy/retention.py says when.

What stays of a row must not point at anybody (docs/architecture.md, promise 12): it keeps language, need,
way, state, channel, interpreter, gender and the coach, by the month. The minute, the languages of site and
messages, the way there and the key of the form are taken out: whoever knows when somebody was here must not
find their need. The name, contacts, words, notes, code and link go with the person's row.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping

from django.db.models import Case, F, Min, QuerySet, When
from django.db.models.functions import Coalesce, Greatest

from booking.enums import AppointmentState, RequestState
from booking.hours import coach_time
from booking.messages.notifications import OWNER
from booking.models import Appointment, AppointmentPerson, DeskVisit, Request, RequestPerson
from portal import clock, languages

APPOINTMENT, REQUEST, DESK_VISIT = OWNER, "booking.request", "booking.deskvisit"
#: As many rows are written by one statement at most.
AT_ONCE = 500


def appointments() -> QuerySet[Appointment]:
    """Appointments with `contact`: when it ends, or for a cancelled one when it was cancelled."""
    called_off = When(state=AppointmentState.CANCELLED, then=Coalesce("cancelled_at", "booked_at"))
    return Appointment.objects.order_by().annotate(contact=Case(called_off, default=F("coach_time__ends_at")))


def requests() -> QuerySet[Request]:
    """Requests with `contact`: when it was asked or answered; while it waits, when the answer is agreed."""
    agreed = When(state__in=RequestState.waiting(), due_at__isnull=False, then=F("due_at"))
    return Request.objects.order_by().annotate(
        contact=Greatest("asked_at", Coalesce("done_at", "asked_at"), Case(agreed, default=F("asked_at")))
    )


def still_to_come(number: int, *, now: dt.datetime) -> QuerySet[Appointment]:
    """Booked times of the person that have not begun."""
    rows = Appointment.objects.filter(person_number=number, state__in=AppointmentState.changeable())
    return rows.filter(coach_time__starts_at__gt=now)


def forget_appointments(rows: list[Appointment], numbers: Mapping[int, int]) -> Counter[str]:
    """Erase who had these appointments; the person number becomes what `numbers` says. Counts rows by kind.

    The caller holds the locks of the rows, inside a transaction.
    """
    for row in rows:
        row.person_number = numbers[row.person_number]
        row.site_language = row.message_language = languages.SOURCE
        row.booked_at = clock.month_of(row.booked_at)
        row.cancelled_at = row.cancelled_at and clock.month_of(row.cancelled_at)
        row.submission_key, row.travel_minutes, row.for_another, row.version = None, 0, False, 1
    Appointment.objects.bulk_update(
        rows,
        [
            *("person_number", "site_language", "message_language", "booked_at", "cancelled_at"),
            *("submission_key", "travel_minutes", "for_another", "version"),
        ],
        batch_size=AT_ONCE,
    )
    coach_time.forget_minutes([row.coach_time_id for row in rows])
    return _deleted(AppointmentPerson.objects.filter(appointment__in=[row.pk for row in rows]), APPOINTMENT)


def forget_requests(rows: list[Request], numbers: Mapping[int, int]) -> Counter[str]:
    """Erase who asked these requests. One that waits goes on waiting: whether it was answered is counted."""
    for row in rows:
        row.person_number = numbers[row.person_number]
        row.site_language = languages.SOURCE
        row.asked_at = clock.month_of(row.asked_at)
        row.done_at = row.done_at and clock.month_of(row.done_at)
        row.due_at = row.due_at and clock.month_of(row.due_at)
    fields = ["person_number", "site_language", "asked_at", "done_at", "due_at"]
    Request.objects.bulk_update(rows, fields, batch_size=AT_ONCE)
    return _deleted(RequestPerson.objects.filter(request__in=[row.pk for row in rows]), REQUEST)


def forget_desk_minutes(before: dt.datetime) -> Counter[str]:
    """Leave of visits at the desk before that instant only the month, and not who wrote them down.

    They name nobody, but whoever knows when somebody was here must not find their need either.
    """
    old = DeskVisit.objects.filter(visited_at__lt=before).order_by()
    first = old.aggregate(first=Min("visited_at"))["first"]
    if first is None:
        return Counter()
    months = list(_months(clock.month_of(first), before))
    exact = old.exclude(visited_at__in=months, recorded_by=None)
    known = sorted({clock.month_of(instant) for instant in exact.values_list("visited_at", flat=True)})
    changed = 0
    for month in known:
        rows = exact.filter(visited_at__gte=month, visited_at__lt=clock.months_before(month, -1))
        changed += rows.update(visited_at=month, recorded_by=None)
    return Counter({DESK_VISIT: changed})


def _months(first: dt.datetime, before: dt.datetime) -> Iterator[dt.datetime]:
    while first < before:
        yield first
        first = clock.months_before(first, -1)


def _deleted(rows: QuerySet, kind: str) -> Counter[str]:
    number, _each = rows.delete()
    return Counter({kind: number})
