"""The list of interpreters: late ones in words, one tap to the next step, only for who may open the time."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.enums import Interpreter
from booking.models import Appointment, Coach, CoachTime
from home import roles
from tests import staff
from tests.booking import build
from tests.booking.build import FREE, HOUR
from tests.build import language
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

PAGE = "/admin/interpreters/"


@pytest.fixture
def aino() -> Coach:
    return build.coach("Aino")


@pytest.fixture
def row(aino: Coach) -> Appointment:
    return build.appointment(aino, interpreter=Interpreter.NEEDED, in_public=False)


def test_late_one_is_said_in_words_and_ordered_with_one_tap(coordinator: Client, row: Appointment) -> None:
    html = html_of(coordinator, PAGE)
    assert "Myöhässä: tilaa tulkki heti" in html
    assert 'name="interpreter" value="ordered"' in html
    for step in (Interpreter.ORDERED, Interpreter.CONFIRMED):
        data = {"interpreter": step.value, "version": Appointment.objects.get().version, "next": PAGE}
        answer = coordinator.post(reverse("staff_interpreter", args=[row.pk]), data)
        assert (answer.url, Appointment.objects.get().interpreter) == (PAGE, step)
    html = html_of(coordinator, PAGE)
    assert [word in html for word in ("Tulkki vahvistettu", 'name="interpreter"', "Myöhässä")] == [
        True,
        False,
        False,
    ]


def test_appointment_offers_the_next_step(coordinator: Client, row: Appointment) -> None:
    address = reverse("staff_appointment", args=[row.pk])
    offered = []
    for step in (Interpreter.NEEDED, Interpreter.ORDERED, Interpreter.CONFIRMED, Interpreter.NONE):
        Appointment.objects.update(interpreter=step)
        offered.append(coordinator.get(address).context["next_interpreter"])
    assert offered == [Interpreter.ORDERED, Interpreter.CONFIRMED, None, None]


def test_one_in_time_says_by_when(coordinator: Client, aino: Coach) -> None:
    build.appointment(aino, FREE + dt.timedelta(weeks=1), interpreter=Interpreter.NEEDED, in_public=False)
    html = html_of(coordinator, PAGE)
    assert "Tilaa viimeistään:" in html
    assert "Myöhässä" not in html


@pytest.mark.parametrize(("step", "count"), [("needed", 1), ("ordered", 0), ("\x00", 1), ("none", 1)])
def test_list_is_narrowed_to_one_step(coordinator: Client, row: Appointment, step: str, count: int) -> None:
    assert len(coordinator.get(PAGE, {"step": step}).context["shown"]) == count


def test_coach_has_buttons_for_own_times_only(client: Client, aino: Coach, row: Appointment) -> None:
    veera = build.coach("Veera")
    build.appointment(veera, FREE + HOUR, interpreter=Interpreter.NEEDED, in_public=False)
    aino.facts.user = staff.member(roles.COACH)
    aino.facts.save()
    shown = staff.signed_in(client, aino.facts.user).get(PAGE).context["shown"]
    assert [(each.appointment.coach_time.coach_id, each.following) for each in shown] == [
        (aino.pk, Interpreter.ORDERED),
        (veera.pk, None),
    ]


def _many(number: int) -> None:
    """So many times ahead that need an interpreter, written past the verbs."""
    aino, spoken = build.coach("Liisa"), language("ar")
    first = CoachTime.objects.count()
    starts = [FREE + place * HOUR for place in range(first, first + number)]
    times = CoachTime.objects.bulk_create(
        CoachTime(
            coach=aino, starts_at=start, ends_at=start + HOUR, taken_from=start, taken_until=start + HOUR
        )
        for start in starts
    )
    Appointment.objects.bulk_create(
        Appointment(coach_time=time, spoken_language=spoken, interpreter=Interpreter.NEEDED, person_number=1)
        for time in times
    )


def test_list_asks_as_many_queries_for_five_and_for_five_hundred(
    coordinator: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    _many(5)
    coordinator.get(PAGE)
    with django_assert_max_num_queries(12):
        assert len(coordinator.get(PAGE).context["shown"]) == 5
    _many(495)
    with django_assert_max_num_queries(12):
        answer = coordinator.get(PAGE)
    assert (len(answer.context["shown"]), answer.context["rows"].paginator.count) == (50, 500)
