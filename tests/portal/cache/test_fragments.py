"""What stands on every page: asked for once for all pages, and each fragment shows a change at once."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.cache import cache
from django.db import transaction

from home.content import notices
from home.enums import Urgency
from home.pages import keyed_pages
from portal import clock
from portal.cache import fragments, funders, recordings
from tests.build import instant
from tests.home import build as pages
from tests.portal import build_voices as build

pytestmark = pytest.mark.django_db

NOW = instant("2026-11-24 12:00")


@pytest.fixture(autouse=True)
def _noon(at) -> None:
    at("2026-11-24 12:00")


def read() -> tuple[str, list, list, str]:
    """What a page asks of several fragments."""
    return (
        recordings.address("services", "fi"),
        notices.current("fi", NOW),
        funders.current(clock.today(NOW)),
        keyed_pages.address("privacy"),
    )


@pytest.mark.parametrize("rows", [1, 200])
def test_each_fragment_costs_one_query_and_none_while_cached(rows, django_assert_num_queries) -> None:
    pages.content("tietosuoja", key="privacy", with_aliases=True)
    logo = build.logo(is_ready=True)
    for number in range(rows):
        build.recording(f"service/{number}")
        pages.notice(f"Tiedote {number}")
        build.funder(f"Rahoittaja {number}", logo=logo)
    cache.clear()
    with django_assert_num_queries(4):
        read()
    with django_assert_num_queries(0):
        _recording, bulletins, payers, privacy = read()
    assert (len(bulletins), len(payers), privacy) == (rows, rows, "/fi/tietosuoja/")


def test_fragments_say_what_their_rows_say() -> None:
    sound = build.recording("services", "fi")
    starts_at, ends_at = NOW - dt.timedelta(hours=1), NOW + dt.timedelta(hours=1)
    pages.notice("Ovi", text_fi="on rikki", urgency=Urgency.SOON, starts_at=starts_at, ends_at=ends_at)
    build.funder("EU", sentence_fi="Maksaa.", shown_until=clock.today(NOW), logo=build.logo(is_ready=True))
    cache.clear()
    address, [bulletin], [(payer, logo)], _privacy = read()
    assert address == sound.audio.url
    assert (bulletin.title.text, bulletin.text.text, bulletin.urgency) == ("Ovi", "on rikki", Urgency.SOON)
    assert (bulletin.starts_at, bulletin.ends_at) == (starts_at, ends_at)
    assert (payer.name, payer.sentence_fi, payer.shown_from, payer.shown_until) == (
        "EU",
        "Maksaa.",
        None,
        dt.date(2026, 11, 24),
    )
    assert logo == funders.Logo("/media/logo.webp", 320, 120)


def test_saving_a_row_of_one_fragment_leaves_the_others_kept(django_assert_num_queries) -> None:
    read()
    build.funder("EU")
    with django_assert_num_queries(0):
        notices.current("fi", NOW)
    with django_assert_num_queries(1):
        assert [payer.name for payer, _logo in funders.current(clock.today(NOW))] == ["EU"]


def test_what_is_invalidated_goes_at_once():
    cache.set("rows", "old")
    fragments.invalidate("rows")
    assert cache.get("rows") is None


@pytest.mark.django_db(transaction=True)
def test_what_a_reader_cached_before_the_commit_goes_with_it():
    with transaction.atomic():
        fragments.invalidate("rows")
        cache.set("rows", "old, read by another process that sees no commit yet")
    assert cache.get("rows") is None
