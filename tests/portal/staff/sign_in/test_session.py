"""Signing in: slowed after failures, over when idle, over after a day's work, over with the browser."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from home import roles
from portal.staff.sign_in import session
from tests import staff
from tests.booking.build import MINUTE, NOW
from tests.pages import html_of

pytestmark = pytest.mark.django_db

SLOWED = "Kirjautuminen on epäonnistunut monta kertaa. Odota 5 minuuttia ja yritä uudelleen."


@pytest.fixture(autouse=True)
def this_morning(at: Callable[..., dt.datetime], settings: Any) -> None:
    cache.clear()
    settings.STAFF_SESSION_HOURS, settings.STAFF_IDLE_MINUTES = 10, 60
    at(NOW)


def post(
    client: Client, password: str, *, name: str = "aino", address: str = "192.0.2.1", **more: str
) -> str:
    """What the sign-in answers, as text; empty when it lets the user in."""
    typed = {"username": name, "password": password, **more}
    answer = client.post(reverse("wagtailadmin_login"), typed, REMOTE_ADDR=address)
    return answer.content.decode()


def is_in(client: Client, **headers: str) -> bool:
    return client.get(reverse("roles_help"), headers=headers).status_code == 200


# Failures --------------------------------------------------------------------------------------------


def test_sign_in_is_slowed_after_five_failures_even_with_the_right_password(client: Client) -> None:
    staff.member(roles.COACH, username="aino")
    said = [SLOWED in post(client, "wrong") for _try in range(session.MOST_OF_PAIR + 1)]
    assert said == [False] * session.MOST_OF_PAIR + [True]
    assert SLOWED in post(client, "password")
    assert is_in(client) is False


def test_sign_in_opens_again_after_the_window(client: Client, at: Callable[..., dt.datetime]) -> None:
    staff.member(roles.COACH, username="aino")
    for _try in range(session.MOST_OF_PAIR):
        post(client, "wrong")
    at(NOW + session.WINDOW * dt.timedelta(seconds=1))
    post(client, "password")
    assert is_in(client) is True


def test_stranger_who_tries_a_name_does_not_shut_out_its_owner(client: Client) -> None:
    staff.member(roles.COACH, username="aino")
    for _try in range(3 * session.MOST_FROM_ADDRESS):
        post(Client(), "wrong", address="198.51.100.7")
    post(client, "password")
    assert is_in(client) is True


def test_one_address_cannot_try_many_names(client: Client) -> None:
    staff.member(roles.COACH, username="aino")
    for number in range(session.MOST_FROM_ADDRESS):
        post(Client(), "wrong", name=f"name{number}")
    assert SLOWED in post(client, "password")


def test_answer_is_the_same_for_a_name_that_nobody_has(client: Client) -> None:
    staff.member(roles.COACH, username="aino")
    answers = [
        [
            (SLOWED in html, "error" in html)
            for html in (post(client, "wrong", name=name) for _try in range(7))
        ]
        for name in ("aino", "nobody")
    ]
    assert answers[0] == answers[1]


def test_spelling_of_the_name_is_counted_as_one(client: Client) -> None:
    for name in ("aino", "AINO", " Aino", "aIno", "AiNo"):
        post(client, "wrong", name=name)
    assert SLOWED in post(client, "wrong", name="aino")


# The end of a session --------------------------------------------------------------------------------


def test_session_ends_when_nothing_was_done_for_an_hour(
    client: Client, at: Callable[..., dt.datetime]
) -> None:
    staff.signed_in(client, staff.member(roles.COACH))
    seen = []
    for minutes in (59, 59 + 59, 59 + 59 + 60):
        at(NOW + minutes * MINUTE)
        seen.append(is_in(client))
    assert seen == [True, True, False]


def test_session_ends_after_ten_hours_whatever_is_done(
    client: Client, at: Callable[..., dt.datetime]
) -> None:
    staff.signed_in(client, staff.member(roles.COACH))
    seen = []
    for half_hours in range(1, 21):
        at(NOW + half_hours * 30 * MINUTE)
        seen.append(is_in(client))
    assert seen == [True] * 19 + [False]


def test_page_that_asks_for_news_by_itself_keeps_no_session_alive(
    client: Client, at: Callable[..., dt.datetime]
) -> None:
    staff.signed_in(client, staff.member(roles.COACH))
    for minutes in range(5, 60, 5):
        at(NOW + minutes * MINUTE)
        assert is_in(client, **{"sec-fetch-dest": "empty"}) is True
    at(NOW + 60 * MINUTE)
    assert is_in(client) is False


def test_whoever_is_sent_away_comes_back_to_the_same_page(
    client: Client, at: Callable[..., dt.datetime]
) -> None:
    staff.signed_in(client, staff.member(roles.COACH))
    at(NOW + 2 * 60 * MINUTE)
    address = reverse("roles_help")
    assert client.get(address).headers["Location"] == f"{reverse('wagtailadmin_login')}?next={address}"


def test_session_ends_with_the_browser_also_for_who_asks_to_be_remembered(client: Client) -> None:
    staff.member(roles.COACH, username="aino")
    assert "remember" not in html_of(client, reverse("wagtailadmin_login"))
    post(client, "password", remember="on")
    assert is_in(client) is True
    assert client.cookies["sessionid"]["max-age"] == ""


def test_visitors_of_the_site_have_no_end_of_session(client: Client, at: Callable[..., dt.datetime]) -> None:
    at(NOW + 5 * 60 * MINUTE)
    client.get("/fi/book/")
    assert session.SEEN not in client.session


def test_last_thing_done_is_written_once_a_minute(client: Client, at: Callable[..., dt.datetime]) -> None:
    staff.signed_in(client, staff.member(roles.COACH))
    written = []
    for seconds in (0, 59, 60, 119):
        at(NOW + dt.timedelta(seconds=seconds))
        is_in(client)
        written.append(client.session[session.SEEN] - NOW.timestamp())
    assert written == [0, 0, 60, 60]
