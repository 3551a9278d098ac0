"""The only writer of appointments: reserve, move, cancel, undo a cancelling, mark. One door for everybody.

Each verb is one transaction: lock, check, write, tell. It raises BookingRefused, and then nothing is written.
An appointment's row is locked before its coaches, coaches by number: nobody waits in a ring.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from django.db import IntegrityError

from booking.availability import search
from booking.clients import people
from booking.enums import AppointmentState, Channel, Gender, Interpreter, Reach, TimeKind, Way
from booking.hours import coach_time
from booking.messages import notifications
from booking.models import Appointment, AppointmentPerson, BookingRules, CoachTime
from booking.refusals import BookingRefused, Refusal
from booking.time_off import absences
from portal.db.people import identify, new_token, same_email
from portal.db.transactions import atomic_with_retry
from portal.enums import MessageKind
from portal.messages import outbox

#: How long before the start someone who is already here can be marked.
MARK_EARLY = dt.timedelta(minutes=15)
ONE_MINUTE = dt.timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted: whom, when (an aware instant), in which languages, how.

    `length` (minutes) is given only where staff choose one; otherwise it is the rules' meeting length.
    `out_of_hours` and `without_pause` (after the time before) are given only by staff with a reason, see
    rule_exceptions.py. Without `tells` only the reminders are queued: the caller tells the client.
    """

    coach_id: int
    starts_at: dt.datetime
    spoken_language_id: int
    way: Way = Way.HERE
    need_id: int | None = None
    site_language: str = "fi"
    message_language: str = "fi"
    channel: Channel = Channel.PUBLIC
    interpreter: Interpreter = Interpreter.NONE
    submission_key: UUID | None = None
    in_public: bool = True
    length: int | None = None
    travel_minutes: int = 0
    out_of_hours: bool = False
    without_pause: bool = False
    tells: bool = True


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """Who it is for, as cleaned by the form: `phone` in E.164 or empty, `email` or empty.

    `meeting_place` stands here because it may tell where somebody works or studies. `number` is the person
    number of a client who is known already; without one it is found by phone and address.
    """

    name: str
    phone: str = ""
    email: str = ""
    reach: Reach = Reach.NOTHING
    also_called: str = ""
    speak_only: bool = False
    for_another: bool = False
    meeting_place: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """How and where to meet: a place and the minutes of the way there (one way) for a meeting elsewhere."""

    way: Way
    place: str = ""
    travel_minutes: int = 0


def reserve(
    wish: Wish, person: PersonDetails, *, now: dt.datetime, rules: BookingRules | None = None
) -> Appointment:
    """Book the time, if it is free at this moment, and tell the client.

    The same `submission_key` again (two clicks, a reload) returns the first appointment, whatever its state.
    Raises BookingRefused with any reason of `search.refusal`.
    """
    try:
        return _reserve(wish, person, now=now, rules=rules)
    except (BookingRefused, IntegrityError) as error:
        # Whatever a second click runs into, its own first appointment or the unique key, only then is looked.
        first = _made_with(wish.submission_key)
        if first:
            return first
        if isinstance(error, BookingRefused):
            raise
    # Two bookings drew the same code at the same instant: draw again.
    return _reserve(wish, person, now=now, rules=rules)


def _made_with(submission_key: UUID | None) -> Appointment | None:
    return Appointment.objects.filter(submission_key=submission_key).first() if submission_key else None


@atomic_with_retry
def _reserve(
    wish: Wish, person: PersonDetails, *, now: dt.datetime, rules: BookingRules | None
) -> Appointment:
    rules = rules or BookingRules.load()
    coach_time.lock_coach(wish.coach_id)
    time = _take(wish, None, now=now, rules=rules)
    appointment = _write(time, wish, person, now)
    notifications.notify(appointment, MessageKind.CONFIRMATION, now=now, rules=rules, quietly=not wish.tells)
    return appointment


