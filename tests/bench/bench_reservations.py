"""A whole booking against one raw INSERT under the same guard, through the same connection."""

from __future__ import annotations

import datetime as dt
import itertools
import uuid
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import override_settings

from booking.appointments import reservations
from booking.availability import search
from booking.enums import Reach
from booking.models import Coach
from portal.models import HouseFacts
from tests.bench.harness import count, queries_of, ratio
from tests.booking import build
from tests.booking.build import NOW
from tests.build import language

EMAIL = "sahra@example.org"
#: What is promised, also when the client is told: an SMS, two reminders and the worker's call are four more
#: rows. SQLite's raw INSERT needs no round trip to a server, so a booking may be more there.
BOUNDS = {"postgresql": 60, "sqlite": 110}
#: Messages wake the worker as they do in production: by a row in the database.
AS_IN_PRODUCTION = override_settings(TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}})


@pytest.mark.django_db(transaction=True)
def bench_reserve() -> None:
    HouseFacts.load()
    rules = build.rules(meeting_minutes=10, buffer_minutes=0, grid_minutes=10, horizon_days=180)
    coach = build.coach(weekdays=range(7), starts=dt.time(0), ends=dt.time(23, 59))
    slots = iter(search.free_slots(language("so").pk, now=NOW, rules=rules))
    numbers = itertools.count(1)

    def reserve(**contact: object) -> None:
        client = build.reachable(**{"phone": f"+35840{next(numbers):07}", "email": "", **contact})
        wish = build.Wish(coach.pk, next(slots).starts_at, spoken, submission_key=uuid.uuid4())
        reservations.reserve(wish, client, now=NOW, rules=rules)

    spoken, vendor, insert = language("so").pk, connection.vendor, raw_insert()
    with AS_IN_PRODUCTION:
        ratio(
            "booking / raw INSERT under the guard",
            lambda: reserve(reach=Reach.CALL),
            insert,
            bound=BOUNDS[vendor],
            clock="wall",
        )
        ratio(
            "booking told by SMS / raw INSERT under the guard",
            reserve,
            insert,
            bound=BOUNDS[vendor],
            clock="wall",
        )
        count("queries of a booking told by SMS and mail", queries_of(lambda: reserve(email=EMAIL)), bound=14)


def raw_insert() -> Callable[[], None]:
    """One INSERT and its commit on the driver's own connection, another free hour each time."""
    coach_id = Coach.objects.create(first_name="Raw").pk
    connection.ensure_connection()
    raw = connection.connection
    hours = (NOW + dt.timedelta(hours=number) for number in itertools.count())
    mark, begin = ("%s", "BEGIN") if connection.vendor == "postgresql" else ("?", "BEGIN IMMEDIATE")
    columns = "coach_id, starts_at, ends_at, taken_from, taken_until, holding, kind"
    statement = f"INSERT INTO booking_coachtime ({columns}) VALUES ({', '.join([mark] * 7)})"  # noqa: S608

    def insert() -> None:
        starts_at = next(hours)
        ends_at = starts_at + dt.timedelta(hours=1)
        instants = [starts_at, ends_at, starts_at, ends_at]
        if connection.vendor == "sqlite":
            instants = [f"{instant:%Y-%m-%d %H:%M:%S}" for instant in instants]
        cursor = raw.cursor()
        cursor.execute(begin)
        cursor.execute(statement, [coach_id, *instants, True, "block"])
        cursor.execute("COMMIT")
        cursor.close()

    return insert
