"""What a catalogue must hold before it may be published: in step with the code, nothing left out."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import polib

from portal import languages
from portal.texts import catalogues
from portal.texts.extraction import Text

#: Names and words that are the same in every language, or that a language may take over as they are.
SAME_EVERYWHERE = {
    "Ohjaamo", "Mikseri", "Kela", "Migri", "Kemi", "Pick", "Mix", "WhatsApp", "SMS", "PIN", "QR", "CV",
    "TE", "DigiKemi", "Maahanmuuttaja", "Lappi", "fi", "en",
}  # fmt: skip
#: A translator's note on an entry whose right translation happens to be the Finnish wording.
SAME_WORD_NOTE = "same as in Finnish"

_PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|%(?![\s%(])\w")
_TAG = re.compile(r"</?[a-z][a-z0-9]*")
_WORD = re.compile(r"[^\W\d_]+")


def problems(code: str, texts: Iterable[Text], locale_dir: Path = catalogues.LOCALE_DIR) -> list[str]:
    """Everything that is wrong with a language's catalogue, one sentence each; empty when it is complete."""
    path = catalogues.path_of(code, locale_dir)
    if not path.exists():
        return ["no catalogue: make messages"]
    catalogue = polib.pofile(str(path))
    entries = {catalogues.key_of(entry): entry for entry in catalogue if not entry.obsolete}
    found = []
    if catalogue.metadata.get("Plural-Forms", "") != catalogues.PLURAL_FORMS[code]:
        found.append("the Plural-Forms header is not the one of portal/texts/catalogues.py")
    for text in texts:
        if code in text.languages:
            entry = entries.get(text.key)
            said = ["missing: make messages"] if entry is None else _of_entry(entry, code)
            found.extend(f"{what}: {text.msgid[:60]!r}" for what in said)
    return found


def _of_entry(entry: polib.POEntry, code: str) -> Iterator[str]:
    """What is wrong with one entry that the language must have."""
    if entry.fuzzy:
        yield "fuzzy"
    forms = [entry.msgstr_plural.get(slot, "") for slot in range(catalogues.plural_slots(code))]
    strings = forms if entry.msgid_plural else [entry.msgstr]
    if not all(string.strip() for string in strings):
        yield "untranslated"
        return
    if entry.msgid_plural:
        yield from _of_plurals(entry, code)
    elif _placeholders(entry.msgid) != _placeholders(entry.msgstr):
        yield "other placeholders"
    expected = [entry.msgid, *[entry.msgid_plural or entry.msgid] * (len(strings) - 1)]
    if any(_tags(string) != _tags(source) for string, source in zip(strings, expected, strict=True)):
        yield "other HTML tags"
    if code != languages.SOURCE and entry.msgid in strings and _is_left_over(entry):
        yield "still in Finnish"


def _of_plurals(entry: polib.POEntry, code: str) -> Iterator[str]:
    """A form used for many numbers names them all; one for a few (nought, one, two) may say it in words."""
    wanted = _placeholders(entry.msgid_plural)
    rule = gettext.c2py(catalogues.PLURAL_FORMS[code].split("plural=")[1].rstrip(";"))
    used = [rule(number) for number in range(1000)]
    for slot, form in entry.msgstr_plural.items():
        named = _placeholders(form)
        if not named <= wanted or (used.count(slot) > 5 and named != wanted):
            yield f"other placeholders in plural form {slot}"


def _placeholders(string: str) -> set[str]:
    return {match[0] for match in _PLACEHOLDER.finditer(string)}


def _tags(string: str) -> list[str]:
    return sorted(_TAG.findall(string))


def _is_left_over(entry: polib.POEntry) -> bool:
    words = set(_WORD.findall(_TAG.sub(" ", _PLACEHOLDER.sub(" ", entry.msgid))))
    return bool(words - SAME_EVERYWHERE) and SAME_WORD_NOTE not in entry.tcomment
