"""Sessions are made, moved, cancelled and brought back: all or nothing, coaches taken, people told once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from booking.appointments import reservations
from booking.enums import Reach, TimeKind
from booking.models import Coach, CoachTime
from booking.refusals import BookingRefused
from booking.refusals import Refusal as BookingRefusal
from events.enums import CoachRole, RegistersFor, RegistrationState
from events.models import Event, Place, Registration, Session, SessionCoach
from events.refusals import EventRefused, Refusal
from events.registrations import actions, places
from events.registrations.registrants import Registrant
from events.sessions import planning
from events.sessions.planning import Scope, SessionPlan, VisitPlan
from events.sessions.refusals import CoachTaken, PlanRefusal
from events.sessions.repeats import MOST_DATES, Repeat, Skipped, Why
from events.sessions.warnings import Caution, CautionKind
from portal import clock
from portal.enums import MessageKind, MessageState
from portal.models import Message
from tests.booking import build as booking
from tests.build import instant
from tests.events import build
from tests.events.build import HOUR, MINUTE, NOW, SOON

pytestmark = pytest.mark.django_db

LEADS, INTERPRETS, PAIRED = CoachRole.LEADS, CoachRole.INTERPRETS, CoachRole.PAIRED
WEEK = dt.timedelta(weeks=1)
DAY = dt.timedelta(days=1)


@pytest.fixture
def coach() -> Coach:
    return booking.coach()


@pytest.fixture
def other() -> Coach:
    return booking.coach("Eino")


def plan(*coaches: tuple[Coach, CoachRole], **fields: object) -> SessionPlan:
    """Thursday 3 December 13-15, with these coaches."""
    given = tuple((coach.pk, role) for coach, role in coaches)
    return SessionPlan(**{"starts_at": SOON, "ends_at": SOON + 2 * HOUR, "coaches": given, **fields})


def weekly(number: int, *coaches: tuple[Coach, CoachRole], **fields: object) -> list[SessionPlan]:
    """That many weeks of it."""
    first = plan(*coaches, **fields)
    day = clock.today(first.starts_at)
    return planning.on_dates(first, [day + week * WEEK for week in range(number)])


def make(*plans: SessionPlan, of: Event | None = None) -> list[Session]:
    return planning.make_sessions(of or build.registered_for(), plans, now=NOW)


def visit(*paired: Coach, **fields: object) -> SessionPlan:
    """13-15, cut into half hours; the last hour is without appointment."""
    free = {"places_minutes": 30, "free_from": SOON + HOUR, "free_until": SOON + 2 * HOUR}
    return plan(*((coach, PAIRED) for coach in paired), **{**free, **fields})


def book(place: Place, name: str = "Sahra") -> Registration:
    """Somebody books the place as clients do."""
    return places.book_place(place.pk, Registrant(name=name), now=NOW).registration


def held(coach: Coach) -> list[tuple[str, str, str]]:
    """What the coach's time is taken for, by the wall clock."""
    rows = CoachTime.objects.filter(coach=coach, holding=True).order_by("taken_from")
    return [
        (f"{clock.local(row.taken_from):%d.%m. %H:%M}", f"{clock.local(row.taken_until):%H:%M}", row.kind)
        for row in rows
    ]


def walls(rows: Sequence[Session]) -> list[str]:
    """The times of sessions, as they are now in the database, by the wall clock."""
    again = [Session.objects.get(pk=row.pk) for row in rows]
    return [f"{clock.local(row.starts_at):%d.%m. %H:%M}-{clock.local(row.ends_at):%H:%M}" for row in again]


def refused_by(verb: object, *args: object, **more: object) -> EventRefused:
    """The refusal of the verb, after which everything is as it was."""
    with pytest.raises(EventRefused) as refused, transaction.atomic():
        verb(*args, **more)
    return refused.value


def told() -> list[tuple[str, str]]:
    """Kind and language of the messages that wait and are due now."""
    rows = Message.objects.filter(state=MessageState.QUEUED, due_at__lte=NOW).order_by("pk")
    return list(rows.values_list("kind", "language"))


# Plans -----------------------------------------------------------------------------------------------


def test_repeat_shows_its_dates_and_what_it_skips_before_anything_is_made():
    booking.closure(dt.date(2026, 12, 28), dt.date(2026, 12, 31))
    repeat = Repeat(dt.date(2026, 12, 17), dt.time(13), dt.time(15), count=2)
    planned = planning.plan_repeat(repeat)
    assert planned.dates == [dt.date(2026, 12, 17), dt.date(2027, 1, 7)]
    assert planned.skipped == [
        Skipped(dt.date(2026, 12, 24), Why.HOLIDAY),
        Skipped(dt.date(2026, 12, 31), Why.CLOSURE),
    ]
    assert Session.objects.count() == 0


def test_repeat_in_the_past_knows_the_closures_of_its_time():
    booking.closure(dt.date(2026, 7, 1), dt.date(2026, 7, 31))
    repeat = Repeat(dt.date(2026, 6, 25), dt.time(13), dt.time(15), count=2)
    assert planning.plan_repeat(repeat).dates == [dt.date(2026, 6, 25), dt.date(2026, 8, 6)]


@pytest.mark.parametrize(("skips", "queries"), [(True, 1), (False, 0)])
def test_plan_of_a_repeat_costs_one_query(skips, queries, django_assert_num_queries):
    repeat = Repeat(dt.date(2026, 12, 3), dt.time(13), dt.time(15), count=40, skip_closed=skips)
    with django_assert_num_queries(queries):
        assert len(planning.plan_repeat(repeat).dates) == 40


