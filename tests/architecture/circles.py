"""Finds circles: files that import each other in a ring, and folders of a room that do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from tests.architecture.layers import is_page_type, module_of
from tests.architecture.staircase import dotted, imports, modules

Arrows = Mapping[str, set[str]]


def arrows(root: Path) -> Arrows:
    """Which modules of the rooms each module imports, wherever in it and whatever for (for types too)."""
    known = {dotted(path, root) for path in modules(root)}
    found = defaultdict(set)
    for step in imports(root):
        if to := module_of(step.to, known):
            found[step.of].add(to)
    return found


def between_files(files: Arrows) -> list[str]:
    """The circles of files, each as "a > b > a"."""
    return _circles(files)


def between_folders(files: Arrows) -> list[str]:
    """The circles that one sees on opening a folder: its files, and its folders as one thing each.

    What page types know is left out: they answer requests, and are rows that verbs know, in one.
    """
    files = {of: imported for of, imported in files.items() if not is_page_type(of)}
    folders = {
        ".".join(name.split(".")[:length]) for name in files for length in range(1, name.count(".") + 1)
    }
    return [circle for folder in sorted(folders) for circle in _circles(_inside(folder, files))]


def _inside(folder: str, files: Arrows) -> Arrows:
    """The arrows between what the folder holds. Its own `__init__` is no part of it."""
    depth = folder.count(".") + 2
    found = defaultdict(set)
    for of, imported in files.items():
        for to in imported:
            if of.startswith(f"{folder}.") and to.startswith(f"{folder}."):
                found[".".join(of.split(".")[:depth])].add(".".join(to.split(".")[:depth]))
    # What a folder imports of itself is judged when that folder is opened.
    return {of: imported - {of} for of, imported in found.items()}


def _circles(graph: Arrows) -> list[str]:
    """One circle after the other, each cut open to find the next."""
    left = {of: set(imported) for of, imported in graph.items()}
    found = []
    while circle := _first_circle(left):
        left[circle[0]].discard(circle[1])
        found.append(" > ".join(circle))
    return found


def _first_circle(graph: Arrows) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        # It names the imported before the importing.
        return error.args[1][::-1]
    return []
