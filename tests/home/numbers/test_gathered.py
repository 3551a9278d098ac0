"""home/numbers*.py: every number against rows that can be counted by hand."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable

import pytest
from pytest_django import DjangoAssertNumQueries

from booking.appointments import requests as booking_requests
from booking.appointments import reservations
from booking.enums import AppointmentState, Interpreter, RequestKind, RequestState, Way
from booking.models import AppointmentPerson, BookingRules
from events.models import EarlierTotal, RegistrationPerson
from events.registrations import actions
from home.numbers import gathered, meetings, unserved
from home.numbers.meetings import MeetingOutcome, count
from home.numbers.people import People, people
from home.numbers.unserved import LanguageDemand
from home.privacy import retention
from tests.booking import build as booking
from tests.build import instant, language
from tests.events import build as events
from tests.home import build_numbers as build
from tests.home.build_numbers import NOW, OCTOBER, OVER, YEAR

pytestmark = pytest.mark.django_db

CAME, LATE = AppointmentState.CAME, AppointmentState.CAME_LATE
CANCELLED, MISSED = AppointmentState.CANCELLED, AppointmentState.DID_NOT_COME


def _met(key: Callable[[meetings.MeetingCount], object], period: object = YEAR) -> Counter:
    return count(meetings.met(meetings.times(period, now=NOW)), key)


# Meetings and visits -----------------------------------------------------------------------------------


def test_only_those_whose_client_came_are_meetings() -> None:
    for state in (CAME, CAME, LATE, MISSED, CANCELLED, AppointmentState.BOOKED):
        build.booked(state=state)
    assert _met(lambda row: row.state) == {CAME: 2, LATE: 1}


def test_outcomes_tell_late_cancelling_from_timely() -> None:
    for state, late in ((CANCELLED, True), (CANCELLED, False), (CANCELLED, False), (MISSED, False)):
        build.booked(state=state, cancelled_late=late)
    build.booked(state=AppointmentState.BOOKED)
    build.booked(state=LATE)
    booked = meetings.times(YEAR, now=NOW)
    assert count(booked, lambda row: row.outcome) == {
        MeetingOutcome.CANCELLED_LATE: 1,
        MeetingOutcome.CANCELLED: 2,
        MeetingOutcome.DID_NOT_COME: 1,
        MeetingOutcome.UNMARKED: 1,
        MeetingOutcome.CAME_LATE: 1,
    }


def test_meetings_by_language_need_way_channel_and_interpreter() -> None:
    need = build.need()
    build.booked(spoken="so", need=need, way=Way.VIDEO, interpreter=Interpreter.CONFIRMED)
    build.booked(spoken="so", channel="desk")
    build.booked(spoken="ar", need=need)
    assert _met(lambda row: row.language_id) == {language("so").pk: 2, language("ar").pk: 1}
    assert _met(lambda row: row.need_id) == {need.pk: 2, None: 1}
    assert _met(lambda row: row.way) == {Way.VIDEO: 1, Way.HERE: 2}
    assert _met(lambda row: row.channel) == {"public": 2, "desk": 1}
    assert _met(lambda row: row.interpreter in meetings.INTERPRETED) == {True: 1, False: 2}


def test_times_to_come_do_not_count_yet() -> None:
    build.booked(NOW + dt.timedelta(hours=1), CANCELLED)
    build.visit(NOW + dt.timedelta(hours=1))
    assert meetings.times(YEAR, now=NOW) == []
    assert meetings.visits(YEAR, now=NOW) == []


@pytest.mark.parametrize(
    ("wall", "month"),
    [
        # Still March in Helsinki and already 31 March 21:30 UTC; then the first minute of April.
        ("2026-03-31 23:59", dt.date(2026, 3, 1)),
        ("2026-04-01 00:00", dt.date(2026, 4, 1)),
        # After the autumn change Helsinki is two hours ahead.
        ("2026-10-31 23:59", dt.date(2026, 10, 1)),
        ("2026-11-01 00:00", dt.date(2026, 11, 1)),
        ("2026-10-25 03:30", dt.date(2026, 10, 1)),
        ("2026-03-29 03:30", dt.date(2026, 3, 1)),
    ],
)
def test_month_is_that_of_helsinki(wall: str, month: dt.date) -> None:
    build.booked(instant(wall))
    build.visit(instant(wall))
    assert _met(lambda row: row.month) == {month: 1}
    assert count(meetings.visits(YEAR, now=NOW), lambda row: row.month) == {month: 1}


@pytest.mark.parametrize("wall", ["2026-09-30 23:59", "2026-11-01 00:00"])
def test_the_minute_outside_the_period_is_left_out(wall: str) -> None:
    build.booked(instant(wall))
    build.visit(instant(wall))
    assert _met(lambda row: row.month, OCTOBER) == {}
    assert meetings.visits(OCTOBER, now=NOW) == []


def test_visits_by_language_and_need() -> None:
    need = build.need()
    build.visit(spoken="so", need=need)
    build.visit(spoken="so")
    found = meetings.visits(YEAR, now=NOW)
    assert count(found, lambda row: row.language_id) == {language("so").pk: 2}
    assert count(found, lambda row: row.need_id) == {need.pk: 1, None: 1}


# People ------------------------------------------------------------------------------------------------


def test_people_count_once_over_meetings_and_groups() -> None:
    session, other = events.session(starts_at=OVER), events.session(starts_at=OVER)
    build.booked(number=1)
    build.booked(number=1, spoken="ar")
    build.booked(number=2)
    build.came(session, number=2)
    build.came(other, number=2)
    build.came(session, number=3)
    build.booked(number=4, state=MISSED)
    build.booked(number=5, state=CANCELLED)
    found = people(YEAR, now=NOW)
    assert found == People(2, 2, 1, {language("so").pk: 2, language("ar").pk: 1})
    assert found.total == 3


def test_people_of_a_cancelled_session_or_another_period_do_not_count() -> None:
    build.came(events.session(starts_at=OVER, cancelled_at=OVER), number=1)
    build.came(events.session(starts_at=instant("2026-09-01 12:00")), number=2)
    build.booked(instant("2026-09-01 12:00"), number=3)
    assert people(OCTOBER, now=NOW) == People(0, 0, 0, {})


def test_who_registered_and_did_not_come_does_not_count() -> None:
    row = build.came(events.session(starts_at=OVER))
    row.attendances.update(came=False)
    assert people(YEAR, now=NOW).total == 0


def test_erasure_changes_no_number() -> None:
    of = booking.coach("Aino")
    row = booking.appointment(of, OVER, now=OVER - dt.timedelta(days=3), client=booking.reachable())
    reservations.mark(row.pk, CAME, now=OVER)
    again = events.registration(
        events.session(starts_at=OVER), message_language="so", person_number=row.person_number
    )
    actions.check_in(again.pk, again.session_id, True, now=OVER)
    booking_requests.ask(
        RequestKind.ANOTHER_LANGUAGE,
        spoken_language_id=language("ti").pk,
        site_language="so",
        phone="+358401234567",
        now=OVER,
    )
    before = gathered.of(YEAR, now=NOW), unserved.asked(YEAR, now=NOW)
    retention.erase_people([row.person_number])
    assert AppointmentPerson.objects.count() + RegistrationPerson.objects.count() == 0
    assert (gathered.of(YEAR, now=NOW), unserved.asked(YEAR, now=NOW)) == before
    assert before[0].people == People(1, 1, 1, {language("so").pk: 1})


# Languages asked for -----------------------------------------------------------------------------------


def test_languages_asked_for_are_counted_the_most_wanted_first() -> None:
    build.asked("my")
    build.asked("ti", number=1)
    build.asked("ti", number=1)
    build.asked("ti", state=RequestState.DONE)
    build.asked(None)
    build.asked("ti", kind=RequestKind.CALL_BACK)
    build.asked("ti", instant("2026-09-30 23:59"))
    found = unserved.asked(OCTOBER, now=NOW)
    assert found[0] == LanguageDemand(language("ti").pk, 3, 2, 1)
    assert set(found[1:]) == {LanguageDemand(None, 1, 1, 0), LanguageDemand(language("my").pk, 1, 1, 0)}


# Together ----------------------------------------------------------------------------------------------


def test_groups_are_those_of_the_report_with_earlier_totals_of_the_period() -> None:
    session = events.session(starts_at=OVER)
    actions.walk_ins(session.pk, language("so").pk, 7)
    EarlierTotal.objects.create(row="discussion", month=dt.date(2026, 9, 1), sessions=2, participations=11)
    EarlierTotal.objects.create(row="discussion", sessions=100, participations=100)
    found = gathered.of(YEAR, now=NOW)
    assert (found.groups.total.sessions, found.groups.total.participations) == (3, 18)
    assert found.leaves_out_earlier is True
    assert found.months() == [dt.date(2026, 9, 1), dt.date(2026, 10, 1)]
    assert found.participations() == {dt.date(2026, 9, 1): 11, dt.date(2026, 10, 1): 7}


def test_months_are_empty_without_any_row() -> None:
    assert gathered.of(YEAR, now=NOW).months() == []


@pytest.mark.parametrize("number", [5, 500])
def test_numbers_ask_the_same_few_queries_for_any_number_of_rows(
    number: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    build.many(number)
    BookingRules.load()  # a house has rules; the first one to ask for them writes them down
    with django_assert_max_num_queries(12):
        found = gathered.of(YEAR, now=NOW)
    assert sum(row.number for row in found.booked) == number
    assert sum(row.number for row in found.visits) == number
