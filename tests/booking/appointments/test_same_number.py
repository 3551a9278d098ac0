"""One number, n times: the coming ones are listed, extra ones cancelled together, the client told once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from pytest_django import DjangoAssertNumQueries
from wagtail.models import ModelLogEntry

from booking.appointments import reservations, same_number
from booking.enums import AppointmentState, Reach
from booking.messages import notifications, still_valid
from booking.models import Appointment
from booking.refusals import BookingRefused, Refusal
from home import roles
from portal import languages
from portal.enums import MessageChannel, MessageKind, MessageState
from portal.messages import sms
from portal.models import Message
from tests import staff
from tests.booking import build
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

DAY = 24 * build.HOUR


def _three(**client: object) -> list[Appointment]:
    coach = build.coach("Aino")
    times = [build.FREE, build.FREE + 2 * build.HOUR, build.FREE + DAY]
    return [build.appointment(coach, at, client=build.reachable(**client)) for at in times]


def _waiting() -> list[tuple[str, str]]:
    waiting = Message.objects.filter(state=MessageState.QUEUED).order_by("pk")
    return list(waiting.values_list("kind", "channel"))


# The verbs -------------------------------------------------------------------------------------------


def test_coming_are_those_ahead_that_hold(at: Callable[..., dt.datetime]) -> None:
    first, second, third = _three()
    reservations.cancel(second.pk, now=build.NOW)
    build.appointment(build.coach("Aapo"))
    rows = same_number.coming(first.person_number, now=build.NOW)
    assert [row.pk for row in rows] == [first.pk, third.pk]
    assert [row.pk for row in same_number.coming(first.person_number, now=build.FREE)] == [third.pk]


def test_extra_times_are_cancelled_and_the_client_told_once() -> None:
    first, second, third = _three()
    Message.objects.all().delete()
    same_number.cancel_extra(first.person_number, {second.pk: 1, third.pk: 1}, now=build.NOW)
    states = [(row.state, row.cancelled_late) for row in Appointment.objects.order_by("pk")]
    assert states == [("booked", False), ("cancelled", False), ("cancelled", False)]
    assert _waiting() == [
        (MessageKind.CANCELLATION, MessageChannel.SMS),
        (MessageKind.CANCELLATION, MessageChannel.EMAIL),
    ]
    text, mail = (row.body for row in Message.objects.order_by("pk"))
    assert text.splitlines() == [
        "Peruimme osan ajoistasi.",
        "Sinulla on yhä aika:",
        "keskiviikko 25.11. kello 10:00",
        notifications.secret_link(first),
    ]
    assert [day in mail for day in ("keskiviikko 25.11. kello 12:00", "torstai 26.11. kello 10:00")] == [
        True,
        True,
    ]


def test_reminders_of_cancelled_times_are_taken_back() -> None:
    first, second, third = _three()
    same_number.cancel_extra(first.person_number, {second.pk: 1, third.pk: 1}, now=build.NOW)
    reminded = Message.objects.filter(kind=MessageKind.REMINDER, state=MessageState.QUEUED)
    assert {row.owner_id for row in reminded} == {first.pk}


def test_what_the_client_is_told_holds_when_it_leaves() -> None:
    first, second, _third = _three()
    Message.objects.all().delete()
    same_number.cancel_extra(first.person_number, {second.pk: 1}, now=build.NOW)
    held = [still_valid.appointment_message_holds(row, build.NOW) for row in Message.objects.all()]
    assert held == [True, True]


def test_nobody_who_wants_no_messages_gets_one() -> None:
    first, second, _third = _three(reach=Reach.CALL)
    same_number.cancel_extra(first.person_number, {second.pk: 1}, now=build.NOW)
    assert Message.objects.count() == 0


@pytest.mark.parametrize("extra", [{}, {"second": 7}, {"stranger": 1}, {"second": 1, "stranger": 1}])
def test_all_of_them_or_none(extra: dict[str, int]) -> None:
    first, second, _third = _three()
    stranger = build.appointment(build.coach("Aapo"))
    rows = {"second": second.pk, "stranger": stranger.pk}
    with pytest.raises(BookingRefused) as refused:
        same_number.cancel_extra(
            first.person_number, {rows[name]: seen for name, seen in extra.items()}, now=build.NOW
        )
    assert refused.value.reason == Refusal.CHANGED_MEANWHILE
    assert set(Appointment.objects.values_list("state", flat=True)) == {AppointmentState.BOOKED}


@pytest.mark.parametrize("language", languages.INTERFACE_CODES)
@pytest.mark.parametrize("how_many", [0, 1, 3])
def test_sms_is_one_part_without_the_link_and_two_with_it(language: str, how_many: int) -> None:
    left = _three()[:how_many]
    with translation.override(language):
        lines = same_number.sms(left, language).splitlines()
    assert sms.sms_parts("\n".join(lines[:-1])) == 1
    assert sms.sms_parts("\n".join(lines)) <= 2


def test_nothing_left_is_said() -> None:
    rows = _three()
    Message.objects.all().delete()
    same_number.cancel_extra(rows[0].person_number, {row.pk: 1 for row in rows}, now=build.NOW)
    text = Message.objects.get(channel=MessageChannel.SMS).body
    assert text == "Aikasi on peruttu.\nOhjaamo"


# The page --------------------------------------------------------------------------------------------


def _post(client: Client, row: Appointment, ticked: list[Appointment], version: int = 1) -> object:
    data = {f"extra-{each.pk}": "on" for each in ticked} | {f"version-{each.pk}": version for each in ticked}
    return client.post(reverse("staff_same_number", args=[row.pk]), data, follow=True)


def test_page_lists_and_cancels_the_ticked(coordinator: Client) -> None:
    first, second, third = _three()
    detail = html_of(coordinator, reverse("staff_appointment", args=[first.pk]))
    assert reverse("staff_same_number", args=[first.pk]) in detail
    html = html_of(coordinator, reverse("staff_same_number", args=[first.pk]))
    assert html.count('type="checkbox"') == 3
    answer = _post(coordinator, first, [second, third])
    assert [str(said).strip() for said in answer.context["messages"]] == ["Peruttu: 2 aikaa."]
    logged = ModelLogEntry.objects.filter(action="booking.cancel").order_by("pk")
    assert [entry.label for entry in logged] == [str(second.pk), str(third.pk)]


def test_one_coming_time_needs_no_page(coordinator: Client) -> None:
    row = build.appointment()
    detail = html_of(coordinator, reverse("staff_appointment", args=[row.pk]))
    assert row.person.name in detail
    assert reverse("staff_same_number", args=[row.pk]) not in detail


def test_page_that_is_old_is_refused_and_keeps_its_ticks(coordinator: Client) -> None:
    first, second, _third = _three()
    answer = _post(coordinator, first, [second], version=9)
    assert [str(said).strip() for said in answer.context["messages"]] == [
        Refusal.CHANGED_MEANWHILE.sentence()
    ]
    assert answer.content.decode().count(" checked") == 1
    assert Appointment.objects.filter(state="cancelled").count() == 0


def test_nothing_ticked_changes_nothing(coordinator: Client) -> None:
    first, *_others = _three()
    answer = _post(coordinator, first, [])
    assert len(answer.context["messages"]) == 1
    assert Appointment.objects.filter(state="cancelled").count() == 0


def test_coach_ticks_only_own_times(client: Client) -> None:
    aino, aapo = build.coach("Aino"), build.coach("Aapo")
    mine = build.appointment(aino, client=build.reachable())
    theirs = build.appointment(aapo, client=build.reachable())
    user = staff.member(roles.COACH)
    aino.facts.user = user
    aino.facts.save()
    coach = staff.signed_in(client, user)
    html = html_of(coach, reverse("staff_same_number", args=[mine.pk]))
    assert html.count('type="checkbox"') == 1
    _post(coach, mine, [theirs])
    assert Appointment.objects.get(pk=theirs.pk).state == "booked"


def test_page_asks_as_many_queries_for_thirty_times(
    coordinator: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    rows = _three()
    address = reverse("staff_same_number", args=[rows[0].pk])
    coordinator.get(address)
    with django_assert_max_num_queries(12) as few:
        coordinator.get(address)
    for number in range(27):
        build.appointment(build.coach(f"C{number}"), client=build.reachable())
    with django_assert_max_num_queries(len(few)):
        assert html_of(coordinator, address).count('type="checkbox"') == 30
