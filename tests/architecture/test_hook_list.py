"""tests/architecture/hook_list.py reads every way in which a hook is asked or answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture import hook_list
from tests.architecture.hook_list import ANSWERED, ASKED
from tests.architecture.trees import tree

OURS = {"KNOWN_PEOPLE": "known_people"}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("hooks.get_hooks(Hook.KNOWN_PEOPLE)", [(ASKED, "known_people", True)]),
        ("hooks.get_hooks('known_people')", [(ASKED, "known_people", False)]),
        ("get_hooks('other')", [(ASKED, "other", False)]),
        ("NAME = 'other'\nhooks.get_hooks(NAME)", [(ASKED, "other", False)]),
        ("hooks.get_hooks(f'{a}_hook')", [(ASKED, "f'{a}_hook'", False)]),
        ("hooks.get_hooks(Hook.NOT_LISTED)", [(ASKED, "Hook.NOT_LISTED", False)]),
        ("@hooks.register(Hook.KNOWN_PEOPLE)\ndef f(): ...", [(ANSWERED, "known_people", True)]),
        ("hooks.register('other', f, order=3)", [(ANSWERED, "other", False)]),
        ("wagtail.hooks.register('other', f)", [(ANSWERED, "other", False)]),
        (
            "for moment in ('one', 'two'):\n    hooks.register(moment, f)",
            [(ANSWERED, "one", False), (ANSWERED, "two", False)],
        ),
        ("Menu(register_hook_name=Hook.KNOWN_PEOPLE)", [(ASKED, "known_people", True)]),
        ("class Rows(ViewSet):\n    menu_hook = Hook.KNOWN_PEOPLE", [(ANSWERED, "known_people", True)]),
        ("registry.register('no_hook', f)", []),
        (
            "def add(name, *f):\n    hooks.register(name, f)\nadd('other')\nmenu.add(Hook.KNOWN_PEOPLE)",
            [(ANSWERED, "other", False), (ANSWERED, "known_people", True)],
        ),
    ],
)
def test_uses_of_a_hook(tmp_path: Path, code: str, found: list[tuple[str, str, bool]]) -> None:
    house = tree(tmp_path, {"events/deep/folder/rows.py": code})
    assert [tuple(use)[1:] for use in hook_list.uses(house, OURS)] == found