def test_plan_on_other_days_keeps_every_wall_clock_time_over_the_clock_change():
    first = visit(
        starts_at=instant("2026-10-22 13:00"),
        ends_at=instant("2026-10-22 15:00"),
        free_from=instant("2026-10-22 14:00"),
        free_until=instant("2026-10-22 15:00"),
    )
    (later,) = planning.on_dates(first, [dt.date(2026, 10, 29)])
    assert later == replace(
        first,
        starts_at=instant("2026-10-29 13:00"),
        ends_at=instant("2026-10-29 15:00"),
        free_from=instant("2026-10-29 14:00"),
        free_until=instant("2026-10-29 15:00"),
    )


def test_warnings_ask_about_the_days_and_the_coaches_of_the_plans(coach):
    booking.absence(coach, SOON, SOON + HOUR)
    wrong = plan(ends_at=SOON)
    assert planning.warnings_for([*weekly(4, (coach, LEADS)), wrong], now=NOW) == [
        Caution(dt.date(2026, 12, 3), CautionKind.COACH_AWAY, "Aino"),
        Caution(dt.date(2026, 12, 24), CautionKind.HOLIDAY),
    ]


# Making ----------------------------------------------------------------------------------------------


def test_session_is_made_as_planned():
    event, venue = build.event(), build.venue()
    (row,) = make(
        plan(module="Jakso 1", venue_id=venue.pk, capacity=8, join_link="https://example.org/x"), of=event
    )
    row = Session.objects.get(pk=row.pk)
    assert (row.event, row.starts_at, row.ends_at, row.venue) == (event, SOON, SOON + 2 * HOUR, venue)
    assert (row.module_fi, row.capacity, row.join_link) == ("Jakso 1", 8, "https://example.org/x")
    assert (row.sequence, row.changed_at, row.cancelled_at) == (0, NOW, None)


def test_sessions_made_together_are_one_series_and_later_ones_can_join_it():
    event = build.event()
    made = make(*weekly(3), of=event)
    (late,) = planning.make_sessions(event, [plan()], now=NOW, series=made[0].series)
    (apart,) = make(plan(), of=event)
    assert {row.series for row in made} == {late.series}
    assert apart.series != late.series


def test_coaches_who_lead_or_interpret_are_taken_without_a_pause(coach, other):
    make(plan((coach, LEADS), (other, INTERPRETS)))
    assert held(coach) == held(other) == [("03.12. 13:00", "15:00", TimeKind.SESSION)]
    rows = SessionCoach.objects.order_by("pk").values_list("coach__first_name", "role", "coach_time__coach")
    assert list(rows) == [("Aino", LEADS, coach.pk), ("Eino", INTERPRETS, other.pk)]


@pytest.mark.parametrize("number", [1, 20])
def test_twenty_sessions_take_no_more_writes_than_one(number, coach):
    event, plans = build.event(), weekly(number, (coach, LEADS))
    with CaptureQueriesContext(connection) as queries:
        make(*plans, of=event)
    written = [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert len(written) == 3  # sessions, coach time, coaches at sessions


def test_refusal_names_the_coach_and_the_time_that_is_taken_and_nothing_is_made(coach):
    booking.appointment(coach, SOON + WEEK + HOUR)
    refused = refused_by(make, *weekly(3, (coach, LEADS)))
    assert isinstance(refused, CoachTaken)
    assert refused.reason == BookingRefusal.SLOT_TAKEN
    assert refused.sentence() == (
        "Valmentajalla on silloin jo muuta. Valmentaja: Aino. Varattu: torstai 10.12. kello 14:00–15:00."
    )
    assert (Session.objects.count(), SessionCoach.objects.count(), len(held(coach))) == (0, 0, 1)


def test_pause_after_an_appointment_is_taken_too_and_a_session_may_begin_after_it(coach):
    booking.appointment(coach, SOON - HOUR)
    assert len(make(plan((coach, LEADS)))) == 1


def test_plans_of_one_coach_may_not_meet_but_may_touch(coach):
    touching = plan((coach, LEADS), starts_at=SOON + 2 * HOUR, ends_at=SOON + 3 * HOUR)
    meeting = plan((coach, LEADS), starts_at=SOON + HOUR, ends_at=SOON + 3 * HOUR)
    assert isinstance(refused_by(make, plan((coach, LEADS)), meeting), CoachTaken)
    assert len(make(plan((coach, LEADS)), touching)) == 2


def test_appointment_finds_the_coach_of_a_session_taken(coach):
    make(plan((coach, LEADS)))
    with pytest.raises(BookingRefused) as refused, transaction.atomic():
        booking.appointment(coach, SOON + HOUR)
    assert refused.value.reason == BookingRefusal.SLOT_TAKEN


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"ends_at": SOON}, PlanRefusal.ENDS_BEFORE_START),
        ({"ends_at": SOON - HOUR}, PlanRefusal.ENDS_BEFORE_START),
        ({"ends_at": SOON + 40 * DAY}, PlanRefusal.OUT_OF_REACH),
        (
            {"starts_at": SOON.replace(year=1999), "ends_at": SOON.replace(year=1999, hour=20)},
            PlanRefusal.OUT_OF_REACH,
        ),
        ({"free_from": SOON}, PlanRefusal.FREE_PART_OUTSIDE),
        ({"free_from": SOON - HOUR, "free_until": SOON + HOUR}, PlanRefusal.FREE_PART_OUTSIDE),
        ({"free_from": SOON, "free_until": SOON + 3 * HOUR}, PlanRefusal.FREE_PART_OUTSIDE),
        ({"free_from": SOON + HOUR, "free_until": SOON + HOUR}, PlanRefusal.FREE_PART_OUTSIDE),
        ({"places_minutes": 150}, PlanRefusal.NO_PLACES),
        ({"places_minutes": 5, "ends_at": SOON + 20 * HOUR}, PlanRefusal.TOO_MANY_PLACES),
    ],
)
def test_plan_without_sense_is_refused(fields, reason):
    assert refused_by(make, plan(), plan(**fields)).reason == reason
    assert Session.objects.count() == 0


