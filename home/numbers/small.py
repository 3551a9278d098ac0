"""Small numbers that could point at somebody are hidden in what leaves the house. Pure.

In a town of 20,000 "Tigrinya, meetings: 1" is a person whom neighbours know. So in tables by language, need
or gender a number from 1 to 4 is shown as "fewer than five" to everybody but coordinators, and in every file
and on paper. Totals stay exact. Where the hidden number could be told from the total and the others, the
smallest of the others is hidden too. Zero hides nobody and is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

#: The smallest number that is shown.
SMALLEST = 5


class Hidden(Enum):
    """What stands in the place of a number."""

    FEWER = "fewer"
    #: A larger number, hidden because it would give another one away.
    KEPT_BACK = "kept_back"


Cell = int | Hidden


def hide(column: Sequence[int]) -> list[Cell]:
    """The column with what could point at somebody hidden."""
    small = [place for place, value in enumerate(column) if 0 < value < SMALLEST]
    larger = sorted((value, place) for place, value in enumerate(column) if value >= SMALLEST)
    kept_back = larger[0][1] if larger and _can_be_told([column[place] for place in small]) else None
    cells: list[Cell] = list(column)
    for place in small:
        cells[place] = Hidden.FEWER
    if kept_back is not None:
        cells[kept_back] = Hidden.KEPT_BACK
    return cells


def _can_be_told(hidden: Sequence[int]) -> bool:
    """Whether the hidden numbers follow from their sum: a single one, or all the smallest or the largest."""
    if not hidden:
        return False
    return len(hidden) == 1 or sum(hidden) in {len(hidden), len(hidden) * (SMALLEST - 1)}
