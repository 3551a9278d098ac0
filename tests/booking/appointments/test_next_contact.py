"""appointments/next_contact.py and its staff page: a day within half a year, with the client's yes."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from booking.appointments import next_contact, requests
from booking.enums import RequestKind
from booking.models import AppointmentPerson, Request
from home import roles
from portal import clock
from tests import staff
from tests.booking import build
from tests.build import instant
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]
NOW = build.NOW
DAY = dt.date(2027, 5, 24)


def test_it_is_a_request_of_the_same_person_due_on_that_day() -> None:
    row = build.appointment(client=build.reachable())
    request = next_contact.agree(row, DAY, now=NOW)
    found = Request.objects.select_related("person").get()
    assert (found.pk, found.kind, found.due_at) == (
        request.pk,
        RequestKind.NEXT_CONTACT,
        instant("2027-05-24 10:00"),
    )
    assert (found.person_number, found.person.name) == (row.person_number, "Sahra")


def test_second_agreement_moves_the_first() -> None:
    row = build.appointment()
    next_contact.agree(row, DAY, now=NOW)
    next_contact.agree(row, DAY - dt.timedelta(days=7), now=NOW + build.HOUR)
    assert [request.due_at for request in Request.objects.all()] == [instant("2027-05-17 10:00")]


def test_answered_one_makes_room_for_the_next() -> None:
    row = build.appointment()
    requests.finish(next_contact.agree(row, DAY, now=NOW), NOW)
    assert next_contact.agreed(row) is None
    next_contact.agree(row, DAY, now=NOW + build.HOUR)
    assert Request.objects.count() == 2


@pytest.mark.parametrize("days", [0, -1, next_contact.MOST_DAYS + 1])
def test_other_days_are_refused(days: int) -> None:
    row = build.appointment()
    with pytest.raises(ValueError, match="20"):
        next_contact.agree(row, clock.today(NOW) + dt.timedelta(days=days), now=NOW)
    assert Request.objects.count() == 0


def test_page_agrees_with_a_yes_and_names_the_day_again(coordinator: Client) -> None:
    row = build.appointment()
    address = reverse("staff_next_contact", args=[row.pk])
    answer = coordinator.post(address, {"day": DAY.isoformat(), "yes": "on"})
    assert (answer.status_code, answer.url) == (302, reverse("staff_appointment", args=[row.pk]))
    assert 'value="2027-05-24"' in html_of(coordinator, address)


def test_page_keeps_what_was_typed_without_a_yes_or_with_a_far_day(coordinator: Client) -> None:
    row = build.appointment()
    address = reverse("staff_next_contact", args=[row.pk])
    page = coordinator.post(address, {"day": DAY.isoformat()}).content.decode()
    assert 'value="2027-05-24"' in page
    assert "Kysy asiakkaalta." in page
    page = coordinator.post(address, {"day": "2028-01-01", "yes": "on"}).content.decode()
    assert "Valitse päivä, joka on puolen vuoden sisällä." in page
    assert Request.objects.count() == 0


def test_erased_person_cannot_be_agreed_with(coordinator: Client) -> None:
    row = build.appointment()
    AppointmentPerson.objects.all().delete()
    address = reverse("staff_next_contact", args=[row.pk])
    page = coordinator.post(address, {"day": DAY.isoformat(), "yes": "on"}).content.decode()
    assert "Asiakkaan tiedot on poistettu." in page
    assert Request.objects.count() == 0


@pytest.mark.parametrize(("role", "shown"), [(roles.COORDINATOR, True), (roles.COACH, False)])
def test_only_coordinators_see_the_door_to_everything(client: Client, role: str, shown: bool) -> None:
    user = staff.member(role)
    row = build.appointment(build.coach(user=user))
    page = html_of(staff.signed_in(client, user), reverse("staff_appointment", args=[row.pk]))
    assert (reverse("staff_person", args=["appointment", row.pk]) in page) is shown
    assert reverse("staff_next_contact", args=[row.pk]) in page