def test_places_are_counted_over_all_paired_coaches(coach, other):
    long = {"places_minutes": 5, "ends_at": SOON + 10 * HOUR, "free_from": None, "free_until": None}
    assert refused_by(make, visit(coach, other, **long)).reason == PlanRefusal.TOO_MANY_PLACES
    make(visit(coach, **long))
    assert Place.objects.count() == 120


def test_coach_stands_once_in_a_plan(coach):
    assert refused_by(make, plan((coach, LEADS), (coach, INTERPRETS))).reason == PlanRefusal.COACH_TWICE


def test_no_plan_and_too_many_plans_are_refused():
    assert refused_by(make).reason == PlanRefusal.NO_DATES
    assert refused_by(make, *[plan()] * (MOST_DATES + 1)).reason == PlanRefusal.TOO_MANY_DATES


# Visits by appointment -------------------------------------------------------------------------------


def test_visit_has_numbered_places_and_takes_its_paired_coach_for_the_free_part_only(coach):
    (row,) = make(visit(coach))
    rows = Place.objects.filter(session=row).values_list(
        "number", "starts_at", "ends_at", "coach", "coach_time"
    )
    assert list(rows) == [
        (1, SOON, SOON + 30 * MINUTE, coach.pk, None),
        (2, SOON + 30 * MINUTE, SOON + HOUR, coach.pk, None),
    ]
    assert held(coach) == [("03.12. 14:00", "15:00", TimeKind.SESSION)]


def test_visit_without_a_free_part_takes_no_time_of_its_paired_coach(coach):
    make(visit(coach, free_from=None, free_until=None))
    assert held(coach) == []
    assert Place.objects.count() == 4


def test_appointment_fits_into_an_unbooked_place_of_a_visit(coach):
    make(visit(coach))
    booking.rules(meeting_minutes=45, buffer_minutes=15)
    booking.appointment(coach, SOON)
    assert held(coach) == [
        ("03.12. 13:00", "14:00", TimeKind.APPOINTMENT),
        ("03.12. 14:00", "15:00", TimeKind.SESSION),
    ]


def test_two_paired_coaches_have_a_line_each_numbered_by_time(coach, other):
    make(visit(coach, other))
    rows = Place.objects.values_list("number", "starts_at", "coach__first_name")
    assert list(rows) == [
        (1, SOON, "Aino"),
        (2, SOON, "Eino"),
        (3, SOON + 30 * MINUTE, "Aino"),
        (4, SOON + 30 * MINUTE, "Eino"),
    ]


def test_visit_without_a_paired_coach_has_places_all_the_same():
    make(visit())
    assert list(Place.objects.values_list("number", "coach")) == [(1, None), (2, None)]


def test_who_leads_a_visit_is_taken_for_all_of_it(coach, other):
    make(visit(coach, coaches=((coach.pk, PAIRED), (other.pk, LEADS))))
    assert held(other) == [("03.12. 13:00", "15:00", TimeKind.SESSION)]


def test_paired_coach_of_a_session_without_places_is_taken_for_all_of_it(coach):
    make(plan((coach, PAIRED)))
    assert held(coach) == [("03.12. 13:00", "15:00", TimeKind.SESSION)]
    assert Place.objects.count() == 0


# Moving ----------------------------------------------------------------------------------------------


def move(row: Session, starts_at: dt.datetime, *, hours: float = 2, **more: object) -> list[Session]:
    return planning.move_session(row.pk, starts_at, starts_at + hours * HOUR, **{"now": NOW, **more})


def test_moved_session_takes_its_coach_along(coach):
    (row,) = make(plan((coach, LEADS)))
    moved = move(row, SOON + HOUR)
    row.refresh_from_db()
    assert (moved, row.starts_at, row.ends_at) == ([row], SOON + HOUR, SOON + 3 * HOUR)
    assert (row.sequence, row.changed_at) == (1, NOW)
    assert held(coach) == [("03.12. 14:00", "16:00", TimeKind.SESSION)]


def test_moving_one_leaves_the_series(coach):
    made = make(*weekly(3, (coach, LEADS)))
    move(made[1], SOON + WEEK + DAY)
    assert walls(made) == ["03.12. 13:00-15:00", "11.12. 13:00-15:00", "17.12. 13:00-15:00"]
    assert list(Session.objects.order_by("pk").values_list("sequence", flat=True)) == [0, 1, 0]


