"""Finding a client: by code, phone and name in any script; in which order; keys that live with the person."""

from __future__ import annotations

import datetime as dt
from importlib import import_module

import pytest
from django.apps import apps
from pytest_django import DjangoAssertNumQueries

from booking.clients import finding
from booking.models import AppointmentPerson
from tests.booking import build
from tests.build import instant

pytestmark = pytest.mark.django_db

MIGRATION = "booking.migrations.0008_find_people_by_name"


def found(words: str, now: dt.datetime = build.NOW) -> list[int]:
    return [row.pk for row in finding.found_by(words, now=now)]


@pytest.mark.parametrize(
    "words",
    [
        *("4567", "1234", "4012", "040 123 4567", "+358 40 1234567", "00358401234567", "(040) 123-4567"),
        *("٤٥٦٧", "۰۴۰ ۱۲۳ ۴۵۶۷", "\u202a4567\u202c"),
    ],
)
def test_any_part_of_the_phone_in_any_digits_finds(words: str) -> None:
    row = build.appointment(client=build.reachable("Sahra"))
    build.appointment(build.coach("Aapo"), client=build.reachable("Amal", phone="+358409990000"))
    assert found(words) == [row.pk]


@pytest.mark.parametrize("digits", ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"])
def test_code_in_any_digits_finds(digits: str) -> None:
    row = build.appointment()
    build.appointment(build.coach("Aapo"))
    typed = "".join(digits[int(sign)] for sign in row.person.code)
    assert found(f"{typed[:3]} {typed[3:]}") == [row.pk]
    assert finding.is_code(typed, row.person.code) is True


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Sahra", "ahr"),
        ("Sahra", "SAHRA"),
        ("Åsa", "åsa"),
        ("Åsa", "ÅSA"),
        ("Åsa", "asa"),
        ("Иван", "ива"),
        ("Иван", "ИВАН"),
        ("Иван", "Ivan"),
        ("محمد", "حم"),
        ("مُحَمَّد", "محمد"),
        ("محمد", "Mohammed"),
        ("محمد", "Maxamed"),
        ("Mohammed", "محمد"),
        ("عبد الرحمن", "Abdulrahman"),
        ("Şirin", "شیرین"),
        ("علي", "علی"),
        ("Anna-Liisa", "anna-l"),
    ],
)
def test_name_finds_in_any_script(name: str, words: str) -> None:
    row = build.appointment(client=build.person(name))
    build.appointment(build.coach("Aapo"), client=build.person("Kaisu"))
    assert found(words) == [row.pk]


def test_also_called_finds_as_the_name_does() -> None:
    row = build.appointment(client=build.person("Sahra", also_called="زهرا"))
    assert [found(words) for words in ("زهر", "Zahra", "sahr")] == [[row.pk]] * 3


@pytest.mark.parametrize(
    "words", ["567", "0000", "nobody", "%", "_", "", "  ", "x" * 300, "a b c d e f g h " * 12, "👋"]
)
def test_nothing_is_found_by_what_nobody_has(words: str) -> None:
    build.appointment(client=build.reachable("Sahra"))
    assert found(words) == []


def test_today_stands_first_then_the_next_then_what_has_been() -> None:
    coach = build.coach("Aino")
    days = [instant(wall) for wall in ("2026-11-19 10:00", "2026-11-23 10:00")]
    past = [build.appointment(coach, day, now=day - 2 * build.HOUR).pk for day in days]
    today = [build.appointment(coach, build.NOW + hours * build.HOUR, in_public=False).pk for hours in (5, 2)]
    ahead = [build.appointment(coach, build.FREE + days * 24 * build.HOUR).pk for days in (1, 0)]
    assert found("Sahra") == [*reversed(today), *reversed(ahead), *reversed(past)]


def test_keys_are_made_whenever_the_person_is_written() -> None:
    person = build.appointment(client=build.person("Sahra")).person
    assert (person.name_folded, person.name_sounds) == ("sahra", " SHR ")
    person.name, person.also_called = "Иван", "Wanja"
    person.save()
    person.refresh_from_db()
    assert (person.name_folded, person.name_sounds) == ("иван\nwanja", " AN AFN \n ANG AN ")
    AppointmentPerson.objects.all().delete()
    copies = [AppointmentPerson(**_columns(person), name="Åsa")]
    AppointmentPerson.objects.bulk_create(copies)
    assert AppointmentPerson.objects.get().name_folded == "asa\nwanja"


def _columns(person: AppointmentPerson) -> dict[str, object]:
    return {name: getattr(person, name) for name in ("appointment_id", "also_called", "code", "token")}


def test_migration_gives_keys_to_everybody_there_is(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    people = [build.appointment(build.coach(f"C{number}")).person for number in range(3)]
    AppointmentPerson.objects.update(name_folded="", name_sounds="")
    assert found("Sahra") == []
    with django_assert_num_queries(3):
        import_module(MIGRATION).make_keys(apps, None)
    keys = AppointmentPerson.objects.values_list("name_folded", "name_sounds")
    assert list(keys) == [("sahra", " SHR ")] * len(people)


def test_keys_go_with_the_person() -> None:
    row = build.appointment(client=build.reachable("Sahra"))
    row.person.delete()
    assert (found("Sahra"), found("4567"), AppointmentPerson.objects.count()) == ([], [], 0)
