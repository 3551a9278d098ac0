"""Recording in the browser: where the microphone may open, the page to read, the form without a script."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from home import roles
from home.staff.recorder import page_address
from portal.cache import recordings
from portal.web import headers as security
from tests import staff
from tests.home import build as pages
from tests.pages import html_of
from tests.portal import build_voices as build
from tests.services import build as tray

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client: Client) -> Client:
    return staff.signed_in(client, staff.member(roles.EDITOR))


def opened(client: Client, address: str) -> tuple[bool, bool]:
    """Whether the page of this address may use the microphone, and play what it recorded."""
    headers = client.get(address).headers
    allows = "microphone=(self)" in headers["Permissions-Policy"]
    return allows, "media-src 'self' blob:" in headers["Content-Security-Policy"]


def test_microphone_opens_on_the_form_of_a_recording_alone(client: Client) -> None:
    row = build.recording("book", "so")
    forms = [reverse("recordings:add"), reverse("recordings:edit", args=[row.pk])]
    assert [opened(client, address) for address in forms] == [(True, True), (True, True)]
    others = ["/so/book/", "/admin/", reverse("silent_pages"), reverse("recordings:index")]
    assert [opened(client, address) for address in others] == [(False, False)] * 4


def test_form_has_everything_else_of_the_admins_policy(client: Client) -> None:
    policy = client.get(reverse("recordings:add")).headers["Content-Security-Policy"]
    expected = security.ADMIN_POLICY | {"media-src": "'self' blob:"}
    assert dict(part.split(" ", 1) for part in policy.split("; ")) == expected


def test_form_is_complete_without_a_script(client: Client) -> None:
    html = html_of(client, f"{reverse('recordings:add')}?page=book&language=so")
    assert "Valitse tiedosto alla." in html
    assert re.findall(r'<input type="file" name="audio"', html) == ['<input type="file" name="audio"']
    assert re.findall(r"data-recorder-controls( hidden)?>", html) == [" hidden"]
    [link] = re.findall(r'data-recorder-link><a href="([^"]+)"', html)
    assert link.replace("&amp;", "&") == f"{reverse('recording_page')}?page=book&language=so"


def test_form_without_a_choice_has_no_page_to_read(client: Client) -> None:
    html = html_of(client, reverse("recordings:add"))
    assert re.findall(r"data-recorder-(link|choose)( hidden)?>", html) == [
        ("link", " hidden"),
        ("choose", ""),
    ]


def test_form_of_a_page_that_has_a_recording_is_that_recordings(client: Client) -> None:
    row = build.recording("book", "so")
    answer = client.get(f"{reverse('recordings:add')}?page=book&language=so")
    assert answer["Location"] == reverse("recordings:edit", args=[row.pk])
    html = html_of(client, answer["Location"])
    assert re.findall(r'<audio controls preload="none" src="([^"]+)"', html) == [row.audio.url]


@pytest.mark.parametrize("ending", ["webm", "ogg", "m4a"])
def test_what_a_browser_recorded_is_saved(client: Client, ending: str) -> None:
    sent = build.upload(f"recording.{ending}", build.RECORDED[ending])
    client.post(reverse("recordings:add"), {"page": "book", "language": "so", "audio": sent})
    assert recordings.address("book", "so").endswith(f".{ending}")


# The page to read ------------------------------------------------------------------------------------


def test_address_of_a_fixed_page_a_row_and_prose() -> None:
    service = tray.service()
    page = pages.content("info", with_aliases=True)
    assert page_address("book", "ar") == "/ar/book/"
    assert page_address(f"service/{service.facts.slug}", "so") == f"/so/services/{service.facts.slug}/"
    assert page_address(recordings.page_key(page), "ar").startswith("/ar/")


@pytest.mark.parametrize(
    ("key", "language"),
    [
        ("book_time", "fi"),
        ("appointment", "fi"),
        ("registration_cancel", "fi"),
        ("book", "xx"),
        ("", ""),
        ("book/more", "fi"),
        ("service", "fi"),
        ("service/../../x", "fi"),
        ("page/x\x00", "fi"),
        ("page/00000000-0000-0000-0000-000000000000", "fi"),
        ("wagtailadmin_home", "fi"),
        ("//example.org", "fi"),
    ],
)
def test_address_of_what_opens_for_nobody_is_empty(key: str, language: str) -> None:
    assert page_address(key, language) == ""


def test_page_to_read_opens_in_its_language(client: Client) -> None:
    answer = client.get(reverse("recording_page"), {"page": "come", "language": "so"})
    assert answer["Location"] == "/so/come/"


def test_step_in_the_middle_of_the_booking_says_how_to_reach_it(client: Client) -> None:
    html = html_of(client, reverse("recording_page"), {"page": "book_time", "language": "so"})
    assert "Tämä sivu tulee vasta varauksen keskellä." in html
    assert re.findall(r'<a class="button" href="([^"]+)"', html) == ["/so/book/"]


def test_page_of_one_client_is_not_opened(client: Client) -> None:
    html = html_of(client, reverse("recording_page"), {"page": "appointment", "language": "so"})
    assert "Tätä sivua ei voi avata tästä." in html
