"""sitemap.xml: every public address in each language, each beside its versions in the others."""

from __future__ import annotations

import datetime as dt
from xml.sax.saxutils import quoteattr

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.search import documents
from portal import clock, languages
from portal.web.addresses import absolute_url

#: Fixed addresses that everyone may find, by url name; one whose room does not exist is left out.
FIXED = ("come", "book", "events", "services", "materials", "network", "notices", "events_poster")
KEPT_SECONDS = 600
AN_HOUR = 3600

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


@require_safe
@cache_control(public=True, max_age=AN_HOUR)
def sitemap(request: HttpRequest) -> HttpResponse:
    """The map for search engines; made anew every ten minutes at most."""
    pages = caches["pages"]
    text = pages.get("sitemap")
    if text is None:
        text = xml(addresses(clock.now()))
        pages.set("sitemap", text, KEPT_SECONDS)
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


def addresses(now: dt.datetime) -> list[dict[str, str]]:
    """For each thing its path by language: front page, fixed pages, pages, services, events to come."""
    fixed = [{code: f"/{code}/" for code in languages.INTERFACE_CODES}]
    for name in FIXED:
        try:
            fixed.append(_fixed(name))
        except NoReverseMatch:
            continue
    found = [document.paths for document in documents.documents(now)]
    return fixed + [paths for paths in found if all(paths.get(code) for code in languages.INTERFACE_CODES)]


def _fixed(name: str) -> dict[str, str]:
    paths = {}
    for code in languages.INTERFACE_CODES:
        with translation.override(code):
            paths[code] = reverse(name)
    return paths


def xml(things: list[dict[str, str]]) -> str:
    """The map as text."""
    return _HEAD + "".join(_versions(paths) for paths in things) + "</urlset>\n"


def _versions(paths: dict[str, str]) -> str:
    whole = {code: absolute_url(path) for code, path in paths.items()}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(address)}/>'
        for code, address in [*whole.items(), ("x-default", whole[languages.SOURCE])]
    )
    return "".join(
        f"<url><loc>{_text(address)}</loc>{links}</url>\n" for address in dict.fromkeys(whole.values())
    )


def _text(address: str) -> str:
    return address.replace("&", "&amp;").replace("<", "&lt;")
