"""Addresses of what is on: the list, its feeds and poster, an event, one of its dates."""

from __future__ import annotations

from django.urls import path

from events import feeds, views_event, views_programme, views_register

urlpatterns = [
    path("", views_programme.events, name="events"),
    path("poster/", views_programme.poster, name="events_poster"),
    path("feeds/rss.xml", feeds.rss, name="events_rss"),
    path("feeds/<slug:name>.ics", feeds.calendar, name="events_ics"),
    path("<slug:slug>/", views_event.event, name="event"),
    path("<slug:slug>/register/", views_register.Register.as_view(), name="event_register"),
    path("<slug:slug>/registered/", views_register.registered, name="event_registered"),
    path("<slug:slug>/<int:session_id>/", views_event.session, name="session"),
    path(
        "<slug:slug>/<int:session_id>/register/", views_register.Register.as_view(), name="session_register"
    ),
    path("<slug:slug>/<int:session_id>/session.ics", views_event.session_ics, name="session_ics"),
]
