"""portal/web/headers.py: strict on the public site, looser only where Wagtail's editor needs it."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from portal.web import headers as security
from tests import build

STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'self'"
)


def answer(path: str, **headers: str) -> HttpResponse:
    """What the middleware makes of a view's answer at this path."""
    return security.headers(lambda _request: HttpResponse(headers=headers))(RequestFactory().get(path))


@pytest.mark.parametrize("path", ["/", "/fi/", "/ar/book/", "/health/alive", "/static/x.css", "/administer/"])
def test_public_policy_allows_nothing_inline_and_nobody_else(path: str):
    assert answer(path)["Content-Security-Policy"] == STRICT


@pytest.mark.parametrize("path", ["/admin/", "/admin/pages/", "/admin/login/"])
def test_admin_policy_allows_inline_but_nobody_else_and_no_evaluation(path: str):
    policy = answer(path)["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-inline';" in policy
    assert "unsafe-eval" not in policy
    assert "http" not in policy


def test_a_stricter_policy_of_a_view_stays():
    own = "default-src 'none'"
    assert answer("/fi/", **{"Content-Security-Policy": own})["Content-Security-Policy"] == own


def test_no_power_is_open_unless_a_page_names_it():
    assert [line for line in security.PERMISSIONS.split(", ") if not line.endswith("=()")] == []
    opened = security.permissions_line("microphone").split(", ")
    assert [line for line in opened if not line.endswith("=()")] == ["microphone=(self)"]


@pytest.mark.django_db
def test_every_answer_carries_the_whole_set_of_headers(client):
    response = client.get("/fi/no-such-page/")
    found = {name: response.get(name) for name in EXPECTED}
    assert found == EXPECTED


EXPECTED = {
    "Content-Security-Policy": STRICT,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": security.PERMISSIONS,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}


@pytest.mark.django_db
def test_static_files_carry_the_headers_too(client, settings):
    settings.WHITENOISE_USE_FINDERS = True
    response = client.get("/static/portal/look.css")
    response.close()
    assert response.status_code == 200
    assert response["Content-Security-Policy"] == STRICT
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in response


@pytest.mark.django_db
def test_behind_tls_the_site_asks_for_tls_for_two_years(client, settings):
    settings.SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    response = client.get("/fi/", secure=True)
    assert response["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains; preload"


@pytest.mark.django_db
def test_behind_tls_plain_http_is_sent_on(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    response = client.get("/fi/")
    assert (response.status_code, response["Location"]) == (301, "https://testserver/fi/")


@pytest.mark.django_db
def test_cookies_are_kept_from_scripts_and_other_sites(client, settings):
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = settings.LANGUAGE_COOKIE_SECURE = True
    build.user("keeper", is_superuser=True)
    client.get("/fi/")
    client.get("/admin/login/")
    client.post("/admin/login/", {"username": "keeper", "password": "password"})
    flags = {
        name: (cookie["secure"], cookie["httponly"], cookie["samesite"])
        for name, cookie in client.cookies.items()
    }
    assert flags == dict.fromkeys(("django_language", "csrftoken", "sessionid"), (True, True, "Lax"))


@pytest.mark.journey
@pytest.mark.django_db(transaction=True)
def test_the_editor_works_under_the_policy_of_the_admin(open_page, live_server):
    build.user("keeper", is_superuser=True)
    page = open_page(viewport={"width": 1280, "height": 900})
    page.goto("/admin/login/")
    page.fill("#id_username", "keeper")
    page.fill("#id_password", "password")
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")
    for path in ("/admin/", "/admin/settings/portal/housefacts/1/", "/admin/pages/", "/admin/images/add/"):
        page.goto(path)
        page.wait_for_load_state("networkidle")
    assert page.locator("h1, h2").count() > 0
