"""home/privacy/on_request.py: one person, at once, with a proof; nobody else loses anything."""

from __future__ import annotations

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session as BrowserSession

from booking.enums import AppointmentState
from booking.models import Appointment, AppointmentPerson, RequestPerson
from events.enums import RegistrationState
from events.models import Registration, RegistrationPerson
from home.enums import ErasureReason
from home.models import Erasure, SharedWeek
from home.privacy import on_request
from portal.models import Message
from tests import staff
from tests.booking import build
from tests.home import build_privacy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]
NOW = build.NOW


def _erase(number: int) -> Erasure:
    user = staff.member(username="koordinaattori-1")
    return on_request.erase_person(number, user=user, now=NOW)


def test_everything_of_the_person_goes_from_every_room() -> None:
    rows = build_privacy.everywhere()
    proof = _erase(rows.appointment.person_number)
    for model in (AppointmentPerson, RequestPerson, RegistrationPerson, Message, SharedWeek):
        assert model.objects.count() == 0
    numbers = {
        model.objects.get(pk=row.pk).person_number
        for model, row in ((Appointment, rows.appointment), (Registration, rows.registration))
    }
    assert len(numbers) == 1
    assert rows.appointment.person_number not in numbers
    assert (proof.reason, proof.people, proof.erased_by.username) == (
        ErasureReason.ASKED,
        1,
        "koordinaattori-1",
    )
    assert {kind: proof.rows[kind] for kind in proof.rows if kind.startswith(("booking", "events"))} == {
        "booking.appointment": 1,
        "booking.request": 1,
        "events.registration": 1,
    }


def test_what_is_to_come_is_listed_and_cancelled_without_a_message() -> None:
    rows = build_privacy.everywhere()
    number = rows.appointment.person_number
    coming = on_request.to_come(number, now=NOW)
    assert {line.kind.word for line in coming} == {"appointment", "registration"}
    _erase(number)
    appointment = Appointment.objects.get(pk=rows.appointment.pk)
    assert (appointment.state, appointment.coach_time.holding) == (AppointmentState.CANCELLED, False)
    registration = Registration.objects.get(pk=rows.registration.pk)
    assert registration.state == RegistrationState.CANCELLED
    assert Message.objects.count() == 0


def test_others_keep_everything() -> None:
    rows = build_privacy.everywhere()
    other = build.appointment(
        rows.appointment.coach_time.coach, build.FREE + build.HOUR, client=build.reachable("Omar")
    )
    messages = Message.objects.filter(owner_kind="booking.appointment", owner_id=other.pk).count()
    _erase(rows.appointment.person_number)
    left = AppointmentPerson.objects.get()
    assert (left.name, left.appointment.person_number) == ("Omar", other.person_number)
    assert Message.objects.count() == messages > 0


def test_browser_that_holds_the_person_forgets_and_others_do_not() -> None:
    rows = build_privacy.everywhere()
    for kept in (
        {"answers": {"phone": build_privacy.PHONE}},
        {"booked": {"token": rows.appointment.person.token}},
        {"answers": {"phone": "+358409999999"}},
        {"_auth_user_id": "1", "typed": build_privacy.PHONE},
    ):
        store = SessionStore()
        store.update(kept)
        store.save()
    _erase(rows.appointment.person_number)
    left = [row.get_decoded() for row in BrowserSession.objects.all()]
    assert sorted(map(str, left)) == sorted(
        map(
            str,
            [{"answers": {"phone": "+358409999999"}}, {"_auth_user_id": "1", "typed": build_privacy.PHONE}],
        )
    )
