"""sitemap.xml: every public address in each language, each beside its versions in the others."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.search import documents
from portal import clock, languages

#: Fixed addresses that everyone may find, by url name.
FIXED = ("come", "book", "events", "services", "materials", "network", "notices", "events_poster")
KEPT_SECONDS = 600
AN_HOUR = 3600


class Site(NamedTuple):
    """The one site, whatever host name the visitor came by."""

    domain: str


class PublicPages(Sitemap):
    """Front page, fixed pages, pages, services, and events to come: url names, or paths by language."""

    i18n = alternates = True
    languages = languages.INTERFACE_CODES

    def items(self) -> list[str | dict[str, str]]:
        front = {code: f"/{code}/" for code in self.languages}
        found = [document.paths for document in documents.documents(clock.now())]
        return [front, *FIXED, *(paths for paths in found if all(map(paths.get, self.languages)))]

    def location(self, item: str | dict[str, str]) -> str:
        return reverse(item) if isinstance(item, str) else item[languages.active()]


@require_safe
@cache_control(public=True, max_age=AN_HOUR)
def sitemap(request: HttpRequest) -> HttpResponse:
    """The map for search engines; made anew every ten minutes at most."""
    text = caches["pages"].get_or_set("sitemap", lambda: xml(PublicPages()), KEPT_SECONDS)
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


def xml(pages: Sitemap) -> str:
    """The map as text. Each address stands once, and the Finnish version is the default.

    Django's own default would be the address without a language, where nothing is.
    """
    base = urlsplit(settings.BASE_URL)
    urls = {url["location"]: url for url in pages.get_urls(site=Site(base.netloc), protocol=base.scheme)}
    for url in urls.values():
        (source,) = (link for link in url["alternates"] if link["lang_code"] == languages.SOURCE)
        url["alternates"].append({**source, "lang_code": "x-default"})
    return render_to_string("sitemap.xml", {"urlset": urls.values()})
