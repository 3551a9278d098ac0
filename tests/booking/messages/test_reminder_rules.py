"""Reminders follow the rules: those that wait get the new hours, and nobody gets one twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from pytest_django import DjangoAssertNumQueries

from booking.appointments import reservations
from booking.enums import Reach
from booking.models import BookingRules
from portal.enums import MessageKind, MessageState
from portal.models import HouseFacts, Message
from tests.booking import build
from tests.booking.build import FREE, HOUR
from tests.build import instant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]


def waiting() -> list[dt.datetime]:
    """When the reminders that wait leave."""
    rows = Message.objects.filter(kind=MessageKind.REMINDER, state=MessageState.QUEUED)
    return sorted(rows.values_list("due_at", flat=True))


def test_other_hours_move_the_reminders_that_wait() -> None:
    build.appointment(client=build.reachable())
    assert waiting() == [instant("2026-11-24 17:00"), FREE - 2 * HOUR]
    build.rules(reminder_clock=dt.time(18), second_reminder_hours=1)
    assert waiting() == [instant("2026-11-24 18:00"), FREE - HOUR]
    news = Message.objects.exclude(kind=MessageKind.REMINDER).values_list("state", flat=True)
    assert set(news) == {MessageState.QUEUED}


def test_a_reminder_whose_new_moment_has_passed_is_not_made() -> None:
    build.appointment(client=build.reachable())
    build.rules(reminder_clock=dt.time(8), second_reminder_hours=0)
    assert waiting() == []


def test_nobody_is_reminded_again_of_what_they_were_reminded_of(at: Callable[..., dt.datetime]) -> None:
    build.appointment(client=build.reachable())
    at("2026-11-24 17:05")
    first = Message.objects.filter(kind=MessageKind.REMINDER).order_by("due_at")[0]
    Message.objects.filter(pk=first.pk).update(state=MessageState.SENT)
    build.rules(reminder_clock=dt.time(18))
    assert waiting() == [FREE - 2 * HOUR]


def test_other_rules_leave_reminders_alone() -> None:
    build.appointment(client=build.reachable())
    before = set(Message.objects.values_list("pk", "state", "due_at"))
    build.rules(buffer_minutes=5)
    BookingRules.load().save()
    assert set(Message.objects.values_list("pk", "state", "due_at")) == before


def test_cancelled_times_and_those_who_want_no_message_get_none() -> None:
    coach = build.coach()
    row = build.appointment(coach, client=build.reachable())
    build.appointment(coach, FREE + HOUR, client=build.reachable(reach=Reach.CALL))
    reservations.cancel(row.pk, now=build.NOW)
    build.rules(second_reminder_hours=3)
    assert waiting() == []


def test_many_times_are_asked_for_at_once(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    coach = build.coach()
    for hour in range(5):
        build.appointment(coach, FREE + hour * HOUR, client=build.reachable(phone=""))
    rules = BookingRules.load()
    HouseFacts.load()
    rules.second_reminder_hours = 1
    with django_assert_max_num_queries(12):
        rules.save()
    assert len(waiting()) == 10
