"""portal/web/page_cache.py: kept for everyone alike, for nobody else, and never beyond half a minute."""

from __future__ import annotations

import datetime as dt
import gzip
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings as django_settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.middleware.csrf import get_token
from django.test import Client
from django.urls import path
from wagtail.models import Locale

from booking.models import OpeningHours
from events.sessions import planning
from home.models import HomePage, Notice, NoticeFacts
from portal import languages
from portal import urls as portal_urls
from portal.cache.fragments import CACHE_SECONDS
from portal.models import HouseFacts
from portal.web import page_cache
from portal.web.page_cache import KEPT, MOST_QUERIES, SECONDS
from tests.booking import build as booking_build
from tests.build import user
from tests.events import build as events_build
from tests.pages import html_of
from tests.services import build as services_build

ROOT = Path(__file__).resolve().parents[3]

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _pages_in_files(settings, tmp_path) -> None:
    """The cache of the default installation: files, shared by all processes."""
    backend = "django.core.cache.backends.filebased.FileBasedCache"
    settings.CACHES = {
        **django_settings.CACHES,
        "pages": {"BACKEND": backend, "LOCATION": str(tmp_path), "KEY_PREFIX": "pages"},
    }


@pytest.fixture
def later(monkeypatch):
    """`later(seconds)`: what a page's cache was given is older by so much."""
    from django.core.cache.backends import filebased

    def pass_by(seconds: int) -> None:
        monkeypatch.setattr(filebased, "time", SimpleNamespace(time=lambda: time.time() + seconds))

    return pass_by


def phone(client: Client, path: str = "/fi/") -> bool:
    """Whether the page says the number that `set_phone` wrote last."""
    return "0123" in html_of(client, path)


def set_phone() -> None:
    facts = HouseFacts.load()
    facts.phone = "+358 40 555 0123"
    facts.save()


# Kept, and for how long ------------------------------------------------------------------------------


def test_a_page_is_made_once_and_asks_no_database_again(client, django_assert_num_queries):
    first = client.get("/fi/")
    with django_assert_num_queries(0):
        again = Client().get("/fi/")
    assert (again.status_code, again.content, again.headers) == (200, first.content, first.headers)


def test_a_change_shows_when_the_half_minute_is_over(client, later):
    assert phone(client) is False
    set_phone()
    assert phone(client) is False
    later(SECONDS + 1)
    assert phone(client) is True


def test_a_page_and_what_it_is_made_of_stay_under_a_minute():
    assert SECONDS + CACHE_SECONDS < 60


def test_a_published_page_shows_within_the_half_minute(client, later):
    client.get("/fi/")
    page = HomePage.objects.get(locale=Locale.objects.get(language_code="fi"))
    page.heading = "Uusi otsikko"
    page.save_revision().publish()
    later(SECONDS + 1)
    assert "Uusi otsikko" in html_of(client, "/fi/")


def test_the_clock_opening_the_house_shows_within_the_half_minute(client, later, at):
    OpeningHours.objects.create(
        weekday=1, starts=dt.time(10), ends=dt.time(16), valid_from=booking_build.THIS_YEAR
    )
    at("2026-11-24 09:59")
    assert "Auki nyt" not in html_of(client, "/fi/")
    at("2026-11-24 10:01")
    later(SECONDS + 1)
    assert "Auki nyt" in html_of(client, "/fi/")


def test_a_cancelled_session_shows_within_the_half_minute(client, later, at):
    now = at("2026-11-24 09:00")
    session = events_build.session()
    assert "Peruttu" not in html_of(client, "/fi/events/")
    planning.cancel_sessions(session.pk, now=now)
    assert "Peruttu" not in html_of(client, "/fi/events/")
    later(SECONDS + 1)
    assert "Peruttu" in html_of(client, "/fi/events/")


def test_the_last_seat_taken_shows_within_the_half_minute(client, later, at):
    at("2026-11-24 09:00")
    session = events_build.session(events_build.registered_for(capacity=1))
    assert "Täynnä" not in html_of(client, "/fi/events/")
    events_build.registration(session)
    later(SECONDS + 1)
    assert "Täynnä" in html_of(client, "/fi/events/")


def test_a_notice_shows_and_goes_within_the_half_minute(
    client, later, at, django_capture_on_commit_callbacks
):
    now = at("2026-11-24 09:00")
    assert "Ovi on rikki" not in html_of(client, "/fi/")
    lasts = {"starts_at": now - dt.timedelta(hours=1), "ends_at": now + dt.timedelta(minutes=30)}
    with django_capture_on_commit_callbacks(execute=True):
        notice = Notice.objects.create(title_fi="Ovi on rikki", live=True)
        NoticeFacts.objects.create(row=notice, **lasts)
    later(SECONDS + 1)
    assert "Ovi on rikki" in html_of(client, "/fi/")
    at("2026-11-24 09:31")
    later(2 * SECONDS + 2)
    assert "Ovi on rikki" not in html_of(client, "/fi/")


