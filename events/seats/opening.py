"""Whether one can register at this moment, and if not, why. Pages ask before they show a form, the verbs
again under the lock. Whether there is a free seat is another question (events/seats/capacity.py).
"""

from __future__ import annotations

import datetime as dt

from events.enums import RegistrationRule
from events.refusals import Refusal
from events.seats.registrable import Target


def refusal(target: Target, *, now: dt.datetime, in_public: bool = True) -> Refusal | None:
    """Why nobody can register for it at `now`; None when one can.

    Staff (`in_public` false) may register somebody before it opens, after it closes and until it ends.
    """
    if target.is_cancelled:
        return Refusal.CANCELLED
    if target.ends_at is not None and now >= target.ends_at:
        return Refusal.PAST
    return _public_refusal(target, now) if in_public else None


def closes_at(target: Target) -> dt.datetime | None:
    """Until when one can register; None for an event without a date."""
    if target.starts_at is None:
        return None
    return target.starts_at - dt.timedelta(hours=target.facts.closes_hours)


def _public_refusal(target: Target, now: dt.datetime) -> Refusal | None:
    facts, closes = target.facts, closes_at(target)
    if facts.registration == RegistrationRule.NONE:
        return Refusal.NO_REGISTRATION
    if facts.is_template or not target.event.live:
        return Refusal.CLOSED
    # Without a date there is nothing to come to yet.
    if closes is None or (facts.opens_at and now < facts.opens_at):
        return Refusal.NOT_OPEN_YET
    return Refusal.CLOSED if now >= closes else None
