"""A whole registration against one raw INSERT and its commit, through the same connection."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Callable

import pytest
from django.db import connection

from booking.enums import Reach
from events.models import Session
from events.registrations import actions
from events.registrations.registrants import Registrant, Submission
from portal.models import HouseFacts
from tests.bench.bench_reservations import AS_IN_PRODUCTION
from tests.bench.harness import count, queries_of, ratio
from tests.events import build
from tests.events.build import NOW

#: What is promised of a registration, as a ratio to the raw INSERT.
BOUND = 70
MOST_QUERIES = 20
#: People register for many sessions; none of them has thousands of seats.
SESSIONS = 100


@pytest.mark.django_db(transaction=True)
def bench_register() -> None:
    HouseFacts.load()
    build.sessions(build.registered_for(capacity=100), SESSIONS)
    sessions = itertools.cycle(Session.objects.select_related("event__facts"))
    numbers = itertools.count(1)

    def register(**contact: object) -> None:
        who = Registrant("Sahra", **{"phone": f"+35840{next(numbers):07}", "reach": Reach.CALL, **contact})
        actions.register(next(sessions), [who], Submission(key=uuid.uuid4()), now=NOW)

    with AS_IN_PRODUCTION:
        ratio("registration / raw INSERT", register, raw_insert(), bound=BOUND, clock="wall")
        ratio(
            "registration told by SMS / raw INSERT",
            lambda: register(reach=Reach.MESSAGE),
            raw_insert(),
            bound=BOUND,
            clock="wall",
        )
        told = {"reach": Reach.MESSAGE, "email": "sahra@example.org"}
        count(
            "queries of a registration told by SMS and mail",
            queries_of(lambda: register(**told)),
            bound=MOST_QUERIES,
        )


def raw_insert() -> Callable[[], None]:
    """One INSERT of a registration and its commit on the driver's own connection."""
    session_id = build.session(build.registered_for()).pk
    connection.ensure_connection()
    raw = connection.connection
    mark, begin = ("%s", "BEGIN") if connection.vendor == "postgresql" else ("?", "BEGIN IMMEDIATE")
    columns = {
        "session_id": session_id,
        "state": "registered",
        "person_number": 1,
        "group": "",
        "needs_childcare": False,
        "site_language": "fi",
        "message_language": "fi",
        "role": "",
        "registered_at": f"{NOW:%Y-%m-%d %H:%M:%S}+00",
        "feedback_given": False,
        "version": 1,
    }
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join([mark] * len(columns))
    statement = f"INSERT INTO events_registration ({names}) VALUES ({marks})"  # noqa: S608

    def insert() -> None:
        cursor = raw.cursor()
        cursor.execute(begin)
        cursor.execute(statement, list({**columns, "group": uuid.uuid4().hex}.values()))
        cursor.execute("COMMIT")
        cursor.close()

    return insert