def test_moving_the_following_shifts_them_alike(coach):
    made = make(*weekly(4, (coach, LEADS)))
    moved = move(made[1], SOON + WEEK + DAY + HOUR, scope=Scope.FOLLOWING)
    assert moved == made[1:]
    assert walls(made) == [
        "03.12. 13:00-15:00",
        "11.12. 14:00-16:00",
        "18.12. 14:00-16:00",
        "25.12. 14:00-16:00",
    ]
    assert [start for start, _end, _kind in held(coach)] == [
        "03.12. 13:00",
        "11.12. 14:00",
        "18.12. 14:00",
        "25.12. 14:00",
    ]


def test_moving_all_keeps_what_is_past_and_what_is_cancelled():
    made = make(*weekly(4))
    planning.cancel_sessions(made[2].pk, now=NOW)
    now = SOON + DAY
    moved = move(made[3], SOON + 3 * WEEK - DAY, hours=3, scope=Scope.ALL, now=now)
    assert moved == [made[1], made[3]]
    assert walls(made) == [
        "03.12. 13:00-15:00",
        "09.12. 13:00-16:00",
        "17.12. 13:00-15:00",
        "23.12. 13:00-16:00",
    ]


def test_sessions_of_another_event_or_series_stay():
    event = build.event()
    made, apart = make(*weekly(2), of=event), make(*weekly(2), of=event)
    move(made[0], SOON + HOUR, scope=Scope.ALL)
    assert walls(apart) == ["03.12. 13:00-15:00", "10.12. 13:00-15:00"]


@pytest.mark.parametrize("first", ["2026-10-15", "2027-03-18"], ids=["autumn", "spring"])
def test_wall_clock_is_kept_when_a_series_moves_over_the_clock_change(first, coach):
    start = instant(f"{first} 13:00")
    plans = weekly(4, (coach, LEADS), starts_at=start, ends_at=start + 2 * HOUR)
    made = make(*plans)
    move(made[0], start + DAY + HOUR, scope=Scope.ALL, now=start - DAY)
    day = dt.date.fromisoformat(first)
    expected = [f"{day + DAY + week * WEEK:%d.%m.} 14:00-16:00" for week in range(4)]
    assert walls(made) == expected
    assert [start for start, _end, _kind in held(coach)] == [text.partition("-")[0] for text in expected]


@pytest.mark.parametrize("weeks", [1, -1, 2], ids=["a week on", "a week back", "two weeks on"])
def test_series_may_move_onto_its_own_old_times(weeks, coach):
    starts = SOON + 4 * WEEK
    made = make(*weekly(4, (coach, LEADS), starts_at=starts, ends_at=starts + 2 * HOUR))
    move(made[0], starts + weeks * WEEK, scope=Scope.ALL)
    expected = [starts + (weeks + week) * WEEK for week in range(4)]
    assert list(Session.objects.values_list("starts_at", flat=True)) == expected
    rows = CoachTime.objects.filter(holding=True).order_by("starts_at")
    assert list(rows.values_list("starts_at", flat=True)) == expected


def test_session_that_was_moved_alone_keeps_its_difference():
    made = make(*weekly(3))
    move(made[1], SOON + WEEK + 3 * HOUR)
    move(made[0], SOON + HOUR, scope=Scope.ALL)
    assert walls(made) == ["03.12. 14:00-16:00", "10.12. 17:00-19:00", "17.12. 14:00-16:00"]


def test_nothing_moves_where_one_coach_is_taken(coach):
    made = make(*weekly(3, (coach, LEADS)))
    booking.appointment(coach, SOON + 2 * WEEK - 2 * HOUR)
    refused = refused_by(move, made[0], SOON - 2 * HOUR, scope=Scope.ALL)
    assert isinstance(refused, CoachTaken)
    assert (refused.coach_name, refused.starts_at) == ("Aino", SOON + 2 * WEEK - 2 * HOUR)
    assert walls(made) == ["03.12. 13:00-15:00", "10.12. 13:00-15:00", "17.12. 13:00-15:00"]
    assert list(Session.objects.values_list("sequence", flat=True)) == [0, 0, 0]


def test_moving_to_where_it_is_changes_nothing():
    (row,) = make(plan())
    assert move(row, SOON) == []
    row.refresh_from_db()
    assert row.sequence == 0


@pytest.mark.parametrize(
    ("starts_at", "hours", "reason"),
    [
        (SOON, 0, PlanRefusal.ENDS_BEFORE_START),
        (SOON, -1, PlanRefusal.ENDS_BEFORE_START),
        (SOON.replace(year=9998), 2, PlanRefusal.OUT_OF_REACH),
        (SOON, 24 * 40, PlanRefusal.OUT_OF_REACH),
    ],
)
def test_move_without_sense_is_refused(starts_at, hours, reason):
    (row,) = make(plan())
    assert refused_by(move, row, starts_at, hours=hours).reason == reason


def test_shorter_sessions_of_the_series_may_not_shrink_to_nothing():
    event = build.event()
    (first,) = make(plan(), of=event)
    short = plan(starts_at=SOON + WEEK, ends_at=SOON + WEEK + 30 * MINUTE)
    planning.make_sessions(event, [short], now=NOW, series=first.series)
    refused = refused_by(move, first, SOON, hours=1, scope=Scope.ALL)
    assert refused.reason == PlanRefusal.ENDS_BEFORE_START
    assert walls([first]) == ["03.12. 13:00-15:00"]


