"""A client at the desk whose time is another day: taken today, or given a ticket on paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from booking.appointments import reservations, take_now
from booking.enums import Interpreter
from booking.models import Appointment, BookingRules, Coach
from booking.refusals import Refusal
from home import roles
from portal.enums import MessageKind
from portal.models import Message, ViewLog
from services.models import Need
from tests import staff
from tests.booking import build
from tests.build import instant
from tests.pages import html_of

pytestmark = pytest.mark.django_db

HIDDEN = "SALAINEN-AIHE"
SOON = instant("2026-11-24 09:15")


@pytest.fixture(autouse=True)
def tuesday_morning(at: Callable[..., dt.datetime]) -> None:
    at("2026-11-24 09:05")


def _on_duty() -> Client:
    coach = build.coach("Päivi")
    build.shift(build.desk(), coach)
    user = staff.member(roles.COACH, username="duty")
    coach.facts.user = user
    coach.facts.save()
    return staff.signed_in(Client(), user)


def _take(client: Client, row: Appointment, **data: object) -> object:
    data = {"version": row.version, "coach": row.coach_time.coach_id, "starts_at": SOON.isoformat()} | data
    return client.post(reverse("staff_take_now", args=[row.pk]), data, follow=True)


def _said(answer: object) -> list[str]:
    return [str(message).strip() for message in answer.context["messages"]]


def _stands(row: Appointment) -> tuple[dt.datetime, int]:
    row = Appointment.objects.select_related("coach_time").get(pk=row.pk)
    return row.coach_time.starts_at, row.version


# What is proposed ------------------------------------------------------------------------------------


def test_next_gap_of_today_is_proposed_whatever_the_notice() -> None:
    row = build.appointment(build.coach("Aino"))
    now = instant("2026-11-24 09:05")
    found = take_now.gaps(row, now=now, rules=BookingRules.load())
    assert [(slot.starts_at, slot.coach_name) for slot in found[:2]] == [
        (SOON, "Aino"),
        (instant("2026-11-24 09:30"), "Aino"),
    ]


def test_own_coach_comes_first_at_the_same_time() -> None:
    build.coach("Aapo")
    row = build.appointment(build.coach("Aino"))
    found = take_now.gaps(row, now=instant("2026-11-24 09:05"), rules=BookingRules.load())
    assert [slot.coach_name for slot in found[:2]] == ["Aino", "Aapo"]


def test_gap_has_the_length_of_the_appointment() -> None:
    coach = build.coach("Aino")
    row = build.appointment(coach, length=90, in_public=False)
    build.appointment(coach, instant("2026-11-24 11:00"), in_public=False)
    found = take_now.gaps(row, now=instant("2026-11-24 09:05"), rules=BookingRules.load())
    assert [slot.starts_at for slot in found[:2]] == [SOON, instant("2026-11-24 12:00")]


def test_rules_of_everybody_else_stay_as_they_are() -> None:
    rules = BookingRules.load()
    take_now.gaps(build.appointment(), now=build.NOW, rules=rules)
    assert rules.notice_minutes == 60


def test_no_gap_says_so(coordinator: Client, at: Callable[..., dt.datetime]) -> None:
    row = build.appointment()
    at("2026-11-24 15:40")
    html = html_of(coordinator, reverse("staff_take_now", args=[row.pk]))
    assert ("Tänään ei ole enää vapaata aikaa" in html, 'name="starts_at"' in html) == (True, False)


# Taking ----------------------------------------------------------------------------------------------


def test_client_is_taken_now_and_told(coordinator: Client) -> None:
    row = build.appointment(build.coach("Aino"), client=build.reachable())
    answer = _take(coordinator, row)
    assert _stands(row) == (SOON, 2)
    assert _said(answer) == ["Asiakas tulee nyt. Kello: 09:15, valmentaja: Aino"]
    assert Message.objects.filter(kind=MessageKind.CHANGE, owner_id=row.pk).count() == 2
    assert ModelLogEntry.objects.get(action="booking.take_now").label == str(row.pk)


def test_whoever_is_on_desk_duty_takes_a_client_of_another_day() -> None:
    row = build.appointment(build.coach("Aino"))
    _take(_on_duty(), row)
    assert _stands(row) == (SOON, 2)


def test_another_coach_off_duty_does_not(client: Client) -> None:
    coach = build.coach("Aapo")
    user = staff.member(roles.COACH)
    coach.facts.user = user
    coach.facts.save()
    row = build.appointment(build.coach("Aino"))
    _take(staff.signed_in(client, user), row)
    assert _stands(row) == (build.FREE, 1)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ({"version": "7"}, Refusal.CHANGED_MEANWHILE),
        ({"starts_at": build.FREE.isoformat()}, Refusal.OFF_THE_GRID),
        ({"starts_at": "nyt"}, Refusal.OFF_THE_GRID),
        ({"coach": "999999"}, Refusal.OFF_THE_GRID),
        ({"starts_at": instant("2026-11-24 08:30").isoformat()}, Refusal.SLOT_TAKEN),
        ({"starts_at": instant("2026-11-24 18:00").isoformat()}, Refusal.SLOT_TAKEN),
    ],
)
def test_taking_is_refused_in_words(coordinator: Client, data: dict[str, str], reason: Refusal) -> None:
    row = build.appointment(build.coach("Aino"))
    assert _said(_take(coordinator, row, **data)) == [reason.sentence()]
    assert _stands(row) == (build.FREE, 1)


def test_gap_taken_meanwhile_is_refused(coordinator: Client) -> None:
    coach = build.coach("Aino")
    row = build.appointment(coach)
    build.appointment(coach, SOON, in_public=False)
    assert _said(_take(coordinator, row)) == [Refusal.SLOT_TAKEN.sentence()]
    assert _stands(row) == (build.FREE, 1)


def test_cancelled_time_is_not_taken(coordinator: Client) -> None:
    row = build.appointment()
    reservations.cancel(row.pk, now=build.NOW)
    html = html_of(coordinator, reverse("staff_take_now", args=[row.pk]))
    assert "Tätä aikaa ei voi enää siirtää." in html
    assert _said(_take(coordinator, row, version=2)) == [Refusal.ALREADY_CANCELLED.sentence()]


# With an interpreter ---------------------------------------------------------------------------------


def _of_hodan() -> Appointment:
    """A time in Somali, which Hodan speaks and Aapo does not."""
    return build.appointment(build.coach("Hodan", languages=("so",)))


def test_coaches_without_the_language_stand_apart(coordinator: Client) -> None:
    build.coach("Aapo", languages=("fi",))
    row = _of_hodan()
    context = coordinator.get(reverse("staff_take_now", args=[row.pk])).context
    assert {slot.coach_name for slot in [context["proposed"], *context["later"]]} == {"Hodan"}
    assert {slot.coach_name for slot in context["with_interpreter"]} == {"Aapo"}


def test_coach_without_the_language_takes_a_client_who_then_needs_an_interpreter(
    coordinator: Client,
) -> None:
    aapo = build.coach("Aapo", languages=("fi",))
    row = _of_hodan()
    reservations.set_interpreter(row.pk, Interpreter.CONFIRMED)  # for the old time
    row.refresh_from_db()
    answer = _take(coordinator, row, coach=aapo.pk, needs_interpreter="on")
    row = Appointment.objects.select_related("coach_time").get(pk=row.pk)
    assert (row.coach_time.starts_at, row.coach_time.coach_id) == (SOON, aapo.pk)
    assert row.interpreter == Interpreter.NEEDED
    assert _said(answer)[1] == "Aika tarvitsee tulkin. Pyydä tulkki heti."


def test_coach_without_the_language_is_refused_without_an_interpreter(
    coordinator: Client,
) -> None:
    aapo = build.coach("Aapo", languages=("fi",))
    row = _of_hodan()
    assert _said(_take(coordinator, row, coach=aapo.pk)) == [Refusal.LANGUAGE_NOT_SPOKEN.sentence()]
    assert _stands(row) == (build.FREE, 1)


# The ticket ------------------------------------------------------------------------------------------


def test_ticket_has_day_time_place_code_and_link_in_the_language_of_the_client(coordinator: Client) -> None:
    need = Need.objects.create(slug="arka", name_fi=HIDDEN, icon="moon")
    row = build.appointment(build.coach("Aino"), message_language="ar", need_id=need.pk)
    page = coordinator.get(reverse("staff_ticket", args=[row.pk]))
    html, card = page.content.decode(), page.context["card"]
    assert (card.language, card.code) == ("ar", f"{row.person.code[:3]} {row.person.code[3:]}")
    assert card.link.endswith(f"/ar/b/{row.person.token}/")
    assert ['lang="ar" dir="rtl"' in html, "10:00" in card.time, HIDDEN in html] == [True, True, False]
    assert html.count('class="ticket-qr"') == 1
    assert ViewLog.objects.get().owner_id == row.pk


@pytest.mark.parametrize("way", ["here", "phone", "video"])
@pytest.mark.parametrize("language", ["fi", "fa", "so"])
def test_ticket_says_where_in_every_way(coordinator: Client, way: str, language: str) -> None:
    row = build.appointment(way=way, message_language=language)
    card = coordinator.get(reverse("staff_ticket", args=[row.pk])).context["card"]
    assert all(word and said for word, said in card.facts)
    assert len(card.facts) == 3


def test_ticket_of_an_erased_person_is_blank(coordinator: Client) -> None:
    row = build.appointment()
    row.person.delete()
    html = html_of(coordinator, reverse("staff_ticket", args=[row.pk]))
    assert ("Asiakkaan tiedot on poistettu." in html, "ticket-qr" in html) == (True, False)
    assert ViewLog.objects.count() == 0


def test_desk_prints_a_ticket_of_any_day() -> None:
    row = build.appointment(build.coach("Aino"))
    assert _on_duty().get(reverse("staff_ticket", args=[row.pk])).status_code == 200


def test_find_offers_to_take_and_to_print(coordinator: Client) -> None:
    coach: Coach = build.coach("Aino")
    later = build.appointment(coach, client=build.person("Sahra"))
    today = build.appointment(coach, instant("2026-11-24 11:00"), client=build.person("Sahra"))
    html = coordinator.post(reverse("staff_find"), {"words": "Sahra"}).content.decode()
    offered = [
        reverse(name, args=[row.pk]) in html
        for name in ("staff_take_now", "staff_ticket")
        for row in (later, today)
    ]
    assert offered == [True, False, True, True]
