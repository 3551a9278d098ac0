"""Finds what receivers of signals hang on the row they are told of: no reader of the model sees it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from pathlib import Path

from tests.architecture.staircase import modules, parsed

Function = ast.FunctionDef | ast.AsyncFunctionDef


def hung(root: Path, fields: Collection[str]) -> list[str]:
    """Where a function sets an attribute of its `instance` that is a field of no model."""
    return [
        f"{path.relative_to(root)}:{node.lineno}: {name}"
        for path in modules(root)
        for function in ast.walk(parsed(path))
        if isinstance(function, Function) and _takes_an_instance(function)
        for node in ast.walk(function)
        for name in _set_by(node)
        if name not in fields
    ]


def _takes_an_instance(function: Function) -> bool:
    given = function.args
    names = {argument.arg for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs)}
    return "instance" in names or given.kwarg is not None


def _set_by(node: ast.AST) -> Iterator[str]:
    """`instance.x = …`, `setattr(instance, "x", …)`, `instance.__dict__["x"] = …`."""
    if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and _is_instance(node.value):
        yield node.attr
    elif isinstance(node, ast.Call) and ast.unparse(node.func) in {"setattr", "object.__setattr__"}:
        if len(node.args) == 3 and _is_instance(node.args[0]):
            yield getattr(node.args[1], "value", ast.unparse(node.args[1]))
    elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) and _is_dict(node.value):
        yield getattr(node.slice, "value", ast.unparse(node.slice))


def _is_instance(node: ast.expr) -> bool:
    return ast.unparse(node) in {"instance", "kwargs['instance']", "_kwargs['instance']"}


def _is_dict(node: ast.expr) -> bool:
    return ast.unparse(node) in {"instance.__dict__", "vars(instance)", "instance._state.fields_cache"}
