"""The only writer of sessions: make them from plans, move, cancel and bring them back, change who is there.

Each verb is one transaction: lock, check, write, tell. It raises EventRefused (mostly PlanRefused), and then
nothing is written. Sessions are locked before their coaches, both by number: nobody waits in a ring.
Whoever is moved from 13 to 14 takes the rest of the series along by an hour on Helsinki's clock, over both
clock changes.
"""

from __future__ import annotations

import datetime as dt
import functools
import operator
import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from django.db.models import Q, QuerySet

from booking.availability import house_calendar
from booking.hours import coach_time
from events.enums import CoachRole, RegistersFor
from events.messages import notifications
from events.models import Event, Place, Session, SessionCoach
from events.refusals import EventRefused, Refusal
from events.sessions import held_time, repeats, warnings
from events.sessions.refusals import PlanRefusal, PlanRefused
from events.sessions.repeats import MOST_DATES, YEARS, PlannedDates, Repeat
from events.sessions.wall_clock import TimeRange, WallShift, to_day
from events.sessions.warnings import Caution
from portal import clock, languages
from portal.db.transactions import atomic_with_retry
from portal.enums import MessageKind

#: A session that lasts longer has a wrong date in it.
LONGEST = dt.timedelta(days=31)
#: What may be changed about a session that is neither its time, its coaches nor its capacity.
DETAILS = (*(f"module_{code}" for code in languages.INTERFACE_CODES), "venue_id", "join_link")
#: Of these, what the people who come must be told.
TOLD_DETAILS = ("venue_id", "join_link")


class Scope(StrEnum):
    """How far a change reaches in the sessions that one repeat made. Past and cancelled ones stay."""

    ONE = "one"
    FOLLOWING = "following"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """A session that is to be made. Instants are aware; `module` is Finnish; coaches are (id, role).

    `places_minutes` cuts it into places for single clients, outside `free_from`-`free_until`.
    """

    starts_at: dt.datetime
    ends_at: dt.datetime
    module: str = ""
    venue_id: int | None = None
    capacity: int | None = None
    coaches: tuple[tuple[int, CoachRole], ...] = ()
    join_link: str = ""
    places_minutes: int | None = None
    free_from: dt.datetime | None = None
    free_until: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class VisitPlan:
    """How a visit is cut: `minutes` of a place, the part without appointment (aware, both or none), and the
    coaches paired."""

    minutes: int
    free_from: dt.datetime | None
    free_until: dt.datetime | None
    paired: tuple[int, ...]

    @property
    def free(self) -> tuple[dt.datetime | None, dt.datetime | None]:
        """From when to when one comes without appointment."""
        return self.free_from, self.free_until

    @classmethod
    def of(cls, session: Session) -> VisitPlan:
        """How the visit is cut now, the coaches by number. One query."""
        paired = SessionCoach.objects.filter(session=session, role=CoachRole.PAIRED).order_by("coach")
        coaches = tuple(paired.values_list("coach", flat=True))
        return cls(session.places_minutes or 0, session.free_from, session.free_until, coaches)


# Planning: nothing is written ------------------------------------------------------------------------


def plan_repeat(repeat: Repeat) -> PlannedDates:
    """The dates of the repeat and those skipped, to show before anything is made. One query at most.

    Raises PlanRefused as `repeats.plan` does.
    """
    calendar = house_calendar.load(repeat.first_day) if repeat.skip_closed else house_calendar.HouseCalendar()
    return repeats.plan(repeat, calendar)


def on_dates(plan: SessionPlan, dates: Iterable[dt.date]) -> list[SessionPlan]:
    """The plan repeated on each of these days of Helsinki, at its wall-clock times."""
    return [_on_date(plan, day) for day in dates]


def warnings_for(plans: Sequence[SessionPlan], *, now: dt.datetime) -> list[Caution]:
    """What staff are asked about before these plans become sessions; never a reason to refuse.

    Times without sense, which `make_sessions` refuses, bring no warning.
    """
    coach_ids = {coach_id for plan in plans for coach_id, _role in plan.coaches}
    spans = [span for plan in plans if not _wrong_times(span := (plan.starts_at, plan.ends_at))]
    return warnings.cautions(spans, coach_ids=coach_ids, now=now)


