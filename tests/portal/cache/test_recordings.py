"""Which page has a recording: keys without tokens, one kept list, what the page shows."""

from __future__ import annotations

import re

import pytest
from django.test import Client, RequestFactory
from django.urls import resolve
from django.utils import translation

from portal.cache import recordings
from portal.models import HouseFacts
from tests.home import build as pages
from tests.pages import html_of
from tests.portal import build_voices as build

pytestmark = pytest.mark.django_db


def key(path: str) -> str:
    request = RequestFactory().get(path)
    with translation.override(path.split("/")[1]):
        request.resolver_match = resolve(path)
    return recordings.key(request)


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("/fi/services/", "services"),
        ("/ar/book/time/", "book_time"),
        ("/fi/events/cv-tyopaja/", "event/cv-tyopaja"),
        ("/fi/b/very-secret/", "appointment"),
        ("/so/b/very-secret/move/", "appointment_move"),
        ("/fi/r/very-secret/", "registration"),
        ("/fi/b/very-secret/appointment.ics", ""),
        ("/admin/", ""),
    ],
)
def test_key_names_what_is_said_and_never_a_token(path: str, named: str) -> None:
    assert key(path) == named


def test_key_of_a_page_is_the_same_in_every_language() -> None:
    keys = {recordings.key(None, pages.front(code)) for code in ("fi", "ar", "so")}
    assert keys == {f"page/{pages.front().translation_key}"}


def test_address_is_that_of_the_page_and_language() -> None:
    row = build.recording("services", "ar")
    assert recordings.address("services", "ar") == row.audio.url
    assert recordings.address("services", "fi") == recordings.address("book", "ar") == ""
    assert recordings.address("", "ar") == ""


def test_recordings_are_asked_for_once(django_assert_num_queries) -> None:
    for number in range(30):
        build.recording(f"service/{number}")
    with django_assert_num_queries(1):
        found = [recordings.address(f"service/{number}", "fi") for number in range(30)]
    assert all(found)


def test_recording_shows_and_goes_at_once() -> None:
    assert recordings.address("services", "fi") == ""
    row = build.recording()
    assert recordings.address("services", "fi") == row.audio.url
    row.delete()
    assert recordings.address("services", "fi") == ""


# On the page -----------------------------------------------------------------------------------------


def listen(client: Client, path: str) -> str:
    html = html_of(client, path)
    return re.search(r'<div class="listen.*?</div>', html, re.DOTALL).group(0)


def test_page_with_a_recording_plays_it_without_a_script(client: Client) -> None:
    row = build.recording("book", "fi")
    html = listen(client, "/fi/book/")
    assert re.findall(r'<audio controls preload="none" src="([^"]+)"', html) == [row.audio.url]
    assert re.findall(r"<p [^>]*data-listen-else( hidden)?>", html) == [" hidden"]
    assert "<audio" not in listen(client, "/en/book/")


def test_page_without_a_recording_names_the_phone_and_the_hours(client: Client) -> None:
    house = HouseFacts.load()
    house.phone = "+358 40 000 0000"
    house.save()
    html = listen(client, "/fi/book/")
    assert re.findall(r'href="(\w+:[^"]+)"', html) == ["tel:+358400000000"]
    assert re.findall(r"Tänään (?:auki|kiinni)", html) == ["Tänään kiinni"]


def test_page_of_a_house_without_a_phone_offers_to_call(client: Client) -> None:
    assert re.findall(r'<a [^>]*href="([^"]+)"', listen(client, "/fi/book/")) == ["/fi/book/call/"]


def test_button_waits_for_the_script(client: Client) -> None:
    assert re.findall(r"<button [^>]*data-listen-button hidden>", listen(client, "/ar/book/"))
    assert re.findall(r'<script src="([^"]+)" defer>', html_of(client, "/ar/book/")) == [
        "/static/portal/listen.js"
    ]
