"""The background task of events: settle the waiting lists when an offer of a seat runs out.

One task without arguments, so that the task table holds nothing about anyone. The command
`settle_waiting_lists` does the same from cron; both may run as often as they like.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.dispatch import receiver
from django_tasks import task

from events.registrations import waiting_list
from portal import clock


@task()
def settle_waiting_lists() -> int:
    """Take back offers past their deadline, offer the seats to the next in the queue. How many lists."""
    return waiting_list.settle_all(clock.now())


@receiver(waiting_list.seats_offered)
def plan(until: dt.datetime, **_kwargs: Any) -> None:
    """Have the worker settle the waiting lists when an offer runs out, once the transaction is kept.

    A backend that cannot wait (tests) plans nothing: there the command looks.
    """
    if settle_waiting_lists.get_backend().supports_defer:
        settle_waiting_lists.using(run_after=until).enqueue()
