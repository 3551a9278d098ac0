"""A chart of bars as plain numbers, for an SVG that needs neither script nor style. Pure.

The table beside it says the same in words; the chart only shows it to the eye.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: The drawing is this wide, in its own units; the page makes it as wide as there is room.
WIDTH = 400
#: A line of the chart: the words, the bar under them, a gap.
LINE, WORDS, BAR = 44, 16, 14
#: Room for the number behind the longest bar.
NUMBER = 64
#: Longer words are cut; the table has them in full.
MOST_LETTERS = 52


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: where its words, the bar and the number behind it stand."""

    label: str
    value: int
    words_y: int
    bar_y: int
    number_y: int
    width: int
    number_x: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The bars and the size of the drawing."""

    bars: list[Bar]
    height: int
    width: int = WIDTH
    bar_height: int = BAR


def draw(values: Sequence[tuple[str, int]]) -> Chart | None:
    """A bar for each label and number, in their order, as long as its share of the largest; None for none."""
    largest = max((value for _label, value in values), default=0)
    if not largest:
        return None
    return Chart([_bar(place, *pair, largest) for place, pair in enumerate(values)], LINE * len(values))


def _bar(place: int, label: str, value: int, largest: int) -> Bar:
    top = place * LINE
    width = round((WIDTH - NUMBER) * value / largest)
    return Bar(
        label=label if len(label) <= MOST_LETTERS else f"{label[: MOST_LETTERS - 1].rstrip()}…",
        value=value,
        words_y=top + WORDS - 4,
        bar_y=top + WORDS + 2,
        number_y=top + WORDS + BAR,
        # Something is never drawn as nothing.
        width=max(width, 2) if value else 0,
        number_x=max(width, 2) + 6,
    )
