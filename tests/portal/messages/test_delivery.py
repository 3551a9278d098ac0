"""messages/delivery.py: each message once, claimed, doubted after a crash, tried again with patience."""

from __future__ import annotations

import socket
import threading

import pytest
from django.core import mail
from django.db import connection
from wagtail import hooks

from portal.enums import MessageChannel, MessageKind, MessageState
from portal.messages import delivery
from portal.models import Message
from tests.portal.build_messages import MINUTE, NOW, waiting


@pytest.fixture
def dead_server(settings) -> None:
    """A mail server that is not there: the port refuses."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port


@pytest.mark.django_db
def test_due_is_what_waits_and_whose_time_has_come_oldest_first():
    later, now = waiting(due_at=NOW), waiting(due_at=NOW - MINUTE)
    waiting(due_at=NOW + MINUTE)
    for state in (MessageState.SENDING, MessageState.SENT, MessageState.FAILED, MessageState.DROPPED):
        waiting(state=state, due_at=NOW - MINUTE)
    doubtful = waiting(state=MessageState.UNCERTAIN, due_at=NOW)
    assert list(delivery.due(NOW)) == [now, later, doubtful]


@pytest.mark.django_db
def test_send_sends_and_notes_it():
    row = waiting()
    assert delivery.send(row.pk, now=NOW) == MessageState.SENT
    row.refresh_from_db()
    assert (row.state, row.attempts, row.sent_at, row.due_at) == (MessageState.SENT, 1, NOW, NOW)
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_send_again_sends_nothing():
    row = waiting()
    delivery.send(row.pk, now=NOW)
    assert delivery.send(row.pk, now=NOW + 60 * MINUTE) is None
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_send_before_its_time_does_nothing():
    row = waiting(due_at=NOW + MINUTE)
    assert delivery.send(row.pk, now=NOW) is None
    assert mail.outbox == []


@pytest.mark.django_db
def test_send_by_sms_takes_the_gateway(capsys):
    row = waiting(channel=MessageChannel.SMS, recipient="+358401234567", body="Aikasi on varattu.")
    assert delivery.send(row.pk, now=NOW) == MessageState.SENT
    assert "Aikasi on varattu." in capsys.readouterr().out
    assert mail.outbox == []


@pytest.mark.django_db
def test_send_drops_what_its_owner_says_no_longer_holds():
    row, other = waiting(owner_kind="test.gone"), waiting()

    def gone(message: Message, now: object) -> bool | None:
        return False if message.owner_kind == "test.gone" else None

    with hooks.register_temporarily("message_still_holds", gone):
        states = [delivery.send(row.pk, now=NOW), delivery.send(other.pk, now=NOW)]
    assert states == [MessageState.DROPPED, MessageState.SENT]
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_send_takes_the_text_that_its_owner_brings_up_to_date():
    row = waiting()

    def today(message: Message, now: object) -> bool:
        message.body = "tänään"
        return True

    with hooks.register_temporarily("message_still_holds", today):
        delivery.send(row.pk, now=NOW)
    assert (mail.outbox[0].body, Message.objects.get().body) == ("tänään", "tänään")


@pytest.mark.django_db
def test_send_to_a_dead_server_waits_longer_each_time_and_gives_up_after_a_day_and_a_half(
    dead_server, caplog
):
    row, now, waits = waiting(), NOW, []
    for _ in range(delivery.MOST_TRIES):
        state = delivery.send(row.pk, now=now)
        row.refresh_from_db()
        waits.append((str(state), (row.due_at - now) // MINUTE))
        now = row.due_at
    steps = [1, 5, 15, 30, 60, *[120] * 18]
    assert waits == [*[("queued", step) for step in steps], ("failed", 10)]
    assert sum(steps) > 36 * 60
    assert (row.failure, row.attempts) == ("ConnectionRefusedError", 24)
    assert "sahra" not in caplog.text


@pytest.mark.django_db
def test_send_of_one_that_breaks_is_noted_and_holds_up_nobody(caplog):
    broken, other = waiting(channel="pigeon"), waiting()
    states = [delivery.send(row.pk, now=NOW) for row in (broken, other)]
    broken.refresh_from_db()
    assert (states, broken.failure) == ([MessageState.QUEUED, MessageState.SENT], "ValueError")


@pytest.mark.django_db
def test_send_waits_as_long_as_a_room_above_says_and_counts_no_try():
    row = waiting()
    morning = NOW + 60 * MINUTE

    def quiet(message: Message, now: object) -> object:
        return morning if now < morning else None

    with hooks.register_temporarily("message_waits_until", quiet):
        assert delivery.send(row.pk, now=NOW) == MessageState.QUEUED
        row.refresh_from_db()
        assert (row.due_at, row.attempts, mail.outbox) == (morning, 0, [])
        assert delivery.send(row.pk, now=morning) == MessageState.SENT


@pytest.mark.django_db
def test_send_to_a_server_that_comes_back_leaves_no_failure(dead_server, settings):
    row = waiting()
    delivery.send(row.pk, now=NOW)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert delivery.send(row.pk, now=NOW + MINUTE) == MessageState.SENT
    row.refresh_from_db()
    assert (row.failure, row.attempts) == ("", 2)


@pytest.mark.django_db
def test_send_of_what_can_never_leave_is_not_tried_again():
    row = waiting(subject="two\nlines")
    assert delivery.send(row.pk, now=NOW) == MessageState.FAILED
    assert delivery.due(NOW + 600 * MINUTE).count() == 0


@pytest.mark.django_db
def test_doubt_old_claims_leaves_a_fresh_claim_alone():
    row = waiting(state=MessageState.SENDING, attempts=1, due_at=NOW + MINUTE)
    assert delivery.doubt_old_claims(NOW) == 0
    row.refresh_from_db()
    assert row.state == MessageState.SENDING


@pytest.mark.django_db
def test_doubt_old_claims_lets_what_a_crash_left_be_sent_again_under_its_key():
    row = waiting(state=MessageState.SENDING, attempts=1, due_at=NOW)
    assert delivery.doubt_old_claims(NOW) == 1
    row.refresh_from_db()
    assert row.state == MessageState.UNCERTAIN
    assert delivery.send(row.pk, now=NOW) == MessageState.SENT
    assert str(row.key) in mail.outbox[0].extra_headers["Message-ID"]


@pytest.mark.django_db
def test_doubt_old_claims_ends_after_the_last_try():
    row = waiting(state=MessageState.SENDING, attempts=delivery.MOST_TRIES, due_at=NOW)
    assert delivery.doubt_old_claims(NOW) == 1
    row.refresh_from_db()
    assert (row.state, row.failure) == (MessageState.FAILED, "uncertain")


@pytest.mark.django_db
def test_a_claim_outlived_by_another_does_not_undo_a_yes():
    row = waiting()

    def slow(message: Message, now: object) -> bool:
        # While this one is slow, the claim runs out and another worker sends the message.
        Message.objects.filter(pk=message.pk).update(state=MessageState.SENT, due_at=NOW + 60 * MINUTE)
        return False

    with hooks.register_temporarily("message_still_holds", slow):
        delivery.send(row.pk, now=NOW)
    row.refresh_from_db()
    assert row.state == MessageState.SENT


@pytest.mark.django_db
def test_next_look_is_the_earliest_time_or_claim():
    assert delivery.next_look() is None
    waiting(state=MessageState.SENT, due_at=NOW - MINUTE)
    waiting(due_at=NOW + 5 * MINUTE)
    waiting(state=MessageState.SENDING, due_at=NOW + MINUTE)
    assert delivery.next_look() == NOW + MINUTE


@pytest.mark.soak
@pytest.mark.django_db(transaction=True)
def test_many_workers_send_a_message_once(size):
    rows = [waiting(owner_id=number) for number in range(5)]
    workers, start = size(4, 16), threading.Barrier(size(4, 16))
    states: list[str | None] = []

    def work() -> None:
        start.wait()
        states.extend(delivery.send(row.pk, now=NOW) for row in rows)
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(str(state) for state in states) == ["None"] * (5 * workers - 5) + ["sent"] * 5
    assert len(mail.outbox) == 5


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("later", "is_overtaken"),
    [
        ({"due_at": NOW}, True),
        ({"due_at": NOW + MINUTE}, False),
        ({"due_at": NOW + MINUTE, "state": MessageState.SENDING}, True),
        ({"state": MessageState.SENT}, True),
        ({"state": MessageState.DROPPED}, False),
        ({"owner_id": 2}, False),
        ({"owner_version": 2}, False),
        ({"kind": MessageKind.CHANGE}, False),
    ],
)
def test_message_is_overtaken_by_a_later_one_of_its_kind_about_the_same(later, is_overtaken):
    same = {"kind": MessageKind.REMINDER, "owner_id": 1, "owner_version": 1}
    row = waiting(**same, due_at=NOW - MINUTE)
    newer = waiting(**same | later)
    assert delivery.is_overtaken(row, NOW) is is_overtaken
    assert delivery.is_overtaken(newer, NOW) is False
