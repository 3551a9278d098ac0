"""The interface texts on disk: which catalogues there are, and their compiled twins. Needs no settings."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import polib

from portal import languages
from portal.texts.extraction import Key, Text

LOCALE_DIR = Path(__file__).resolve().parents[2] / "locale"

#: As gettext wants it; where each comes from: the glossary, section 2.
PLURAL_FORMS = {
    "fi": "nplurals=2; plural=(n != 1);",
    "en": "nplurals=2; plural=(n != 1);",
    "sv": "nplurals=2; plural=(n != 1);",
    "ru": (
        "nplurals=4; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1"
        " : n%10==0 || (n%10>=5 && n%10<=9) || (n%100>=11 && n%100<=14)? 2 : 3);"
    ),
    "ar": (
        "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3"
        " : n%100>=11 && n%100<=99 ? 4 : 5;"
    ),
    "fa": "nplurals=2; plural=(n > 1);",
    "ckb": "nplurals=2; plural=(n != 1);",
    "so": "nplurals=2; plural=(n != 1);",
    "tr": "nplurals=2; plural=(n > 1);",
}


def path_of(code: str, locale_dir: Path = LOCALE_DIR) -> Path:
    """Where the catalogue of a language stands."""
    return locale_dir / code / "LC_MESSAGES" / "django.po"


def new_catalogue(code: str) -> polib.POFile:
    """An empty catalogue of a language, with its plural rule in the header."""
    catalogue = polib.POFile(wrapwidth=110)
    catalogue.metadata = {
        "Language": code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURAL_FORMS[code],
    }
    return catalogue


def update(code: str, texts: Iterable[Text], locale_dir: Path = LOCALE_DIR) -> polib.POFile:
    """The language's catalogue on disk brought in step with the texts that it must have; translations stay.

    An entry that no longer has a text waits at the end as obsolete, with its translation, in case it returns.
    """
    path = path_of(code, locale_dir)
    old = {key_of(entry): entry for entry in polib.pofile(str(path))} if path.exists() else {}
    catalogue = new_catalogue(code)
    for text in texts:
        if code in text.languages:
            catalogue.append(_entry(text, old.pop(text.key, None), code))
    for entry in old.values():
        if entry.msgstr or any(entry.msgstr_plural.values()):
            entry.obsolete, entry.occurrences = True, []
            catalogue.append(entry)
    path.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(path))
    return catalogue


def key_of(entry: polib.POEntry) -> Key:
    """What tells this entry from every other: the same as `Text.key`."""
    return (entry.msgctxt or "", entry.msgid, entry.msgid_plural or "")


def plural_slots(code: str) -> int:
    """How many plural forms the language has."""
    return int(PLURAL_FORMS[code].split(";")[0].removeprefix("nplurals="))


def _entry(text: Text, old: polib.POEntry | None, code: str) -> polib.POEntry:
    entry = polib.POEntry(
        msgid=text.msgid,
        msgctxt=text.context or None,
        comment="\n".join(text.notes),
        occurrences=[(source, "") for source in sorted(text.sources)],
        flags=["python-format"] if "%(" in text.msgid + text.plural else [],
    )
    if old:
        entry.tcomment = old.tcomment
        entry.flags += [flag for flag in old.flags if flag == "fuzzy"]
    if text.plural:
        entry.msgid_plural = text.plural
        # Finnish says it already: the source is Finnish, one and many.
        default = dict(enumerate((text.msgid, text.plural))) if code == languages.SOURCE else {}
        kept = {slot: words for slot, words in (old.msgstr_plural if old else {}).items() if words}
        entry.msgstr_plural = {
            slot: kept.get(slot, default.get(slot, "")) for slot in range(plural_slots(code))
        }
    else:
        entry.msgstr = old.msgstr if old else ""
    return entry


def compile_all(locale_dir: Path = LOCALE_DIR) -> list[str]:
    """Compile every catalogue older than its source; the codes of those that were.

    A language without a catalogue gets an empty one: without a compiled file Django would not take its code
    for a language prefix at all. Written beside and renamed, so that a running server never reads half.
    """
    compiled = []
    for code in languages.INTERFACE_CODES:
        source = path_of(code, locale_dir)
        target = source.with_suffix(".mo")
        if target.exists() and (not source.exists() or target.stat().st_mtime >= source.stat().st_mtime):
            continue
        catalogue = polib.pofile(str(source)) if source.exists() else new_catalogue(code)
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_suffix(".mo.new")
        catalogue.save_as_mofile(str(beside))
        beside.replace(target)
        compiled.append(code)
    return compiled
