"""A chart of bars as plain numbers, for an SVG that needs neither script nor style. Pure.

Words, bar and number stand in one line, so that a year of months fits a screen; words that are too long for
that stand above their bars. The table beside it says the same; the chart only shows it to the eye.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: The drawing is as wide as a phone, in its own units, so that its words are readable there too.
WIDTH = 360
LINE, BAR = 26, 16
#: How wide a letter is at most in these units; how many letters fit before a bar, and how many above it.
LETTER, LETTERS_BEFORE, MOST_LETTERS = 7.5, 18, 48
#: Room for the number or words behind the longest bar.
NUMBER = 78


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: its words, how long its bar is (0: none), what stands behind it, and where."""

    label: str
    label_y: int
    words: str
    words_x: int
    words_y: int
    bar_y: int
    width: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The lines and the size of the drawing. `bar_x` is 0 where the words stand above the bars."""

    title: str
    bars: list[Bar]
    bar_x: int
    height: int
    width: int = WIDTH
    bar_height: int = BAR


def draw(title: str, values: Sequence[tuple[str, int | str]]) -> Chart | None:
    """A bar for each label and number, as long as its share of the largest; None where all are 0.

    Words in the place of a number are shown without a bar.
    """
    if not any(value for _label, value in values):
        return None
    longest = max(len(label) for label, _value in values)
    above = longest > LETTERS_BEFORE
    bar_x = 0 if above else round(longest * LETTER) + 8
    scale = (WIDTH - NUMBER - bar_x) / max(*(_size(value) for _label, value in values), 1)
    height = LINE + BAR + 4 if above else LINE
    bars = [_bar(place * height, *pair, bar_x, scale, above) for place, pair in enumerate(values)]
    return Chart(title, bars, bar_x, height * len(values))


def _size(value: int | str) -> int:
    return value if isinstance(value, int) else 0


def _bar(top: int, label: str, value: int | str, bar_x: int, scale: float, above: bool) -> Bar:
    bar_y = top + LINE - 4 if above else top + (LINE - BAR) // 2
    size = _size(value)
    # Something is never drawn as nothing.
    width = max(round(size * scale), 2) if size else 0
    return Bar(
        label=label if len(label) <= MOST_LETTERS else f"{label[: MOST_LETTERS - 1].rstrip()}…",
        label_y=top + LINE - 9,
        words=str(value),
        words_x=bar_x + width + 6,
        words_y=bar_y + BAR - 3,
        bar_y=bar_y,
        width=width,
    )
