"""Icons, form inputs, and what a template needs beside Django's own tags.

Every template has these without loading them.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.forms import BoundField
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from portal.cache import icons

register = template.Library()

_LEFT_TO_RIGHT = frozenset({"tel", "email", "url", "number"})


@register.simple_tag
def icon(name: str) -> SafeString:
    """The icon of that name beside a word; nothing for a name that has no drawing."""
    if name not in icons.drawings():
        return SafeString("")
    flip = " flip" if name in icons.MIRRORED else ""
    return format_html('<svg class="i{}" aria-hidden="true"><use href="#i-{}"/></svg>', flip, name)


class SpriteNode(template.Node):
    """Renders what it holds and puts the symbols of the icons used there in front of it."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> str:
        html = self.nodelist.render(context)
        return mark_safe(icons.sprite(html) + html)  # noqa: S308 - our own drawings before rendered html


@register.tag
def icon_sprite(parser: Parser, token: Token) -> SpriteNode:
    """{% icon_sprite %} … {% end_icon_sprite %} around the body: one sprite with the icons used inside."""
    nodelist = parser.parse(("end_icon_sprite",))
    parser.delete_first_token()
    return SpriteNode(nodelist)


class CaptureNode(template.Node):
    """Renders what it holds once and lets the rest of the page say it again, as a variable."""

    def __init__(self, nodelist: NodeList, name: str) -> None:
        self.nodelist = nodelist
        self.name = name

    def render(self, context: Context) -> str:
        html = " ".join(self.nodelist.render(context).split()).replace('"', "&quot;")
        context[self.name] = mark_safe(html)  # noqa: S308 - rendered, and so escaped, by the template itself
        return context[self.name]


@register.tag
def capture(parser: Parser, token: Token) -> CaptureNode:
    """{% capture as name %} … {% end_capture %}: show what stands inside, and keep it as `name`."""
    _tag, _as, name = token.split_contents()
    nodelist = parser.parse(("end_capture",))
    parser.delete_first_token()
    return CaptureNode(nodelist, name)


@register.simple_tag
def field_input(field: BoundField) -> SafeString:
    """The input of a bound field as a box; numbers and addresses are typed from left to right."""
    is_ltr = getattr(field.field.widget, "input_type", "") in _LEFT_TO_RIGHT
    attrs = {"class": "box box-n", "dir": "ltr"} if is_ltr else {"class": "box"}
    return field.as_widget(attrs=attrs)


@register.simple_tag
def choices(field: BoundField, icons_by_value: dict[str, str] | None = None) -> list[dict[str, Any]]:
    """The choices of a radio or checkbox field as plain rows: id, name, value, label, checked, type, icon.

    Icons come from the argument, or from an attribute `icons` of the form field: {value: icon name}.
    """
    drawn = icons_by_value or getattr(field.field, "icons", {})
    return [
        {
            "id": row.id_for_label,
            "name": row.data["name"],
            "value": row.data["value"],
            "label": row.data["label"],
            "type": row.data["type"],
            "checked": row.data["selected"],
            "required": row.data["attrs"].get("required", False),
            "icon": drawn.get(str(row.data["value"]), ""),
        }
        for row in field
    ]


@register.filter
def steps(total: int, current: int) -> list[str]:
    """The class of each step's window: done, now, or dark."""
    return ["done"] * (current - 1) + ["now"] + [""] * (total - current)


@register.filter
def lookup(mapping: dict[Any, Any], key: Any) -> Any:
    """The value of `key`, or nothing."""
    return mapping.get(key, "")
