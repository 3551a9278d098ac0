"""Whose time a session takes, and its places: what stands beside a row of Session and moves with it.

Who leads or interprets is taken for all of it. A paired coach of a visit by appointment is taken by the
booked places, each on its own, and by the part without appointment. No pause before or after any of them.
Only events/sessions/planning.py uses this, inside its transactions and with the coaches locked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence

from booking.enums import TimeKind
from booking.hours import coach_time
from booking.models import Coach, CoachTime
from events.enums import CoachRole
from events.models import Place, Session, SessionCoach
from events.sessions import visits
from events.sessions.refusals import CoachTaken, PlanRefusal, PlanRefused
from events.sessions.wall_clock import TimeRange, WallShift, moved

#: A coach at a session.
Part = tuple[Session, int, CoachRole]
#: A coach's time that is wanted.
Wanted = tuple[int, TimeRange]


def span_of(session: Session, role: CoachRole) -> TimeRange | None:
    """The time that a coach in this role is taken for by the session itself, or None."""
    if role in CoachRole.taken_throughout() or not session.places_minutes:
        return session.starts_at, session.ends_at
    return free_part(session)


def free_part(session: Session) -> TimeRange | None:
    """The part of a visit without appointment, or None."""
    if session.free_from is None or session.free_until is None:
        return None
    return session.free_from, session.free_until


def coaches_of(sessions: Iterable[Session]) -> set[int]:
    """Every coach at these sessions. The coach of a place is one of them, paired."""
    rows = SessionCoach.objects.filter(session__in=[session.pk for session in sessions])
    return set(rows.values_list("coach", flat=True))


def attend(parts: Sequence[Part]) -> list[SessionCoach]:
    """Put these coaches at the sessions and take their time. Raises CoachTaken with who and when."""
    spans = [(part, span_of(part[0], part[2])) for part in parts]
    wanted = [(coach_id, span) for (_session, coach_id, _role), span in spans if span]
    refuse_where_taken(wanted)
    times = iter(
        coach_time.take_all(
            [(coach_id, *span) for coach_id, span in wanted], kind=TimeKind.SESSION, buffer_minutes=0
        )
    )
    return SessionCoach.objects.bulk_create(
        SessionCoach(session=session, coach_id=coach_id, role=role, coach_time=next(times) if span else None)
        for (session, coach_id, role), span in spans
    )


def refuse_where_taken(wanted: Sequence[Wanted], *, ignoring: Collection[int] = ()) -> None:
    """Raise CoachTaken for the first of these times that the coach does not have. Two queries at most.

    Rows of coach time in `ignoring` are about to move away. Two wanted times of one coach must not meet.
    """
    if not wanted:
        return
    held = CoachTime.objects.filter(
        coach__in={coach_id for coach_id, _span in wanted},
        holding=True,
        taken_from__lt=max(span[1] for _coach_id, span in wanted),
        taken_until__gt=min(span[0] for _coach_id, span in wanted),
    ).exclude(pk__in=ignoring)
    taken: dict[int, list[TimeRange]] = {}
    for coach_id, *span in held.values_list("coach_id", "taken_from", "taken_until"):
        taken.setdefault(coach_id, []).append((span[0], span[1]))
    for coach_id, span in sorted(wanted, key=lambda want: want[1]):
        mine = taken.setdefault(coach_id, [])
        for other in mine:
            if span[0] < other[1] and other[0] < span[1]:
                raise CoachTaken(Coach.objects.get(pk=coach_id).first_name, *other)
        mine.append(span)


def move_along(moves: Sequence[tuple[Session, TimeRange]], shift: WallShift) -> None:
    """Give the sessions (not saved here) their new times; move their coach time and places, which are saved.

    Raises CoachTaken with who and when.
    """
    coaches, places = times_of(session for session, _span in moves)
    for session, (starts_at, ends_at) in moves:
        session.starts_at, session.ends_at = starts_at, ends_at
        session.free_from = session.free_from and moved(session.free_from, shift.start)
        session.free_until = session.free_until and moved(session.free_until, shift.start)
    now_at = {session.pk: session for session, _span in moves}
    for place in places:
        place.starts_at, place.ends_at = (
            moved(place.starts_at, shift.start),
            moved(place.ends_at, shift.start),
        )
    _move_times(
        [(row.coach_time, span_of(now_at[row.session_id], CoachRole(row.role))) for row in coaches]
        + [(place.coach_time, (place.starts_at, place.ends_at)) for place in places],
        forward=shift.start > dt.timedelta(0),
    )
    Place.objects.bulk_update(places, ["starts_at", "ends_at"])


def _move_times(times: Iterable[tuple[CoachTime | None, TimeRange | None]], *, forward: bool) -> None:
    """Move the rows of coach time, each to its new span.

    The last goes first where they move forward, and the first where they move back: so none meets the old
    time of another that is still to move.
    """
    rows = [(row, span) for row, span in times if row and span]
    refuse_where_taken([(row.coach_id, span) for row, span in rows], ignoring=[row.pk for row, _span in rows])
    for row, span in sorted(rows, key=lambda one: one[0].starts_at, reverse=forward):
        coach_time.move(row, row.coach_id, *span, buffer_minutes=0)


def release(sessions: Sequence[Session]) -> None:
    """Give back all the time that these sessions and their places take."""
    coaches, places = times_of(sessions)
    coach_time.release_all([row.coach_time_id for row in (*coaches, *places) if row.coach_time_id])


def hold_again(sessions: Sequence[Session]) -> None:
    """Take all of it back, but for places given up meanwhile. Raises CoachTaken with who and when."""
    coaches, places = times_of(sessions)
    booked = [place for place in places if place.registration_id]
    times = [row.coach_time for row in (*coaches, *booked) if row.coach_time]
    refuse_where_taken([(time.coach_id, (time.starts_at, time.ends_at)) for time in times])
    for time in times:
        coach_time.hold_again(time)


def times_of(sessions: Iterable[Session]) -> tuple[list[SessionCoach], list[Place]]:
    """The coaches at these sessions and their places, with their coach time where they have one."""
    ids = [session.pk for session in sessions]
    coaches = SessionCoach.objects.filter(session__in=ids).select_related("coach_time")
    return list(coaches), list(Place.objects.filter(session__in=ids).select_related("coach_time"))


def lay_out_places(session: Session, paired: Sequence[int], booked: Sequence[Place] = ()) -> list[Place]:
    """The places of a visit that are to be made, unsaved: a line for each paired coach, numbered by time.

    They go around the places that are `booked`, which stay; a new number is none that was told to somebody.
    Raises PlanRefused (TOO_MANY_PLACES) when they would be more than a visit may have.
    """
    lines: list[tuple[TimeRange, int | None]] = []
    for coach_id in paired or (None,):
        stay = [(place.starts_at, place.ends_at) for place in booked if place.coach_id == coach_id]
        whole = (session.starts_at, session.ends_at)
        spans = visits.cut(whole, session.places_minutes or 0, free_part(session), stay)
        lines += [(span, coach_id) for span in spans]
    if len(lines) + len(booked) > visits.MOST_PLACES:
        raise PlanRefused(PlanRefusal.TOO_MANY_PLACES, most=visits.MOST_PLACES)
    # Places that start together keep the order of the coaches.
    in_time = sorted(lines, key=lambda line: line[0])
    return [_place(session, number, *line) for number, line in enumerate(in_time, start=1)]


def lay_out_again(session: Session, paired: Sequence[int]) -> None:
    """Cut the visit anew for these coaches. Booked places stay as they are, the others go around them.

    A place that stays the same keeps its number, for it was told to people. Raises PlanRefused(PLACES_BOOKED)
    with the `number` of booked places that would lose their coach or lie in the part without appointment;
    (NO_PLACES) and (TOO_MANY_PLACES).
    """
    places = list(Place.objects.filter(session=session))
    booked = [place for place in places if place.registration_id]
    lost = [place for place in booked if _is_lost(place, paired, free_part(session))]
    if lost:
        raise PlanRefused(PlanRefusal.PLACES_BOOKED, number=len(lost))
    wanted = {_with_whom_and_when(place): place for place in lay_out_places(session, paired, booked)}
    gone = [
        place.pk
        for place in places
        if not place.registration_id and wanted.pop(_with_whom_and_when(place), None) is None
    ]
    last = max((place.number for place in places), default=0)
    Place.objects.filter(pk__in=gone).delete()
    for number, place in enumerate(wanted.values(), start=last + 1):
        place.number = number
    Place.objects.bulk_create(wanted.values())


def _is_lost(place: Place, paired: Sequence[int], free: TimeRange | None) -> bool:
    has_coach = place.coach_id in (paired or (None,))
    return not has_coach or bool(free and place.starts_at < free[1] and free[0] < place.ends_at)


def _with_whom_and_when(place: Place) -> tuple[int | None, dt.datetime, dt.datetime]:
    return place.coach_id, place.starts_at, place.ends_at


def _place(session: Session, number: int, span: TimeRange, coach_id: int | None) -> Place:
    return Place(session=session, number=number, starts_at=span[0], ends_at=span[1], coach_id=coach_id)
