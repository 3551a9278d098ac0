"""portal/languages.py: nine interface languages, each known to Django."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.utils import translation
from django.utils.translation import get_language_info

from portal import languages
from tests.architecture import staircase


def test_interface_languages_are_the_nine_of_the_domain():
    assert languages.INTERFACE_CODES == ("fi", "en", "sv", "ru", "ar", "fa", "ckb", "so", "tr")


def test_direction_is_right_to_left_for_arabic_persian_sorani_and_dari_only():
    right_to_left = [row.code for row in languages.TABLE if languages.direction(row.code) == "rtl"]
    assert right_to_left == ["ar", "fa", "ckb", "prs"]


def test_django_knows_every_interface_language_by_its_own_name():
    assert [get_language_info(row.code)["name_local"] for row in languages.INTERFACE] == [
        row.own_name for row in languages.INTERFACE
    ]


@pytest.mark.parametrize(("code", "known"), [("ar", "ar"), (None, languages.SOURCE)])
def test_active_language_is_the_source_while_translation_is_off(code, known):
    with translation.override(code):
        assert languages.active() == known


def test_no_other_module_asks_django_which_language_is_active():
    root = Path(languages.__file__).parents[1]
    asking = [path for path in staircase.modules(root) if "get_language()" in path.read_text()]
    assert [str(path.relative_to(root)) for path in asking] == ["portal/languages.py"]


def test_every_interface_language_has_a_direction() -> None:
    assert [row.code for row in languages.INTERFACE if row.direction == languages.RTL] == ["ar", "fa", "ckb"]
