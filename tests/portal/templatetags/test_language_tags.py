"""Names of languages and texts in the language they really have."""

from __future__ import annotations

from django.template import Context, Template
from django.utils import translation

from services.models import SpokenLanguage


def render(source: str, **context: object) -> str:
    return Template(source).render(Context(context))


def test_own_name_in_its_own_direction() -> None:
    assert render('{% own_name "ckb" %}') == '<bdi lang="ckb" dir="rtl">کوردی (سۆرانی)</bdi>'


def test_own_name_of_a_language_without_a_code() -> None:
    row = SpokenLanguage(code="", own_name="Tababare")
    assert render("{% own_name row %}", row=row) == '<bdi dir="ltr">Tababare</bdi>'


def test_localized_marks_a_fallback_and_tells_the_reader() -> None:
    row = SpokenLanguage(name_fi="arabia")
    with translation.override("ar"):
        assert render('{% localized row "name" %}', row=row) == (
            '<span lang="fi" dir="ltr">arabia</span> '
            '<small class="soft">(<bdi lang="fi" dir="ltr">suomi</bdi>)</small>'
        )
        assert (
            render('{% localized row "name" note=False %}', row=row)
            == '<span lang="fi" dir="ltr">arabia</span>'
        )


def test_localized_in_the_readers_language_is_plain() -> None:
    row = SpokenLanguage(name_fi="arabia")
    with translation.override("fi"):
        assert render('{% localized row "name" %}', row=row) == "arabia"
