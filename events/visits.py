"""Cuts a visit by appointment into places of n minutes, outside its part without appointment. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from events.staff_refusals import PlanRefusal, PlanRefused
from events.wall_clock import Span

#: Places of one session, over all its coaches.
MOST_PLACES = 200


def cut(whole: Span, minutes: int, free: Span | None = None) -> list[Span]:
    """The places of one line from the start on, in order; what is left over at an end stays empty.

    All are aware instants. Raises PlanRefused(NO_PLACES) or (TOO_MANY_PLACES).
    """
    places: list[Span] = []
    for starts_at, ends_at in _by_appointment(whole, free):
        how_many = (ends_at - starts_at) // dt.timedelta(minutes=minutes)
        if len(places) + how_many > MOST_PLACES:
            raise PlanRefused(PlanRefusal.TOO_MANY_PLACES, most=MOST_PLACES)
        edges = [starts_at + number * dt.timedelta(minutes=minutes) for number in range(how_many + 1)]
        places += zip(edges, edges[1:], strict=False)
    if not places:
        raise PlanRefused(PlanRefusal.NO_PLACES)
    return places


def _by_appointment(whole: Span, free: Span | None) -> Iterator[Span]:
    """The stretches before and after the free part."""
    starts_at, ends_at = whole
    if not free:
        yield whole
        return
    yield starts_at, free[0]
    yield free[1], ends_at
