"""Whom a change of sessions reaches: how many registered people get a message, and in which languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, Q

from booking.enums import Reach
from events.enums import RegistersFor, RegistrationState
from events.models import Event, Registration, Session


@dataclass(frozen=True, slots=True)
class Recipients:
    """`messages` by language code, how many get one; `calls` must be called; `silent` want nothing."""

    messages: dict[str, int] = field(default_factory=dict)
    calls: int = 0
    silent: int = 0

    @property
    def people(self) -> int:
        """How many get a message."""
        return sum(self.messages.values())

    @property
    def not_told(self) -> int:
        """How many are registered but get no message: staff may want to call them."""
        return self.calls + self.silent


def recipients_of(event: Event, sessions: Iterable[Session]) -> Recipients:
    """Who is told when these sessions of the event, none of them past, change. One query.

    Who is registered for several of them counts once for each, for so many messages leave.
    """
    numbers = [session.pk for session in sessions]
    if not numbers:
        return Recipients()
    is_whole = event.facts.registers_for == RegistersFor.EVENT
    whose = Q(event=event) if is_whole else Q(session__in=numbers)
    rows = Registration.objects.filter(whose, state__in=RegistrationState.alive()).order_by()
    counted = rows.values_list("message_language", "person__reach").annotate(number=Count("pk"))
    return _summed(list(counted))


def _summed(counted: Iterable[tuple[str, str | None, int]]) -> Recipients:
    messages: dict[str, int] = {}
    calls = silent = 0
    for language, reach, number in counted:
        if reach == Reach.MESSAGE:
            messages[language] = messages.get(language, 0) + number
        elif reach == Reach.CALL:
            calls += number
        else:
            silent += number
    return Recipients(dict(sorted(messages.items())), calls, silent)
