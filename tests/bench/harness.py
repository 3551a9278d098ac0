"""The measuring tape of `make bench`. Two calls to use in a file `tests/bench/bench_<what>.py`:

    from tests.bench.harness import count, ratio

    @pytest.mark.django_db(transaction=True)
    def bench_free_slots():
        ...  # write the rows; they are committed, and gone after the function
        ratio("8 coaches x 28 days / raw query", ours, anchor, bound=1.3)
        ratio("booking / raw INSERT", book, insert, bound=60 if postgres else 110, clock="wall")
        count("queries of a search", queries_of(ours), bound=3)

`ours` and `anchor` are callables without arguments that do the whole thing once, each time anew. They run
in turns: `rounds` samples of each after a warm-up, a sample being as many calls as take some 20 ms. Each
round has its own ratio, and the figure is the median of them: a machine that is busy is so for both. Over
the bound, twice as many rounds are added, up to two times, before it counts as a failure. What must make its
rows anew between the two (growth) measures its rounds itself and hands them to `rounds_of`.

`clock`: "cpu" (of the whole process, the default), "thread" (CPU of this thread), "wall" (for what waits on
locks or the database server). The function runs once per engine; nothing is asserted until it has ended, so
every line reaches the table. `queries_of(f)` counts the queries of one call.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import connection
from django.test.utils import CaptureQueriesContext

CLOCKS: dict[str, Callable[[], float]] = {
    "cpu": time.process_time,
    "thread": time.thread_time,
    "wall": time.perf_counter,
}
SAMPLE_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: a figure and the bound it must not pass; details are for reading."""

    name: str
    engine: str
    figure: float
    bound: float
    details: str

    @property
    def holds(self) -> bool:
        return self.figure <= self.bound


#: The lines of this run, in the order they were measured.
LINES: list[Line] = []


def ratio(
    name: str,
    ours: Callable[[], object],
    anchor: Callable[[], object],
    bound: float,
    *,
    rounds: int = 9,
    clock: str = "cpu",
) -> float:
    """How many times the anchor's time ours takes; noted for the table together with its bound."""
    tick = CLOCKS[clock]
    repeats = [_calibrate(each, tick) for each in (ours, anchor)]
    samples: tuple[list[float], list[float]] = ([], [])
    figure, missing = 0.0, rounds
    for _attempt in range(3):
        for _ in range(missing):
            for each, times, kept in zip((ours, anchor), repeats, samples, strict=True):
                kept.append(_sample(each, times, tick))
        figure, missing = _median_ratio(zip(*samples, strict=True)), 2 * rounds
        if figure <= bound:
            break
    _note_rounds(name, figure, bound, clock, list(zip(*samples, strict=True)))
    return figure


def rounds_of(name: str, rounds: list[tuple[float, float]], bound: float, *, clock: str = "cpu") -> float:
    """The median ratio of rounds (seconds of ours, seconds of the anchor), noted together with its bound."""
    figure = _median_ratio(rounds)
    _note_rounds(name, figure, bound, clock, rounds)
    return figure


def sample(call: Callable[[], object], *, clock: str = "cpu", times: int = 8) -> float:
    """Seconds of one call, the middle one of seven samples."""
    call()
    return statistics.median(_sample(call, times, CLOCKS[clock]) for _ in range(7))


def _median_ratio(rounds: Iterable[tuple[float, float]]) -> float:
    return statistics.median(mine / theirs for mine, theirs in rounds)


def _note_rounds(
    name: str, figure: float, bound: float, clock: str, rounds: list[tuple[float, float]]
) -> None:
    mine, theirs = (1000 * statistics.median(kept) for kept in zip(*rounds, strict=True))
    _note(name, figure, bound, f"{mine:.3f} ms / {theirs:.3f} ms {clock}, {len(rounds)} rounds")


def count(name: str, figure: float, bound: float) -> None:
    """Note a plain number (queries, bytes) that must not pass its bound."""
    _note(name, figure, bound, "counted")


def queries_of(call: Callable[[], object]) -> int:
    """How many queries one call makes."""
    with CaptureQueriesContext(connection) as captured:
        call()
    return len(captured)


def table() -> list[str]:
    """The noted lines as text."""
    width = max((len(line.name) for line in LINES), default=0)
    return [
        f"{'ok  ' if line.holds else 'OVER'} {line.engine:<10} {line.name:<{width}}"
        f" {line.figure:>8.2f} <= {line.bound:<6g} ({line.details})"
        for line in LINES
    ]


def _note(name: str, figure: float, bound: float, details: str) -> None:
    LINES.append(Line(name, connection.vendor, figure, bound, details))


def _calibrate(call: Callable[[], object], tick: Callable[[], float]) -> int:
    """How many calls make a sample long enough for the clock; warms up on the way."""
    call()
    once = min(_sample(call, 1, tick) for _ in range(3))
    return max(1, min(1000, int(SAMPLE_SECONDS / max(once, 1e-5))))


def _sample(call: Callable[[], object], times: int, tick: Callable[[], float]) -> float:
    """Seconds of one call, measured over `times` of them."""
    gc.collect()
    begun = tick()
    for _ in range(times):
        call()
    return (tick() - begun) / times
