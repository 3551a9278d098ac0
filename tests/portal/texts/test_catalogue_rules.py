"""texts/catalogue_rules.py: each rule finds the mistake it is for, and nothing in a complete catalogue."""

from __future__ import annotations

import pytest
from babel.messages.pofile import read_po

from portal.texts import catalogue_rules, catalogues
from portal.texts.extraction import SourceText

SOURCE = ["booking/public/forms/book.py"]


def problems(code, text, strings, folder, **attributes):
    """What the rules say of a catalogue with this one translation."""
    catalogue = catalogues.update(code, [text], folder)
    entry = catalogue.get(text.msgid)
    entry.string = tuple(strings) if text.plural else strings[0]
    for name, value in attributes.items():
        setattr(entry, name, value)
    catalogues.write(catalogue, code, folder)
    return catalogue_rules.problems(code, [text], folder)


@pytest.mark.parametrize(
    ("msgid", "msgstr", "found"),
    [
        ("Aika: %(time)s", "Время: %(time)s", []),
        ("Aika: %(time)s", "Время", ["other placeholders: 'Aika: %(time)s'"]),
        ("Aika: %(time)s", "Время: %(tme)s", ["other placeholders: 'Aika: %(time)s'"]),
        ("Aika <b>nyt</b>", "Время <b>сейчас</b>", []),
        ("Aika <b>nyt</b>", "Время сейчас", ["other HTML tags: 'Aika <b>nyt</b>'"]),
        ("Nimi", "", ["untranslated: 'Nimi'"]),
        ("Nimi", "Nimi", ["still in Finnish: 'Nimi'"]),
        ("Ohjaamo, Kela", "Ohjaamo, Kela", []),
        ("%(name)s (%(n)s)", "%(name)s (%(n)s)", []),
        ("50 %% valmis", "готово 50 %%", []),
    ],
)
def test_rules_for_one_text(tmp_path, msgid, msgstr, found):
    assert problems("ru", SourceText(msgid, sources=SOURCE), [msgstr], tmp_path) == found


def test_fuzzy_entry_is_found(tmp_path):
    assert problems("ru", SourceText("Nimi", sources=SOURCE), ["Имя"], tmp_path, flags={"fuzzy"}) == [
        "fuzzy: 'Nimi'"
    ]


def test_same_word_is_allowed_when_the_translator_says_so(tmp_path):
    note = {"user_comments": [catalogue_rules.SAME_WORD_NOTE]}
    assert problems("sv", SourceText("video", sources=SOURCE), ["video"], tmp_path, **note) == []


PLURAL = SourceText("%(n)s aika", "%(n)s aikaa", sources=SOURCE)


@pytest.mark.parametrize(
    ("code", "strings", "found"),
    [
        ("ar", ["لا مواعيد", "موعد", "موعدان", "%(n)s مواعيد", "%(n)s موعدًا", "%(n)s موعد"], []),
        ("ar", ["لا مواعيد", "موعد", "موعدان", "مواعيد", "%(n)s موعدًا", "%(n)s موعد"], [3]),
        ("ru", ["%(n)s встреча", "%(n)s встречи", "%(n)s встреч", "%(n)s встреч"], []),
        ("ru", ["встреча", "%(n)s встречи", "%(n)s встреч", "%(n)s встреч"], [0]),
        ("tr", ["%(n)s randevu", "%(m)s randevu"], [1]),
    ],
)
def test_plural_forms_for_many_numbers_name_the_number(tmp_path, code, strings, found):
    assert problems(code, PLURAL, strings, tmp_path) == [
        f"other placeholders in plural form {slot}: '%(n)s aika'" for slot in found
    ]


def test_plural_with_an_empty_form_is_untranslated(tmp_path):
    assert problems("tr", PLURAL, ["%(n)s randevu", ""], tmp_path) == ["untranslated: '%(n)s aika'"]


def test_text_without_an_entry_is_found(tmp_path):
    catalogues.update("ru", [], tmp_path)
    found = catalogue_rules.problems("ru", [SourceText("Nimi", sources=SOURCE)], tmp_path)
    assert found == ["missing: make messages: 'Nimi'"]


def test_staff_text_is_not_asked_for_in_russian(tmp_path):
    catalogues.update("ru", [], tmp_path)
    assert (
        catalogue_rules.problems("ru", [SourceText("Nimi", sources=["booking/models/hours.py"])], tmp_path)
        == []
    )


def test_wrong_plural_header_is_found(tmp_path):
    catalogues.update("ru", [], tmp_path)
    path = catalogues.path_of("ru", tmp_path)
    written = path.read_text(encoding="utf-8")
    path.write_text(written.replace(catalogues.PLURAL_FORMS["ru"], "nplurals=2; plural=(n != 1);"))
    assert catalogue_rules.problems("ru", [], tmp_path) == [
        "the Plural-Forms header is not the one of portal/texts/catalogues.py"
    ]


def test_saved_catalogue_is_valid_for_other_tools(tmp_path):
    catalogues.update("ar", [PLURAL, SourceText("Nimi", sources=SOURCE)], tmp_path)
    lines = catalogues.path_of("ar", tmp_path).read_text(encoding="utf-8").splitlines()
    assert len(read_po(lines, abort_invalid=True)) == 2
    assert [line for line in lines if line.startswith("msgid ")] == [
        'msgid ""', 'msgid "%(n)s aika"', 'msgid "Nimi"',
    ]  # fmt: skip
