"""notifications.py and booking/messages/still_valid.py: who is told what, how, when, and whether still."""

from __future__ import annotations

import datetime as dt
import socket

import pytest
from django.core import mail
from django.db import transaction

from booking.appointments import reservations
from booking.enums import AppointmentState, Reach, Way, Wording
from booking.messages import notifications, still_valid
from booking.messages.texts import TEMPLATES
from booking.models import Appointment, BookingRules
from portal import tasks
from portal.enums import MessageKind, MessageState
from portal.messages import delivery
from portal.models import HouseFacts, Message
from services.models import Need
from tests.booking import build
from tests.booking.build_messages import EMAIL, HOUR, NOW, PHONE, START, booked
from tests.build import instant

#: When the first reminder of START leaves.
DAY_BEFORE = instant("2026-11-25 17:00")
CONFIRMATION, CHANGE = MessageKind.CONFIRMATION, MessageKind.CHANGE
CANCELLATION, REMINDER = MessageKind.CANCELLATION, MessageKind.REMINDER

pytestmark = pytest.mark.django_db


def rows(**conditions: object) -> list[tuple[str, str]]:
    """Kind and way of the messages, in the order in which they were written."""
    return list(Message.objects.filter(**conditions).order_by("pk").values_list("kind", "channel"))


def bump(appointment: Appointment, **changes: object) -> None:
    """What a verb of reservations does: the next version, with these changes."""
    changes["version"] = appointment.version + 1
    for name, value in changes.items():
        setattr(appointment, name, value)
    appointment.save()


def send_all(now=NOW) -> list[str]:
    """What becomes of each message that is due."""
    return [str(delivery.send(row.pk, now=now)) for row in delivery.due(now)]


# Who is told, and by which way ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("contact", "written"),
    [
        ({}, [("confirmation", "sms"), ("confirmation", "email"), ("reminder", "sms"), ("reminder", "sms")]),
        ({"email": ""}, [("confirmation", "sms"), ("reminder", "sms"), ("reminder", "sms")]),
        ({"phone": ""}, [("confirmation", "email"), ("reminder", "email"), ("reminder", "email")]),
        ({"phone": "", "email": ""}, []),
        ({"reach": Reach.CALL}, []),
        ({"reach": Reach.NOTHING}, []),
    ],
)
def test_tell_uses_the_ways_the_client_chose(contact, written):
    notifications.notify(booked(**contact), CONFIRMATION, now=NOW)
    assert rows() == written


def test_tell_addresses_each_way_rightly():
    appointment = booked()
    notifications.notify(appointment, CONFIRMATION, now=NOW)
    assert list(
        Message.objects.filter(kind=CONFIRMATION)
        .order_by("pk")
        .values_list("channel", "recipient", "language", "owner_kind", "owner_id", "owner_version", "due_at")
    ) == [
        ("sms", PHONE, "fi", "booking.appointment", appointment.pk, 1, NOW),
        ("email", EMAIL, "fi", "booking.appointment", appointment.pk, 1, NOW),
    ]


def test_tell_sets_the_reminders_by_the_rules():
    notifications.notify(booked(), CONFIRMATION, now=NOW)
    dues = Message.objects.filter(kind=REMINDER).order_by("due_at").values_list("due_at", flat=True)
    assert list(dues) == [DAY_BEFORE, START - 2 * HOUR]


@pytest.mark.parametrize(
    ("set_hour", "second", "due"),
    [
        (dt.time(17), 2, ["2026-11-25 17:00", "2026-11-26 11:00"]),
        (dt.time(9, 30), 0, ["2026-11-25 09:30"]),
        (dt.time(13), 24, ["2026-11-25 13:00"]),
        (dt.time(17), 48, ["2026-11-24 13:00", "2026-11-25 17:00"]),
    ],
)
def test_reminder_times_follow_the_rules(set_hour, second, due):
    rules = BookingRules(reminder_clock=set_hour, second_reminder_hours=second)
    assert notifications.reminder_times(START, rules) == [instant(time) for time in due]


