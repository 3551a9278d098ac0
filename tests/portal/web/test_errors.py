"""web/errors.py and portal/web/error_page.py: errors in the reader's language, and never a second one."""

from __future__ import annotations

import logging

import pytest
from django.conf import settings as django_settings
from django.test import Client, RequestFactory
from django.utils import translation

from portal import languages
from portal.web import error_page, errors

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.portal.urls_broken")]


@pytest.fixture
def client() -> Client:
    """A browser that is shown the error page instead of a traceback."""
    return Client(raise_request_exception=False)


def shown(response) -> tuple[int, str, bool]:
    """Status, language and whether the house's own page was drawn (and not the bare one)."""
    html = response.content.decode()
    language = html.partition('<html lang="')[2].partition('"')[0]
    return response.status_code, language, "portal/look.css" in html


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
@pytest.mark.parametrize(
    ("path", "status"),
    [("no-such-page/", 404), ("forbidden/", 403), ("suspicious/", 400), ("fault/", 500)],
)
def test_errors_are_shown_in_the_language_of_the_address(client, code: str, path: str, status: int):
    assert shown(client.get(f"/{code}/{path}")) == (status, code, True)


def test_an_error_without_a_prefix_is_shown_in_the_language_of_the_browser(client):
    response = client.get("/bare-fault/", headers={"accept-language": "so"})
    assert shown(response) == (500, "so", True)


def test_a_fault_is_shown_without_asking_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert shown(client.get("/fi/fault/")) == (500, "fi", True)


def test_an_error_page_is_kept_by_no_cache_and_no_search_engine(client):
    response = client.get("/fi/no-such-page/")
    assert (response["Cache-Control"], response["X-Robots-Tag"]) == ("no-store", "noindex")


def test_a_host_that_is_not_ours_is_refused_and_not_broken(client, settings):
    settings.ALLOWED_HOSTS = ["ohjaamo.example"]
    response = client.get("/ar/", headers={"host": "evil.example"})
    assert shown(response)[:2] == (400, "ar")


@pytest.mark.parametrize(
    "path", ["/fi/%00/", "/fi/book/?x=%00", "/fi/b/%E2%80%AE/", "/fi/" + "a" * 3000 + "/"]
)
def test_garbage_in_the_address_is_never_a_fault(client, path: str):
    assert client.get(path).status_code < 500


def test_a_form_without_its_token_says_that_cookies_may_be_off():
    client = Client(enforce_csrf_checks=True)
    response = client.post("/fi/no-such-page/", {"name": "Sahra"})
    assert shown(response) == (403, "fi", True)
    assert "Selaimesi ei ehkä salli evästeitä." in response.content.decode()


def test_an_error_page_that_cannot_be_drawn_becomes_a_bare_one(settings, caplog):
    settings.TEMPLATES = [{**django_settings.TEMPLATES[0], "DIRS": [], "APP_DIRS": False}]
    response = errors.page_not_found(RequestFactory().get("/ar/x/"))
    html = response.content.decode()
    assert shown(response) == (404, "ar", False)
    assert ('dir="rtl"' in html, '<a href="/ar/">' in html) == (True, True)
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_bare_escapes_what_it_is_given():
    with translation.override("fi"):
        html = error_page.bare("<b>", "a & b", "fi")
    assert "<h1>&lt;b&gt;</h1><p>a &amp; b</p>" in html


def test_the_language_of_the_reader_before_does_not_stay(client):
    client.get("/ar/no-such-page/")
    response = errors.page_not_found(RequestFactory().get("/x/"))
    assert shown(response)[1] == "fi"
