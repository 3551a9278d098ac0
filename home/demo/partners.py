"""The network's organisations, by sector, from the TOML file beside this one."""

from __future__ import annotations

import tomllib
from pathlib import Path

from services.models import Partner


def load() -> None:
    """Make the partners that are missing."""
    file = Path(__file__).with_name("partners.toml")
    for row in tomllib.loads(file.read_text(encoding="utf-8"))["partner"]:
        texts = {f"does_{code}": said for code, said in row["does"].items()}
        for name in row["names"]:
            Partner.objects.get_or_create(name=name, defaults={"sector": row["sector"], **texts})
