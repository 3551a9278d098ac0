"""A chart of bars as plain numbers, for an SVG that needs neither script nor style. Pure.

Words, bar and number stand in one line, so that a year of months fits a screen. The table beside it says the
same; the chart only shows it to the eye.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: The drawing is this wide, in its own units; the page makes it as wide as there is room.
WIDTH = 480
LINE, BAR = 26, 16
#: How wide a letter is at most in these units, and how many letters a label has room for.
LETTER, MOST_LETTERS = 7.5, 22
#: Room for the number or words behind the longest bar.
NUMBER = 78


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: its words, how long its bar is (0: none), what stands behind it, and where."""

    label: str
    whole_label: str
    words: str
    bar_y: int
    words_y: int
    width: int
    words_x: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The lines and the size of the drawing."""

    title: str
    bars: list[Bar]
    bar_x: int
    height: int
    width: int = WIDTH
    bar_height: int = BAR


@dataclass(frozen=True, slots=True)
class Value:
    """What a line is to show: `words` are what stands behind the bar; `size` is None for a hidden number."""

    label: str
    size: int | None
    words: str


def draw(title: str, values: Sequence[Value]) -> Chart | None:
    """A bar for each value, as long as its share of the largest; None where there is nothing to show."""
    sizes = [value.size or 0 for value in values]
    if not any(value.size or value.size is None for value in values):
        return None
    longest = max(min(len(value.label), MOST_LETTERS) for value in values)
    bar_x = round(longest * LETTER) + 8
    room = WIDTH - NUMBER - bar_x
    scale = room / max(max(sizes), 1)
    bars = [_bar(place, value, bar_x, scale) for place, value in enumerate(values)]
    return Chart(title, bars, bar_x, LINE * len(values))


def _bar(place: int, value: Value, bar_x: int, scale: float) -> Bar:
    top = place * LINE
    # Something is never drawn as nothing.
    width = max(round(value.size * scale), 2) if value.size else 0
    label = value.label
    if len(label) > MOST_LETTERS:
        label = f"{label[: MOST_LETTERS - 1].rstrip()}…"
    return Bar(
        label=label,
        whole_label=value.label,
        words=value.words,
        bar_y=top + (LINE - BAR) // 2,
        words_y=top + LINE // 2 + 5,
        width=width,
        words_x=bar_x + width + 6,
    )
