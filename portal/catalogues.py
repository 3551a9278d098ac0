"""The interface texts on disk: which catalogues there are, and their compiled twins. Needs no settings."""

from __future__ import annotations

from pathlib import Path

import polib

from portal import languages

LOCALE_DIR = Path(__file__).resolve().parents[1] / "locale"

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