def test_moving_into_the_past_or_onto_a_closure_is_not_refused():
    booking.closure(dt.date(2026, 12, 7), dt.date(2026, 12, 7))
    first, second = make(*weekly(2))
    move(first, instant("2026-11-20 13:00"))
    move(second, instant("2026-12-07 13:00"))
    assert walls([first, second]) == ["20.11. 13:00-15:00", "07.12. 13:00-15:00"]


def test_cancelled_session_and_one_changed_meanwhile_are_not_moved():
    first, second = make(*weekly(2))
    planning.cancel_sessions(first.pk, now=NOW)
    assert refused_by(move, first, SOON + HOUR).reason == Refusal.CANCELLED
    assert refused_by(move, second, SOON + 8 * DAY, sequence=3).reason == Refusal.CHANGED_MEANWHILE
    assert move(second, SOON + 8 * DAY, sequence=0) == [second]


def test_moved_visit_takes_its_places_booked_or_not_and_its_free_part_along(coach):
    (row,) = make(visit(coach))
    book(Place.objects.get(number=2))
    move(row, SOON + WEEK + HOUR)
    row.refresh_from_db()
    assert (row.free_from, row.free_until) == (SOON + WEEK + 2 * HOUR, SOON + WEEK + 3 * HOUR)
    assert list(Place.objects.values_list("starts_at", flat=True)) == [
        SOON + WEEK + HOUR,
        SOON + WEEK + 90 * MINUTE,
    ]
    assert held(coach) == [
        ("10.12. 14:30", "15:00", TimeKind.PLACE),
        ("10.12. 15:00", "16:00", TimeKind.SESSION),
    ]


def test_visit_moves_by_the_length_of_a_place_onto_its_own_times(coach):
    (row,) = make(visit(coach))
    for place in Place.objects.all():
        book(place, name=f"Sahra {place.number}")
    move(row, SOON + 30 * MINUTE)
    assert [start for start, _end, _kind in held(coach)] == ["03.12. 13:30", "03.12. 14:00", "03.12. 14:30"]
    move(row, SOON)
    assert [start for start, _end, _kind in held(coach)] == ["03.12. 13:00", "03.12. 13:30", "03.12. 14:00"]


def test_visit_is_not_moved_onto_an_appointment_of_a_booked_coach(coach):
    (row,) = make(visit(coach))
    book(Place.objects.get(number=1))
    booking.appointment(coach, SOON + WEEK)
    assert isinstance(refused_by(move, row, SOON + WEEK), CoachTaken)
    assert list(Place.objects.values_list("starts_at", flat=True)) == [SOON, SOON + 30 * MINUTE]


def test_length_of_a_visit_stays(coach):
    (row,) = make(visit(coach))
    assert refused_by(move, row, SOON, hours=3).reason == PlanRefusal.LENGTH_OF_VISIT


def test_preview_shows_where_a_move_would_take_the_series_and_what_to_think_of(coach):
    booking.absence(coach, SOON + WEEK, SOON + WEEK + DAY)
    made = make(*weekly(3, (coach, LEADS)))
    to = (SOON + DAY, SOON + DAY + 2 * HOUR)
    moves = planning.preview_move(made[0].pk, *to, scope=Scope.ALL, now=NOW)
    assert moves == [(row, (to[0] + week * WEEK, to[1] + week * WEEK)) for week, row in enumerate(made)]
    past = (NOW - DAY, NOW - DAY + HOUR)
    assert planning.warnings_for_move(made[1].pk, SOON + WEEK + HOUR, SOON + WEEK + 3 * HOUR, now=NOW) == [
        Caution(dt.date(2026, 12, 10), CautionKind.COACH_AWAY, "Aino")
    ]
    assert planning.warnings_for_move(made[0].pk, *past, now=NOW) == [
        Caution(dt.date(2026, 11, 23), CautionKind.PAST)
    ]
    assert walls(made) == ["03.12. 13:00-15:00", "10.12. 13:00-15:00", "17.12. 13:00-15:00"]


# Cancelling and bringing back ------------------------------------------------------------------------


def test_cancelled_session_gives_its_coaches_back(coach, other):
    (row,) = make(plan((coach, LEADS), (other, INTERPRETS)))
    assert planning.cancel_sessions(row.pk, now=NOW) == [row]
    row.refresh_from_db()
    assert (row.cancelled_at, row.sequence, row.changed_at) == (NOW, 1, NOW)
    assert (held(coach), held(other)) == ([], [])
    booking.appointment(coach, SOON)
    assert len(held(coach)) == 1


def test_cancelled_visit_gives_its_booked_places_back(coach):
    (row,) = make(visit(coach))
    registration = book(Place.objects.get(number=1))
    planning.cancel_sessions(row.pk, now=NOW)
    assert held(coach) == []
    assert Place.objects.get(number=1).registration == registration


def test_cancelling_twice_is_no_error_and_no_second_change():
    (row,) = make(plan())
    planning.cancel_sessions(row.pk, now=NOW)
    assert planning.cancel_sessions(row.pk, now=NOW + HOUR) == []
    row.refresh_from_db()
    assert (row.cancelled_at, row.sequence) == (NOW, 1)


@pytest.mark.parametrize(
    ("scope", "cancelled"), [(Scope.ONE, [2]), (Scope.FOLLOWING, [2, 3]), (Scope.ALL, [1, 2, 3])]
)
def test_scope_says_which_of_the_series_are_cancelled(scope, cancelled, coach):
    made = make(*weekly(4, (coach, LEADS)))
    now = SOON + HOUR  # the first has begun
    assert planning.cancel_sessions(made[2].pk, scope=scope, now=now) == [made[index] for index in cancelled]
    assert [row for row in Session.objects.all() if row.cancelled_at] == [made[index] for index in cancelled]
    assert len(held(coach)) == 4 - len(cancelled)


