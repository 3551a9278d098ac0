"""Addresses behind the secret link: b/<token>/ and what one can do there."""

from __future__ import annotations

from django.urls import path, re_path

from booking import views_secret

urlpatterns = [
    path("", views_secret.appointment, name="appointment"),
    path("move/", views_secret.move, name="appointment_move"),
    path("cancel/", views_secret.cancel, name="appointment_cancel"),
    path("undo/", views_secret.undo, name="appointment_undo"),
    path("appointment.ics", views_secret.calendar, name="appointment_ics"),
    re_path(r"^(?P<rest>.+)$", views_secret.astray),
]
