"""The staff's lists of who registers and comes, and the learning diary: who sees what, how many queries."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from events.enums import CoachRole, PartnerRole, QuestionKind, RegistrationState
from events.models import Answer, LearningDiary, Question, RegistrationPerson, Session, SessionCoach
from events.registrations import actions
from home import roles
from portal.models import ViewLog
from tests import staff
from tests.booking import build as booking
from tests.build import language
from tests.events import build
from tests.events import build_registrations as many
from tests.events.build import HOUR, NOW, SOON
from tests.events.registrations.test_check_in import coach_client
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

LISTS = ("event_session_participants", "event_session_check_in")


def _address(name: str, session: Session) -> str:
    return reverse(name, args=[session.event_id, session.pk])


def _participants(client: Client, session: Session) -> str:
    return html_of(client, _address("event_session_participants", session))


def _cells(client: Client, address: str) -> list[tuple[object, ...]]:
    answer = client.get(address, {"export": "xlsx"})
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    return list(book.active.iter_rows(values_only=True))


# The list of sessions ----------------------------------------------------------------------------------


def test_list_begins_today_and_the_past_is_one_link_away(coordinator: Client) -> None:
    today = build.session(starts_at=NOW - HOUR)
    ahead, past = build.session(), build.session(starts_at=NOW - dt.timedelta(days=1))
    rows = coordinator.get(reverse("event_attendance")).context["rows"]
    assert [row.pk for row in rows] == [today.pk, ahead.pk]
    rows = coordinator.get(reverse("event_attendance"), {"past": 1}).context["rows"]
    assert [row.pk for row in rows] == [past.pk]


def test_list_shows_how_many_registered_and_came(coordinator: Client) -> None:
    session = build.session(build.registered_for(capacity=9), NOW)
    row = build.registration(session)
    actions.check_in(row.pk, session.pk, True, now=NOW)
    actions.walk_ins(session.pk, None, 3)
    page = coordinator.get(reverse("event_attendance"))
    assert (page.context["seats"][session.pk].held, page.context["attended"][session.pk].total) == (1, 4)
    assert "Sahra" not in page.content.decode()


def test_coach_sees_own_sessions_only() -> None:
    mine, _theirs = build.session(), build.session()
    rows = coach_client(mine).get(reverse("event_attendance")).context["rows"]
    assert [row.pk for row in rows] == [mine.pk]


def test_user_who_is_no_coach_sees_no_session() -> None:
    build.session()
    client = staff.signed_in(Client(), staff.member(roles.COACH))
    assert list(client.get(reverse("event_attendance")).context["rows"]) == []


# Who sees names ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", CoachRole)
@pytest.mark.parametrize("name", LISTS)
def test_names_are_for_coaches_of_that_session(name: str, role: CoachRole) -> None:
    mine, theirs = build.session(), build.session()
    client = coach_client(mine)
    SessionCoach.objects.update(role=role)
    for session in (mine, theirs):
        build.registration(session, "Sahra")
    shown = [html_of(client, _address(name, session), follow=True) for session in (mine, theirs)]
    assert ["Sahra" in html for html in shown] == [True, False]


@pytest.mark.parametrize("role", [roles.EDITOR, roles.TRANSLATOR, roles.VIEWER])
@pytest.mark.parametrize("name", LISTS)
def test_names_are_not_for_others(role: str, name: str) -> None:
    session = build.session()
    build.registration(session, "Sahra")
    client = staff.signed_in(Client(), staff.member(role))
    assert "Sahra" not in html_of(client, _address(name, session), follow=True)
    assert ViewLog.objects.count() == 0


def test_opening_is_logged_and_so_is_taking_a_file(
    coordinator: Client, at: Callable[..., dt.datetime]
) -> None:
    session = build.session()
    _participants(coordinator, session)
    at(NOW + HOUR)
    coordinator.get(_address("event_session_participants", session), {"export": "xlsx"})
    coordinator.get(reverse("event_participants", args=[session.event_id]))
    logged = ViewLog.objects.order_by("pk").values_list("viewer__username", "owner_kind", "owner_id")
    of_session = (roles.COORDINATOR, "events.session", session.pk)
    assert list(logged) == [of_session, of_session, (roles.COORDINATOR, "events.event", session.event_id)]


def test_session_of_another_event_is_not_found(coordinator: Client) -> None:
    session, other = build.session(), build.session()
    address = reverse("event_session_participants", args=[other.event_id, session.pk])
    assert coordinator.get(address, follow=True).status_code == 404


# What the list shows -----------------------------------------------------------------------------------


def test_list_shows_contact_needs_and_answers(coordinator: Client) -> None:
    session = build.session(build.registered_for())
    question = Question.objects.create(event=session.event, text_fi="Mitä syöt?", kind=QuestionKind.TEXT)
    row = build.registration(
        session,
        "Sahra",
        phone="+358401234567",
        email="sahra@example.org",
        spoken_language=language("so"),
        needs_childcare=True,
        partner=build.partner("Kemin kaupunki"),
        role=PartnerRole.TEACHER,
    )
    Answer.objects.create(person=row.person, question=question, value="kasviksia")
    RegistrationPerson.objects.update(accessibility="ramppi")
    html = _participants(coordinator, session)
    words = ["Sahra", "+358401234567", "sahra@example.org", "Kemin kaupunki", "opettaja", "lastenhoitoa"]
    assert [word for word in [*words, "Mitä syöt?", "kasviksia", "ramppi"] if word not in html] == []


def test_name_is_shown_as_typed_and_never_as_markup(coordinator: Client) -> None:
    session = build.session()
    build.registration(session, "<script>alert(1)</script>")
    html = _participants(coordinator, session)
    assert ("&lt;script&gt;alert(1)" in html, "<script>alert(1)" in html) == (True, False)


def test_erased_person_stays_in_the_list_without_details(coordinator: Client) -> None:
    session = build.session()
    build.registration(session, "Sahra")
    RegistrationPerson.objects.all().delete()
    page = coordinator.get(_address("event_session_participants", session))
    assert (len(page.context["expected"]), "Sahra" in page.content.decode()) == (1, False)


def test_those_who_wait_or_cancelled_stand_apart(coordinator: Client) -> None:
    session = build.session()
    rows = [build.registration(session, state=state) for state in RegistrationState]
    page = coordinator.get(_address("event_session_participants", session))
    counted = [len(page.context[name]) for name in ("expected", "others")]
    assert (counted, len(rows)) == ([2, 3], 5)


def test_list_of_an_event_shows_each_session_and_how_often_somebody_came(coordinator: Client) -> None:
    event = build.registered_for()
    for session in build.sessions(event, 2):
        build.registration(session)
    page = coordinator.get(reverse("event_participants", args=[event.pk]))
    assert [row.session.starts_at for row in page.context["expected"]] == [SOON, SOON + dt.timedelta(weeks=1)]


def test_list_of_an_event_is_for_its_coaches_and_their_own_sessions() -> None:
    event = build.registered_for()
    mine, theirs = build.sessions(event, 2)
    rows = [build.registration(session) for session in (mine, theirs)]
    address = reverse("event_participants", args=[event.pk])
    page = coach_client(mine).get(address)
    assert [row.pk for row in page.context["expected"]] == [rows[0].pk]
    stranger = coach_client(build.session(), name="Aapo").get(address, follow=True)
    assert "expected" not in stranger.context


@pytest.mark.parametrize("people", [5, 500])
@pytest.mark.parametrize("name", [*LISTS, "event_participants"])
def test_list_of_people_asks_few_queries(
    coordinator: Client, name: str, people: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    session = build.session(build.registered_for(languages=["fi", "so"]), NOW)
    for _number in range(people):
        build.registration(session)
    numbers = [session.event_id] if name == "event_participants" else [session.event_id, session.pk]
    address = reverse(name, args=numbers)
    coordinator.get(address)
    with django_assert_max_num_queries(12):
        page = coordinator.get(address)
    assert len(page.context["expected"]) == people


@pytest.mark.parametrize("number", [5, 500])
def test_list_of_sessions_asks_few_queries(
    coordinator: Client, number: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    build.sessions(build.registered_for(), number)
    address = reverse("event_attendance")
    coordinator.get(address)
    with django_assert_max_num_queries(12):
        page = coordinator.get(address)
    assert page.context["rows"].paginator.count == number


# As a file ---------------------------------------------------------------------------------------------


def test_file_says_who_comes_and_no_contact(coordinator: Client) -> None:
    session = build.session(starts_at=NOW)
    row = build.registration(session, "Sahra", phone="+358401234567", email="sahra@example.org")
    actions.check_in(row.pk, session.pk, True, now=NOW)
    head, line = _cells(coordinator, _address("event_session_participants", session))
    assert head[0] == "Nimi"
    assert line == ("Sahra", None, None, "ilmoittautunut", None, None, None, "kyllä")


def test_file_of_an_event_counts_how_often_somebody_came(coordinator: Client) -> None:
    course = many.course(2)
    row = build.registration(course)
    for session in course.sessions.all():
        actions.check_in(row.pk, session.pk, True, now=session.starts_at)
    assert _cells(coordinator, reverse("event_participants", args=[course.pk]))[1][-1] == 2


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+1", "@x", "Sah\x1bra"])
def test_file_takes_no_name_for_a_formula(coordinator: Client, name: str) -> None:
    session = build.session()
    build.registration(session, name)
    answer = coordinator.get(_address("event_session_participants", session), {"export": "xlsx"})
    cell = openpyxl.load_workbook(io.BytesIO(answer.content)).active["A2"]
    assert (cell.value, cell.data_type) == (name.replace("\x1b", ""), "s")


# The diary ---------------------------------------------------------------------------------------------


def _write(client: Client, session: Session, **typed: str) -> object:
    address = _address("event_session_diary", session)
    seen = client.get(address).context["form"].initial["seen"]
    return client.post(address, {"seen": seen, "topics": "", "follow_up": "", **typed})


def test_diary_is_written_and_read_again(coordinator: Client) -> None:
    session = build.session()
    assert _write(coordinator, session, topics="Työajat", follow_up="Mikä on TES?").status_code == 302
    _write(coordinator, session, topics="Työajat ja tauot", follow_up="Mikä on TES?")
    rows = LearningDiary.objects.values_list("session", "topics", "follow_up")
    assert list(rows) == [(session.pk, "Työajat ja tauot", "Mikä on TES?")]


def test_diary_shows_what_was_left_open_the_time_before(coordinator: Client) -> None:
    event = build.event()
    first, second, third = build.sessions(event, 3)
    LearningDiary.objects.create(session=first, follow_up="Mikä on TES?")
    LearningDiary.objects.create(session=third, follow_up="Vasta tulossa")
    page = coordinator.get(_address("event_session_diary", second))
    assert page.context["earlier"].follow_up == "Mikä on TES?"
    assert coordinator.get(_address("event_session_diary", first)).context["earlier"] is None


def test_diary_keeps_a_colleagues_words_and_ones_own(coordinator: Client) -> None:
    session = build.session()
    address = _address("event_session_diary", session)
    seen = coordinator.get(address).context["form"].initial["seen"]
    LearningDiary.objects.create(session=session, topics="Kollegan teksti")
    answer = coordinator.post(address, {"seen": seen, "topics": "Oma teksti", "follow_up": ""})
    html = answer.content.decode()
    assert ["Kollegan teksti" in html, "Oma teksti" in html] == [True, True]
    assert LearningDiary.objects.get().topics == "Kollegan teksti"


@pytest.mark.parametrize("typed", [{"topics": "x" * 4001}, {"seen": ""}])
def test_diary_that_cannot_be_saved_keeps_what_was_typed(coordinator: Client, typed: dict[str, str]) -> None:
    session = build.session()
    answer = _write(coordinator, session, **{"topics": "Aihe"} | typed)
    assert (answer.status_code, LearningDiary.objects.count()) == (200, 0)
    assert ({"topics": "Aihe"} | typed)["topics"] in answer.content.decode()


def test_diary_is_for_the_sessions_own_coaches() -> None:
    mine, theirs = build.session(), build.session()
    client = coach_client(mine)
    LearningDiary.objects.create(session=theirs, topics="Salassa")
    assert client.get(_address("event_session_diary", mine)).status_code == 200
    other = client.get(_address("event_session_diary", theirs), follow=True)
    assert "Salassa" not in other.content.decode()
    client.post(_address("event_session_diary", theirs), {"seen": "", "topics": "Oma", "follow_up": ""})
    assert LearningDiary.objects.get().topics == "Salassa"


@pytest.mark.parametrize("speak_only", [True, False])
@pytest.mark.parametrize("name", ["event_participants", "event_session_participants"])
def test_whoever_is_spoken_to_alone_is_marked_beside_the_phone(
    coordinator: Client, name: str, speak_only: bool
) -> None:
    client = booking.reachable("Sahra", speak_only=speak_only)
    number = booking.appointment(booking.coach("Aino"), client=client).person_number
    session = build.session(build.registered_for(), SOON)
    build.registration(session, phone="+358401234567", person_number=number)
    build.registration(session, "Omar", phone="+358409990000")
    numbers = [session.event_id] if name == "event_participants" else [session.event_id, session.pk]
    html = html_of(coordinator, reverse(name, args=numbers))
    assert html.count("Puhu vain asiakkaan kanssa") == int(speak_only)
