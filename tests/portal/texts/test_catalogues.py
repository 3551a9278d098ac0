"""texts/catalogues.py: catalogues follow the code, keep what was translated, and compile without tools."""

from __future__ import annotations

import gettext
import os

import polib
import pytest

from portal import languages
from portal.texts import catalogues
from portal.texts.extraction import Text

NAME = Text("Nimi", sources=["booking/public/forms/book.py"], notes=["first name only"])
TIMES = Text("%(n)s aika", "%(n)s aikaa", sources=["templates/x.html"])


def entry(code, key, folder):
    """The entry of a key in a catalogue on disk, obsolete ones too."""
    return {catalogues.key_of(e): e for e in polib.pofile(str(catalogues.path_of(code, folder)))}.get(key)


def translate(code, text, folder, *strings):
    """Write the translation as a translator would."""
    catalogue = polib.pofile(str(catalogues.path_of(code, folder)))
    for found in catalogue:
        if catalogues.key_of(found) == text.key and text.plural:
            found.msgstr_plural = dict(enumerate(strings))
        elif catalogues.key_of(found) == text.key:
            found.msgstr = strings[0]
    catalogue.save()


def test_new_text_gets_an_empty_entry_with_note_and_file_but_no_line(tmp_path):
    catalogues.update("ru", [NAME], tmp_path)
    found = entry("ru", NAME.key, tmp_path)
    assert (found.msgstr, found.comment, found.occurrences) == (
        "",
        "first name only",
        [("booking/public/forms/book.py", "")],
    )


def test_translation_stays_when_texts_are_collected_again(tmp_path):
    catalogues.update("ru", [NAME], tmp_path)
    translate("ru", NAME, tmp_path, "Имя")
    catalogues.update("ru", [TIMES, NAME], tmp_path)
    assert entry("ru", NAME.key, tmp_path).msgstr == "Имя"


def test_collecting_twice_writes_the_same_file(tmp_path):
    catalogues.update("ar", [NAME, TIMES], tmp_path)
    before = catalogues.path_of("ar", tmp_path).read_bytes()
    catalogues.update("ar", [NAME, TIMES], tmp_path)
    assert catalogues.path_of("ar", tmp_path).read_bytes() == before


def test_text_that_left_waits_with_its_translation_and_comes_back(tmp_path):
    catalogues.update("ru", [NAME], tmp_path)
    translate("ru", NAME, tmp_path, "Имя")
    catalogues.update("ru", [TIMES], tmp_path)
    assert entry("ru", NAME.key, tmp_path).obsolete
    catalogues.update("ru", [TIMES, NAME], tmp_path)
    found = entry("ru", NAME.key, tmp_path)
    assert (found.msgstr, bool(found.obsolete)) == ("Имя", False)


def test_plural_has_as_many_slots_as_the_language(tmp_path):
    for code in ("ru", "ar", "tr"):
        catalogues.update(code, [TIMES], tmp_path)
    slots = {code: len(entry(code, TIMES.key, tmp_path).msgstr_plural) for code in ("ru", "ar", "tr")}
    assert slots == {"ru": 4, "ar": 6, "tr": 2}


def test_finnish_needs_plurals_only_and_has_them_from_the_source(tmp_path):
    catalogue = catalogues.update("fi", [NAME, TIMES], tmp_path)
    assert [(e.msgid, e.msgstr_plural) for e in catalogue] == [
        ("%(n)s aika", {0: "%(n)s aika", 1: "%(n)s aikaa"})
    ]


def test_compiled_catalogue_is_read_by_gettext(tmp_path):
    catalogues.update("ru", [NAME], tmp_path)
    translate("ru", NAME, tmp_path, "Имя")
    catalogues.compile_all(tmp_path)
    assert gettext.translation("django", tmp_path, ["ru"]).gettext("Nimi") == "Имя"


def test_compiling_covers_every_language_and_skips_what_is_up_to_date(tmp_path):
    catalogues.update("ru", [NAME], tmp_path)
    assert catalogues.compile_all(tmp_path) == list(languages.INTERFACE_CODES)
    assert catalogues.compile_all(tmp_path) == []


def test_compiling_repeats_what_changed(tmp_path):
    catalogues.update("ru", [NAME], tmp_path)
    catalogues.compile_all(tmp_path)
    source = catalogues.path_of("ru", tmp_path)
    later = source.stat().st_mtime + 60
    os.utime(source, (later, later))
    assert catalogues.compile_all(tmp_path) == ["ru"]


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_plural_rule_of_a_language_parses_and_fills_every_slot(code):
    rule = gettext.c2py(catalogues.PLURAL_FORMS[code].split("plural=")[1].rstrip(";"))
    used = {rule(number) for number in range(1000)}
    # The fourth Russian form is for fractions, which no whole number reaches.
    assert used == set(range(catalogues.plural_slots(code))) - ({3} if code == "ru" else set())