def warnings_for_move(
    session_id: int,
    starts_at: dt.datetime,
    ends_at: dt.datetime,
    *,
    scope: Scope = Scope.ONE,
    now: dt.datetime,
) -> list[Caution]:
    """What staff are asked about before a move that is not made yet. Raises as `preview_move`."""
    moves = preview_move(session_id, starts_at, ends_at, scope=scope, now=now)
    coaches = SessionCoach.objects.filter(session__in=[session.pk for session, _span in moves])
    coach_ids = set(coaches.values_list("coach", flat=True))
    return warnings.cautions([span for _session, span in moves], coach_ids=coach_ids, now=now)


def preview_move(
    session_id: int,
    starts_at: dt.datetime,
    ends_at: dt.datetime,
    *,
    scope: Scope = Scope.ONE,
    now: dt.datetime,
) -> list[tuple[Session, TimeRange]]:
    """Which sessions the move would take along and where to, by time. Raises as `move_session` does,
    but for coaches' time, which only the move itself can promise."""
    chosen = Session.objects.get(pk=session_id)
    return _moves(chosen, _reached(chosen, _series(chosen, scope), scope, now), (starts_at, ends_at))


# Verbs -----------------------------------------------------------------------------------------------


@atomic_with_retry
def make_sessions(
    event: Event, plans: Sequence[SessionPlan], *, now: dt.datetime, series: uuid.UUID | None = None
) -> list[Session]:
    """Make all these sessions or none, as one series (a new one, or that of sessions that exist).

    One statement for each kind of row, not for each session. Whoever is registered for the whole event is
    reminded of them too. Raises PlanRefused with any reason of the plans,
    and its CoachTaken, which says whose time is taken and when.
    """
    if not plans:
        raise PlanRefused(PlanRefusal.NO_DATES)
    if len(plans) > MOST_DATES:
        raise PlanRefused(PlanRefusal.TOO_MANY_DATES, most=MOST_DATES)
    series = series or uuid.uuid4()
    new = [(_session(event, plan, series, now), plan.coaches) for plan in plans]
    for session, coaches in new:
        _refuse_unless_sensible(session, coaches)
    places = [place for session, coaches in new for place in _places(session, coaches)]
    coach_time.lock_coach(*{coach_id for _new, coaches in new for coach_id, _role in coaches})
    sessions = Session.objects.bulk_create(session for session, _coaches in new)
    held_time.attend([(session, *coach) for session, coaches in new for coach in coaches])
    Place.objects.bulk_create(places)
    if event.facts.registers_for == RegistersFor.EVENT:
        notifications.write_later_messages_anew(event, now=now)
    return sessions


@atomic_with_retry
def move_session(
    session_id: int,
    starts_at: dt.datetime,
    ends_at: dt.datetime,
    *,
    scope: Scope = Scope.ONE,
    now: dt.datetime,
    sequence: int | None = None,
) -> list[Session]:
    """Move the session there, and as many of its series as `scope` says by the same shift; tell people.

    Coach time, booked places and the part without appointment move along. Moving it to where it already is
    changes nothing (two clicks). Returns what was moved, by time. Raises CoachTaken; PlanRefused(
    ENDS_BEFORE_START), (OUT_OF_REACH) or (LENGTH_OF_VISIT); EventRefused(CANCELLED) or (CHANGED_MEANWHILE).
    """
    chosen, reached = _locked(session_id, scope, now)
    _refuse_if_changed(chosen, sequence)
    moves = _moves(chosen, reached, (starts_at, ends_at))
    if (chosen.starts_at, chosen.ends_at) == (starts_at, ends_at):
        return []
    upcoming = [session for session, span in moves if max(session.starts_at, span[0]) > now]
    sessions = [session for session, _span in moves]
    shift = WallShift.between((chosen.starts_at, chosen.ends_at), (starts_at, ends_at))
    coach_time.lock_coach(*held_time.coaches_of(sessions))
    held_time.move_along(moves, shift)
    _save(sessions, now, "starts_at", "ends_at", "free_from", "free_until")
    _tell(upcoming, MessageKind.CHANGE, now)
    return sessions


