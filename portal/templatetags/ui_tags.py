"""What every template may use without loading it: icons, dates and times, names of languages, real languages.

Numbers, times and dates come out isolated (`<bdi>`), so that they read the right way inside Arabic.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django import template
from django.forms import BoundField
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from portal import clock, dates, languages
from portal.cache import icons, nav, organisation
from portal.models import HouseFacts
from portal.texts import language_links
from portal.texts.localized import localize
from portal.web.addresses import absolute_url

register = template.Library()

_NUMBER_BEGINS = frozenset("+0123456789")
_NUMBERS = re.compile(r"(?<![\w#])\d+(?:[.:– \u00a0]\d+)*\.?")


def isolated(text: str) -> SafeString:
    """The text, escaped, with each run of digits (a time, a date, a count) set apart."""
    return mark_safe(  # noqa: S308 - escaped first, then only our own tags are added
        _NUMBERS.sub(lambda run: f'<bdi class="n" dir="ltr">{run[0]}</bdi>', conditional_escape(text))
    )


# Icons -----------------------------------------------------------------------------------------------


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


# Days and times --------------------------------------------------------------------------------------


def _day(value: dt.date | dt.datetime) -> dt.date:
    return clock.today(value) if isinstance(value, dt.datetime) else value


@register.filter
def long_date(value: dt.date | dt.datetime) -> SafeString:
    """ "keskiviikko 25.11.2026" """
    return isolated(dates.long_date(_day(value), languages.active()))


@register.filter
def list_date(value: dt.date | dt.datetime) -> SafeString:
    """ "keskiviikko 25.11." """
    return isolated(dates.list_date(_day(value), languages.active()))


@register.filter
def weekday(value: dt.date | dt.datetime) -> str:
    """ "keskiviikko" """
    return dates.weekday(_day(value), languages.active())


@register.filter
def short_weekday(value: dt.date | dt.datetime) -> str:
    """The weekday as the head of a narrow column."""
    return dates.short_weekday(_day(value), languages.active())


@register.filter
def near(value: dt.date | dt.datetime) -> str:
    """ "tänään", "huomenna", or nothing."""
    return dates.near(_day(value), clock.today(clock.now()), languages.active())


@register.filter
def is_today(value: dt.date | dt.datetime) -> bool:
    """Whether the day is today's in Helsinki."""
    return _day(value) == clock.today(clock.now())


@register.filter
def local_day(value: dt.datetime) -> dt.date:
    """The day in Helsinki of an instant."""
    return _day(value)


@register.filter
def relative_date(value: dt.date | dt.datetime) -> SafeString:
    """ "huomenna, keskiviikko 25.11." """
    return isolated(dates.relative_date(_day(value), clock.today(clock.now()), languages.active()))


@register.filter
def short_relative(value: dt.date | dt.datetime) -> SafeString:
    """ "huomenna", "maanantai", "tiistai 1.12." """
    return isolated(dates.short_relative(_day(value), clock.today(clock.now()), languages.active()))


@register.filter
def clock_time(value: dt.datetime | dt.time) -> SafeString:
    """ "13:00" """
    return isolated(dates.clock_time(value))


@register.filter
def at_time(value: dt.datetime | dt.time) -> SafeString:
    """ "kello 13:00" """
    return isolated(dates.at_time(value, languages.active()))


@register.filter
def at_time_large(value: dt.datetime | dt.time) -> SafeString:
    """ "kello 13:00" with the digits in `.time`, as large as on a ticket."""
    return mark_safe(at_time(value).replace('class="n"', 'class="time n"'))  # noqa: S308 - our own markup


@register.filter
def until(value: dt.datetime | dt.time) -> SafeString:
    """ "kello 15:00 asti" """
    return isolated(dates.until(value, languages.active()))


@register.filter
def at_the_latest(value: dt.datetime | dt.time) -> SafeString:
    """ "viimeistään kello 16:00" """
    return isolated(dates.at_the_latest(value, languages.active()))


@register.simple_tag
def from_to(start: dt.datetime | dt.time, end: dt.datetime | dt.time) -> SafeString:
    """ "kello 10:00–15:00" """
    return isolated(dates.from_to(start, end, languages.active()))


@register.filter
def first_big(text: str) -> SafeString:
    """The text with its first letter large, whatever markup follows: for a heading or the start of a line."""
    safe = conditional_escape(text)
    large = safe[:1].replace("i", "İ") if languages.active() == "tr" else safe[:1].upper()
    return mark_safe((large if large != safe[:1] else safe[:1].upper()) + safe[1:])  # noqa: S308 - escaped


@register.filter
def numbers(text: Any) -> SafeString:
    """A text with its numbers set apart: a phone number, a code, "3 / 5"."""
    return isolated(str(text))


@register.filter
def ltr(text: Any) -> SafeString:
    """A phone number, address or code that must read from left to right wherever it stands.

    A number stays on one line where it fits, an e-mail address breaks before its @.
    """
    said = str(text)
    if said[:1] in _NUMBER_BEGINS:
        said = said.replace(" ", "\u00a0")
    parts = format_html_join(SafeString("<wbr>@"), "{}", ((part,) for part in said.split("@")))
    return format_html('<bdi dir="ltr">{}</bdi>', parts)


