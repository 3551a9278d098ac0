"""Collects the texts that code and templates show, in pure Python, so that drift can be checked anywhere.

A text's source is its Finnish wording. Where it stands decides who must be able to read it: texts that only
staff see are translated into the staff's languages, all others into every interface language.
"""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.extract import extract
from django.utils.translation.template import templatize

from portal import languages

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("portal", "services", "booking", "events", "home")
STAFF_LANGUAGES = ("fi", "en", "sv")
_AUDIENCE = re.compile(r'^AUDIENCE = "staff"$', re.MULTILINE)

#: Texts of Django itself that visitors may meet; Somali, which Django does not speak, must have them.
FRAMEWORK_FILE = "portal/texts/django_words.py"
#: Texts of Wagtail that staff meet in English, because Wagtail's catalogues of their languages lack them.
STAFF_FRAMEWORK_FILE = "portal/texts/wagtail_words.py"
FRAMEWORK_LANGUAGES = {FRAMEWORK_FILE: ("so",), STAFF_FRAMEWORK_FILE: ("fi", "sv")}

_ONE, _PLURAL, _CONTEXT, _CONTEXT_PLURAL = (1,), (1, 2), ((1, "c"), 2), ((1, "c"), 2, 3)
KEYWORDS = {
    "_": _ONE,
    **dict.fromkeys(("gettext", "gettext_lazy", "gettext_noop"), _ONE),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), _PLURAL),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), _CONTEXT),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), _CONTEXT_PLURAL),
}
NOTE = "Translators:"

Key = tuple[str, str, str]


@dataclass(slots=True)
class SourceText:
    """One text to translate: context and plural are "" where it has none; sources are paths from the root."""

    msgid: str
    plural: str = ""
    context: str = ""
    sources: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def key(self) -> Key:
        """What tells this text from every other."""
        return (self.context, self.msgid, self.plural)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that must have this text besides Finnish, where only plurals need an entry."""
        if len(self.sources) == 1 and self.sources[0] in FRAMEWORK_LANGUAGES:
            return FRAMEWORK_LANGUAGES[self.sources[0]]
        wanted = STAFF_LANGUAGES if all(map(is_staff_only, self.sources)) else languages.INTERFACE_CODES
        return tuple(code for code in wanted if code != languages.SOURCE or self.plural)


def is_staff_only(source: str) -> bool:
    """Whether a file's texts are seen by staff alone: it stands in a folder `staff`, or says so itself.

    A module says so by `AUDIENCE = "staff"`; a package says it for all its modules.
    """
    path = Path(source)
    return "staff" in path.parts[:-1] or bool(
        {source, (path.parent / "__init__.py").as_posix()} & _staff_modules()
    )


@functools.cache
def _staff_modules() -> frozenset[str]:
    """The modules of the rooms that say of themselves that only staff read their texts."""
    modules = (path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    return frozenset(
        path.relative_to(ROOT).as_posix()
        for path in modules
        if _AUDIENCE.search(path.read_text(encoding="utf-8"))
    )


def collect(root: Path = ROOT) -> list[SourceText]:
    """Every text of the rooms and templates, in the order of files and of lines in them."""
    texts: dict[Key, SourceText] = {}
    for path in _files(root):
        source = path.relative_to(root).as_posix()
        found = _of_python(path) if path.suffix == ".py" else _of_template(path)
        for text in found:
            known = texts.setdefault(text.key, text)
            if source not in known.sources:
                known.sources.append(source)
            known.notes.extend(note for note in text.notes if note not in known.notes)
    return list(texts.values())


def _files(root: Path) -> Iterator[Path]:
    """The files that hold texts: modules of the five rooms (not migrations), and templates."""
    places = [root / room for room in ROOMS]
    modules = {path for place in places for path in place.rglob("*.py") if "migrations" not in path.parts}
    folders = [root / "templates", *(place / "templates" for place in places)]
    templates = {
        path for folder in folders for path in folder.rglob("*") if path.suffix in {".html", ".txt", ".svg"}
    }
    yield from sorted(modules | templates)


def _of_python(path: Path) -> Iterator[SourceText]:
    with path.open("rb") as code:
        for _line, message, notes, context in extract(
            "python", code, KEYWORDS, [NOTE], strip_comment_tags=True
        ):
            yield _text(message, notes, context)


def _text(message: str | tuple[str, ...], notes: list[str], context: str | None) -> SourceText:
    parts = [message] if isinstance(message, str) else list(message)
    one, plural = parts[0], parts[1] if len(parts) > 1 else ""
    return SourceText(one, plural, context or "", notes=[" ".join(notes)] if notes else [])


_NOTE_TAG = re.compile(rf"{{#\s*{NOTE}.*?#}}")

#: What Django makes of a template: calls, and the notes to translators before them, among blanked-out text.
_CALL = re.compile(rf"#\s*{NOTE}\s*(?P<note>[^\n]*)|\b(?P<name>{'|'.join(KEYWORDS)})\((?=u?[\"'])")


def _of_template(path: Path) -> Iterator[SourceText]:
    # Django wants a note to be the last thing on its line; ours may stand right before the text.
    source = _NOTE_TAG.sub(r"\g<0>\n", path.read_text(encoding="utf-8"))
    code = templatize(source, origin=str(path))
    notes: list[str] = []
    for match in _CALL.finditer(code):
        if match["note"] is not None:
            notes.append(match["note"].strip())
            continue
        strings = _strings(code[match.end() :])
        context = strings.pop(0) if "pgettext" in match["name"] else ""
        yield _text(tuple(strings), notes, context)
        notes = []


_STRING = re.compile(r"""\s*,?\s*(u?(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))""", re.DOTALL)


def _strings(code: str) -> list[str]:
    """The string arguments at the beginning of the code."""
    strings, position = [], 0
    while match := _STRING.match(code, position):
        strings.append(ast.literal_eval(match[1]))
        position = match.end()
    return strings
