"""My week as a visitor without a session meets it: own picks, a link sent on, an old link, deleting."""

from __future__ import annotations

import datetime as dt
import html as entities
import re
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from events.enums import EventKind
from home.content.week import shared
from home.models import SharedWeek
from home.public import week
from portal import clock
from tests.events import build as events
from tests.events.build import NOW
from tests.pages import html_of
from tests.services import build

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]
OURS = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def cv():
    return build.service("cv", name="CV ja työhakemus")


def words(response) -> str:
    """What one reads of the main part."""
    main = response.content.decode().split('<main id="main"')[1].split("</main>")[0]
    return entities.unescape(" ".join(re.sub(r"<[^>]+>", " ", main).split()))


def with_picks(*slugs: str) -> Client:
    client = Client()
    client.cookies["tray"] = ".".join(slugs)
    return client


def send(client: Client) -> str:
    """The address that sending leads to."""
    response = client.post("/fi/week/share/", headers=OURS)
    assert response.status_code == 303
    return response.headers["Location"]


def test_empty_week_shows_the_way_to_the_tray(client):
    response = client.get("/fi/week/")
    assert "Et ole vielä valinnut palveluja" in words(response)
    assert 'href="/fi/services/"' in response.content.decode()
    assert "tray" not in response.cookies


def test_week_is_kept_by_nobody_and_found_by_no_search(cv):
    response = with_picks("cv").get("/fi/week/")
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert "csrfmiddlewaretoken" not in response.content.decode()
    assert 'name="drop" value="cv" aria-label="Ota pois: CV ja työhakemus"' in response.content.decode()


def test_pick_that_is_gone_is_dropped_and_said(cv):
    client = with_picks("cv", "gone")
    assert "Jokin palvelu ei ole enää käytössä. Otimme sen pois." in words(client.get("/fi/week/"))
    assert client.cookies["tray"].value == "cv"


@pytest.mark.parametrize("cookie", ["", "....", "<script>", "a" * 5000, "gone"])
def test_hostile_cookie_is_an_empty_tray(client, cookie):
    client.cookies["tray"] = cookie
    response = client.get("/ar/week/")
    assert response.status_code == 200
    assert "<script>" not in words(response)


def test_sent_week_shows_link_code_and_whatsapp(cv):
    address = send(with_picks("cv"))
    row = SharedWeek.objects.get()
    assert address == f"/fi/week/{row.token}/?sent=1"
    assert (row.picks, row.language, row.expires_at - row.created_at) == (["cv"], "fi", dt.timedelta(days=60))
    html = html_of(Client(), address)
    assert shared.address(row) in html
    assert html.count('<span class="qr"') == 1
    assert 'href="https://wa.me/?text=Minun+viikkoni' in html


def test_opened_week_is_not_the_senders_page_and_is_private(cv):
    response = Client().get(send(with_picks("cv")).partition("?")[0])
    assert 'class="qr"' not in response.content.decode()
    assert "Ota nämä omaan puhelimeen" in words(response)
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert response.headers["Cache-Control"] == "no-store, private"
    assert response.headers["Referrer-Policy"] == "same-origin"


def test_taking_adds_to_the_own_picks(cv):
    build.service("own")
    address = send(with_picks("cv")).partition("?")[0]
    phone = with_picks("own")
    assert phone.post(address).headers["Location"] == f"{address}?note=elsewhere"
    assert phone.cookies["tray"].value == "own"
    assert phone.post(address, headers=OURS).headers["Location"] == "/fi/week/"
    assert phone.cookies["tray"].value == "own.cv"


