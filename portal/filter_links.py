"""A filter of a list as a plain link: what components/filter_links.html draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Link:
    """A filter to press. Its word is `text`, or the translated `name` of `row`."""

    url: str
    is_on: bool
    icon: str = ""
    text: str = ""
    row: Any = None