def test_following_a_past_session_are_those_to_come_only():
    made = make(*weekly(4))
    now = SOON + WEEK + HOUR  # the second has begun
    assert planning.cancel_sessions(made[0].pk, scope=Scope.FOLLOWING, now=now) == [made[0], *made[2:]]


def test_session_comes_back_with_its_coaches_and_booked_places(coach):
    (row,) = make(visit(coach))
    book(Place.objects.get(number=1))
    before = held(coach)
    planning.cancel_sessions(row.pk, now=NOW)
    assert planning.restore_sessions(row.pk, now=NOW + HOUR) == [row]
    row.refresh_from_db()
    assert (row.cancelled_at, row.sequence, held(coach)) == (None, 2, before)
    assert planning.restore_sessions(row.pk, now=NOW) == []


@pytest.mark.parametrize("given_up", [{"registration": None, "coach_time": None}, {"registration": None}])
def test_place_given_up_meanwhile_stays_free_when_the_session_comes_back(given_up, coach):
    (row,) = make(visit(coach))
    book(Place.objects.get(number=1))
    planning.cancel_sessions(row.pk, now=NOW)
    Place.objects.update(**given_up)
    planning.restore_sessions(row.pk, now=NOW)
    assert held(coach) == [("03.12. 14:00", "15:00", TimeKind.SESSION)]


def test_place_cancelled_by_its_client_is_free_in_the_moved_session(coach):
    (row,) = make(visit(coach))
    registration = book(Place.objects.get(number=1))
    move(row, SOON + WEEK)
    actions.cancel(registration.pk, now=NOW)
    assert held(coach) == [("10.12. 14:00", "15:00", TimeKind.SESSION)]
    assert [place.number for place in places.free_places(row, now=NOW)] == [1, 2]


def test_session_stays_cancelled_where_its_coach_has_something_else_meanwhile(coach):
    made = make(*weekly(2, (coach, LEADS)))
    planning.cancel_sessions(made[0].pk, scope=Scope.ALL, now=NOW)
    booking.appointment(coach, SOON + WEEK)
    refused = refused_by(planning.restore_sessions, made[0].pk, scope=Scope.ALL, now=NOW)
    assert isinstance(refused, CoachTaken)
    assert Session.objects.filter(cancelled_at=NOW).count() == 2
    assert planning.restore_sessions(made[0].pk, now=NOW) == [made[0]]


# Coaches and details ---------------------------------------------------------------------------------


def test_other_coach_takes_over(coach, other):
    (row,) = make(plan((coach, LEADS)))
    planning.change_coaches(row.pk, [(other.pk, LEADS)], now=NOW)
    row.refresh_from_db()
    assert (held(coach), held(other)) == ([], [("03.12. 13:00", "15:00", TimeKind.SESSION)])
    assert (row.sequence, list(row.coaches.values_list("coach", "role"))) == (1, [(other.pk, LEADS)])


def test_coach_who_stays_keeps_the_same_row_of_time(coach, other):
    (row,) = make(plan((coach, LEADS)))
    before = SessionCoach.objects.get().coach_time
    planning.change_coaches(row.pk, [(coach.pk, LEADS), (other.pk, INTERPRETS)], now=NOW)
    assert SessionCoach.objects.get(coach=coach).coach_time == before


def test_same_coaches_change_nothing(coach):
    (row,) = make(plan((coach, LEADS)))
    planning.change_coaches(row.pk, [(coach.pk, LEADS)], now=NOW)
    row.refresh_from_db()
    assert row.sequence == 0


def test_other_role_is_taken_as_that_role_is(coach):
    (row,) = make(visit(coach))
    planning.change_coaches(row.pk, [(coach.pk, LEADS)], now=NOW)
    assert held(coach) == [("03.12. 13:00", "15:00", TimeKind.SESSION)]
    assert list(Place.objects.values_list("number", "coach")) == [(3, None), (4, None)]


def test_coach_with_something_else_does_not_take_over(coach, other):
    (row,) = make(plan((coach, LEADS)))
    booking.appointment(other, SOON)
    refused = refused_by(planning.change_coaches, row.pk, [(other.pk, LEADS)], now=NOW)
    assert isinstance(refused, CoachTaken)
    assert refused.coach_name == "Eino"
    assert len(held(coach)) == 1


def test_second_paired_coach_brings_places_and_the_numbers_told_to_people_stay(coach, other):
    (row,) = make(visit(coach))
    registration = book(Place.objects.get(number=2))
    planning.change_coaches(row.pk, [(coach.pk, PAIRED), (other.pk, PAIRED)], now=NOW)
    rows = Place.objects.values_list("number", "coach__first_name", "registration")
    assert list(rows) == [
        (1, "Aino", None),
        (2, "Aino", registration.pk),
        (3, "Eino", None),
        (4, "Eino", None),
    ]


def test_paired_coach_with_booked_places_stays(coach, other):
    (row,) = make(visit(coach))
    book(Place.objects.get(number=2))
    refused = refused_by(planning.change_coaches, row.pk, [(other.pk, PAIRED)], now=NOW)
    assert refused.reason == PlanRefusal.PLACES_BOOKED
    assert set(Place.objects.values_list("coach", flat=True)) == {coach.pk}


