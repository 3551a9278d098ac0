"""How the text files beside this module are written, and what blocks they become.

A file is TOML: `slug`, `key` (of a keyed page) and one table for each language with `title`, `lead`,
`description` (optional) and `body`. In a body an empty line ends a paragraph, and a line that begins with

    ## is a heading                     - is an item of a list         1. is a step
    ! notice: ! soon | Heading | Text   > button: > Text | place or https address
    @ phone: @ Who | number | when      = office: = Name | what for | address | phone | web
    * links: * Name | fi https://… | en https://…

Every other line is text; **bold** is allowed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent

Block = tuple[str, Any]


def files() -> list[Path]:
    """The pages of the front, in the order of their names."""
    return sorted(FOLDER.glob("*.toml"))


def read(path: Path) -> dict[str, Any]:
    """One file. Raises tomllib.TOMLDecodeError for one that is not TOML."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def blocks(body: str) -> list[dict[str, Any]]:
    """The blocks of a body, as a page stores them. Raises ValueError for a line with too few parts."""
    found: list[Block] = []
    for line in body.strip().splitlines():
        _add(found, line.strip())
    return [{"type": name, "value": _finished(name, value)} for name, value in found if value]


def _add(found: list[Block], line: str) -> None:
    """Put one line to the blocks; lists and texts go on from the line before."""
    sign, _space, rest = line.partition(" ")
    name = {"-": "items", "1.": "steps"}.get(sign)
    if name:
        _continue(found, name, rest)
    elif sign in _SINGLE:
        found.append(_SINGLE[sign](rest))
    elif line:
        _continue(found, "text", line)
    else:
        found.append(("", None))


def _continue(found: list[Block], name: str, words: str) -> None:
    is_after_gap = name == "text" and len(found) > 1 and found[-1][0] == "" and found[-2][0] == "text"
    if is_after_gap:
        found.pop()
    if found and found[-1][0] == name:
        found[-1][1].append(words)
    else:
        found.append((name, [words]))


def _finished(name: str, value: Any) -> Any:
    if name != "text":
        return value
    bold = (re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(line, quote=False)) for line in value)
    return "".join(f"<p>{line}</p>" for line in bold)


def _parts(line: str, number: int) -> list[str]:
    parts = [part.strip() for part in line.split("|")]
    return parts + [""] * (number - len(parts))


def _heading(line: str) -> Block:
    return "heading", line


def _notice(line: str) -> Block:
    kind, heading, text = _parts(line, 3)
    return "notice", {"kind": kind, "heading": heading, "text": text}


def _button(line: str) -> Block:
    text, place = _parts(line, 2)
    where = "url" if place.startswith("https://") else "place"
    return "button", {"text": text, where: place}


def _phone(line: str) -> Block:
    return "phone", dict(zip(("name", "number", "hours"), _parts(line, 3), strict=True))


def _office(line: str) -> Block:
    return "office", dict(zip(("name", "what_for", "address", "phone", "web"), _parts(line, 5), strict=True))


def _links(line: str) -> Block:
    name, *links = _parts(line, 1)
    rows = [dict(zip(("language", "url"), link.split(" ", 1), strict=True)) for link in links]
    return "language_links", {"name": name, "links": rows}


_SINGLE: dict[str, Callable[[str], Block]] = {
    "##": _heading,
    "!": _notice,
    ">": _button,
    "@": _phone,
    "=": _office,
    "*": _links,
}
