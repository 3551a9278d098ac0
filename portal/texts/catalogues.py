"""The interface texts on disk: which catalogues there are, and their compiled twins. Needs no settings."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message, mofile, pofile

from portal import languages
from portal.texts.extraction import Key, SourceText

LOCALE_DIR = Path(__file__).resolve().parents[2] / "locale"

#: As gettext wants it. Babel's own rules differ (its Russian has three forms), so they are not asked.
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


#: Without dates and names: collecting twice writes the same file.
_HEADER = """\
#
msgid ""
msgstr ""
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"

"""
_WIDTH = 111


def path_of(code: str, locale_dir: Path = LOCALE_DIR) -> Path:
    """Where the catalogue of a language stands."""
    return locale_dir / code / "LC_MESSAGES" / "django.po"


def read(code: str, locale_dir: Path = LOCALE_DIR) -> Catalog:
    """The catalogue of a language as it stands on disk, with the plural rule of its header.

    Where there is no file yet: an empty one, with the rule of `PLURAL_FORMS`.
    """
    path = path_of(code, locale_dir)
    if path.exists():
        with path.open("rb") as file:
            return pofile.read_po(file, locale=code)
    catalogue = Catalog(locale=code)
    catalogue.mime_headers = _plural_header(code)
    return catalogue


def write(catalogue: Catalog, code: str, locale_dir: Path = LOCALE_DIR) -> None:
    """Write the catalogue of a language to disk."""
    buffer = BytesIO()
    pofile.write_po(buffer, catalogue, width=_WIDTH, omit_header=True)
    path = path_of(code, locale_dir)
    path.parent.mkdir(parents=True, exist_ok=True)
    header = _HEADER.format(code=code, plural_forms=PLURAL_FORMS[code])
    path.write_bytes(header.encode() + buffer.getvalue().rstrip() + b"\n")


def update(code: str, texts: Iterable[SourceText], locale_dir: Path = LOCALE_DIR) -> Catalog:
    """The language's catalogue on disk brought in step with the texts that it must have; translations stay.

    Entries keep their order; a new one stands behind the text that is collected before it. An entry that no
    longer has a text waits at the end as obsolete, with its translation, in case it returns.
    """
    catalogue = read(code, locale_dir)
    catalogue.mime_headers = _plural_header(code)
    wanted = [text for text in texts if code in text.languages]
    template = Catalog()
    for text in _in_order(wanted, catalogue):
        _add(template, text, code)
    # Babel leaves obsolete entries where they are; brought back first, they find their text again.
    for message in catalogue.obsolete.values():
        catalogue[message.id] = message
    catalogue.obsolete.clear()
    catalogue.update(template, no_fuzzy_matching=True)
    for key in [key for key, message in catalogue.obsolete.items() if not any(strings_of(message))]:
        del catalogue.obsolete[key]
    write(catalogue, code, locale_dir)
    return catalogue


def key_of(message: Message) -> Key:
    """What tells this entry from every other: equal to the `SourceText.key` of its text."""
    one, plural = message.id if message.pluralizable else (message.id, "")
    return (message.context or "", one, plural)


def strings_of(message: Message) -> tuple[str, ...]:
    """The translations of an entry: one, or one for each plural form; "" where it is missing."""
    return tuple(message.string) if message.pluralizable else (message.string,)


def plural_slots(code: str) -> int:
    """How many plural forms the language has."""
    return int(PLURAL_FORMS[code].split(";")[0].removeprefix("nplurals="))


def _plural_header(code: str) -> list[tuple[str, str]]:
    return [("Plural-Forms", PLURAL_FORMS[code])]


def _in_order(texts: list[SourceText], catalogue: Catalog) -> list[SourceText]:
    """The texts in the order of their entries; one without an entry behind the text before it."""
    places = {key_of(message): place for place, message in enumerate(catalogue)}
    place, ranked = 0, []
    for text in texts:
        place = places.get(text.key, place)
        ranked.append((place, text))
    return [text for _place, text in sorted(ranked, key=lambda item: item[0])]


def _add(template: Catalog, text: SourceText, code: str) -> None:
    """Finnish says its plurals already: the source is Finnish, one and many."""
    pair = (text.msgid, text.plural)
    template.add(
        pair if text.plural else text.msgid,
        pair if text.plural and code == languages.SOURCE else "",
        context=text.context or None,
        auto_comments=text.notes,
        locations=[(source, None) for source in sorted(text.sources)],
    )


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
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_suffix(".mo.new")
        with beside.open("wb") as file:
            mofile.write_mo(file, read(code, locale_dir))
        beside.replace(target)
        compiled.append(code)
    return compiled
