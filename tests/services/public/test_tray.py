"""The list of services and its buttons, as a visitor without JavaScript and without a session meets them."""

from __future__ import annotations

import html as entities
import re

import pytest
from django.test import Client

from portal import languages
from portal.web import page_cache
from services.models import Need
from services.public import tray
from services.tray import MOST
from tests.build import language
from tests.pages import html_of
from tests.services import build

pytestmark = pytest.mark.django_db
OURS = {"Sec-Fetch-Site": "same-origin"}


def words(response) -> str:
    """What one reads of the main part."""
    main = response.content.decode().split('<main id="main"')[1].split("</main>")[0]
    return entities.unescape(" ".join(re.sub(r"<[^>]+>", " ", main).split()))


def press(client: Client, headers=OURS, **data: str):
    return client.post("/fi/services/pick/", data, headers=headers)


@pytest.fixture
def cv():
    return build.service("cv", name="CV ja työhakemus")


def test_list_shows_areas_services_and_buttons(client, cv):
    html = html_of(client, "/fi/services/")
    assert '<section class="area p-copper">' in html
    assert '<a href="/fi/services/cv/">' in html
    assert (
        '<button name="pick" value="cv" aria-pressed="false" aria-label="Valitse: CV ja työhakemus">' in html
    )


def test_list_is_the_same_for_everyone(client, cv):
    response = client.get("/fi/services/")
    assert list(response.cookies) == ["django_language"]
    assert "csrfmiddlewaretoken" not in response.content.decode()
    assert page_cache.is_for_everyone(response.wsgi_request, tray.services(response.wsgi_request))
    assert response.content == Client().get("/fi/services/").content


def test_door_of_services_stands_on_every_page(client):
    assert 'href="/ar/services/"' in html_of(client, "/ar/events/")


def test_pick_and_unpick(client, cv):
    response = press(client, pick="cv", back="/fi/services/?need=work")
    assert (response.status_code, response.headers["Location"]) == (303, "/fi/services/?need=work#s-cv")
    assert client.cookies["tray"].value == "cv"
    page = client.get("/fi/services/")
    assert 'name="drop" value="cv" aria-pressed="true" aria-label="Valittu: CV ja työhakemus"' in (
        page.content.decode()
    )
    assert "Palveluja valittu: 1" in words(page)
    press(client, drop="cv")
    assert client.cookies["tray"].value == ""


def test_page_with_picks_is_kept_by_nobody(client, cv):
    press(client, pick="cv")
    response = client.get("/fi/services/")
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in response.headers["Vary"]


@pytest.mark.parametrize(
    "headers", [{}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}]
)
def test_pick_from_elsewhere_changes_nothing_and_says_so(client, cv, headers):
    response = client.post("/fi/services/pick/", {"pick": "cv"}, headers=headers, follow=True)
    assert "tray" not in client.cookies
    assert "Valinta ei onnistunut. Paina nappia uudelleen tällä sivulla." in words(response)


@pytest.mark.parametrize("slug", ["", "gone", "a b", "\x00", "<script>", "ä" * 400])
def test_pick_of_what_is_no_service_gets_one_sentence(client, cv, slug):
    response = client.post("/fi/services/pick/", {"pick": slug}, headers=OURS, follow=True)
    assert words(response).count("Tätä palvelua ei enää ole. Valitse toinen.") == 1
    assert "tray" not in client.cookies


def test_full_tray_says_what_to_do(client, cv):
    client.cookies["tray"] = ".".join(f"s{number}" for number in range(MOST))
    assert press(client, pick="cv").headers["Location"] == "/fi/services/?note=full"
    found = words(client.get("/fi/services/?note=full"))
    assert "Olet valinnut jo hyvin monta palvelua. Ota ensin jokin pois." in found


@pytest.mark.parametrize(
    "back",
    ["", "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "\r\nX: y"],
)
def test_pick_never_leads_away(client, cv, back):
    assert press(client, pick="cv", back=back).headers["Location"] == "/fi/services/#s-cv"


def test_address_of_the_buttons_leads_to_the_list(client):
    assert client.get("/fi/services/pick/").headers["Location"] == "/fi/services/"


def test_unpublished_pick_is_dropped_and_said(client, cv):
    build.service("other", name="Toinen")
    client.cookies["tray"] = "cv.other"
    cv.live = False
    cv.save()
    found = client.get("/fi/services/")
    assert "Jokin valitsemasi palvelu ei ole enää käytössä. Otimme sen pois." in words(found)
    assert client.cookies["tray"].value == "other"
    assert "ei ole enää käytössä" not in words(client.get("/fi/services/"))


@pytest.mark.parametrize(
    "query",
    [
        "area=sauna",
        "need=love",
        "need=substance-use",
        "language=xx",
        "language=%27%20OR%201%3D1",
        "area=" + "a" * 3000,
        "need=%FF%FE",
    ],
)
def test_unknown_filter_gets_one_sentence_and_the_whole_list(client, cv, query):
    Need.objects.create(slug="substance-use", name_fi="Päihteet", icon="one", is_sensitive=True)
    found = words(client.get(f"/fi/services/?{query}"))
    assert found.count("Tätä valintaa ei ole. Tässä ovat kaikki palvelut.") == 1
    assert "CV ja työhakemus" in found


def test_sensitive_need_is_nowhere_on_the_page(client, cv):
    cv.facts.needs.add(
        Need.objects.create(slug="substance-use", name_fi="Päihteet", icon="one", is_sensitive=True)
    )
    html = html_of(client, "/fi/services/")
    assert re.findall("substance-use|Päihteet", html) == []


def test_nothing_found_has_a_way_out(client, cv):
    cv.facts.languages.add(language("so"))
    html = html_of(client, "/fi/services/?language=ar")
    assert "Näillä valinnoilla ei ole palveluja" in html
    assert '<a class="btn btn-go" href="/fi/services/">' in html
    assert "<details open>" in html


def test_name_without_translation_carries_its_real_language(client, cv):
    html = html_of(client, "/ar/services/")
    assert '<span lang="fi" dir="ltr">CV ja työhakemus</span>' in html


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_list_in_each_language(client, cv, code):
    html = html_of(client, f"/{code}/services/")
    assert f'<html lang="{code}" dir="{languages.direction(code)}">' in html


@pytest.mark.parametrize("number", [5, 200])
def test_list_asks_at_most_eight_questions(client, django_assert_max_num_queries, number):
    for at in range(number):
        build.service(f"service-{at}", name=f"Palvelu {at}")
    client.cookies["tray"] = "service-1.service-2"
    client.get("/ar/services/")  # what Django asks once per process
    with django_assert_max_num_queries(8):
        client.get("/ar/services/?need=x&language=ar")
