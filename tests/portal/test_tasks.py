"""portal/tasks.py: one task that delivers, and plans its own next run; the command that does it once."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from portal import clock, tasks
from portal.enums import MessageState
from portal.messages import delivery, outbox
from portal.models import Message
from tests.portal.build_messages import MINUTE, NOW, message, waiting

DATABASE_BACKEND = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def planned() -> list[dt.datetime]:
    """When the worker will look, as planned."""
    return list(DBTaskResult.objects.filter(status="READY").values_list("run_after", flat=True))


@pytest.mark.django_db
def test_send_all_due_counts_what_it_did(at):
    at(NOW)
    waiting()
    waiting(subject="two\nlines")
    waiting(due_at=NOW + MINUTE)
    assert tasks.send_all_due() == {"sent": 1, "failed": 1}


@pytest.mark.django_db
def test_send_all_due_sends_what_a_crash_left(at):
    at(NOW)
    waiting(state=MessageState.SENDING, attempts=1, due_at=NOW - MINUTE)
    assert tasks.send_all_due() == {"sent": 1}


@pytest.mark.django_db
def test_send_all_due_plans_nothing_where_tasks_cannot_wait(at):
    at(NOW)
    waiting(due_at=NOW + MINUTE)
    tasks.send_all_due()
    assert planned() == []


@pytest.mark.django_db
def test_send_all_due_plans_a_look_when_the_next_reminder_is_due(at, settings):
    settings.TASKS = DATABASE_BACKEND
    at(NOW)
    waiting(due_at=NOW + 90 * MINUTE)
    waiting(due_at=NOW + 30 * MINUTE)
    tasks.send_all_due()
    tasks.send_all_due()
    assert planned() == [NOW + 30 * MINUTE]


@pytest.mark.django_db
def test_send_all_due_plans_a_look_after_its_claims_should_it_die(at, settings):
    settings.TASKS = DATABASE_BACKEND
    at(NOW)
    waiting()
    tasks.send_all_due()
    assert planned() == [NOW + delivery.CLAIM]


@pytest.mark.django_db
def test_send_all_due_with_nothing_on_its_way_plans_nothing(at, settings):
    settings.TASKS = DATABASE_BACKEND
    at(NOW)
    assert tasks.send_all_due() == {}
    assert planned() == []


@pytest.mark.django_db(transaction=True)
def test_the_worker_sends_a_booking_and_later_its_reminder(settings):
    settings.TASKS = DATABASE_BACKEND
    now = clock.now()
    outbox.queue([message(due_at=now), message(due_at=now + 60 * MINUTE)])
    assert mail.outbox == []
    call_command("db_worker", batch=True, startup_delay=False, verbosity=0, interval=0)
    assert sorted(Message.objects.values_list("state", flat=True)) == ["queued", "sent"]
    # The first run looks again when its claims have run out, so well before the reminder.
    [look] = planned()
    assert now + delivery.CLAIM <= look < now + delivery.CLAIM + MINUTE
    # Time passes: both the reminder and the planned look are due.
    Message.objects.filter(state=MessageState.QUEUED).update(due_at=now)
    DBTaskResult.objects.filter(status="READY").update(run_after=now)
    call_command("db_worker", batch=True, startup_delay=False, verbosity=0, interval=0)
    assert list(Message.objects.values_list("state", flat=True)) == ["sent", "sent"]
    assert len(mail.outbox) == 2


@pytest.mark.django_db(transaction=True)
def test_the_task_table_holds_nothing_about_anyone(settings):
    settings.TASKS = DATABASE_BACKEND
    outbox.queue([message()])
    assert DBTaskResult.objects.get().args_kwargs == {"args": [], "kwargs": {}}


@pytest.mark.django_db(transaction=True)
def test_a_wake_up_is_part_of_the_transaction_and_due_at_once(settings):
    settings.TASKS = DATABASE_BACKEND
    with transaction.atomic():
        outbox.queue([message()])
        [row] = DBTaskResult.objects.ready()
    assert (row.task_path, row.backend_name) == ("portal.tasks.deliver", "default")


@pytest.mark.django_db(transaction=True)
def test_a_wake_up_in_a_transaction_taken_back_wakes_nobody(settings):
    settings.TASKS = DATABASE_BACKEND
    with transaction.atomic():
        outbox.queue([message()])
        transaction.set_rollback(True)
    assert planned() == []


@pytest.mark.django_db
def test_send_due_command_sends_once_and_says_what(at):
    at(NOW)
    waiting()
    out = io.StringIO()
    call_command("send_due", stdout=out)
    call_command("send_due", stdout=out)
    assert out.getvalue() == "sent: 1\n-\n"
    assert len(mail.outbox) == 1
