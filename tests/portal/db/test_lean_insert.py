"""portal/db/lean_insert.py: the rows are those that Django's own save would write."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django_tasks_db.models import DBTaskResult

from portal import clock
from portal.db import lean_insert
from portal.models import Message
from tests.portal.build_messages import NOW, message

pytestmark = pytest.mark.django_db


def columns(row: Message) -> dict[str, object]:
    """What the database holds of it, but for what each row has of its own."""
    values = Message.objects.filter(pk=row.pk).values().get()
    return {name: value for name, value in values.items() if name not in {"id", "key", "created_at"}}


def test_insert_writes_what_save_would():
    ours, theirs = message(body='"ä" % %s\n', sent_at=NOW), message(body='"ä" % %s\n', sent_at=NOW)
    lean_insert.insert([ours])
    theirs.save()
    assert columns(ours) == columns(theirs)


def test_insert_gives_each_row_its_own_key(django_assert_num_queries):
    rows = [message(owner_id=number) for number in range(3)]
    with django_assert_num_queries(1):
        lean_insert.insert(rows)
    assert list(Message.objects.order_by("pk").values_list("pk", "owner_id")) == [
        (row.pk, number) for number, row in enumerate(rows)
    ]


def test_inserted_row_is_changed_by_its_next_save():
    row = message()
    lean_insert.insert([row])
    row.subject = "Aikasi on vaihdettu"
    row.save()
    assert list(Message.objects.values_list("pk", "subject")) == [(row.pk, "Aikasi on vaihdettu")]


def test_insert_of_a_row_with_a_key_of_its_own_keeps_it_and_fills_in_the_time(at):
    at(NOW)
    row = DBTaskResult(args_kwargs={"args": [], "kwargs": {}}, task_path="x", run_after=clock.now())
    key = row.pk
    lean_insert.insert([row])
    found = DBTaskResult.objects.get()
    assert (found.pk, row.pk, found.args_kwargs) == (key, key, row.args_kwargs)
    assert found.enqueued_at == row.enqueued_at


def test_insert_of_nothing_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        lean_insert.insert([])


def test_insert_that_the_database_refuses_writes_none():
    first = message()
    with pytest.raises(IntegrityError), transaction.atomic():
        lean_insert.insert([first, message(key=first.key)])
    assert Message.objects.count() == 0