# A visit cut anew ------------------------------------------------------------------------------------


def cut(row: Session, *paired: Coach, **more: object) -> Session:
    """The visit with places of twenty minutes and no free part, unless said otherwise."""
    fields = {"minutes": 20, "free_from": None, "free_until": None, **more}
    plan = VisitPlan(paired=tuple(coach.pk for coach in paired), **fields)
    return planning.change_visit(row.pk, plan, now=NOW)


def times(coach: Coach | None = None) -> list[tuple[int, str, str]]:
    """Number, start and end of the places, in time, by the wall clock."""
    rows = Place.objects.filter(**({"coach": coach} if coach else {})).order_by("starts_at", "number")
    return [
        (row.number, f"{clock.local(row.starts_at):%H:%M}", f"{clock.local(row.ends_at):%H:%M}")
        for row in rows
    ]


def test_visit_nobody_booked_is_cut_anew_and_its_free_part_given_back(coach):
    (row,) = make(visit(coach))
    cut(row, coach, minutes=60)
    assert [(start, end) for _number, start, end in times()] == [("13:00", "14:00"), ("14:00", "15:00")]
    assert held(coach) == []
    assert Session.objects.get(pk=row.pk).sequence == 1


def test_booked_place_stays_as_it_is_and_the_new_ones_go_around_it(coach):
    (row,) = make(visit(coach))
    registration = book(Place.objects.get(number=2))
    cut(row, coach, free_from=SOON + 100 * MINUTE, free_until=SOON + 2 * HOUR)
    assert times() == [
        (3, "13:00", "13:20"),
        (2, "13:30", "14:00"),
        (4, "14:00", "14:20"),
        (5, "14:20", "14:40"),
    ]
    assert Place.objects.get(registration=registration).coach_time.holding
    assert held(coach) == [
        ("03.12. 13:30", "14:00", TimeKind.PLACE),
        ("03.12. 14:40", "15:00", TimeKind.SESSION),
    ]
    assert told() == []


def test_place_that_was_never_on_the_grid_stays_when_another_coach_comes(coach, other):
    (row,) = make(visit(coach))
    book(Place.objects.get(number=2))
    cut(row, coach)
    cut(row, coach, other)
    assert (2, "13:30", "14:00") in times(coach)
    assert len(times(other)) == 6


@pytest.mark.parametrize("number", [1, 2])
def test_change_that_would_lose_booked_places_says_how_many(coach, other, number):
    (row,) = make(visit(coach))
    for place in Place.objects.order_by("number")[:number]:
        book(place, f"Person {place.number}")
    before = times(), held(coach)
    swallowed = {"free_from": SOON, "free_until": SOON + 2 * HOUR - 20 * MINUTE}
    for refused in (refused_by(cut, row, other), refused_by(cut, row, coach, **swallowed)):
        assert (refused.reason, refused.details) == (PlanRefusal.PLACES_BOOKED, {"number": number})
        assert str(number) in refused.sentence()
    assert (times(), held(coach)) == before
    assert Session.objects.get(pk=row.pk).places_minutes == 30


def test_free_part_is_not_put_onto_an_appointment(coach):
    (row,) = make(visit(coach, free_from=None, free_until=None))
    booking.appointment(coach, SOON)
    taken = held(coach)
    refused = refused_by(cut, row, coach, free_from=SOON, free_until=SOON + HOUR)
    assert isinstance(refused, CoachTaken)
    assert held(coach) == taken


def test_who_leads_stays_while_the_paired_coach_changes(coach, other):
    (row,) = make(visit(coach, coaches=((coach.pk, PAIRED), (other.pk, LEADS))))
    cut(row)
    assert (held(coach), len(held(other))) == ([], 1)
    assert refused_by(cut, row, other).reason == PlanRefusal.COACH_TWICE


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"free_from": SOON, "free_until": SOON + 3 * HOUR}, PlanRefusal.FREE_PART_OUTSIDE),
        ({"free_from": SOON, "free_until": SOON}, PlanRefusal.FREE_PART_OUTSIDE),
        ({"minutes": 240}, PlanRefusal.NO_PLACES),
    ],
)
def test_visit_is_not_cut_without_sense(coach, fields, reason):
    (row,) = make(visit(coach))
    assert refused_by(cut, row, coach, **fields).reason == reason


def test_only_a_visit_is_cut_and_the_same_cut_changes_nothing(coach):
    (row,), (plain,) = make(visit(coach)), make(plan())
    assert refused_by(cut, plain).reason == PlanRefusal.NO_VISIT
    cut(row, coach, minutes=30, free_from=row.free_from, free_until=row.free_until)
    assert Session.objects.get(pk=row.pk).sequence == 0


@pytest.mark.parametrize(
    ("sequence", "cancelled", "reason"),
    [(1, False, Refusal.CHANGED_MEANWHILE), (None, True, Refusal.CANCELLED)],
)
def test_changed_and_cancelled_visits_are_not_cut(coach, sequence, cancelled, reason):
    (row,) = make(visit(coach))
    if cancelled:
        planning.cancel_sessions(row.pk, now=NOW)
    wanted = VisitPlan(20, None, None, ())
    assert refused_by(planning.change_visit, row.pk, wanted, now=NOW, sequence=sequence).reason == reason


