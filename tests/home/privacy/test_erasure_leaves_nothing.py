"""What went in by any door is gone after erasure, from every table, file and cache; totals stay."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.test import Client
from django.urls import reverse

from booking.appointments import reservations
from booking.enums import AppointmentState
from booking.models import Appointment, Request
from events.models import Attendance, Feedback, Registration
from home import roles
from home.numbers import meetings, people, unserved
from home.privacy import retention
from portal import clock, tasks
from portal.reports.period import Period
from tests import staff
from tests.booking import build
from tests.home import build_privacy, whole_dump
from tests.home.build_doors import Doors

pytestmark = pytest.mark.django_db(transaction=True)
#: Years after everything: longer than any period that staff can set.
LATER = dt.datetime(2031, 1, 1, 10, tzinfo=dt.UTC)
PERIOD = Period(dt.date(2026, 11, 1), dt.date(2026, 12, 31))


def _totals() -> dict[str, Any]:
    """Every number of the house's reports, and how often each person came, without their numbers."""
    often = [
        sorted(Counter(model.objects.values_list("person_number", flat=True)).values())
        for model in (Appointment, Request, Registration)
    ]
    everywhere = {
        number
        for model in (Appointment, Request, Registration)
        for number in model.objects.values_list("person_number", flat=True)
    }
    return {
        "often": often,
        "people": len(everywhere),
        "times": sorted(map(repr, meetings.times(PERIOD, now=LATER))),
        "met": people.people(PERIOD, now=LATER),
        "unserved": unserved.asked(PERIOD, now=LATER),
        "requests": sorted(Request.objects.values_list("kind", "state", "spoken_language", "need")),
        "asked": list(
            Request.objects.order_by()
            .values_list(TruncMonth("asked_at", tzinfo=clock.HELSINKI))
            .annotate(Count("pk"))
        ),
        "registrations": sorted(
            Registration.objects.values_list("state", "session", "event", "partner", "role")
        ),
        "came": sorted(Attendance.objects.values_list("session", "came")),
        "ratings": sorted(Feedback.objects.values_list("event", "rating")),
    }


def _missing(words: set[str], text: str) -> set[str]:
    return {word for word in words if word.lower() not in text.lower()}


def test_nothing_planted_is_left_and_every_total_is(at: Callable[..., dt.datetime]) -> None:
    at(build.NOW)
    doors = Doors(build.NOW)
    doors.walk()
    held = Appointment.objects.filter(state=AppointmentState.BOOKED).order_by("pk")
    for row in held:
        reservations.mark(row.pk, AppointmentState.CAME, now=row.coach_time.ends_at)
    at(doors.session.ends_at + dt.timedelta(hours=1))
    doors.give_feedback()
    tasks.send_all_due()
    planted = whole_dump.tables()
    assert len(doors.words) > 50
    assert _missing(doors.words, planted) == set()
    before = _totals()
    at(LATER)
    call_command("erase_old")
    found = {
        "tables": whole_dump.tables(),
        "files": whole_dump.files(),
        "caches": whole_dump.cached(),
        "database file": whole_dump.file_of_database().decode("latin-1"),
    }
    left = {
        place: {word for word in doors.words if word.lower() in text.lower()} for place, text in found.items()
    }
    assert left == {place: set() for place in found}
    assert _totals() == before
    assert retention.erase_old(now=LATER) == {}


def test_whoever_asked_leaves_nothing_and_others_keep_theirs(at: Callable[..., dt.datetime]) -> None:
    at(build.NOW)
    rows = build_privacy.everywhere()
    other = build.appointment(
        rows.appointment.coach_time.coach, build.FREE + build.HOUR, client=build.reachable("Remaining")
    )
    coordinator = staff.signed_in(Client(), staff.member(roles.COORDINATOR, username="maija"))
    address = ["appointment", rows.appointment.pk]
    coordinator.get(reverse("staff_person_export", args=address))
    assert _missing(rows.words, whole_dump.tables()) == set()
    coordinator.post(reverse("staff_person_erase", args=address))
    found = "\n".join([whole_dump.tables(), whole_dump.files(), whole_dump.cached()])
    assert {word for word in rows.words if word in found} == set()
    assert "Remaining" in found
    assert Appointment.objects.get(pk=other.pk).person_number == other.person_number
