"""What a catalogue must hold before it may be published: in step with the code, nothing left out."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages import Message

from portal import languages
from portal.texts import catalogues
from portal.texts.extraction import SourceText

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


def problems(code: str, texts: Iterable[SourceText], locale_dir: Path = catalogues.LOCALE_DIR) -> list[str]:
    """Everything that is wrong with a language's catalogue, one sentence each; empty when it is complete."""
    if not catalogues.path_of(code, locale_dir).exists():
        return ["no catalogue: make messages"]
    catalogue = catalogues.read(code, locale_dir)
    entries = {catalogues.key_of(message): message for message in catalogue}
    found = []
    if catalogue.plural_forms != catalogues.PLURAL_FORMS[code]:
        found.append("the Plural-Forms header is not the one of portal/texts/catalogues.py")
    for text in texts:
        if code in text.languages:
            entry = entries.get(text.key)
            said = ["missing: make messages"] if entry is None else _of_entry(entry, code)
            found.extend(f"{what}: {text.msgid[:60]!r}" for what in said)
    return found


def _of_entry(entry: Message, code: str) -> Iterator[str]:
    """What is wrong with one entry that the language must have."""
    if entry.fuzzy:
        yield "fuzzy"
    one, many = entry.id if entry.pluralizable else (entry.id, "")
    strings = catalogues.strings_of(entry)
    if not all(string.strip() for string in strings):
        yield "untranslated"
        return
    if many:
        yield from _of_plurals(many, strings, code)
    elif _placeholders(one) != _placeholders(strings[0]):
        yield "other placeholders"
    expected = [one, *[many] * (len(strings) - 1)]
    if any(_tags(string) != _tags(source) for string, source in zip(strings, expected, strict=True)):
        yield "other HTML tags"
    if code != languages.SOURCE and one in strings and _is_left_over(one, entry.user_comments):
        yield "still in Finnish"


def _of_plurals(many: str, forms: Iterable[str], code: str) -> Iterator[str]:
    """A form used for many numbers names them all; one for a few (nought, one, two) may say it in words."""
    wanted = _placeholders(many)
    rule = gettext.c2py(catalogues.PLURAL_FORMS[code].split("plural=")[1].rstrip(";"))
    used = [rule(number) for number in range(1000)]
    for slot, form in enumerate(forms):
        named = _placeholders(form)
        if not named <= wanted or (used.count(slot) > 5 and named != wanted):
            yield f"other placeholders in plural form {slot}"


def _placeholders(string: str) -> set[str]:
    return {match[0] for match in _PLACEHOLDER.finditer(string)}


def _tags(string: str) -> list[str]:
    return sorted(_TAG.findall(string))


def _is_left_over(msgid: str, notes: Iterable[str]) -> bool:
    words = set(_WORD.findall(_TAG.sub(" ", _PLACEHOLDER.sub(" ", msgid))))
    return bool(words - SAME_EVERYWHERE) and not any(SAME_WORD_NOTE in note for note in notes)
