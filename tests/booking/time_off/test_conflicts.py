"""Which appointments would an edit leave outside? And saving under the coach's lock."""

from __future__ import annotations

import datetime as dt

import pytest

from booking.enums import AppointmentState
from booking.hours import working_hours
from booking.models import Absence, Appointment, Closure, Coach, Desk, Shift
from booking.time_off import conflicts
from booking.time_off.absences import save_absence
from booking.time_off.shifts import save_shift
from services.models import SpokenLanguage
from tests.booking.build_hours import (
    LONG_AGO,
    MONDAY,
    SUNDAY,
    TUESDAY,
    WEDNESDAY,
    appointment,
    at,
    coach,
    language,
    t,
    works,
)

NOW = at("2026-11-24", "9:00")
NOV_30, DEC_1 = dt.date(2026, 11, 30), dt.date(2026, 12, 1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def somali() -> SpokenLanguage:
    return language("somali")


@pytest.fixture
def amina(somali: SpokenLanguage) -> Coach:
    return coach("Amina", speaks=[somali])


# Absences --------------------------------------------------------------------------------------------


def test_an_absence_strands_what_it_overlaps(somali, amina):
    for time in ("9:15", "10:30", "11:45", "13:00"):
        appointment(amina, "2026-12-01", time, somali)
    away = Absence(coach=amina, starts_at=at("2026-12-01", "10:00"), ends_at=at("2026-12-01", "12:00"))
    between = Absence(coach=amina, starts_at=at("2026-12-01", "12:30"), ends_at=at("2026-12-01", "13:00"))
    found = conflicts.by_absence(away, now=NOW)
    assert list(conflicts.by_absence(between, now=NOW)) == []
    assert [row.coach_time.starts_at for row in found] == [
        at("2026-12-01", "10:30"),
        at("2026-12-01", "11:45"),
    ]


def test_only_booked_times_of_that_coach_that_are_not_over_are_stranded(somali, amina):
    for state in AppointmentState:
        day = f"2026-12-{1 + list(AppointmentState).index(state):02}"
        appointment(amina, day, "10:00", somali, state=state)
    appointment(coach(), "2026-12-01", "10:00", somali)
    appointment(amina, "2026-11-24", "7:30", somali)
    going_on = appointment(amina, "2026-11-24", "8:46", somali)
    away = Absence(coach=amina, starts_at=at("2026-11-01", "0:00"), ends_at=at("2026-12-31", "0:00"))
    booked = Appointment.objects.get(coach_time__starts_at=at("2026-12-01", "10:00"), coach_time__coach=amina)
    assert list(conflicts.by_absence(away, now=NOW)) == [going_on, booked]


def test_saving_an_absence_answers_whom_it_strands_and_cancels_nobody(somali, amina):
    row = appointment(amina, "2026-12-01", "10:00", somali)
    away = Absence(coach=amina, starts_at=at("2026-12-01", "10:00"), ends_at=at("2026-12-01", "12:00"))
    assert save_absence(away, now=NOW) == [row]
    row.refresh_from_db()
    assert (away.pk is not None, row.state, row.coach_time.holding) == (True, AppointmentState.BOOKED, True)


# Closures --------------------------------------------------------------------------------------------


def test_a_closure_strands_everybody_on_its_days(somali, amina):
    outside = [("2026-11-30", "23:15"), ("2026-12-04", "0:00")]
    inside = [("2026-12-01", "0:00"), ("2026-12-03", "23:45")]
    for day, time in outside:
        appointment(amina, day, time, somali)
    rows = [appointment(coach(), day, time, somali) for day, time in inside]
    shut = Closure(first_day=DEC_1, last_day=dt.date(2026, 12, 3))
    assert list(conflicts.by_closure(shut, now=NOW)) == rows


# Shifts ----------------------------------------------------------------------------------------------


def _shift(weekday: int, **more: object) -> Shift:
    desk = Desk.objects.create(name_fi="päivystys")
    facts = {"starts": t("13:00"), "ends": t("15:00"), "valid_from": LONG_AGO, **more}
    return Shift(desk=desk, weekday=weekday, **facts)


def test_a_shift_strands_what_its_coaches_have_then(somali, amina):
    other = coach()
    appointment(amina, "2026-12-22", "12:15", somali)
    hers = appointment(amina, "2026-12-01", "12:30", somali)
    later = appointment(amina, "2026-12-15", "14:59", somali)
    appointment(amina, "2026-12-08", "15:00", somali)
    appointment(amina, "2026-12-02", "13:30", somali)
    appointment(other, "2026-12-01", "13:30", somali)
    assert list(conflicts.by_shift(_shift(TUESDAY), [amina], now=NOW)) == [hers, later]


def test_a_shift_strands_nothing_outside_its_validity(somali, amina):
    appointment(amina, "2026-12-01", "13:00", somali)
    on_the_last = appointment(amina, "2026-12-08", "13:00", somali)
    appointment(amina, "2026-12-15", "13:00", somali)
    day = dt.date(2026, 12, 8)
    row = _shift(TUESDAY, valid_from=day, valid_until=day)
    assert list(conflicts.by_shift(row, [amina], now=NOW)) == [on_the_last]


def test_saving_a_shift_keeps_its_coaches_and_answers_whom_it_strands(somali, amina):
    row = appointment(amina, "2026-12-01", "13:00", somali)
    other = coach()
    saved = _shift(TUESDAY)
    assert save_shift(saved, [amina, other], now=NOW) == [row]
    assert set(saved.coaches.all()) == {amina, other}


# Hours -----------------------------------------------------------------------------------------------


def test_an_end_of_hours_strands_what_comes_after(somali, amina):
    (row,) = works(amina, TUESDAY)
    appointment(amina, "2026-12-01", "10:00", somali)
    after = appointment(amina, "2026-12-08", "10:00", somali)
    assert list(conflicts.by_end_of_hours(row, DEC_1, now=NOW)) == [after]
    working_hours.end_hours(row, DEC_1)
    assert working_hours.weekly_of(row).valid_until == DEC_1


def test_what_staff_put_outside_the_hours_is_not_stranded_by_them(somali, amina):
    (row,) = works(amina, TUESDAY)
    appointment(amina, "2026-12-08", "18:00", somali)
    appointment(amina, "2026-12-08", "15:30", somali)  # begins inside, ends outside
    appointment(amina, "2026-12-09", "10:00", somali)
    assert list(conflicts.by_end_of_hours(row, DEC_1, now=NOW)) == []


def test_other_hours_of_the_coach_still_hold_it(somali, amina):
    (early,) = works(amina, TUESDAY, starts="10:00", ends="12:00")
    works(amina, TUESDAY, starts="12:00", ends="14:00")
    kept = appointment(amina, "2026-12-08", "12:00", somali)
    across = appointment(amina, "2026-12-15", "11:30", somali)
    found = list(conflicts.by_end_of_hours(early, DEC_1, now=NOW))
    assert (found, kept in found) == ([across], False)


def test_a_change_of_hours_strands_what_the_new_ones_do_not_hold(somali, amina):
    (row,) = works(amina, TUESDAY)
    appointment(amina, "2026-12-01", "15:15", somali)  # before the change
    appointment(amina, "2026-12-08", "9:00", somali)  # was outside before
    appointment(amina, "2026-12-08", "10:30", somali)  # inside the new ones
    late = appointment(amina, "2026-12-08", "15:15", somali)
    change = {
        "from_day": dt.date(2026, 12, 8),
        "weekday": TUESDAY,
        "starts": t("8:00"),
        "ends": t("15:00"),
    }
    assert list(conflicts.by_change_of_hours(row, **change, now=NOW)) == [late]
    working_hours.change_hours(row, **change)
    assert [each.starts for each in working_hours.list_hours(amina, NOV_30)] == [t("8:00"), t("10:00")]


def test_a_change_to_another_weekday_strands_the_old_one(somali, amina):
    (row,) = works(amina, TUESDAY)
    old_day = appointment(amina, "2026-12-08", "10:00", somali)
    found = conflicts.by_change_of_hours(
        row, from_day=DEC_1, weekday=WEDNESDAY, starts=t("10:00"), ends=t("16:00"), now=NOW
    )
    assert list(found) == [old_day]


@pytest.mark.parametrize("sunday", ["2027-03-28", "2027-10-31"])
def test_the_wall_clock_decides_in_the_weeks_of_a_clock_change(somali, amina, sunday):
    change = dt.date.fromisoformat(sunday)
    monday = change + dt.timedelta(days=1)
    (of_monday,) = works(amina, MONDAY, starts="10:00", ends="11:00")
    (of_night,) = works(amina, SUNDAY, starts="2:00", ends="5:00")
    by_day = appointment(amina, str(monday), "10:00", somali)
    by_night = appointment(amina, sunday, "4:00", somali)
    until = change - dt.timedelta(days=1)
    assert list(conflicts.by_end_of_hours(of_monday, until, now=NOW)) == [by_day]
    assert list(conflicts.by_end_of_hours(of_night, until, now=NOW)) == [by_night]


@pytest.mark.parametrize("how_many", [1, 30])
def test_queries_do_not_grow_with_appointments(django_assert_num_queries, somali, amina, how_many):
    (row,) = works(amina, TUESDAY)
    for week in range(how_many):
        appointment(amina, str(dt.date(2026, 12, 8) + dt.timedelta(weeks=week)), "10:00", somali)
    with django_assert_num_queries(3):
        assert len(conflicts.by_end_of_hours(row, DEC_1, now=NOW)) == how_many
    with django_assert_num_queries(1):  # nobody is stranded, so the database is not asked who
        assert len(conflicts.by_shift(_unsaved_shift(), [amina], now=NOW)) == 0


def _unsaved_shift() -> Shift:
    return Shift(weekday=MONDAY, starts=t("10:00"), ends=t("12:00"), valid_from=LONG_AGO)
