"""The only writer of registrations: register, accept, change, cancel, capacity, who came. One door for all.

Parts of it stand in files of their own: events/registrations/registrants.py (the rows of a person),
events/registrations/places.py (the places of a visit) and events/registrations/waiting_list.py (who is
offered a seat). Each verb is one transaction: lock the row that has the capacity
(events/seats/registrable.py), check, write, tell. It raises EventRefused, and then nothing is written.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from booking.enums import Reach
from events.enums import RegistrationState
from events.messages import notifications
from events.models import (
    Answer,
    Attendance,
    Event,
    EventFacts,
    Place,
    Registration,
    RegistrationPerson,
    Session,
    WalkIns,
)
from events.refusals import EventRefused, Refusal
from events.registrations import places, registrants, waiting_list
from events.registrations.registrants import Registered, Registrant, Submission
from events.seats import registrable
from events.seats.capacity import Seats
from events.seats.registrable import Target
from portal.db import people as numbers
from portal.db.transactions import atomic_with_retry
from portal.enums import MessageKind

#: How many people one form can bring.
MOST_PEOPLE = 30
#: How many who came unregistered are counted by session and language at most.
MOST_WALK_INS = 1000
#: How long before the start someone who is already here can be checked in.
CHECK_IN_EARLY = dt.timedelta(hours=1)


@atomic_with_retry
def register(
    what: Event | Session,
    people: Sequence[Registrant],
    submission: Submission | None = None,
    *,
    now: dt.datetime,
    may_wait: bool = True,
) -> list[Registered]:
    """Register these people, in their order: whoever does not fit any more waits; all of one group.

    One entry for each person, with whoever stands in the form twice once. Nobody gets a seat while somebody
    else waits. Somebody who has registered already (the same phone or e-mail, and a name that fits) is not
    registered again, and the caller is not to tell (see `Registered`). The same `submission.key` again
    returns what it made. Without `may_wait`, FULL is raised where not all fit.

    Raises EventRefused with any reason of `opening.refusal`, (FULL), (PLACE_NEEDED) for a visit by
    appointment (see `places.book_place`), (TOO_MANY_PEOPLE); ValueError for nobody.
    """
    submission = submission or Submission()
    _refuse_wrong_number_of(people)
    target = registrable.locked(what)
    if first := registrants.made_with(target, submission):
        return first
    registrants.refuse_unless_open(target, submission, now)
    if target.is_visit:
        raise EventRefused(Refusal.PLACE_NEEDED)
    people = registrants.distinct(people)
    earlier = registrants.known(target, people)
    new = [person for person, known in zip(people, earlier, strict=True) if known is None]
    free_seats = waiting_list.settle(target, now=now)
    # In public whoever is known counts as new here: that a full group is no obstacle would tell who is in it.
    counted = len(people) if submission.in_public else len(new)
    if not may_wait and RegistrationState.WAITING in _states(free_seats, counted):
        raise EventRefused(Refusal.FULL)
    states = _states(free_seats, len(new))
    written = registrants.write(target, new, states, submission, now=now) if new else []
    # To find that there is nobody to tell would cost more than the registration.
    if any(person.reach == Reach.MESSAGE for person in new):
        notifications.notify_all(written, MessageKind.CONFIRMATION, now=now)
    rows = iter(written)
    return [Registered(known or next(rows), made_here=known is None) for known in earlier]


@atomic_with_retry
def accept(registration_id: int, *, now: dt.datetime) -> Registration:
    """Take the seat that was offered. Whoever has one already keeps it: two clicks are no error.

    After the deadline it still works while the seat is free and nobody waits for it. Raises
    EventRefused(ALREADY_CANCELLED), (PAST) once it has begun, (OFFER_OVER) where no seat is kept any more or
    none was offered.
    """
    registration, target = _locked(registration_id)
    if registration.state == RegistrationState.REGISTERED:
        return registration
    if registration.state == RegistrationState.CANCELLED:
        raise EventRefused(Refusal.ALREADY_CANCELLED)
    _refuse_once_begun(target, now)
    is_in_time = registration.state == RegistrationState.OFFERED and now < registration.offered_until
    if not is_in_time and not _seat_is_left(registration, target, now):
        raise EventRefused(Refusal.OFFER_OVER)
    _save(registration, state=RegistrationState.REGISTERED, offered_until=None)
    notifications.notify(registration, MessageKind.CONFIRMATION, now=now)
    return registration


@atomic_with_retry
def change(
    registration_id: int,
    registrant: Registrant,
    *,
    now: dt.datetime,
    version: int | None = None,
    message_language: str = "",
) -> Registration:
    """Put these details in the place of the earlier ones (a colleague comes instead); seat and link stay.

    Somebody with another phone or e-mail has another person number. Without a `message_language` messages
    stay in the one they were in. Raises EventRefused(ALREADY_CANCELLED), (PAST) once the last session has
    begun, (CHANGED_MEANWHILE).
    """
    registration, target = _locked(registration_id)
    if registration.state not in RegistrationState.alive():
        raise EventRefused(Refusal.ALREADY_CANCELLED)
    _refuse_when_over(registration, target, now)
    _refuse_changed(registration, version)
    person, columns = registration.person, registrants.contact(registrant)
    number = registration.person_number
    if (person.phone, person.email) != (columns["phone"], columns["email"]):
        number = numbers.identify(columns["phone"], columns["email"]).number
    RegistrationPerson.objects.filter(pk=person.pk).update(**columns)
    person.refresh_from_db()
    Answer.objects.filter(person=person).delete()
    registrants.answer(target, [(person, registrant)])
    language = message_language or registration.message_language
    needs = registrants.needs(registrant)
    _save(registration, person_number=number, message_language=language, **needs)
    is_offered = registration.state == RegistrationState.OFFERED
    kind = MessageKind.OFFER if is_offered else MessageKind.CONFIRMATION
    notifications.notify(registration, kind, now=now)
    return registration


@atomic_with_retry
def cancel(registration_id: int, *, now: dt.datetime, version: int | None = None) -> Registration:
    """Give the seat, the place or the turn in the queue back; the next in the queue is offered the seat.

    It works until the start (of a whole event: until its last session starts; of a visit: until one's own
    place). A second cancel is no error.
    Raises EventRefused(PAST) or (CHANGED_MEANWHILE).
    """
    registration, target = _locked(registration_id)
    if registration.state == RegistrationState.CANCELLED:
        return registration
    _refuse_when_over(registration, target, now)
    _refuse_changed(registration, version)
    places.give_back(registration, target)
    _save(registration, state=RegistrationState.CANCELLED, cancelled_at=now, offered_until=None)
    notifications.notify(registration, MessageKind.CANCELLATION, now=now)
    waiting_list.settle(target, now=now)
    return registration


def change_capacity(
    what: Event | Session, capacity: int | None, *, now: dt.datetime, keep_everyone: bool = False
) -> None:
    """Give an event, or one session, another number of seats (None: no limit; of a session: its event's).

    More seats go to those who wait, in order. Fewer than are held is refused with CAPACITY_BELOW and the
    `number` held, unless staff say to `keep_everyone`: then all keep their seats, and nobody is called from
    the queue before fewer are held than there are seats.
    """
    if isinstance(what, Session):
        _change_session_capacity(what.pk, capacity, now, keep_everyone)
    else:
        _change_event_capacity(what.pk, capacity, now, keep_everyone)


@atomic_with_retry
def _change_session_capacity(
    session_id: int, capacity: int | None, now: dt.datetime, keep_everyone: bool
) -> None:
    target = registrable.locked_by_number(None, session_id)
    target.session.capacity = capacity
    target.session.save(update_fields=["capacity"])
    _settle_all([target], now, keep_everyone)


@atomic_with_retry
def _change_event_capacity(
    event_id: int, capacity: int | None, now: dt.datetime, keep_everyone: bool
) -> None:
    """The event is locked before its sessions, and those by number."""
    whole = registrable.locked_by_number(event_id, None)
    EventFacts.objects.filter(pk=whole.facts.pk).update(capacity=capacity)
    whole.facts.capacity = capacity
    ahead = Session.objects.filter(event=event_id, cancelled_at=None, starts_at__gt=now, capacity=None)
    own = [registrable.locked_by_number(None, pk) for pk in ahead.order_by("pk").values_list("pk", flat=True)]
    _settle_all([whole, *own], now, keep_everyone)


def _settle_all(changed: Sequence[Target], now: dt.datetime, keep_everyone: bool) -> None:
    settled = [waiting_list.settle(target, now=now) for target in changed if not target.is_visit]
    over = [row.held for row in settled if row.capacity is not None and row.held > row.capacity]
    if over and not keep_everyone:
        raise EventRefused(Refusal.CAPACITY_BELOW, number=max(over))


# Who came ----------------------------------------------------------------------------------------------


@atomic_with_retry
def check_in(
    registration_id: int, session_id: int, came: bool | None, *, now: dt.datetime
) -> Attendance | None:
    """Record whether somebody who registered came to this session; None takes the mark off again.

    From an hour before the start; a mark can be corrected. Of an event that one registers for as a whole,
    each of its sessions has marks of its own. Whoever waited or had cancelled and comes is counted too.
    Raises EventRefused(CANCELLED) or (NOT_YET); Registration.DoesNotExist where it is not for this session.
    """
    session = Session.objects.get(pk=session_id)
    own = Registration.objects.filter(session=session) | Registration.objects.filter(event=session.event_id)
    registration = own.get(pk=registration_id)
    _refuse_before_the_doors(session, now)
    rows = Attendance.objects.filter(registration=registration, session=session)
    if came is None:
        rows.delete()
        return None
    return rows.update_or_create(registration=registration, session=session, defaults={"came": came})[0]


@atomic_with_retry
def walk_ins(session_id: int, spoken_language_id: int | None, number: int) -> WalkIns:
    """Record how many came to the session unregistered and speak this language (None: not known); no names.

    The number takes the place of an earlier one. Raises EventRefused(TOO_MANY_PEOPLE).
    """
    if not 0 <= number <= MOST_WALK_INS:
        raise EventRefused(Refusal.TOO_MANY_PEOPLE, most=MOST_WALK_INS)
    Session.objects.select_for_update(no_key=True).get(pk=session_id)
    return WalkIns.objects.update_or_create(
        session_id=session_id, spoken_language_id=spoken_language_id, defaults={"number": number}
    )[0]


@atomic_with_retry
def one_more_walk_in(session_id: int, spoken_language_id: int | None) -> WalkIns:
    """Count one more who came unregistered: a tap at the door, by several people at once."""
    Session.objects.select_for_update(no_key=True).get(pk=session_id)
    row = WalkIns.objects.filter(session=session_id, spoken_language=spoken_language_id).first()
    return walk_ins(session_id, spoken_language_id, (row.number if row else 0) + 1)


# Inside ------------------------------------------------------------------------------------------------


def _refuse_wrong_number_of(people: Sequence[Registrant]) -> None:
    if not people:
        raise ValueError("Nobody registers.")
    if len(people) > MOST_PEOPLE:
        raise EventRefused(Refusal.TOO_MANY_PEOPLE, most=MOST_PEOPLE)


def _states(free_seats: Seats, how_many: int) -> list[RegistrationState]:
    """A seat for as many as there are seats, in order; the rest wait."""
    seated = how_many if free_seats.free is None else min(free_seats.free, how_many)
    waiting = how_many - seated
    return [RegistrationState.REGISTERED] * seated + [RegistrationState.WAITING] * waiting


def _locked(registration_id: int) -> tuple[Registration, Target]:
    """The registration and what it is for as they are now, held until the transaction ends.

    Every writer of a registration holds what it is for, so that row itself needs no lock. Raises
    Registration.DoesNotExist.
    """
    columns = Registration.objects.values_list("event_id", "session_id").get(pk=registration_id)
    target = registrable.locked_by_number(*columns)
    registration = Registration.objects.select_related("person").get(pk=registration_id)
    target.attach(registration)
    return registration, target


def _seat_is_left(registration: Registration, target: Target, now: dt.datetime) -> bool:
    """Whether somebody who was too late can have a seat all the same: it is free, and nobody waits."""
    if registration.state == RegistrationState.WAITING:
        return False
    free = waiting_list.settle(target, now=now).free
    return free is None or free > 0


def _refuse_once_begun(target: Target, now: dt.datetime) -> None:
    if target.is_cancelled:
        raise EventRefused(Refusal.CANCELLED)
    if target.starts_at is not None and now >= target.starts_at:
        raise EventRefused(Refusal.PAST)


def _refuse_when_over(registration: Registration, target: Target, now: dt.datetime) -> None:
    own = Place.objects.filter(registration=registration).first() if target.is_visit else None
    last_starts_at = own.starts_at if own else target.last_starts_at
    if last_starts_at is not None and now >= last_starts_at:
        raise EventRefused(Refusal.PAST)


def _refuse_changed(registration: Registration, version: int | None) -> None:
    if version is not None and version != registration.version:
        raise EventRefused(Refusal.CHANGED_MEANWHILE)


def _refuse_before_the_doors(session: Session, now: dt.datetime) -> None:
    if session.cancelled_at is not None:
        raise EventRefused(Refusal.CANCELLED)
    if now < session.starts_at - CHECK_IN_EARLY:
        raise EventRefused(Refusal.NOT_YET)


def _save(registration: Registration, **changes: object) -> None:
    for name, value in changes.items():
        setattr(registration, name, value)
    registration.version += 1
    registration.save(update_fields=[*changes, "version"])
