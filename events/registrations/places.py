"""The places of a visit by appointment: each booked by one person, with its coach's time taken meanwhile.

Part of the one writer of registrations (events/registrations/actions.py). The session is locked before the
coach, and the coach's time goes through the table that no two things can share: a place never meets an
appointment.
"""

from __future__ import annotations

import datetime as dt

from django.db.models import Exists, OuterRef, Q

from booking.enums import TimeKind
from booking.hours import coach_time
from booking.models import CoachTime
from booking.refusals import BookingRefused
from events.enums import RegistrationState
from events.messages import notifications
from events.models import Place, Registration, Session
from events.refusals import EventRefused, Refusal
from events.registrations import registrants
from events.registrations.registrants import Registered, Registrant, Submission
from events.seats import registrable
from events.seats.registrable import Target
from portal.db.transactions import atomic_with_retry
from portal.enums import MessageKind


def free_places(session: Session, *, now: dt.datetime) -> list[Place]:
    """The places that can be booked at `now`, in order: ahead, and nobody has place or coach. One query."""
    taken = CoachTime.objects.filter(
        coach=OuterRef("coach"),
        holding=True,
        taken_from__lt=OuterRef("ends_at"),
        taken_until__gt=OuterRef("starts_at"),
    )
    rows = session.places.filter(registration=None, starts_at__gt=now)
    return list(rows.filter(Q(coach=None) | ~Exists(taken)).order_by("starts_at", "number"))


@atomic_with_retry
def book_place(
    place_id: int, registrant: Registrant, submission: Submission | None = None, *, now: dt.datetime
) -> Registered:
    """Book the place for one person, if it is free at this moment, and tell them.

    The same form again, or the same person for a free place, gets the place they have. Raises EventRefused
    with any reason of `opening.refusal`, (PAST) once the place has begun and (PLACE_TAKEN) where somebody
    has it or its coach is taken by something else; Place.DoesNotExist.
    """
    submission = submission or Submission()
    session_id = Place.objects.values_list("session_id", flat=True).get(pk=place_id)
    target = registrable.locked_by_number(None, session_id)
    if first := registrants.made_with(target, submission):
        return first[0]
    registrants.refuse_unless_open(target, submission, now)
    # Before asking who it is: that a taken place is no obstacle would tell who is known.
    place = _free_place(place_id, now, of_visit=session_id)
    (earlier,) = registrants.known(target, [registrant])
    if earlier:
        return Registered(earlier, made_here=False)
    _take_coach(place)
    (registration,) = registrants.write(
        target, [registrant], [RegistrationState.REGISTERED], submission, now=now
    )
    place.registration = registration
    place.save(update_fields=["registration", "coach_time"])
    notifications.notify(registration, MessageKind.CONFIRMATION, now=now)
    return Registered(registration, made_here=True)


@atomic_with_retry
def move_place(
    registration_id: int, place_id: int, *, now: dt.datetime, version: int | None = None
) -> Registration:
    """Give somebody another free place of their visit instead of the one they have, and tell them.

    The place they have already changes nothing. Raises EventRefused(ALREADY_CANCELLED), (CANCELLED),
    (CHANGED_MEANWHILE), (PAST) once the old or the new place has begun and (PLACE_TAKEN);
    Registration.DoesNotExist and Place.DoesNotExist, also for a place of another visit.
    """
    session_id = Registration.objects.values_list("session_id", flat=True).get(pk=registration_id)
    target = registrable.locked_by_number(None, session_id)
    registration = Registration.objects.select_related("person", "place").get(pk=registration_id)
    target.attach(registration)
    old = getattr(registration, "place", None)
    _refuse_move(registration, target, old, now, version)
    if old.pk == place_id:
        return registration
    place = _free_place(place_id, now, of_visit=session_id)
    coach_time.lock_coach(*{row.coach_id for row in (old, place) if row.coach_id})
    give_back(registration, target)
    _take_coach(place)
    place.registration = registration
    place.save(update_fields=["registration", "coach_time"])
    registration.version += 1
    registration.save(update_fields=["version"])
    notifications.notify(registration, MessageKind.CHANGE, now=now)
    return registration


def _refuse_move(
    registration: Registration, target: Target, old: Place | None, now: dt.datetime, version: int | None
) -> None:
    if registration.state not in RegistrationState.alive() or old is None:
        raise EventRefused(Refusal.ALREADY_CANCELLED)
    if target.is_cancelled:
        raise EventRefused(Refusal.CANCELLED)
    if version is not None and version != registration.version:
        raise EventRefused(Refusal.CHANGED_MEANWHILE)
    if now >= old.starts_at:
        raise EventRefused(Refusal.PAST)


def give_back(registration: Registration, target: Target) -> None:
    """Free the place of a registration that is cancelled, and its coach's time. The session is locked."""
    place = Place.objects.filter(registration=registration).select_related("coach_time").first()
    if not target.is_visit or place is None:
        return
    if place.coach_time:
        coach_time.release(place.coach_time)
    place.registration = place.coach_time = None
    place.save(update_fields=["registration", "coach_time"])


def _free_place(place_id: int, now: dt.datetime, of_visit: int) -> Place:
    place = Place.objects.get(pk=place_id, session=of_visit)
    if place.registration_id is not None:
        raise EventRefused(Refusal.PLACE_TAKEN)
    if now >= place.starts_at:
        raise EventRefused(Refusal.PAST)
    return place


def _take_coach(place: Place) -> None:
    """The coach is taken for the place and no longer: there is no pause between the places of a visit."""
    if place.coach_id is None:
        return
    coach_time.lock_coach(place.coach_id)
    try:
        place.coach_time = coach_time.take(
            place.coach_id, place.starts_at, place.ends_at, kind=TimeKind.PLACE, buffer_minutes=0
        )
    except BookingRefused as refused:
        raise EventRefused(Refusal.PLACE_TAKEN) from refused
