"""home/staff/privacy/merge.py: find the other one, compare, join; tick whose rows are whose, part. Logged."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from booking.models import Appointment
from home.privacy import retention
from portal.models import ViewLog
from tests.booking import build
from tests.home import build_privacy
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]
NOW = build.NOW


@pytest.fixture
def rows() -> build_privacy.Everywhere:
    return build_privacy.everywhere()


@pytest.fixture
def other() -> Appointment:
    client = build.reachable("Sahra", phone="+358405550002", email="")
    return build.appointment(starts_at=build.FREE + 3 * build.HOUR, client=client)


def page_of(row: object, name: str = "staff_person", kind: str = "appointment") -> str:
    return reverse(name, args=[kind, row.pk])


def number(row: Appointment) -> int:
    row.refresh_from_db()
    return row.person_number


def test_other_person_is_found_and_shown_beside_before_anything_changes(
    coordinator: Client, rows: build_privacy.Everywhere, other: Appointment
) -> None:
    found = coordinator.post(page_of(other, "staff_person_join"), {"words": "Plantedname"})
    check = page_of(other, "staff_person_join_check")
    assert f'href="{check}?with=registration-{rows.registration.pk}"' in found.content.decode()
    shown = coordinator.get(check, {"with": f"appointment-{rows.appointment.pk}"})
    page = shown.content.decode()
    assert {word for word in ("Sahra", "Plantedname", build_privacy.PHONE) if word not in page} == set()
    assert number(other) != number(rows.appointment)
    opened = set(ViewLog.objects.values_list("owner_kind", "owner_id"))
    assert {("booking.appointment", other.pk), ("booking.request", rows.request.pk)} <= opened


def test_search_page_tells_names_only(coordinator: Client, rows: object, other: Appointment) -> None:
    page = coordinator.post(page_of(other, "staff_person_join"), {"words": "Planted"}).content.decode()
    for word in (build_privacy.PHONE, build_privacy.EMAIL, "Plantednote", "Plantedwords"):
        assert word not in page


def test_joining_says_so_and_leads_back_to_undo(
    coordinator: Client, rows: build_privacy.Everywhere, other: Appointment
) -> None:
    done = coordinator.post(
        page_of(other, "staff_person_join_check"), {"with": f"request-{rows.request.pk}"}, follow=True
    )
    assert done.redirect_chain == [(page_of(other), 302)]
    assert number(other) == number(rows.appointment)
    page = done.content.decode()
    undo = f"{page_of(other, 'staff_person_part')}?row=appointment-{rows.appointment.pk}"
    assert undo in page.replace("&amp;", "&")
    part = coordinator.get(page_of(other, "staff_person_part"), {"row": f"request-{rows.request.pk}"})
    assert [each["is_ticked"] for each in part.context["listed"]].count(True) == 1
    entry = ModelLogEntry.objects.get(action="home.join_people")
    assert entry.data == {
        "rows": {
            "booking.appointment": [rows.appointment.pk],
            "booking.request": [rows.request.pk],
            "events.registration": [rows.registration.pk],
        }
    }


def test_second_press_of_joining_is_no_error(
    coordinator: Client, rows: build_privacy.Everywhere, other: Appointment
) -> None:
    for _press in range(2):
        answer = coordinator.post(
            page_of(other, "staff_person_join_check"), {"with": f"request-{rows.request.pk}"}, follow=True
        )
        assert "Nyt he ovat yksi ihminen." in answer.content.decode()
    assert ModelLogEntry.objects.filter(action="home.join_people").count() == 1


@pytest.mark.parametrize(
    "other_row", ["", "appointment", "appointment-", "coach-1", "appointment-x", "request-999"]
)
def test_row_that_is_not_there_joins_nothing(
    coordinator: Client, rows: build_privacy.Everywhere, other: Appointment, other_row: str
) -> None:
    check = page_of(other, "staff_person_join_check")
    shown = coordinator.get(check, {"with": other_row})
    assert shown.headers["Location"] == page_of(other, "staff_person_join")
    done = coordinator.post(check, {"with": other_row}, follow=True)
    assert "Tiedot muuttuivat äsken." in done.content.decode()
    assert number(other) != number(rows.appointment)


def test_person_erased_while_the_page_was_open_is_not_joined(
    coordinator: Client, rows: build_privacy.Everywhere, other: Appointment
) -> None:
    retention.erase_people([rows.appointment.person_number])
    done = coordinator.post(
        page_of(other, "staff_person_join_check"), {"with": f"request-{rows.request.pk}"}, follow=True
    )
    assert "Tiedot muuttuivat äsken." in done.content.decode()
    assert number(other) != number(rows.appointment)


def test_ticked_rows_become_another_person_twice_pressed_once_done(
    coordinator: Client, rows: build_privacy.Everywhere
) -> None:
    address = page_of(rows.appointment, "staff_person_part")
    chosen = {"row": [f"request-{rows.request.pk}", f"registration-{rows.registration.pk}"]}
    for _press in range(2):
        done = coordinator.post(address, chosen, follow=True)
        assert "Nyt he ovat kaksi ihmistä." in done.content.decode()
    rows.request.refresh_from_db()
    rows.registration.refresh_from_db()
    assert rows.request.person_number == rows.registration.person_number != number(rows.appointment)
    assert ModelLogEntry.objects.filter(action="home.part_people").count() == 1


@pytest.mark.parametrize("chosen", [[], ["appointment-x"], ["coach-1", "\x00"]])
def test_nothing_ticked_asks_for_a_choice(
    coordinator: Client, rows: build_privacy.Everywhere, chosen: list[str]
) -> None:
    address = page_of(rows.appointment, "staff_person_part")
    done = coordinator.post(address, {"row": chosen}, follow=True)
    assert done.redirect_chain == [(address, 302)]
    assert "Valitse ensin rivit, jotka ovat toisen ihmisen." in done.content.decode()


def test_row_reached_by_stays_and_cannot_be_ticked(
    coordinator: Client, rows: build_privacy.Everywhere
) -> None:
    address = page_of(rows.appointment, "staff_person_part")
    page = html_of(coordinator, address)
    assert f'value="appointment-{rows.appointment.pk}"' not in page
    everything = [
        f"{kind}-{row.pk}"
        for kind, row in (
            ("appointment", rows.appointment),
            ("request", rows.request),
            ("registration", rows.registration),
        )
    ]
    done = coordinator.post(address, {"row": everything}, follow=True)
    assert "Tiedot muuttuivat äsken." in done.content.decode()
    rows.request.refresh_from_db()
    assert rows.request.person_number == number(rows.appointment)


def test_buttons_stand_on_the_page_of_the_person(
    coordinator: Client, rows: build_privacy.Everywhere, other: Appointment
) -> None:
    several, single = (html_of(coordinator, page_of(row)) for row in (rows.appointment, other))
    assert page_of(rows.appointment, "staff_person_join") in several
    assert page_of(rows.appointment, "staff_person_part") in several
    assert page_of(other, "staff_person_part") not in single
