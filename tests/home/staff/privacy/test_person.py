"""home/staff/privacy/person.py: what there is of one person, all of it to take along, erasing it; logged."""

from __future__ import annotations

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from booking.models import AppointmentPerson
from home import roles
from home.models import Erasure
from portal.models import ViewLog
from portal.staff import view_log
from tests import staff
from tests.booking import build
from tests.home import build_privacy
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]
NOW = build.NOW


@pytest.fixture
def coordinator(client: Client) -> Client:
    return staff.signed_in(client, staff.member(roles.COORDINATOR, username="maija"))


def _address(row: object, name: str = "staff_person", kind: str = "appointment") -> str:
    return reverse(name, args=[kind, row.pk])


def _opened() -> set[tuple[str, int]]:
    return set(ViewLog.objects.values_list("owner_kind", "owner_id"))


def test_page_lists_the_rows_of_every_room_and_logs_the_look(coordinator: Client) -> None:
    rows = build_privacy.everywhere()
    page = html_of(coordinator, _address(rows.appointment))
    for name in ("Plantedname", "Plantedasker", "Plantedguest"):
        assert name in page
    assert "3.12.2027" in page  # a year after the session, which is the last contact
    assert _opened() == {
        ("booking.appointment", rows.appointment.pk),
        ("booking.request", rows.request.pk),
        ("events.registration", rows.registration.pk),
    }


@pytest.mark.parametrize("kind", ["request", "registration"])
def test_page_is_reached_from_each_room(coordinator: Client, kind: str) -> None:
    rows = build_privacy.everywhere()
    answer = coordinator.get(_address(getattr(rows, kind), kind=kind))
    assert len(answer.context["lines"]) == 3


def test_unknown_kind_or_row_is_not_found(coordinator: Client) -> None:
    for kind, number in (("coach", 1), ("appointment", 9)):
        answer = coordinator.get(reverse("staff_person", args=[kind, number]), follow=True)
        assert answer.status_code == 404


def test_export_holds_every_planted_word_and_no_secret(coordinator: Client) -> None:
    rows = build_privacy.everywhere()
    viewer = staff.member(roles.COACH, username="aino")
    view_log.record(viewer, "booking.appointment", rows.appointment.pk, now=NOW)
    answer = coordinator.get(_address(rows.appointment, "staff_person_export"))
    text = answer.content.decode()
    found = json.loads(text)
    messages = json.dumps(found.pop("messages"), ensure_ascii=False)
    tokens = {rows.appointment.person.token, rows.registration.person.token}
    words = rows.words - tokens - {word for word in rows.words if len(word) == 43}
    rest = json.dumps(found, ensure_ascii=False)
    assert {word for word in words if word not in rest} == set()
    assert {token for token in tokens if token in rest} == set()
    assert build_privacy.EMAIL in messages
    assert {view["role"] for view in found["views"]} == {roles.COACH, roles.COORDINATOR}
    assert "aino" not in rest
    assert answer["Content-Disposition"] == 'attachment; filename="tiedot.json"'
    assert "no-store" in answer["Cache-Control"]


def test_export_is_written_into_the_log_without_a_name(coordinator: Client) -> None:
    rows = build_privacy.everywhere()
    coordinator.get(_address(rows.appointment, "staff_person_export"))
    entry = ModelLogEntry.objects.get(action="home.export_person")
    assert (entry.user.username, entry.object_id, entry.label) == (
        "maija",
        str(rows.appointment.pk),
        str(rows.appointment.pk),
    )


def test_page_to_print_says_the_same_in_words(coordinator: Client) -> None:
    rows = build_privacy.everywhere()
    page = html_of(coordinator, _address(rows.appointment, "staff_person_print"))
    words = {word for word in rows.words if word.startswith("Planted")}
    assert {word for word in words if word not in page} == set()
    assert "25.11.2026 10:00" in page
    assert [code for code in ("fi", "so") if f"<bdi>{code}</bdi>" in page] == []  # languages by their names


def test_erasing_asks_first_and_then_leaves_the_proof(coordinator: Client) -> None:
    rows = build_privacy.everywhere()
    address = _address(rows.appointment, "staff_person_erase")
    asked = coordinator.get(address)
    assert len(asked.context["to_come"]) == 2
    assert asked.context["names"] == ["Plantedasker", "Plantedguest", "Plantedname"]
    assert AppointmentPerson.objects.count() == 1
    done = coordinator.post(address, follow=True)
    assert done.redirect_chain == [(reverse("staff_erasures"), 302)]
    assert "maija" in done.content.decode()
    proof = Erasure.objects.get()
    entry = ModelLogEntry.objects.get(action="home.erase_person")
    assert (entry.object_id, entry.label) == (str(proof.pk), str(proof))
    assert AppointmentPerson.objects.count() == 0


def test_second_press_erases_nothing_more(coordinator: Client) -> None:
    rows = build_privacy.everywhere()
    address = _address(rows.appointment, "staff_person_erase")
    coordinator.post(address)
    coordinator.post(address)
    assert coordinator.get(address).status_code == 302
    assert Erasure.objects.count() == 1


def test_erased_row_shows_that_nothing_is_left(coordinator: Client) -> None:
    rows = build_privacy.everywhere()
    coordinator.post(_address(rows.appointment, "staff_person_erase"))
    page = html_of(coordinator, _address(rows.appointment))
    assert "Asiakkaan tiedot on poistettu" in page
    for kind, row in (("staff_appointment", rows.appointment), ("staff_request", rows.request)):
        assert coordinator.get(reverse(kind, args=[row.pk])).status_code == 200


def test_queries_do_not_grow_with_the_rows_of_a_person(coordinator: Client) -> None:
    rows = build_privacy.everywhere()
    client = build.reachable(phone=build_privacy.PHONE)
    addresses = [_address(rows.appointment, name) for name in ("staff_person", "staff_person_export")]
    counts = []
    for more in (0, 4):
        for hour in range(more):
            build.appointment(
                rows.appointment.coach_time.coach, build.FREE + (hour + 1) * build.HOUR, client=client
            )
        for address in addresses:
            coordinator.get(address)
            with CaptureQueriesContext(connection) as queries:
                coordinator.get(address)
            counts.append(len(queries))
    assert counts[:2] == counts[2:]


def test_proofs_come_in_pages_with_few_queries(coordinator: Client) -> None:
    Erasure.objects.bulk_create(
        Erasure(reason="schedule", erased_at=NOW, people=1, rows={"booking.appointment": 1})
        for _ in range(120)
    )
    coordinator.get(reverse("staff_erasures"))
    with CaptureQueriesContext(connection) as queries:
        page = coordinator.get(reverse("staff_erasures") + "?p=2")
    assert len(queries) <= 12
    assert page.context["paginator"].num_pages == 3
