"""The list, an event and one of its dates as the public meets them."""

from __future__ import annotations

import datetime as dt
import html as entities
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from events.enums import Audience, EventKind, Mode, RegistersFor
from events.models import Event, Session
from events.programme.listing import PAGE
from portal import languages
from portal.models import HouseFacts
from tests.build import instant, language, user
from tests.events import build
from tests.events.build import HOUR, NOW, SOON
from tests.pages import html_of
from tests.services.build import material, material_file, service

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]
DAY = dt.timedelta(days=1)
LINK = "https://meet.example/secret"
QUERIES = 8


def page(client: Client, path: str) -> str:
    """The main part of a page."""
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode().split('<main id="main"')[1].split("</main>")[0]


def words(html: str) -> str:
    """What one reads of the html."""
    return entities.unescape(" ".join(re.sub(r"<[^>]+>", " ", html).split()))


def lit(html: str) -> list[str]:
    """The words of the links that are lit."""
    return [words(text) for text in re.findall(r'<a class="press"[^>]*aria-current="true">(.*?)</a>', html)]


def addresses(html: str) -> dict[str, str]:
    """The filters by their words."""
    links = re.findall(r'<a class="press" href="([^"]*)"[^>]*>(.*?)</a>', html)
    return {words(text): entities.unescape(url) for url, text in links}


# The list --------------------------------------------------------------------------------------------


def test_list_is_by_day_with_today_and_tomorrow_in_words(client):
    club = build.event("Työnhakuklubi", languages=("fi", "ar"))
    build.session(club, NOW + HOUR)
    build.session(club, NOW + DAY)
    build.session(club, SOON)
    html = page(client, "/fi/events/")
    heads = re.findall(r'<h2 class="day-h">(.*?)</h2>', html)
    assert [words(head) for head in heads[-3:]] == [
        "Tänään tiistai 24.11.",
        "Huomenna keskiviikko 25.11.",
        "Torstai 3.12.",
    ]
    assert "10:00 Työnhakuklubi suomi, arabia Mikseri Tule vain. Ei ilmoittautumista." in words(html)


def test_list_hides_drafts_and_templates(client):
    build.session(build.event("Luonnos", published=False))
    build.session(build.event("Malli", is_template=True))
    assert "Nyt ei ole tapahtumia" in words(page(client, "/fi/events/"))


def test_list_strikes_out_what_is_cancelled(client):
    build.session(build.event("Läksykerho"), cancelled_at=NOW)
    html = page(client, "/fi/events/")
    assert '<li class="ev press ev-off">' in html
    assert "Läksykerho suomi Mikseri Peruttu" in words(html)


def test_list_shows_a_title_in_its_real_language_and_says_so(client):
    build.session(build.event("Keskusteluklubi"))
    html = page(client, "/ar/events/")
    assert '<span lang="fi" dir="ltr">Keskusteluklubi</span>' in html
    assert '(<bdi lang="fi" dir="ltr">suomi</bdi>)' in html


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_list_and_event_in_each_language(client, code):
    event = build.event("Oma otsikko", texts={f"title_{code}": "Oma otsikko"} if code != "fi" else {})
    session = build.session(event)
    for path in ("", f"{event.facts.slug}/", f"{event.facts.slug}/{session.pk}/", "poster/?week=2026-W49"):
        response = client.get(f"/{code}/events/{path}")
        html = response.content.decode()
        assert f'<html lang="{code}" dir="{languages.direction(code)}">' in html
        assert "Oma otsikko" in html


def test_list_and_event_name_their_versions(client):
    event = build.event()
    for path in ("/ar/events/", f"/ar/events/{event.facts.slug}/"):
        html = html_of(client, path)
        alternates = dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">', html))
        assert alternates["so"] == f"https://ohjaamo.example/so{path[3:]}"
        assert f'<link rel="canonical" href="https://ohjaamo.example{path}">' in html


# Filters ---------------------------------------------------------------------------------------------


