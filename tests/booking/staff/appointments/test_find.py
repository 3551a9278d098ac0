"""The staff's page for finding a client: what it shows, its pages, and that nothing typed leaks."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.staff.appointments.find import PER_PAGE
from portal.models import ViewLog
from services.models import Need
from tests.booking import build

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

HIDDEN = "SALAINEN-AIHE"


def _find(client: Client, words: str, **more: object) -> str:
    return client.post(reverse("staff_find"), {"words": words, **more}).content.decode()


def test_results_show_time_coach_language_name_and_state_but_no_topic(coordinator: Client) -> None:
    need = Need.objects.create(slug="arka", name_fi=HIDDEN, icon="moon")
    row = build.appointment(build.coach("Aino"), client=build.reachable("Sahra"), need_id=need.pk)
    html = _find(coordinator, "4567")
    shown = (
        "10:00",
        "Aino",
        str(row.spoken_language),
        "Sahra",
        "varattu",
        HIDDEN,
        "401234567",
        row.person.code,
    )
    assert [word in html for word in shown] == [True] * 5 + [False] * 3


def test_finding_opens_nobody(coordinator: Client) -> None:
    build.appointment(client=build.reachable("Sahra"))
    _find(coordinator, "Sahra")
    assert ViewLog.objects.count() == 0


@pytest.mark.parametrize("words", ["567", "0000", "nobody", "%", "_", "\x00x", "x" * 300, "", "  "])
def test_find_nothing_says_so(coordinator: Client, words: str) -> None:
    build.appointment(client=build.reachable("Sahra"))
    answer = coordinator.post(reverse("staff_find"), {"words": words})
    assert answer.status_code == 200
    assert list(answer.context.get("rows") or []) == []


def test_find_is_never_in_an_address(coordinator: Client) -> None:
    build.appointment(client=build.reachable("Sahra"))
    answer = coordinator.get(reverse("staff_find"), {"words": "Sahra"})
    assert answer.context.get("rows") is None
    assert 'method="post"' in answer.content.decode()


def test_what_was_found_comes_in_pages(
    coordinator: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    build.appointment(build.coach("Aino"))
    _find(coordinator, "Sahra")
    with django_assert_max_num_queries(12) as one:
        _find(coordinator, "Sahra")
    for number in range(PER_PAGE):
        build.appointment(build.coach(f"Coach {number}"))
    with django_assert_max_num_queries(len(one)):
        first = _find(coordinator, "Sahra")
    second = _find(coordinator, "Sahra", p="2")
    assert [html.count('class="when"') for html in (first, second)] == [PER_PAGE, 1]
    assert 'name="p" value="2"' in first
    assert _find(coordinator, "Sahra", p="x").count('class="when"') == PER_PAGE


def test_a_long_name_is_shown_isolated(coordinator: Client) -> None:
    name = "ﺻﺤﺮﺍﺀ" * 40
    build.appointment(client=build.person(name[:200]))
    assert f"<bdi>{name[:200]}</bdi>" in _find(coordinator, "صحراء")
