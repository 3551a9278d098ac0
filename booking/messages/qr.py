"""The QR code of a link as one SVG path, so that it stands in the page without style, script or request."""

from __future__ import annotations

from dataclasses import dataclass

import segno
from segno.utils import matrix_to_lines

#: Light modules around the code. Four are asked of a printed code; the ticket is white around it as well.
QUIET = 4


@dataclass(frozen=True, slots=True)
class QrCode:
    """A drawn code: `size` modules a side with the quiet zone, and the path of its dark modules.

    The path is to be stroked, one unit wide.
    """

    size: int
    path: str


def draw(text: str) -> QrCode:
    """The QR code of `text` (an absolute link), readable when a seventh of it is dirty."""
    code = segno.make(text, error="m", micro=False)
    size, _height = code.symbol_size(border=QUIET)
    lines = matrix_to_lines(code.matrix, QUIET, QUIET + 0.5)
    return QrCode(size, "".join(f"M{x1} {y1}h{x2 - x1}" for (x1, y1), (x2, _y2) in lines))
