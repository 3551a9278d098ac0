"""events/seats/attendance.py: who registered, who came, what was held. Numbers need nobody's details."""

from __future__ import annotations

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from events.enums import EventKind, RegistersFor, RegistrationState
from events.models import Answer, Attendance, Question, Registration, RegistrationPerson
from events.models import Session as EventSession
from events.registrations import actions
from events.seats import attendance
from events.seats.attendance import Attended
from tests.build import instant, language
from tests.events import build
from tests.events import build_registrations as many
from tests.events.build import HOUR, NOW, SOON

pytestmark = pytest.mark.django_db

AFTER = SOON + 3 * HOUR


def came(session: EventSession, *rows: Registration, mark: bool = True) -> None:
    """These people are marked as come (or as not come)."""
    for row in rows:
        actions.check_in(row.pk, session.pk, mark, now=SOON)


def _held(**period: dt.date | None) -> list[attendance.Held]:
    return attendance.held(**{"first_day": None, "last_day": None, **period}, now=AFTER)


# Who ---------------------------------------------------------------------------------------------------


def test_participants_come_by_name_with_their_marks() -> None:
    session = build.session()
    sahra, amal, omar = (build.registration(session, name) for name in ("Sahra", "amal", "Omar"))
    came(session, sahra)
    came(session, omar, mark=False)
    rows = attendance.participants(session)
    assert [(row.pk, row.came) for row in rows] == [(amal.pk, None), (omar.pk, False), (sahra.pk, True)]


def test_participants_of_a_visit_come_by_the_time_of_their_place() -> None:
    visit = many.visit(places=2)
    late, early = (build.registration(visit, name) for name in ("Aino", "Sahra"))
    for place, row in zip(visit.places.order_by("number"), (early, late), strict=True):
        place.registration = row
        place.save()
    assert [row.pk for row in attendance.participants(visit)] == [early.pk, late.pk]


def test_participants_of_a_session_include_those_of_the_whole_event() -> None:
    course = many.course(2)
    row = build.registration(course)
    first, second = course.sessions.order_by("starts_at")
    came(first, row)
    assert [attendance.participants(one)[0].came for one in (first, second)] == [True, None]


def test_participants_of_an_event_count_how_often_they_came() -> None:
    course = many.course(3)
    row = build.registration(course)
    for session in course.sessions.order_by("starts_at")[:2]:
        actions.check_in(row.pk, session.pk, True, now=session.starts_at)
    assert [found.times for found in attendance.participants_of_event(course.pk)] == [2]


def test_participants_of_an_event_are_limited_to_the_sessions_given() -> None:
    event = build.registered_for()
    mine, theirs = build.sessions(event, 2)
    row = build.registration(mine)
    build.registration(theirs)
    sessions = EventSession.objects.filter(pk=mine.pk)
    assert [found.pk for found in attendance.participants_of_event(event.pk, sessions)] == [row.pk]


def test_expected_and_others_share_everybody_out() -> None:
    session = build.session()
    rows = [build.registration(session, state=state) for state in RegistrationState]
    expected, others = attendance.expected(rows), attendance.others(rows)
    assert [row.state for row in expected] == ["registered", "offered"]
    assert [row.state for row in others] == ["waiting", "lapsed", "cancelled"]


