"""Addresses of the tray. A service's own page reads several rooms and lives upstairs (home/urls.py)."""

from __future__ import annotations

from django.urls import path

from services import views_tray

urlpatterns = [
    path("", views_tray.services, name="services"),
    path("pick/", views_tray.pick, name="tray_pick"),
]
