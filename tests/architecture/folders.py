"""How the folders of Python are filled: no name says what its folder says, and none holds too much."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.staircase import modules

MOST_IN_A_FOLDER = 16
MOST_IN_A_ROOM = 20
#: Folders of data and demonstrations, which nobody reads file by file.
_APART = {"migrations", "tests", "demo", "first_pages", "formats"}
#: Folders in which Django wants every file side by side: their names carry no folder's word.
_FLAT_BY_DJANGO = {"commands", "templatetags"}
#: As many files with one first word could be a folder.
ENOUGH_FOR_A_FOLDER = 3


def too_full(root: Path) -> list[str]:
    """Folders with too many files of their own."""
    found = []
    for folder, names in _folders(root):
        most = MOST_IN_A_FOLDER if len(folder.parts) > 1 else MOST_IN_A_ROOM
        if len(names) > most:
            found.append(f"{folder}: {len(names)} files, at most {most}")
    return found


def named_like_its_folder(root: Path) -> list[str]:
    """Files whose name begins with that of a folder above them inside the room, in singular or plural."""
    return [
        f"{folder}/{name}.py"
        for folder, names in _folders(root)
        for name in names
        if any(_begins_with(name, above) for above in folder.parts[1:])
    ]


def with_a_prefix(root: Path) -> list[str]:
    """First words that several files of one folder share."""
    return [
        f"{folder}/{prefix}_*: {number} files"
        for folder, names in _folders(root)
        if folder.name not in _FLAT_BY_DJANGO
        for prefix, number in sorted(Counter(name.split("_")[0] for name in names if "_" in name).items())
        if number >= ENOUGH_FOR_A_FOLDER
    ]


def _folders(root: Path) -> Iterator[tuple[Path, list[str]]]:
    """Each folder of the rooms from the root, with the names of its own files."""
    found = defaultdict(list)
    for path in modules(root):
        inside = path.relative_to(root)
        if path.name != "__init__.py" and not _APART & set(inside.parts):
            found[inside.parent].append(path.stem)
    yield from sorted(found.items())


def _begins_with(name: str, folder: str) -> bool:
    words, wanted = ([_singular(word) for word in text.split("_")] for text in (name, folder))
    return words[: len(wanted)] == wanted


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
