"""Staff book the next time of a client who is here: once by one button, or a series that is shown first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.appointments import reservations
from booking.availability.day_list import SlotChoice
from booking.enums import AppointmentState, Reach, RequestKind
from booking.models import Appointment, Coach, Request
from booking.time_off import time_blocks
from home import roles
from portal.models import ViewLog
from services.models import Need
from tests import staff
from tests.booking import build
from tests.booking.build import FREE, HOUR
from tests.pages import html_of

pytestmark = pytest.mark.django_db

WEEK = dt.timedelta(weeks=1)
NEXT = FREE + WEEK


@pytest.fixture(autouse=True)
def wednesday_at_ten(at: Callable[..., dt.datetime]) -> None:
    at(FREE)


@pytest.fixture
def aino() -> Coach:
    return build.coach("Aino")


@pytest.fixture
def row(aino: Coach) -> Appointment:
    """A client of today who has come."""
    need = Need.objects.create(slug="debt", icon="coin", name_fi="Velat")
    row = build.appointment(aino, client=build.reachable(), need_id=need.pk)
    return reservations.mark(row.pk, AppointmentState.CAME, now=FREE)


def _coach(client: Client, of: Coach) -> Client:
    of.facts.user = staff.member(roles.COACH)
    of.facts.save()
    return staff.signed_in(client, of.facts.user)


def _address(row: Appointment) -> str:
    return reverse("staff_next_time", args=[row.pk])


def _press(client: Client, row: Appointment, at: dt.datetime = NEXT, **more: object) -> object:
    time = SlotChoice(at, row.coach_time.coach_id)
    data = {"time": time.value, "every": 1, "times": 1, "key": "0b6bdc1e-7d8a-4b43-9b0e-2f7c76f6a001"}
    return client.post(_address(row), data | more, follow=True)


def _said(answer: object) -> list[str]:
    return [str(message).strip().splitlines()[0] for message in answer.context["messages"]]


def _starts() -> list[dt.datetime]:
    rows = Appointment.objects.filter(state=AppointmentState.BOOKED)
    return sorted(rows.values_list("coach_time__starts_at", flat=True))


# What a mark offers ----------------------------------------------------------------------------------


def _mark(client: Client, row: Appointment, state: AppointmentState) -> object:
    data = {"version": Appointment.objects.get(pk=row.pk).version, "state": state.value}
    return client.post(reverse("staff_mark", args=[row.pk]), data, follow=True)


@pytest.mark.parametrize(
    ("state", "offers"),
    [
        (AppointmentState.CAME_LATE, True),
        (AppointmentState.DID_NOT_COME, False),
        (AppointmentState.BOOKED, False),
    ],
)
def test_mark_offers_the_next_time_to_who_came(
    coordinator: Client, row: Appointment, state: AppointmentState, *, offers: bool
) -> None:
    html = _mark(coordinator, row, state).content.decode()
    assert (_address(row) in html) is offers


def test_mark_of_who_did_not_come_puts_a_call_on_the_list(coordinator: Client, row: Appointment) -> None:
    answer = _mark(coordinator, row, AppointmentState.DID_NOT_COME)
    assert _said(answer) == ["Merkintä on tallennettu. Soittopyyntö on listalla."]
    asked = Request.objects.get()
    assert (asked.kind, asked.appointment_id) == (RequestKind.NO_SHOW, row.pk)
    assert reverse("staff_request", args=[asked.pk]) in answer.content.decode()


def test_mark_of_who_wants_no_contact_calls_nobody_and_says_so(coordinator: Client, aino: Coach) -> None:
    row = build.appointment(aino, client=build.reachable(reach=Reach.NOTHING))
    answer = _mark(coordinator, row, AppointmentState.DID_NOT_COME)
    assert _said(answer) == ["Merkintä on tallennettu. Asiakkaalle ei soiteta: ei numeroa tai ei lupaa."]
    assert Request.objects.count() == 0


# Once ------------------------------------------------------------------------------------------------


def test_page_shows_the_free_times_a_week_ahead_and_no_topic(coordinator: Client, row: Appointment) -> None:
    answer = coordinator.get(_address(row))
    assert answer.context["day"] == dt.date(2026, 12, 2)
    assert SlotChoice(NEXT, row.coach_time.coach_id) in [time for time, _name in answer.context["times"]]
    html = answer.content.decode()
    assert ["Sahra" in html, "Velat" in html] == [True, False]
    assert list(ViewLog.objects.values_list("owner_kind", "owner_id")) == [("booking.appointment", row.pk)]


def test_one_press_books_the_next_time(coordinator: Client, row: Appointment) -> None:
    answer = _press(coordinator, row)
    assert _said(answer) == ["Varattu: keskiviikko 2.12. 10:00"]
    made = Appointment.objects.get(state=AppointmentState.BOOKED)
    assert (made.coach_time.starts_at, made.person_number) == (NEXT, row.person_number)
    assert answer.redirect_chain == [(reverse("staff_appointment", args=[made.pk]), 302)]


def test_two_presses_book_one_time(coordinator: Client, row: Appointment) -> None:
    for _press_number in range(2):
        _press(coordinator, row)
    assert _starts() == [NEXT]


def test_time_that_was_just_taken_is_refused_in_words(
    coordinator: Client, row: Appointment, aino: Coach
) -> None:
    build.appointment(aino, NEXT, client=build.person("Omar"))
    answer = _press(coordinator, row)
    assert _said(answer) == [
        "keskiviikko 2.12. 10:00: Joku muu varasi juuri tämän ajan. Valitse toinen aika."
    ]
    assert _starts() == [NEXT]


@pytest.mark.parametrize(
    "data",
    [{"time": "\x00"}, {"time": "9999-99-99T10:00Z_1"}, {"times": "99"}, {"every": "x"}, {"times": ""}],
)
def test_garbage_books_nothing_and_is_said(
    coordinator: Client, row: Appointment, data: dict[str, str]
) -> None:
    assert _said(_press(coordinator, row, **data)) == ["Valitse aika listasta."]
    assert _starts() == []


def test_day_without_times_says_so(coordinator: Client, row: Appointment) -> None:
    html = html_of(coordinator, _address(row), {"day": "2026-12-05"})
    assert "Tänä päivänä ei ole vapaata aikaa." in html


# Repeating -------------------------------------------------------------------------------------------


def test_series_is_shown_with_its_refusals_before_anything_is_made(
    coordinator: Client, row: Appointment, aino: Coach
) -> None:
    time_blocks.block(aino.pk, NEXT + WEEK, NEXT + WEEK + HOUR, now=FREE)
    answer = _press(coordinator, row, times=3)
    assert _starts() == []
    proposals = answer.context["proposals"]
    assert [bool(proposal.time) for proposal in proposals] == [True, False, True]
    assert "Joku muu varasi juuri tämän ajan." in answer.content.decode()
    chosen = {f"time-{number}": proposal.best.value for number, proposal in enumerate(proposals)}
    series = reverse("staff_next_time_series", args=[row.pk])
    answer = coordinator.post(series, chosen | {"key": str(answer.context["key"])}, follow=True)
    assert _said(answer) == [
        "Varattu: keskiviikko 2.12. 10:00, keskiviikko 9.12. 09:00, keskiviikko 16.12. 10:00"
    ]
    assert _starts() == [NEXT, NEXT + WEEK - HOUR, NEXT + 2 * WEEK]


def test_date_left_out_is_not_made_and_none_chosen_is_said(coordinator: Client, row: Appointment) -> None:
    series = reverse("staff_next_time_series", args=[row.pk])
    time = SlotChoice(NEXT, row.coach_time.coach_id).value
    coordinator.post(series, {"time-0": time, "time-1": ""}, follow=True)
    assert _starts() == [NEXT]
    assert _said(coordinator.post(series, {"time-0": ""}, follow=True)) == ["Et valinnut yhtään aikaa."]


# Who may ---------------------------------------------------------------------------------------------


def test_coach_books_the_own_client_with_themselves_and_with_nobody_else(
    client: Client, row: Appointment, aino: Coach
) -> None:
    veera = build.coach("Veera")
    own = _coach(client, aino)
    page = own.get(_address(row), {"who": "any"})
    assert page.context["anybody"] is False
    assert {name for _time, name in page.context["times"]} == {"Aino"}
    assert _said(_press(own, row, time=SlotChoice(NEXT, veera.pk).value)) == ["Valitse aika listasta."]
    assert _said(_press(own, row)) == ["Varattu: keskiviikko 2.12. 10:00"]


def test_coach_does_not_book_the_client_of_another(client: Client, row: Appointment) -> None:
    other = _coach(client, build.coach("Veera"))
    assert other.get(_address(row)).status_code == 302
    assert _press(other, row).status_code == 200
    assert _starts() == []


def test_desk_duty_books_todays_client_of_another_without_seeing_the_topic(
    client: Client, row: Appointment
) -> None:
    veera = build.coach("Veera")
    build.shift(build.desk(), veera, weekday=FREE.weekday())
    desk = _coach(client, veera)
    assert "Velat" not in html_of(desk, _address(row))
    answer = _press(desk, row)
    assert _said(answer) == ["Varattu: keskiviikko 2.12. 10:00"]
    assert answer.redirect_chain == [("/admin/calendar/?day=2026-12-02", 302)]


def test_erased_client_has_no_next_time(coordinator: Client, row: Appointment) -> None:
    row.person.delete()
    assert coordinator.get(_address(row)).status_code == 302


def test_page_costs_little(
    coordinator: Client, row: Appointment, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    coordinator.get(_address(row))
    with django_assert_max_num_queries(16):
        coordinator.get(_address(row))
