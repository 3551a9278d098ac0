"""The front page: there from the first migration in nine languages, and alive."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.test import Client
from wagtail.models import Locale, Page, Site

from booking.models import OpeningHours
from home.models import HomePage
from portal import languages
from portal.cache import nav
from tests.booking import build
from tests.build import user
from tests.pages import html_of

pytestmark = pytest.mark.django_db

QUERIES = 12


@pytest.fixture(autouse=True)
def _tuesday_noon(at) -> None:
    at("2026-11-24 12:00")


def words(html: str) -> str:
    """What one reads of the html."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def open_house() -> None:
    for weekday in range(4):
        OpeningHours.objects.create(
            weekday=weekday, starts=dt.time(10), ends=dt.time(16), valid_from=build.THIS_YEAR
        )


# The migration ---------------------------------------------------------------------------------------


def test_migration_makes_a_locale_for_each_language() -> None:
    assert set(Locale.objects.values_list("language_code", flat=True)) == set(languages.INTERFACE_CODES)


def test_migration_makes_the_finnish_page_and_eight_aliases() -> None:
    pages = HomePage.objects.order_by("path")
    finnish = pages[0]
    assert [(page.locale.language_code, page.alias_of_id) for page in pages] == [
        (code, None if code == "fi" else finnish.pk) for code in languages.INTERFACE_CODES
    ]
    assert len({page.translation_key for page in pages}) == 1


def test_migration_makes_the_site_and_a_sound_tree() -> None:
    assert Site.objects.get().root_page.specific == HomePage.objects.get(locale__language_code="fi")
    assert list(Page.find_problems()) == [[], [], [], [], []]


# The page --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_front_page_in_each_language(client: Client, code: str) -> None:
    response = client.get(f"/{code}/")
    html = response.content.decode()
    assert response.status_code == 200
    assert f'<html lang="{code}" dir="{languages.direction(code)}">' in html


def test_front_page_names_its_versions_absolutely(client: Client) -> None:
    html = html_of(client, "/ar/")
    alternates = dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">', html))
    assert alternates == {
        **{code: f"https://ohjaamo.example/{code}/" for code in languages.INTERFACE_CODES},
        "x-default": "https://ohjaamo.example/fi/",
    }
    assert '<link rel="canonical" href="https://ohjaamo.example/ar/">' in html


def test_root_leads_to_the_readers_language(client: Client) -> None:
    response = client.get("/", headers={"accept-language": "so, en;q=0.5"})
    assert (response.status_code, response.url) == (302, "/so/")


def test_front_page_open_and_who_speaks(client: Client) -> None:
    open_house()
    build.shift(build.desk(), build.coach(languages=("fi", "so")))
    text = words(html_of(client, "/fi/"))
    assert "Auki nyt Kello 16:00 asti" in text
    assert "Nyt puhumme näitä kieliä suomi Soomaali Kello 15:00 asti" in text


def test_front_page_at_night(client: Client, at) -> None:
    open_house()
    build.shift(build.desk(), build.coach(languages=("fi", "so")), weekday=2)
    at("2026-11-24 21:00")
    text = words(html_of(client, "/fi/"))
    assert "Nyt kiinni Seuraavan kerran auki: huomenna kello 10:00" in text
    assert "Seuraavan kerran sinun kielelläsi: huomenna, keskiviikko 25.11. kello 10:00–15:00" in text


def test_front_page_tells_closed_days_and_who_helps_meanwhile(client: Client) -> None:
    open_house()
    build.closure(dt.date(2026, 11, 30), dt.date(2026, 12, 1), "Koulutus", meanwhile="Soita numeroon 112.")
    text = words(html_of(client, "/fi/"))
    assert "Olemme kiinni: maanantai 30.11. – tiistai 1.12. Koulutus" in text
    assert "Olemme taas auki: keskiviikko 2.12. Soita numeroon 112." in text


def test_front_page_of_an_empty_house_still_has_a_way_in(client: Client) -> None:
    html = html_of(client, "/fi/")
    assert re.findall(r'<a class="door[^"]*" href="([^"]+)"', html) == [
        path for _door, path in nav.nav_links()
    ]
    assert "Nyt kiinni" in words(html)


def test_front_page_texts_of_the_editor_carry_their_language(client: Client) -> None:
    HomePage.objects.update(heading="Tervetuloa Mikseriin", lead="")
    assert '<h1 lang="fi" dir="ltr">Tervetuloa Mikseriin</h1>' in html_of(client, "/ar/")
    assert "<h1>Tervetuloa Mikseriin</h1>" in html_of(client, "/fi/")


def test_front_page_keeps_no_style_or_script_inside(client: Client) -> None:
    html = html_of(client, "/fi/")
    assert re.findall(r"<style|<script(?! type=.application/ld| src=)|\sstyle=|\son\w+=", html) == []


def test_front_page_weighs_little(client: Client) -> None:
    open_house()
    build.shift(build.desk(), build.coach(languages=languages.INTERFACE_CODES))
    assert len(client.get("/fi/").content) < 20_000


@pytest.mark.parametrize("coaches", [1, 30])
def test_front_page_asks_few_questions_however_many_coaches(
    client: Client, django_assert_max_num_queries, coaches: int
) -> None:
    open_house()
    desk = build.desk()
    people = [
        build.coach(f"Valmentaja {number}", languages=("fi",), weekdays=()) for number in range(coaches)
    ]
    build.shift(desk, *people)
    build.shift(desk, build.coach("Amira", languages=("ar",)), weekday=2)
    build.closure(dt.date(2026, 11, 30), dt.date(2026, 12, 1))
    client.get("/ar/")  # what Django and Wagtail ask once per process
    with django_assert_max_num_queries(QUERIES):
        client.get("/ar/")


# The editor ------------------------------------------------------------------------------------------


def test_front_page_of_another_language_is_edited_in_its_direction(client: Client) -> None:
    arabic = HomePage.objects.get(locale__language_code="ar")
    arabic.alias_of = None
    arabic.save()
    client.force_login(user(is_superuser=True, is_staff=True))
    html = html_of(client, f"/admin/pages/{arabic.pk}/edit/")
    assert re.search(r'<section[^>]*lang="ar"[^>]*dir="rtl"|<div[^>]*lang="ar"[^>]*dir="rtl"', html)


def test_front_page_description_is_in_the_language_of_the_page(client: Client) -> None:
    HomePage.objects.update(search_description="Apua Kemissä.")
    assert '<meta name="description" content="Apua Kemissä.">' in html_of(client, "/fi/")
    assert "Apua Kemissä." not in html_of(client, "/ar/")


def test_front_page_opens_for_editing_and_preview(client: Client) -> None:
    page = HomePage.objects.get(locale__language_code="fi")
    client.force_login(user(is_superuser=True, is_staff=True))
    assert client.get(f"/admin/pages/{page.pk}/edit/").status_code == 200
    preview = page.make_preview_request(preview_mode=page.default_preview_mode)
    assert preview.status_code == 200
