"""Walks the stairs portal <- services <- booking <- events <- home and the layers inside a room.

A room knows only rooms below it; a module knows only modules to its left: enums, models, verbs, forms, views.
Every function takes the tree to walk, so that the walker itself can be tested on made-up ones.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

STAIRS = ("portal", "services", "booking", "events", "home")


class Step(NamedTuple):
    """One module knows another: where it says so, the knowing module and the known one, dotted."""

    place: str
    of: str
    to: str


def modules(root: Path) -> Iterator[Path]:
    """The rooms' own modules, without migrations."""
    for room in STAIRS:
        yield from sorted(path for path in (root / room).rglob("*.py") if "migrations" not in path.parts)


def imports(root: Path) -> Iterator[Step]:
    """Every import of the rooms, also inside functions, of names, and by a name given as text."""
    for path in modules(root):
        me = _dotted(path, root)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for to in _imported(node, me, is_package=path.name == "__init__.py"):
                yield Step(f"{path.relative_to(root)}:{node.lineno}", me, to)


def climbs(step: Step) -> bool:
    """Whether the step goes from a room to one above it."""
    of, to = step.of.split(".")[0], step.to.split(".")[0]
    return of in STAIRS and to in STAIRS and STAIRS.index(to) > STAIRS.index(of)


def migration_steps(root: Path) -> Iterator[Step]:
    """What the rooms' migrations depend on: dependencies, and models named as "room.Model"."""
    for room in STAIRS:
        for path in sorted((root / room / "migrations").glob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                for to in _named_by_migration(node):
                    yield Step(f"{path.relative_to(root)}:{node.lineno}", room, to)


#: The models of pages: rows that answer requests themselves.
PAGE_TYPES = frozenset({"home.models", "home.page_types"})


def turns_right(step: Step, answering: frozenset[str] = frozenset()) -> bool:
    """Whether a module imports one of its own room that belongs to a later layer.

    `answering` names modules that answer requests, whatever they are called. Wagtail's page types are rows
    that answer requests themselves, so they may know the verbs of their room.
    """
    of, to = step.of.split("."), step.to.split(".")
    if of[0] != to[0] or len(to) < 2 or step.of in PAGE_TYPES:
        return False
    return layer(".".join(to[:2]), answering) > layer(".".join(of[:2]), answering)


def answering_modules(root: Path) -> frozenset[str]:
    """The modules that know HTTP: they answer people, whatever their name."""
    http = ("django.http", "django.shortcuts", "django.views")
    return frozenset(step.of for step in imports(root) if step.to.startswith(http))


def layer(module: str, answering: frozenset[str] = frozenset()) -> int:
    """The layer of a room's module: 0 words, 1 models, 2 verbs, 3 forms, 4 what answers people."""
    name = module.partition(".")[2]
    stem = name.removeprefix("staff_").split("_")[0]
    if name in {"enums", "refusals", "signals", "hooks", "clock", "languages"}:
        return 0
    if name == "models" or module in PAGE_TYPES:
        return 1
    if (
        name.split(".")[0] in {"public", "staff"}
        or name == "root_urls"
        or stem
        in {
            "",
            "views",
            "urls",
            "viewsets",
            "apps",
            "management",
            "templatetags",
            "wagtail",
        }
    ):
        return 4
    return 3 if stem == "forms" else 4 if module in answering else 2


def _dotted(path: Path, root: Path) -> str:
    parts = list(path.relative_to(root).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


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