def test_filters_are_links_that_keep_each_other(client):
    work = service()
    build.session(build.event("Yksi", kind=EventKind.GROUP, languages=("ar",), service=work))
    build.session(build.event("Kaksi", mode=Mode.ONLINE, audience=Audience.WOMEN))
    links = addresses(page(client, "/fi/events/?kind=group&month=2026-12"))
    assert parse_qs(urlsplit(links["Arabia"] if "Arabia" in links else links["arabia"]).query) == {
        "language": ["ar"],
        "kind": ["group"],
        "month": ["2026-12"],
    }
    assert parse_qs(urlsplit(links["Työ"]).query)["area"] == ["tyo"]
    assert links["Kaikki"] == "/fi/events/?month=2026-12"


def test_lit_filter_leads_to_itself_undone(client):
    build.session(build.event(kind=EventKind.GROUP, audience=Audience.WOMEN))
    html = page(client, "/fi/events/?kind=group&audience=women")
    assert lit(html) == ["Mikserin ryhmä", "Naisille", "Tästä päivästä"]
    assert addresses(html)["Naisille"] == "/fi/events/?kind=group"
    assert "<details open>" in html


def test_without_filters_everything_is_lit(client):
    build.session()
    assert lit(page(client, "/fi/events/")) == ["Kaikki", "Tästä päivästä"]


def test_filters_find_what_they_say(client):
    build.session(build.event("Kahvila", languages=("ar",), mode=Mode.ONLINE))
    build.session(build.event("Työpaja", interpreted=("ar",)))
    build.session(build.event("Kerho"))
    found = words(page(client, "/fi/events/?language=ar&mode=here"))
    assert [title in found for title in ("Kahvila", "Työpaja", "Kerho")] == [False, True, False]


@pytest.mark.parametrize(
    "query",
    [
        "language=xx",
        "kind=concert",
        "area=sauna",
        "mode=moon",
        "audience=cats",
        "month=2026-13",
        "month=%D9%A2026-01",
        "page=0",
        "page=-1",
        "page=99999999999999999999",
        "kind=group&area=%00",
        "language=%27%20OR%201%3D1",
        "kind[]=x&kind=" + "a" * 3000,
    ],
)
def test_unknown_value_gets_one_sentence_and_the_whole_list(client, query):
    build.session(build.event("Työnhakuklubi"))
    found = words(page(client, f"/fi/events/?{query}"))
    if query != "kind=group&area=%00":  # a control character is dropped: nothing is left of it
        assert found.count("Tätä valintaa ei ole. Tässä ovat kaikki tapahtumat.") == 1
        assert "Työnhakuklubi" in found


def test_nothing_found_has_a_way_out(client):
    build.session(build.event(kind=EventKind.GROUP))
    html = page(client, "/fi/events/?kind=pop_up")
    assert "Nyt ei ole tapahtumia" in words(html)
    assert '<a class="btn btn-go" href="/fi/events/">' in html


def around(html: str) -> list[str]:
    """The addresses of the months before and after."""
    return [entities.unescape(url) for url in re.findall(r'<a class="btn btn-s" href="([^"]+)"', html)]


def test_months_lead_on_and_back(client):
    build.session()
    build.session(starts_at=SOON + 60 * DAY)
    html = page(client, "/fi/events/?month=2026-12&kind=discussion_club")
    assert lit(html) == ["Keskusteluklubi", "Joulukuu 2026"]
    assert around(html) == [
        "/fi/events/?kind=discussion_club&month=2026-11",
        "/fi/events/?kind=discussion_club&month=2027-01",
    ]


def test_months_end_with_the_last_session_and_after_two_years(client):
    build.session()
    assert around(page(client, "/fi/events/?month=2026-12")) == ["/fi/events/?month=2026-11"]
    assert around(page(client, "/fi/events/?month=2024-11")) == ["/fi/events/?month=2024-12"]
    assert around(page(client, "/fi/events/?month=2099-12")) == ["/fi/events/?month=2099-11"]


def test_long_list_is_in_pages(client):
    build.sessions(build.event(), PAGE + 1)
    html = page(client, "/fi/events/")
    assert html.count('<li class="ev ') == PAGE
    assert '<a class="btn btn-s" href="/fi/events/?page=2">' in html
    assert page(client, "/fi/events/?page=2").count('<li class="ev ') == 1


def test_feed_offered_is_the_one_of_the_filter(client):
    build.session(build.event(kind=EventKind.GROUP, languages=("ar",)))
    for query, name in (("", "all"), ("?language=ar", "language-ar"), ("?kind=group", "kind-group")):
        assert f'href="/fi/events/feeds/{name}.ics"' in page(client, f"/fi/events/{query}")


