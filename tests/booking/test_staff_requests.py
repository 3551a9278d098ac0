"""What clients ask of staff: the list, opening one, taking and finishing it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking import requests
from booking.enums import RequestKind, RequestState
from booking.models import Request
from home import roles
from portal.models import ViewLog
from tests import staff
from tests.booking import build
from tests.build import language

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tuesday_morning(at: Callable[..., dt.datetime]) -> None:
    at(build.NOW)


@pytest.fixture
def coach(client: Client) -> Client:
    return staff.signed_in(client, staff.member(roles.COACH))


def _ask(**more: object) -> Request:
    details = {"name": "Sahra", "phone": "+358401234567", "words": "Soita illalla"} | more
    return requests.ask(
        RequestKind.CALL_BACK,
        site_language="ar",
        spoken_language_id=language("ar").pk,
        now=build.NOW,
        **details,
    )


def _post(client: Client, name: str, row: Request, **data: object) -> list[str]:
    buttons = {"state": row.state, "holder": row.taken_by_id or ""} | data
    answer = client.post(reverse(name, args=[row.pk]), buttons, follow=True)
    return [str(message).strip() for message in answer.context["messages"]]


def test_list_shows_kind_language_and_no_person(coach: Client) -> None:
    _ask()
    html = coach.get(reverse("staff_requests")).content.decode()
    shown = [word in html for word in ("Soittopyyntö", "arabia", "Sahra", "1234567", "Soita illalla")]
    assert shown == [True, True, False, False, False]


def test_opening_shows_who_asks_and_is_logged(coach: Client) -> None:
    row = _ask()
    html = coach.get(reverse("staff_request", args=[row.pk])).content.decode()
    assert [word in html for word in ("Sahra", "+358401234567", "Soita illalla")] == [True, True, True]
    assert list(ViewLog.objects.values_list("owner_kind", "owner_id")) == [("booking.request", row.pk)]


def test_take_then_finish(coach: Client) -> None:
    row = _ask()
    assert _post(coach, "staff_take", row) == ["Pyyntö on nyt sinulla."]
    row.refresh_from_db()
    assert (row.state, row.taken_by.username) == (RequestState.TAKEN, roles.COACH)
    assert "hoitaa" in coach.get(reverse("staff_requests")).content.decode()
    assert _post(coach, "staff_finish", row) == ["Pyyntö on hoidettu."]
    row.refresh_from_db()
    assert (row.state, row.done_at) == (RequestState.DONE, build.NOW)
    assert row.pk not in [each.pk for each in coach.get(reverse("staff_requests")).context["rows"]]


@pytest.mark.parametrize("verb", ["staff_take", "staff_finish"])
def test_a_colleague_was_quicker(coach: Client, verb: str) -> None:
    row = _ask()
    requests.take(row, staff.member(roles.COORDINATOR), build.NOW)
    assert _post(coach, verb, row, state="open", holder="") == [
        "Pyyntö muuttui äsken. Katso tiedot ja yritä uudelleen."
    ]
    row.refresh_from_db()
    assert (row.state, row.taken_by.username) == (RequestState.TAKEN, roles.COORDINATOR)


def test_request_is_taken_over_from_a_colleague_on_purpose(coach: Client) -> None:
    row = requests.take(_ask(), staff.member(roles.COORDINATOR), build.NOW)
    assert _post(coach, "staff_take", row) == ["Pyyntö on nyt sinulla."]
    row.refresh_from_db()
    assert row.taken_by.username == roles.COACH


@pytest.mark.parametrize("query", [{"state": "\x00"}, {"kind": "x" * 500}, {"p": "-3"}])
def test_list_forgives_garbage(coach: Client, query: dict[str, str]) -> None:
    row = _ask()
    assert [each.pk for each in coach.get(reverse("staff_requests"), query).context["rows"]] == [row.pk]


def test_list_is_filtered_by_state_and_kind(coach: Client) -> None:
    row = _ask()
    for query, found in (({"state": "done"}, []), ({"kind": "call_back"}, [row.pk]), ({"kind": "group"}, [])):
        assert [each.pk for each in coach.get(reverse("staff_requests"), query).context["rows"]] == found


def test_erased_person_is_said_to_be_so(coach: Client) -> None:
    row = _ask()
    row.person.delete()
    html = coach.get(reverse("staff_request", args=[row.pk])).content.decode()
    assert "Pyytäjän tiedot on poistettu." in html


def test_list_asks_as_many_queries_for_thirty_requests(
    coach: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    _ask()
    coach.get(reverse("staff_requests"))
    with django_assert_max_num_queries(11) as one:
        coach.get(reverse("staff_requests"))
    for number in range(29):
        _ask(phone=f"+3584012345{number:02}")
    with django_assert_max_num_queries(len(one)):
        html = coach.get(reverse("staff_requests")).content.decode()
    assert html.count('class="when"') == 30
