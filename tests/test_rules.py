"""House rules for what is not Python: templates, stylesheets, documents, files that must name no machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import get_commands
from django.template.loader import get_template

from portal.hooks import Hook
from portal.settings import environment
from tests.architecture.staircase import STAIRS

ROOT = Path(__file__).resolve().parents[1]
PLACES = (ROOT / "templates", *(ROOT / room for room in STAIRS))
TEMPLATES = sorted(path for place in PLACES for path in place.rglob("*.html"))
#: Where a class of a stylesheet may stand.
MARKUP = {".html", ".svg", ".py", ".js"}
STYLESHEETS = sorted(path for place in PLACES for path in place.rglob("*.css") if "vendor" not in path.parts)


def name(path: Path) -> str:
    """The file's path from the root, to read in a failure."""
    return path.relative_to(ROOT).as_posix()


def found(pattern: str, text: str) -> list[str]:
    """What the pattern finds, each with its line number; letters of either case, over lines."""
    return [
        f"{text.count(chr(10), 0, match.start()) + 1}: {' '.join(match[0].split())[:80]}"
        for match in re.finditer(pattern, text, re.IGNORECASE | re.DOTALL)
    ]


FORBIDDEN_IN_TEMPLATES = {
    "a style of its own": r"\sstyle\s*=\s*[\"']|<style\b",
    "a script of its own": (
        r"<[^>]*\son[a-z]+\s*=\s*[\"']|<script\b(?![^>]*\b(?:src|type=\"application/ld\+json\"))"
    ),
    "a file of someone else": (
        r"<(?:script|img|iframe|link|source|video|audio)\b[^>]*\b(?:src|href)=[\"'](?:https?:)?//"
    ),
    "a text with loose spaces": r"{%\s*blocktrans(?:late)?\b(?![^%]*\btrimmed\b)[^%]*%}",
    "an unsafe mark": r"\|\s*safe\b",
}

#: Left and right turn round in Arabic, Persian and Sorani: only start and end are allowed.
PHYSICAL = (
    r"(?<![-\w])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[-\w]*"
    r"|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:"
    r"|(?<![-\w])(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
)


@pytest.mark.parametrize("rule", FORBIDDEN_IN_TEMPLATES)
def test_templates_hold_nothing_forbidden(rule):
    pattern = FORBIDDEN_IN_TEMPLATES[rule]
    hits = {name(path): found(pattern, path.read_text(encoding="utf-8")) for path in TEMPLATES}
    assert {path: lines for path, lines in hits.items() if lines} == {}


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("a style of its own", '<p style="color:red">'),
        ("a style of its own", "<style>p {}</style>"),
        ("a script of its own", '<button type="submit" onclick="go()">'),
        ("a script of its own", "<script>go()</script>"),
        ("a file of someone else", '<img alt="" src="https://elsewhere.example/x.png">'),
        ("a text with loose spaces", "{% blocktranslate count n=n %}"),
        ("an unsafe mark", "{{ words | safe }}"),
    ],
)
def test_rule_for_templates_finds_what_it_forbids(rule, text):
    assert len(found(FORBIDDEN_IN_TEMPLATES[rule], text)) == 1


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_template_compiles(path):
    inside = path.parts[path.parts.index("templates") + 1 :]
    assert get_template("/".join(inside)).origin.name == str(path)


def test_stylesheet_of_the_public_pages_styles_nothing_that_is_not_there():
    """Every visitor loads it. A paint of a row (p-…) and a kind of notice are put together in a template."""
    css = re.sub(r"/\*.*?\*/", "", (ROOT / "portal/static/portal/look.css").read_text(), flags=re.DOTALL)
    paths = [path for place in PLACES for path in place.rglob("*.*") if path.suffix in MARKUP]
    words = {word for path in paths for word in re.findall(r"[\w-]+", path.read_text("utf-8"))}
    classes = set(re.findall(r"\.([a-z][\w-]*)", css, re.IGNORECASE))
    assert len(classes) > 100
    assert {name for name in classes - words if not name.startswith(("p-", "notice-"))} == set()


def test_stylesheets_know_start_and_end_only():
    hits = {name(path): found(PHYSICAL, path.read_text(encoding="utf-8")) for path in STYLESHEETS}
    assert {path: lines for path, lines in hits.items() if lines} == {}


def test_stylesheets_ask_nobody_else_for_files():
    pattern = r"@import\b|url\(\s*[\"']?(?:https?:)?//"
    hits = {name(path): found(pattern, path.read_text(encoding="utf-8")) for path in STYLESHEETS}
    assert {path: lines for path, lines in hits.items() if lines} == {}


