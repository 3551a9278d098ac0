"""The day on the staff's first page: clients by role, the desk, sessions, what waits; never a topic."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.appointments import requests, reservations
from booking.enums import AppointmentState, Interpreter, RequestKind
from booking.models import Appointment, Coach, CoachTime, Request
from events.models import Session
from home import roles
from home.staff import today
from home.staff.today import Waiting
from services.models import Need
from tests import staff
from tests.booking import build
from tests.booking.build import HOUR, MINUTE, NOW
from tests.build import instant, language
from tests.events import build as events
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

TODAY_AT_TEN = instant("2026-11-24 10:00")
PAGES = ("/admin/", "/admin/today/")
WITHOUT_CLIENTS = (roles.EDITOR, roles.TRANSLATOR, roles.VIEWER)


@pytest.fixture
def aino() -> Coach:
    return build.coach("Aino")


@pytest.fixture
def sahra(aino: Coach) -> Appointment:
    need = Need.objects.create(slug="debt", icon="coin", name_fi="Velat")
    return build.appointment(aino, TODAY_AT_TEN, need_id=need.pk)


@pytest.fixture
def omar(sahra: Appointment) -> Appointment:
    """Another coach's client of today."""
    return build.appointment(build.coach("Veera"), TODAY_AT_TEN + HOUR, client=build.person("Omar"))


def _member(role: str, of: Coach | None = None) -> User:
    user = staff.member(role, username=role)
    if of:
        of.facts.user = user
        of.facts.save()
    return user


def _names(user: User, now: dt.datetime = NOW) -> list[str]:
    clients = today.today(user, now=now).clients
    return [client.appointment.person.name for client in clients]


# Clients ---------------------------------------------------------------------------------------------


def test_coordinator_sees_todays_clients_of_all_and_opens_them(sahra: Appointment, omar: Appointment) -> None:
    day = today.today(_member(roles.COORDINATOR), now=NOW)
    assert [(row.appointment, row.opens) for row in day.clients] == [(sahra, True), (omar, True)]
    assert day.of_all is True


def test_coach_sees_the_own_clients_only(aino: Coach, omar: Appointment) -> None:
    day = today.today(_member(roles.COACH, aino), now=NOW)
    assert [row.appointment.person.name for row in day.clients] == ["Sahra"]
    assert (day.of_all, day.clients[0].opens) == (False, True)


def test_desk_duty_sees_the_clients_of_all_and_opens_none_of_others(
    client: Client, aino: Coach, omar: Appointment
) -> None:
    build.shift(build.desk(), aino)
    user = _member(roles.COACH, aino)
    assert [(row.appointment, row.opens) for row in today.today(user, now=NOW).clients][1:] == [(omar, False)]
    html = html_of(staff.signed_in(client, user), "/admin/today/")
    assert ["Omar" in html, reverse("staff_appointment", args=[omar.pk]) in html, "Velat" in html] == [
        True,
        False,
        False,
    ]


def test_marked_cancelled_and_other_days_are_not_waited_for(aino: Coach, sahra: Appointment) -> None:
    user = _member(roles.COACH, aino)
    build.appointment(aino, TODAY_AT_TEN + 24 * HOUR, client=build.person("Huominen"))
    gone = build.appointment(aino, TODAY_AT_TEN + 3 * HOUR, client=build.person("Peruttu"))
    reservations.cancel(gone.pk, now=NOW)
    assert _names(user) == ["Sahra"]
    assert _names(user, TODAY_AT_TEN + 5 * HOUR) == ["Sahra"]
    reservations.mark(sahra.pk, AppointmentState.CAME, now=TODAY_AT_TEN)
    assert _names(user) == []


@pytest.mark.parametrize(("minutes", "count"), [(16, 0), (15, 3)])
def test_client_is_marked_from_a_quarter_before(sahra: Appointment, minutes: int, count: int) -> None:
    now = TODAY_AT_TEN - minutes * MINUTE
    [client] = today.today(_member(roles.COORDINATOR), now=now).clients
    assert len(client.marks) == count


def test_mark_on_the_page_leads_back_to_it(
    client: Client, at: Callable[..., dt.datetime], sahra: Appointment
) -> None:
    at(TODAY_AT_TEN)
    coordinator = staff.signed_in(client, _member(roles.COORDINATOR))
    for page in PAGES:
        html = html_of(coordinator, page)
        assert f'action="{reverse("staff_mark", args=[sahra.pk])}"' in html
        assert f'name="next" value="{page}"' in html
    data = {"version": sahra.version, "state": "came", "next": "/admin/today/"}
    assert coordinator.post(reverse("staff_mark", args=[sahra.pk]), data).url == "/admin/today/"


