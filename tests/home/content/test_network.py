"""The network's page: organisations by sector, trainings, and the doors for those who send a client."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from events.enums import Audience
from home.content import network
from portal import languages
from portal.models import HouseFacts
from services.enums import Sector
from services.models import Partner
from tests.events import build as events
from tests.events.build import NOW
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]


def words(client: Client, path: str = "/fi/network/") -> str:
    """What one reads of the main part."""
    main = html_of(client, path).split('<main id="main"')[1].split("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def partner(name: str, sector: Sector = Sector.CITY, **fields: object) -> Partner:
    return Partner.objects.create(name=name, sector=sector, **fields)


def test_parts_are_in_the_order_of_the_sectors():
    partner("Kela", Sector.AUTHORITY)
    partner("Kemi", Sector.CITY)
    partner("piilossa", Sector.CITY, is_public=False)
    shown = [(part.sector, [row.name for row in part.partners]) for part in network.parts()]
    assert shown == [(Sector.CITY, ["Kemi"]), (Sector.AUTHORITY, ["Kela"])]


def test_filter_by_sector(client):
    partner("Kela", Sector.AUTHORITY)
    partner("Lappia", Sector.SCHOOL)
    shown = words(client, "/fi/network/?sector=school")
    assert ("Lappia" in shown, "Kela" in shown) == (True, False)


@pytest.mark.parametrize("sector", ["nonsense", "%00", "employer", "<script>"])
def test_unknown_sector_gets_a_sentence_and_everything(client, sector):
    partner("Kela", Sector.AUTHORITY)
    shown = words(client, f"/fi/network/?sector={sector}")
    assert "Tätä valintaa ei ole. Tässä ovat kaikki." in shown
    assert "Kela" in shown


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_partner_says_what_it_does_in_each_language(client, code):
    partner("Kela", **{"does_fi": "Maksaa tukia.", f"does_{code}": f"teksti {code}"}, phone="020 1")
    html = html_of(client, f"/{code}/network/")
    assert f"teksti {code}" in html
    assert 'href="tel:0201"' in html


def test_text_in_finnish_only_says_so(client):
    partner("Kela", does_fi="Maksaa tukia.")
    html = html_of(client, "/ar/network/")
    assert '<span lang="fi" dir="ltr">Maksaa tukia.</span>' in html


def test_doors_lead_to_booking_group_and_game(client):
    html = html_of(client, "/ar/network/")
    for path in ("/ar/book/", "/ar/ask/group/", "/ar/ask/game/"):
        assert f'href="{path}"' in html


def test_trainings_are_those_of_partners():
    ours = events.event(audience=Audience.PARTNERS)
    events.session(ours)
    events.session(events.event(audience=Audience.EVERYONE))
    assert [row.event.pk for row in network.trainings(HouseFacts.load(), NOW)] == [ours.pk]


def test_empty_network_says_so(client):
    shown = words(client)
    assert "Verkostoa ei ole vielä kirjattu." in shown
    assert "Nyt ei ole tulevia koulutuksia." in shown


@pytest.mark.parametrize("rows", [5, 200])
@pytest.mark.parametrize("code", ["fi", "ar"])
def test_page_costs_few_queries(client, code, rows, django_assert_max_num_queries):
    for number in range(rows):
        partner(f"Kumppani {number}", list(Sector)[number % 6], does_fi="Auttaa.")
    for _number in range(min(rows, 20)):
        events.session(events.event(audience=Audience.PARTNERS))
    client.get("/sv/network/")  # what every page keeps: hours, funders, notices
    with django_assert_max_num_queries(8):
        assert client.get(f"/{code}/network/").status_code == 200


def test_link_to_all_trainings_is_narrowed_to_those_of_partners(client):
    assert 'href="/fi/events/">Kaikki' in html_of(client, "/fi/network/")
    events.session(events.event("Verkostokoulutus", audience=Audience.PARTNERS))
    events.session(events.event("Kahvila"))
    assert 'href="/ar/events/?audience=partners"' in html_of(client, "/ar/network/")
    html = html_of(client, "/ar/events/?audience=partners")
    assert ("Verkostokoulutus" in html, "Kahvila" in html) == (True, False)
