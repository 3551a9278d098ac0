"""portal/texts/extraction.py: every text of code and templates is found, with its notes and its readers."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from portal.texts import extraction
from portal.texts.extraction import FRAMEWORK_FILE, STAFF_FRAMEWORK_FILE, SourceText


def written(root: Path, name: str, content: str) -> Path:
    """A made-up project with one file."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return root


def test_texts_of_code_are_found_with_context_plural_and_note(tmp_path):
    code = """
from django.utils.translation import gettext_lazy as _, ngettext, pgettext
# Translators: on the door
A = _("Tule "
      "sisään")
B = pgettext("ovi", "Palvelut")
C = ngettext("%(n)s aika", "%(n)s aikaa", n)
D = gettext(name)
"""
    assert extraction.collect(written(tmp_path, "booking/public/steps.py", code)) == [
        SourceText("Tule sisään", sources=["booking/public/steps.py"], notes=["on the door"]),
        SourceText("Palvelut", context="ovi", sources=["booking/public/steps.py"]),
        SourceText("%(n)s aika", plural="%(n)s aikaa", sources=["booking/public/steps.py"]),
    ]


def test_texts_of_templates_are_found_with_context_plural_and_note(tmp_path):
    html = """
{# Translators: a button #}<b>{% translate "Peru aika" %}</b>
{% translate "Palvelut" context "ovi" as name %}
{% blocktranslate trimmed with kieli=row.name %}
  Puhumme: %
  {{ kieli }}
{% endblocktranslate %}
{% blocktranslate trimmed count n=n %}{{ n }} aika{% plural %}{{ n }} aikaa{% endblocktranslate %}
{% include "x.html" with label=_("Nimi") %}{{ word|default:_("ei mitään") }}
"""
    source = ["templates/booking/x.html"]
    assert extraction.collect(written(tmp_path, source[0], html)) == [
        SourceText("Peru aika", sources=source, notes=["a button"]),
        SourceText("Palvelut", context="ovi", sources=source),
        SourceText("Puhumme: %% %(kieli)s", sources=source),
        SourceText("%(n)s aika", plural="%(n)s aikaa", sources=source),
        SourceText("Nimi", sources=source),
        SourceText("ei mitään", sources=source),
    ]


def test_text_of_two_files_is_one_text(tmp_path):
    written(tmp_path, "booking/public/forms/book.py", '_("Nimi")')
    written(tmp_path, "templates/x.html", '{% translate "Nimi" %}')
    assert extraction.collect(tmp_path) == [
        SourceText("Nimi", sources=["booking/public/forms/book.py", "templates/x.html"])
    ]


def test_migrations_and_tests_are_not_read(tmp_path):
    written(tmp_path, "booking/migrations/0001_initial.py", '_("Nimi")')
    written(tmp_path, "tests/booking/public/forms/test_book.py", '_("Nimi")')
    assert extraction.collect(tmp_path) == []


ALL = ("en", "sv", "ru", "ar", "fa", "ckb", "so", "tr")


@pytest.mark.parametrize(
    ("sources", "readers"),
    [
        (["booking/models/hours.py"], ("en", "sv")),
        (["home/page_types.py"], ("en", "sv")),
        (["booking/staff/forms/coaches.py", "templates/booking/staff/x.html"], ("en", "sv")),
        (["booking/models/hours.py", "booking/public/forms/book.py"], ALL),
        (["templates/booking/x.html"], ALL),
        ([FRAMEWORK_FILE], ("so",)),
        ([STAFF_FRAMEWORK_FILE], ("fi", "sv")),
        ([FRAMEWORK_FILE, "booking/public/forms/book.py"], ALL),
    ],
)
def test_languages_of_a_text_follow_from_where_it_is_shown(sources, readers):
    assert SourceText("Nimi", sources=sources).languages == readers


def test_plural_text_needs_a_finnish_entry_too():
    assert SourceText("%(n)s aika", "%(n)s aikaa", sources=["booking/public/forms/book.py"]).languages == (
        "fi",
        *ALL,
    )


def test_this_project_has_texts_for_everyone_and_for_staff():
    texts = extraction.collect()
    assert {text.languages for text in texts} >= {ALL, ("en", "sv"), ("so",)}


def hidden_texts(code: str) -> list[str]:
    """Texts inside an f-string: the extractor reads it as one string and never finds them."""
    strings = (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.JoinedStr))
    calls = (node for string in strings for node in ast.walk(string) if isinstance(node, ast.Call))
    return [ast.unparse(call) for call in calls if getattr(call.func, "id", "") in extraction.KEYWORDS]


def test_a_text_inside_an_f_string_is_noticed():
    assert hidden_texts("""f"{_('Peru')} {name} {len(_('aika'))}" + _("Hei")""") == ["_('Peru')", "_('aika')"]


def test_no_text_of_the_rooms_stands_where_it_is_not_found():
    modules = [path for room in extraction.ROOMS for path in (extraction.ROOT / room).rglob("*.py")]
    found = {path.name: hidden for path in modules if (hidden := hidden_texts(path.read_text("utf-8")))}
    assert len(modules) > 300
    assert found == {}
