"""Staff add recordings of pages, and see which page is silent in which language."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from home import roles
from home.staff import recordings as staff_recordings
from portal.cache import recordings
from portal.models import Recording
from tests import staff
from tests.home import build as pages
from tests.pages import html_of
from tests.portal import build_voices as build
from tests.services import build as tray

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client: Client) -> Client:
    return staff.signed_in(client, staff.member(roles.EDITOR))


def test_every_fixed_page_has_a_name_for_staff() -> None:
    assert tuple(staff_recordings.TITLES) == recordings.FIXED


def test_pages_are_the_fixed_ones_prose_and_services() -> None:
    service = tray.service()
    page = pages.content("info", with_aliases=True)
    keys = [row.key for row in staff_recordings.pages()][len(recordings.FIXED) :]
    assert keys == [
        recordings.page_key(pages.front()),
        recordings.page_key(page),
        f"service/{service.facts.slug}",
    ]


def test_editor_adds_a_recording_that_the_page_then_plays(client: Client) -> None:
    typed = {"page": "services", "language": "ar", "audio": build.upload()}
    client.post(reverse("recordings:add"), typed)
    row = Recording.objects.get()
    assert recordings.address("services", "ar") == row.audio.url
    assert re.fullmatch(r"recordings/[0-9a-f]{32}\.mp3", row.audio.name)


def test_editor_is_told_what_is_no_sound_and_keeps_the_rest(client: Client) -> None:
    typed = {"page": "services", "language": "ar", "audio": build.upload("voice.mp3", b"<script>")}
    html = client.post(reverse("recordings:add"), typed).content.decode()
    assert "Tämä ei ole äänitiedosto. Valitse MP3, M4A, OGG, WAV tai WebM." in html
    assert re.findall(r'<option value="(\w+)" selected>', html) == ["services", "ar"]
    assert Recording.objects.count() == 0


def test_second_recording_of_a_page_and_language_is_refused(client: Client) -> None:
    build.recording("services", "ar")
    typed = {"page": "services", "language": "ar", "audio": build.upload()}
    html = client.post(reverse("recordings:add"), typed).content.decode()
    assert "Tällä sivulla on jo äänite tällä kielellä." in html
    assert Recording.objects.count() == 1


def test_made_up_page_is_refused(client: Client) -> None:
    typed = {"page": "b/secret", "language": "ar", "audio": build.upload()}
    assert client.post(reverse("recordings:add"), typed).status_code == 200
    assert Recording.objects.count() == 0


def test_report_links_to_the_form_with_page_and_language_chosen(client: Client) -> None:
    html = html_of(client, reverse("silent_pages"))
    [address] = re.findall(r'href="([^"]+page=book&amp;language=so)"', html)
    form = html_of(client, address.replace("&amp;", "&"))
    assert re.findall(r'<option value="(\w+)" selected>', form) == ["book", "so"]


def test_report_tells_what_is_there(client: Client) -> None:
    row = build.recording("book", "so")
    html = html_of(client, reverse("silent_pages"))
    assert re.findall(r'href="([^"]+)">On</a>', html) == [reverse("recordings:edit", args=[row.pk])]


def test_report_costs_the_same_with_one_page_and_with_thirty(
    client: Client, django_assert_max_num_queries
) -> None:
    for number in range(30):
        pages.content(f"info-{number}")
        build.recording(f"service/{number}")
    with django_assert_max_num_queries(5):
        assert len(staff_recordings.lines(staff_recordings.pages())) == len(recordings.FIXED) + 31