@pytest.mark.parametrize(
    ("starts_at", "due"),
    [
        # Clocks go forward in the night to Sunday 28 March 2027, and back in the night to 31 October 2027.
        (
            "2027-03-28 13:00",
            [dt.datetime(2027, 3, 27, 15, tzinfo=dt.UTC), dt.datetime(2027, 3, 28, 8, tzinfo=dt.UTC)],
        ),
        (
            "2027-03-29 13:00",
            [dt.datetime(2027, 3, 28, 14, tzinfo=dt.UTC), dt.datetime(2027, 3, 29, 8, tzinfo=dt.UTC)],
        ),
        (
            "2027-10-31 13:00",
            [dt.datetime(2027, 10, 30, 14, tzinfo=dt.UTC), dt.datetime(2027, 10, 31, 9, tzinfo=dt.UTC)],
        ),
        (
            "2027-11-01 13:00",
            [dt.datetime(2027, 10, 31, 15, tzinfo=dt.UTC), dt.datetime(2027, 11, 1, 9, tzinfo=dt.UTC)],
        ),
    ],
)
def test_reminder_times_keep_the_hour_over_a_clock_change(starts_at, due):
    found = notifications.reminder_times(instant(starts_at), BookingRules())
    assert found == due


@pytest.mark.parametrize(("hours_before", "reminders"), [(21, 2), (20, 1), (3, 1), (2, 0), (1, 0)])
def test_tell_sets_no_reminder_whose_time_has_passed(hours_before, reminders):
    notifications.notify(booked(), CONFIRMATION, now=START - hours_before * HOUR)
    assert len(rows(kind=REMINDER)) == reminders


def test_tell_writes_in_the_running_transaction():
    appointment = booked()
    with transaction.atomic():
        notifications.notify(appointment, CONFIRMATION, now=NOW)
        transaction.set_rollback(True)
    assert rows() == []


@pytest.mark.parametrize(("email", "queries"), [("", 1), (EMAIL, 3)])
def test_tell_asks_the_database_little(django_assert_num_queries, email, queries):
    appointment, rules = booked(email=email), BookingRules.load()
    HouseFacts.load()
    TEMPLATES.overrides.own(Wording.CONFIRMATION, "sms", "fi")  # kept for all messages
    # One statement for all messages; a mail also asks for the house's address and the coach's name.
    with django_assert_num_queries(queries):
        notifications.notify(appointment, CONFIRMATION, now=NOW, rules=rules)


# What is told later --------------------------------------------------------------------------------------


def test_tell_of_a_change_takes_back_what_waited_and_sets_new_reminders():
    appointment = booked()
    notifications.notify(appointment, CONFIRMATION, now=NOW)
    bump(appointment)
    notifications.notify(appointment, CHANGE, now=NOW)
    assert len(rows(state=MessageState.DROPPED)) == 4
    assert rows(state=MessageState.QUEUED) == [
        ("change", "sms"),
        ("change", "email"),
        ("reminder", "sms"),
        ("reminder", "sms"),
    ]


def test_tell_of_a_cancellation_leaves_no_reminder():
    appointment = booked()
    notifications.notify(appointment, CONFIRMATION, now=NOW)
    bump(appointment, state=AppointmentState.CANCELLED, cancelled_at=NOW)
    notifications.notify(appointment, CANCELLATION, now=NOW)
    assert rows(state=MessageState.QUEUED) == [("cancellation", "sms"), ("cancellation", "email")]


def test_tell_after_an_undo_confirms_again_instead_of_cancelling():
    appointment = booked()
    bump(appointment, state=AppointmentState.CANCELLED, cancelled_at=NOW)
    notifications.notify(appointment, CANCELLATION, now=NOW)
    bump(appointment, state=AppointmentState.BOOKED, cancelled_at=None)
    notifications.notify(appointment, CONFIRMATION, now=NOW)
    assert rows(state=MessageState.QUEUED, kind=CANCELLATION) == []
    assert len(rows(state=MessageState.QUEUED)) == 4


