"""Messages of appointments through a real mail server and a real SMS gateway, in nine languages, on good days
and bad: what they take is what was written, once by its key, whatever they answer for a day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from wagtail import hooks

from booking.messages import notifications
from booking.models import AppointmentPerson
from portal import clock, languages, tasks
from portal.enums import MessageKind, MessageState
from portal.messages import delivery, sms
from portal.models import Message
from tests.booking.build_messages import HOUR, NOW, START, booked
from tests.portal import build_servers
from tests.portal.build_servers import Gateway, MailServer

pytestmark = [
    pytest.mark.django_db,
    # Apprise, when it first looks through its gateways, loads a module that Python will drop.
    pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning"),
]

DAY = 24 * HOUR


@pytest.fixture
def servers(settings) -> Iterator[tuple[MailServer, Gateway]]:
    """Both servers, and settings that lead to them."""
    with build_servers.running() as (mail, gateway):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = mail.server_address
        settings.SMS_URL = f"json://127.0.0.1:{gateway.server_port}/sms"
        yield mail, gateway


def tell_in_every_language(kind: MessageKind = MessageKind.CONFIRMATION) -> None:
    """An appointment in each language, told by SMS and by mail."""
    for number, language in enumerate(languages.INTERFACE_CODES):
        AppointmentPerson.objects.filter(token="T" * 43).update(code=f"old{number}", token=f"old{number}")
        row = booked(START + number * HOUR, message_language=language)
        notifications.notify(row, kind, now=NOW)


def run_until(at: Callable, end: dt.datetime) -> None:
    """The worker, look by look as it plans them, until `end`."""
    while (look := delivery.next_look()) and look <= end:
        at(max(look, clock.now()))
        tasks.send_all_due()
    at(end)


def keys(*servers: MailServer | Gateway) -> list[str]:
    """Under which keys they took something, each as often as they took it."""
    return sorted(taken.key for server in servers for taken in server.taken)


def test_each_language_reaches_both_servers_word_for_word(servers, at):
    mail, gateway = servers
    at(NOW)
    tell_in_every_language()
    tasks.send_all_due()
    written = {str(row.key): row for row in Message.objects.exclude(kind=MessageKind.REMINDER)}
    assert keys(mail, gateway) == sorted(written)
    assert {row.language for row in written.values()} == set(languages.INTERFACE_CODES)
    for taken in gateway.taken:
        assert taken.text == sms.straighten(written[taken.key].body)
    for taken in mail.taken:
        assert taken.text.splitlines() == written[taken.key].body.splitlines()


@pytest.mark.parametrize("mood", ["busy", "nonsense", "silent"])
def test_a_day_of_bad_answers_loses_nothing_and_doubles_nothing(servers, at, settings, monkeypatch, mood):
    mail, gateway = servers
    patience = settings.EMAIL_TIMEOUT, sms.ANSWER_SECONDS
    at(NOW)
    if mood == "silent":  # each try waits for an answer, here for a moment only
        settings.EMAIL_TIMEOUT = 0.2
        monkeypatch.setattr(sms, "ANSWER_SECONDS", 0.2)
        notifications.notify(booked(START + DAY), MessageKind.CONFIRMATION, now=NOW)
    else:
        tell_in_every_language()
    wanted = list(Message.objects.exclude(kind=MessageKind.REMINDER).values_list("key", flat=True))
    mail.mood = gateway.mood = mood
    run_until(at, NOW + DAY)
    assert keys(mail, gateway) == []
    assert Message.objects.filter(state=MessageState.FAILED).count() == 0
    mail.mood = gateway.mood = "yes"
    settings.EMAIL_TIMEOUT = patience[0]
    monkeypatch.setattr(sms, "ANSWER_SECONDS", patience[1])
    run_until(at, NOW + DAY + 2 * HOUR)
    news = [key for key in keys(mail, gateway) if key in set(map(str, wanted))]
    assert news == sorted(map(str, wanted))


def test_a_day_without_any_server_loses_nothing(servers, settings, at):
    mail, gateway = servers
    ports = settings.EMAIL_PORT, settings.SMS_URL
    settings.EMAIL_PORT, settings.SMS_URL = 9, "json://127.0.0.1:9/sms"
    at(NOW)
    tell_in_every_language()
    run_until(at, NOW + DAY)
    assert Message.objects.filter(state=MessageState.SENT).count() == 0
    settings.EMAIL_PORT, settings.SMS_URL = ports
    run_until(at, NOW + DAY + 2 * HOUR)
    wanted = Message.objects.exclude(kind=MessageKind.REMINDER)
    assert set(wanted.values_list("state", flat=True)) == {MessageState.SENT}
    assert len(keys(mail, gateway)) == len(set(keys(mail, gateway)))


def test_a_lost_yes_is_sent_again_under_the_same_key(servers, at):
    mail, gateway = servers
    mail.mood = gateway.mood = "lost yes"
    at(NOW)
    notifications.notify(booked(), MessageKind.CONFIRMATION, now=NOW)
    tasks.send_all_due()
    mail.mood = gateway.mood = "yes"
    at(NOW + HOUR)
    tasks.send_all_due()
    for server in servers:
        assert server.tries == 2
        [first, second] = server.taken
        assert first == second
        assert len(first.key) == 36


# The reminders ---------------------------------------------------------------------------------------


def texts(gateway: Gateway) -> list[str]:
    """The first line of each SMS taken."""
    return [taken.text.splitlines()[0] for taken in gateway.taken]


def test_reminders_leave_at_their_hours(servers, at):
    _mail, gateway = servers
    at(NOW)
    notifications.notify(booked(email=""), MessageKind.CONFIRMATION, now=NOW)
    run_until(at, START)
    assert texts(gateway) == [
        "Aikasi on varattu.",
        "Muistutus: sinulla on aika huomenna. Kello: 13:00.",
        "Muistutus: sinulla on aika tänään. Kello: 13:00.",
    ]


def test_a_worker_off_for_two_days_sends_no_reminder_of_what_has_been(servers, at):
    _mail, gateway = servers
    at(NOW)
    notifications.notify(booked(email=""), MessageKind.CONFIRMATION, now=NOW)
    at(START + HOUR)
    tasks.send_all_due()
    assert texts(gateway) == []
    assert set(Message.objects.values_list("state", flat=True)) == {MessageState.DROPPED}


def test_a_worker_off_for_two_days_sends_one_reminder_of_what_still_comes(servers, at):
    _mail, gateway = servers
    at(NOW)
    notifications.notify(booked(email=""), MessageKind.CONFIRMATION, now=NOW)
    Message.objects.filter(kind=MessageKind.CONFIRMATION).delete()
    at(START - HOUR)
    tasks.send_all_due()
    assert texts(gateway) == ["Muistutus: sinulla on aika tänään. Kello: 13:00."]


def test_a_run_that_overlaps_with_itself_sends_each_reminder_once(servers, at):
    _mail, gateway = servers
    at(NOW)
    notifications.notify(booked(email=""), MessageKind.CONFIRMATION, now=NOW)
    at(START - 20 * HOUR)
    runs = []

    def again(_message: Message, _now: dt.datetime) -> None:
        # While the first run has the first message in its hands, a second one starts and ends.
        if not runs:
            runs.append("second")
            runs.append(tasks.send_all_due())

    with hooks.register_temporarily("message_still_holds", again):
        first = tasks.send_all_due()
    assert (runs[1], first) == ({"sent": 1}, {"sent": 1})
    assert len(keys(gateway)) == len(set(keys(gateway))) == 2