# The same for everyone, or not kept ------------------------------------------------------------------


def test_each_language_has_its_own_page(client):
    for _twice in range(2):
        for code in languages.INTERFACE_CODES:
            assert f'<html lang="{code}"' in html_of(client, f"/{code}/")


def test_each_host_has_its_own_page(client, settings):
    settings.ALLOWED_HOSTS = ["ohjaamo.example", "testserver"]
    client.get("/fi/", headers={"host": "ohjaamo.example"})
    set_phone()
    assert phone(client) is True


def test_a_foreign_host_is_refused_also_when_the_page_is_kept(client, settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    client.get("/fi/")
    assert client.get("/fi/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize("cookie", ["sessionid", "tray", "messages"])
def test_a_visitor_with_a_cookie_of_their_own_gets_a_page_of_their_own(client, cookie: str):
    client.get("/fi/")
    set_phone()
    client.cookies[cookie] = "x"
    assert phone(client) is True
    assert phone(Client()) is False


def test_picks_are_seen_by_their_owner_alone(client):
    services_build.service("cv")
    pressed = 'aria-pressed="true"'
    assert pressed not in html_of(client, "/fi/services/")
    client.post("/fi/services/pick/", {"pick": "cv"}, headers={"origin": "http://testserver"})
    assert pressed in html_of(client, "/fi/services/")
    assert pressed not in html_of(Client(), "/fi/services/")


def test_an_event_that_one_registers_for_on_its_page_is_kept_for_nobody(client, tmp_path, at):
    at("2026-11-24 09:00")
    session = events_build.session(events_build.registered_for())
    for address in (
        f"{session.event.facts.slug}/register/",
        f"{session.event.facts.slug}/{session.pk}/register/",
    ):
        client.get(f"/fi/events/{address}")
    assert list(tmp_path.glob("*.djcache")) == []


def test_no_kept_page_holds_a_token(client, at):
    at("2026-11-24 09:00")
    session = events_build.session(events_build.registered_for())
    for address in ("", "events/", f"events/{session.event.facts.slug}/", "services/"):
        response = client.get(f"/fi/{address}")
        is_kept = response["Cache-Control"] == "private, no-cache" if "Cache-Control" in response else False
        assert (is_kept, "csrfmiddlewaretoken" in response.content.decode()) in ((True, False), (False, True))


def test_what_a_visitor_with_a_cookie_sees_is_kept_for_nobody(client):
    client.cookies["tray"] = "x"
    client.get("/fi/")
    set_phone()
    assert phone(Client()) is True


def test_somebody_signed_in_meets_no_kept_page(client):
    client.get("/fi/")
    set_phone()
    client.force_login(user())
    assert phone(client) is True


def test_the_language_cookie_is_given_to_each_visitor_and_kept_in_no_page(client):
    for code in ("fi", "fi"):
        visitor = Client()
        visitor.get(f"/{code}/")
        assert visitor.cookies["django_language"].value == "fi"
    seen = Client()
    seen.cookies["django_language"] = "fi"
    assert seen.get("/fi/").cookies == {}


def test_the_bare_address_leads_each_to_their_own_language(client):
    for code in ("so", "ar"):
        visitor = Client()
        assert visitor.get("/", headers={"accept-language": code}).url == f"/{code}/"
        visitor.get(f"/{code}/")
        assert visitor.get("/", headers={"accept-language": "en"}).url == f"/{code}/"


def test_a_form_that_was_sent_is_never_answered_from_the_cache(client):
    client.get("/fi/")
    assert client.post("/fi/", {}).status_code != 304


def _plain(request: HttpRequest) -> HttpResponse:
    return HttpResponse("x")


def _token(request: HttpRequest) -> HttpResponse:
    return HttpResponse(get_token(request))


def _session(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(request.session.get("x")))


def _cookie(request: HttpRequest) -> HttpResponse:
    response = HttpResponse("x")
    response.set_cookie("x", "y")
    return response


def _stream(request: HttpRequest) -> StreamingHttpResponse:
    return StreamingHttpResponse(iter([b"x"]))


def _private(request: HttpRequest) -> HttpResponse:
    return HttpResponse("x", headers={"Cache-Control": "no-store"})


def _gone(request: HttpRequest) -> HttpResponse:
    return HttpResponse("x", status=410)


class Urls:
    urlpatterns = [
        path("plain/", _plain, name="come"),
        path("unnamed/", _plain, name="not_listed"),
        *(
            path(f"{view.__name__.strip('_')}/", view, name="come")
            for view in (_token, _session, _cookie, _stream, _private, _gone)
        ),
        *portal_urls.urlpatterns,
    ]


@pytest.mark.parametrize(
    ("address", "is_kept"),
    [
        ("/plain/", True),
        ("/unnamed/", False),
        ("/token/", False),
        ("/session/", False),
        ("/cookie/", False),
        ("/stream/", False),
        ("/private/", False),
        ("/gone/", False),
    ],
)
def test_only_what_is_the_same_for_everyone_is_kept(client, settings, tmp_path, address: str, is_kept: bool):
    settings.ROOT_URLCONF = Urls
    client.get(address)
    assert bool(list(tmp_path.glob("*.djcache"))) is is_kept


def test_no_address_with_a_form_or_a_secret_is_listed():
    secret = {"book", "appointment", "registration", "event_register", "week", "shared_week", "search"}
    assert secret & set(KEPT) == set()


# Query strings ---------------------------------------------------------------------------------------


def test_a_filter_has_its_own_page(client, later):
    client.get("/fi/events/")
    set_phone()
    assert phone(client, "/fi/events/?mode=online") is True
    assert phone(client, "/fi/events/") is False


@pytest.mark.parametrize("query", ["utm=1", "mode=online&x=1", "mode=" + "x" * 200])
def test_a_query_string_no_filter_of_ours_makes_is_not_kept(client, tmp_path, query: str):
    assert client.get(f"/fi/events/?{query}").status_code == 200
    assert list(tmp_path.glob("*.djcache")) == []


def test_made_up_filters_cannot_fill_the_cache(client, tmp_path, monkeypatch):
    monkeypatch.setattr(page_cache, "MOST_QUERIES", 3)
    for number in range(8):
        client.get(f"/fi/events/?language=x{number}")
    assert len(list(tmp_path.glob("*.djcache"))) == 3
    assert MOST_QUERIES <= 100


@pytest.mark.parametrize("query", ["%00", "%ff", "a=%E2%80%AE", "page=%F0%9F%92%A9", "=&=&"])
def test_garbage_in_the_query_string_is_no_fault(client, query: str):
    assert client.get(f"/fi/events/?{query}").status_code == 200


# Headers ---------------------------------------------------------------------------------------------


def test_headers_tell_a_browser_to_ask_and_others_to_keep_nothing(client):
    response = client.get("/fi/")
    assert response["Cache-Control"] == "private, no-cache"
    assert "Cookie" in response["Vary"]


def test_a_page_that_did_not_change_is_not_sent_again(client):
    tag = client.get("/fi/")["ETag"]
    response = client.get("/fi/", headers={"if-none-match": tag})
    assert (response.status_code, response.content) == (304, b"")
    assert client.get("/fi/", headers={"if-none-match": '"other"'}).status_code == 200


def test_a_kept_page_goes_packed_to_a_browser_that_takes_it_so(client):
    plain, made = client.get("/fi/"), client.get("/fi/", headers={"accept-encoding": "gzip, br"})
    assert made["Content-Encoding"] == "gzip"
    assert gzip.decompress(made.content) == plain.content
    assert "Content-Encoding" not in plain
    assert (made["ETag"], made["Content-Length"]) == (plain["ETag"], str(len(made.content)))
    assert {"Accept-Encoding", "Cookie"} <= set(made["Vary"].split(", "))


@pytest.mark.parametrize("address", ["/fi/", "/fi/book/", "/fi/search/?q=kurssi"])
def test_every_page_goes_packed_whether_kept_or_not(client, address: str):
    page = client.get(address, headers={"accept-encoding": "gzip"})
    assert page["Content-Encoding"] == "gzip"
    assert len(page.content) * 2 < len(gzip.decompress(page.content))


def test_a_head_request_is_answered_from_the_kept_page_and_keeps_none(client, tmp_path):
    assert client.head("/fi/").status_code == 200
    assert list(tmp_path.glob("*.djcache")) == []
    client.get("/fi/")
    assert client.head("/fi/").status_code == 200


# Several processes -----------------------------------------------------------------------------------

READS = """
import os, sys, django
from django.conf import settings
os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings.test"
backend = "django.core.cache.backends.filebased.FileBasedCache"
from portal.settings import test
test.CACHES["pages"] = {"BACKEND": backend, "LOCATION": sys.argv[1], "KEY_PREFIX": "pages"}
django.setup()
from django.test import Client
print(Client().get("/fi/")["ETag"])
"""


def test_another_process_answers_with_the_same_page(client, tmp_path):
    """It has no table at all: whatever it says, it took from the cache."""
    tag = client.get("/fi/")["ETag"]
    run = subprocess.run(
        [sys.executable, "-c", READS, str(tmp_path)],
        cwd=ROOT,
        env={"DATABASE_URL": "sqlite:///:memory:"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == tag
