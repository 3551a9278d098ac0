"""Visits at the desk: written down once, taken back by whoever wrote it, counted by language."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import AbstractUser

from booking.appointments import desk_visits
from booking.appointments.desk_visits import Counted
from booking.enums import Gender
from booking.models import DeskVisit
from services.models import Need
from tests.booking.build import MINUTE, NOW
from tests.build import instant, language, user

pytestmark = pytest.mark.django_db

SECOND = dt.timedelta(seconds=1)


@pytest.fixture
def me() -> AbstractUser:
    return user("aino")


def _record(by: AbstractUser, code: str = "so", now: dt.datetime = NOW, **more: object) -> DeskVisit:
    return desk_visits.record(language(code).pk, by=by, now=now, **more)


def test_visit_keeps_language_need_time_and_who_wrote_it(me: AbstractUser) -> None:
    need = Need.objects.create(slug="home", icon="home", name_fi="Asuminen")
    row = _record(me, need_id=need.pk, gender=Gender.WOMAN)
    row.refresh_from_db()
    said = (row.spoken_language.code, row.need, row.gender, row.visited_at, row.recorded_by)
    assert said == ("so", need, Gender.WOMAN, NOW, me)


def test_visit_without_a_need_is_counted_too(me: AbstractUser) -> None:
    assert (_record(me).need, _record(me).gender) == (None, "")


def test_two_presses_make_one_visit(me: AbstractUser) -> None:
    first = _record(me)
    assert _record(me, now=NOW + SECOND).pk == first.pk
    assert DeskVisit.objects.count() == 1


def test_next_client_with_the_same_matter_is_another_visit(me: AbstractUser) -> None:
    _record(me)
    _record(me, now=NOW + 4 * SECOND)
    _record(user("omar"), now=NOW + 4 * SECOND)
    assert DeskVisit.objects.count() == 3


def test_own_recent_visit_is_taken_back_and_twice_is_no_error(me: AbstractUser) -> None:
    row = _record(me)
    later = NOW + 15 * MINUTE
    assert [desk_visits.undo(row.pk, by=me, now=later) for _ in range(2)] == [True, True]
    assert DeskVisit.objects.count() == 0


def test_visit_of_a_colleague_or_of_long_ago_stays(me: AbstractUser) -> None:
    row = _record(me)
    assert desk_visits.undo(row.pk, by=user("omar"), now=NOW) is False
    assert desk_visits.undo(row.pk, by=me, now=NOW + 16 * MINUTE) is False
    assert DeskVisit.objects.get() == row


def test_last_visit_is_the_own_newest_one_while_it_can_be_taken_back(me: AbstractUser) -> None:
    _record(me)
    newest = _record(me, "ar", NOW + MINUTE)
    _record(user("omar"), "fi", NOW + 2 * MINUTE)
    assert desk_visits.last_of(me, now=NOW + 2 * MINUTE) == newest
    assert desk_visits.last_of(me, now=NOW + 30 * MINUTE) is None


def test_day_is_counted_by_language_from_midnight_to_midnight_in_helsinki(me: AbstractUser) -> None:
    for wall, code in (
        ("2026-11-23 23:59", "so"),
        ("2026-11-24 00:00", "ar"),
        ("2026-11-24 12:00", "so"),
        ("2026-11-24 23:59", "so"),
        ("2026-11-25 00:00", "ar"),
    ):
        _record(me, code, instant(wall))
    counted = desk_visits.counted_on(dt.date(2026, 11, 24))
    assert counted == [Counted(language("so").pk, 2), Counted(language("ar").pk, 1)]