# An event --------------------------------------------------------------------------------------------


def test_event_tells_what_one_must_know(client):
    HouseFacts.objects.create(arrival_fi="Tule pääovesta.", map_url="https://map.example/")
    event = build.event(
        "CV-työpaja",
        interpreted=("ar",),
        audience=Audience.CLIENTS,
        organiser=build.partner("Lapin kirjasto"),
        texts={"what_happens_fi": "Teemme CV:n.\n\nJuomme kahvia.", "bring_fi": "Vanha CV"},
    )
    build.session(event, NOW + DAY)
    html = page(client, f"/fi/events/{event.facts.slug}/")
    found = words(html)
    for told in (
        "Milloin? Huomenna Keskiviikko 25.11.2026 kello 09:00–11:00",
        "Missä? Mikseri, Lapintie 11–13, 94100 Kemi Tule pääovesta. Näytä kartta",
        "Millä kielellä? suomi Valmentaja tulkkaa : arabia".replace(" :", ":"),
        "Kenelle? Maahan muuttaneille",
        "Mitä maksaa? Ei maksa mitään",
        "Mitä otan mukaan? Vanha CV",
        "Kuka järjestää? Lapin kirjasto",
    ):
        assert told in found
    assert "<p>Teemme CV:n.</p>\n<p>Juomme kahvia.</p>" in html


def test_event_with_several_dates_lists_them(client):
    event = build.registered_for(capacity=5)
    first, second = build.sessions(event, 2)
    html = page(client, f"/fi/events/{event.facts.slug}/")
    assert re.findall(r'<h3><a href="([^"]+)">', html) == [
        f"/fi/events/{event.facts.slug}/{row.pk}/" for row in (first, second)
    ]
    assert "Milloin voit tulla?" in words(html)


def test_event_with_one_date_is_like_that_date(client):
    event = build.registered_for(capacity=5)
    session = build.session(event)
    html = page(client, f"/fi/events/{event.facts.slug}/")
    assert f'href="/fi/events/{event.facts.slug}/{session.pk}/session.ics"' in html
    assert 'href="https://wa.me/?text=' in html
    assert "Paikkoja vapaana" in words(html)


def test_event_that_is_over_keeps_its_page_with_what_was_said(client):
    event = build.event(texts={"afterwards_fi": "Puhuimme verokortista."})
    past = build.session(event, NOW - 7 * DAY)
    html = page(client, f"/fi/events/{event.facts.slug}/")
    assert "Tämä tapahtuma on jo ollut." in words(html)
    assert "<p>Puhuimme verokortista.</p>" in html
    assert f'href="/fi/events/{event.facts.slug}/{past.pk}/"' in html
    assert "Puhuimme verokortista." in page(client, f"/fi/events/{event.facts.slug}/{past.pk}/")


