"""What all numbers of a year cost over 50,000 appointments and as many visits.

The anchor is the least that could give any of them: one raw count of the appointments by language.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection

from booking.models import BookingRules
from home.numbers import gathered
from tests.bench.harness import count, queries_of, ratio
from tests.home import build_numbers as build
from tests.home.build_numbers import NOW, YEAR

HOW_MANY = 50_000
COUNT_BY_LANGUAGE = """
    SELECT spoken_language_id, count(*) FROM booking_appointment
    JOIN booking_coachtime ON booking_coachtime.id = coach_time_id
    WHERE starts_at >= '2000-01-01' GROUP BY spoken_language_id
"""

pytestmark = pytest.mark.django_db(transaction=True)


def bench_numbers_of_fifty_thousand() -> None:
    BookingRules.load()
    build.many(HOW_MANY)

    def ours() -> gathered.Numbers:
        found = gathered.of(YEAR, now=NOW)
        assert sum(row.number for row in found.booked) == HOW_MANY
        return found

    ratio("numbers of 50,000 rows / one raw count", ours, raw_count(), bound=50, clock="wall", rounds=5)
    count("queries of all numbers", queries_of(ours), bound=12)


def raw_count() -> Callable[[], None]:
    """One grouped count, through the driver's own connection."""
    connection.ensure_connection()
    cursor = connection.connection.cursor()

    def look() -> None:
        cursor.execute(COUNT_BY_LANGUAGE)
        cursor.fetchall()

    return look
