"""Text in every script: numbers set apart, addresses from left to right, a large first letter."""

from __future__ import annotations

import pytest
from django.template import Context, Template
from django.utils import translation

from portal.templatetags import text_tags


def render(source: str, **context: object) -> str:
    return Template(source).render(Context(context))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("kello 13:00", 'kello <bdi class="n" dir="ltr">13:00</bdi>'),
        ("keskiviikko 25.11.", 'keskiviikko <bdi class="n" dir="ltr">25.11.</bdi>'),
        ("10:00–15:00 arası", '<bdi class="n" dir="ltr">10:00–15:00</bdi> arası'),
        ("Kela & 'minä'", "Kela &amp; &#x27;minä&#x27;"),
        ("<b>", "&lt;b&gt;"),
    ],
)
def test_isolated(text: str, html: str) -> None:
    assert text_tags.isolated(text) == html


@pytest.mark.parametrize(
    ("code", "text", "shown"),
    [("fi", "kello", "Kello"), ("tr", "ilk", "İlk"), ("ar", "من", "من"), ("fi", "", "")],
)
def test_capitalize_first(code: str, text: str, shown: str) -> None:
    with translation.override(code):
        assert text_tags.capitalize_first(text) == shown


def test_phone_reads_from_left_to_right() -> None:
    assert render("{{ phone|ltr }}", phone="+358 40 000") == '<bdi dir="ltr">+358\u00a040\u00a0000</bdi>'
    assert render("{{ mail|ltr }}", mail="a<@b.fi") == '<bdi dir="ltr">a&lt;<wbr>@b.fi</bdi>'


def test_digits_of_a_phone_number() -> None:
    assert text_tags.digits("+358 40 000 0000") == "358400000000"
