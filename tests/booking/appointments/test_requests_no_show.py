"""Somebody did not come: staff have a call on their list, if the client left a phone and may be called."""

from __future__ import annotations

import pytest

from booking.appointments import requests, reservations
from booking.enums import AppointmentState, Reach, RequestKind, RequestState
from booking.models import Appointment, Request
from portal.models import Message
from tests.booking import build
from tests.booking.build import FREE, NOW
from tests.build import user

pytestmark = pytest.mark.django_db


def _marked(state: AppointmentState, **client: object) -> Appointment:
    row = build.appointment(client=build.reachable(**client))
    return reservations.mark(row.pk, state, now=FREE)


def test_no_show_asks_for_a_call_in_the_language_they_speak_and_sends_nothing() -> None:
    row = _marked(AppointmentState.DID_NOT_COME)
    before = Message.objects.count()
    asked = requests.follow_mark(row, now=FREE)
    said = (asked.kind, asked.state, asked.spoken_language_id, asked.appointment, asked.person_number)
    assert said == (RequestKind.NO_SHOW, RequestState.OPEN, row.spoken_language_id, row, row.person_number)
    assert (asked.person.name, asked.person.phone) == ("Sahra", "+358401234567")
    assert Message.objects.count() == before


@pytest.mark.parametrize("client", [{"reach": Reach.NOTHING}, {"phone": ""}])
def test_nobody_is_called_without_a_phone_or_against_their_wish(client: dict[str, object]) -> None:
    assert requests.follow_mark(_marked(AppointmentState.DID_NOT_COME, **client), now=FREE) is None
    assert Request.objects.count() == 0


@pytest.mark.parametrize("state", [AppointmentState.CAME, AppointmentState.CAME_LATE])
def test_who_came_is_not_called(state: AppointmentState) -> None:
    assert requests.follow_mark(_marked(state), now=FREE) is None
    assert Request.objects.count() == 0


def test_erased_client_is_not_called() -> None:
    row = _marked(AppointmentState.DID_NOT_COME)
    row.person.delete()
    assert requests.follow_mark(Appointment.objects.get(), now=FREE) is None


def test_mark_twice_asks_once_also_after_the_call() -> None:
    row = _marked(AppointmentState.DID_NOT_COME)
    asked = requests.follow_mark(row, now=FREE)
    assert requests.follow_mark(row, now=FREE) == asked
    requests.finish(asked, FREE)
    assert requests.follow_mark(row, now=FREE) == asked
    assert Request.objects.count() == 1


def test_corrected_mark_takes_back_a_call_that_nobody_has_taken() -> None:
    row = _marked(AppointmentState.DID_NOT_COME)
    requests.follow_mark(row, now=FREE)
    requests.follow_mark(reservations.mark(row.pk, AppointmentState.CAME, now=FREE), now=FREE)
    assert Request.objects.count() == 0


def test_corrected_mark_leaves_the_call_that_somebody_has_taken() -> None:
    row = _marked(AppointmentState.DID_NOT_COME)
    asked = requests.take(requests.follow_mark(row, now=FREE), user(), NOW)
    requests.follow_mark(reservations.mark(row.pk, AppointmentState.BOOKED, now=FREE), now=FREE)
    assert Request.objects.get() == asked
