"""The network's organisations, by sector, from the TOML file beside this one."""

from __future__ import annotations

import tomllib
from pathlib import Path

from services.models import Partner


def load() -> None:
    """Make the partners that are missing."""
    file = Path(__file__).with_name("partners.toml")
    for group in tomllib.loads(file.read_text(encoding="utf-8"))["partner"]:
        for name in group["names"]:
            Partner.objects.get_or_create(name=name, defaults={"sector": group["sector"]})