@atomic_with_retry
def cancel_sessions(session_id: int, *, scope: Scope = Scope.ONE, now: dt.datetime) -> list[Session]:
    """Cancel the session, and as many of its series as `scope` says; give coaches their time back; tell.

    Registrations and places stay as they are, for whoever brings the session back. A second cancel is no
    error and tells nobody. Returns what was cancelled now.
    """
    _chosen, reached = _locked(session_id, scope, now)
    cancelled = [session for session in reached if session.cancelled_at is None]
    held_time.release(cancelled)
    for session in cancelled:
        session.cancelled_at = now
    _save(cancelled, now, "cancelled_at")
    _tell([session for session in cancelled if session.starts_at > now], MessageKind.CANCELLATION, now)
    return cancelled


@atomic_with_retry
def restore_sessions(session_id: int, *, scope: Scope = Scope.ONE, now: dt.datetime) -> list[Session]:
    """Take a cancelling back, for the session and as many of its series as `scope` says; tell people.

    Raises CoachTaken where a coach has something else meanwhile. One that holds is no error.
    """
    _chosen, reached = _locked(session_id, scope, now)
    restored = [session for session in reached if session.cancelled_at is not None]
    coach_time.lock_coach(*held_time.coaches_of(restored))
    held_time.hold_again(restored)
    for session in restored:
        session.cancelled_at = None
    _save(restored, now, "cancelled_at")
    _tell([session for session in restored if session.starts_at > now], MessageKind.CHANGE, now)
    return restored


@atomic_with_retry
def change_coaches(
    session_id: int,
    coaches: Sequence[tuple[int, CoachRole]],
    *,
    now: dt.datetime,
    sequence: int | None = None,
) -> Session:
    """Say anew who leads, interprets or is paired. Who stays keeps their time; nobody is told.

    Raises CoachTaken, PlanRefused(COACH_TWICE) or (PLACES_BOOKED), EventRefused(CANCELLED) or
    (CHANGED_MEANWHILE).
    """
    session, _reached = _locked(session_id, Scope.ONE, now)
    _refuse_if_changed(session, sequence)
    _refuse_if_cancelled(session)
    _refuse_unless_sensible(session, coaches)
    if _coaches(session).keys() == set(coaches):
        return session
    _seat(session, coaches)
    _save([session], now)
    return session


@atomic_with_retry
def change_visit(
    session_id: int, visit: VisitPlan, *, now: dt.datetime, sequence: int | None = None
) -> Session:
    """Cut a visit by appointment anew: how long a place is, its part without appointment, who is paired.

    Nothing that is booked is lost: booked places stay as they are, the others go around them. Who leads or
    interprets stays. Nobody is told, for nobody's time changes. Raises CoachTaken; PlanRefused(NO_VISIT),
    (PLACES_BOOKED), (FREE_PART_OUTSIDE), (COACH_TWICE), (NO_PLACES) or (TOO_MANY_PLACES);
    EventRefused(CANCELLED) or (CHANGED_MEANWHILE).
    """
    session, _reached = _locked(session_id, Scope.ONE, now)
    _refuse_if_changed(session, sequence)
    _refuse_if_cancelled(session)
    if not session.places_minutes:
        raise PlanRefused(PlanRefusal.NO_VISIT)
    before = VisitPlan.of(session)
    coaches = [key for key in _coaches(session) if key[1] != CoachRole.PAIRED]
    coaches += [(coach_id, CoachRole.PAIRED) for coach_id in visit.paired]
    if before == replace(visit, paired=tuple(sorted(visit.paired))):
        return session
    session.places_minutes = visit.minutes
    session.free_from, session.free_until = visit.free_from, visit.free_until
    _refuse_unless_sensible(session, coaches)
    _seat(session, coaches, free_moved=before.free != visit.free)
    _save([session], now, "places_minutes", "free_from", "free_until")
    return session


