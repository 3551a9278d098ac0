"""Erases who registered; what is counted stays. retention.py says when; as appointments/erasure.py does.

A registration keeps event or session, state, interpreter's language, the language of messages (participations
are counted by it), partner and role, and who came. The form it came with, the family it came with, the
language of the site and the need of childcare are taken out; name, contacts, answers and link go with the
person's row. Free words about an event or a session are not tied to a person, but may name one: they are
blotted when they are old.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Mapping

from django.db.models import Case, Max, OuterRef, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from events.enums import RegistrationState
from events.messages import notifications
from events.models import Feedback, LearningDiary, Registration, RegistrationPerson, Session
from portal import clock, languages

REGISTRATION, FEEDBACK, DIARY = notifications.OWNER, "events.feedback", "events.learningdiary"
AT_ONCE = 500


def registrations() -> QuerySet[Registration]:
    """Registrations with `contact`: when the last session ends; cancelled ones, when they were cancelled."""
    sessions = Session.objects.filter(event=OuterRef("event")).order_by().values("event")
    last = Subquery(sessions.annotate(last=Max("ends_at")).values("last"))
    called_off = When(state=RegistrationState.CANCELLED, then=Coalesce("cancelled_at", "registered_at"))
    held = Coalesce("session__ends_at", last, "registered_at")
    return Registration.objects.order_by().annotate(contact=Case(called_off, default=held))


def still_to_come(number: int, *, now: dt.datetime) -> QuerySet[Registration]:
    """Seats and turns in a queue of the person for what is not over."""
    rows = registrations().filter(person_number=number, state__in=RegistrationState.alive())
    return rows.filter(contact__gt=now)


def forget_registrations(rows: list[Registration], numbers: Mapping[int, int]) -> Counter[str]:
    """Erase who these registrations are; the person number becomes what `numbers` says. Counts rows by kind.

    The caller holds the locks of the rows, inside a transaction.
    """
    for row in rows:
        row.person_number = numbers[row.person_number]
        row.site_language = languages.SOURCE
        row.registered_at = clock.month_of(row.registered_at)
        row.cancelled_at = row.cancelled_at and clock.month_of(row.cancelled_at)
        row.group, row.submission_key = uuid.uuid4(), None
        row.queued_at = row.offered_until = None
        row.needs_childcare, row.version = False, 1
    Registration.objects.bulk_update(
        rows,
        [
            *("person_number", "site_language", "registered_at", "cancelled_at"),
            *("group", "submission_key", "queued_at", "offered_until", "needs_childcare", "version"),
        ],
        batch_size=AT_ONCE,
    )
    people = RegistrationPerson.objects.filter(registration__in=[row.pk for row in rows])
    number = people.count()
    people.delete()
    return Counter({REGISTRATION: number})


def forget_free_words(before: dt.datetime) -> Counter[str]:
    """Empty the free words of feedback given, and of diaries of sessions held, before that instant."""
    given = Feedback.objects.filter(given_on__lt=clock.today(before)).exclude(words="")
    diaries = LearningDiary.objects.filter(session__ends_at__lt=before).exclude(topics="", follow_up="")
    return Counter({FEEDBACK: given.update(words=""), DIARY: diaries.update(topics="", follow_up="")})