@pytest.mark.parametrize("token", ["x", "a" * 43, "a" * 900, "%00" * 43, "ä" * 43, "%27%20OR%201=1"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_wrong_link_gets_one_page(client, token, method):
    response = getattr(client, method)(f"/fi/week/{token}/", headers=OURS)
    assert response.status_code == 404
    assert "Linkistä puuttuu ehkä osa." in words(response)


def test_expired_link_says_so_until_the_night_deletes_it(client, cv, at):
    address = send(with_picks("cv"))
    at(NOW + shared.KEPT)
    response = client.get(address)
    assert response.status_code == 410
    assert "Tämä viikko on vanhentunut." in words(response)
    fresh = shared.make(["cv"], "fi", now=clock.now())
    told = StringIO()
    call_command("forget_old_weeks", stdout=told)
    assert told.getvalue().strip() == "1"
    assert list(SharedWeek.objects.all()) == [fresh]


@pytest.mark.parametrize("column", [None, "cv", {"a": 1}, [1, None, "<b>", "cv", "cv"]])
def test_picks_of_a_link_are_read_with_care(client, cv, column):
    row = shared.make(["cv"], "fi", now=NOW)
    if column is not None:
        SharedWeek.objects.update(picks=column)
    assert client.get(f"/fi/week/{row.token}/").status_code == 200


def test_forgetting_takes_the_cookie_away(cv):
    client = with_picks("cv")
    response = client.post("/fi/week/forget/", headers=OURS, follow=True)
    assert client.cookies["tray"].value == ""
    assert "Viikko on poistettu tästä puhelimesta." in words(response)


@pytest.mark.parametrize("path", ["share", "forget"])
@pytest.mark.parametrize(
    "headers", [{}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}]
)
def test_buttons_from_elsewhere_change_nothing(cv, path, headers):
    client = with_picks("cv")
    response = client.post(f"/fi/week/{path}/", headers=headers, follow=True)
    assert "Tämä ei onnistunut. Paina nappia uudelleen tällä sivulla." in words(response)
    assert client.cookies["tray"].value == "cv"
    assert SharedWeek.objects.count() == 0
    assert client.get(f"/fi/week/{path}/").headers["Location"] == "/fi/week/"


def test_nothing_picked_makes_no_link(client):
    assert send(client) == "/fi/week/"
    assert SharedWeek.objects.count() == 0


def test_very_many_links_are_refused(cv, monkeypatch):
    monkeypatch.setattr(week, "MOST_LINKS", 1)
    client = with_picks("cv")
    send(client)
    assert send(client) == "/fi/week/?note=many"
    assert SharedWeek.objects.count() == 1


@pytest.mark.parametrize("code", ["fi", "ar"])
def test_queries_are_the_same_for_one_and_many(code):
    counts = set()
    for number in (1, 30):
        for index in range(number):
            row = events.event(service=build.service(f"s{number}-{index}"), languages=[code])
            events.session(row, NOW + events.HOUR)
        client = with_picks(*(f"s{number}-{index}" for index in range(number)))
        client.get(f"/{code}/week/")
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/{code}/week/")
        counts.add(len(asked))
    assert len(counts) == 1
    assert counts.pop() <= 8


# Languages and doors ---------------------------------------------------------------------------------


def test_week_of_the_address_languages_and_links_that_change_them(cv):
    for code in ("so", "ru"):
        events.session(events.event(f"Ryhmä {code}", kind=EventKind.GROUP, languages=[code]), NOW)
    client = with_picks("cv")
    assert [f"Ryhmä {code}" in words(client.get("/fi/week/")) for code in ("so", "ru")] == [False, False]
    response = client.get("/fi/week/?language=fi&language=so")
    assert [f"Ryhmä {code}" in words(response) for code in ("so", "ru")] == [True, False]
    html = entities.unescape(response.content.decode())
    assert 'href="/fi/week/?language=fi&language=so&language=ru"' in html
    assert html.count('href="/fi/week/" aria-current="true"') == 1  # Somali off: the page's own language


@pytest.mark.parametrize(
    "query", ["language=", "language=xx", "language=%00", "language=" + "a" * 900, "l=1"]
)
def test_unknown_language_of_a_week_is_the_page_s_own(cv, query):
    response = with_picks("cv").get(f"/fi/week/?{query}")
    assert response.status_code == 200
    assert [link.row.code for link in response.context["language_links"] if link.is_on] == ["fi"]


def test_week_lights_the_door_of_services_and_says_that_links_live_on(cv):
    html = html_of(with_picks("cv"), "/fi/week/")
    assert html.count('<a href="/fi/services/" aria-current="true">') == 1
    assert "Lähetetty linkki toimii 60 päivää." in html


def test_cut_link_of_a_week_stands_in_no_log(client, caplog):
    assert client.get("/fi/week/cut-link/").status_code == 404
    assert "cut-link" not in caplog.text
