"""Interval arithmetic: half-open ranges [from, until) of whole seconds since 1970. No rows, no clock.

Integers, because comparing and subtracting them costs a tenth of what datetimes cost.
"""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same instants as sorted, disjoint ranges; ranges that overlap or touch become one."""
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
    cuts = sorted(taken)
    left: list[Span] = []
    first = 0
    for begins, ends in spans:
        while first < len(cuts) and cuts[first][1] <= begins:
            first += 1
        at, cut = begins, first
        while cut < len(cuts) and cuts[cut][0] < ends:
            if cuts[cut][0] > at:
                left.append((at, cuts[cut][0]))
            at = max(at, cuts[cut][1])
            cut += 1
        if at < ends:
            left.append((at, ends))
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
