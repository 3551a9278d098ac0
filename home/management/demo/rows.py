"""Reads the text files of the demo content: rows in one file, their other languages in a folder of its name.

`services.toml` holds names, Finnish and English; each file of `services/` the texts in one more language, a
table for each row by its slug.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def read(file: str, table: str) -> list[dict[str, Any]]:
    """The rows of `file`.toml, each text by field and language, with those of the other languages put in."""
    rows = _read(FOLDER / f"{file}.toml")[table]
    for path in sorted((FOLDER / file).glob("*.toml")):
        texts = _read(path)
        for row in rows:
            for field, text in texts.get(row.get("slug"), {}).items():
                row[field][path.stem] = text
    return rows


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
