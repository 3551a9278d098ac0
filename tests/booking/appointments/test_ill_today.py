"""A coach is ill today: reminders stop, clients are offered something else, staff tell the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import translation
from pytest_django import DjangoAssertNumQueries
from wagtail.models import ModelLogEntry

from booking.appointments import ill_today, reservations
from booking.appointments.ill_today import IllTodayOffer
from booking.availability import presence, search
from booking.enums import AppointmentState, Reach, RequestKind
from booking.messages import still_valid, texts
from booking.models import Absence, Appointment, BookingRules, Coach, Request
from booking.refusals import BookingRefused, Refusal
from home import roles
from portal import languages
from portal.enums import MessageChannel, MessageKind, MessageState
from portal.messages.sms import sms_parts, straighten
from portal.models import Message
from tests import staff
from tests.booking import build
from tests.build import instant, language
from tests.pages import html_of

pytestmark = pytest.mark.django_db

NOW = build.NOW
AT_TEN = instant("2026-11-24 10:00")
END_OF_DAY = instant("2026-11-25 00:00")
# Six in the morning: the hour at which people find out that they are ill.
EARLY = instant("2026-11-24 06:00")
ANSWERED = {"phone": "+358401234567", "email": "", "reach": Reach.MESSAGE}


@pytest.fixture
def ill() -> Coach:
    return build.coach("Aino", languages=("so",))


def booked(of: Coach, starts_at: dt.datetime = AT_TEN, **client: object) -> Appointment:
    """A time of today, booked the day before by a client who is reached by SMS."""
    who = build.person(**({"name": "Sahra", **ANSWERED} | client))
    before = NOW - dt.timedelta(days=1)
    return build.appointment(of, starts_at, now=before, client=who, message_language="ar", site_language="ar")


def waiting(row: Appointment) -> list[MessageKind]:
    """What still waits to be sent about the appointment."""
    rows = Message.objects.filter(owner_id=row.pk, state=MessageState.QUEUED).order_by("pk")
    return [MessageKind(message.kind) for message in rows]


def test_absence_runs_from_now_to_the_end_of_the_day_and_reminders_stop(ill: Coach) -> None:
    today, tomorrow = booked(ill), booked(ill, build.FREE, phone="+358401234568")
    absence = ill_today.begin(ill.pk, now=EARLY)
    assert (absence.starts_at, absence.ends_at) == (EARLY, END_OF_DAY)
    assert waiting(today) == []
    assert MessageKind.REMINDER in waiting(tomorrow)


def test_pressed_twice_it_is_one_absence(ill: Coach) -> None:
    first = ill_today.begin(ill.pk, now=NOW)
    again = ill_today.begin(ill.pk, now=NOW + build.HOUR)
    assert (again.pk, Absence.objects.count()) == (first.pk, 1)


def test_language_leaves_the_desk_and_the_booking_at_once(ill: Coach) -> None:
    build.shift(build.desk(), ill, weekday=1)
    now = instant("2026-11-24 11:00")
    rules = BookingRules.load()
    assert [row.language for row in presence.at_desk(now)] == [language("so")]
    ill_today.begin(ill.pk, now=now)
    assert presence.at_desk(now) == []
    day = dt.date(2026, 11, 24)
    assert search.free_slots(language("so").pk, now=now, rules=rules, first_day=day, last_day=day) == []


def test_clients_of_today_come_with_channel_speakers_and_desk(ill: Coach) -> None:
    free, busy = build.coach("Hodan", languages=("so",)), build.coach("Ayaan", languages=("so",))
    build.coach("Veera", languages=("ru",))
    duty = build.coach("Deka", languages=("so",))
    build.shift(build.desk(), duty, weekday=1, starts=dt.time(10), ends=dt.time(15))
    booked(busy, phone="+358401234569")
    row = booked(ill)
    booked(ill, build.FREE, phone="+358401234568")
    [client] = ill_today.clients(ill_today.begin(ill.pk, now=EARLY), now=EARLY)
    assert (client.appointment.pk, client.channels) == (row.pk, (MessageChannel.SMS,))
    assert [speaker.coach_id for speaker in client.speakers] == [free.pk]
    assert (client.desk.starts_at, client.desk.ends_at) == (AT_TEN, instant("2026-11-24 15:00"))
    assert client.offers == [
        IllTodayOffer.SPEAKER,
        IllTodayOffer.DESK,
        IllTodayOffer.TIMES,
        IllTodayOffer.TELL,
    ]


@pytest.mark.parametrize("reach", [Reach.CALL, Reach.NOTHING])
def test_client_without_messages_is_told_by_staff_and_keeps_the_time(ill: Coach, reach: Reach) -> None:
    row = booked(ill, reach=reach)
    absence = ill_today.begin(ill.pk, now=EARLY)
    [client] = ill_today.clients(absence, now=EARLY)
    assert client.offers == [IllTodayOffer.TELL]
    for _twice in range(2):
        ill_today.give(row.pk, IllTodayOffer.TELL, version=row.version, now=EARLY)
    request = Request.objects.get()
    assert (request.kind, request.appointment, request.due_at) == (RequestKind.COACH_ILL, row, AT_TEN)
    assert (request.person.phone, request.person.reach) == ("+358401234567", reach)
    row.refresh_from_db()
    assert (row.state, row.coach_time.holding) == (AppointmentState.BOOKED, True)
    assert ill_today.clients(absence, now=EARLY) == []
    assert list(ill_today.told_by_staff(absence)) == [request]


def test_time_that_has_begun_can_only_be_talked_about(ill: Coach) -> None:
    booked(ill)
    build.coach("Hodan", languages=("so",))
    now = instant("2026-11-24 10:05")
    [client] = ill_today.clients(ill_today.begin(ill.pk, now=now), now=now)
    assert client.offers == [IllTodayOffer.TELL]


def test_another_speaker_takes_the_time_and_the_client_hears_at_once(ill: Coach) -> None:
    other, row = build.coach("Hodan", languages=("so",)), booked(ill)
    ill_today.begin(ill.pk, now=EARLY)
    ill_today.give(row.pk, IllTodayOffer.SPEAKER, version=row.version, now=EARLY, coach_id=other.pk)
    row = Appointment.objects.get(pk=row.pk)
    assert (row.coach_time.coach, row.coach_time.starts_at) == (other, AT_TEN)
    [change] = Message.objects.filter(kind=MessageKind.CHANGE)
    assert (change.owner_id, change.due_at) == (row.pk, EARLY)


@pytest.mark.parametrize("offer", [IllTodayOffer.DESK, IllTodayOffer.TIMES])
def test_offer_cancels_without_blame_and_its_message_leaves_at_once(ill: Coach, offer: IllTodayOffer) -> None:
    duty, row = build.coach("Deka", languages=("so",)), booked(ill)
    build.shift(build.desk(), duty, weekday=1)
    ill_today.begin(ill.pk, now=EARLY)
    ill_today.give(row.pk, offer, version=row.version, now=EARLY)
    row = Appointment.objects.get(pk=row.pk)
    assert (row.state, row.cancelled_late, row.coach_time.holding) == ("cancelled", False, False)
    [message] = Message.objects.filter(state=MessageState.QUEUED)
    assert (message.language, message.recipient, message.due_at) == ("ar", "+358401234567", EARLY)
    assert still_valid.appointment_message_holds(message, EARLY) is True
    assert ("10:00" in message.body, f"/ar/b/{row.person.token}/" in message.body) == (
        offer == IllTodayOffer.DESK,
        offer == IllTodayOffer.TIMES,
    )
    assert "Sahra" not in message.body


def test_desk_that_closed_meanwhile_sends_the_link_instead(ill: Coach) -> None:
    row = booked(ill)
    ill_today.begin(ill.pk, now=EARLY)
    ill_today.give(row.pk, IllTodayOffer.DESK, version=row.version, now=EARLY)
    assert f"/b/{row.person.token}/" in Message.objects.get(state=MessageState.QUEUED).body


def test_time_of_an_absent_coach_cannot_be_taken_back(ill: Coach) -> None:
    row = booked(ill)
    ill_today.begin(ill.pk, now=EARLY)
    ill_today.give(row.pk, IllTodayOffer.TIMES, version=row.version, now=EARLY)
    with pytest.raises(BookingRefused) as refused:
        reservations.undo_cancel(row.pk, now=EARLY)
    assert refused.value.reason == Refusal.NOT_WORKING


def test_client_who_moved_meanwhile_is_not_cancelled(ill: Coach) -> None:
    row = booked(ill)
    ill_today.begin(ill.pk, now=EARLY)
    reservations.move(row.pk, coach_id=ill.pk, starts_at=build.FREE, now=EARLY)
    with pytest.raises(BookingRefused) as refused:
        ill_today.give(row.pk, IllTodayOffer.TIMES, version=row.version, now=EARLY)
    assert refused.value.reason == Refusal.CHANGED_MEANWHILE


@pytest.mark.parametrize("code", ["fi", "ar", "ckb"])
def test_card_is_in_the_clients_language_and_names_no_reason(ill: Coach, code: str) -> None:
    build.shift(build.desk(), build.coach("Deka", languages=("so",)), weekday=1)
    row = booked(ill)
    row.message_language = code
    card = ill_today.card(row, now=EARLY)
    assert (card.language, card.link) == (code, f"https://ohjaamo.example/{code}/book/")
    assert any("10:00" in line for line in card.lines)


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_sms_costs_one_part_without_its_link_and_two_with_it(ill: Coach, settings: Any, code: str) -> None:
    settings.BASE_URL = "https://ohjaamokemi.fi"
    row = booked(ill)
    row.message_language = code
    desk = presence.Interval(AT_TEN, AT_TEN + 5 * build.HOUR)
    with translation.override(code):
        to_desk, to_times = (straighten(ill_today.sms(row, when)) for when in (desk, None))
    assert (sms_parts(to_desk), sms_parts(to_times.partition("\nhttps")[0])) == (1, 1)
    assert sms_parts(to_times) <= 2


def test_mail_says_that_the_time_is_cancelled_and_what_instead(ill: Coach) -> None:
    row = booked(ill, phone="", email="sahra@example.org")
    ill_today.begin(ill.pk, now=EARLY)
    ill_today.give(row.pk, IllTodayOffer.TIMES, version=row.version, now=EARLY)
    message = Message.objects.get(state=MessageState.QUEUED)
    assert (message.channel, message.recipient) == (MessageChannel.EMAIL, "sahra@example.org")
    with translation.override("ar"):
        cancelled = texts.headline(MessageKind.CANCELLATION)
    assert [cancelled in message.body, row.person.token in message.body] == [True, True]


def test_clients_cost_the_same_for_one_and_six_of_a_language(
    ill: Coach, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    booked(ill)
    absence = ill_today.begin(ill.pk, now=EARLY)
    with django_assert_max_num_queries(14) as one:
        ill_today.clients(absence, now=EARLY)
    absence.delete()
    for number in range(1, 6):
        booked(ill, AT_TEN + number * build.HOUR, phone=f"+35840123456{number}")
    absence = ill_today.begin(ill.pk, now=EARLY)
    with django_assert_max_num_queries(len(one)):
        assert len(ill_today.clients(absence, now=EARLY)) == 6


# The pages -------------------------------------------------------------------------------------------


@pytest.fixture
def coordinator(client: Browser, at: Callable[..., dt.datetime]) -> Browser:
    at(EARLY)
    return staff.signed_in(client, staff.member(roles.COORDINATOR))


def test_coordinator_does_all_of_it_in_one_go(coordinator: Browser, ill: Coach) -> None:
    other = build.coach("Hodan", languages=("so",))
    first, second = booked(ill), booked(ill, AT_TEN + build.HOUR, name="Amal", phone="+358401234568")
    third = booked(ill, AT_TEN + 2 * build.HOUR, name="Musa", phone="", reach=Reach.NOTHING)
    answer = coordinator.post(reverse("staff_ill"), {"coach": ill.pk}, follow=True)
    absence = Absence.objects.get()
    html = answer.content.decode()
    assert [name in html for name in ("Sahra", "Amal", "Musa", "401234567")] == [True, True, True, False]
    offers = {
        f"offer-{first.pk}": f"speaker:{other.pk}",
        f"offer-{second.pk}": "times",
        f"offer-{third.pk}": "tell",
        **{f"version-{row.pk}": row.version for row in (first, second, third)},
    }
    answer = coordinator.post(reverse("staff_ill_clients", args=[absence.pk]), offers, follow=True)
    states = [Appointment.objects.get(pk=row.pk).state for row in (first, second, third)]
    assert states == ["booked", "cancelled", "booked"]
    assert reverse("staff_ill_card", args=[absence.pk, third.pk]) in answer.content.decode()
    card = html_of(coordinator, reverse("staff_ill_card", args=[absence.pk, third.pk]))
    assert 'lang="ar" dir="rtl"' in card
    assert ModelLogEntry.objects.filter(action="booking.ill").count() == 3


def test_refused_offer_is_said_and_the_others_are_done(coordinator: Browser, ill: Coach) -> None:
    first, second = booked(ill), booked(ill, AT_TEN + build.HOUR, phone="+358401234568")
    absence = ill_today.begin(ill.pk, now=EARLY)
    offers = {f"offer-{row.pk}": "times" for row in (first, second)}
    versions = {f"version-{first.pk}": 99, f"version-{second.pk}": second.version}
    answer = coordinator.post(reverse("staff_ill_clients", args=[absence.pk]), offers | versions, follow=True)
    said = " ".join(str(message) for message in answer.context["messages"])
    assert Refusal.CHANGED_MEANWHILE.sentence() in said
    assert [Appointment.objects.get(pk=row.pk).state for row in (first, second)] == ["booked", "cancelled"]


@pytest.mark.parametrize("offer", ["", "speaker:999", "speaker:x", "kaikki", "desk"])
def test_offer_that_was_not_on_the_page_does_nothing(coordinator: Browser, ill: Coach, offer: str) -> None:
    row = booked(ill)
    absence = ill_today.begin(ill.pk, now=EARLY)
    data = {f"offer-{row.pk}": offer, f"version-{row.pk}": row.version}
    coordinator.post(reverse("staff_ill_clients", args=[absence.pk]), data)
    assert Appointment.objects.get(pk=row.pk).version == row.version


def test_coach_says_it_of_oneself_only(ill: Coach, at: Callable[..., dt.datetime]) -> None:
    at(EARLY)
    other = build.coach("Veera")
    user = staff.member(roles.COACH)
    ill.facts.user = user
    ill.facts.save()
    browser = staff.signed_in(Browser(), user)
    browser.post(reverse("staff_ill"), {"coach": other.pk})
    browser.post(reverse("staff_ill"), {"coach": ill.pk})
    assert [row.coach for row in Absence.objects.all()] == [ill]
    others = ill_today.begin(other.pk, now=EARLY)
    assert browser.get(reverse("staff_ill_clients", args=[others.pk])).status_code == 302


def test_card_of_somebody_elses_client_is_not_found(coordinator: Browser, ill: Coach) -> None:
    other = booked(build.coach("Veera", languages=("so",)), phone="+358401234568")
    absence = ill_today.begin(ill.pk, now=EARLY)
    address = reverse("staff_ill_card", args=[absence.pk, other.pk])
    assert coordinator.get(address, follow=True).status_code == 404
