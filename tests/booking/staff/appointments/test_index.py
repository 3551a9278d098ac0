"""The staff's list of times, finding a client, and one appointment with its verbs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from wagtail.models import ModelLogEntry

from booking.enums import AppointmentState, Interpreter, Reach
from booking.models import Appointment, Coach
from booking.refusals import Refusal
from home import roles
from portal.models import ViewLog
from services.models import Need
from tests import staff
from tests.booking import build
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

HIDDEN = "SALAINEN-AIHE"


def _coach_client(coach: Coach) -> Client:
    user = staff.member(roles.COACH, username=f"coach{coach.pk}")
    coach.facts.user = user
    coach.facts.save()
    return staff.signed_in(Client(), user)


def _page(client: Client, appointment: Appointment) -> str:
    return html_of(client, reverse("staff_appointment", args=[appointment.pk]))


def _said(response: object) -> list[str]:
    return [str(message).strip() for message in response.context["messages"]]


def _post(client: Client, name: str, row: Appointment, **data: object) -> object:
    data.setdefault("version", row.version)
    return client.post(reverse(name, args=[row.pk]), data, follow=True)


# The list --------------------------------------------------------------------------------------------


def test_list_shows_time_language_coach_and_name_but_no_topic(coordinator: Client) -> None:
    need = Need.objects.create(slug="arka", name_fi=HIDDEN, icon="moon")
    build.appointment(build.coach("Aino"), client=build.reachable("Sahra"), need_id=need.pk)
    html = html_of(coordinator, reverse("staff_appointments"))
    assert [word in html for word in ("10:00", "Sahra", "Aino", HIDDEN, "401234567")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_list_begins_today_and_leaves_the_past_out(
    coordinator: Client, at: Callable[..., dt.datetime]
) -> None:
    build.appointment(client=build.person("Mennyt"))
    at("2026-11-26 08:00")
    assert "Mennyt" not in html_of(coordinator, reverse("staff_appointments"))
    day = html_of(coordinator, reverse("staff_appointments"), {"day": "2026-11-25"})
    assert "Mennyt" in day


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"day": "2026-11-25"}, ["Amal", "Sahra"]),
        ({"state": "cancelled"}, []),
        ({"day": "9999-12-31"}, ["Amal", "Sahra"]),
        ({"day": "0001-01-01"}, ["Amal", "Sahra"]),
        ({"day": "eilen", "coach": "x", "language": "-1", "state": "\x00", "p": "99"}, ["Amal", "Sahra"]),
    ],
)
def test_list_is_filtered_and_forgives_garbage(
    coordinator: Client, query: dict[str, str], names: list[str]
) -> None:
    build.appointment(build.coach("Aino"), client=build.person("Sahra"))
    build.appointment(build.coach("Aapo"), client=build.person("Amal"))
    rows = coordinator.get(reverse("staff_appointments"), query).context["rows"]
    assert sorted(row.person.name for row in rows) == names


def test_list_is_filtered_by_coach_and_language(coordinator: Client) -> None:
    coach = build.coach("Aino")
    row = build.appointment(coach, client=build.person("Sahra"))
    build.appointment(build.coach("Aapo"), client=build.person("Amal"), spoken="fi")
    for query in ({"coach": coach.pk}, {"language": row.spoken_language_id}):
        rows = coordinator.get(reverse("staff_appointments"), query).context["rows"]
        assert [found.pk for found in rows] == [row.pk]


def test_list_asks_as_many_queries_for_thirty_times(
    coordinator: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    build.appointment(build.coach("Aino"))
    address = reverse("staff_appointments")
    coordinator.get(address)
    with django_assert_max_num_queries(13) as one:
        coordinator.get(address)
    for number in range(29):
        build.appointment(build.coach(f"Coach {number}"))
    with django_assert_max_num_queries(len(one)):
        html = html_of(coordinator, address)
    assert html.count('class="when"') == 30


def test_coach_sees_the_list_of_all_and_opens_only_own(client: Client) -> None:
    own, other = build.coach("Aino"), build.coach("Aapo")
    mine, theirs = build.appointment(own), build.appointment(other, client=build.person("Amal"))
    coach = _coach_client(own)
    html = html_of(coach, reverse("staff_appointments"))
    assert [name in html for name in ("Sahra", "Amal")] == [True, True]
    assert html.count(f'href="{reverse("staff_appointment", args=[mine.pk])}"') == 1
    assert html.count(f'href="{reverse("staff_appointment", args=[theirs.pk])}"') == 0
    assert coach.get(reverse("staff_appointment", args=[mine.pk])).status_code == 200
    assert coach.get(reverse("staff_appointment", args=[theirs.pk])).status_code == 302
    _post(coach, "staff_cancel", theirs)
    theirs.refresh_from_db()
    assert theirs.state == AppointmentState.BOOKED


def test_coach_has_a_door_to_the_own_times(client: Client) -> None:
    own = build.coach("Aino")
    mine = build.appointment(own)
    build.appointment(build.coach("Aapo"), client=build.person("Amal"))
    coach = _coach_client(own)
    assert f'href="?coach={own.pk}"' in html_of(coach, reverse("staff_appointments"))
    rows = coach.get(reverse("staff_appointments"), {"coach": own.pk}).context["rows"]
    assert [row.pk for row in rows] == [mine.pk]


# One appointment -------------------------------------------------------------------------------------


def test_opening_is_logged_once_each_time(coordinator: Client) -> None:
    row = build.appointment()
    _page(coordinator, row)
    _page(coordinator, row)
    logged = ViewLog.objects.values_list("viewer__username", "owner_kind", "owner_id", "viewed_at")
    assert list(logged) == [(roles.COORDINATOR, "booking.appointment", row.pk, build.NOW)] * 2


def test_detail_shows_who_what_and_how(coordinator: Client) -> None:
    need = Need.objects.create(slug="arka", name_fi=HIDDEN, icon="moon")
    client = build.reachable("Sahra", also_called="صحراء", speak_only=True, reach=Reach.CALL)
    row = build.appointment(client=client, need_id=need.pk)
    coordinator.post(reverse("staff_ask_code", args=[row.pk]), {"here": "1"})
    html = _page(coordinator, row)
    for shown in ("Sahra", "صحراء", "+358401234567", HIDDEN, "Puhu vain asiakkaan kanssa", "soita vain"):
        assert html.count(shown) >= 1, shown


def test_detail_counts_the_times_of_the_same_number(coordinator: Client) -> None:
    first = build.appointment(build.coach("Aino"), client=build.reachable())
    assert "Sama numero" not in _page(coordinator, first)
    build.appointment(build.coach("Aapo"), client=build.reachable())
    assert "2 aikaa" in _page(coordinator, first)


def test_detail_without_the_person_says_so(coordinator: Client) -> None:
    row = build.appointment()
    row.person.delete()
    assert "Asiakkaan tiedot on poistettu." in _page(coordinator, row)
    assert "Tiedot on poistettu" in html_of(coordinator, reverse("staff_appointments"))
    assert _post(coordinator, "staff_note", row, staff_note="x").status_code == 200


def test_cancel_frees_the_time_and_names_nobody_in_the_log(coordinator: Client) -> None:
    row = build.appointment()
    answer = _post(coordinator, "staff_cancel", row)
    row.refresh_from_db()
    assert (row.state, row.coach_time.holding, _said(answer)) == ("cancelled", False, ["Aika on peruttu."])
    entry = ModelLogEntry.objects.get(action="booking.cancel")
    assert (entry.label, entry.object_id) == (str(row.pk), str(row.pk))


def test_cancelling_is_taken_back_while_it_may_be(
    coordinator: Client, at: Callable[..., dt.datetime]
) -> None:
    row = build.appointment()
    assert reverse("staff_undo", args=[row.pk]) not in _page(coordinator, row)
    _post(coordinator, "staff_cancel", row)
    row.refresh_from_db()
    assert reverse("staff_undo", args=[row.pk]) in _page(coordinator, row)
    _post(coordinator, "staff_undo", row)
    row.refresh_from_db()
    assert (row.state, row.version) == ("booked", 3)
    _post(coordinator, "staff_cancel", row)
    row.refresh_from_db()
    at(build.NOW + build.HOUR + build.MINUTE)
    assert reverse("staff_undo", args=[row.pk]) not in _page(coordinator, row)
    assert _said(_post(coordinator, "staff_undo", row)) == [Refusal.UNDO_TOO_LATE.sentence()]


@pytest.mark.parametrize("verb", ["staff_cancel", "staff_mark", "staff_interpreter", "staff_move"])
@pytest.mark.parametrize("version", [0, 7, "", "x", "-1", "٣", "9" * 40])
def test_a_page_that_is_old_is_refused(coordinator: Client, verb: str, version: object) -> None:
    row = build.appointment()
    data = {
        "state": "came",
        "interpreter": "needed",
        "coach": row.coach_time.coach_id,
        "starts_at": (build.FREE + build.HOUR).isoformat(),
        "version": version,
    }
    answer = _post(coordinator, verb, row, **data)
    after = Appointment.objects.get()
    assert _said(answer) == [Refusal.CHANGED_MEANWHILE.sentence()]
    assert (after.version, after.state, after.coach_time.starts_at) == (1, "booked", build.FREE)


BUTTONS = ("staff_cancel", "staff_undo", "staff_mark", "staff_note", "staff_interpreter", "staff_gender")


@pytest.mark.parametrize("verb", [*BUTTONS, "staff_client"])
def test_address_of_a_button_that_is_opened_leads_to_its_appointment_and_changes_nothing(
    coordinator: Client, verb: str
) -> None:
    row = build.appointment()
    before = Appointment.objects.values().get()
    answer = coordinator.get(reverse(verb, args=[row.pk]))
    assert (answer.status_code, answer["location"]) == (302, reverse("staff_appointment", args=[row.pk]))
    assert Appointment.objects.values().get() == before
    assert ModelLogEntry.objects.filter(action__startswith="booking.").count() == 0


def test_address_of_a_button_leads_to_the_list_who_may_not_open_the_appointment(
    at: Callable[..., dt.datetime],
) -> None:
    own, other = build.coach("Aino"), build.coach("Samira")
    build.shift(build.desk(), own, weekday=build.FREE.weekday())
    row = build.appointment(other)
    at(build.FREE)
    answer = _coach_client(own).get(reverse("staff_mark", args=[row.pk]))
    assert (answer.status_code, answer["location"]) == (302, reverse("staff_appointments"))


@pytest.mark.parametrize("state", AppointmentState.marks())
def test_mark_and_take_the_mark_off(
    coordinator: Client, at: Callable[..., dt.datetime], state: AppointmentState
) -> None:
    row = build.appointment()
    at(build.FREE)
    _post(coordinator, "staff_mark", row, state=state.value)
    row.refresh_from_db()
    assert row.state == state
    _post(coordinator, "staff_mark", row, state="booked")
    row.refresh_from_db()
    assert row.state == "booked"


def test_mark_too_early_is_refused_and_not_offered(coordinator: Client) -> None:
    row = build.appointment()
    assert reverse("staff_mark", args=[row.pk]) not in _page(coordinator, row)
    answer = _post(coordinator, "staff_mark", row, state="came")
    assert _said(answer) == [Refusal.NOT_YET.sentence()]


@pytest.mark.parametrize("state", ["cancelled", "", "x", "\x00"])
def test_mark_with_another_state_changes_nothing(
    coordinator: Client, at: Callable[..., dt.datetime], state: str
) -> None:
    row = build.appointment()
    at(build.FREE)
    assert _post(coordinator, "staff_mark", row, state=state).status_code == 200
    row.refresh_from_db()
    assert row.state == "booked"


def test_interpreter_is_set(coordinator: Client) -> None:
    row = build.appointment()
    _post(coordinator, "staff_interpreter", row, interpreter="ordered")
    row.refresh_from_db()
    assert row.interpreter == Interpreter.ORDERED


def test_move_offers_the_free_times_of_a_day_and_moves(coordinator: Client) -> None:
    row = build.appointment(build.coach("Aino"))
    address = reverse("staff_move", args=[row.pk])
    page = coordinator.get(address, {"day": "2026-11-26"})
    slots = page.context["slots"]
    assert {slot.starts_at.date() for slot in slots} == {dt.date(2026, 11, 26)}
    wanted = slots[0]
    answer = _post(
        coordinator, "staff_move", row, coach=wanted.coach_id, starts_at=wanted.starts_at.isoformat()
    )
    row = Appointment.objects.get()
    assert (row.coach_time.starts_at, _said(answer)) == (wanted.starts_at, ["Aika on vaihdettu."])


@pytest.mark.parametrize(
    ("coach", "starts_at"), [("1", "eilen"), ("x", ""), ("999999", "2026-11-26T10:00:00+02:00"), ("", "")]
)
def test_move_to_garbage_is_refused_in_words(coordinator: Client, coach: str, starts_at: str) -> None:
    row = build.appointment()
    answer = _post(coordinator, "staff_move", row, coach=coach, starts_at=starts_at)
    assert _said(answer) == [Refusal.OFF_THE_GRID.sentence()]


def test_move_to_a_time_taken_meanwhile_is_refused(coordinator: Client) -> None:
    coach = build.coach("Aino")
    row = build.appointment(coach)
    later = build.FREE + build.HOUR
    build.appointment(coach, later)
    answer = _post(coordinator, "staff_move", row, coach=coach.pk, starts_at=later.isoformat())
    assert _said(answer) == [Refusal.SLOT_TAKEN.sentence()]


@pytest.mark.parametrize("day", ["", "x", "2026-13-01", "9999-12-31", "0001-01-01"])
def test_move_page_survives_any_day(coordinator: Client, day: str) -> None:
    row = build.appointment()
    assert coordinator.get(reverse("staff_move", args=[row.pk]), {"day": day}).status_code == 200


def test_log_of_every_verb_holds_row_numbers_only(
    coordinator: Client, at: Callable[..., dt.datetime], caplog: pytest.LogCaptureFixture
) -> None:
    row = build.appointment(client=build.reachable("Sahra"))
    _post(coordinator, "staff_note", row, **_note_form(coordinator, row, "Salainen"))
    for verb, data in (
        ("staff_interpreter", {"interpreter": "needed"}),
        ("staff_cancel", {}),
        ("staff_undo", {}),
    ):
        row.refresh_from_db()
        _post(coordinator, verb, row, **data)
    at(build.FREE)
    row.refresh_from_db()
    _post(coordinator, "staff_mark", row, state="came")
    coordinator.post(reverse("staff_find"), {"words": "Sahra"})
    entries = ModelLogEntry.objects.filter(action__startswith="booking.").order_by("pk")
    assert list(entries.values_list("action", "label", "data")) == [
        (f"booking.{verb}", str(row.pk), {}) for verb in ("note", "interpreter", "cancel", "undo", "mark")
    ]
    person = row.person
    for secret in ("Sahra", "Salainen", person.phone, person.email, person.code, person.token):
        assert secret not in caplog.text


# The note --------------------------------------------------------------------------------------------


def _note_form(client: Client, row: Appointment, note: str) -> dict[str, str]:
    page = client.get(reverse("staff_appointment", args=[row.pk]))
    return {"staff_note": note, "seen": page.context["note_form"]["seen"].value()}


def test_note_is_saved_encrypted(coordinator: Client) -> None:
    row = build.appointment()
    _post(coordinator, "staff_note", row, **_note_form(coordinator, row, "Tulkki mukaan"))
    row.person.refresh_from_db()
    assert row.person.staff_note == "Tulkki mukaan"
    assert ModelLogEntry.objects.get(action="booking.note").label == str(row.pk)


def test_note_of_a_colleague_is_not_written_over(coordinator: Client) -> None:
    row = build.appointment()
    mine = _note_form(coordinator, row, "Minun")
    _post(coordinator, "staff_note", row, **_note_form(coordinator, row, "Toisen"))
    html = _post(coordinator, "staff_note", row, **mine).content.decode()
    row.person.refresh_from_db()
    assert row.person.staff_note == "Toisen"
    assert [text in html for text in ("Minun", "Toisen")] == [True, True]


@pytest.mark.parametrize("note", ["a\x00b", "x" * 2001])
def test_note_of_bad_input(coordinator: Client, note: str) -> None:
    row = build.appointment()
    answer = _post(coordinator, "staff_note", row, **_note_form(coordinator, row, note))
    assert answer.status_code == 200


def test_nobody_but_staff_gets_in(client: Client) -> None:
    row = build.appointment()
    for name, args in (("staff_appointments", []), ("staff_appointment", [row.pk])):
        answer = client.get(reverse(name, args=args))
        assert (answer.status_code, answer.url.split("?")[0]) == (302, reverse("wagtailadmin_login"))
