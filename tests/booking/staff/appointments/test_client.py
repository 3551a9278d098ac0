"""What staff change about a client; and the code that is asked for before anything is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.fernet import Fernet
from django.db import connection
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from booking.clients import confidential, people
from booking.models import Appointment, AppointmentPerson
from booking.refusals import Refusal
from booking.staff.appointments.client import MOST_TRIES
from booking.staff.forms.appointments import NoteForm
from home import roles
from portal.db.people import identify
from portal.models import ViewLog
from tests import staff
from tests.booking import build
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

WARNING = "Puhu vain asiakkaan kanssa. Älä kerro mitään muille."


def _page(client: Client, row: Appointment) -> str:
    return html_of(client, reverse("staff_appointment", args=[row.pk]))


def _form(client: Client, row: Appointment, **typed: str) -> dict[str, str]:
    form = client.get(reverse("staff_appointment", args=[row.pk])).context["client_form"]
    return {name: form[name].value() or "" for name in ("name", "also_called", "seen")} | typed


def _save(client: Client, row: Appointment, form: dict[str, str]) -> str:
    return client.post(reverse("staff_client", args=[row.pk]), form, follow=True).content.decode()


def _find(client: Client, words: str) -> str:
    return client.post(reverse("staff_find"), {"words": words}).content.decode()


# What is changed -------------------------------------------------------------------------------------


def test_second_name_is_saved_found_and_logged_without_the_name(coordinator: Client) -> None:
    row = build.appointment(client=build.person("Sahra"))
    _save(coordinator, row, _form(coordinator, row, also_called=" صحراء "))
    person = AppointmentPerson.objects.get()
    assert (person.name, person.also_called) == ("Sahra", "صحراء")
    assert "Sahra" in _find(coordinator, "صحرا")
    entry = ModelLogEntry.objects.get(action="booking.client")
    assert (entry.label, entry.data) == (str(row.pk), {})


def test_speak_only_holds_for_every_time_of_the_person(coordinator: Client) -> None:
    rows = [build.appointment(build.coach(name), client=build.reachable()) for name in ("Aino", "Aapo")]
    stranger = build.appointment(build.coach("Olli"))
    _save(coordinator, rows[0], _form(coordinator, rows[0], speak_only="on"))
    flags = [AppointmentPerson.objects.get(appointment=row).speak_only for row in (*rows, stranger)]
    assert flags == [True, True, False]
    assert people.is_confidential(rows[1].person_number) is True
    coordinator.post(reverse("staff_ask_code", args=[rows[1].pk]), {"nobody": "1"})
    assert WARNING in _page(coordinator, rows[1])
    _save(coordinator, rows[1], _form(coordinator, rows[1]))
    assert people.is_confidential(rows[0].person_number) is False
    assert WARNING not in _page(coordinator, rows[0])


def test_details_leave_version_and_reminders_alone(coordinator: Client) -> None:
    row = build.appointment(client=build.reachable())
    _save(coordinator, row, _form(coordinator, row, name="Sara"))
    assert Appointment.objects.get().version == 1


def test_a_quicker_colleague_is_not_written_over_and_typed_words_stay(coordinator: Client) -> None:
    row = build.appointment(client=build.person("Sahra"))
    mine = _form(coordinator, row, name="Minun")
    _save(coordinator, row, _form(coordinator, row, name="Toisen"))
    html = _save(coordinator, row, mine)
    assert AppointmentPerson.objects.get().name == "Toisen"
    assert html.count(Refusal.CHANGED_MEANWHILE.sentence()) == 1
    assert ('value="Minun"' in html, "<bdi>Toisen</bdi>" in html) == (True, True)
    again = client_form_of(coordinator, row, mine)
    _save(coordinator, row, mine | {"seen": again})
    assert AppointmentPerson.objects.get().name == "Minun"


def client_form_of(client: Client, row: Appointment, form: dict[str, str]) -> str:
    """The mark that the refused form holds for the next press."""
    answer = client.post(reverse("staff_client", args=[row.pk]), form)
    return answer.context["client_form"]["seen"].value()


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("name", "", "Kirjoita asiakkaan etunimi."),
        ("name", "123", "Kirjoita nimi kirjaimilla."),
        ("name", "x" * 201, "Nimi on liian pitkä. Kirjoita lyhyempi nimi."),
        ("also_called", "\u202e!", "Kirjoita nimi kirjaimilla."),
    ],
)
def test_bad_details_are_kept_and_explained(coordinator: Client, field: str, typed: str, why: str) -> None:
    row = build.appointment(client=build.person("Sahra"))
    data = _form(coordinator, row, **{field: typed})
    answer = coordinator.post(reverse("staff_client", args=[row.pk]), data)
    form = answer.context["client_form"]
    assert (answer.status_code, form.errors) == (200, {field: [why]})
    assert form[field].value() == typed.strip("\u202e")
    kept = AppointmentPerson.objects.get()
    assert (kept.name, kept.also_called) == ("Sahra", "")


def test_letters_that_no_keyboard_has_are_left_out_of_a_name(coordinator: Client) -> None:
    row = build.appointment(client=build.person("Sahra"))
    assert "Asiakkaan tiedot on tallennettu." in _save(
        coordinator, row, _form(coordinator, row, name="a\x00")
    )
    assert AppointmentPerson.objects.get().name == "a"


def test_details_of_an_erased_person_are_gone(coordinator: Client) -> None:
    row = build.appointment()
    form = _form(coordinator, row)
    row.person.delete()
    assert "Asiakkaan tiedot on poistettu." in _save(coordinator, row, form)


def test_a_name_of_200_characters_fits(coordinator: Client) -> None:
    row = build.appointment()
    name = "ﷺxc" * 66 + "ab"
    _save(coordinator, row, _form(coordinator, row, name=name))
    assert AppointmentPerson.objects.get().name == name


# A note that no key opens ----------------------------------------------------------------------------

LOCKED = "Muistiinpanoa ei voi avata: avain puuttuu. Vanha teksti on tallessa."


@pytest.fixture
def locked(coordinator: Client, settings: Any) -> Appointment:
    """A time with a note, after its key was lost."""
    row = build.appointment(client=build.person("Sahra"))
    AppointmentPerson.objects.update(staff_note="Tulkki mukaan")
    settings.NOTE_KEYS, settings.OLD_NOTE_KEYS = [Fernet.generate_key().decode()], settings.NOTE_KEYS
    return row


def _stored() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT staff_note FROM booking_appointmentperson")
        return cursor.fetchone()[0]


def test_locked_note_is_said_to_be_locked_and_has_no_form(coordinator: Client, locked: Appointment) -> None:
    html = _page(coordinator, locked)
    assert (html.count(LOCKED), 'name="staff_note"' in html) == (1, False)


def test_locked_note_survives_that_the_client_is_changed(
    coordinator: Client, locked: Appointment, settings: Any
) -> None:
    before = _stored()
    _save(coordinator, locked, _form(coordinator, locked, name="Sara"))
    assert (AppointmentPerson.objects.get().name, _stored()) == ("Sara", before)
    settings.NOTE_KEYS = settings.OLD_NOTE_KEYS
    assert 'name="staff_note"' in _page(coordinator, locked)
    assert "Tulkki mukaan" in _page(coordinator, locked)


@pytest.mark.parametrize("typed", ["", "Uusi teksti"])
def test_locked_note_is_not_written_over_by_an_old_form(
    coordinator: Client, locked: Appointment, typed: str
) -> None:
    before = _stored()
    seen = NoteForm(instance=AppointmentPerson.objects.get())["seen"].value()
    typed_form = {"staff_note": typed, "seen": seen}
    html = coordinator.post(reverse("staff_note", args=[locked.pk]), typed_form).content.decode()
    assert (html.count(LOCKED), _stored()) == (1, before)


def test_locked_words_of_a_request_and_of_an_export_are_said_to_be_locked(
    coordinator: Client, locked: Appointment, settings: Any
) -> None:
    request = build.request(number=locked.person_number)
    settings.NOTE_KEYS, settings.NEW_NOTE_KEYS = settings.OLD_NOTE_KEYS, settings.NOTE_KEYS
    request.person.words = "Soita"
    request.person.save()
    settings.NOTE_KEYS = settings.NEW_NOTE_KEYS
    html = html_of(coordinator, reverse("staff_request", args=[request.pk]))
    assert "Sanoja ei voi avata: avain puuttuu." in html
    printed = coordinator.get(reverse("staff_person_print", args=["request", request.pk]))
    assert printed.content.decode().count("ei voi avata: avain puuttuu") == 2


# Only with the code ----------------------------------------------------------------------------------


@pytest.fixture
def alone(coordinator: Client) -> Appointment:
    return build.appointment(build.coach("Aino"), client=build.reachable("Sahra", speak_only=True))


@pytest.mark.parametrize("words", ["4567", "Sahra", "صحراء"])
def test_found_by_name_or_phone_nothing_is_told(coordinator: Client, alone: Appointment, words: str) -> None:
    html = _find(coordinator, words)
    door = f'href="{reverse("staff_appointment", args=[alone.pk])}"'
    shown = ("Sahra", "Kysy koodi ensin", "10:00", "Aino", door)
    assert [word in html for word in shown] == [True, True, False, False, False]
    assert reverse("staff_ask_code", args=[alone.pk]) in html


def test_found_by_code_all_is_shown(coordinator: Client, alone: Appointment) -> None:
    html = _find(coordinator, alone.person.code)
    assert [word in html for word in ("Sahra", "10:00", "Aino")] == [True] * 3


def test_asking_page_tells_nothing(coordinator: Client, alone: Appointment) -> None:
    html = html_of(coordinator, reverse("staff_ask_code", args=[alone.pk]))
    person = alone.person
    told = ("Sahra", WARNING, "10:00", "Aino", "25.11", person.code, person.phone, person.email)
    assert [word in html for word in told] == [True, True] + [False] * 6


@pytest.mark.parametrize("form", ["{code}", "{first} {last}", " {first}-{last} "])
def test_right_code_opens_and_is_logged(coordinator: Client, alone: Appointment, form: str) -> None:
    code = alone.person.code
    typed = form.format(code=code, first=code[:3], last=code[3:])
    answer = coordinator.post(reverse("staff_ask_code", args=[alone.pk]), {"code": typed})
    assert (answer.status_code, answer.url) == (302, reverse("staff_appointment", args=[alone.pk]))
    assert ModelLogEntry.objects.get(action="booking.code_right").label == str(alone.pk)


@pytest.mark.parametrize("typed", ["000000", "", "x", "٠٠٠", "१२३४५६", "\x00"])
def test_wrong_code_opens_nothing(coordinator: Client, alone: Appointment, typed: str) -> None:
    answer = coordinator.post(reverse("staff_ask_code", args=[alone.pk]), {"code": typed})
    html = answer.content.decode()
    assert (answer.status_code, "10:00" in html, "Aino" in html) == (200, False, False)


def test_guessing_ends_even_with_the_right_code(coordinator: Client, alone: Appointment) -> None:
    address = reverse("staff_ask_code", args=[alone.pk])
    for _number in range(MOST_TRIES):
        coordinator.post(address, {"code": "000000"})
    answer = coordinator.post(address, {"code": alone.person.code})
    assert "Odota 15 minuuttia" in answer.content.decode()
    assert ModelLogEntry.objects.filter(action="booking.code_wrong").count() == MOST_TRIES


@pytest.mark.parametrize(("button", "action"), [("here", "client_here"), ("nobody", "nobody_asks")])
def test_without_anybody_who_asks_no_code_is_needed_and_it_is_logged(
    coordinator: Client, alone: Appointment, button: str, action: str
) -> None:
    answer = coordinator.post(reverse("staff_ask_code", args=[alone.pk]), {button: "1"})
    assert answer.url == reverse("staff_appointment", args=[alone.pk])
    assert ModelLogEntry.objects.get(action=f"booking.{action}").label == str(alone.pk)
    assert "10:00" in _page(coordinator, alone)


def test_six_digits_of_a_phone_are_no_code(coordinator: Client, alone: Appointment) -> None:
    html = _find(coordinator, "123456")
    assert ("Kysy koodi ensin" in html, "10:00" in html) == (True, False)


def test_page_asks_first_from_whichever_door_one_comes(coordinator: Client, alone: Appointment) -> None:
    address = reverse("staff_appointment", args=[alone.pk])
    answer = coordinator.get(address)
    assert (answer.status_code, answer.url) == (302, reverse("staff_ask_code", args=[alone.pk]))
    assert ViewLog.objects.count() == 0
    _find(coordinator, alone.person.code)
    assert coordinator.get(address).status_code == 200


def test_page_asks_again_after_a_while_and_on_another_computer(
    coordinator: Client, alone: Appointment, at: Callable[..., dt.datetime]
) -> None:
    address = reverse("staff_appointment", args=[alone.pk])
    coordinator.post(reverse("staff_ask_code", args=[alone.pk]), {"nobody": "1"})
    at(build.NOW + confidential.WHILE - build.MINUTE)
    assert coordinator.get(address).status_code == 200
    other = staff.signed_in(Client(), staff.member(roles.COORDINATOR, username="other"))
    assert other.get(address).status_code == 302
    at(build.NOW + confidential.WHILE)
    assert coordinator.get(address).status_code == 302


def test_the_coach_whom_the_client_meets_is_not_asked_but_warned(alone: Appointment) -> None:
    user = staff.member(roles.COACH)
    facts = alone.coach_time.coach.facts
    facts.user = user
    facts.save()
    assert WARNING in _page(staff.signed_in(Client(), user), alone)


def test_desk_that_may_not_open_is_told_to_search_by_code(alone: Appointment) -> None:
    coach = build.coach("Päivi")
    build.shift(build.desk(), coach)
    user = staff.member(roles.COACH, username="duty")
    coach.facts.user = user
    coach.facts.save()
    duty = staff.signed_in(Client(), user)
    html = _find(duty, "Sahra")
    assert ("Kysy koodi ensin" in html, reverse("staff_ask_code", args=[alone.pk]) in html) == (True, False)
    assert reverse("staff_ticket", args=[alone.pk]) in _find(duty, alone.person.code)


@pytest.mark.parametrize(("phone", "warned"), [("+358401234567", True), ("+358409990000", False)])
def test_request_of_the_same_person_is_warned_about_beside_the_phone(
    coordinator: Client, alone: Appointment, phone: str, warned: bool
) -> None:
    number = identify(phone, "").number
    row = build.request(number=number, phone=phone)
    html = html_of(coordinator, reverse("staff_request", args=[row.pk]))
    assert (phone in html, WARNING in html) == (True, warned)
