"""Gender on an appointment's page: asked only by the rule, of whoever came, and never a must."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from booking.appointments import reservations
from booking.enums import AppointmentState, Gender
from booking.models import Appointment
from home import roles
from tests import staff
from tests.booking import build
from tests.booking.build import FREE

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinator(at: Callable[..., dt.datetime]) -> Client:
    at(FREE)
    return staff.signed_in(Client(), staff.member(roles.COORDINATOR))


def _appointment(state: AppointmentState = AppointmentState.CAME) -> Appointment:
    row = build.appointment()
    return reservations.mark(row.pk, state, now=FREE)


def _tell(client: Client, row: Appointment, gender: str, version: int | None = None) -> Appointment:
    typed = {"gender": gender, "version": row.version if version is None else version}
    client.post(reverse("staff_gender", args=[row.pk]), typed)
    row.refresh_from_db()
    return row


def _page(client: Client, row: Appointment) -> object:
    return client.get(reverse("staff_appointment", args=[row.pk]))


def test_page_asks_only_while_the_rule_is_on(coordinator: Client) -> None:
    row = _appointment()
    address = reverse("staff_gender", args=[row.pk])
    assert address not in _page(coordinator, row).content.decode()
    build.rules(ask_gender=True)
    assert address in _page(coordinator, row).content.decode()


@pytest.mark.parametrize("state", [AppointmentState.BOOKED, AppointmentState.DID_NOT_COME])
def test_nobody_is_asked_who_did_not_come(coordinator: Client, state: AppointmentState) -> None:
    build.rules(ask_gender=True)
    row = _appointment(state)
    assert _page(coordinator, row).context["gender_form"] is None
    assert _tell(coordinator, row, "woman").gender == ""


def test_what_was_told_is_kept_and_can_be_taken_back(coordinator: Client) -> None:
    build.rules(ask_gender=True)
    row = _tell(coordinator, _appointment(), "woman")
    assert row.gender == Gender.WOMAN
    assert _page(coordinator, row).context["gender_form"].initial == {"gender": "woman"}
    assert _tell(coordinator, row, "").gender == ""


@pytest.mark.parametrize("gender", ["rubbish", "\x00"])
def test_garbage_is_refused(coordinator: Client, gender: str) -> None:
    build.rules(ask_gender=True)
    assert _tell(coordinator, _appointment(), gender).gender == ""


def test_stale_page_writes_nothing(coordinator: Client) -> None:
    build.rules(ask_gender=True)
    row = _appointment()
    assert _tell(coordinator, row, "man", version=row.version - 1).gender == ""


def test_rule_that_is_off_writes_nothing(coordinator: Client) -> None:
    assert _tell(coordinator, _appointment(), "man").gender == ""
