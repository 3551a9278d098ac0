"""Addresses without a language in front, of the house as a whole."""

from __future__ import annotations

from django.urls import path

from home import sitemap

urlpatterns = [
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
]