@atomic_with_retry
def move(
    appointment_id: int,
    *,
    coach_id: int,
    starts_at: dt.datetime,
    now: dt.datetime,
    version: int | None = None,
    in_public: bool = True,
    out_of_hours: bool = False,
    without_pause: bool = False,
    interpreter: Interpreter | None = None,
    rules: BookingRules | None = None,
) -> Appointment:
    """Give the appointment another time, coach or both, until it starts; code, link, person and place stay.

    In public it gets the length that is offered now; moved by staff it keeps its own. `interpreter` is where
    the ordering of one stands for the new time, if that changes. Moving it to where it already is changes
    nothing (two clicks). Raises BookingRefused(TOO_LATE), (ALREADY_CANCELLED),
    (CHANGED_MEANWHILE) or with any reason of `search.refusal`.
    """
    rules = rules or BookingRules.load()
    appointment = _locked(appointment_id)
    time = appointment.coach_time
    is_there = (time.coach_id, time.starts_at) == (coach_id, starts_at)
    if is_there and appointment.state in AppointmentState.changeable():
        return appointment
    _refuse_unless_changeable(appointment, version, now)
    coach_time.lock_coach(time.coach_id, coach_id)
    wish = Wish(
        coach_id,
        starts_at,
        appointment.spoken_language_id,
        way=Way(appointment.way),
        interpreter=interpreter or Interpreter(appointment.interpreter),
        in_public=in_public,
        length=None if in_public else (time.ends_at - time.starts_at) // ONE_MINUTE,
        travel_minutes=appointment.travel_minutes,
        out_of_hours=out_of_hours,
        without_pause=without_pause,
    )
    _take(wish, time, now=now, rules=rules)
    _save(appointment, interpreter=wish.interpreter)
    notifications.notify(appointment, MessageKind.CHANGE, now=now)
    return appointment


@atomic_with_retry
def meet(
    appointment_id: int,
    meeting: Meeting,
    *,
    now: dt.datetime,
    version: int | None = None,
    rules: BookingRules | None = None,
) -> Appointment:
    """Agree on another way or place, until it starts; time and coach stay. Only staff do this.

    The way to a meeting elsewhere must be free too; hours and desk duty are not asked again. What is so
    already changes nothing. Raises BookingRefused(TOO_LATE), (ALREADY_CANCELLED), (CHANGED_MEANWHILE),
    (NOT_WORKING) or (SLOT_TAKEN).
    """
    appointment = _locked(appointment_id)
    _refuse_unless_changeable(appointment, version, now)
    travel, person = _travel(meeting), appointment.person
    new = (meeting.way, travel, meeting.place)
    if new == (appointment.way, appointment.travel_minutes, person.meeting_place):
        return appointment
    time = appointment.coach_time
    coach_time.lock_coach(time.coach_id)
    if travel > appointment.travel_minutes and absences.is_away(time, travel=travel):
        raise BookingRefused(Refusal.NOT_WORKING)
    coach_time.move(
        time,
        time.coach_id,
        time.starts_at,
        time.ends_at,
        buffer_minutes=(rules or BookingRules.load()).buffer_minutes,
        travel_minutes=travel,
        pause_gives_way=True,
    )
    person.meeting_place = meeting.place
    person.save(update_fields=["meeting_place"])
    _save(appointment, way=meeting.way, travel_minutes=travel)
    notifications.notify(appointment, MessageKind.CHANGE, now=now)
    return appointment


@atomic_with_retry
def cancel(
    appointment_id: int,
    *,
    now: dt.datetime,
    version: int | None = None,
    by_house: bool = False,
    rules: BookingRules | None = None,
) -> Appointment:
    """Cancel the appointment, until it starts, and give the coach's time back. A second cancel is no error.

    It is recorded as late where nobody could have booked the time any more: less than the rules' notice
    before the start. `by_house`: it is not the client's doing, so never late, and the caller tells the client
    why; what still waited is taken back. Raises BookingRefused(TOO_LATE) or (CHANGED_MEANWHILE).
    """
    appointment = _locked(appointment_id)
    if appointment.state == AppointmentState.CANCELLED:
        return appointment
    _refuse_unless_changeable(appointment, version, now)
    notice = (rules or BookingRules.load()).notice_minutes * ONE_MINUTE
    coach_time.release(appointment.coach_time)
    _save(
        appointment,
        state=AppointmentState.CANCELLED,
        cancelled_at=now,
        cancelled_late=not by_house and appointment.coach_time.starts_at - now < notice,
    )
    if by_house:
        outbox.drop(notifications.OWNER, appointment.pk)
    else:
        notifications.notify(appointment, MessageKind.CANCELLATION, now=now)
    return appointment


