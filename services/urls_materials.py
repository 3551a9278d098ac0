"""Addresses of the materials."""

from __future__ import annotations

from django.urls import path

from services import views_materials

urlpatterns = [
    path("", views_materials.materials, name="materials"),
    path("<slug:slug>/", views_materials.material, name="material"),
    path("<slug:slug>/<int:number>/", views_materials.material_file, name="material_file"),
]