@register.filter
def digits(phone: str) -> str:
    """Only the digits of a phone number, for a wa.me link."""
    return re.sub(r"\D", "", phone)


# Languages -------------------------------------------------------------------------------------------


@register.simple_tag
def own_name(language: Any) -> SafeString:
    """A language's name in itself, in its own direction. Takes a row of spoken languages, or a code."""
    code = language if isinstance(language, str) else language.code
    name = languages.own_name(code) if isinstance(language, str) else language.own_name
    lang = format_html(' lang="{}"', code) if code else ""
    return format_html('<bdi{} dir="{}">{}</bdi>', lang, languages.direction(code), name)


@register.simple_tag
def localized(row: Any, field: str, note: bool = True) -> SafeString:
    """A translated field of `row`. A fallback carries its real language, and says so unless `note=False`."""
    text = localize(row, field, languages.active())
    if not text.is_fallback:
        return conditional_escape(text.text)
    html = format_html('<span lang="{}" dir="{}">{}</span>', text.language, text.direction, text.text)
    return format_html("{} {}", html, _only_in(text.language)) if note else html


def _only_in(code: str) -> SafeString:
    return format_html('<small class="soft">({})</small>', own_name(code))


@register.simple_tag(takes_context=True)
def language_versions(context: Context) -> list[language_links.LanguageLink]:
    """The page that is being shown in every interface language."""
    request = context.get("request")
    return language_links.links(request, context.get("page")) if request else []


@register.simple_tag
def front_versions() -> list[language_links.LanguageLink]:
    """The front page in every interface language, for a page that has no versions of its own."""
    return language_links.front_pages()


@register.simple_tag
def this_version(versions: list[language_links.LanguageLink]) -> str:
    """The whole address of the page in the language it is being read in."""
    return next((absolute_url(version.path) for version in versions if version.is_current), "")


@register.simple_tag
def alternate_links(versions: list[language_links.LanguageLink]) -> SafeString:
    """The versions of the page for search engines, the Finnish one for everyone else."""
    named = [(version.language.code, absolute_url(version.path)) for version in versions]
    named += [("x-default", address) for code, address in named if code == languages.SOURCE]
    return format_html_join("", '<link rel="alternate" hreflang="{}" href="{}">\n', named)


@register.simple_tag
def language_list(versions: list[language_links.LanguageLink]) -> SafeString:
    """The versions of the page as a list to choose from, each by its own name."""
    rows = (
        (
            version.address,
            version.language.code,
            version.language.direction,
            version.language.code,
            SafeString(' aria-current="true"' if version.is_current else ""),
            version.language.own_name,
        )
        for version in versions
    )
    return format_html('<ul class="langs">\n{}</ul>', format_html_join("", _LANGUAGE, rows))


_LANGUAGE = '  <li><a href="{}" lang="{}" dir="{}" hreflang="{}"{}>{}</a></li>\n'


@register.simple_tag
def absolute_static(path: str) -> str:
    """The whole address of a file of ours that others show: the picture beside a link."""
    return absolute_url(static(path))


class ToldNode(template.Node):
    """Renders what it holds once and lets the rest of the page say it again, as a variable."""

    def __init__(self, nodelist: NodeList, name: str) -> None:
        self.nodelist = nodelist
        self.name = name

    def render(self, context: Context) -> str:
        html = " ".join(self.nodelist.render(context).split()).replace('"', "&quot;")
        context[self.name] = mark_safe(html)  # noqa: S308 - rendered, and so escaped, by the template itself
        return context[self.name]


@register.tag
def told(parser: Parser, token: Token) -> ToldNode:
    """{% told name %} … {% end_told %}: show what stands inside, and keep it as `name` (for an attribute)."""
    _tag, name = token.split_contents()
    nodelist = parser.parse(("end_told",))
    parser.delete_first_token()
    return ToldNode(nodelist, name)


# The house and the main links -----------------------------------------------------------------------------


@register.simple_tag(name="organisation")
def organisation_settings() -> HouseFacts:
    """Address, map, phones of the house."""
    return organisation.settings()


@register.simple_tag
def house_as_delivered() -> HouseFacts:
    """The house's facts as the portal was delivered, for a page that must not ask the database."""
    return HouseFacts()


@register.simple_tag
def nav_links() -> list[tuple[nav.NavLink, str]]:
    """The main links whose pages exist, with their paths."""
    return nav.nav_links()


@register.simple_tag
def address_of(url_name: str) -> str:
    """The path of a fixed page, or nothing while it does not exist."""
    return nav.address(url_name)


@register.simple_tag
def front_page() -> str:
    """The path of the front page in the current language."""
    return f"/{languages.active()}/"


# Forms -----------------------------------------------------------------------------------------------

_LEFT_TO_RIGHT = frozenset({"tel", "email", "url", "number"})


@register.simple_tag
def box(field: BoundField) -> SafeString:
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
def get(mapping: dict[Any, Any], key: Any) -> Any:
    """The value of `key`, or nothing."""
    return mapping.get(key, "")
