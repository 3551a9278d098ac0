"""The style page: every component in its states, in one language, for staff who look how the portal looks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString

from home.staff import component_samples
from portal import languages

FOLDER = Path(settings.BASE_DIR) / "templates"
_COMMENT = re.compile(r"{% comment %}(.*?){% endcomment %}", re.DOTALL)
#: What stands on the dark ground of header and foot.
ON_DARK = frozenset({"foot", "funders", "languages", "listen", "mark", "ways"})


@dataclass(frozen=True, slots=True)
class Component:
    """A component: its file's name, what it takes in its own words, its states as html."""

    name: str
    takes: str
    states: list[SafeString]
    is_on_dark: bool


def style(request: HttpRequest) -> HttpResponse:
    """Every component in the language `?language=`, else Finnish. Wagtail lets staff in only."""
    wanted = request.GET.get("language", "")
    code = wanted if wanted in languages.INTERFACE_CODES else languages.SOURCE
    with translation.override(code):
        context = {"components": components(request), "languages": languages.INTERFACE, "code": code}
        return render(request, "home/staff/style.html", context)


def components(request: HttpRequest) -> list[Component]:
    """All components by name, rendered in the current language."""
    return [_component(request, name, states) for name, states in sorted(component_samples.states().items())]


def _component(request: HttpRequest, name: str, states: list[dict[str, Any]]) -> Component:
    told = _COMMENT.search((FOLDER / component_samples.template(name)).read_text(encoding="utf-8"))
    html = [render_to_string(component_samples.template(name), context, request) for context in states]
    return Component(name, told.group(1).strip() if told else "", html, name in ON_DARK)