@atomic_with_retry
def change_details(
    session_id: int, *, now: dt.datetime, sequence: int | None = None, **details: object
) -> Session:
    """Change the module's names (`module_fi` …), the session's own venue or its own join link; of a new place
    or link the people who come are told. The capacity is events/registrations/actions.py's.

    Raises EventRefused(CANCELLED) or (CHANGED_MEANWHILE), and TypeError for any other detail.
    """
    if not details.keys() <= set(DETAILS):
        raise TypeError(f"not a detail of a session: {sorted(details.keys() - set(DETAILS))}")
    session, _reached = _locked(session_id, Scope.ONE, now)
    _refuse_if_changed(session, sequence)
    _refuse_if_cancelled(session)
    # A name that is not translated is empty in one of two ways.
    changed = {name for name, value in details.items() if (getattr(session, name) or None) != (value or None)}
    if not changed:
        return session
    for name in changed:
        setattr(session, name, details[name])
    _save([session], now, *(name.removesuffix("_id") for name in changed))
    if session.starts_at > now and changed & set(TOLD_DETAILS):
        _tell([session], MessageKind.CHANGE, now)
    return session


@atomic_with_retry
def announce_event(event: Event, changed: Collection[str], *, now: dt.datetime) -> list[Session]:
    """The event's own `venue`, `join_link` or `mode` was changed: say so of every session to come that goes
    by it. Calendars see a new sequence, the people who come are told once. Returns those sessions, by time.
    """
    if not changed:
        return []
    goes_by = {"mode": Q(event=event), "venue": Q(venue=None), "join_link": Q(join_link="")}
    which = functools.reduce(operator.or_, (goes_by[name] for name in changed))
    ahead = Session.objects.filter(which, event=event, cancelled_at=None, starts_at__gt=now)
    locked = ahead.select_for_update(no_key=True).order_by("pk")
    reached = sorted(locked, key=lambda row: (row.starts_at, row.pk))
    _save(reached, now)
    _tell(reached, MessageKind.CHANGE, now)
    return reached


# Steps of the verbs ----------------------------------------------------------------------------------


def _on_date(plan: SessionPlan, day: dt.date) -> SessionPlan:
    first = clock.today(plan.starts_at)
    return replace(
        plan,
        starts_at=to_day(plan.starts_at, first, day),
        ends_at=to_day(plan.ends_at, first, day),
        free_from=plan.free_from and to_day(plan.free_from, first, day),
        free_until=plan.free_until and to_day(plan.free_until, first, day),
    )


def _session(event: Event, plan: SessionPlan, series: uuid.UUID, now: dt.datetime) -> Session:
    return Session(
        event=event,
        series=series,
        starts_at=plan.starts_at,
        ends_at=plan.ends_at,
        module_fi=plan.module,
        venue_id=plan.venue_id,
        capacity=plan.capacity,
        join_link=plan.join_link,
        places_minutes=plan.places_minutes,
        free_from=plan.free_from,
        free_until=plan.free_until,
        changed_at=now,
    )


def _refuse_unless_sensible(session: Session, coaches: Sequence[tuple[int, CoachRole]]) -> None:
    _refuse_wrong_times((session.starts_at, session.ends_at))
    if len({coach_id for coach_id, _role in coaches}) < len(coaches):
        raise PlanRefused(PlanRefusal.COACH_TWICE)
    if (session.free_from is None) != (session.free_until is None):
        raise PlanRefused(PlanRefusal.FREE_PART_OUTSIDE)
    free = held_time.free_part(session)
    if free and not session.starts_at <= free[0] < free[1] <= session.ends_at:
        raise PlanRefused(PlanRefusal.FREE_PART_OUTSIDE)


def _refuse_wrong_times(span: TimeRange) -> None:
    wrong = _wrong_times(span)
    if wrong:
        raise PlanRefused(wrong)


def _wrong_times(span: TimeRange) -> PlanRefusal | None:
    starts_at, ends_at = span
    if ends_at <= starts_at:
        return PlanRefusal.ENDS_BEFORE_START
    is_near = starts_at.year in YEARS and ends_at - starts_at <= LONGEST
    return None if is_near else PlanRefusal.OUT_OF_REACH


def _refuse_if_changed(session: Session, sequence: int | None) -> None:
    if sequence is not None and sequence != session.sequence:
        raise EventRefused(Refusal.CHANGED_MEANWHILE)


def _refuse_if_cancelled(session: Session) -> None:
    if session.cancelled_at is not None:
        raise EventRefused(Refusal.CANCELLED)