def test_tell_takes_messages_back_also_from_who_wants_none_any_more():
    appointment = booked()
    notifications.notify(appointment, CONFIRMATION, now=NOW)
    appointment.person.reach = Reach.CALL
    bump(appointment)
    notifications.notify(appointment, CHANGE, now=NOW)
    assert rows(state=MessageState.QUEUED) == []


def test_tell_leaves_another_appointments_messages_alone():
    notifications.notify(booked(), CONFIRMATION, now=NOW)
    Appointment.objects.first().person.delete()
    other = booked(START + 24 * HOUR)
    bump(other, state=AppointmentState.CANCELLED)
    notifications.notify(other, CANCELLATION, now=NOW)
    assert len(rows(state=MessageState.QUEUED, owner_id=other.pk)) == 2
    assert len(rows(state=MessageState.QUEUED)) == 6


# Does it still hold --------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [CONFIRMATION, CHANGE])
def test_a_message_of_a_booked_time_holds(kind):
    notifications.notify(booked(), kind, now=NOW)
    assert send_all() == ["sent", "sent"]


def test_a_message_of_an_earlier_version_is_not_sent():
    appointment = booked()
    notifications.notify(appointment, CONFIRMATION, now=NOW)
    bump(appointment)
    assert send_all() == ["dropped", "dropped"]


def test_a_reminder_of_a_cancelled_time_is_not_sent():
    appointment = booked()
    notifications.notify(appointment, CONFIRMATION, now=NOW)
    Appointment.objects.update(state=AppointmentState.CANCELLED)
    assert send_all(START - HOUR) == ["dropped"] * 4


def test_a_cancellation_of_a_time_taken_back_is_not_sent():
    appointment = booked(state=AppointmentState.CANCELLED)
    notifications.notify(appointment, CANCELLATION, now=NOW)
    Appointment.objects.update(state=AppointmentState.BOOKED)
    assert send_all() == ["dropped", "dropped"]


def test_a_cancellation_is_sent_however_late():
    notifications.notify(booked(state=AppointmentState.CANCELLED), CANCELLATION, now=NOW)
    assert send_all(START + HOUR) == ["sent", "sent"]


def test_nothing_is_sent_of_a_time_that_has_begun():
    notifications.notify(booked(), CONFIRMATION, now=NOW)
    assert send_all(START) == ["dropped"] * 4


def test_nothing_is_sent_to_somebody_erased():
    appointment = booked()
    notifications.notify(appointment, CONFIRMATION, now=NOW)
    appointment.person.delete()
    assert send_all() == ["dropped", "dropped"]


def test_nothing_is_sent_to_somebody_who_now_wants_calls_only():
    appointment = booked()
    notifications.notify(appointment, CONFIRMATION, now=NOW)
    appointment.person.reach = Reach.CALL
    appointment.person.save()
    assert send_all() == ["dropped", "dropped"]


def test_a_message_of_another_room_is_not_ours_to_judge():
    message = Message(owner_kind="events.registration", owner_id=1)
    assert still_valid.appointment_message_holds(message, NOW) is None


def test_a_reminder_that_leaves_late_says_today():
    appointment = booked(email="")
    notifications.notify(appointment, CONFIRMATION, now=NOW)
    first = Message.objects.filter(kind=REMINDER).order_by("due_at").first()
    assert first.body.startswith("Muistutus: sinulla on aika huomenna. Kello: 13:00.\n")
    delivery.send(first.pk, now=START - 5 * HOUR)
    first.refresh_from_db()
    assert first.body.startswith("Muistutus: sinulla on aika tänään. Kello: 13:00.\n")


def test_two_reminders_that_are_late_together_become_one():
    notifications.notify(booked(email=""), CONFIRMATION, now=NOW)
    Message.objects.filter(kind=CONFIRMATION).delete()
    assert send_all(START - HOUR) == ["dropped", "sent"]


