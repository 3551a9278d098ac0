"""The free times of a language as a list of days: which days and times are shown, in pages, and with whom.

Pure: takes the slots that availability found and the days on which people work.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from booking.availability.search import Slot
from portal import clock
from portal.forms.fields import LONGEST_ROW_NUMBER, whole_number

#: Days on one page of the list.
DAYS_A_PAGE = 10


@dataclass(frozen=True, slots=True)
class SlotChoice:
    """One chip: a start, and the coach who would be met. `value` is what the form sends."""

    starts_at: dt.datetime
    coach_id: int

    @property
    def value(self) -> str:
        """The start (UTC) and the coach's row, as `read_choice` reads it."""
        return f"{self.starts_at.astimezone(dt.UTC):%Y-%m-%dT%H:%MZ}_{self.coach_id}"


@dataclass(frozen=True, slots=True)
class DayOfSlots:
    """One day of the list; without times on a working day that is full."""

    date: dt.date
    times: tuple[SlotChoice, ...]


@dataclass(frozen=True, slots=True)
class PageOfDays:
    """Some days of the list, and where they stand in it."""

    days: list[DayOfSlots]
    number: int
    total: int


def days(
    slots: Iterable[Slot], working_days: Iterable[dt.date], *, buffer_minutes: int = 0
) -> list[DayOfSlots]:
    """The working days and the days with free times, in order, from the first to the last with a time.

    Of each coach's free times those are shown that follow each other without a gap (meeting, then buffer):
    a day is offered in a few clear times, and filled without holes too small for anyone. Any other free
    time can still be booked by whoever asks for it. Of several coaches free at one time the chip is for
    whoever has most times that day, so that the work spreads; equals go by name.
    """
    by_day: dict[dt.date, list[Slot]] = defaultdict(list)
    for slot in slots:
        by_day[clock.today(slot.starts_at)].append(slot)
    if not by_day:
        return []
    shown = set(by_day) | {day for day in working_days if day < max(by_day)}
    buffer = dt.timedelta(minutes=buffer_minutes)
    return [DayOfSlots(day, _times(_one_after_another(by_day.get(day, []), buffer))) for day in sorted(shown)]


def page(all_days: list[DayOfSlots], number: int) -> PageOfDays:
    """The days of page `number` (from 1); the nearest page where there is none of that number."""
    total = max(1, -(-len(all_days) // DAYS_A_PAGE))
    number = min(max(number, 1), total)
    first = (number - 1) * DAYS_A_PAGE
    return PageOfDays(all_days[first : first + DAYS_A_PAGE], number, total)


def read_choice(text: str) -> tuple[dt.datetime, int] | None:
    """The start and the coach of a chip's value, or None for anything else."""
    start, _separator, number = text.partition("_")
    coach_id = whole_number(number, LONGEST_ROW_NUMBER)
    if coach_id is None:
        return None
    try:
        return dt.datetime.strptime(start, "%Y-%m-%dT%H:%MZ").replace(tzinfo=dt.UTC), coach_id
    except ValueError:
        return None


def _one_after_another(slots: list[Slot], buffer: dt.timedelta) -> list[Slot]:
    """The slots of one day of which no two of one coach overlap, each as early as can be."""
    free_from: dict[int, dt.datetime] = {}
    kept = []
    for slot in slots:
        if slot.starts_at >= free_from.get(slot.coach_id, slot.starts_at):
            free_from[slot.coach_id] = slot.ends_at + buffer
            kept.append(slot)
    return kept


def _times(slots: list[Slot]) -> tuple[SlotChoice, ...]:
    load = Counter(slot.coach_id for slot in slots)
    best: dict[dt.datetime, Slot] = {}
    for slot in sorted(slots, key=lambda slot: (-load[slot.coach_id], slot.coach_name)):
        best.setdefault(slot.starts_at, slot)
    return tuple(SlotChoice(start, best[start].coach_id) for start in sorted(best))
