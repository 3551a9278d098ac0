"""The drawn QR code says what it was given: read back from its path, module by module."""

from __future__ import annotations

import re

import pytest
import segno

from portal.messages import qr

LINK = "https://ohjaamo.example/fi/b/" + "x" * 43 + "/"


def dark_modules(svg: str) -> set[tuple[int, int]]:
    """The (column, row) pairs that the stroked path darkens: "M4 4.5h7m3 0h2", relative after its first."""
    [path] = re.findall(r'stroke="#[0-9a-f]{3,6}" d="([^"]+)"', svg)
    found, x, y = set(), 0, 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path):
        if command == "h":
            found |= {(x + step, int(y)) for step in range(int(numbers))}
            x += int(numbers)
        else:
            right, down = numbers.split()
            x, y = x + int(right), y + float(down)
    return found


@pytest.mark.parametrize("text", [LINK, "a", "https://ohjaamo.example/ckb/b/ä/"])
def test_svg_darkens_exactly_the_modules_of_the_code(text):
    matrix = segno.make(text, error="m", micro=False).matrix
    expected = {(x + 4, y + 4) for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark}
    assert dark_modules(qr.svg(text)) == expected


def test_svg_keeps_four_light_modules_on_every_side():
    code = qr.svg(LINK)
    size = int(re.match(r'<svg viewBox="0 0 (\d+) \1">', code)[1])
    sides = [number for module in dark_modules(code) for number in module]
    assert (min(sides), max(sides)) == (4, size - 5)


def test_svg_holds_nothing_but_two_paths():
    shape = re.sub(r'="[\w #.-]+"', "", qr.svg(LINK))
    assert shape == "<svg viewBox><path fill d/><path stroke d/></svg>"


def test_svg_is_in_the_ink_that_is_asked_for():
    assert [f'stroke="{ink}"' in qr.svg(LINK, dark=ink) for ink in (qr.INK, qr.BLACK)] == [True, True]
