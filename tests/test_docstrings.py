"""Rules for the words in the code: what a docstring, a comment and a name must say by themselves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import staircase

ROOT = Path(__file__).resolve().parents[1]
#: Files whose comments a reader meets.
SUFFIXES = {".py", ".html", ".txt", ".js", ".css", ".toml"}

#: A document that is not in the repository: nobody who takes the portal over could read it.
CITED = (
    r"\bdesign(?:'s|,)? (?:section|promise|\d)|\bglossary\b|\bissue \d|\bthe source's\b|\bof the source\b"
    r"|\bdomain:|\bdomain page\b"
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
        ("the source's table 5 (domain: what is counted)", ["the source's", "domain:"]),
        ("docs/architecture.md, promise 8: the source language of a template", []),
    ],
)
def test_rule_for_documents_finds_what_it_forbids(text, found):
    assert cited(text) == found
