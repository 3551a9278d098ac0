"""Moves instants by what Helsinki's wall clock shows, over both clock changes. Pure."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from portal import clock

#: From when to when: aware instants, the end not included.
TimeRange = tuple[dt.datetime, dt.datetime]


@dataclass(frozen=True, slots=True)
class WallShift:
    """By how much the wall clock moves at the start and at the end of a session."""

    start: dt.timedelta
    end: dt.timedelta

    @classmethod
    def between(cls, old: TimeRange, new: TimeRange) -> WallShift:
        """The shift that takes a session from `old` to `new`."""
        return cls(_wall(new[0]) - _wall(old[0]), _wall(new[1]) - _wall(old[1]))

    @property
    def keeps_length(self) -> bool:
        """Whether a session stays as long as it was, by the clock."""
        return self.start == self.end

    def of(self, span: TimeRange) -> TimeRange:
        """Where it takes a session of that time."""
        return moved(span[0], self.start), moved(span[1], self.end)


def moved(instant: dt.datetime, by: dt.timedelta) -> dt.datetime:
    """The instant (UTC) at which the clocks show `by` more: two o'clock stays two o'clock on another day."""
    if not by:
        return instant
    wall = _wall(instant) + by
    return clock.at(wall.date(), wall.time())


def to_day(instant: dt.datetime, first: dt.date, day: dt.date) -> dt.datetime:
    """An instant moved along: as many days from `day` as it was from `first`, at its time of day."""
    return moved(instant, day - first)


def _wall(instant: dt.datetime) -> dt.datetime:
    """What the clocks show, without a zone."""
    return clock.local(instant).replace(tzinfo=None)
