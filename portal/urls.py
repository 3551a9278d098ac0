"""Every address. Language first, then fixed English words, then Wagtail's pages."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from portal.web import health, media_files, site_files

handler400 = "portal.web.errors.bad_request"
handler403 = "portal.web.errors.permission_denied"
handler404 = "portal.web.errors.page_not_found"
handler500 = "portal.web.errors.server_error"

urlpatterns = [
    path("health/alive", health.alive, name="alive"),
    path("health/ready", health.ready, name="ready"),
    path("robots.txt", site_files.robots),
    path("favicon.ico", site_files.favicon),
    path("manifest.webmanifest", site_files.manifest, name="manifest"),
    path("", include("home.public.root_urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", media_files.media_file, name="media_file"),
    *i18n_patterns(
        path("", include("booking.urls")),
        path("", include("events.urls")),
        path("", include("services.urls")),
        path("", include("home.urls")),
        prefix_default_language=True,
    ),
]
