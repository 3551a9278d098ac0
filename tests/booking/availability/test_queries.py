"""booking/availability/queries.py: the SQL answers what the ORM answers on the same rows, on both engines."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

import pytest
from django.db.models import F, Q

from booking.availability import queries
from booking.hours import recurrence
from booking.hours.epoch import Epoch
from booking.models import Absence, Closure, Coach, CoachTime, OpeningHours, Shift, WorkingHours
from portal import clock
from services.models import SpokenLanguage
from tests.booking.build_hours import (
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    absence,
    at,
    closure,
    coach,
    house_opens,
    language,
    shift,
    takes,
    works,
)

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 11, 24)
DAY = dt.timedelta(days=1)


@pytest.fixture
def somali() -> SpokenLanguage:
    return language("somali")


@pytest.fixture
def coaches(somali: SpokenLanguage) -> list[Coach]:
    """Coaches of every kind: of several languages and none, hidden ones, and without hours."""
    secret = language("secret", is_public=False)
    found = [
        coach("Aino", speaks=[somali, language("kurdi")]),
        coach("Bahar", speaks=[somali, secret], is_bookable=False),
        coach("Cemile", speaks=[secret], live=False),
        coach("Deqa", speaks=[]),
        coach("Eeva", speaks=[somali]),
    ]
    for who in found[:-1]:
        works(who, MONDAY, TUESDAY, starts="10:00", ends="13:00")
        works(who, WEDNESDAY, starts="9:30", ends="16:15", valid_until=TODAY + 30 * DAY)
    return found


def of_orm(*conditions: Q) -> list[tuple[Any, ...]]:
    columns = ("coach_id", "coach__first_name", "coach__facts__languages", "pk", *recurrence.COLUMNS)
    rows = WorkingHours.objects.filter(*conditions).order_by().values_list(*columns)
    return in_order(rows)


def in_order(rows: Any) -> list[tuple[Any, ...]]:
    return sorted((tuple(row) for row in rows), key=repr)


# Working hours ---------------------------------------------------------------------------------------


BOOKABLE = Q(coach__live=True, coach__facts__is_bookable=True)


def test_working_hours_of_everybody(coaches):
    found = in_order(queries.working_hours())
    assert found == of_orm()
    assert {row[2] for row in found if row[1] == "Deqa"} == {None}


def test_working_hours_of_whom_the_public_may_book(coaches):
    found = in_order(queries.working_hours(bookable_only=True))
    assert found == of_orm(BOOKABLE)
    assert {row[1] for row in found} == {"Aino", "Deqa"}


def test_working_hours_of_one_coach(coaches):
    for who in coaches:
        assert in_order(queries.working_hours(coach_id=who.pk)) == of_orm(Q(coach=who))


def test_working_hours_with_one_language_name_only_that_one(coaches, somali):
    found = in_order(queries.working_hours(language_id=somali.pk))
    assert found == of_orm(Q(coach__facts__languages=somali.pk))
    assert {(row[1], row[2]) for row in found} == {("Aino", somali.pk), ("Bahar", somali.pk)}


def test_working_hours_with_public_languages(coaches):
    found = in_order(queries.working_hours(public_languages_only=True))
    assert found == of_orm(Q(coach__facts__languages__is_public=True))
    assert {row[1] for row in found} == {"Aino", "Bahar"}


def test_conditions_on_working_hours_hold_together(coaches, somali):
    aino = coaches[0]
    found = queries.working_hours(coach_id=aino.pk, language_id=somali.pk, bookable_only=True)
    assert in_order(found) == of_orm(BOOKABLE & Q(coach=aino, coach__facts__languages=somali.pk))
    assert queries.working_hours(coach_id=coaches[1].pk, language_id=somali.pk, bookable_only=True) == []


# Taken time ------------------------------------------------------------------------------------------


@pytest.fixture
def times(coaches) -> list[CoachTime]:
    """Time taken on three days, of three coaches, some of it given back."""
    days = ("2026-11-24", "2026-11-25", "2026-11-26")
    rows = [takes(who, day, "10:00") for who, day in itertools.product(coaches[:3], days)]
    rows[4].holding = False
    rows[4].save()
    return rows


def taken_of_orm(**conditions: Any) -> list[tuple[Any, ...]]:
    rows = CoachTime.objects.filter(holding=True, **conditions).order_by()
    return in_order(rows.values_list("coach_id", Epoch("taken_from"), Epoch("taken_until")))


def test_taken_time_since_an_instant(times):
    since = times[1].taken_until
    assert in_order(queries.taken(since)) == taken_of_orm(taken_until__gt=since)
    assert len(queries.taken(since - dt.timedelta(seconds=1))) == len(queries.taken(since)) + 2


def test_taken_time_before_an_instant(times):
    since, until = at("2026-11-24", "0:00"), times[2].taken_from
    found = in_order(queries.taken(since, until=until))
    assert found == taken_of_orm(taken_until__gt=since, taken_from__lt=until)
    assert len(found) == 5


def test_taken_time_of_some_coaches(times, coaches):
    since = at("2026-11-24", "0:00")
    wanted = {coaches[0].pk, coaches[2].pk, coaches[4].pk}
    assert in_order(queries.taken(since, coach_ids=wanted)) == taken_of_orm(coach__in=wanted)
    assert queries.taken(since, coach_ids=[]) == []


def test_taken_time_but_for_the_one_that_is_moved(times):
    since = at("2026-11-24", "0:00")
    found = queries.taken(since, ignored_id=times[0].pk)
    others = CoachTime.objects.exclude(pk=times[0].pk).values("pk")
    assert in_order(found) == taken_of_orm(pk__in=others)


# Plans -----------------------------------------------------------------------------------------------


def plans(kind: str) -> list[tuple[Any, ...]]:
    return in_order(row[1:] for row in queries.plans(TODAY) if row.kind == kind)


WEEKLY = ("weekday", "starts", "ends", "valid_from", "valid_until")
NOT_OVER = Q(valid_until__isnull=True) | Q(valid_until__gte=TODAY)


def test_shifts_that_are_not_over_come_once_for_each_coach(coaches):
    shift(coaches[:2], TUESDAY, WEDNESDAY, starts="12:00", ends="15:30")
    shift(coaches[2:3], MONDAY, valid_until=TODAY)
    shift(coaches[3:], MONDAY, valid_until=TODAY - DAY)
    rows = Shift.objects.filter(NOT_OVER, coaches__isnull=False).order_by().values_list("coaches", *WEEKLY)
    assert plans(queries.SHIFT) == in_order((*row, None, None) for row in rows)
    assert len(rows) == 5


def test_opening_hours_that_are_not_over():
    house_opens(MONDAY, TUESDAY, starts="8:15", ends="16:00")
    for last_day in (TODAY, TODAY - DAY):
        [row] = house_opens(WEDNESDAY)
        OpeningHours.objects.filter(pk=row.pk).update(valid_until=last_day)
    rows = OpeningHours.objects.filter(NOT_OVER).order_by().values_list(*WEEKLY)
    assert plans(queries.OPENING) == in_order((None, *row, None, None) for row in rows)
    assert len(rows) == 3


def test_closures_that_are_not_over():
    closure(str(TODAY - 3 * DAY), str(TODAY))
    closure(str(TODAY + DAY), str(TODAY + 9 * DAY))
    closure(str(TODAY - 3 * DAY), str(TODAY - DAY))
    rows = Closure.objects.filter(last_day__gte=TODAY).order_by().values_list("first_day", "last_day")
    assert plans(queries.CLOSURE) == in_order((*[None] * 4, *row, None, None) for row in rows)
    assert len(rows) == 2


def test_absences_that_are_not_over(coaches):
    for day in ("2026-11-23", "2026-11-24", "2026-12-01"):
        absence(coaches[0], day)
    since, _until = clock.day_bounds(TODAY, TODAY)
    rows = Absence.objects.filter(ends_at__gt=since).order_by()
    columns = (F("coach_id"), Epoch("starts_at"), Epoch("ends_at"))
    expected = [(coach_id, *[None] * 5, *away) for coach_id, *away in rows.values_list(*columns)]
    assert plans(queries.ABSENCE) == in_order(expected)
    assert len(expected) == 2


def test_empty_house_has_no_plans():
    assert queries.plans(TODAY) == []
