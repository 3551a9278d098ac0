"""home/privacy/finding.py: other people over all rooms, by a name, a phone, an address or a code."""

from __future__ import annotations

import pytest

from booking.appointments import requests
from booking.enums import RequestKind
from home.privacy import finding, retention
from tests.booking import build
from tests.home import build_privacy

pytestmark = pytest.mark.django_db


def found(words: str, number: int = 0) -> list[list[str]]:
    return [each.names for each in finding.others(words, number, now=build.NOW)]


@pytest.mark.parametrize(
    "words", ["Plantedname", "plantedalias", "Plantedasker", "Plantedguest", "0405550001"]
)
def test_person_is_found_by_the_words_of_any_room(words: str) -> None:
    build_privacy.everywhere()
    assert found(words) == [["Plantedasker", "Plantedguest", "Plantedname"]]


def test_person_is_found_by_the_whole_address_and_by_the_code() -> None:
    rows = build_privacy.everywhere()
    for words in (build_privacy.EMAIL.upper(), rows.appointment.person.code):
        assert found(words) == [["Plantedasker", "Plantedguest", "Plantedname"]]


def test_request_alone_is_a_person_too() -> None:
    requests.ask(
        RequestKind.CALL_BACK, site_language="so", name="Sahra", phone="+358405550009", now=build.NOW
    )
    assert found("sahra") == found("5550009") == [["Sahra"]]


def test_the_person_looked_from_is_not_offered() -> None:
    rows = build_privacy.everywhere()
    assert found("Plantedname", rows.appointment.person_number) == []


@pytest.mark.parametrize("words", ["", "%", "'", "\x00", "12", "nobody at all"])
def test_words_that_fit_nobody_find_nobody(words: str) -> None:
    build_privacy.everywhere()
    assert found(words) == []


def test_erased_people_are_not_offered() -> None:
    rows = build_privacy.everywhere()
    retention.erase_people([rows.appointment.person_number])
    assert found("0405550001") == []


def test_whoever_is_spoken_to_alone_is_named_only_until_the_code_is_typed() -> None:
    row = build.appointment(client=build.reachable("Sahra", speak_only=True))
    by_name = finding.others("Sahra", 0, now=build.NOW)
    by_code = finding.others(row.person.code, 0, now=build.NOW)
    assert [each.is_hidden for each in (*by_name, *by_code)] == [True, False]


def test_latest_contact_comes_first_and_queries_stay_few(django_assert_max_num_queries: object) -> None:
    coach = build.coach("Aino")
    for hours in range(4):
        client = build.reachable("Sahra", phone=f"+35840555100{hours}", email="")
        build.appointment(coach, build.FREE + hours * build.HOUR, client=client)
    with django_assert_max_num_queries(6):
        people = finding.others("Sahra", 0, now=build.NOW)
    contacts = [each.latest.row.contact for each in people]
    assert len(people) == 4
    assert contacts == sorted(contacts, reverse=True)
