"""The private parts of Django and libraries that the portal leans on: each is listed, and known to be there.

A test here that fails after an upgrade says which part has changed; its entry says what to do then.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from django import forms
from django.utils import log
from django.utils.translation import trans_real
from wagtail.models import Site
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile

from tests.architecture.staircase import STAIRS, modules

ROOT = Path(__file__).resolve().parents[1]

#: Documented in spite of the underscore: Django's model API, named tuples, enums.
DOCUMENTED = frozenset(
    {"_", "_meta", "_state", "_default_manager", "_base_manager", "_fields", "_replace", "_asdict", "_value_"}
)
#: Where a private name is used, and what to do on the day it changes.
LISTED = {
    ("portal/forms/spam_guard.py", "_post_clean"): "Judge the two traps in the views, after is_valid().",
    ("portal/web/secret_page.py", "_has_been_logged"): "Filter the logger django.request in log_privacy.",
    ("portal/web/unavailable.py", "_has_been_logged"): "Filter the logger django.request in log_privacy.",
    ("home/pages/serve.py", "_wagtail_site"): "Let Wagtail ask for its site: a query more a page.",
    ("home/management/commands/start.py", "_translations"): "Compile the catalogues in a process before.",
    ("home/management/commands/start.py", "_default"): "Compile the catalogues in a process before.",
    ("home/management/commands/start.py", "_active"): "Compile the catalogues in a process before.",
}


def test_every_private_name_of_others_is_listed():
    assert set(private_names(ROOT)) == LISTED.keys()


def private_names(root: Path) -> Iterator[tuple[str, str]]:
    """Names with an underscore that a file takes from elsewhere: (file, name)."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in modules(root)}
    defined = {path: set(_defined(tree)) for path, tree in trees.items()}
    for path, tree in trees.items():
        others = {name for other, names in defined.items() if other != path for name in names}
        for node in ast.walk(tree):
            for name in _taken(node, defined[path], others):
                if name.startswith("_") and not name.startswith("__") and name not in DOCUMENTED:
                    yield str(path.relative_to(root)), name


def _defined(tree: ast.AST) -> Iterator[str]:
    """Functions, classes, variables and attributes of `self` that a file itself makes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and _is_self(node.value):
            yield node.attr


def _taken(node: ast.AST, own: set[str], others: set[str]) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] not in STAIRS:
        yield from [alias.name for alias in node.names] + (node.module or "").split(".")
    elif isinstance(node, ast.Attribute):
        is_ours = node.attr in (own if _is_self(node.value) else others if _is_super(node.value) else ())
        yield from () if is_ours else (node.attr,)


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in {"self", "cls"}


def _is_super(node: ast.expr) -> bool:
    return ast.unparse(node) == "super()"


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("from django.utils._os import safe_join", ["_os"]),
        ("from django.db.models.query import _private", ["_private"]),
        ("row.save(); row._prefetched_objects_cache = {}", ["_prefetched_objects_cache"]),
        ("class Form:\n    def clean(self): self._update_errors(1)", ["_update_errors"]),
        ("class Own:\n    def __init__(self): self._a = 1\n    def a(self): return self._a", []),
        ("Model._meta.fields; row._replace(a=1)", []),
    ],
)
def test_private_names_are_found(tmp_path, code, names):
    (tmp_path / "booking").mkdir()
    (tmp_path / "booking" / "x.py").write_text(code)
    assert list(private_names(tmp_path)) == [("booking/x.py", name) for name in names]


# Whether they are still there ------------------------------------------------------------------------


def test_a_form_runs_post_clean_after_its_fields_and_its_own_clean():
    assert "self._clean_form()\n        self._post_clean()" in inspect.getsource(forms.BaseForm.full_clean)


def test_an_answer_marked_as_logged_is_not_logged_again():
    source = inspect.getsource(log.log_response)
    assert 'getattr(response, "_has_been_logged", False)' in source


def test_wagtail_takes_the_site_that_a_request_carries():
    site = Site(hostname="example.org")
    assert Site.find_for_request(SimpleNamespace(_wagtail_site=site)) is site


def test_translations_are_kept_where_the_start_forgets_them():
    assert [hasattr(trans_real, name) for name in ("_translations", "_default", "_active")] == [True] * 3
    trans_real.translation_catalog_exists.cache_clear()


def test_whitenoise_serves_a_file_of_ours():
    """Not private by its name, but in no manual. On the day it changes: answer ranges by FileResponse."""
    assert list(inspect.signature(WhiteNoiseMiddleware.serve).parameters) == ["static_file", "request"]
    assert list(inspect.signature(StaticFile).parameters)[:2] == ["path", "headers"]
