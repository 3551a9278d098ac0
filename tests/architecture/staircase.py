"""Walks the stairs portal <- services <- booking <- events <- home: a room knows only rooms below it.

In imports, in what migrations depend on, in templates, and where code names a template or a static file.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

STAIRS = ("portal", "services", "booking", "events", "home")
#: What an upper room may be known by in a text: a file below a folder with the room's name.
_FILE_OF_A_ROOM = re.compile(rf"(?:{'|'.join(STAIRS)})/[\w./-]*")
_COMMENT = re.compile(r"{#.*?#}|{%\s*comment\b.*?{%\s*endcomment\s*%}", re.DOTALL)
_TAG = re.compile(r"{%\s*(\w+)(.*?)%}")
_TEXT = re.compile(r"\"([^\"]*)\"|'([^']*)'")


class Step(NamedTuple):
    """One thing knows another: where it says so, who knows, who is known (dotted, or a file's path)."""

    place: str
    of: str
    to: str


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a module, read once."""
    return ast.parse(path.read_text(encoding="utf-8"))


def modules(root: Path) -> Iterator[Path]:
    """The rooms' own modules, without migrations."""
    for room in STAIRS:
        yield from sorted(path for path in (root / room).rglob("*.py") if "migrations" not in path.parts)


def dotted(path: Path, root: Path) -> str:
    """The name by which a module is imported; a package's own is that of its folder."""
    parts = list(path.relative_to(root).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(root: Path) -> Iterator[Step]:
    """Every import of the rooms, also inside functions, of names, and by a name given as text."""
    for path in modules(root):
        me = dotted(path, root)
        for node in ast.walk(parsed(path)):
            for to in _imported(node, me, is_package=path.name == "__init__.py"):
                yield Step(f"{path.relative_to(root)}:{node.lineno}", me, to)


def climbs(step: Step) -> bool:
    """Whether the step goes from a room to one above it."""
    of, to = (re.split(r"[./]", name)[0] for name in (step.of, step.to))
    return of in STAIRS and to in STAIRS and STAIRS.index(to) > STAIRS.index(of)


def migration_steps(root: Path) -> Iterator[Step]:
    """What the rooms' migrations depend on: dependencies, and models named as "room.Model"."""
    for room in STAIRS:
        for path in sorted((root / room / "migrations").glob("*.py")):
            for node in ast.walk(parsed(path)):
                for to in _named_by_migration(node):
                    yield Step(f"{path.relative_to(root)}:{node.lineno}", room, to)


def template_steps(root: Path, for_all: Collection[str] = ()) -> Iterator[Step]:
    """What templates extend, include, load, hand on to an include, and name of static files.

    A tag library belongs to the room that holds it, but those `for_all` (the settings name them) to nobody.
    Templates outside of the rooms' folders (base, components, errors, those of Wagtail) belong to portal.
    """
    libraries = {
        path.stem: f"{room}.templatetags.{path.stem}"
        for room in STAIRS
        for path in (root / room / "templatetags").glob("*.py")
        if path.stem not in for_all
    }
    for path in sorted(path for path in (root / "templates").rglob("*.*") if path.is_file()):
        inside = path.relative_to(root / "templates")
        me = inside.as_posix() if inside.parts[0] in STAIRS else f"portal/{inside.as_posix()}"
        for line, tag, rest in _tags(path.read_text(encoding="utf-8")):
            for to in _named_by_tag(tag, rest, libraries):
                yield Step(f"templates/{inside.as_posix()}:{line}", me, to)


def file_steps(root: Path) -> Iterator[Step]:
    """The templates and static files that code names: "<room>/…"."""
    for path in modules(root):
        for node in ast.walk(parsed(path)):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and _FILE_OF_A_ROOM.fullmatch(text) and Path(text).suffix:
                yield Step(f"{path.relative_to(root)}:{node.lineno}", dotted(path, root), text)


def _imported(node: ast.AST, me: str, *, is_package: bool) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        above = me.split(".")[: len(me.split(".")) - node.level + is_package] if node.level else []
        source = ".".join([*above, *([node.module] if node.module else [])])
        # `from booking import forms` knows booking.forms; `from booking.forms import X` knows no more by X.
        yield from (f"{source}.{alias.name}" for alias in node.names)
    elif isinstance(node, ast.Call) and _called(node) in {"import_module", "__import__", "import_string"}:
        yield from (arg.value for arg in node.args[:1] if isinstance(arg, ast.Constant))


def _called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def _named_by_migration(node: ast.AST) -> Iterator[str]:
    """`("room", "0001_…")` in dependencies, `to="room.Model"` in fields, `apps.get_model("room", …)`."""
    if isinstance(node, ast.Tuple) and len(node.elts) == 2 and isinstance(node.elts[0], ast.Constant):
        yield str(node.elts[0].value)
    elif isinstance(node, ast.keyword) and node.arg == "to" and isinstance(node.value, ast.Constant):
        yield str(node.value.value)
    elif (
        isinstance(node, ast.Call) and _called(node) == "get_model" and isinstance(node.args[0], ast.Constant)
    ):
        yield str(node.args[0].value)
    elif isinstance(node, ast.Import | ast.ImportFrom):
        yield from ([node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names])


def _tags(text: str) -> Iterator[tuple[int, str, str]]:
    """The line, name and rest of every tag outside of comments."""
    text = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    for found in _TAG.finditer(text):
        yield text.count("\n", 0, found.start()) + 1, found[1], found[2]


def _named_by_tag(tag: str, rest: str, libraries: dict[str, str]) -> Iterator[str]:
    if tag == "load":
        words = rest.split()
        names = words[-1:] if "from" in words else words
        yield from (libraries[name] for name in names if name in libraries)
    texts = (one or other for one, other in _TEXT.findall(rest))
    yield from (text for text in texts if _FILE_OF_A_ROOM.fullmatch(text))