def test_event_shows_its_materials_while_it_comes_and_when_it_is_over(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    event = build.event()
    rows = [material("kalvot", title="Kokouksen kalvot"), material("luonnos", live=False), material("tyhja")]
    for row in rows[:2]:
        material_file(row)
    event.facts.materials.set(rows)
    past, coming = build.session(event, NOW - 7 * DAY), build.session(event)
    for path in ("", f"{past.pk}/", f"{coming.pk}/"):
        html = page(client, f"/fi/events/{event.facts.slug}/{path}")
        assert re.findall(r'href="/fi/materials/([^"]+)/"', html) == ["kalvot"]
        assert "Kokouksen kalvot" in words(html)


def test_event_to_come_does_not_tell_what_was_said(client):
    event = build.event(texts={"afterwards_fi": "Puhuimme verokortista."})
    session = build.session(event)
    for path in ("", f"{session.pk}/"):
        assert "verokortista" not in page(client, f"/fi/events/{event.facts.slug}/{path}")


def test_event_without_dates_says_so(client):
    event = build.event(languages=("so",))
    found = words(page(client, f"/fi/events/{event.facts.slug}/"))
    assert "Päivä ei ole vielä tiedossa." in found
    assert "Millä kielellä? somali" in found


def test_event_says_in_which_language_it_is_written(client):
    event = build.event("Kerho", texts={"title_ar": "نادٍ", "what_happens_fi": "Pelaamme."})
    html = page(client, f"/ar/events/{event.facts.slug}/")
    assert '<p lang="fi" dir="ltr">Pelaamme.</p>' in html
    assert re.search(r'<div class="notice">.*<bdi lang="fi" dir="ltr">suomi</bdi></p></div>', html)
    assert "Osa tekstistä" not in page(client, f"/fi/events/{event.facts.slug}/")


def test_course_registers_for_all_dates(client):
    event = build.registered_for(capacity=5, registers_for=RegistersFor.EVENT)
    build.sessions(event, 3)
    found = words(page(client, f"/fi/events/{event.facts.slug}/"))
    assert found.count("Paikkoja vapaana") == 4


def test_long_event_is_in_pages(client):
    event = build.event()
    build.sessions(event, PAGE + 1)
    path = f"/fi/events/{event.facts.slug}/"
    assert f'href="{path}?page=2"' in page(client, path)
    assert page(client, f"{path}?page=2").count('<li class="ev ') == 1
    for strange in ("99", "x", "0", "-1", "99999999999999"):
        assert page(client, f"{path}?page={strange}").count('<li class="ev ') == PAGE


# One date --------------------------------------------------------------------------------------------


def test_session_page_is_about_its_date(client):
    event = build.event()
    session = build.session(event, module_fi="Palkka ja vero")
    build.session(event, SOON + 7 * DAY)
    found = words(page(client, f"/fi/events/{event.facts.slug}/{session.pk}/"))
    assert "Palkka ja vero" in found
    assert "Torstai 3.12.2026 kello 13:00–15:00" in found
    assert "10.12." not in found


def test_session_over_midnight_says_both_days(client):
    session = build.session(starts_at=instant("2026-12-31 22:00"), hours=4)
    found = words(page(client, f"/fi/events/{session.event.facts.slug}/{session.pk}/"))
    assert "Torstai 31.12.2026 kello 22:00 – perjantai 1.1.2027 kello 02:00" in found


def test_session_cancelled_says_so_and_leads_to_the_others(client):
    session = build.session(cancelled_at=NOW)
    path = f"/fi/events/{session.event.facts.slug}/"
    html = page(client, f"{path}{session.pk}/")
    assert "Tämä kerta on peruttu. Katso muut kerrat" in words(html)
    assert f'<a class="more" href="{path}">Katso muut kerrat' in html
    assert re.findall("<h1><s>|session.ics|wa.me|Miten tulen", html) == ["<h1><s>"]


def test_session_of_another_event_or_none_is_not_found(client):
    session, other = build.session(), build.event()
    slug = session.event.facts.slug
    for path in (
        f"{other.facts.slug}/{session.pk}/",
        f"{slug}/999999/",
        f"{slug}/{10**30}/",
        f"{slug}/{10**30}/session.ics",
        "no-such-event/",
        "no-such-event/1/session.ics",
    ):
        assert client.get(f"/fi/events/{path}").status_code == 404


@pytest.mark.parametrize("hidden", [{"published": False}, {"is_template": True}])
def test_drafts_and_templates_have_no_page(client, hidden):
    session = build.session(build.event(**hidden))
    slug = session.event.facts.slug
    for path in (f"{slug}/", f"{slug}/{session.pk}/", f"{slug}/{session.pk}/session.ics"):
        assert client.get(f"/fi/events/{path}").status_code == 404


def test_join_link_and_hidden_place_are_nowhere(client):
    event = build.registered_for(
        mode=Mode.HYBRID, join_link=LINK, venue=build.venue("Salainen talo"), venue_hidden=True
    )
    session = build.session(event, join_link=f"{LINK}2", venue=build.venue("Toinen salainen"))
    slug = event.facts.slug
    paths = ("", "poster/", f"{slug}/", f"{slug}/{session.pk}/", f"{slug}/{session.pk}/session.ics")
    for path in (*paths, "poster/?week=2026-W49", "feeds/all.ics", "feeds/rss.xml"):
        response = client.get(f"/fi/events/{path}")
        text = response.getvalue().decode()
        assert re.findall("secret|alainen|Kirkkokatu", text) == []
    assert "Paikan näkevät vain ilmoittautuneet." in page(client, f"/fi/events/{slug}/")


def test_online_event_tells_how_to_get_the_link(client):
    registered = build.session(build.registered_for(mode=Mode.ONLINE))
    free = build.session(build.event(mode=Mode.ONLINE))
    told = [words(page(client, f"/fi/events/{row.event.facts.slug}/{row.pk}/")) for row in (registered, free)]
    assert "Netissä Saat linkin, kun ilmoittaudut." in told[0]
    assert "Netissä Kysy meiltä linkki." in told[1]


def test_whatsapp_opens_with_public_facts_only(client):
    session = build.session(build.event("CV-työpaja", join_link=LINK))
    path = f"/fi/events/{session.event.facts.slug}/{session.pk}/"
    url = re.search(r'href="(https://wa.me/[^"]+)"', page(client, path))[1]
    text = parse_qs(urlsplit(entities.unescape(url)).query)["text"][0]
    assert text.splitlines() == [
        "CV-työpaja",
        "torstai 3.12.2026, kello 13:00",
        "Mikseri",
        f"https://ohjaamo.example{path}",
    ]


def test_texts_of_staff_are_no_html(client):
    event = build.event("<script>x</script>", texts={"what_happens_fi": "<b>x</b>", "bring_fi": "<i>x</i>"})
    build.session(event, module_fi="<u>x</u>", venue=build.venue("<s>x</s>"))
    for path in ("", f"{event.facts.slug}/", "poster/?week=2026-W49"):
        assert re.findall(r"<(?:script>x|b>x|i>x|u>x|s>x)", page(client, f"/fi/events/{path}")) == []


# Speed and size --------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [5, 500])
def test_list_and_event_ask_at_most_eight_questions(client, django_assert_max_num_queries, number):
    event = build.registered_for(capacity=9, service=service(), interpreted=("ar",), venue=build.venue())
    event.facts.materials.set([material("kalvot"), material("sanasto")])
    past = Session(event=event, starts_at=NOW - DAY, ends_at=NOW - DAY + HOUR)
    coming = [
        Session(event=event, starts_at=NOW + step * HOUR, ends_at=NOW + (step + 1) * HOUR)
        for step in range(1, number)
    ]
    first = Session.objects.bulk_create([past, *coming])[1]
    slug = event.facts.slug
    paths = ("", "?month=2026-11&area=tyo&language=ar", f"{slug}/", f"{slug}/{first.pk}/", "poster/")
    for path in paths:
        client.get(f"/ar/events/{path}")  # what Django asks once per process
        with django_assert_max_num_queries(QUERIES):
            response = client.get(f"/ar/events/{path}")
        assert len(response.content) < 45_000


def test_front_page_shows_the_next_three_within_its_questions(client, django_assert_max_num_queries):
    made = build.sessions(build.event("Työnhakuklubi"), 5, NOW + HOUR)
    html = html_of(client, "/fi/")
    shown = re.findall(r'<li class="ev press">.*?href="[^"]*/(\d+)/"', html, re.DOTALL)
    assert shown == [str(row.pk) for row in made[:3]]
    with django_assert_max_num_queries(12):
        client.get("/ar/")


# Staff -----------------------------------------------------------------------------------------------


def test_staff_preview_an_event_in_each_language(client):
    event = build.event("Kerho", texts={"title_ar": "نادٍ"})
    build.session(event)
    client.force_login(user(is_superuser=True, is_staff=True))
    for code, title in (("fi", "Kerho"), ("ar", "نادٍ")):
        html = event.make_preview_request(preview_mode=code).content.decode()
        assert f'<html lang="{code}"' in html
        assert title in html


def test_preview_of_an_event_not_saved_yet_shows_its_texts():
    html = Event(title_fi="Uusi kerho").make_preview_request(preview_mode="fi").content.decode()
    assert "Uusi kerho" in html


def test_language_that_is_not_public_is_not_shown(client):
    hidden = language("xx")
    hidden.is_public = False
    hidden.save()
    event = build.event(languages=("fi", "xx"))
    build.session(event)
    assert "Millä kielellä? suomi Kenelle?" in words(page(client, f"/fi/events/{event.facts.slug}/"))
