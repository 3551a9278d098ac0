"""Names of languages, texts in the language they really have, a page in its other languages.

Every template has these without loading them.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import Context
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from portal import languages
from portal.texts import language_links
from portal.texts.localized import localize
from portal.web.addresses import absolute_url

register = template.Library()


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
