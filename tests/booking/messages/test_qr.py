"""The drawn QR code says what it was given: read back from its path, module by module."""

from __future__ import annotations

import re

import pytest
import segno

from booking.messages import qr

LINK = "https://ohjaamo.example/fi/b/" + "x" * 43 + "/"


def dark_modules(path: str) -> set[tuple[int, int]]:
    """The (column, row) pairs that a path darkens."""
    found = set()
    for x, y, length in re.findall(r"M(\d+) (\d+)\.5h(\d+)", path):
        found |= {(int(x) + step, int(y)) for step in range(int(length))}
    return found


@pytest.mark.parametrize("text", [LINK, "a", "https://ohjaamo.example/ckb/b/ä/"])
def test_draw_darkens_exactly_the_modules_of_the_code(text):
    matrix = segno.make(text, error="m", micro=False).matrix
    expected = {(x + 4, y + 4) for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark}
    assert dark_modules(qr.draw(text).path) == expected


def test_draw_keeps_four_light_modules_on_every_side():
    code = qr.draw(LINK)
    sides = [number for module in dark_modules(code.path) for number in module]
    assert (min(sides), max(sides)) == (4, code.size - 5)


def test_draw_path_holds_no_markup():
    assert re.fullmatch(r"[Mh0-9. ]+", qr.draw(LINK).path)[0] == qr.draw(LINK).path
