"""Addresses of events: what is on, an event and its dates; the secret link of a registration."""

from __future__ import annotations

from django.urls import include, path, re_path

from events.programme import feeds
from events.public import event, register
from events.public import programme as views_programme
from events.public import secret_link as views_secret

programme = [
    path("", views_programme.events, name="events"),
    path("poster/", views_programme.poster, name="events_poster"),
    path("feeds/rss.xml", feeds.rss, name="events_rss"),
    path("feeds/<slug:name>.ics", feeds.calendar, name="events_ics"),
    path("<slug:slug>/", event.event, name="event"),
    path("<slug:slug>/register/", register.Register.as_view(), name="event_register"),
    path("<slug:slug>/registered/", register.registered, name="event_registered"),
    path("<slug:slug>/<int:session_id>/", event.session, name="session"),
    path("<slug:slug>/<int:session_id>/register/", register.Register.as_view(), name="session_register"),
    path("<slug:slug>/<int:session_id>/session.ics", event.session_ics, name="session_ics"),
]

secret_link = [
    path("", views_secret.registration, name="registration"),
    path("accept/", views_secret.accept, name="registration_accept"),
    path("cancel/", views_secret.cancel, name="registration_cancel"),
    path("change/", views_secret.change, name="registration_change"),
    path("feedback/", views_secret.feedback, name="registration_feedback"),
    path("registration.ics", views_secret.calendar, name="registration_ics"),
    path("certificate.pdf", views_secret.certificate, name="registration_certificate"),
    re_path(r"^(?P<rest>.+)$", views_secret.astray),
]

urlpatterns = [
    path("events/", include(programme)),
    path("r/<str:token>/", include(secret_link)),
]
