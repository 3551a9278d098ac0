"""look.css: no left or right, and nothing that others serve."""

from __future__ import annotations

import re
from pathlib import Path

from django.conf import settings

CSS = (Path(settings.BASE_DIR) / "portal/static/portal/look.css").read_text(encoding="utf-8")


def test_stylesheet_knows_no_left_or_right() -> None:
    physical = re.findall(r"(?:margin|padding|border)-(?:left|right)|(?<![-\w])(?:left|right|float):", CSS)
    assert physical == []


def test_stylesheet_asks_nobody_else_for_anything() -> None:
    assert re.findall(r"@import|url\(|https?:", CSS) == []
