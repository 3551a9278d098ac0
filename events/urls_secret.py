"""Addresses behind the secret link of a registration: r/<token>/ and what one can do there."""

from __future__ import annotations

from django.urls import path, re_path

from events import views_secret

urlpatterns = [
    path("", views_secret.registration, name="registration"),
    path("accept/", views_secret.accept, name="registration_accept"),
    path("cancel/", views_secret.cancel, name="registration_cancel"),
    path("change/", views_secret.change, name="registration_change"),
    path("feedback/", views_secret.feedback, name="registration_feedback"),
    path("registration.ics", views_secret.calendar, name="registration_ics"),
    path("certificate.pdf", views_secret.certificate, name="registration_certificate"),
    re_path(r"^(?P<rest>.+)$", views_secret.astray),
]
