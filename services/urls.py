"""Addresses of tray and materials. A service's own page reads several rooms and stands in home/urls.py."""

from __future__ import annotations

from django.urls import path

from services import views_materials, views_tray

urlpatterns = [
    path("services/", views_tray.services, name="services"),
    path("services/pick/", views_tray.pick, name="tray_pick"),
    path("materials/", views_materials.materials, name="materials"),
    path("materials/<slug:slug>/", views_materials.material, name="material"),
    path("materials/<slug:slug>/<int:number>/", views_materials.material_file, name="material_file"),
]
