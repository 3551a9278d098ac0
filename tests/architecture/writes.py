"""Finds who writes rows of a model: whatever makes, changes or deletes them, as far as code can tell.

It follows names, annotations, loops, managers, querysets, related managers and what annotated functions of
the rooms answer; and it reads SQL that names the table.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from django.apps import apps
from django.db.models import Model

from tests.architecture.staircase import dotted, modules, parsed

#: What an expression is: the model itself, a manager or queryset, other rows of it, or one row.
CLASS, QUERY, MANY, ROW = "class", "query", "many", "row"
#: The name of a relation leads to one row here and to many there.
EITHER = "either"

_BY_QUERY = {"create", "bulk_create", "get_or_create", "update_or_create", "bulk_update", "update", "delete"}
_BY_QUERY |= {"add", "set", "remove", "clear", "_raw_delete", "_insert", "_update"}
_BY_ROW = {"save", "delete", "save_base"}
_WRITING = {QUERY: _BY_QUERY, ROW: _BY_ROW, CLASS: _BY_ROW, EITHER: _BY_QUERY | _BY_ROW}
_ONE_OF_QUERY = {"get", "first", "last", "earliest", "latest", "create"}
_NO_ROWS = {"values", "values_list", "count", "exists", "aggregate", "in_bulk", "dates", "datetimes"}
_QUERIES = {"QuerySet", "Manager", "BaseManager", "RelatedManager"}
_COLLECTIONS = {"list", "set", "tuple", "frozenset", "Iterable", "Iterator", "Sequence", "Collection"}
_PASSED_ON = {"list", "tuple", "set", "sorted", "reversed"}
_SQL = r"(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?)\s+"

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Written(NamedTuple):
    """Rows of a model are written: where, by which module, and how (a method, "made", or "SQL")."""

    place: str
    module: str
    model: str
    how: str


class Kind(NamedTuple):
    """What an expression is, of which model."""

    model: str
    what: str


@dataclass(frozen=True)
class Guarded:
    """Models that are watched, by name: their tables, and the attributes of other rows that lead to them.

    An attribute of one name may lead from every room to another model: "<room>.<attribute>" comes first.
    """

    tables: Mapping[str, str]
    relations: Mapping[str, Kind] = field(default_factory=dict)


def guarded_models(models: Iterable[type[Model]]) -> Guarded:
    """These models, with every relation to them that Django knows."""
    models = list(models)
    relations: dict[str, Kind] = {}
    for owner in apps.get_models(include_auto_created=True):
        for relation in owner._meta.get_fields():
            if relation.is_relation and relation.related_model in models:
                name = relation.name if relation.concrete else relation.get_accessor_name()
                what = QUERY if relation.one_to_many or relation.many_to_many else ROW
                for key in (name, f"{owner._meta.app_label}.{name}"):
                    is_other = key in relations and relations[key].what != what
                    model = relation.related_model.__name__
                    relations[key] = Kind(model, EITHER if is_other else what)
    return Guarded({model.__name__: model._meta.db_table for model in models}, relations)


def writes(root: Path, guarded: Guarded) -> list[Written]:
    """Every write of a guarded model in the rooms. Demo content has its own past and is left out."""
    paths = [path for path in modules(root) if "demo" not in path.parts]
    answers = {
        f"{dotted(path, root)}.{node.name}": node.returns
        for path in paths
        for node in ast.walk(parsed(path))
        if isinstance(node, Function) and node.returns
    }
    return [
        written for path in paths for written in _Reader(path, dotted(path, root), guarded, answers).writes()
    ]


class _Reader:
    """Reads one module."""

    def __init__(
        self, path: Path, module: str, guarded: Guarded, answers: Mapping[str, ast.expr | None]
    ) -> None:
        self.path, self.module, self.guarded, self.answers = path, module, guarded, answers
        self.tree = parsed(path)
        self.imported = dict(self._imports())
        self.names: dict[str, Kind] = {}
        self.attributes = self._typed_attributes()

    def writes(self) -> Iterator[Written]:
        """The writes of the module, in the order of its functions."""
        own, functions = _parts(self.tree)
        self._learn(own)
        yield from self._of_nodes(own)
        of_module = self.names
        for function, owner in functions:
            self.names = dict(of_module)
            self._name("self", self._class(owner) and Kind(owner, ROW))
            nodes = list(ast.walk(function))
            self._learn(nodes)
            yield from self._of_nodes(nodes)

    def _of_nodes(self, nodes: list[ast.AST]) -> Iterator[Written]:
        for node in nodes:
            yield from self._of_node(node)

    def _of_node(self, node: ast.AST) -> Iterator[Written]:
        if isinstance(node, ast.Call):
            if kind := self._write_by(node):
                is_made = self.kind(node.func) is not None
                yield self._written(node, kind.model, "made" if is_made else node.func.attr)
        elif isinstance(node, ast.Constant | ast.JoinedStr) and (text := self._text(node)):
            for model, table in self.guarded.tables.items():
                if re.search(rf"{_SQL}[\"`\[]?{table}\b", text, re.IGNORECASE):
                    yield self._written(node, model, "SQL")

    def _written(self, node: ast.expr, model: str, how: str) -> Written:
        return Written(f"{self.path.name}:{node.lineno}", self.module, model, how)

    def _write_by(self, call: ast.Call) -> Kind | None:
        """The kind of what the call writes; None if it writes nothing that is guarded."""
        if (made := self.kind(call.func)) and made.what == CLASS:
            return made
        if not isinstance(call.func, ast.Attribute):
            return None
        kind, method = self.kind(call.func.value), call.func.attr
        methods = _WRITING.get(kind.what, set()) if kind else set()
        return kind if method in methods or method[:1] == "a" and method[1:] in methods else None

    def kind(self, node: ast.expr | None) -> Kind | None:
        """What the expression is, if it is of a guarded model."""
        if isinstance(node, ast.Name):
            return self.names.get(node.id) or self._class(self.imported.get(node.id, node.id))
        read = getattr(self, f"_kind_of_{type(node).__name__}", None)
        return read(node) if read else None

    def _kind_of_Attribute(self, node: ast.Attribute) -> Kind | None:
        base = self.kind(node.value)
        if base and base.what == CLASS:
            return (
                Kind(base.model, QUERY)
                if node.attr in {"objects", "_default_manager", "_base_manager"}
                else None
            )
        if base and base.what == QUERY:
            return None
        relations, room = self.guarded.relations, self.module.split(".")[0]
        relation = relations.get(f"{room}.{node.attr}") or relations.get(node.attr)
        return relation or self._class(node.attr) or self.attributes.get(node.attr)

    def _kind_of_Call(self, node: ast.Call) -> Kind | None:
        base = self.kind(node.func.value) if isinstance(node.func, ast.Attribute) else None
        if base and base.what in {QUERY, EITHER}:
            return self._of_query(base, node.func.attr)
        if (made := self.kind(node.func)) and made.what == CLASS:
            return Kind(made.model, ROW)
        called = ast.unparse(node.func)
        argument = self.kind(node.args[0]) if node.args else None
        if called.endswith("get_model"):
            return self._class(str(getattr(node.args[-1], "value", "")) if node.args else "")
        if argument and called in _PASSED_ON:
            return Kind(argument.model, MANY)
        if argument and (called == "next" or called.endswith("get_object_or_404")):
            return Kind(argument.model, ROW)
        return self.annotated(self._answer(called))

    def _of_query(self, base: Kind, method: str) -> Kind | None:
        if method in _NO_ROWS or method in _BY_QUERY - {"create", "bulk_create"}:
            return None
        if method in _ONE_OF_QUERY:
            return Kind(base.model, ROW)
        return Kind(base.model, MANY if method in {"iterator", "bulk_create"} else QUERY)

    def _kind_of_Subscript(self, node: ast.Subscript) -> Kind | None:
        base = self.kind(node.value)
        if base and base.what in {QUERY, MANY}:
            return base if isinstance(node.slice, ast.Slice) else Kind(base.model, ROW)
        return None

    def _kind_of_BinOp(self, node: ast.BinOp) -> Kind | None:
        return self.kind(node.left) or self.kind(node.right)

    def _kind_of_BoolOp(self, node: ast.BoolOp) -> Kind | None:
        return next(filter(None, map(self.kind, node.values)), None)

    def _kind_of_IfExp(self, node: ast.IfExp) -> Kind | None:
        return self.kind(node.body) or self.kind(node.orelse)

    def _kind_of_NamedExpr(self, node: ast.NamedExpr) -> Kind | None:
        return self.kind(node.value)

    def _kind_of_Await(self, node: ast.Await) -> Kind | None:
        return self.kind(node.value)

    def _kind_of_ListComp(self, node: ast.ListComp | ast.GeneratorExp) -> Kind | None:
        kind = self.kind(node.elt)
        return Kind(kind.model, MANY) if kind and kind.what == ROW else None

    _kind_of_GeneratorExp = _kind_of_ListComp

    def annotated(self, node: ast.expr | None) -> Kind | None:
        """What an annotation says."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return self.annotated(ast.parse(node.value, mode="eval").body)
        if isinstance(node, ast.Name | ast.Attribute):
            kind = self._class(self.imported.get(ast.unparse(node), ast.unparse(node)))
            return Kind(kind.model, ROW) if kind else None
        if isinstance(node, ast.BinOp):
            return self.annotated(node.left) or self.annotated(node.right)
        return self._annotated_of_many(node) if isinstance(node, ast.Subscript) else None

    def _annotated_of_many(self, node: ast.Subscript) -> Kind | None:
        outer = ast.unparse(node.value).rpartition(".")[2]
        inner = node.slice.elts[0] if isinstance(node.slice, ast.Tuple) and node.slice.elts else node.slice
        what = {**dict.fromkeys(_QUERIES, QUERY), **dict.fromkeys(_COLLECTIONS, MANY), "type": CLASS}
        kind = self.annotated(inner)
        return (
            Kind(kind.model, what.get(outer, ROW))
            if kind and outer in {*what, "Optional", "Annotated"}
            else None
        )

    def _learn(self, nodes: list[ast.AST]) -> None:
        """Take in what names are; twice, because one may hang on another that is given later."""
        for node in (*nodes, *nodes):
            if isinstance(node, ast.arg):
                self._name(node.arg, self.annotated(node.annotation))
            elif isinstance(node, ast.AnnAssign):
                self._give(node.target, self.annotated(node.annotation))
            elif isinstance(node, ast.NamedExpr):
                self._give(node.target, self.kind(node.value))
            elif isinstance(node, ast.For | ast.comprehension):
                self._give(node.target, self._element(node.iter))
            elif isinstance(node, ast.Assign):
                for target in node.targets:
                    self._assign(target, node.value)

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        if not isinstance(target, ast.Tuple):
            self._give(target, self.kind(value))
        elif isinstance(value, ast.Tuple) and len(value.elts) == len(target.elts):
            for one, its_value in zip(target.elts, value.elts, strict=True):
                self._give(one, self.kind(its_value))
        elif isinstance(value, ast.Call):
            answer = self._answer(ast.unparse(value.func))
            parts = getattr(getattr(answer, "slice", None), "elts", [])
            for one, annotation in zip(target.elts, parts, strict=False):
                self._give(one, self.annotated(annotation))

    def _element(self, node: ast.expr) -> Kind | None:
        kind = self.kind(node)
        return Kind(kind.model, ROW) if kind and kind.what in {QUERY, MANY} else None

    def _give(self, target: ast.expr, kind: Kind | None) -> None:
        if isinstance(target, ast.Name):
            self._name(target.id, kind)

    def _name(self, name: str, kind: Kind | None) -> None:
        if kind:
            self.names[name] = kind

    def _class(self, name: str) -> Kind | None:
        model = name.rpartition(".")[2]
        return Kind(model, CLASS) if model in self.guarded.tables else None

    def _answer(self, called: str) -> ast.expr | None:
        """The annotation of what a function of the rooms answers, by the name it is called by here."""
        first, _dot, rest = called.partition(".")
        if first in {"self", "cls"}:
            return self.answers.get(f"{self.module}.{rest}")
        full = f"{self.imported.get(first, f'{self.module}.{first}')}{f'.{rest}' if rest else ''}"
        return self.answers.get(full)

    def _imports(self) -> Iterator[tuple[str, str]]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom):
                yield from ((name.asname or name.name, f"{node.module}.{name.name}") for name in node.names)
            elif isinstance(node, ast.Import):
                yield from ((name.asname, name.name) for name in node.names if name.asname)

    def _typed_attributes(self) -> dict[str, Kind]:
        """What classes of the module say of their attributes."""
        said = [
            (part.target.id, self.annotated(part.annotation))
            for node in ast.walk(self.tree)
            if isinstance(node, ast.ClassDef)
            for part in node.body
            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
        ]
        return {name: kind for name, kind in said if kind}

    def _text(self, node: ast.Constant | ast.JoinedStr) -> str:
        """The text as far as it is known: a model's table by its name, everything else as a question mark."""
        if isinstance(node, ast.Constant):
            return node.value if isinstance(node.value, str) else ""
        return "".join(
            part.value if isinstance(part, ast.Constant) else self._table(part.value) for part in node.values
        )

    def _table(self, node: ast.expr) -> str:
        owner, dot, _rest = ast.unparse(node).partition("._meta.db_table")
        kind = self._class(self.imported.get(owner, owner)) if dot else None
        return self.guarded.tables[kind.model] if kind else "?"


def _parts(node: ast.AST, owner: str = "") -> tuple[list[ast.AST], list[tuple[Function, str]]]:
    """What stands outside of functions, and the outermost functions, each with the class it is in."""
    own, functions = [node], []
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function):
            functions.append((child, owner))
            continue
        inner, more = _parts(child, child.name if isinstance(child, ast.ClassDef) else owner)
        own += inner
        functions += more
    return own, functions
