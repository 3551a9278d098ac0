"""booking/time_off/absences.py: an absence that ends early gives back what is left of it, and no more."""

from __future__ import annotations

import datetime as dt

import pytest

from booking.models import Absence
from booking.time_off import absences
from tests.booking import build

pytestmark = pytest.mark.django_db

NOW, HOUR = build.NOW, build.HOUR
ONE_MINUTE = dt.timedelta(minutes=1)


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "left"),
    [
        pytest.param(NOW + HOUR, NOW + 2 * HOUR, [], id="to come"),
        pytest.param(NOW, NOW + HOUR, [], id="begins now"),
        pytest.param(NOW - HOUR, NOW + HOUR, [NOW], id="has begun"),
        pytest.param(NOW - ONE_MINUTE / 2, NOW + HOUR, [NOW + ONE_MINUTE / 2], id="has just begun"),
        pytest.param(NOW - 2 * HOUR, NOW - HOUR, [NOW - HOUR], id="is over"),
    ],
)
def test_absence_that_ends_keeps_what_has_been(starts_at, ends_at, left):
    row = Absence.objects.create(coach=build.coach(), starts_at=starts_at, ends_at=ends_at)
    absences.end_absence(row, now=NOW)
    assert list(Absence.objects.values_list("ends_at", flat=True)) == left


@pytest.mark.parametrize(("travel", "is_away"), [(0, False), (30, False), (31, True)])
def test_coach_is_away_when_the_way_there_runs_into_the_absence(travel, is_away):
    appointment = build.appointment(build.coach(), build.FREE)
    time = appointment.coach_time
    half_an_hour = dt.timedelta(minutes=30)
    Absence.objects.create(
        coach=time.coach, starts_at=time.ends_at + half_an_hour, ends_at=time.ends_at + HOUR
    )
    assert absences.is_away(time, travel=travel) is is_away