def test_buttons_of_the_first_page_are_signed(at: Callable[..., dt.datetime], sahra: Appointment) -> None:
    at(TODAY_AT_TEN)
    strict = staff.signed_in(Client(enforce_csrf_checks=True), _member(roles.COORDINATOR))
    html = html_of(strict, "/admin/")
    token = html.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    data = {"version": sahra.version, "state": "came", "csrfmiddlewaretoken": token}
    assert strict.post(reverse("staff_mark", args=[sahra.pk]), data).status_code == 302
    sahra.refresh_from_db()
    assert sahra.state == AppointmentState.CAME


@pytest.mark.parametrize("role", WITHOUT_CLIENTS)
@pytest.mark.parametrize("page", PAGES)
def test_those_without_clients_see_the_house_and_no_client(
    client: Client, omar: Appointment, role: str, page: str
) -> None:
    build.request()
    answer = staff.signed_in(client, _member(role)).get(page)
    html = answer.content.decode()
    assert "Päivystys nyt" in html
    hidden = ("Sahra", "Omar", "Pyyntöjä odottaa", reverse("staff_desk_visit"), reverse("staff_find"))
    assert [word for word in hidden if word in html] == []


# What waits ------------------------------------------------------------------------------------------


def test_requests_and_late_ones_and_interpreters_are_counted(aino: Coach) -> None:
    late, taken, done = (
        build.request(kind) for kind in (RequestKind.GROUP, RequestKind.GAME, RequestKind.WEEK)
    )
    Request.objects.filter(pk=late.pk).update(due_at=NOW - HOUR)
    user = _member(roles.COORDINATOR)
    requests.take(taken, user, NOW)
    requests.finish(done, NOW)
    build.appointment(aino, interpreter=Interpreter.NEEDED, in_public=False)
    build.appointment(aino, build.FREE + HOUR, interpreter=Interpreter.ORDERED, in_public=False)
    assert today.today(user, now=NOW).waiting == Waiting(2, 1, 1)


# The house -------------------------------------------------------------------------------------------


def test_desk_shows_who_speaks_now(aino: Coach) -> None:
    build.shift(build.desk(), aino)
    user = _member(roles.EDITOR)
    now = TODAY_AT_TEN + 30 * MINUTE
    assert {row.language.code for row in today.today(user, now=now).desk} == {"fi", "so"}
    assert today.today(user, now=NOW).desk == []


def test_sessions_of_today_that_have_not_ended_are_listed() -> None:
    wanted = events.session(starts_at=TODAY_AT_TEN, ends_at=TODAY_AT_TEN + HOUR)
    events.session(starts_at=TODAY_AT_TEN + 24 * HOUR, ends_at=TODAY_AT_TEN + 25 * HOUR)
    cancelled = events.session(starts_at=TODAY_AT_TEN, ends_at=TODAY_AT_TEN + HOUR)
    Session.objects.filter(pk=cancelled.pk).update(cancelled_at=NOW)
    user = _member(roles.VIEWER)
    assert today.today(user, now=NOW).sessions == [wanted]
    assert today.today(user, now=TODAY_AT_TEN + HOUR).sessions == []


def test_quiet_day_says_so(client: Client) -> None:
    html = html_of(staff.signed_in(client, _member(roles.COORDINATOR)), "/admin/today/")
    said = ("Ei odottavia asiakkaita.", "Päivystyksessä ei ole nyt ketään.", "Ei tapahtumia tänään.")
    assert [words for words in said if words not in html] == []


def _fill(number: int) -> None:
    """So many times of today, requests, and sessions, written past the verbs."""
    of, spoken, event = build.coach(f"Liisa {number}"), language("so"), events.event()
    starts = [TODAY_AT_TEN + place * MINUTE for place in range(number)]
    times = CoachTime.objects.bulk_create(
        CoachTime(
            coach=of, starts_at=start, ends_at=start + MINUTE, taken_from=start, taken_until=start + MINUTE
        )
        for start in starts
    )
    Appointment.objects.bulk_create(
        Appointment(coach_time=time, spoken_language=spoken, person_number=1) for time in times
    )
    Request.objects.bulk_create(
        Request(kind=RequestKind.GROUP, site_language="fi", person_number=1) for _start in starts
    )
    Session.objects.bulk_create(
        Session(event=event, starts_at=start, ends_at=start + HOUR) for start in starts
    )


@pytest.mark.parametrize("number", [5, 500])
def test_day_asks_at_most_twelve_queries(
    client: Client, aino: Coach, number: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    _fill(number)
    build.shift(build.desk(), aino, starts=dt.time(8))
    user = User.objects.get(pk=_member(roles.COACH, aino).pk)
    user.has_perm("booking.view_appointment")  # asked by the admin before any page of ours
    with django_assert_max_num_queries(12):
        day = today.today(user, now=NOW)
        assert [row.appointment.coach_time.coach.first_name for row in day.clients]
        assert [str(session.event) for session in day.sessions]
    assert (len(day.clients), len(day.sessions), day.waiting.requests) == (
        min(number, today.MOST_CLIENTS),
        min(number, today.MOST_CLIENTS),
        number,
    )
