"""Addresses of booking: steps, requests, finding a booked time, the way out. They carry language and page."""

from __future__ import annotations

from django.urls import path

from booking.views_another import AnotherLanguage
from booking.views_book import AboutStep, LanguageStep
from booking.views_book_check import CheckStep
from booking.views_book_details import DetailsStep
from booking.views_book_time import TimeStep
from booking.views_find import find
from booking.views_leave import leave
from booking.views_requests import call_back

urlpatterns = [
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
