"""web/language_choice.py: the address decides, then what was read last, then the browser, then Finnish."""

from __future__ import annotations

import pytest
from django.utils import translation

from portal import languages

pytestmark = pytest.mark.django_db


def remembered(client) -> str | None:
    cookie = client.cookies.get("django_language")
    return cookie.value if cookie else None


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_a_page_read_is_remembered_in_its_language(client, code: str):
    response = client.get(f"/{code}/")
    assert (response.status_code, remembered(client), translation.get_language()) == (200, code, code)


def test_the_cookie_lasts_a_year_and_is_set_once(client):
    first, second = client.get("/so/"), client.get("/so/")
    assert first.cookies["django_language"]["max-age"] == 365 * 24 * 3600
    assert "language" not in second.cookies


def test_another_language_read_replaces_the_one_before(client):
    client.get("/so/")
    client.get("/ar/")
    assert remembered(client) == "ar"


@pytest.mark.parametrize("path", ["/so/no-such-page/", "/health/alive", "/"])
def test_what_is_no_page_in_a_language_is_not_remembered(client, path: str):
    client.get(path)
    assert remembered(client) is None


def test_a_page_within_a_frame_is_not_remembered(client):
    client.get("/so/", headers={"sec-fetch-dest": "iframe"})
    assert "django_language" not in client.cookies


def test_a_form_sent_is_not_remembered(client):
    client.post("/so/")
    assert remembered(client) is None


@pytest.mark.parametrize(
    ("cookie", "accepted", "language"),
    [
        (None, "", "fi"),
        (None, "ar", "ar"),
        (None, "ckb-IQ,ku;q=0.9,en;q=0.5", "ckb"),
        (None, "fa-AF", "fa"),
        (None, "so-SO,en", "so"),
        (None, "de-DE,de;q=0.9,sv;q=0.4", "sv"),
        (None, "my", "fi"),
        (None, "\"'<x>,,;q=", "fi"),
        ("ru", "ar", "ru"),
        ("xx", "ar", "ar"),
        ("../", "", "fi"),
    ],
)
def test_the_bare_address_opens_in_the_remembered_language_or_that_of_the_browser(
    client, cookie: str | None, accepted: str, language: str
):
    if cookie:
        client.cookies["django_language"] = cookie
    response = client.get("/", headers={"accept-language": accepted})
    assert (response.status_code, response["Location"]) == (302, f"/{language}/")
    assert response["Vary"] == "Accept-Language, Cookie"


def test_an_address_without_its_language_is_found(client):
    response = client.get("/book/", headers={"accept-language": "tr"})
    assert response["Location"] == "/tr/book/"


@pytest.mark.parametrize("path", ["/xx/", "/de/book/", "/prs/"])
def test_an_unknown_language_is_not_found_in_the_language_of_the_browser(client, path: str):
    response = client.get(path, headers={"accept-language": "ar"}, follow=True)
    assert response.status_code == 404
    assert '<html lang="ar" dir="rtl">' in response.content.decode()
