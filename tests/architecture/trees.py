"""Made-up trees for the walkers."""

from __future__ import annotations

from pathlib import Path


def tree(root: Path, files: dict[str, str]) -> Path:
    """A made-up house with these files."""
    for name, code in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code)
    return root


def empty_files(root: Path, *names: str) -> Path:
    """A made-up house with these files, all empty."""
    return tree(root, dict.fromkeys(names, ""))
