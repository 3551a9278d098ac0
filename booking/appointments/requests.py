"""The only writer of requests: what a client asks of staff, who takes it, when it is answered.

A request never promises a time that the house cannot keep: it is due when the house next has somebody to
answer it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import QuerySet

from booking.availability import presence
from booking.enums import AppointmentState, Reach, RequestKind, RequestState
from booking.models import Appointment, Request, RequestPerson
from portal.db.people import identify

#: With less time left today, an answer is promised for the next opening.
ENOUGH_TIME_LEFT = dt.timedelta(hours=1)
#: The same question of the same person within this time is a second click, not a second question.
ONE_QUESTION = dt.timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class AnswerTime:
    """When staff answer: by `at` today while the house is open, otherwise from `at`, when it opens."""

    at: dt.datetime
    is_today: bool


def answer(now: dt.datetime) -> AnswerTime | None:
    """When a request made at `now` is answered; None while no opening hours are known."""
    house = presence.house(now)
    if house.is_open and house.closes_at and house.closes_at - now >= ENOUGH_TIME_LEFT:
        return AnswerTime(house.closes_at, is_today=True)
    return AnswerTime(house.next_opens_at, is_today=False) if house.next_opens_at else None


@transaction.atomic
def ask(
    kind: RequestKind,
    *,
    site_language: str,
    now: dt.datetime,
    spoken_language_id: int | None = None,
    name: str = "",
    phone: str = "",
    email: str = "",
    reach: Reach = Reach.CALL,
    words: str = "",
    need_id: int | None = None,
    way: str = "",
    appointment: Appointment | None = None,
) -> Request:
    """Put a question before staff and answer its row; a second click finds the row of the first.

    Phone in E.164. `words` are kept encrypted and erased with the person.
    """
    if twin := _twin(kind, spoken_language_id, name, phone, email, words, now):
        return twin
    due = answer(now)
    request = Request.objects.create(
        kind=kind,
        spoken_language_id=spoken_language_id,
        site_language=site_language,
        need_id=need_id,
        way=way,
        appointment=appointment,
        person_number=appointment.person_number if appointment else identify(phone, email).number,
        asked_at=now,
        due_at=due.at if due else None,
    )
    RequestPerson.objects.create(
        request=request, name=name, phone=phone, email=email, reach=reach, words=words
    )
    return request


def ask_for_video_link(appointment: Appointment, *, now: dt.datetime) -> Request:
    """Tell staff that a video appointment has no link: once, until somebody has answered it.

    The appointment's row is locked, so that two openings of the page at once make one request.
    """
    unanswered = waiting(RequestKind.VIDEO_LINK, appointment)
    if request := unanswered.first():
        return request
    with transaction.atomic():
        Appointment.objects.select_for_update().get(pk=appointment.pk)
        return unanswered.all().first() or ask(
            RequestKind.VIDEO_LINK,
            spoken_language_id=appointment.spoken_language_id,
            site_language=appointment.site_language,
            way=appointment.way,
            reach=Reach.NOTHING,
            appointment=appointment,
            now=now,
        )


@transaction.atomic
def ask_to_tell(
    appointment: Appointment,
    kind: RequestKind = RequestKind.COACH_ILL,
    *,
    now: dt.datetime,
    due_at: dt.datetime | None = None,
) -> Request:
    """Put before staff that this client's coach is away or leaves and no message tells them: once for a time.

    It is due before the time begins, or at `due_at`. Call or meet: whoever comes is received at the desk.
    """
    Appointment.objects.select_for_update(no_key=True).get(pk=appointment.pk)
    if request := waiting(kind, appointment).first():
        return request
    request = ask_for(appointment, kind, now=now)
    request.due_at = due_at or appointment.coach_time.starts_at
    request.save(update_fields=["due_at"])
    return request


@transaction.atomic
def follow_mark(appointment: Appointment, *, now: dt.datetime) -> Request | None:
    """What a mark asks of staff: somebody who did not come is called, once, in the language they speak.

    Many are afraid of authorities, so nothing is sent. There is a call only for a client who left a phone
    number and did not ask to be left alone. A mark that is corrected takes back the request that nobody has
    taken yet.
    """
    Appointment.objects.select_for_update(no_key=True).get(pk=appointment.pk)
    asked = Request.objects.filter(kind=RequestKind.NO_SHOW, appointment=appointment)
    if appointment.state != AppointmentState.DID_NOT_COME:
        asked.filter(state=RequestState.OPEN).delete()
        return None
    person = getattr(appointment, "person", None)
    if person is None or not person.phone or person.reach == Reach.NOTHING:
        return None
    return asked.first() or ask_for(appointment, RequestKind.NO_SHOW, now=now)


@transaction.atomic
def take(
    request: Request, user: AbstractBaseUser, now: dt.datetime, *, due_at: dt.datetime | None = None
) -> Request:
    """`user` answers this request from now on, also when a colleague had it. A done one stays done.

    With `due_at` they also say by when.
    """
    row = Request.objects.select_for_update().get(pk=request.pk)
    if row.state in RequestState.waiting():
        row.state, row.taken_by, row.due_at = RequestState.TAKEN, user, due_at or row.due_at
        row.save(update_fields=["state", "taken_by", "due_at"])
    return row


@transaction.atomic
def finish(request: Request, now: dt.datetime) -> Request:
    """The request is answered. A second time changes nothing."""
    row = Request.objects.select_for_update().get(pk=request.pk)
    if row.state in RequestState.waiting():
        row.state, row.done_at = RequestState.DONE, now
        row.save(update_fields=["state", "done_at"])
    return row


@transaction.atomic
def reopen(request: Request) -> Request:
    """Take a finishing back: it waits again, with whoever had it. One that waits stays as it is."""
    row = Request.objects.select_for_update().get(pk=request.pk)
    if row.state == RequestState.DONE:
        row.state = RequestState.TAKEN if row.taken_by_id else RequestState.OPEN
        row.done_at = None
        row.save(update_fields=["state", "done_at"])
    return row


def waiting(kind: RequestKind, appointment: Appointment) -> QuerySet[Request]:
    """What still waits of that kind for the client of this appointment."""
    return Request.objects.filter(kind=kind, appointment=appointment, state__in=RequestState.waiting())


def ask_for(appointment: Appointment, kind: RequestKind, *, now: dt.datetime) -> Request:
    """A request about a client's time, with the name and contact that they left for it."""
    person = appointment.person
    return ask(
        kind,
        spoken_language_id=appointment.spoken_language_id,
        site_language=appointment.site_language,
        name=person.name,
        phone=person.phone,
        email=person.email,
        reach=Reach(person.reach),
        way=appointment.way,
        appointment=appointment,
        now=now,
    )


def give_number(rows: Collection[int], number: int) -> None:
    """Let these requests belong to the person of that number. The caller holds their locks."""
    Request.objects.filter(pk__in=rows).update(person_number=number)


def _twin(
    kind: RequestKind,
    spoken_language_id: int | None,
    name: str,
    phone: str,
    email: str,
    words: str,
    now: dt.datetime,
) -> Request | None:
    """The still open request that says the same, if it was made a moment ago; never one without contact."""
    if not (phone or email):
        return None
    rows = Request.objects.filter(
        kind=kind,
        spoken_language_id=spoken_language_id,
        state=RequestState.OPEN,
        asked_at__gt=now - ONE_QUESTION,
        person__name=name,
        person__phone=phone,
        person__email=email,
    ).select_related("person")
    return next((row for row in rows if row.person.words == words), None)  # encrypted: compared here
