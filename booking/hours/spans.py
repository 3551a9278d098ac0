"""Interval arithmetic: half-open ranges [from, until) of whole seconds since 1970. No rows, no clock.

Integers, because comparing and subtracting them costs a tenth of what datetimes cost.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

Span = tuple[int, int]
NEVER: Span = (sys.maxsize, sys.maxsize)


def merged(spans: Iterable[Span]) -> list[Span]:
    """The ranges sorted and disjoint: ranges that overlap or touch become one."""
    joined: list[Span] = []
    for begins, ends in sorted(spans):
        if joined and begins <= joined[-1][1]:
            if ends > joined[-1][1]:
                joined[-1] = (joined[-1][0], ends)
        elif begins < ends:
            joined.append((begins, ends))
    return joined


def minus(spans: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """What is left of `spans` (sorted, disjoint) outside `taken` (any order, may overlap)."""
    cuts = iter(sorted(taken))
    cut_begins, cut_ends = next(cuts, NEVER)
    left: list[Span] = []
    for begins, ends in spans:
        while cut_ends <= begins:
            cut_begins, cut_ends = next(cuts, NEVER)
        while cut_begins < ends:
            if cut_begins > begins:
                left.append((begins, cut_begins))
            if cut_ends > begins:
                begins = cut_ends
            if cut_ends >= ends:  # it may reach into the next span too
                break
            cut_begins, cut_ends = next(cuts, NEVER)
        if begins < ends:
            left.append((begins, ends))
    return left


def overlaps(begins: int, ends: int, spans: Iterable[Span]) -> bool:
    """Whether [begins, ends) shares an instant with any of `spans`."""
    return any(begins < until and since < ends for since, until in spans)


def covers(spans: Iterable[Span], begins: int, ends: int) -> bool:
    """Whether one of `spans` (disjoint, merged) holds all of [begins, ends)."""
    return any(since <= begins and ends <= until for since, until in spans)


def around(spans: Iterable[Span], instant: int) -> Span | None:
    """The span that holds `instant`, or None."""
    return next((span for span in spans if span[0] <= instant < span[1]), None)
