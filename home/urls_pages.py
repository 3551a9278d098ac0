"""Wagtail's pages, under whatever address no fixed page has."""

from __future__ import annotations

from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls

from home import views_pages

urlpatterns = [
    re_path(wagtail_urls.serve_pattern, views_pages.serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
]
