"""Addresses without a language in front: of the house as a whole, and of a coach's own calendar."""

from __future__ import annotations

from django.urls import path

from booking.public import private_feed
from home.public import sitemap

urlpatterns = [
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("calendar/<str:token>.ics", private_feed.feed, name="private_feed"),
]
