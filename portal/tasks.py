"""The background task of the portal: deliver what waits in the outbox.

One task without arguments, so that the task table holds nothing about anyone. Each run plans the next one
itself, for the moment the next message is due: reminders leave by the worker alone, without cron. Running it
more often (cron, `send_due`) does no harm.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections import Counter
from typing import Any

from django.db import transaction
from django.dispatch import receiver
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from wagtail import hooks

from portal import clock
from portal.hooks import Hook
from portal.messages import delivery, outbox

logger = logging.getLogger(__name__)

#: Messages of one run; the next run follows at once if there are more.
MOST_AT_ONCE = 200


@task()
def deliver() -> dict[str, int]:
    """Send everything due, and plan the next look. Says how many messages came to which state."""
    return dict(send_all_due())


def send_all_due() -> Counter[str]:
    """Send everything due at this moment, count the states reached, and plan the next look."""
    wanted = before_sending(clock.now())
    delivery.doubt_old_claims(clock.now())
    numbers = list(delivery.due(clock.now()).values_list("pk", flat=True)[:MOST_AT_ONCE])
    if numbers:
        # Should this process die on the way, somebody looks when its claims have run out.
        plan(clock.now() + delivery.CLAIM)
    # Each message by its own clock: a slow mail server must not shorten the later claims.
    states = [delivery.send(number, now=clock.now()) for number in numbers]
    looks = [look for look in (delivery.next_look(), *wanted) if look]
    if looks:
        plan(min(looks))
    return Counter(str(state) for state in states if state)


def before_sending(now: dt.datetime) -> list[dt.datetime]:
    """Let rooms above write what is due by the clock alone; when they want to be asked again.

    They register for the Wagtail hook `before_messages_are_sent`: a function of the instant that answers the
    next instant, or None. One that breaks holds up no message.
    """
    wanted = []
    for function in hooks.get_hooks(Hook.BEFORE_MESSAGES_ARE_SENT):
        try:
            wanted.append(function(now))
        except Exception as error:  # noqa: BLE001 - what waits must leave all the same
            logger.error("before sending: %s", type(error).__name__)
    return [instant for instant in wanted if instant]


@receiver(outbox.messages_queued)
def wake_after_commit(**_kwargs: Any) -> None:
    """Have the worker look at the outbox as soon as the running transaction is kept.

    The task table is part of the transaction. A backend without one (tests) is told after it; there a failing
    wake-up fails nothing: the next look finds the rows.
    """
    if deliver.get_backend().supports_defer:
        deliver.enqueue()
    else:
        transaction.on_commit(deliver.enqueue, robust=True)


def plan(at: dt.datetime) -> None:
    """Have the worker look at the instant `at`, unless a look is planned before it anyway.

    A backend that cannot wait (tests) plans nothing: there the command `send_due` looks.
    """
    if not deliver.get_backend().supports_defer:
        return
    planned = DBTaskResult.objects.filter(
        task_path=deliver.module_path, status=TaskResultStatus.READY, run_after__lte=at
    )
    if not planned.exists():
        deliver.using(run_after=at).enqueue()