@pytest.mark.parametrize(
    ("sequence", "cancelled", "reason"),
    [(1, False, Refusal.CHANGED_MEANWHILE), (None, True, Refusal.CANCELLED)],
)
def test_changed_and_cancelled_sessions_refuse_other_coaches_and_details(sequence, cancelled, reason):
    (row,) = make(plan())
    if cancelled:
        planning.cancel_sessions(row.pk, now=NOW)
    more = {"now": NOW, "sequence": sequence}
    assert refused_by(planning.change_coaches, row.pk, [], **more).reason == reason
    assert refused_by(planning.change_details, row.pk, module_fi="Jakso 2", **more).reason == reason


def test_details_change_at_once_and_only_what_differs_counts():
    venue = build.venue()
    (row,) = make(plan(module="Jakso 1"))
    planning.change_details(row.pk, module_fi="Jakso 2", module_en="Part 2", venue_id=venue.pk, now=NOW)
    planning.change_details(row.pk, module_fi="Jakso 2", module_ar="", now=NOW)
    row = Session.objects.get(pk=row.pk)
    assert (row.module_fi, row.module_en, row.venue, row.sequence) == ("Jakso 2", "Part 2", venue, 1)


def test_time_and_capacity_are_no_details():
    (row,) = make(plan())
    with pytest.raises(TypeError):
        planning.change_details(row.pk, now=NOW, capacity=3)


# Telling ---------------------------------------------------------------------------------------------


def come(target: Event | Session, language: str, **fields: object) -> Registration:
    """Somebody who wants messages in that language."""
    return build.registration(
        target, message_language=language, reach=Reach.MESSAGE, email=f"{language}@example.org", **fields
    )


def test_moved_session_tells_everybody_who_comes_once_in_their_language():
    first, second = make(*weekly(2), of=build.registered_for())
    for code in ("ar", "so"):
        come(first, code)
    come(first, "en", state=RegistrationState.CANCELLED)
    come(second, "ru")
    move(first, SOON + HOUR)
    assert told() == [(MessageKind.CHANGE, "ar"), (MessageKind.CHANGE, "so")]


def test_cancelled_series_tells_each_registration_once():
    made = make(*weekly(3), of=build.registered_for())
    for row, code in zip(made, ("ar", "so", "fi"), strict=True):
        come(row, code)
    planning.cancel_sessions(made[0].pk, scope=Scope.ALL, now=NOW)
    assert sorted(told()) == [(MessageKind.CANCELLATION, code) for code in ("ar", "fi", "so")]


@pytest.mark.parametrize("scope", [Scope.ONE, Scope.ALL])
def test_who_comes_to_the_whole_event_is_told_once(scope):
    event = build.registered_for(registers_for=RegistersFor.EVENT)
    made = make(*weekly(5), of=event)
    come(event, "ar")
    move(made[0], SOON + HOUR, scope=scope)
    assert told() == [(MessageKind.CHANGE, "ar")]
    assert Message.objects.filter(state=MessageState.DROPPED).count() == 0


def test_restored_session_tells_people_again():
    (row,) = make(plan(), of=build.registered_for())
    come(row, "ar")
    planning.cancel_sessions(row.pk, now=NOW)
    planning.restore_sessions(row.pk, now=NOW)
    assert told() == [(MessageKind.CHANGE, "ar")]


@pytest.mark.parametrize(
    ("details", "messages"),
    [({"join_link": "https://example.org/new"}, 1), ({"module_fi": "Jakso 2"}, 0), ({"join_link": ""}, 0)],
)
def test_new_place_or_link_is_told_and_a_name_is_not(details, messages):
    (row,) = make(plan(), of=build.registered_for())
    come(row, "ar")
    planning.change_details(row.pk, now=NOW, **details)
    assert told() == [(MessageKind.CHANGE, "ar")] * messages


def test_nobody_is_told_of_what_is_over():
    (row,) = make(plan(starts_at=NOW - DAY, ends_at=NOW - DAY + HOUR), of=build.registered_for())
    come(row, "ar")
    move(row, NOW - 2 * DAY)
    planning.cancel_sessions(row.pk, now=NOW)
    assert told() == []


def test_refused_move_tells_nobody(coach):
    (row,) = make(plan((coach, LEADS)), of=build.registered_for())
    come(row, "ar")
    booking.appointment(coach, SOON - 2 * HOUR)
    refused_by(move, row, SOON - 2 * HOUR)
    assert told() == []


@pytest.mark.parametrize("number", [1, 20])
def test_cancelling_costs_the_same_whatever_the_length_of_the_series(
    number, coach, django_assert_num_queries
):
    made = make(*weekly(number, (coach, LEADS)))
    with CaptureQueriesContext(connection) as queries:
        planning.cancel_sessions(made[0].pk, scope=Scope.ALL, now=NOW)
    # Besides, one look for registrations of each session.
    assert len([query for query in queries if "events_registration" not in query["sql"]]) <= 10


# Engines ---------------------------------------------------------------------------------------------


def test_coach_of_a_session_is_never_given_twice(coach):
    make(plan((coach, LEADS)))
    appointment = booking.appointment(coach, SOON + 2 * HOUR)
    with pytest.raises(BookingRefused), transaction.atomic():
        reservations.move(appointment.pk, coach_id=coach.pk, starts_at=SOON + HOUR, now=NOW, in_public=False)
    assert [kind for _start, _end, kind in held(coach)] == [TimeKind.SESSION, TimeKind.APPOINTMENT]