@pytest.mark.parametrize("people", [5, 500])
def test_participants_and_answers_are_read_in_two_queries(
    people: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    session = build.session()
    question = Question.objects.create(event=session.event, text_fi="Mitä?")
    for _number in range(people):
        Answer.objects.create(person=build.registration(session).person, question=question, value="ei")
    with django_assert_num_queries(2):
        rows = attendance.participants(session)
        attendance.read_answers(rows)
        answers = [str(answer.question) for row in rows for answer in row.person.answers.all()]
    assert answers == ["Mitä?"] * people


# How many ----------------------------------------------------------------------------------------------


def _attended(*sessions: EventSession) -> list[Attended]:
    rows = EventSession.objects.filter(pk__in=[session.pk for session in sessions]).order_by("pk")
    return [attendance.attended(row) for row in attendance.with_totals(rows)]


def test_attended_counts_marks_and_walk_ins(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    session, empty = build.session(), build.session()
    rows = [build.registration(session) for _number in range(4)]
    came(session, *rows[:2])
    came(session, rows[2], mark=False)
    actions.walk_ins(session.pk, language("so").pk, 3)
    actions.walk_ins(session.pk, None, 2)
    with django_assert_num_queries(1):
        counted = _attended(session, empty)
    assert counted == [Attended(came=2, missed=1, walked_in=5), Attended()]
    assert counted[0].total == 7


def test_languages_of_a_session_are_the_events_with_their_walk_ins() -> None:
    session = build.session(build.event(languages=["fi", "so"], interpreted=["so", "ar"]))
    actions.walk_ins(session.pk, language("so").pk, 3)
    actions.walk_ins(session.pk, language("ru").pk, 2)
    found = {row.code: row.walked_in for row in attendance.languages(session)}
    assert (found, len(attendance.languages(session))) == ({"fi": None, "so": 3, "ar": None}, 3)


def test_walk_ins_are_by_language() -> None:
    session = build.session()
    actions.walk_ins(session.pk, language("so").pk, 3)
    actions.walk_ins(session.pk, None, 2)
    actions.walk_ins(session.pk, language("ar").pk, 0)
    assert attendance.walk_ins(session) == {language("so").pk: 3, None: 2}


# What was held -----------------------------------------------------------------------------------------


def test_session_counts_once_it_is_over() -> None:
    session = build.session(build.event(kind=EventKind.CV_WORKSHOP))
    assert attendance.held(None, None, now=session.ends_at - build.MINUTE) == []
    assert [row.session_id for row in attendance.held(None, None, now=session.ends_at)] == [session.pk]


def test_cancelled_session_does_not_count() -> None:
    build.session(cancelled_at=NOW)
    assert _held() == []


def test_dropped_draft_counts_only_if_somebody_came() -> None:
    build.session(build.event(published=False))
    used = build.session(build.event(published=False))
    actions.walk_ins(used.pk, None, 4)
    assert [(row.session_id, row.participations) for row in _held()] == [(used.pk, 4)]


def test_event_that_was_published_once_counts() -> None:
    event = build.event(published=False)
    event.first_published_at = NOW
    event.save()
    session = build.session(event)
    assert [row.session_id for row in _held()] == [session.pk]


@pytest.mark.parametrize(
    ("starts_at", "month"),
    [
        ("2026-10-31 23:30", dt.date(2026, 10, 1)),
        ("2026-11-01 00:30", dt.date(2026, 11, 1)),  # still October in UTC
    ],
)
def test_month_is_that_of_helsinki(starts_at: str, month: dt.date) -> None:
    build.session(starts_at=instant(starts_at), hours=0.25)
    assert [row.month for row in _held()] == [month]


def test_period_is_of_whole_days_in_helsinki() -> None:
    days = ("2026-10-31 23:30", "2026-11-01 00:30", "2026-11-30 23:30", "2026-12-01 00:30")
    rows = [build.session(starts_at=instant(day), hours=0.25) for day in days]
    found = _held(first_day=dt.date(2026, 11, 1), last_day=dt.date(2026, 11, 30))
    assert [row.session_id for row in found] == [rows[1].pk, rows[2].pk]


def test_languages_are_those_of_the_event_and_participations_those_of_the_person() -> None:
    session = build.session(build.event(languages=["fi"], interpreted=["ar"]))
    reads_somali = build.registration(session, message_language="so")
    interpreted = build.registration(session, spoken_language=language("ar"))
    came(session, reads_somali, interpreted)
    actions.walk_ins(session.pk, None, 2)
    (row,) = _held()
    language("so")
    assert row.languages == {language("fi").pk, language("ar").pk}
    assert row.came == {language("so").pk: 1, language("ar").pk: 1, None: 2}


def test_whole_event_is_counted_at_each_session_somebody_came_to() -> None:
    event = build.registered_for(registers_for=RegistersFor.EVENT)
    first, second = build.session(event, SOON - 2 * HOUR), build.session(event, SOON)
    row = build.registration(event)
    came(first, row)
    came(second, row)
    assert [(one.session_id, one.participations) for one in _held()] == [(first.pk, 1), (second.pk, 1)]


def test_totals_outlive_the_erasure_of_people() -> None:
    session = build.session()
    came(session, *[build.registration(session, phone=f"+35840100000{number}") for number in range(3)])
    actions.walk_ins(session.pk, language("so").pk, 2)
    before, counted = _held(), _attended(session)
    RegistrationPerson.objects.all().delete()
    assert (_held(), _attended(session)) == (before, counted)
    assert (before[0].participations, Attendance.objects.count()) == (5, 3)


@pytest.mark.parametrize("number", [5, 500])
def test_held_is_read_in_six_queries(number: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    build.sessions(build.event(), number, SOON - dt.timedelta(weeks=number))
    with django_assert_num_queries(6):
        assert len(_held()) == number
