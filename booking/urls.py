"""Addresses of booking: steps, requests, the secret link. They carry language, page and token alone."""

from __future__ import annotations

from django.urls import include, path, re_path

from booking.public import ask as views_ask
from booking.public import secret_link as views_secret
from booking.public.book.another import AnotherLanguage
from booking.public.book.check import CheckStep
from booking.public.book.details import DetailsStep
from booking.public.book.language import AboutStep, LanguageStep
from booking.public.book.time import TimeStep
from booking.public.call_back import call_back
from booking.public.find import find
from booking.public.leave import leave

book = [
    path("", LanguageStep.as_view(), name="book"),
    path("about/", AboutStep.as_view(), name="book_about"),
    path("time/", TimeStep.as_view(), name="book_time"),
    path("details/", DetailsStep.as_view(), name="book_details"),
    path("check/", CheckStep.as_view(), name="book_check"),
    path("another/", AnotherLanguage.as_view(), name="book_another"),
    path("call/", call_back, name="book_call"),
    path("find/", find, name="book_find"),
    path("leave/", leave, name="book_leave"),
]

#: Requests that are no appointment: group, employer, volunteer, the network game.
ask = [
    path(f"{asking.url_name.removeprefix('ask_')}/", views_ask.ask, {"asking": asking}, name=asking.url_name)
    for asking in (views_ask.GROUP, views_ask.EMPLOYER, views_ask.VOLUNTEER, views_ask.GAME)
]

secret_link = [
    path("", views_secret.appointment, name="appointment"),
    path("move/", views_secret.move, name="appointment_move"),
    path("cancel/", views_secret.cancel, name="appointment_cancel"),
    path("undo/", views_secret.undo, name="appointment_undo"),
    path("appointment.ics", views_secret.calendar, name="appointment_ics"),
    re_path(r"^(?P<rest>.+)$", views_secret.astray),
]

urlpatterns = [
    path("book/", include(book)),
    path("ask/", include(ask)),
    path("b/<str:token>/", include(secret_link)),
]
