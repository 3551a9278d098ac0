"""Transactions that are tried again where the database broke them off."""

from __future__ import annotations

import functools
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from threading import RLock
from time import monotonic
from typing import Any, ParamSpec, TypeVar

from django.db import OperationalError, connection, transaction

P = ParamSpec("P")
T = TypeVar("T")

#: How often a transaction that the database broke off is tried, and within which time from its start.
ATTEMPTS = 3
ATTEMPTS_WITHIN_SECONDS = 2.0
#: PostgreSQL's codes for "you did nothing wrong, try again": serialization failure, deadlock, lock timeout.
BROKEN_OFF = {"40001", "40P01", "55P03"}


def atomic_with_retry(verb: Callable[P, T]) -> Callable[P, T]:
    """Run the verb as one transaction, again where the database broke it off through no fault of its own.

    Inside a transaction of the caller it is tried once: what is broken off there is the caller's. A lock that
    was waited for in vain for seconds is not waited for again: the error goes on, and the page says 503.
    """

    @functools.wraps(verb)
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        attempts = 1 if connection.in_atomic_block else ATTEMPTS
        began = monotonic()
        while True:
            attempts -= 1
            try:
                with _turn(), transaction.atomic():
                    return verb(*args, **kwargs)
            except OperationalError as error:
                if (
                    not attempts
                    or not _was_broken_off(error)
                    or monotonic() - began > ATTEMPTS_WITHIN_SECONDS
                ):
                    raise

    return run


def _turn() -> AbstractContextManager[Any]:
    """A place in the queue of this process's writers, where the database has none.

    SQLite has waiting writers ask again and again, and under a crowd some of them wait for seconds.
    """
    return _WRITERS if connection.vendor == "sqlite" and not connection.in_atomic_block else nullcontext()


# Reentrant, because what runs after a commit may be a verb again.
_WRITERS = RLock()


def _was_broken_off(error: OperationalError) -> bool:
    code = getattr(error.__cause__, "pgcode", None)
    return code in BROKEN_OFF or "database is locked" in str(error)
