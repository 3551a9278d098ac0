"""How long a client is looked for among 50,000 appointments: by code, phone, name, and by how a name sounds.

The anchor is the least that could look at every name: one raw walk through the table for a fragment that
nobody has. All of it stays far under the second that a desk has (a walk takes some 20 ms).
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable

import pytest
from django.core.paginator import Paginator
from django.db import connection

from booking.clients import finding
from booking.enums import AppointmentState
from booking.models import Appointment, AppointmentPerson, Coach, CoachTime
from booking.staff.appointments.find import PER_PAGE
from tests.bench.harness import count, queries_of, ratio
from tests.booking.build import NOW
from tests.build import language

HOW_MANY = 50_000
NAMES = ("Mohammed", "محمد", "Sahra", "صحراء", "Иван", "Anna-Liisa", "Şirin", "شیرین", "Nguyễn", "Åsa")
RARE = "Ксения"
#: What a page of results may cost, as a share of the second it has: the anchor times this.
BOUNDS = {"a code": 6, "a part of a phone": 6, "a rare name": 12, "a name of thousands": 40}

pytestmark = pytest.mark.django_db(transaction=True)


def bench_find_among_fifty_thousand() -> None:
    rare = make_appointments()
    anchor = raw_walk()
    words = {
        "a code": rare.code,
        "a part of a phone": "00024999",
        "a rare name": "Ksenija",
        "a name of thousands": "Maxamed",
    }
    for what, typed in words.items():
        ratio(
            f"find by {what} / raw walk",
            lambda typed=typed: page(typed),
            anchor,
            bound=BOUNDS[what],
            clock="wall",
        )
        count(f"queries of a page found by {what}", queries_of(lambda typed=typed: page(typed)), bound=2)


def page(words: str) -> list[Appointment]:
    """The first page of what is found, with how many there are."""
    rows = Paginator(finding.found_by(words, now=NOW), PER_PAGE).get_page(1)
    found = list(rows)
    assert found, words
    return found


def make_appointments() -> AppointmentPerson:
    """Rows of five years, written without the verbs; the one with the rare name."""
    coach, spoken = Coach.objects.create(first_name="Aino"), language("so")
    starts = [NOW + dt.timedelta(hours=number - HOW_MANY + 500) for number in range(HOW_MANY)]
    hour = dt.timedelta(hours=1)
    times = CoachTime.objects.bulk_create(
        [
            CoachTime(
                coach=coach,
                starts_at=at,
                ends_at=at + hour,
                taken_from=at,
                taken_until=at + hour,
                kind="appointment",
                holding=False,
            )
            for at in starts
        ],
        batch_size=2000,
    )
    rows = Appointment.objects.bulk_create(
        [
            Appointment(
                coach_time=time,
                spoken_language=spoken,
                site_language="fi",
                message_language="fi",
                state=AppointmentState.BOOKED,
                person_number=number,
            )
            for number, time in enumerate(times)
        ],
        batch_size=2000,
    )
    names = itertools.cycle(NAMES)
    people = [
        AppointmentPerson(
            appointment=row,
            name=RARE if number == HOW_MANY // 2 else next(names),
            phone=f"+3584{number:08}",
            code=f"{100_000 + number}",
            token=f"token{number}",
        )
        for number, row in enumerate(rows)
    ]
    AppointmentPerson.objects.bulk_create(people, batch_size=2000)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return people[HOW_MANY // 2]


def raw_walk() -> Callable[[], None]:
    """One look at every name, through the driver's own connection."""
    connection.ensure_connection()
    cursor = connection.connection.cursor()

    def walk() -> None:
        cursor.execute("SELECT count(*) FROM booking_appointmentperson WHERE name_folded LIKE '%nobody%'")
        cursor.fetchone()

    return walk
