"""booking/hours/epoch.py: an instant is the same whole second in Python and in both databases."""

from __future__ import annotations

import datetime as dt

import pytest

from booking.hours.epoch import Epoch, instant, seconds
from booking.models import Absence
from tests.booking.build_hours import at, coach

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("moment", ["2026-03-29 00:59:59", "2026-10-25 01:00:00", "1999-12-31 23:59:59"])
def test_seconds_in_the_database_are_those_of_python(moment: str):
    ends_at = dt.datetime.fromisoformat(moment).replace(tzinfo=dt.UTC)
    starts_at = ends_at - dt.timedelta(hours=1)
    row = Absence.objects.create(coach=coach(), starts_at=starts_at, ends_at=ends_at)
    (found,) = Absence.objects.values_list(Epoch("starts_at"), Epoch("ends_at")).filter(pk=row.pk)
    assert found == (seconds(starts_at), seconds(ends_at))
    assert instant(found[1]) == ends_at


def test_a_part_of_a_second_is_rounded_down_in_both():
    ends_at = dt.datetime(2026, 11, 24, 12, 0, 0, 700_000, tzinfo=dt.UTC)
    row = Absence.objects.create(coach=coach(), starts_at=at("2026-11-24", "9:00"), ends_at=ends_at)
    assert Absence.objects.values_list(Epoch("ends_at"), flat=True).get(pk=row.pk) == seconds(ends_at)