@pytest.mark.parametrize(
    ("css", "hits"),
    [
        ("a { margin-left: 1px }", 1),
        ("a { border-top-right-radius: 1px }", 1),
        ("a { text-align: left }", 1),
        ("a { inset-inline-start: 0; margin-inline: 1px; --left: 1; text-align: start }", 0),
    ],
)
def test_rule_for_stylesheets_finds_physical_sides(css, hits):
    assert len(found(PHYSICAL, css)) == hits


@pytest.mark.parametrize(
    "file", ["requirements.txt", "requirements-dev.txt", "package.json", ".npmrc", "Makefile"]
)
def test_set_up_names_no_address_of_an_index_and_no_path_of_a_machine(file):
    text = (ROOT / file).read_text(encoding="utf-8")
    pattern = r"https?://(?!127\.0\.0\.1|ohjaamo\.example)|file://|--(?:extra-)?index-url|--find-links"
    assert found(pattern, text) == []


# Documents --------------------------------------------------------------------------------------------

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
#: A path of ours between backticks; `<room>/…` and addresses of pages are none.
PATHS = r"`((?:portal|services|booking|events|home|templates|tests|locale|docs|\.ci)/[\w./-]*)`"


def document(stem: str) -> str:
    """The text of a page of docs/."""
    return (ROOT / "docs" / f"{stem}.md").read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    """What stands under a heading of the second level."""
    return text.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_document_names_only_commands_and_files_that_exist(path):
    text = path.read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    links = set(re.findall(r"\]\(([^)#]+)\)", text))
    unknown = {
        "manage.py": set(re.findall(r"manage\.py\s+(\w+)", text)) - set(get_commands()),
        "make": set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE)) - targets,
        "files": {file for file in re.findall(PATHS, text) if not (ROOT / file).exists()},
        "links": {link for link in links if not (path.parent / link).is_file()},
    }
    assert unknown == {"manage.py": set(), "make": set(), "files": set(), "links": set()}


def test_readme_stays_one_screen_that_leads_on():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(re.findall(PATHS, readme)) > 5
    assert {f"docs/{path.name}" for path in DOCUMENTS[1:]} <= set(re.findall(r"\]\(([^)]+)\)", readme))
    assert len(readme.splitlines()) <= 70


@pytest.mark.parametrize("variable", environment.TABLE)
def test_documents_tell_what_each_variable_is_for(variable):
    assert f"| `{variable}` | {environment.TABLE[variable].told} |" in document("running")


def test_architecture_names_every_folder_of_a_room_that_holds_code():
    named = set(re.findall(r"^\| `([a-z_]+/[a-z_]+/)` \|", document("architecture"), re.MULTILINE))
    there = {
        f"{room}/{path.parent.name}/"
        for room in STAIRS
        for path in (ROOT / room).glob("*/__init__.py")
        if {*path.parent.rglob("*.py")} != {path}  # a package of one file keeps an old path
    }
    assert named == there - {
        f"{room}/{name}/" for room in STAIRS for name in ("migrations", "management", "templatetags")
    }


def test_architecture_names_every_hook():
    named = re.findall(r"^\| `(\w+)` \|", section(document("architecture"), "Hooks"), re.MULTILINE)
    assert sorted(named) == sorted(Hook)


def test_promise_that_a_file_cites_is_one_of_the_numbered_ones():
    promises = section(document("architecture"), "Promises")
    numbers = set(re.findall(r"^(\d+)\. \*\*", promises, re.MULTILINE))
    texts = [path.read_text("utf-8") for place in (*STAIRS, "tests") for path in (ROOT / place).rglob("*.py")]
    cited = {
        number
        for text in texts
        for found in re.findall(r"docs/architecture\.md, promises? ([\d, and\n]+)", text)
        for number in re.findall(r"\d+", found)
    }
    assert numbers == {str(number) for number in range(1, 13)}
    assert len(cited) > 5
    assert cited <= numbers


def test_where_to_change_names_forty_changes_and_a_file_for_each():
    rows = re.findall(r"^\| (?!\*\*|what |-)(.+?) \| (.+?) \|$", document("where-to-change"), re.MULTILINE)
    assert len(rows) >= 40
    assert [what for what, where in rows if not re.search(PATHS, where)] == []


def test_words_name_only_models_that_exist():
    named = set(re.findall(r"`((?:portal|services|booking|events|home)\.[A-Z]\w+)`", document("words")))
    assert len(named) > 30
    assert named <= {f"{model._meta.app_label}.{model.__name__}" for model in apps.get_models()}
