"""The picks in their cookie: read, written, and never more than a browser may be trusted with."""

from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse

from services import tray
from services.tray import DAYS, MOST, TrayFull
from tests.services import build


def holding(value: str) -> HttpRequest:
    """A request whose cookie holds `value`."""
    request = HttpRequest()
    request.COOKIES["tray"] = value
    return request


@pytest.mark.parametrize(
    ("value", "slugs"),
    [
        ("", []),
        ("cv", ["cv"]),
        ("cv.digital-help.cv", ["cv", "digital-help"]),
        ("cv..<script>.ä.a b.\x00.digital_help", ["cv", "digital_help"]),
        ("x" * 51, []),
    ],
)
def test_picks_are_slugs_each_once(value, slugs):
    assert tray.picks(holding(value)) == slugs


def test_picks_without_a_cookie():
    assert tray.picks(HttpRequest()) == []


def test_picks_are_never_more_than_a_tray_holds():
    assert len(tray.picks(holding(".".join(f"s{number}" for number in range(500))))) == MOST


@pytest.mark.django_db
def test_published_keeps_the_order_and_drops_what_is_no_service(django_assert_num_queries):
    for slug in ("one", "two"):
        build.service(slug, name=slug)
    build.service("draft", name="Luonnos", live=False)
    with django_assert_num_queries(1):
        assert tray.published(["two", "draft", "gone", "one"]) == ["two", "one"]
    with django_assert_num_queries(0):
        assert tray.published([]) == []


def test_with_pick_adds_once_at_the_end():
    assert tray.with_pick(["one"], "two") == ["one", "two"]
    assert tray.with_pick(["one", "two"], "one") == ["one", "two"]


def test_with_pick_refuses_when_full():
    full = [f"s{number}" for number in range(MOST)]
    assert tray.with_pick(full, "s3") == full
    with pytest.raises(TrayFull):
        tray.with_pick(full, "one-more")


def test_without_pick():
    assert tray.without_pick(["one", "two"], "one") == ["two"]
    assert tray.without_pick(["one"], "never-there") == ["one"]


def test_write_outlives_the_browser_and_hides_from_scripts(settings):
    settings.SESSION_COOKIE_SECURE = True
    response = HttpResponse()
    tray.write(response, ["one", "two"])
    cookie = response.cookies["tray"]
    assert cookie.value == "one.two"
    assert (cookie["max-age"], cookie["samesite"]) == (DAYS * 86400, "Lax")
    assert (cookie["httponly"], cookie["secure"]) == (True, True)


@pytest.mark.parametrize("take_away", [tray.forget, lambda response: tray.write(response, [])])
def test_nothing_picked_leaves_no_cookie(take_away):
    response = HttpResponse()
    take_away(response)
    assert (response.cookies["tray"].value, response.cookies["tray"]["max-age"]) == ("", 0)
