"""A verb is one transaction, tried again where the database broke it off through no fault of its own."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.db import OperationalError, connection

from portal.db.transactions import ATTEMPTS, ATTEMPTS_WITHIN_SECONDS, atomic_with_retry

pytestmark = pytest.mark.django_db


def broken_off(code: str, message: str = "") -> OperationalError:
    """The error Django raises when the database breaks a transaction off."""
    cause = Exception(message)
    cause.pgcode = code
    error = OperationalError(message)
    error.__cause__ = cause
    return error


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "error",
    [broken_off("40P01"), broken_off("40001"), broken_off("55P03"), broken_off("", "database is locked")],
    ids=["deadlock", "serialization", "lock timeout", "locked"],
)
def test_verb_tries_again_what_the_database_broke_off(error: OperationalError) -> None:
    tries = []

    @atomic_with_retry
    def verb() -> str:
        tries.append(Group.objects.create(name="Talo").pk)
        if len(tries) < ATTEMPTS:
            raise error
        return "done"

    assert verb() == "done"
    assert Group.objects.filter(name="Talo").count() == 1


@pytest.mark.django_db(transaction=True)
def test_verb_gives_up_after_the_last_attempt() -> None:
    tries = []

    @atomic_with_retry
    def verb() -> None:
        tries.append(1)
        raise broken_off("40P01")

    with pytest.raises(OperationalError):
        verb()
    assert len(tries) == ATTEMPTS


@pytest.mark.django_db(transaction=True)
def test_verb_does_not_try_again_when_the_server_is_away() -> None:
    tries = []

    @atomic_with_retry
    def verb() -> None:
        tries.append(1)
        raise OperationalError("server closed the connection unexpectedly")

    with pytest.raises(OperationalError):
        verb()
    assert len(tries) == 1


def test_verb_tries_once_inside_a_transaction_of_the_caller() -> None:
    tries = []

    @atomic_with_retry
    def verb() -> None:
        tries.append(connection.in_atomic_block)
        raise broken_off("40P01")

    with pytest.raises(OperationalError):
        verb()
    assert tries == [True]


@pytest.mark.django_db(transaction=True)
def test_verb_does_not_wait_again_for_a_lock_that_took_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, ATTEMPTS_WITHIN_SECONDS + 0.1])
    monkeypatch.setattr("portal.db.transactions.monotonic", lambda: next(clock))
    tries = []

    @atomic_with_retry
    def verb() -> None:
        tries.append(1)
        raise broken_off("55P03")

    with pytest.raises(OperationalError):
        verb()
    assert len(tries) == 1


@pytest.mark.django_db(transaction=True)
def test_verb_that_fails_otherwise_writes_nothing() -> None:
    @atomic_with_retry
    def verb() -> None:
        Group.objects.create(name="Talo")
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        verb()
    assert not Group.objects.filter(name="Talo").exists()


@pytest.mark.django_db(transaction=True)
def test_verb_may_be_called_by_a_verb_and_is_part_of_it() -> None:
    @atomic_with_retry
    def inner() -> bool:
        return connection.in_atomic_block

    @atomic_with_retry
    def outer() -> bool:
        return inner()

    assert outer()