@atomic_with_retry
def undo_cancel(appointment_id: int, *, now: dt.datetime, rules: BookingRules | None = None) -> Appointment:
    """Take a cancelling back: within the rules' minutes of it, before the start, while nobody has the time.

    The notice does not count, nor do hours; an absence does, because nobody would be there. One that holds is
    returned as it is (two clicks). Raises BookingRefused(TOO_LATE), (UNDO_TOO_LATE), (NOT_WORKING) or
    (SLOT_TAKEN).
    """
    appointment = _locked(appointment_id)
    if appointment.state in AppointmentState.holding():
        return appointment
    time = appointment.coach_time
    if now >= time.starts_at:
        raise BookingRefused(Refusal.TOO_LATE)
    if now - appointment.cancelled_at > (rules or BookingRules.load()).undo_minutes * ONE_MINUTE:
        raise BookingRefused(Refusal.UNDO_TOO_LATE)
    coach_time.lock_coach(time.coach_id)
    if absences.is_away(time, travel=appointment.travel_minutes):
        raise BookingRefused(Refusal.NOT_WORKING)
    coach_time.hold_again(time)
    _save(appointment, state=AppointmentState.BOOKED, cancelled_at=None, cancelled_late=False)
    notifications.notify(appointment, MessageKind.CONFIRMATION, now=now, rules=rules)
    return appointment


@atomic_with_retry
def mark(appointment_id: int, state: AppointmentState, *, now: dt.datetime) -> Appointment:
    """Record whether the client came, from a quarter of an hour before the start; a mark can be corrected.

    `state` is one of `AppointmentState.marks()`, or BOOKED to take a mark off. The client is not told.
    Raises BookingRefused(ALREADY_CANCELLED) or (NOT_YET), and ValueError for any other state.
    """
    if state not in (*AppointmentState.marks(), AppointmentState.BOOKED):
        raise ValueError(state)
    appointment = _locked(appointment_id)
    if appointment.state == AppointmentState.CANCELLED:
        raise BookingRefused(Refusal.ALREADY_CANCELLED)
    if now < appointment.coach_time.starts_at - MARK_EARLY:
        raise BookingRefused(Refusal.NOT_YET)
    if appointment.state != state:
        _save(appointment, state=state)
    return appointment


@atomic_with_retry
def set_interpreter(
    appointment_id: int, interpreter: Interpreter, *, version: int | None = None
) -> Appointment:
    """Record where the ordering of an interpreter stands. The client is not told.

    Raises BookingRefused(ALREADY_CANCELLED) or (CHANGED_MEANWHILE).
    """
    appointment = _locked(appointment_id)
    if appointment.state == AppointmentState.CANCELLED:
        raise BookingRefused(Refusal.ALREADY_CANCELLED)
    _refuse_if_changed(appointment, version)
    if appointment.interpreter != interpreter:
        _save(appointment, interpreter=interpreter)
    return appointment


@atomic_with_retry
def set_gender(appointment_id: int, gender: Gender | str, *, version: int | None = None) -> Appointment:
    """Record what a client who was asked told, for the numbers; "" for nothing. The client is not told.

    Raises BookingRefused(CHANGED_MEANWHILE).
    """
    appointment = _locked(appointment_id)
    _refuse_if_changed(appointment, version)
    if appointment.gender != gender:
        _save(appointment, gender=gender)
    return appointment


