"""portal/db/key_rotation.py: a key can be changed in peace, and a stolen database tells no note."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command
from django.db import connection

from booking.models import AppointmentPerson, RequestPerson
from portal.db import key_rotation
from portal.db.encryption import is_locked
from tests.booking import build

PLANTED = "Plantednote-of-somebody"
OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def _stored() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT staff_note FROM booking_appointmentperson")
        return cursor.fetchone()[0]


@pytest.fixture
def noted(db: None, settings: Any) -> AppointmentPerson:
    settings.NOTE_KEYS = [OLD]
    person = build.appointment().person
    person.staff_note = PLANTED
    person.save()
    return person


def test_every_encrypted_column_is_found() -> None:
    assert {(model.__name__, name) for model, name in key_rotation.columns()} == {
        ("AppointmentPerson", "staff_note"),
        ("RequestPerson", "words"),
    }


def test_rotated_note_needs_the_new_key_alone(noted: AppointmentPerson, settings: Any) -> None:
    settings.NOTE_KEYS = [NEW, OLD]
    assert key_rotation.rotate() == {key_rotation.ROTATED: 1}
    settings.NOTE_KEYS = [NEW]
    assert AppointmentPerson.objects.get().staff_note == PLANTED
    settings.NOTE_KEYS = [OLD]
    assert AppointmentPerson.objects.get().staff_note == ""


def test_second_run_changes_nothing(noted: AppointmentPerson, settings: Any) -> None:
    settings.NOTE_KEYS = [NEW, OLD]
    call_command("rotate_note_keys")
    before = _stored()
    assert key_rotation.rotate() == {key_rotation.CURRENT: 1}
    assert _stored() == before


def test_note_that_no_key_opens_is_left_alone(noted: AppointmentPerson, settings: Any) -> None:
    before = _stored()
    settings.NOTE_KEYS = [NEW]
    assert key_rotation.rotate() == {key_rotation.UNREADABLE: 1}
    assert _stored() == before


@pytest.mark.parametrize("how", ["save", "bulk_update", "copied"])
def test_note_that_no_key_opens_survives_that_its_row_is_saved(
    noted: AppointmentPerson, settings: Any, how: str
) -> None:
    before = _stored()
    settings.NOTE_KEYS = [NEW]
    person = AppointmentPerson.objects.get()
    assert (person.staff_note, is_locked(person.staff_note)) == ("", True)
    person.name = "Sara"
    if how == "bulk_update":
        AppointmentPerson.objects.bulk_update([person], ["name", "staff_note"])
    else:
        (copy.deepcopy(person) if how == "copied" else person).save()
    assert (AppointmentPerson.objects.get().name, _stored()) == ("Sara", before)
    settings.NOTE_KEYS = [OLD]
    assert AppointmentPerson.objects.get().staff_note == PLANTED


def test_only_a_new_text_takes_the_place_of_a_locked_one(noted: AppointmentPerson, settings: Any) -> None:
    settings.NOTE_KEYS = [NEW]
    person = AppointmentPerson.objects.get()
    person.staff_note = "New words"
    person.save()
    assert AppointmentPerson.objects.get().staff_note == "New words"
    assert is_locked(AppointmentPerson.objects.get().staff_note) is False


def test_more_notes_than_one_batch_are_all_rotated(
    noted: AppointmentPerson, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_rotation, "AT_ONCE", 2)
    for number in range(5):
        RequestPerson.objects.filter(request=build.request(number=number)).update(words=f"words {number}")
    settings.NOTE_KEYS = [NEW, OLD]
    assert key_rotation.rotate() == {key_rotation.ROTATED: 6}
    settings.NOTE_KEYS = [NEW]
    words = RequestPerson.objects.order_by("pk").values_list("words", flat=True)
    assert list(words) == [f"words {number}" for number in range(5)]


@pytest.mark.django_db(transaction=True)
def test_stolen_database_tells_no_note() -> None:
    build.appointment()
    AppointmentPerson.objects.update(staff_note=PLANTED)
    build.request()
    RequestPerson.objects.update(words=PLANTED)
    if connection.vendor == "sqlite":
        stolen = b"".join(path.read_bytes() for path in _files())
        assert b"booking_appointmentperson" in stolen
        assert PLANTED.encode() not in stolen
    assert PLANTED not in _stored()


def _files() -> list[Path]:
    """The file of the database and what stands beside it."""
    name = Path(connection.settings_dict["NAME"])
    return [path for path in name.parent.glob(f"{name.name}*") if path.is_file()]
