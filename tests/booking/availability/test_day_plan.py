"""The day of all coaches: what is in it, whose it is, and that it never costs more than six queries."""

from __future__ import annotations

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from booking.appointments import reservations
from booking.availability import day_plan
from booking.availability.day_plan import EntryKind, Plan
from booking.enums import TimeKind
from booking.models import Coach
from booking.time_off import time_blocks
from portal import clock
from tests.booking import build
from tests.booking import build_hours as hours
from tests.build import instant, language
from tests.events import build as events

pytestmark = pytest.mark.django_db

WEDNESDAY = dt.date(2026, 11, 25)
MONDAY, SUNDAY = dt.date(2026, 11, 23), dt.date(2026, 11, 29)


def _kinds(plan: Plan) -> list[tuple[EntryKind, str]]:
    return [(entry.kind, f"{clock.local(entry.starts_at):%H:%M}") for entry, _column in plan.entries()]


def test_day_holds_everything_in_the_order_of_time() -> None:
    aino = build.coach("Aino")
    build.shift(build.desk(), aino, weekday=2, starts=dt.time(13), ends=dt.time(15))
    build.absence(aino, instant("2026-11-25 15:00"), instant("2026-11-27 12:00"))
    build.appointment(aino, client=build.person("Sahra"))
    time_blocks.block(aino.pk, instant("2026-11-25 11:30"), instant("2026-11-25 12:00"), now=build.NOW)
    plan = day_plan.read(WEDNESDAY, WEDNESDAY)
    assert _kinds(plan) == [
        (EntryKind.APPOINTMENT, "10:00"),
        (EntryKind.BLOCK, "11:30"),
        (EntryKind.DESK, "13:00"),
        (EntryKind.AWAY, "15:00"),
    ]
    [column] = plan.columns
    booked = column.entries[0].booked
    assert (booked.name, booked.language) == ("Sahra", str(language("so")))
    free = [
        (f"{clock.local(gap.starts_at):%H:%M}", f"{clock.local(gap.ends_at):%H:%M}") for gap in column.free
    ]
    assert free == [("09:00", "10:00"), ("10:45", "11:30"), ("12:00", "13:00")]


def test_absence_is_cut_to_the_days_asked_for() -> None:
    aino = build.coach("Aino")
    build.absence(aino, instant("2026-11-20 08:00"), instant("2026-12-20 08:00"))
    [entry] = day_plan.read(WEDNESDAY, WEDNESDAY).columns[0].entries
    assert (entry.starts_at, entry.ends_at) == clock.day_bounds(WEDNESDAY, WEDNESDAY)


def test_cancelled_time_is_not_there() -> None:
    row = build.appointment(build.coach("Aino"))
    reservations.cancel(row.pk, now=build.NOW)
    assert day_plan.read(WEDNESDAY, WEDNESDAY).columns[0].entries == ()


def test_session_tells_its_title_and_its_page() -> None:
    aino = build.coach("Aino", weekdays=())
    session = events.session(starts_at=instant("2026-11-25 12:00"))
    time = hours.takes(aino, "2026-11-25", "12:00", kind=TimeKind.SESSION)
    session.coaches.create(coach=aino, coach_time=time)
    [entry] = day_plan.read(WEDNESDAY, WEDNESDAY).columns[0].entries
    address = f"/admin/events/{session.event_id}/sessions/{session.pk}/"
    assert (entry.kind, entry.title.text, entry.title.address) == (
        EntryKind.SESSION,
        str(session.event),
        address,
    )


def test_coach_who_left_is_there_while_there_are_times() -> None:
    gone, other = build.coach("Gone"), build.coach("Other")
    build.appointment(gone)
    for row in (gone, other):
        row.live = False
        row.save()
    assert [column.name for column in day_plan.read(WEDNESDAY, WEDNESDAY).columns] == ["Gone"]


def test_closed_day_has_no_hours_but_keeps_its_times() -> None:
    row = build.appointment(build.coach("Aino"))
    build.closure(WEDNESDAY, WEDNESDAY)
    plan = day_plan.read(WEDNESDAY, WEDNESDAY)
    [column] = plan.columns
    assert (plan.closed, column.hours, column.free) == ({WEDNESDAY}, (), ())
    assert column.entries[0].booked.pk == row.pk


def test_filters_leave_speakers_or_one_coach() -> None:
    build.coach("Aino", languages=("so",))
    veera = build.coach("Veera", languages=("ru",))
    plan = day_plan.read(WEDNESDAY, WEDNESDAY)
    assert [column.name for column in plan.of(language_id=language("ru").pk).columns] == ["Veera"]
    assert [column.name for column in plan.of(coach_id=veera.pk).columns] == ["Veera"]
    assert plan.of(language_id=language("so").pk, coach_id=veera.pk).columns == ()


@pytest.mark.parametrize(
    ("monday", "offset_before", "offset_after"),
    [("2026-03-23", 2, 3), ("2026-10-19", 3, 2)],
    ids=["spring", "autumn"],
)
def test_nine_stays_nine_in_the_week_of_a_clock_change(
    monday: str, offset_before: int, offset_after: int
) -> None:
    build.coach("Aino", weekdays=(4, 6))
    first = dt.date.fromisoformat(monday)
    column = day_plan.read(first, first + dt.timedelta(days=6)).columns[0]
    walls = [clock.local(stretch.starts_at) for stretch in column.hours]
    assert {f"{wall:%H:%M}" for wall in walls} == {"09:00"}
    offsets = [wall.utcoffset() // dt.timedelta(hours=1) for wall in walls]
    assert offsets == [offset_before, offset_after]


@pytest.mark.parametrize("coaches", [1, 8, 200])
def test_week_costs_six_queries_however_many_coaches(
    coaches: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    spoken = hours.language()
    desk = build.desk()
    session = events.session(starts_at=instant("2026-11-25 15:00"))
    for _number in range(coaches):
        row = hours.coach(speaks=[spoken])
        hours.works(row, 0, 1, 2, 3, starts="9:00", ends="16:00")
        hours.appointment(row, "2026-11-25", "10:00", spoken)
        build.absence(row, instant("2026-11-26 09:00"), instant("2026-11-26 16:00"))
        time = hours.takes(row, "2026-11-25", "15:00", kind=TimeKind.SESSION)
        session.coaches.create(coach=row, coach_time=time)
    build.shift(desk, *Coach.objects.filter(sessions__session=session))
    with django_assert_max_num_queries(6):
        plan = day_plan.read(MONDAY, SUNDAY)
    assert {len(column.entries) for column in plan.columns} == {4}
    assert len(plan.columns) == coaches
