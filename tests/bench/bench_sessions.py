"""Making the sessions of a course: no more writes than sessions, however many lead them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from booking.models import Coach
from events.enums import CoachRole
from events.sessions import planning
from events.sessions.planning import SessionPlan
from portal import clock
from tests.bench.harness import count
from tests.events import build
from tests.events.build import HOUR, NOW, SOON

SESSIONS = 20


def writes(queries: CaptureQueriesContext) -> int:
    """How many statements wrote rows."""
    return sum(query["sql"].startswith(("INSERT", "UPDATE", "DELETE")) for query in queries)


@pytest.mark.django_db(transaction=True)
def bench_twenty_sessions() -> None:
    """A course of twenty weeks: led by one coach and interpreted by another, or a visit with places."""
    leads, interprets = (Coach.objects.create(first_name=name).pk for name in ("Aino", "Eino"))
    first = clock.today(SOON)
    weeks = [first.fromordinal(first.toordinal() + 7 * week) for week in range(SESSIONS)]
    whole, later = (SOON, SOON + 2 * HOUR), (SOON + 3 * HOUR, SOON + 5 * HOUR)
    plans = {
        "led and interpreted": SessionPlan(
            *whole, coaches=((leads, CoachRole.LEADS), (interprets, CoachRole.INTERPRETS))
        ),
        "cut into places": SessionPlan(
            *later,
            coaches=((leads, CoachRole.PAIRED), (interprets, CoachRole.PAIRED)),
            places_minutes=15,
            free_from=later[0] + HOUR,
            free_until=later[1],
        ),
    }
    for name, plan in plans.items():
        event = build.event()
        with CaptureQueriesContext(connection) as queries:
            planning.make_sessions(event, planning.on_dates(plan, weeks), now=NOW)
        count(f"writes for {SESSIONS} sessions, {name}", writes(queries), bound=SESSIONS)