# What it says --------------------------------------------------------------------------------------------


def test_messages_name_no_topic_and_an_sms_nobody():
    need = Need.objects.create(slug="test-secret", name="Velat ja päihteet", icon="x", is_sensitive=True)
    notifications.notify(booked(need=need), CONFIRMATION, now=NOW)
    everything = "\n".join(f"{row.subject}\n{row.body}\n{row.calendar}" for row in Message.objects.all())
    texts = "\n".join(Message.objects.filter(channel="sms").values_list("body", flat=True))
    assert ("Velat" in everything, "Sahra" in everything, "Maahanmuuttaja" in everything) == (False,) * 3
    assert ("Aino" in texts, "Soomaali" in texts) == (False, False)


def test_the_mail_brings_the_calendar_file_and_the_reminder_does_not():
    notifications.notify(booked(phone=""), CONFIRMATION, now=NOW)
    has_file = [(row.kind, bool(row.calendar)) for row in Message.objects.order_by("pk")]
    assert has_file == [("confirmation", True), ("reminder", False), ("reminder", False)]


def test_the_link_is_in_the_language_of_the_messages():
    appointment = booked(message_language="ckb")
    assert notifications.secret_link(appointment) == f"https://ohjaamo.example/ckb/b/{'T' * 43}/"


def test_the_language_of_the_messages_decides_and_not_that_of_the_site():
    notifications.notify(booked(message_language="ar"), CONFIRMATION, now=NOW)
    [text] = Message.objects.filter(channel="sms", kind=CONFIRMATION)
    assert text.body.splitlines()[1] == "الخميس 26.11 الساعة 13:00"
    assert text.language == "ar"


@pytest.mark.parametrize(
    ("way", "lines"),
    [
        (Way.HERE, "Paikka:\nMikseri, Lapintie 11–13, 94100 Kemi\n"),
        (Way.PHONE, "Soitamme sinulle.\n"),
        (Way.VIDEO, "Tapaamme videolla. Linkki videoon on aikasi sivulla.\n"),
    ],
)
def test_the_mail_says_how_we_meet(way, lines):
    notifications.notify(booked(way=way), CONFIRMATION, now=NOW)
    assert lines in Message.objects.get(channel="email").body


# A dead mail server --------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_a_dead_mail_server_changes_nothing_for_the_client(settings, at, caplog):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    at(NOW)
    with transaction.atomic():
        notifications.notify(booked(phone=""), CONFIRMATION, now=NOW)
    message = Message.objects.get(kind=CONFIRMATION)
    assert (message.state, message.attempts, message.failure) == ("queued", 1, "ConnectionRefusedError")
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    at(message.due_at)
    assert tasks.send_all_due() == {"sent": 1}
    assert [letter.to for letter in mail.outbox] == [[EMAIL]]
    for personal in (EMAIL, "Sahra", "472915", "T" * 43):
        assert personal not in caplog.text


# Through the verbs ---------------------------------------------------------------------------------------


def test_each_verb_of_reservations_leaves_just_what_still_holds():
    appointment = build.appointment(client=build.reachable(email=""))
    assert rows(state=MessageState.QUEUED) == [("confirmation", "sms"), *[("reminder", "sms")] * 2]
    coach_id = appointment.coach_time.coach_id
    reservations.move(appointment.pk, coach_id=coach_id, starts_at=build.FREE + 2 * HOUR, now=build.NOW)
    assert rows(state=MessageState.QUEUED) == [("change", "sms"), *[("reminder", "sms")] * 2]
    reservations.cancel(appointment.pk, now=build.NOW)
    assert rows(state=MessageState.QUEUED) == [("cancellation", "sms")]
    reservations.undo_cancel(appointment.pk, now=build.NOW)
    assert rows(state=MessageState.QUEUED) == [("confirmation", "sms"), *[("reminder", "sms")] * 2]
    assert send_all(build.FREE) == ["sent", "dropped", "sent"]
