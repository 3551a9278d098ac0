"""Counters over the cache: what they let through, how long they remember, and what their keys hide."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.core.cache import cache, caches
from django.test import RequestFactory

from portal.forms import limits

NOW = dt.datetime(2026, 11, 24, 8, 0, tzinfo=dt.UTC)


def test_allow_up_to_the_limit():
    answers = [limits.allow("key", most=3, seconds=60, now=NOW) for _ in range(5)]
    assert answers == [True, True, True, False, False]


def test_allow_keeps_keys_apart():
    limits.count("one", seconds=60, now=NOW)
    assert limits.count("other", seconds=60, now=NOW) == 1


def test_allow_starts_again_in_the_next_window():
    for _ in range(3):
        limits.count("key", seconds=60, now=NOW)
    assert limits.allow("key", most=1, seconds=60, now=NOW + dt.timedelta(seconds=60)) is True


def test_is_spent_counts_nothing():
    limits.count("key", seconds=60, now=NOW)
    assert [limits.is_spent("key", most=2, seconds=60, now=NOW) for _ in range(3)] == [False] * 3
    limits.count("key", seconds=60, now=NOW)
    assert limits.is_spent("key", most=2, seconds=60, now=NOW) is True


def test_count_over_files_lives_as_long_as_its_window(settings, tmp_path):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": tmp_path,
            "TIMEOUT": 0,  # what incr() would set
        }
    }
    assert [limits.count("key", seconds=600) for _ in range(3)] == [1, 2, 3]
    assert caches["default"].get(limits._name("key", 600, limits.clock.now())) == 3


def test_count_keeps_no_personal_data_in_the_key():
    limits.count("find:contact:+358401234567", seconds=60, now=NOW)
    assert [name for name in cache._cache if "358401234567" in name] == []
    assert len(cache._cache) == 1


@pytest.mark.parametrize(
    ("meta", "behind_tls", "expected"),
    [
        ({"REMOTE_ADDR": "192.0.2.7"}, False, "192.0.2.7"),
        ({"REMOTE_ADDR": "192.0.2.7", "HTTP_X_FORWARDED_FOR": "198.51.100.1"}, False, "192.0.2.7"),
        ({"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "6.6.6.6, 198.51.100.1"}, True, "198.51.100.1"),
        ({"REMOTE_ADDR": "2001:db8:1:2:3:4:5:6"}, False, "2001:db8:1:2::/64"),
        ({"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "rubbish\x00"}, True, "unknown"),
        ({"REMOTE_ADDR": ""}, False, "unknown"),
    ],
)
def test_address_of_a_request(settings, meta, behind_tls, expected):
    settings.BEHIND_TLS = behind_tls
    assert limits.address(RequestFactory().get("/", **meta)) == expected


@pytest.mark.django_db
def test_a_visitor_is_counted_by_browser_and_by_address():
    def tries(session: SessionStore, number: int) -> list[bool]:
        request = RequestFactory().post("/", REMOTE_ADDR="192.0.2.7")
        request.session = session
        allowance = limits.Allowance("form", most_in_session=2, most_from_address=3, seconds=60)
        return [allowance.allows(request, now=NOW) for _ in range(number)]

    first, second = SessionStore(), SessionStore()
    assert tries(first, 3) == [True, True, False]
    assert first.session_key is not None
    # The refused try was counted by address as well, so that the room that shares it is full.
    assert tries(second, 1) == [False]
