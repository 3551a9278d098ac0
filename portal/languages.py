"""The one table of languages: code, own name, direction, and whether the portal is read in it.

Everything else derives from it: LANGUAGES, the translated columns, Django's LANG_INFO, the menu. Which
languages coaches *speak* are rows that staff add (services.SpokenLanguage); the table also knows how to write
the names of those that are not interface languages.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import get_language

LTR, RTL = "ltr", "rtl"


@dataclass(frozen=True, slots=True)
class Language:
    """A language: BCP 47 code, name in itself, writing direction, and is the portal itself in it."""

    code: str
    own_name: str
    direction: str
    is_interface: bool


TABLE = (
    Language("fi", "suomi", LTR, True),
    Language("en", "English", LTR, True),
    Language("sv", "svenska", LTR, True),
    Language("ru", "русский", LTR, True),
    Language("ar", "العربية", RTL, True),
    Language("fa", "فارسی", RTL, True),
    Language("ckb", "کوردی (سۆرانی)", RTL, True),
    Language("so", "Soomaali", LTR, True),
    Language("tr", "Türkçe", LTR, True),
    Language("prs", "دری", RTL, False),
    Language("kmr", "Kurdî (Kurmancî)", LTR, False),
    Language("uk", "українська", LTR, False),
    Language("my", "မြန်မာဘာသာ", LTR, False),
    Language("ti", "ትግርኛ", LTR, False),
)

#: Finnish is the source of every text and the fallback where a translation is missing.
SOURCE = "fi"
INTERFACE = tuple(language for language in TABLE if language.is_interface)
INTERFACE_CODES = tuple(language.code for language in INTERFACE)
BY_CODE = {language.code: language for language in TABLE}


def active() -> str:
    """The code of the language that is active now; Finnish where translation is turned off."""
    return get_language() or SOURCE


def direction(code: str) -> str:
    """The writing direction of a language code; left to right for one the table does not know."""
    return BY_CODE[code].direction if code in BY_CODE else LTR


def own_name(code: str) -> str:
    """The language's name in itself, or the code where the table does not know it."""
    return BY_CODE[code].own_name if code in BY_CODE else code


def lang_info() -> dict[str, dict[str, object]]:
    """Rows for django.conf.locale.LANG_INFO, which knows neither Somali nor our own names."""
    return {
        language.code: {
            "bidi": language.direction == RTL,
            "code": language.code,
            "name": language.own_name,
            "name_local": language.own_name,
        }
        for language in INTERFACE
    }
