"""Every address. Language first, then the fixed English words of design section 3, then Wagtail's pages."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from portal import health, media_files, site_files

handler400 = "portal.errors.bad_request"
handler403 = "portal.errors.permission_denied"
handler404 = "portal.errors.page_not_found"
handler500 = "portal.errors.server_error"

urlpatterns = [
    path("health/alive", health.alive, name="alive"),
    path("health/ready", health.ready, name="ready"),
    path("robots.txt", site_files.robots),
    path("favicon.ico", site_files.favicon),
    path("manifest.webmanifest", site_files.manifest, name="manifest"),
    path("", include("home.urls_root")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", media_files.media_file, name="media_file"),
    *i18n_patterns(
        path("book/", include("booking.urls")),
        path("ask/", include("booking.urls_ask")),
        path("b/<str:token>/", include("booking.urls_secret")),
        path("r/<str:token>/", include("events.urls_secret")),
        path("events/", include("events.urls")),
        path("services/", include("services.urls")),
        path("materials/", include("services.urls_materials")),
        path("", include("home.urls")),
        path("", include("home.urls_pages")),
        prefix_default_language=True,
    ),
]
