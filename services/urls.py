"""Addresses of tray and materials. A service's own page reads several rooms and stands in home/urls.py."""

from __future__ import annotations

from django.urls import path

from services.public import materials, tray

urlpatterns = [
    path("services/", tray.services, name="services"),
    path("services/pick/", tray.pick, name="tray_pick"),
    path("materials/", materials.materials, name="materials"),
    path("materials/<slug:slug>/", materials.material, name="material"),
    path("materials/<slug:slug>/<int:number>/", materials.material_file, name="material_file"),
]
