"""texts/catalogues.py: catalogues follow the code, keep what was translated, and compile without tools."""

from __future__ import annotations

import gettext
import os

import pytest

from portal import languages
from portal.texts import catalogues
from portal.texts.extraction import SourceText

NAME = SourceText("Nimi", sources=["booking/public/forms/book.py"], notes=["first name only"])
TIMES = SourceText("%(n)s aika", "%(n)s aikaa", sources=["templates/x.html"])


def entry(code, text, folder):
    """The entry of a text in a catalogue on disk; none when it is obsolete or not there."""
    return catalogues.read(code, folder).get(text.msgid)


def translate(code, text, folder, *strings):
    """Write the translation as a translator would."""
    catalogue = catalogues.read(code, folder)
    catalogue.get(text.msgid).string = strings if text.plural else strings[0]
    catalogues.write(catalogue, code, folder)


def test_new_text_gets_an_empty_entry_with_note_and_file_but_no_line(tmp_path):
    catalogues.update("ru", [NAME], tmp_path)
    found = entry("ru", NAME, tmp_path)
    assert (found.string, found.auto_comments, found.locations) == (
        "",
        ["first name only"],
        [("booking/public/forms/book.py", None)],
    )


def test_translation_stays_when_texts_are_collected_again(tmp_path):
    catalogues.update("ru", [NAME], tmp_path)
    translate("ru", NAME, tmp_path, "Имя")
    catalogues.update("ru", [TIMES, NAME], tmp_path)
    assert entry("ru", NAME, tmp_path).string == "Имя"


def test_collecting_twice_writes_the_same_file(tmp_path):
    catalogues.update("ar", [NAME, TIMES], tmp_path)
    before = catalogues.path_of("ar", tmp_path).read_bytes()
    catalogues.update("ar", [NAME, TIMES], tmp_path)
    assert catalogues.path_of("ar", tmp_path).read_bytes() == before


def test_text_that_left_waits_with_its_translation_and_comes_back(tmp_path):
    catalogues.update("ru", [NAME], tmp_path)
    translate("ru", NAME, tmp_path, "Имя")
    catalogues.update("ru", [TIMES], tmp_path)
    assert entry("ru", NAME, tmp_path) is None
    catalogues.update("ru", [TIMES], tmp_path)
    assert '#~ msgstr "Имя"' in catalogues.path_of("ru", tmp_path).read_text(encoding="utf-8")
    catalogues.update("ru", [TIMES, NAME], tmp_path)
    assert entry("ru", NAME, tmp_path).string == "Имя"
    assert "#~" not in catalogues.path_of("ru", tmp_path).read_text(encoding="utf-8")


def test_text_that_left_before_it_was_translated_is_forgotten(tmp_path):
    catalogues.update("ru", [NAME, TIMES], tmp_path)
    catalogues.update("ru", [], tmp_path)
    assert "#~" not in catalogues.path_of("ru", tmp_path).read_text(encoding="utf-8")


def test_entries_keep_their_order_and_a_new_one_stands_behind_the_text_before_it(tmp_path):
    end = SourceText("Loppu", sources=["templates/z.html"])
    new = SourceText("Sukunimi", sources=NAME.sources)
    catalogues.update("ru", [NAME, TIMES, end], tmp_path)
    catalogues.update("ru", [end, TIMES, NAME, new], tmp_path)
    assert [message.id for message in catalogues.read("ru", tmp_path) if message.id] == [
        "Nimi", "Sukunimi", ("%(n)s aika", "%(n)s aikaa"), "Loppu",
    ]  # fmt: skip


def test_translators_note_and_context_stay(tmp_path):
    month = SourceText("toukokuu", context="month", sources=["templates/x.html"])
    catalogue = catalogues.update("ru", [month], tmp_path)
    found = catalogue.get("toukokuu", "month")
    found.string, found.user_comments = "май", ["as in a list"]
    catalogues.write(catalogue, "ru", tmp_path)
    catalogues.update("ru", [NAME, month], tmp_path)
    found = catalogues.read("ru", tmp_path).get("toukokuu", "month")
    assert (found.string, found.user_comments) == ("май", ["as in a list"])


def test_plural_has_as_many_slots_as_the_language(tmp_path):
    for code in ("ru", "ar", "tr"):
        catalogues.update(code, [TIMES], tmp_path)
    slots = {code: len(entry(code, TIMES, tmp_path).string) for code in ("ru", "ar", "tr")}
    assert slots == {"ru": 4, "ar": 6, "tr": 2}


def test_finnish_needs_plurals_only_and_has_them_from_the_source(tmp_path):
    catalogue = catalogues.update("fi", [NAME, TIMES], tmp_path)
    assert [(message.id, message.string) for message in catalogue if message.id] == [
        (("%(n)s aika", "%(n)s aikaa"), ("%(n)s aika", "%(n)s aikaa"))
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
