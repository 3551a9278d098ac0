"""Funders in the foot: who is shown when, in which language, with a logo that no page has to make."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from portal.cache import funders
from portal.models import Funder
from tests.pages import html_of
from tests.portal import build_voices as build

pytestmark = pytest.mark.django_db


TODAY = dt.date(2026, 11, 24)
A_DAY = dt.timedelta(days=1)


def shown(day: dt.date = TODAY) -> list[str]:
    return [funder.name for funder, _logo in funders.current(day)]


def test_funders_are_shown_from_a_day_until_a_day_in_their_order() -> None:
    build.funder("always", order=2)
    build.funder("now", order=1, shown_from=TODAY, shown_until=TODAY)
    build.funder("over", shown_until=TODAY - A_DAY)
    build.funder("coming", shown_from=TODAY + A_DAY)
    assert shown() == ["now", "always"]
    assert shown(TODAY + A_DAY) == ["always", "coming"]


def test_funder_shows_and_goes_at_once() -> None:
    assert shown() == []
    row = build.funder()
    assert shown() == ["Euroopan unioni"]
    row.delete()
    assert shown() == []


def test_funder_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValidationError) as refused:
        Funder(name="x", shown_from=TODAY, shown_until=TODAY - A_DAY).full_clean()
    assert refused.value.messages == ["Viimeinen päivä on ennen ensimmäistä päivää."]


def test_funders_are_asked_for_once(django_assert_num_queries) -> None:
    logo = build.logo(is_ready=True)
    for number in range(30):
        build.funder(f"{number}", logo=logo)
    with django_assert_num_queries(1):
        funders.current(TODAY)
    with django_assert_num_queries(0):
        assert len(funders.current(TODAY)) == 30


def test_logo_is_shown_from_its_small_version() -> None:
    build.funder(logo=build.logo(is_ready=True))
    [(_funder, logo)] = funders.current(TODAY)
    assert (logo.url, logo.width, logo.height) == ("/media/logo.webp", 320, 120)


def test_logo_of_a_picture_that_is_gone_is_not_drawn() -> None:
    assert funders.draw.func(1) is None


def test_logo_that_is_not_ready_leaves_the_name(client: Client) -> None:
    build.funder(logo=build.logo())
    foot = html_of(client, "/fi/book/").partition('class="in funders"')[2]
    assert re.findall(r"<li><span>([^<]+)</span></li>", foot) == ["Euroopan unioni"]


def test_sentence_stands_in_the_readers_language(client: Client) -> None:
    build.funder(sentence_fi="Euroopan unioni maksaa.", sentence_sv="Europeiska unionen betalar.")
    for code, words in {
        "fi": "<span>Euroopan unioni maksaa.</span>",
        "sv": "<span>Europeiska unionen betalar.</span>",
        "ar": '<span><span lang="fi" dir="ltr">Euroopan unioni maksaa.</span></span>',
    }.items():
        foot = html_of(client, f"/{code}/book/").partition('class="in funders"')[2]
        assert words in foot
