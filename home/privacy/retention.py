"""How long personal data is kept, and its erasure when the time is over: in every room at once.

The time of a person counts from their last contact, or from the next agreed one: an appointment, a request
that waits (a *next contact* too) or a registration of the same person number, whichever is latest. The
numbers of months and days are rows that staff change (`RetentionRules`). Who, not that: every total stays.

What is erased, by whom it belongs to: booking/appointments/erasure.py, events/registrations/erasure.py; here
the rest: messages, shared weeks of a request, tasks that are over, browser sessions that have run out, old
logs.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable

from django.contrib.auth.models import User
from django.contrib.sessions.models import Session as BrowserSession
from django.db.models import QuerySet
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from wagtail.models import ModelLogEntry

from booking.appointments import erasure as of_booking
from events.registrations import erasure as of_events
from home.content.week import shared
from home.enums import ErasureReason
from home.models import Erasure, RetentionRules, SharedWeek
from home.privacy import person
from portal import clock
from portal.db.people import new_number
from portal.db.transactions import atomic_with_retry
from portal.enums import MessageState
from portal.models import Message, ViewLog

#: People erased in one transaction: short enough that nobody who books waits for it.
PEOPLE_AT_ONCE = 100
MESSAGE, VIEW, LOG = "portal.message", "portal.viewlog", "wagtailcore.modellogentry"
TASK, WEEK, BROWSER = "django_tasks_db.dbtaskresult", "home.sharedweek", "sessions.session"
#: Messages that are on their way nowhere any more.
OVER = (MessageState.SENT, MessageState.FAILED, MessageState.UNCERTAIN, MessageState.DROPPED)
#: The rows whose history in Wagtail's log is about a client.
OF_CLIENTS = ("appointment", "appointmentperson", "request", "requestperson", "registration")


# Whose time is over -----------------------------------------------------------------------------------


def contacts() -> tuple[QuerySet, QuerySet, QuerySet]:
    """The rows of every room that belong to a person, each with the instant of its `contact`."""
    return of_booking.appointments(), of_booking.requests(), of_events.registrations()


def due(before: dt.datetime, among: Collection[int] | None = None) -> list[int]:
    """Person numbers with personal data whose latest contact was before that instant. One query.

    At most `PEOPLE_AT_ONCE` of them; `among` looks at these numbers only.
    """
    old, fresh = [], []
    for rows in contacts():
        if among is not None:
            rows = rows.filter(person_number__in=among)
        old.append(rows.filter(person__isnull=False, contact__lt=before))
        fresh.append(rows.filter(contact__gte=before).values("person_number"))
    first, *others = (_outside(rows, fresh).values_list("person_number") for rows in old)
    return [number for (number,) in first.union(*others)[:PEOPLE_AT_ONCE]]


def _outside(rows: QuerySet, fresh: Iterable[QuerySet]) -> QuerySet:
    for numbers in fresh:
        rows = rows.exclude(person_number__in=numbers)
    return rows


def last_contact(number: int) -> dt.datetime | None:
    """The latest contact of the person, agreed ones included; None for nobody. Three queries."""
    found = [rows.filter(person_number=number).order_by("-contact").first() for rows in contacts()]
    return max((row.contact for row in found if row), default=None)


def kept_until(number: int, rules: RetentionRules) -> dt.date | None:
    """The day on which the schedule erases the person; None for nobody."""
    last = last_contact(number)
    return clock.today(clock.months_before(last, -rules.contact_months)) if last else None


# The schedule -----------------------------------------------------------------------------------------


def erase_old(*, now: dt.datetime, rules: RetentionRules | None = None) -> Counter[str]:
    """Erase everything whose time is over and leave a proof; counts rows by kind. Again it erases nothing.

    People go in batches, each a transaction of its own: broken off, the next run does the rest.
    """
    rules = rules or RetentionRules.load()
    before = clock.months_before(now, rules.contact_months)
    rows: Counter[str] = Counter()
    people = 0
    while batch := _erase_batch(before):
        people += batch[0]
        rows += batch[1]
    rows += _erase_by_age(now, rules)
    if rows:
        leave_proof(ErasureReason.SCHEDULE, people, rows, now=now)
    return rows


@atomic_with_retry
def _erase_batch(before: dt.datetime) -> tuple[int, Counter[str]] | None:
    """The next people whose time is over; None when there are none."""
    numbers = due(before)
    return (len(numbers), erase_people(numbers, before=before)) if numbers else None


@atomic_with_retry
def _erase_by_age(now: dt.datetime, rules: RetentionRules) -> Counter[str]:
    """What no person number leads to: by its own age."""
    sent_before = now - dt.timedelta(days=rules.message_days)
    logged_before = clock.months_before(now, rules.view_log_months)
    of_clients = ModelLogEntry.objects.filter(content_type__model__in=OF_CLIENTS)
    tasks = DBTaskResult.objects.filter(finished_at__lt=sent_before)
    found = of_events.forget_free_words(clock.months_before(now, rules.free_words_months))
    found += of_booking.forget_desk_minutes(clock.months_before(now, rules.contact_months))
    found[MESSAGE] = _gone(Message.objects.filter(state__in=OVER, due_at__lt=sent_before))
    found[VIEW] = _gone(ViewLog.objects.filter(viewed_at__lt=logged_before))
    found[LOG] = _gone(of_clients.filter(timestamp__lt=logged_before))
    found[TASK] = _gone(tasks)
    found[BROWSER] = _gone(BrowserSession.objects.filter(expire_date__lt=now))
    found[WEEK] = shared.forget_old(now)
    return +found


# One batch of people ----------------------------------------------------------------------------------


@atomic_with_retry
def erase_people(numbers: Collection[int], *, before: dt.datetime | None = None) -> Counter[str]:
    """Erase who these people are, in every room, and draw each a new number; counts rows by kind.

    Their rows are locked first. With `before`, whoever got a newer contact meanwhile is left alone. Rows that
    are made afterwards are not touched: whoever comes again is somebody new. The queries do not grow with the
    number of people.
    """
    rows = [list(person.lock(kind, numbers)) for kind in contacts()]
    if before is not None:
        still = set(due(before, numbers))
        rows = [[row for row in kind if row.person_number in still] for kind in rows]
    appointments, requests, registrations = rows
    fresh = {number: new_number() for number in {row.person_number for kind in rows for row in kind}}
    owned = {
        of_booking.APPOINTMENT: [row.pk for row in appointments],
        of_booking.REQUEST: [row.pk for row in requests],
        of_events.REGISTRATION: [row.pk for row in registrations],
    }
    found = of_booking.forget_appointments(appointments, fresh)
    found += of_booking.forget_requests(requests, fresh)
    found += of_events.forget_registrations(registrations, fresh)
    found[MESSAGE] = _gone(Message.objects.filter(person.of_owners(owned)))
    found[WEEK] = _gone(SharedWeek.objects.filter(request__in=owned[of_booking.REQUEST]))
    # What a task that failed leaves behind quotes whatever it stumbled over.
    found[TASK] = _gone(DBTaskResult.objects.filter(status=TaskResultStatus.FAILED))
    return +found


def leave_proof(
    reason: ErasureReason, people: int, rows: Counter[str], *, now: dt.datetime, user: User | None = None
) -> Erasure:
    """Write down that it was done: when, by whom, how many rows of which kind."""
    return Erasure.objects.create(
        reason=reason, erased_at=now, erased_by=user, people=people, rows=dict(sorted(rows.items()))
    )


def _gone(rows: QuerySet) -> int:
    return rows.delete()[0]
