"""Finds where the rooms ask hooks and where they answer them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.architecture.staircase import modules, parsed

ASKED, ANSWERED = "asked", "answered"


class Use(NamedTuple):
    """A hook is asked or answered: where and by which name, and whether that was taken from our list."""

    place: str
    how: str
    name: str
    is_ours: bool


def uses(root: Path, ours: Mapping[str, str]) -> Iterator[Use]:
    """Every use of a hook in the rooms. `ours` are the names in our list, by their constant in `Hook`.

    A name that cannot be read from the code is answered as the code itself. A function that hands its first
    parameter on as the name is no use, but each call of it is.
    """
    handed_on = [found for path in modules(root) for found in _handed_on(parsed(path))]
    functions = {function: how for function, how, _argument in handed_on}
    parameters = {argument for _function, _how, argument in handed_on}
    for path in modules(root):
        tree = parsed(path)
        constants = _constants(tree)
        for node in ast.walk(tree):
            for how, argument in _of(node, functions):
                values = constants.get(getattr(argument, "id", ""), [argument])
                for name in values if argument not in parameters else ():
                    yield Use(f"{path.relative_to(root)}:{node.lineno}", how, *_read(name, ours))


def _handed_on(tree: ast.Module) -> Iterator[tuple[str, str, ast.expr]]:
    """The functions whose first parameter is the name of a hook, how they use it, and where."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef) and function.args.args:
            for how, argument in (use for node in ast.walk(function) for use in _of(node, {})):
                if getattr(argument, "id", "") == function.args.args[0].arg:
                    yield function.name, how, argument


def _of(node: ast.AST, handing_on: Mapping[str, str]) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func)
        if called.split(".")[-1] == "get_hooks":
            yield from ((ASKED, argument) for argument in node.args[:1])
        if called.split(".")[-2:] in (["hooks", "register"], ["hooks", "register_temporarily"]):
            yield from ((ANSWERED, argument) for argument in node.args[:1])
        if how := handing_on.get(called.split(".")[-1]):
            yield from ((how, argument) for argument in node.args[:1])
        yield from ((ASKED, word.value) for word in node.keywords if word.arg == "register_hook_name")
    elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = {getattr(target, "id", "") for target in targets}
        yield from ((ANSWERED, node.value) for name in names & {"menu_hook"})
        yield from ((ASKED, node.value) for name in names & {"submenu_hook"})


def _constants(tree: ast.Module) -> dict[str, list[ast.expr]]:
    """What names of the module stand for: an assigned value, or each value that a loop goes through."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found[node.targets[0].id] = [node.value]
        elif isinstance(node, ast.For) and isinstance(node.target, ast.Name):
            found[node.target.id] = list(getattr(node.iter, "elts", [node.iter]))
    return found


def _read(name: ast.expr, ours: Mapping[str, str]) -> tuple[str, bool]:
    if isinstance(name, ast.Constant):
        return str(name.value), False
    of_ours = ast.unparse(name).rpartition("Hook.")
    return (ours[of_ours[2]], True) if of_ours[1] and of_ours[2] in ours else (ast.unparse(name), False)
