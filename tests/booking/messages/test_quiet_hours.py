"""booking/messages/quiet_hours.py: what rings waits for the morning, and what may not wait does not."""

from __future__ import annotations

import datetime as dt

import pytest

from booking.appointments import ill_today
from booking.enums import Channel
from booking.messages import notifications, quiet_hours
from booking.models import Appointment, BookingRules
from portal.enums import MessageChannel, MessageKind, MessageState
from portal.messages import delivery
from portal.models import Message
from tests.booking import build
from tests.booking.build_messages import HOUR, booked
from tests.build import instant

NIGHT, MORNING = instant("2026-11-24 23:00"), instant("2026-11-25 08:00")
START = instant("2026-11-26 13:00")


def sms(**fields: object) -> Message:
    """An SMS of staff's doing about a time the day after tomorrow."""
    values = {"channel": MessageChannel.SMS, "about_at": START} | fields
    return Message(**values)


@pytest.mark.parametrize(
    ("now", "end"),
    [
        ("2026-11-24 20:59", None),
        ("2026-11-24 21:00", "2026-11-25 08:00"),
        ("2026-11-24 23:59", "2026-11-25 08:00"),
        ("2026-11-25 00:00", "2026-11-25 08:00"),
        ("2026-11-25 07:59", "2026-11-25 08:00"),
        ("2026-11-25 08:00", None),
        # The nights in which the clocks change: eight o'clock is eight o'clock.
        ("2027-03-27 22:00", "2027-03-28 08:00"),
        ("2027-10-30 22:00", "2027-10-31 08:00"),
    ],
)
def test_quiet_lasts_until_the_hour_of_the_rules(now: str, end: str | None):
    assert quiet_hours.quiet_end(instant(now), BookingRules()) == (instant(end) if end else None)


@pytest.mark.parametrize(
    ("since", "until", "now", "end"),
    [
        (0, 6, "2026-11-25 05:00", "2026-11-25 06:00"),
        (0, 6, "2026-11-25 23:00", None),
        (8, 8, "2026-11-25 08:00", None),
    ],
)
def test_quiet_may_lie_within_a_day_or_be_none(since: int, until: int, now: str, end: str | None):
    rules = BookingRules(quiet_from=dt.time(since), quiet_until=dt.time(until))
    assert quiet_hours.quiet_end(instant(now), rules) == (instant(end) if end else None)


def test_quiet_that_ended_in_the_hour_that_comes_twice_does_not_end_again():
    rules = BookingRules(quiet_until=dt.time(3, 30))
    second_time = dt.datetime(2027, 10, 31, 1, 15, tzinfo=dt.UTC)  # 03:15, for the second time
    assert quiet_hours.quiet_end(second_time, rules) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("message", "until"),
    [
        (sms(), MORNING),
        (sms(about_at=None), MORNING),
        (sms(about_at=MORNING + HOUR), MORNING),
        (sms(about_at=MORNING), None),
        (sms(about_at=MORNING - HOUR), None),
        (sms(is_urgent=True), None),
        (sms(channel=MessageChannel.EMAIL), None),
    ],
)
def test_only_what_rings_and_can_wait_waits(message: Message, until: dt.datetime | None):
    assert quiet_hours.until_morning(message, NIGHT) == until


def left(now: dt.datetime) -> list[tuple[str, str]]:
    """What becomes of each SMS that is due."""
    rows = delivery.due(now).filter(channel=MessageChannel.SMS)
    return [(row.kind, str(delivery.send(row.pk, now=now))) for row in rows]


@pytest.mark.django_db
def test_the_clients_own_booking_is_confirmed_at_once():
    notifications.notify(booked(START), MessageKind.CONFIRMATION, now=NIGHT)
    assert left(NIGHT) == [("confirmation", "sent")]


@pytest.mark.django_db
def test_a_booking_by_staff_is_told_in_the_morning():
    notifications.notify(booked(START, channel=Channel.PHONE), MessageKind.CONFIRMATION, now=NIGHT)
    assert left(NIGHT) == [("confirmation", "queued")]
    assert left(MORNING - HOUR) == []
    assert left(MORNING) == [("confirmation", "sent")]


@pytest.mark.django_db
def test_a_change_is_told_in_the_morning_unless_the_time_comes_before_it():
    row = booked(START)
    notifications.notify(row, MessageKind.CHANGE, now=NIGHT)
    assert left(NIGHT) == [("change", "queued")]
    Message.objects.update(about_at=MORNING, due_at=NIGHT)
    assert left(NIGHT)[0] == ("change", "sent")


@pytest.mark.django_db
def test_a_reminder_of_an_early_time_waits_for_the_morning():
    row = booked(instant("2026-11-26 09:00"))
    notifications.notify(row, MessageKind.CONFIRMATION, now=NIGHT)
    Message.objects.filter(kind=MessageKind.CONFIRMATION).delete()
    assert left(instant("2026-11-26 07:00")) == [("reminder", "dropped"), ("reminder", "queued")]
    assert left(instant("2026-11-26 08:00")) == [("reminder", "sent")]


@pytest.mark.django_db
@pytest.mark.parametrize("offer", [ill_today.IllTodayOffer.SPEAKER, ill_today.IllTodayOffer.TIMES])
def test_who_is_ill_today_is_told_at_once(offer: ill_today.IllTodayOffer):
    coach, other = build.coach("Aino"), build.coach("Omar")
    row = build.appointment(coach, client=build.reachable(email=""))
    Message.objects.all().delete()
    early = build.FREE - 7 * HOUR
    ill_today.give(row.pk, offer, version=row.version, now=early, coach_id=other.pk)
    news = Message.objects.get(due_at=early, state=MessageState.QUEUED)
    assert quiet_hours.quiet_end(early, BookingRules()) is not None
    assert delivery.send(news.pk, now=early) == MessageState.SENT
    assert Appointment.objects.get().version == row.version + 1
