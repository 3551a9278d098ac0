"""What whoever filled in a form may learn of it, who may be a stranger to the people in it.

The page answers alike whether or not a phone or an address is known (docs/architecture.md, promise 9):
whoever left one gets the secret link by message only. Whoever left none cannot be known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from events.enums import RegistrationState
from events.messages import notifications
from events.registrations.registrants import Registered, Registrant
from portal.forms import limits

#: How often somebody's own message is sent again because the form was sent again: once in this time.
AGAIN_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many got a seat and how many wait, as if all of them were new."""

    seated: int
    waiting: int


def of(done: Sequence[Registered], *, would_wait: bool) -> Outcome:
    """What the form came to; `would_wait`: whether somebody new would wait now, said of whoever was known."""
    waiting = sum(
        row.registration.state == RegistrationState.WAITING if row.made_here else would_wait for row in done
    )
    return Outcome(seated=len(done) - waiting, waiting=waiting)


def is_told_by_message(people: Iterable[Registrant]) -> bool:
    """Whether the secret link goes by message and never onto the page: somebody can be reached."""
    return any(person.phone or person.email for person in people)


def notify_known(done: Iterable[Registered], *, now: dt.datetime) -> None:
    """Send those who had registered before what they have once more, to their own address."""
    for row in done:
        name = f"told again:{row.registration.pk}"
        if not row.made_here and limits.allow(name, most=1, seconds=AGAIN_SECONDS, now=now):
            notifications.repeat(row.registration, now=now)
