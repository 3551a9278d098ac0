"""portal/messages/outbox.py: messages are written and taken back with the transaction of what they tell."""

from __future__ import annotations

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django_tasks.backends.base import BaseTaskBackend

from portal import tasks
from portal.enums import MessageKind, MessageState
from portal.messages import outbox
from portal.models import Message
from tests.portal.build_messages import MINUTE, NOW, message, waiting


class BrokenBackend(BaseTaskBackend):
    """A queue of tasks that takes none."""

    def enqueue(self, *_arguments: object) -> None:
        raise OSError("away")


@pytest.mark.django_db
def test_queue_writes_all_rows_in_one_statement(django_assert_num_queries):
    with django_assert_num_queries(1):
        outbox.queue([message() for _ in range(3)])
    assert list(Message.objects.values_list("state", "attempts")) == [(MessageState.QUEUED, 0)] * 3


@pytest.mark.django_db
def test_queue_gives_each_row_its_own_key():
    rows = outbox.queue(message(owner_id=number) for number in range(3))
    assert list(Message.objects.order_by("pk").values_list("pk", "owner_id")) == [
        (row.pk, number) for number, row in enumerate(rows)
    ]


@pytest.mark.django_db
def test_queue_that_the_database_refuses_writes_no_row():
    first = message()
    with pytest.raises(IntegrityError), transaction.atomic():
        outbox.queue([first, message(key=first.key)])
    assert Message.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_queue_sends_once_the_transaction_is_kept(at):
    at(NOW)
    with transaction.atomic():
        outbox.queue([message()])
        assert mail.outbox == []
    assert [letter.to for letter in mail.outbox] == [["sahra@example.org"]]
    assert Message.objects.get().state == MessageState.SENT


@pytest.mark.django_db(transaction=True)
def test_queue_in_a_transaction_taken_back_sends_nothing(at):
    at(NOW)
    with transaction.atomic():
        outbox.queue([message()])
        transaction.set_rollback(True)
    assert (mail.outbox, Message.objects.count()) == ([], 0)


@pytest.mark.django_db
def test_queue_of_nothing_asks_nothing_and_wakes_nobody(
    django_capture_on_commit_callbacks, django_assert_num_queries
):
    with django_assert_num_queries(0), django_capture_on_commit_callbacks() as callbacks:
        outbox.queue([])
    assert callbacks == []


@pytest.mark.django_db(transaction=True)
def test_queue_survives_a_worker_that_cannot_be_woken(at, settings, caplog):
    settings.TASKS = {"default": {"BACKEND": "tests.portal.messages.test_outbox.BrokenBackend"}}
    at(NOW)
    outbox.queue([message()])
    assert Message.objects.get().state == MessageState.QUEUED
    assert "sahra" not in caplog.text
    assert tasks.send_all_due() == {"sent": 1}


@pytest.mark.django_db
def test_drop_takes_back_what_waits_for_this_owner_only():
    queued, doubtful = waiting(), waiting(state=MessageState.UNCERTAIN)
    sent, other, kind = waiting(state=MessageState.SENT), waiting(owner_id=8), waiting(owner_kind="other")
    assert outbox.drop("test.owner", 7) == 2
    states = {row.pk: row.state for row in Message.objects.all()}
    assert [states[row.pk] for row in (queued, doubtful, sent, other, kind)] == [
        MessageState.DROPPED,
        MessageState.DROPPED,
        MessageState.SENT,
        MessageState.QUEUED,
        MessageState.QUEUED,
    ]


@pytest.mark.django_db
def test_queue_once_writes_each_key_once():
    first, second = message(), message()
    assert outbox.queue_once([first]) == 1
    assert outbox.queue_once([message(key=first.key), second]) == 1
    assert set(Message.objects.values_list("key", flat=True)) == {first.key, second.key}


@pytest.mark.django_db
def test_mark_urgent_lets_the_news_of_this_owner_leave_at_night_and_no_reminder():
    news, reminder, other = waiting(), waiting(kind=MessageKind.REMINDER), waiting(owner_id=8)
    assert outbox.mark_urgent("test.owner", 7) == 1
    urgent = set(Message.objects.filter(is_urgent=True))
    assert (urgent, {reminder, other} & urgent) == ({news}, set())


@pytest.mark.django_db
@pytest.mark.parametrize("state", MessageState)
def test_resend_takes_what_failed_or_is_uncertain_under_the_same_key(state):
    row = waiting(state=state, attempts=24, failure="OSError", due_at=NOW - MINUTE)
    may = state in (MessageState.FAILED, MessageState.UNCERTAIN)
    assert outbox.resend(row.pk, now=NOW) is may
    again = Message.objects.get()
    after = (MessageState.QUEUED, 0, "", NOW) if may else (state, 24, "OSError", NOW - MINUTE)
    assert (again.state, again.attempts, again.failure, again.due_at) == after
    assert again.key == row.key


@pytest.mark.django_db
@pytest.mark.parametrize("state", MessageState)
def test_cancel_drops_only_what_still_waits(state):
    row = waiting(state=state)
    may = state in (MessageState.QUEUED, MessageState.UNCERTAIN)
    assert outbox.cancel(row.pk) is may
    assert Message.objects.get().state == (MessageState.DROPPED if may else state)


@pytest.mark.django_db
def test_replace_takes_back_what_waits_for_the_owners_and_queues_the_new():
    old, other = outbox.queue([message(owner_id=7), message(owner_id=8)])
    [new] = outbox.replace(old.owner_kind, [7], [message(owner_id=7)])
    states = dict(Message.objects.values_list("pk", "state"))
    assert [states[row.pk] for row in (old, other, new)] == ["dropped", "queued", "queued"]
