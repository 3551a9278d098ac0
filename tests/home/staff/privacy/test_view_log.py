"""home/staff/privacy/view_log.py: who opened whose data, by person, viewer and day."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from home import roles
from portal import clock
from portal.models import Message, ViewLog
from portal.staff import view_log
from tests import staff
from tests.booking import build
from tests.home import build_privacy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]
NOW = build.NOW


@pytest.fixture
def coordinator(client: Client) -> Client:
    return staff.signed_in(client, staff.member(roles.COORDINATOR, username="maija"))


def _shown(client: Client, **wanted: object) -> list[tuple[str, int]]:
    page = client.get(reverse("staff_view_log"), wanted)
    return [(row.owner_kind, row.owner_id) for row in page.context["object_list"]]


def test_row_of_a_person_shows_the_openings_of_all_their_rows(coordinator: Client) -> None:
    rows = build_privacy.everywhere()
    viewer = staff.member(username="aino")
    view_log.record(viewer, "booking.appointment", rows.appointment.pk, now=NOW)
    view_log.record(viewer, "events.registration", rows.registration.pk, now=NOW - dt.timedelta(hours=1))
    view_log.record(viewer, "booking.appointment", rows.appointment.pk + 1, now=NOW)
    message = Message.objects.filter(owner_kind="booking.appointment").latest("pk")
    view_log.record(viewer, "portal.message", message.pk, now=NOW - dt.timedelta(hours=2))
    view_log.record(viewer, "events.session", rows.registration.session_id, now=NOW - dt.timedelta(hours=3))
    view_log.record(viewer, "events.session", rows.registration.session_id + 1, now=NOW)
    openings = [
        ("booking.appointment", rows.appointment.pk),
        ("events.registration", rows.registration.pk),
        ("portal.message", message.pk),
        ("events.session", rows.registration.session_id),
    ]
    assert _shown(coordinator, kind="booking.request", number=rows.request.pk) == openings
    assert _shown(coordinator, kind="portal.message", number=message.pk) == openings


def test_filters_by_viewer_day_and_kind(coordinator: Client) -> None:
    aino, omar = staff.member(username="aino"), staff.member(username="omar")
    view_log.record(aino, "booking.appointment", 1, now=NOW)
    view_log.record(omar, "booking.request", 2, now=NOW - dt.timedelta(days=1))
    view_log.record(aino, "events.session", 3, now=NOW - dt.timedelta(days=1))
    yesterday = clock.today(NOW) - dt.timedelta(days=1)
    assert _shown(coordinator, viewer=aino.pk) == [("booking.appointment", 1), ("events.session", 3)]
    assert _shown(coordinator, day=yesterday.isoformat()) == [("events.session", 3), ("booking.request", 2)]
    assert _shown(coordinator, kind="events.session") == [("events.session", 3)]
    assert _shown(coordinator, kind="events.session", number=3, viewer=omar.pk) == []


def test_filter_that_cannot_be_read_is_left_out(coordinator: Client) -> None:
    view_log.record(staff.member(username="aino"), "booking.appointment", 1, now=NOW)
    assert _shown(coordinator, day="eilen", viewer="x", number="9" * 30, kind="coach") == [
        ("booking.appointment", 1)
    ]


@pytest.mark.parametrize("number", [5, 500])
def test_queries_stay_few_however_long_the_log(coordinator: Client, number: int) -> None:
    viewers = [staff.member(username=f"v{place}") for place in range(5)]
    ViewLog.objects.bulk_create(
        ViewLog(
            viewer=viewers[place % 5], owner_kind="booking.appointment", owner_id=place + 1, viewed_at=NOW
        )
        for place in range(number)
    )
    coordinator.get(reverse("staff_view_log"))
    with CaptureQueriesContext(connection) as queries:
        page = coordinator.get(reverse("staff_view_log"))
    assert len(queries) <= 12
    assert len(page.context["object_list"]) == min(number, 50)


@pytest.mark.parametrize("address", ["staff_view_log", "staff_erasures"])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_lists_of_privacy_never_leave_as_a_file(coordinator: Client, address: str, kind: str) -> None:
    view_log.record(staff.member(username="aino"), "booking.appointment", 1, now=NOW)
    answer = coordinator.get(reverse(address), {"export": kind})
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "Content-Disposition" not in answer
    assert "export=" not in coordinator.get(reverse(address)).content.decode()


def test_log_says_when_who_and_what(coordinator: Client) -> None:
    viewer = staff.member(username="aino")
    viewer.first_name, viewer.last_name = "Aino", "Ahola"
    viewer.save()
    opened = view_log.record(viewer, "booking.appointment", 1234, now=NOW)
    html = coordinator.get(reverse("staff_view_log")).content.decode()
    local = clock.local(opened.viewed_at)
    for words in (f"{local:%-d.%-m.%Y} {local:%H:%M}", "Aino Ahola", "varattu aika 1234"):
        assert words in html


def test_one_filter_that_cannot_be_read_does_not_undo_the_others(coordinator: Client) -> None:
    view_log.record(staff.member(username="aino"), "booking.appointment", 1, now=NOW)
    view_log.record(staff.member(username="omar"), "booking.request", 2, now=NOW)
    assert _shown(coordinator, day="eilen", kind="booking.request") == [("booking.request", 2)]
