"""Notices: on every page while they last, in the reader's language or honestly in another."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.core.cache import cache
from django.test import Client
from wagtail.models import Revision

from home import roles
from home.content import notices
from home.enums import Urgency
from home.models import Notice, NoticeFacts
from portal import clock, languages
from tests import staff
from tests.build import instant
from tests.home import build
from tests.pages import html_of

pytestmark = pytest.mark.django_db
NOW = instant("2026-11-24 12:00")
MINUTE = dt.timedelta(minutes=1)
EVENTS = "/{}/events/"


@pytest.fixture(autouse=True)
def _tuesday_noon(at) -> None:
    at("2026-11-24 12:00")


def titles(language: str = "fi", now: dt.datetime = NOW) -> list[str]:
    return [row.title.text for row in notices.current(language, now)]


def page(client: Client, path: str) -> str:
    return html_of(client, path)


def bulletins(html: str) -> str:
    """The part between header and content."""
    return html.split("</header>")[1].split("<main")[0]


# Which ones ------------------------------------------------------------------------------------------


def test_current_holds_from_the_first_minute_to_the_last():
    start, end = NOW, NOW + 60 * MINUTE
    build.notice("Nyt", starts_at=start, ends_at=end)
    shown = [titles(now=now) for now in (start - MINUTE, start, end - MINUTE, end)]
    assert shown == [[], ["Nyt"], ["Nyt"], []]


def test_current_leaves_out_drafts():
    build.notice("Luonnos", live=False)
    assert titles() == []


def test_current_has_the_most_urgent_first_then_the_newest():
    for title, urgency, day in [
        ("vanha tieto", Urgency.INFORMATION, 1),
        ("uusi tieto", Urgency.INFORMATION, 2),
        ("muutos", Urgency.SOON, 1),
        ("kiire", Urgency.URGENT, 1),
    ]:
        build.notice(title, urgency=urgency, starts_at=instant(f"2026-11-0{day} 10:00"))
    assert titles() == ["kiire", "muutos", "uusi tieto", "vanha tieto"]


def test_current_says_which_language_it_is_in():
    build.notice("Ovi on rikki", title_ar="الباب معطل")
    arabic, somali = notices.current("ar", NOW)[0], notices.current("so", NOW)[0]
    assert (arabic.title.text, arabic.title.is_fallback) == ("الباب معطل", False)
    assert (somali.title.text, somali.title.language, somali.title.is_fallback) == (
        "Ovi on rikki",
        "fi",
        True,
    )


def test_recently_ended_shows_two_weeks():
    build.notice("äsken", ends_at=NOW - MINUTE)
    build.notice("kauan sitten", ends_at=NOW - notices.RECENTLY)
    assert [row.title.text for row in notices.recently_ended("fi", NOW)] == ["äsken"]


@pytest.mark.parametrize("rows", [1, 5, 200])
def test_current_asks_once_and_then_not_at_all(rows, django_assert_num_queries):
    for number in range(rows):
        build.notice(f"Tiedote {number}")
    cache.clear()
    with django_assert_num_queries(1):
        assert len(notices.current("fi", NOW)) == rows
    with django_assert_num_queries(0):
        assert len(notices.current("ar", NOW)) == rows


def test_saving_throws_the_kept_rows_out(django_capture_on_commit_callbacks):
    row = build.notice("Ovi on rikki")
    assert titles() == ["Ovi on rikki"]
    with django_capture_on_commit_callbacks(execute=True):
        row.title_fi = "Ovi toimii"
        row.save()
    assert titles() == ["Ovi toimii"]
    with django_capture_on_commit_callbacks(execute=True):
        NoticeFacts.objects.get(row=row).delete()
    assert titles() == []


# On the pages ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_every_page_shows_it_in_each_language(client, code):
    build.notice("Ovi on rikki", **{f"title_{code}": f"otsikko {code}"}, text_fi="Tule takaovesta.")
    html = bulletins(page(client, EVENTS.format(code)))
    assert f"otsikko {code}</b>" in html
    assert ('lang="fi" dir="ltr">Tule takaovesta.' in html) == (code != "fi")


def test_page_without_notices_has_no_place_for_them(client):
    assert 'class="bulletins"' not in page(client, EVENTS.format("fi"))


def test_notice_in_another_language_carries_it_and_says_so(client):
    build.notice("Ovi on rikki")
    html = bulletins(page(client, EVENTS.format("ar")))
    assert '<b lang="fi" dir="ltr">Ovi on rikki</b>' in html
    assert "suomi" in html
    assert "suomi" not in bulletins(page(client, EVENTS.format("fi")))


def test_urgent_notice_says_so_in_words(client):
    build.notice("Talo on kiinni", urgency=Urgency.URGENT)
    html = bulletins(page(client, EVENTS.format("fi")))
    assert 'class="notice notice-now"' in html
    assert "Tärkeää:" in html


def test_markup_in_a_notice_is_only_text(client):
    build.notice("<script>alert(1)</script>", text_fi="<b>x</b>")
    html = bulletins(page(client, EVENTS.format("fi")))
    assert "<script>" not in html
    assert "&lt;b&gt;x&lt;/b&gt;" in html


def test_booking_shows_it(client):
    build.notice("Ovi on rikki")
    assert "Ovi on rikki" in bulletins(page(client, "/fi/book/"))


@pytest.mark.parametrize(
    ("urgency", "order"),
    [(Urgency.URGENT, ["bulletins", "hero", "doors"]), (Urgency.INFORMATION, ["hero", "doors", "bulletins"])],
)
def test_front_page_shows_an_urgent_one_first_and_others_below_the_doors(client, urgency, order):
    build.notice("Ovi on rikki", urgency=urgency)
    main = page(client, "/fi/").split("<main")[1]
    assert re.findall(r'class="(bulletins|hero|doors)"', main) == order


def test_list_has_current_and_ended_ones(client):
    build.notice("voimassa")
    build.notice("ohi", ends_at=instant("2026-11-20 12:00"))
    html = page(client, "/fi/notices/").split("<main")[1]
    words = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    assert words.index("voimassa") < words.index("Päättyneet tiedotteet") < words.index("ohi")
    assert 'class="bulletins"' not in page(client, "/fi/notices/")


def test_list_without_notices_says_so(client):
    assert "Nyt ei ole tiedotteita." in page(client, "/fi/notices/")


@pytest.mark.parametrize("rows", [5, 200])
@pytest.mark.parametrize("code", ["fi", "ar"])
def test_list_costs_few_queries(client, code, rows, django_assert_max_num_queries):
    for number in range(rows):
        build.notice(f"Tiedote {number}")
    client.get("/sv/notices/")  # what every page keeps: hours, funders, keyed pages
    cache.delete("notices")
    with django_assert_max_num_queries(8):
        assert client.get(f"/{code}/notices/").status_code == 200


# Staff -----------------------------------------------------------------------------------------------


def given(**more: str) -> dict[str, str]:
    facts = {"urgency": "soon", "starts_at": "2026-11-24 10:00", "ends_at": "2026-11-25 16:00"}
    return staff.texts(*Notice.TEXTS, title_fi="Ovi on rikki") | facts | more


@pytest.fixture
def editor(client) -> Client:
    return staff.signed_in(client, staff.member(roles.EDITOR))


def test_editor_publishes_a_notice(editor, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post("/admin/notices/add/", given(**{"action-publish": "1"}))
    assert response.status_code == 302
    facts = Notice.objects.get().facts
    assert (facts.urgency, clock.local(facts.ends_at).hour) == ("soon", 16)
    assert titles() == ["Ovi on rikki"]


def test_notice_that_ends_before_it_starts_is_refused(editor):
    response = editor.post("/admin/notices/add/", given(ends_at="2026-11-24 09:00"))
    assert "Tiedote ei voi loppua ennen kuin se alkaa." in response.content.decode()
    assert Notice.objects.count() == 0


def test_facts_are_no_part_of_a_revision(editor):
    row = build.notice()
    row.save_revision()
    kept = Revision.objects.get().content
    assert {"urgency", "starts_at", "ends_at", "facts"} & set(kept) == set()


@pytest.mark.parametrize("code", ["fi", "ar"])
def test_preview_in_each_language(editor, code):
    row = build.notice(title_ar="الباب معطل")
    address = f"/admin/notices/preview/{row.pk}/?mode={code}"
    editor.post(address, given(title_ar="الباب معطل"))
    html = html_of(editor, address)
    assert ("الباب معطل" if code == "ar" else "Ovi on rikki") in html
