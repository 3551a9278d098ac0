"""The QR code of a link as SVG, which stands in the page without style, script or request."""

from __future__ import annotations

import segno
from django.utils.safestring import SafeString, mark_safe

#: Light modules around the code, as is asked of a printed one.
QUIET_ZONE = 4
INK = "#16283a"
BLACK = "#000"


def svg(text: str, *, dark: str = INK) -> SafeString:
    """The QR code of `text` (an absolute link) on white, readable when a seventh of it is dirty.

    It has no size and no words: the element around it is as large as its class says, and says what it is.
    """
    code = segno.make(text, error="m", micro=False)
    drawn = code.svg_inline(
        border=QUIET_ZONE, dark=dark, light="#fff", omitsize=True, svgclass=None, lineclass=None
    )
    return mark_safe(drawn)  # noqa: S308 - an SVG of the library: numbers and colours, none of the text
