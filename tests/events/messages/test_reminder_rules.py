"""reminders.py and messages/reminder_rules.py: the hour of reminders is that of the rules of booking."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from pytest_django import DjangoAssertNumQueries

from booking.enums import Reach
from booking.models import BookingRules
from events.enums import RegistersFor, RegistrationState
from events.messages import notifications
from events.models import Registration
from events.sessions import planning
from portal.enums import MessageKind, MessageState
from portal.models import HouseFacts, Message
from tests.booking.build import rules
from tests.build import instant
from tests.events import build
from tests.events.build import HOUR, NOW, SOON
from tests.events.build_forms import EMAIL, PHONE

DAY = 24 * HOUR

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]


def told(target: object = None, *, now: dt.datetime = NOW, **more: object) -> Registration:
    """Somebody with a seat who was told of it, by SMS unless said otherwise."""
    contact = {"phone": PHONE, "email": "", "reach": Reach.MESSAGE, **more}
    row = build.registration(target or build.session(build.registered_for()), **contact)
    notifications.notify(row, MessageKind.CONFIRMATION, now=now)
    return row


def waiting() -> list[dt.datetime]:
    """When the reminders that wait leave."""
    rows = Message.objects.filter(kind=MessageKind.REMINDER, state=MessageState.QUEUED)
    return sorted(rows.values_list("due_at", flat=True))


@pytest.mark.parametrize(
    ("starts_at", "leaves_at"),
    [
        # Clocks go forward in the night to Sunday 28 March 2027, and back in the night to 31 October 2027.
        ("2027-03-28 13:00", dt.datetime(2027, 3, 27, 15, tzinfo=dt.UTC)),
        ("2027-03-29 13:00", dt.datetime(2027, 3, 28, 14, tzinfo=dt.UTC)),
        ("2027-10-31 13:00", dt.datetime(2027, 10, 30, 14, tzinfo=dt.UTC)),
        ("2027-11-01 13:00", dt.datetime(2027, 10, 31, 15, tzinfo=dt.UTC)),
    ],
)
def test_reminder_keeps_its_hour_over_a_clock_change(starts_at: str, leaves_at: dt.datetime) -> None:
    told(build.session(build.registered_for(), instant(starts_at)))
    assert waiting() == [leaves_at]


@pytest.mark.parametrize("starts_at", ["2026-12-03 08:00", "2026-12-03 20:00"])
def test_an_early_and_a_late_session_are_reminded_of_at_the_same_hour(starts_at: str) -> None:
    told(build.session(build.registered_for(), instant(starts_at)))
    assert waiting() == [instant("2026-12-02 17:00")]


@pytest.mark.parametrize(
    ("registered_at", "leave"), [("2026-12-02 16:59", 1), ("2026-12-02 17:00", 0), ("2026-12-03 09:00", 0)]
)
def test_a_reminder_whose_moment_has_passed_is_never_made(registered_at: str, leave: int) -> None:
    told(now=instant(registered_at))
    assert len(waiting()) == leave


def test_another_hour_moves_what_waits_and_nothing_else() -> None:
    course = build.registered_for(registers_for=RegistersFor.EVENT)
    build.sessions(course, 2)
    told(course)
    told(phone="", email=EMAIL)
    rules(reminder_clock=dt.time(9))
    early = instant("2026-12-02 09:00")
    assert waiting() == [early, early, early + 7 * DAY]
    news = Message.objects.exclude(kind=MessageKind.REMINDER).values_list("state", flat=True)
    assert set(news) == {MessageState.QUEUED}


def test_a_new_hour_that_has_passed_leaves_no_reminder(at: Callable[..., dt.datetime]) -> None:
    told()
    at("2026-12-02 10:00")
    rules(reminder_clock=dt.time(9))
    assert waiting() == []


def test_nobody_is_reminded_twice_of_one_date(at: Callable[..., dt.datetime]) -> None:
    course = build.registered_for(registers_for=RegistersFor.EVENT)
    build.sessions(course, 2)
    told(course)
    at("2026-12-02 17:05")
    Message.objects.filter(kind=MessageKind.REMINDER, about_at=SOON).update(state=MessageState.SENT)
    rules(reminder_clock=dt.time(18))
    assert waiting() == [instant("2026-12-09 18:00")]


def test_a_session_moved_after_its_reminder_left_is_reminded_of_at_its_new_time() -> None:
    session = build.session(build.registered_for())
    told(session)
    Message.objects.filter(kind=MessageKind.REMINDER).update(state=MessageState.SENT)
    planning.move_session(session.pk, SOON + 7 * DAY, SOON + 7 * DAY + HOUR, now=NOW)
    rules(reminder_clock=dt.time(18))
    assert waiting() == [instant("2026-12-09 18:00")]


def test_other_rules_leave_reminders_alone() -> None:
    told()
    before = set(Message.objects.values_list("pk", "state", "due_at"))
    rules(buffer_minutes=5)
    assert set(Message.objects.values_list("pk", "state", "due_at")) == before


def test_only_those_with_a_seat_ahead_and_a_wish_for_messages_are_reminded() -> None:
    session = build.session(build.registered_for())
    for more in ({"state": RegistrationState.WAITING, "queued_at": NOW}, {"reach": Reach.CALL}):
        told(session, **more)
    told(build.session(build.registered_for(), NOW - DAY))
    told(build.session(build.registered_for(), SOON, cancelled_at=NOW))
    rules(reminder_clock=dt.time(18))
    assert waiting() == []


@pytest.mark.parametrize("many", [1, 30])
def test_the_hour_changes_for_many_in_as_many_queries_as_for_one(
    many: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(many):
        told(build.session(build.registered_for()), phone="", email=EMAIL)
    HouseFacts.load()
    row = BookingRules.load()
    row.reminder_clock = dt.time(18)
    with django_assert_max_num_queries(14):
        row.save()
    assert waiting() == [instant("2026-12-02 18:00")] * many
