"""home/management/first_pages/written.py: how a text file becomes blocks, and that every file is whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.urls import NoReverseMatch, reverse

from home.management.first_pages import written
from home.pages.blocks import PLACES, ProseBlock
from portal import languages

FILES = sorted(written.FOLDER.rglob("*.toml"))
GUIDE = {"guide.toml", *(path.name for path in written.FOLDER.glob("guide/*.toml"))}


def test_lines_become_blocks() -> None:
    body = """
    ## Otsikko
    Yksi **lause**.
    Toinen.

    Kolmas.
    - a
    - b
    1. ensin
    1. sitten
    ! now | Hätä | Soita 112.
    > Varaa | book
    > Katso | https://example.org
    @ Apu | 112 | Aina
    = Kela | Tukia. | Katu 1 |  | https://www.kela.fi
    * Opas | fi https://example.org | ar https://example.org/ar
    """
    assert [(block["type"], block["value"]) for block in written.blocks(body)] == [
        ("heading", "Otsikko"),
        ("text", "<p>Yksi <b>lause</b>.</p><p>Toinen.</p><p>Kolmas.</p>"),
        ("items", ["a", "b"]),
        ("steps", ["ensin", "sitten"]),
        ("notice", {"kind": "now", "heading": "Hätä", "text": "Soita 112."}),
        ("button", {"text": "Varaa", "place": "book"}),
        ("button", {"text": "Katso", "url": "https://example.org"}),
        ("phone", {"name": "Apu", "number": "112", "hours": "Aina"}),
        (
            "office",
            {
                "name": "Kela",
                "what_for": "Tukia.",
                "address": "Katu 1",
                "phone": "",
                "web": "https://www.kela.fi",
            },
        ),
        (
            "language_links",
            {
                "name": "Opas",
                "links": [
                    {"language": "fi", "url": "https://example.org"},
                    {"language": "ar", "url": "https://example.org/ar"},
                ],
            },
        ),
    ]


def test_signs_in_a_text_are_only_signs() -> None:
    assert written.blocks("1 < 2 & <b>x</b>")[0]["value"] == "<p>1 &lt; 2 &amp; &lt;b&gt;x&lt;/b&gt;</p>"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_is_written_in_finnish_and_english(path: Path) -> None:
    row = written.read(path)
    assert {"fi", "en"} <= set(row)
    texts = {code: row[code] for code in languages.INTERFACE_CODES if code in row}
    assert [code for code, text in texts.items() if not all(text[name] for name in ("title", "lead"))] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_language_of_a_file_has_the_same_blocks(path: Path) -> None:
    row = written.read(path)
    shapes = {
        code: [block["type"] for block in written.blocks(row[code]["body"])]
        for code in languages.INTERFACE_CODES
        if code in row
    }
    assert {code for code, shape in shapes.items() if shape != shapes["fi"]} == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_blocks_of_a_file_pass_the_editors_own_checks(path: Path) -> None:
    row = written.read(path)
    block = ProseBlock()
    for code in languages.INTERFACE_CODES:
        if code in row:
            value = block.to_python(written.blocks(row[code]["body"]))
            assert len(block.clean(value)) == len(value)


def test_guide_names_every_file_of_its_folder() -> None:
    chapters = written.read(written.FOLDER / "guide.toml")["chapters"]
    assert sorted(chapters) == sorted(path.stem for path in written.FOLDER.glob("guide/*.toml"))


def test_places_of_buttons_are_addresses_or_standing_pages() -> None:
    keyed = {"about", "contact", "privacy", "accessibility", "employers", "volunteering", "guide"}
    unknown = set()
    for name in {name for name, _label in PLACES} - keyed:
        try:
            reverse(name)
        except NoReverseMatch:
            unknown.add(name)
    # Rooms that are still being built; a button shows once its room is there.
    assert unknown <= {
        "come",
        "materials",
        "network",
        "ask_group",
        "ask_employer",
        "ask_volunteer",
        "ask_game",
    }
