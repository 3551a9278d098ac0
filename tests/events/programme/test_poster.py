"""The week on one sheet: which week, what stands on it, and where its QR code leads."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.test import Client
from django.utils import translation

from events.models import Session
from events.programme import poster
from events.programme.poster import MANY, MOST
from portal.messages import qr
from tests.build import instant
from tests.events import build
from tests.events.build import HOUR, NOW
from tests.events.public.test_programme import page, words
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]
MONDAY = dt.date(2026, 11, 23)


def titles(client: Client, path: str) -> list[str]:
    """The titles on the poster, in order."""
    return re.findall(r"<div><b>(.*?)</b>", page(client, path))


@pytest.mark.parametrize(
    ("text", "monday"),
    [
        ("", MONDAY),
        ("2026-W48", MONDAY),
        ("2026-W53", dt.date(2026, 12, 28)),
        ("2027-W01", dt.date(2027, 1, 4)),
        ("2027-W53", None),
        ("2026-W00", None),
        ("2026-48", None),
        ("20٢٦-W48", None),
        ("next", None),
    ],
)
def test_week_of_an_address(text, monday):
    assert poster.monday_of(text, NOW) == monday


def test_week_is_named_as_it_is_read():
    assert poster.week_of(dt.date(2026, 12, 28)) == "2026-W53"
    assert poster.monday_of(poster.week_of(MONDAY), NOW) == MONDAY


@pytest.mark.parametrize("monday", [dt.date(2026, 10, 19), dt.date(2027, 3, 22)])
def test_week_with_a_clock_change_is_whole(monday):
    sunday = monday + dt.timedelta(days=6)
    inside = [
        build.session(starts_at=instant(f"{day} {time}")).pk
        for day, time in ((monday, "00:00"), (sunday, "23:59"))
    ]
    build.session(starts_at=instant(f"{monday} 00:00") - HOUR)
    build.session(starts_at=instant(f"{sunday + dt.timedelta(days=1)} 00:00"))
    assert [row.pk for row in poster.sessions(monday, "").order_by("starts_at")] == inside


def test_poster_tells_the_week_by_day(client):
    build.session(build.event("Kahvila", languages=("ar",), interpreted=("so",)), instant("2026-11-25 15:00"))
    build.session(build.event("Kerho"), instant("2026-11-23 10:00"), cancelled_at=NOW)
    build.session(build.event("Ensi viikolla"), instant("2026-11-30 10:00"))
    found = words(page(client, "/fi/events/poster/"))
    assert "Maanantai 23.11. – sunnuntai 29.11." in found
    assert "Maanantai 23.11. 10:00 Kerho Peruttu suomi" in found
    assert "Keskiviikko 25.11. 15:00 Kahvila arabia (tulkki: somali) · Mikseri" in found
    assert "Ensi viikolla" not in found


def test_poster_of_one_language(client):
    build.session(build.event("Kahvila", languages=("ar",)), instant("2026-11-25 15:00"))
    build.session(build.event("Työpaja", interpreted=("ar",)), instant("2026-11-25 16:00"))
    build.session(build.event("Kerho"), instant("2026-11-25 17:00"))
    assert titles(client, "/fi/events/poster/?week=2026-W48&language=ar") == ["Kahvila", "Työpaja"]
    assert titles(client, "/fi/events/poster/?week=2026-W48") == ["Kahvila", "Työpaja", "Kerho"]


@pytest.mark.parametrize("query", ["week=2026-W99", "language=xx", "week=x&language=ar", "week=%00a"])
def test_unknown_week_or_language_gets_one_sentence_and_this_week(client, query):
    build.session(build.event("Kerho"), instant("2026-11-25 17:00"))
    html = page(client, f"/fi/events/poster/?{query}")
    assert words(html).count("Tätä viikkoa tai kieltä ei ole. Tässä on tämä viikko.") == 1
    assert "Kerho" in html


def test_empty_week_says_so(client):
    assert "Tällä viikolla ei ole tapahtumia." in words(page(client, "/fi/events/poster/"))


@pytest.mark.parametrize("language", ["", "ar"])
def test_qr_leads_to_the_list_in_the_language_of_the_page(client, language):
    query = f"?language={language}" if language else ""
    with translation.override("ckb"):
        assert poster.code(language) == qr.svg(f"https://ohjaamo.example/ckb/events/{query}")
    html = page(client, f"/ckb/events/poster/{query}")
    assert qr.svg(f"https://ohjaamo.example/ckb/events/{query}") in html


def test_full_week_has_smaller_letters_and_says_what_did_not_fit(client):
    event = build.event()
    starts_at = instant("2026-11-24 09:00")
    Session.objects.bulk_create(
        [
            Session(event=event, starts_at=starts_at + step * HOUR, ends_at=starts_at + (step + 1) * HOUR)
            for step in range(MOST + 1)
        ]
    )
    html = html_of(client, "/fi/events/poster/")
    assert len(re.findall(r"<li[^>]*><time", html)) == MOST
    assert 'class="poster poster-long"' in html
    assert "Kaikki eivät mahtuneet tähän. Katso loput netistä." in words(html)


def test_week_of_the_usual_length_has_large_letters(client):
    build.sessions(build.event(), MANY)
    assert 'class="poster"' in html_of(client, "/fi/events/poster/?week=2026-W49")


@pytest.mark.parametrize("number", [1, 30])
def test_poster_asks_few_questions(client, django_assert_max_num_queries, number):
    for step in range(number):
        build.session(build.registered_for(capacity=4, interpreted=("ar",)), NOW + step * HOUR)
    client.get("/fi/events/poster/")
    with django_assert_max_num_queries(6):
        client.get("/fi/events/poster/")
