"""Icons of templates: each drawn once, hidden from the ear."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template

from portal.cache import icons

TEMPLATES = Path(settings.BASE_DIR) / "templates"


def render(source: str, **context: object) -> str:
    return Template(source).render(Context(context))


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
