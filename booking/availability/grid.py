"""The arithmetic of availability, on whole seconds since 1970. It asks nothing.

A coach is free to begin at s when [s, s + length) lies in working hours outside every absence and desk
shift, and [s, s + length + buffer) meets no taken range of coach time. The buffer follows a meeting; it may
reach past the end of the working hours, into an absence or a shift, but never into another's time. For a
meeting elsewhere the way there and back is work too: it counts as part of the meeting.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from booking.hours.spans import Span, merged, minus
from booking.hours.weekly import Weekly
from portal import clock

HOUR = 3600


@dataclass(slots=True)
class CoachSchedule:
    """What is known of one coach for a range of days, before any arithmetic. Spans in seconds since 1970."""

    coach_id: int
    name: str
    hours: list[Weekly] = field(default_factory=list)
    languages: set[int | None] = field(default_factory=set)
    away: list[Span] = field(default_factory=list)
    duty: list[Weekly] = field(default_factory=list)
    taken: list[Span] = field(default_factory=list)


def start_ranges(
    windows: Iterable[Span], away: Iterable[Span], taken: Iterable[Span], *, length: int, buffer: int
) -> list[Span]:
    """The ranges of instants at which a meeting of `length` seconds may begin (see the module's rule)."""
    before_end, before_taken = length - 1, length + buffer - 1
    possible = [(begins, ends - before_end) for begins, ends in merged(windows) if ends - begins >= length]
    blocked = [(begins - before_end, ends) for begins, ends in away]
    blocked += [(begins - before_taken, ends) for begins, ends in taken]
    return minus(possible, blocked)


def on_grid(ranges: Iterable[Span], grid_minutes: int) -> list[int]:
    """The instants of `ranges` on the grid: every `grid_minutes` past the full hour of the wall clock.

    Helsinki is whole hours from UTC, in summer and in winter, so the minutes past the hour are the same.
    """
    step = grid_minutes * 60
    if HOUR % step == 0:
        return [start for begins, ends in ranges for start in range(-(-begins // step) * step, ends, step)]
    return [
        hour + offset
        for begins, ends in ranges
        for hour in range(begins - begins % HOUR, ends, HOUR)
        for offset in range(0, HOUR, step)
        if begins <= hour + offset < ends
    ]


def is_on_grid(starts_at: dt.datetime, grid_minutes: int) -> bool:
    """Whether Helsinki's wall clock shows a time of the grid at that instant."""
    wall = clock.local(starts_at)
    return wall.minute % grid_minutes == 0 and wall.second == wall.microsecond == 0
