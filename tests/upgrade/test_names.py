"""What an installed portal names by path, so that no move in the code may break it.

The tasks that wait in a queue are named so too: test_state.py runs them.
"""

from __future__ import annotations

import ast
import pkgutil
from pathlib import Path

from tests.architecture.staircase import STAIRS

ROOT = Path(__file__).resolve().parents[2]


def names_in_migrations() -> set[str]:
    """The dotted names of ours that the migrations import or use."""
    nodes = [
        node
        for path in ROOT.glob("*/migrations/*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    ]
    used = {ast.unparse(node) for node in nodes if isinstance(node, ast.Attribute)}
    imported = {
        f"{node.module}.{name.name}"
        for node in nodes
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }
    return {name for name in used | imported if name.partition(".")[0] in STAIRS}


def is_there(name: str) -> bool:
    """Whether the module, or what stands in it, can be imported."""
    try:
        pkgutil.resolve_name(name)
    except (ImportError, AttributeError):
        return False
    return True


def test_every_path_that_a_migration_names_is_there():
    names = names_in_migrations()
    assert {"portal.clock.now", "booking.coach_time_guard.GuardCoachTime"} <= names
    assert [name for name in sorted(names) if not is_there(name)] == []


def test_logger_is_where_the_units_of_systemd_look_for_it():
    assert is_there("portal.access_log.Logger")