def _places(session: Session, coaches: Sequence[tuple[int, CoachRole]]) -> list[Place]:
    return held_time.lay_out_places(session, _paired(coaches)) if session.places_minutes else []


def _coaches(session: Session) -> dict[tuple[int, CoachRole], SessionCoach]:
    """Who is there now and as what. The session is locked."""
    rows = SessionCoach.objects.filter(session=session).order_by("pk")
    return {(row.coach_id, CoachRole(row.role)): row for row in rows}


def _seat(session: Session, coaches: Sequence[tuple[int, CoachRole]], *, free_moved: bool = False) -> None:
    """Put exactly these coaches at the session, with the places of a visit. Who stays keeps their time; with
    `free_moved` those who are paired take the part without appointment anew."""
    rows = _coaches(session)
    stay = {key for key in rows.keys() & set(coaches) if not (free_moved and key[1] == CoachRole.PAIRED)}
    coach_time.lock_coach(*held_time.coaches_of([session]), *(coach_id for coach_id, _role in coaches))
    gone = [row for key, row in rows.items() if key not in stay]
    coach_time.release_all([row.coach_time_id for row in gone if row.coach_time_id])
    SessionCoach.objects.filter(pk__in=[row.pk for row in gone]).delete()
    if session.places_minutes:
        held_time.lay_out_again(session, _paired(coaches))
    held_time.attend([(session, *coach) for coach in coaches if coach not in stay])


def _paired(coaches: Iterable[tuple[int, CoachRole]]) -> list[int]:
    return [coach_id for coach_id, role in coaches if role == CoachRole.PAIRED]


def _locked(session_id: int, scope: Scope, now: dt.datetime) -> tuple[Session, list[Session]]:
    """The session and all that the change reaches, locked until the transaction ends.

    Raises Session.DoesNotExist.
    """
    series = _series(Session.objects.get(pk=session_id), scope).select_related("event__facts")
    rows = list(series.select_for_update(of=("self",), no_key=True).order_by("pk"))
    chosen = next(row for row in rows if row.pk == session_id)
    return chosen, _reached(chosen, rows, scope, now)


def _series(chosen: Session, scope: Scope) -> QuerySet[Session]:
    if scope == Scope.ONE:
        return Session.objects.filter(pk=chosen.pk)
    return Session.objects.filter(event=chosen.event_id, series=chosen.series)


def _reached(chosen: Session, series: Iterable[Session], scope: Scope, now: dt.datetime) -> list[Session]:
    """The chosen one, whenever it was, and those of the series that are still to come; by time."""
    earliest = now if scope == Scope.ALL else max(now, chosen.starts_at)
    reached = [row for row in series if row.pk == chosen.pk or row.starts_at >= earliest]
    return sorted(reached, key=lambda row: (row.starts_at, row.pk))


def _moves(chosen: Session, reached: Iterable[Session], to: TimeRange) -> list[tuple[Session, TimeRange]]:
    """Where each of the sessions goes; cancelled ones stay, for people were told that this day is off."""
    _refuse_if_cancelled(chosen)
    _refuse_wrong_times(to)
    shift = WallShift.between((chosen.starts_at, chosen.ends_at), to)
    moves = []
    for session in reached:
        if session.cancelled_at is None:
            span = to if session.pk == chosen.pk else shift.of((session.starts_at, session.ends_at))
            _refuse_wrong_times(span)
            if session.places_minutes and not shift.keeps_length:
                raise PlanRefused(PlanRefusal.LENGTH_OF_VISIT)
            moves.append((session, span))
    return moves


def _save(sessions: Sequence[Session], now: dt.datetime, *changed: str) -> None:
    """Save these columns in one statement; calendars that follow see a new sequence."""
    for session in sessions:
        session.sequence += 1
        session.changed_at = now
    Session.objects.bulk_update(sessions, [*changed, "sequence", "changed_at"])


def _tell(sessions: Sequence[Session], kind: MessageKind, now: dt.datetime) -> None:
    """Tell everybody who is registered once, in their own language.

    Who registered for the whole event hears of the first of these sessions only, not of each.
    """
    if sessions and sessions[0].event.facts.registers_for == RegistersFor.EVENT:
        sessions = sessions[:1]
    for session in sessions:
        notifications.notify_session(session, kind, now=now)
