"""Rules for the words in the code: what a docstring, a comment and a name must say by themselves."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture import staircase

ROOT = Path(__file__).resolve().parents[1]
#: Files whose comments a reader meets.
SUFFIXES = {".py", ".html", ".txt", ".js", ".css", ".toml"}

#: A document that is not in the repository: nobody who takes the portal over could read it.
CITED = (
    r"\bdesign(?:'s|,)? (?:section|promise|\d)|\bglossary\b|\bissue \d|\bthe source's\b|\bof the source\b"
    r"|(?-i:\bDomain: )|\(domain: (?!str\b)|\bdomain page\b"
)


def written() -> list[Path]:
    """The modules, templates, styles, scripts and demo content of the rooms, and the tests but this one.

    Migrations that have run are never edited, and what others wrote is theirs.
    """
    places = [ROOT / place for place in (*staircase.STAIRS, "templates", "tests")]
    return [
        path
        for place in places
        for path in sorted(place.rglob("*.*"))
        if path.suffix in SUFFIXES and path != Path(__file__) and not {"migrations", "vendor"} & {*path.parts}
    ]


def cited(text: str) -> list[str]:
    """The words with which a text cites a document that is not in the repository."""
    return [match[0] for match in re.finditer(CITED, text, re.IGNORECASE)]


def test_no_file_cites_a_document_that_is_not_in_the_repository():
    texts = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in written()}
    assert len(texts) > 1000
    assert {name: found for name, text in texts.items() if (found := cited(text))} == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Design section 4, promise 8.", ["Design section"]),
        ("Design 4.12", ["Design 4"]),
        ("the glossary says so", ["glossary"]),
        ("(issue 4, section 3)", ["issue 4"]),
        ("the source's table 5 (domain: what is counted)", ["the source's", "(domain: "]),
        ("docs/architecture.md, promise 8: the source language of a template", []),
        ("def get_domain(self, domain: str) -> str", []),
    ],
)
def test_rule_for_documents_finds_what_it_forbids(text, found):
    assert cited(text) == found


#: So begins a docstring that says nothing without its neighbour: in a hover, or after a move.
LEANS = ("The same", "Same ", "As above", "Likewise", "Ditto")


def docstrings(path: Path) -> Iterator[tuple[str, str]]:
    """The name and docstring of a module, and of each of its classes and functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            yield getattr(node, "name", ""), ast.get_docstring(node) or ""


def test_no_docstring_leans_on_its_neighbour():
    leaning = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in written()
        if path.suffix == ".py"
        for name, docstring in docstrings(path)
        if docstring.startswith(LEANS)
    ]
    assert leaning == []


def raised(function: ast.FunctionDef) -> set[str]:
    """The exceptions that a function raises itself and does not catch, by name."""
    names = set()
    nodes: list[ast.AST] = list(function.body)
    while nodes:
        node = nodes.pop()
        if isinstance(node, ast.Raise) and node.exc:
            error = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
            names.add(getattr(error, "attr", getattr(error, "id", "")))
        if isinstance(node, ast.Try):
            nodes += [*node.handlers, *node.orelse, *node.finalbody]
        elif not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda):
            nodes += ast.iter_child_nodes(node)
    return {name for name in names if name[:1].isupper()} - {"NotImplementedError"}


def silent_raises(code: str) -> list[str]:
    """What public functions with a docstring raise and do not name in it.

    Methods without a docstring do what Django or Wagtail asks of them, as do `clean` and `clean_…` of a form:
    their errors are part of that contract.
    """
    functions = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.FunctionDef)]
    return [
        f"{function.name}: {name}"
        for function in functions
        if not function.name.startswith(("_", "clean")) and (docstring := ast.get_docstring(function))
        for name in sorted(raised(function))
        if not re.search(rf"\b{name}\b", docstring)
    ]


def test_public_function_names_what_it_raises():
    silent = {
        path.relative_to(ROOT).as_posix(): found
        for path in staircase.modules(ROOT)
        if (found := silent_raises(path.read_text(encoding="utf-8")))
    }
    assert silent == {}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('def move():\n    """Move it."""\n    raise Refused(PAST)', ["move: Refused"]),
        ('def page():\n    """A page."""\n    if x:\n        raise Http404', ["page: Http404"]),
        ('def page():\n    """A page. Raises Http404 when there is none."""\n    raise Http404', []),
        ('def page():\n    """A page."""\n    try:\n        raise Stop\n    except Stop:\n        pass', []),
        ('def clean_day():\n    """A day."""\n    raise ValidationError', []),
        ('def _part():\n    """A part."""\n    raise Refused', []),
    ],
)
def test_rule_for_raises_finds_what_is_not_said(code, found):
    assert silent_raises(code) == found


#: Twins of two rooms: each room has one, of the same kind, and says which by its module.
EACH_ROOM_HAS_ONE = {"MessageContext", "MessageTemplate", "MessageTemplateTranslation", "Refusal", "Wording"}


def named_twice(modules: dict[str, str]) -> dict[str, list[str]]:
    """The public classes of modules (code by path) that share a name, with where they stand.

    Classes inside of a class, forms and commands have the names that Django and Wagtail give their kind.
    """
    places: dict[str, list[str]] = {}
    for path, code in modules.items():
        for node in ast.parse(code).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(path)
    free = EACH_ROOM_HAS_ONE | {"Command"}
    return {
        name: found
        for name, found in places.items()
        if len(found) > 1 and name not in free and not name.endswith("Form")
    }


def test_no_two_classes_share_a_name():
    modules = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in staircase.modules(ROOT)}
    assert named_twice(modules) == {}


def test_rule_for_class_names_finds_two_of_one_name():
    modules = {"booking/a.py": "class Row: ...\nclass MoveForm: ...", "events/b.py": "class Row: ..."}
    assert named_twice(modules | {"home/c.py": "class MoveForm: ..."}) == {
        "Row": ["booking/a.py", "events/b.py"]
    }
