"""The files that every site is asked for at its root: robots.txt, favicon.ico and the web manifest."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.templatetags.static import static
from django.views.decorators.cache import cache_control

from portal.web.addresses import absolute_url

# Addresses that are the staff's or one reader's own: no search engine has business there.
PRIVATE = (
    "/admin/",
    "/documents/",
    "/*/b/",
    "/*/r/",
    "/*/week/",
    "/*/search/",
    "/*/book/find",
    "/*/book/leave",
)


@cache_control(max_age=24 * 3600, public=True)
def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may read: everything public, no secret page, no search for a booking."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in PRIVATE)]
    lines += ["", f"Sitemap: {absolute_url('/sitemap.xml')}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@cache_control(max_age=24 * 3600, public=True)
def favicon(request: HttpRequest) -> HttpResponse:
    """The mark, for whoever asks without reading the page's own link."""
    return HttpResponseRedirect(static("portal/mark.svg"))


@cache_control(max_age=24 * 3600, public=True)
def manifest(request: HttpRequest) -> JsonResponse:
    """The portal on a phone's home screen: name, colours, icons. It opens in the language last read."""
    marks = [("portal/mark.svg", "any", "image/svg+xml", "any")]
    marks += [
        (f"portal/icon-{size}.png", f"{size}x{size}", "image/png", "any maskable") for size in (192, 512)
    ]
    about = {
        "name": "Maahanmuuttaja Ohjaamo Kemi",
        "short_name": "Ohjaamo",
        "lang": "fi",
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "display": "minimal-ui",
        "background_color": "#1b3350",
        "theme_color": "#1b3350",
        "icons": [
            {"src": static(path), "sizes": sizes, "type": kind, "purpose": purpose}
            for path, sizes, kind, purpose in marks
        ],
    }
    return JsonResponse(about, content_type="application/manifest+json")
