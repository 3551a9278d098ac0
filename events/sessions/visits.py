"""Cuts a visit by appointment into places of n minutes, outside its part without appointment. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from events.sessions.refusals import PlanRefusal, PlanRefused
from events.sessions.wall_clock import TimeRange

#: Places of one session, over all its coaches.
MOST_PLACES = 200


def cut(
    whole: TimeRange, minutes: int, free: TimeRange | None = None, booked: Sequence[TimeRange] = ()
) -> list[TimeRange]:
    """The new places of one line from the start on, in order; what is left over at an end stays empty.

    They leave out the free part and the line's `booked` places, which stay. All are aware instants. Raises
    PlanRefused(NO_PLACES) where there would be none at all, or (TOO_MANY_PLACES).
    """
    places: list[TimeRange] = []
    for starts_at, ends_at in _between(whole, [*booked, *([free] if free else [])]):
        how_many = max(0, (ends_at - starts_at) // dt.timedelta(minutes=minutes))
        if len(places) + how_many > MOST_PLACES:
            raise PlanRefused(PlanRefusal.TOO_MANY_PLACES, most=MOST_PLACES)
        edges = [starts_at + number * dt.timedelta(minutes=minutes) for number in range(how_many + 1)]
        places += zip(edges, edges[1:], strict=False)
    if not places and not booked:
        raise PlanRefused(PlanRefusal.NO_PLACES)
    return places


def _between(whole: TimeRange, taken: Iterable[TimeRange]) -> Iterator[TimeRange]:
    """The stretches before, between and after what is taken."""
    starts_at, ends_at = whole
    for taken_from, taken_until in sorted(taken):
        yield starts_at, taken_from
        starts_at = max(starts_at, taken_until)
    yield starts_at, ends_at
