"""The next time of a client: what stays, a series with its refusals, and one message for all of it."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from booking.appointments import next_time, reservations
from booking.appointments.next_time import SeriesDate, SeriesResult
from booking.availability.day_list import SlotChoice
from booking.enums import AppointmentState, Channel, Interpreter, Reach, Way
from booking.models import Appointment, BookingRules, Coach
from booking.refusals import Refusal
from booking.time_off import time_blocks
from portal.enums import MessageKind
from portal.models import Message
from tests.booking import build
from tests.booking.build import FREE, HOUR, NOW
from tests.build import instant

pytestmark = pytest.mark.django_db

WEEK = dt.timedelta(weeks=1)
#: Wednesdays at ten, of which the first is the client's time of today's tests.
FIRST, SECOND, THIRD, FOURTH = (FREE + number * WEEK for number in range(1, 5))


@pytest.fixture
def aino() -> Coach:
    return build.coach("Aino")


def _came(coach: Coach, **more: object) -> Appointment:
    """A time at which the client came, as the page loads it."""
    client = more.pop("client", None) or build.reachable(also_called="صحرة", speak_only=True)
    row = build.appointment(coach, client=client, **more)
    reservations.mark(row.pk, AppointmentState.CAME, now=FREE)
    return Appointment.objects.select_related("coach_time__coach__facts", "person").get(pk=row.pk)


def _propose(
    row: Appointment, *, times: int = 3, every: int = 1, anybody: bool = False, at: dt.datetime = FIRST
) -> list[SeriesDate]:
    first = SlotChoice(at, row.coach_time.coach_id)
    rules = BookingRules.load()
    return next_time.propose(
        row, first, every_weeks=every, times=times, anybody=anybody, now=FREE, rules=rules
    )


def _book(row: Appointment, *times: SlotChoice, key: object = None) -> SeriesResult:
    return next_time.book(row, times, key=key or uuid4(), now=FREE, rules=BookingRules.load())


def _new() -> list[Appointment]:
    return list(Appointment.objects.filter(state=AppointmentState.BOOKED).order_by("coach_time__starts_at"))


# What is made ----------------------------------------------------------------------------------------


def test_next_time_keeps_client_language_contact_way_and_person_number(aino: Coach) -> None:
    row = _came(aino, way=Way.PHONE, message_language="so", site_language="so")
    [made] = _book(row, SlotChoice(FIRST, aino.pk)).made
    made.refresh_from_db()
    kept = ("spoken_language", "way", "message_language", "site_language", "need", "person_number")
    assert [getattr(made, name) for name in kept] == [getattr(row, name) for name in kept]
    who = ("name", "also_called", "phone", "email", "reach", "speak_only")
    assert [getattr(made.person, name) for name in who] == [getattr(row.person, name) for name in who]
    assert (made.state, made.channel, made.coach_time.starts_at) == ("booked", Channel.DESK, FIRST)
    assert made.person.code != row.person.code


def test_client_without_phone_and_address_keeps_the_person_number(aino: Coach) -> None:
    row = _came(aino, client=build.person())
    [made] = _book(row, SlotChoice(FIRST, aino.pk)).made
    assert made.person_number == row.person_number


def test_meeting_elsewhere_is_elsewhere_again_with_its_way_there(aino: Coach) -> None:
    client = build.reachable(meeting_place="Koulu")
    row = _came(aino, client=client, way=Way.ELSEWHERE, travel_minutes=30, in_public=False)
    [made] = _book(row, SlotChoice(FIRST, aino.pk)).made
    said = (made.way, made.travel_minutes, made.person.meeting_place)
    assert said == (Way.ELSEWHERE, 30, "Koulu")
    assert made.coach_time.taken_from == FIRST - HOUR / 2


def test_interpreter_is_needed_again_with_the_same_coach_only(aino: Coach) -> None:
    speaker = build.coach("Veera", languages=("ar",))
    row = _came(aino, spoken="ar", interpreter=Interpreter.CONFIRMED, in_public=False)
    assert [proposal.time for proposal in _propose(row)] == [
        SlotChoice(moment, aino.pk) for moment in (FIRST, SECOND, THIRD)
    ]
    made = _book(row, SlotChoice(FIRST, aino.pk), SlotChoice(SECOND, speaker.pk)).made
    assert [each.interpreter for each in made] == [Interpreter.NEEDED, Interpreter.NONE]


def test_two_presses_make_one_series_and_one_message(aino: Coach) -> None:
    row, key = _came(aino), uuid4()
    times = [SlotChoice(FIRST, aino.pk), SlotChoice(SECOND, aino.pk)]
    first, again = (_book(row, *times, key=key) for _press in range(2))
    assert [each.pk for each in first.made] == [each.pk for each in again.made]
    about = [each.pk for each in first.made]
    told = Message.objects.filter(owner_id__in=about, kind=MessageKind.CONFIRMATION)
    assert (len(_new()), told.count()) == (2, 2)


def test_time_taken_meanwhile_is_refused_and_the_others_are_made(aino: Coach) -> None:
    row = _came(aino)
    build.appointment(aino, SECOND, client=build.person("Omar"))
    booked = _book(row, *(SlotChoice(moment, aino.pk) for moment in (FIRST, SECOND, THIRD)))
    assert [each.coach_time.starts_at for each in booked.made] == [FIRST, THIRD]
    assert booked.refused == [(SECOND, Refusal.SLOT_TAKEN)]


def test_nothing_is_made_past_the_horizon_of_a_year_or_out_of_hours(aino: Coach) -> None:
    row = _came(aino)
    refused = _book(
        row, SlotChoice(FREE + 60 * WEEK, aino.pk), SlotChoice(instant("2026-12-02 19:00"), aino.pk)
    ).refused
    assert [reason for _at, reason in refused] == [Refusal.TOO_FAR, Refusal.NOT_WORKING]


# What is told ----------------------------------------------------------------------------------------


def _told(made: list[Appointment]) -> list[tuple[str, str]]:
    rows = Message.objects.filter(owner_id__in=[row.pk for row in made]).order_by("pk")
    return [(message.kind, message.channel) for message in rows if message.kind != MessageKind.REMINDER]


def test_one_time_is_told_as_any_other(aino: Coach) -> None:
    made = _book(_came(aino), SlotChoice(FIRST, aino.pk)).made
    assert _told(made) == [("confirmation", "sms"), ("confirmation", "email")]


def test_series_is_told_once_with_all_dates_and_reminded_of_each(aino: Coach) -> None:
    made = _book(_came(aino), *(SlotChoice(moment, aino.pk) for moment in (FIRST, SECOND))).made
    assert _told(made) == [("confirmation", "sms"), ("confirmation", "email")]
    sms, mail = Message.objects.filter(owner_id=made[0].pk, kind=MessageKind.CONFIRMATION).order_by("pk")
    lines = sms.body.splitlines()
    assert lines[:3] == [
        "Aikasi on varattu.",
        "keskiviikko 2.12. kello 10:00",
        "keskiviikko 9.12. kello 10:00",
    ]
    assert [made[0].person.token in lines[3], len(lines)] == [True, 4]
    assert [mail.body.count(row.person.token) for row in made] == [1, 1]
    reminded = Message.objects.filter(kind=MessageKind.REMINDER).values_list("owner_id", flat=True)
    assert set(reminded) >= {row.pk for row in made}


def test_client_who_wants_no_messages_gets_none(aino: Coach) -> None:
    row = _came(aino, client=build.reachable(reach=Reach.NOTHING))
    _book(row, SlotChoice(FIRST, aino.pk), SlotChoice(SECOND, aino.pk))
    assert Message.objects.count() == 0


# What is proposed ------------------------------------------------------------------------------------


def test_series_is_the_same_wall_clock_every_so_many_weeks_over_the_clock_change(aino: Coach) -> None:
    found = _propose(_came(aino), at=instant("2027-03-17 10:00"), every=2, times=2)
    assert [proposal.time.starts_at for proposal in found] == [
        instant("2027-03-17 10:00"),
        instant("2027-03-31 10:00"),
    ]


def test_taken_date_says_why_and_offers_the_nearest_time_of_the_same_day(aino: Coach) -> None:
    row = _came(aino)
    time_blocks.block(aino.pk, SECOND, SECOND + HOUR, now=NOW)
    free, taken, last = _propose(row)
    assert [free.time, last.time] == [SlotChoice(FIRST, aino.pk), SlotChoice(THIRD, aino.pk)]
    assert (taken.time, taken.why_not) == (None, Refusal.SLOT_TAKEN.sentence())
    assert taken.instead == SlotChoice(SECOND - HOUR, aino.pk)


def test_day_away_offers_the_day_before_or_after(aino: Coach) -> None:
    row = _came(aino)
    day = dt.timedelta(days=1)
    build.absence(aino, SECOND - 3 * HOUR, SECOND + 10 * HOUR)
    away = _propose(row)[1]
    assert (away.why_not, away.instead) == (Refusal.NOT_WORKING.sentence(), SlotChoice(SECOND - day, aino.pk))


def test_closed_week_offers_nothing(aino: Coach) -> None:
    build.closure(SECOND.date() - dt.timedelta(days=4), SECOND.date() + dt.timedelta(days=4))
    closed = _propose(_came(aino))[1]
    assert (closed.best, closed.why_not) == (None, Refusal.CLOSED.sentence())


def test_desk_duty_is_said_and_not_booked_over(aino: Coach) -> None:
    row = _came(aino)
    build.shift(build.desk(), aino, weekday=2, starts=dt.time(9), ends=dt.time(12))
    assert [proposal.why_not for proposal in _propose(row, times=1)] == ["Valmentaja päivystää silloin."]


def test_anybody_keeps_the_coach_where_free_and_else_the_same_time(aino: Coach) -> None:
    row = _came(aino)
    veera = build.coach("Veera")
    time_blocks.block(aino.pk, SECOND, SECOND + HOUR, now=NOW)
    found = _propose(row, anybody=True)
    assert [proposal.time.coach_id for proposal in found] == [aino.pk, veera.pk, aino.pk]


def test_every_date_of_a_series_is_offered_another_time(aino: Coach) -> None:
    """Two dates in one week never share the free time between them."""
    row = _came(aino)
    time_blocks.block(aino.pk, FIRST, FIRST + HOUR, now=NOW)
    time_blocks.block(aino.pk, SECOND, SECOND + HOUR, now=NOW)
    offered = [proposal.instead for proposal in _propose(row)[:2]]
    assert len(set(offered)) == 2


def test_series_costs_the_same_for_two_dates_and_for_ten(
    aino: Coach, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    row = _came(aino)
    for times in (2, 10):
        with django_assert_max_num_queries(4):
            found = _propose(row, times=times, at=instant("2027-01-13 10:00"))
        assert [bool(each.time) for each in found] == [True] * times
