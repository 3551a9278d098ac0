"""Icons, isolated numbers, names of languages: what the tags of every template write."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template
from django.utils import translation

from portal import languages
from portal.cache import icons
from portal.templatetags import ui_tags
from services.models import SpokenLanguage
from tests.build import instant

TEMPLATES = Path(settings.BASE_DIR) / "templates"


def render(source: str, **context: object) -> str:
    return Template(source).render(Context(context))


# Icons -----------------------------------------------------------------------------------------------


def test_icon_hidden_from_the_ear() -> None:
    assert render('{% icon "door" %}') == ('<svg class="i" aria-hidden="true"><use href="#i-door"/></svg>')


def test_icon_that_points_mirrors() -> None:
    assert 'class="i flip"' in render('{% icon "go" %}')


def test_icon_without_a_drawing_is_nothing() -> None:
    assert render("{% icon name %}", name='"><script>') == ""


def test_sprite_holds_each_used_icon_once() -> None:
    html = render('{% icon_sprite %}{% icon "go" %}{% icon "door" %}{% icon "go" %}{% end_icon_sprite %}')
    assert re.findall(r'<symbol id="i-(\w+)"', html) == ["door", "go"]


def test_sprite_of_a_page_without_icons_is_nothing() -> None:
    assert render("{% icon_sprite %}text{% end_icon_sprite %}") == "text"


def test_every_icon_named_in_a_template_is_drawn() -> None:
    named = {
        name
        for path in TEMPLATES.rglob("*.html")
        for name in re.findall(r'{% icon "(\w+)"', path.read_text(encoding="utf-8"))
    }
    assert named - set(icons.names()) == set()


@pytest.mark.parametrize("name", icons.names())
def test_drawing_carries_no_style_of_its_own(name: str) -> None:
    assert re.findall(r"style=|<style|<script|fill=|stroke=", icons.drawings()[name]) == []


# Numbers ---------------------------------------------------------------------------------------------


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
    assert ui_tags.isolated(text) == html


def test_dates_follow_the_active_language(at) -> None:
    at("2026-11-24 12:00")
    day = dt.date(2026, 11, 25)
    with translation.override("ar"):
        assert render("{{ day|relative_date }}", day=day) == (
            'غدًا، الأربعاء <bdi class="n" dir="ltr">25.11</bdi>'
        )


def test_filters_take_instants_and_wall_clock() -> None:
    start, end = instant("2026-11-25 10:00"), dt.time(15)
    source = "{{ start|at_time }}|{{ start|list_date }}|{{ end|until }}|{% from_to start end %}"
    with translation.override("fi"):
        html = render(source, start=start, end=end)
    assert re.sub("<[^>]+>", "", html) == (
        "kello 10:00|keskiviikko 25.11.|kello 15:00 asti|kello 10:00–15:00"
    )


@pytest.mark.parametrize(
    ("code", "text", "shown"),
    [("fi", "kello", "Kello"), ("tr", "ilk", "İlk"), ("ar", "من", "من"), ("fi", "", "")],
)
def test_first_big(code: str, text: str, shown: str) -> None:
    with translation.override(code):
        assert ui_tags.first_big(text) == shown


def test_phone_reads_from_left_to_right() -> None:
    assert render("{{ phone|ltr }}", phone="+358 40 000") == '<bdi dir="ltr">+358\u00a040\u00a0000</bdi>'
    assert render("{{ mail|ltr }}", mail="a<@b.fi") == '<bdi dir="ltr">a&lt;<wbr>@b.fi</bdi>'


def test_digits_of_a_phone_number() -> None:
    assert ui_tags.digits("+358 40 000 0000") == "358400000000"


# Languages -------------------------------------------------------------------------------------------


def test_own_name_in_its_own_direction() -> None:
    assert render('{% own_name "ckb" %}') == '<bdi lang="ckb" dir="rtl">کوردی (سۆرانی)</bdi>'


def test_own_name_of_a_language_without_a_code() -> None:
    row = SpokenLanguage(code="", own_name="Tababare")
    assert render("{% own_name row %}", row=row) == '<bdi dir="ltr">Tababare</bdi>'


def test_said_marks_a_fallback_and_tells_the_reader() -> None:
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


def test_said_in_the_readers_language_is_plain() -> None:
    row = SpokenLanguage(name_fi="arabia")
    with translation.override("fi"):
        assert render('{% localized row "name" %}', row=row) == "arabia"


# The stylesheet --------------------------------------------------------------------------------------

CSS = (Path(settings.BASE_DIR) / "portal/static/portal/look.css").read_text(encoding="utf-8")


def test_stylesheet_knows_no_left_or_right() -> None:
    physical = re.findall(r"(?:margin|padding|border)-(?:left|right)|(?<![-\w])(?:left|right|float):", CSS)
    assert physical == []


def test_stylesheet_asks_nobody_else_for_anything() -> None:
    assert re.findall(r"@import|url\(|https?:", CSS) == []


def test_every_interface_language_has_a_direction() -> None:
    assert [row.code for row in languages.INTERFACE if row.direction == languages.RTL] == ["ar", "fa", "ckb"]
