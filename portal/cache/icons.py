"""The icons: one file each in templates/icons/, drawn on 24 × 24, one meaning each, read once.

A page carries a sprite of only those it uses. An icon always stands beside a word and is hidden from readers
of the screen.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from django.conf import settings

#: Icons that point somewhere: they mirror in right-to-left pages. Things do not.
MIRRORED = frozenset({"back", "go", "send"})

_FOLDER = Path(settings.BASE_DIR) / "templates" / "icons"
_INSIDE = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
_USED = re.compile(r'href="#i-([a-z0-9]+)"')


@cache
def drawings() -> dict[str, str]:
    """The shapes inside each icon by the icon's name, in the order of the names."""
    return {
        path.stem: _INSIDE.search(path.read_text(encoding="utf-8")).group(1).strip()
        for path in sorted(_FOLDER.glob("*.svg"))
    }


def names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(drawings())


def sprite(html: str) -> str:
    """The hidden drawing that holds one symbol for each icon that `html` uses; empty when it uses none."""
    shapes = drawings()
    used = sorted(set(_USED.findall(html)) & shapes.keys())
    symbols = "".join(f'<symbol id="i-{name}" viewBox="0 0 24 24">{shapes[name]}</symbol>\n' for name in used)
    return f'<svg class="sr" aria-hidden="true">\n{symbols}</svg>\n' if used else ""
