"""Addresses of the requests that are no appointment: group, employer, volunteer, the network game."""

from __future__ import annotations

from django.urls import path

from booking import views_ask

urlpatterns = [
    path(f"{asking.url_name.removeprefix('ask_')}/", views_ask.ask, {"asking": asking}, name=asking.url_name)
    for asking in (views_ask.GROUP, views_ask.EMPLOYER, views_ask.VOLUNTEER, views_ask.GAME)
]