def give_number(rows: Collection[int], number: int) -> None:
    """Let these appointments belong to the person of that number. The caller holds their locks."""
    Appointment.objects.filter(pk__in=rows).update(person_number=number)


def _locked(appointment_id: int) -> Appointment:
    """The appointment as it is now, held until the transaction ends. Raises Appointment.DoesNotExist."""
    return Appointment.objects.select_for_update(no_key=True).get(pk=appointment_id)


def _travel(how: Wish | Meeting) -> int:
    """The minutes of the way there: only a meeting elsewhere has one."""
    return how.travel_minutes if how.way == Way.ELSEWHERE else 0


def _take(wish: Wish, time: CoachTime | None, *, now: dt.datetime, rules: BookingRules) -> CoachTime:
    """Take what is wished for a new time, or move `time` there, if it is free at this moment.

    The caller holds the locks. Raises BookingRefused with any reason of `search.refusal`.
    """
    travel, length = _travel(wish), wish.length or rules.meeting_minutes
    if wish.without_pause:
        coach_time.cut_pause_before(wish.coach_id, wish.starts_at - travel * ONE_MINUTE)
    reason = search.refusal(
        wish.coach_id,
        wish.starts_at,
        language_id=wish.spoken_language_id,
        now=now,
        rules=rules,
        ignore_coach_time_id=time.pk if time else None,
        in_public=wish.in_public,
        length=length,
        travel=travel,
        # Only staff decide that an interpreter comes along.
        with_interpreter=wish.interpreter != Interpreter.NONE and not wish.in_public,
        out_of_hours=wish.out_of_hours,
    )
    if reason:
        raise BookingRefused(reason)
    write = partial(coach_time.move, time) if time else partial(coach_time.take, kind=TimeKind.APPOINTMENT)
    return write(
        wish.coach_id,
        wish.starts_at,
        wish.starts_at + length * ONE_MINUTE,
        buffer_minutes=rules.buffer_minutes,
        travel_minutes=travel,
        pause_gives_way=not wish.in_public,
    )


def _refuse_if_changed(appointment: Appointment, version: int | None) -> None:
    """Raise where it is no longer the row that was seen; without a version nothing is asked."""
    if version is not None and version != appointment.version:
        raise BookingRefused(Refusal.CHANGED_MEANWHILE)


def _refuse_unless_changeable(appointment: Appointment, version: int | None, now: dt.datetime) -> None:
    if appointment.state == AppointmentState.CANCELLED:
        raise BookingRefused(Refusal.ALREADY_CANCELLED)
    if appointment.state not in AppointmentState.changeable() or now >= appointment.coach_time.starts_at:
        raise BookingRefused(Refusal.TOO_LATE)
    _refuse_if_changed(appointment, version)


def _write(time: CoachTime, wish: Wish, person: PersonDetails, now: dt.datetime) -> Appointment:
    identity = identify(person.phone, person.email)
    appointment = Appointment.objects.create(
        coach_time=time,
        spoken_language_id=wish.spoken_language_id,
        site_language=wish.site_language,
        message_language=wish.message_language,
        need_id=wish.need_id,
        way=wish.way,
        channel=wish.channel,
        interpreter=wish.interpreter,
        for_another=person.for_another,
        travel_minutes=_travel(wish),
        person_number=identity.number if person.number is None else person.number,
        booked_at=now,
        submission_key=wish.submission_key,
    )
    AppointmentPerson.objects.create(
        appointment=appointment,
        name=person.name,
        also_called=person.also_called,
        phone=person.phone,
        email=same_email(person.email),
        reach=person.reach,
        speak_only=person.speak_only or identity.is_confidential,
        meeting_place=person.meeting_place if wish.way == Way.ELSEWHERE else "",
        code=people.new_code(),
        token=new_token(),
    )
    return appointment


def _save(appointment: Appointment, **changes: object) -> None:
    for name, value in changes.items():
        setattr(appointment, name, value)
    appointment.version += 1
    appointment.save(update_fields=[*changes, "version"])
