"""The desk's page: two taps, stays on the page, can be taken back, shows the day's count; nobody is named."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.appointments import desk_visits
from booking.models import DeskVisit
from home import roles
from services.models import Need
from tests import staff
from tests.booking import build
from tests.build import language
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

PAGE = "/admin/desk/visit/"


@pytest.fixture
def need() -> Need:
    return Need.objects.create(slug="home", icon="home", name_fi="Asuminen")


@pytest.fixture
def coach(client: Client) -> Client:
    return staff.signed_in(client, staff.member(roles.COACH))


def _save(client: Client, **data: object) -> list[str]:
    answer = client.post(PAGE, {"language": language("so").pk} | data, follow=True)
    assert answer.redirect_chain == [(PAGE, 302)]
    return [str(message).strip() for message in answer.context["messages"]]


def test_first_tap_shows_the_needs_and_second_saves(coach: Client, need: Need) -> None:
    number = language("so").pk
    assert f'href="?language={number}"' in html_of(coach, PAGE)
    html = html_of(coach, PAGE, {"language": number})
    assert f'name="need" value="{need.pk}"' in html
    assert _save(coach, need=need.pk) == ["Käynti on kirjattu."]
    row = DeskVisit.objects.get()
    said = (row.spoken_language.code, row.need, row.recorded_by.username, row.visited_at)
    assert said == ("so", need, roles.COACH, build.NOW)


def test_need_not_told_is_saved_as_unknown(coach: Client) -> None:
    assert _save(coach, need="") == ["Käynti on kirjattu."]
    assert DeskVisit.objects.get().need is None


def test_saved_visit_is_shown_counted_and_taken_back(coach: Client, need: Need) -> None:
    _save(coach, need=need.pk)
    answer = coach.get(PAGE)
    counts = [(row.language.code, row.count) for row in answer.context["counts"]]
    assert (counts, answer.context["last"]) == ([("so", 1)], DeskVisit.objects.get())
    undo = reverse("staff_desk_visit_undo", args=[DeskVisit.objects.get().pk])
    said = coach.post(undo, follow=True).context["messages"]
    assert [str(message).strip() for message in said] == ["Käynti on poistettu."]
    assert DeskVisit.objects.count() == 0


def test_visit_of_a_colleague_is_not_taken_back(coach: Client) -> None:
    row = desk_visits.record(language("so").pk, by=staff.member(roles.COORDINATOR), now=build.NOW)
    said = coach.post(reverse("staff_desk_visit_undo", args=[row.pk]), follow=True).context["messages"]
    assert [str(message).strip() for message in said] == ["Voit poistaa vain oman käynnin 15 minuutin ajan."]
    assert DeskVisit.objects.get() == row


@pytest.mark.parametrize(("asks", "kept"), [(False, ""), (True, "woman")])
def test_gender_is_asked_and_kept_only_if_the_rules_say_so(coach: Client, *, asks: bool, kept: str) -> None:
    build.rules(ask_gender=asks)
    html = html_of(coach, PAGE, {"language": language("so").pk})
    assert ('name="gender"' in html) is asks
    _save(coach, gender="woman")
    assert DeskVisit.objects.get().gender == kept


@pytest.mark.parametrize(
    "data", [{"language": "0"}, {"language": "\x00"}, {"need": "99999"}, {"gender": "x"}, {"need": "x" * 400}]
)
def test_garbage_saves_nothing_and_is_said(coach: Client, data: dict[str, str]) -> None:
    assert _save(coach, **data) == ["Emme tallentaneet. Valitse kieli ja aihe uudelleen."]
    assert DeskVisit.objects.count() == 0


def test_language_that_is_not_there_shows_the_languages(coach: Client) -> None:
    assert coach.get(PAGE, {"language": "9" * 40}).context["chosen"] is None


def test_page_costs_the_same_with_five_hundred_visits(
    coach: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    coach.get(PAGE)
    spoken = language("so")
    DeskVisit.objects.bulk_create(
        DeskVisit(visited_at=build.NOW, spoken_language=spoken) for _number in range(500)
    )
    with django_assert_max_num_queries(12):
        answer = coach.get(PAGE)
    assert [row.count for row in answer.context["counts"]] == [500]
