"""What a public page asks of the database: little, with few rows or many, in each language.

Cold: every cache is emptied before the request, so that no page hides behind what another one cached. Warm:
the page is made anew right after, from what is cached for all pages; the page cache itself is passed by.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from booking.models import OpeningHours
from events.enums import Audience, RegistersFor
from portal import languages
from services.enums import Sector
from services.models import Material, Need, Service, Trade
from tests.booking import build as booking
from tests.build import instant, language
from tests.events import build as events
from tests.home import build as pages
from tests.portal import build_voices as voices
from tests.services import build as services

pytestmark = pytest.mark.django_db

#: The most queries of a page: of any with nothing cached; else of our own pages, and of those of Wagtail.
COLD, OURS, WAGTAIL = 20, 8, 12
NOON = instant("2026-11-24 12:00")
DAY = dt.timedelta(days=1)

OUR_PAGES = (
    "services/",
    "services/?need=need-0",
    "services/service-0/",
    "come/",
    "come/?week=2026-11-30",
    "book/",
    "book/another/",
    "book/call/",
    "book/find/",
    "events/",
    "events/?language=ar",
    "events/whole/",
    "events/whole/?page=2",
    "events/open/",
    "materials/",
    "materials/?language=ar",
    "materials/material-0/",
    "network/",
    "notices/",
    "search/",
    "search/?q=keskustelu",
    "week/",
    "ask/group/",
    "ask/employer/",
    "ask/volunteer/",
    "ask/game/",
)
KEYS = ("about", "privacy", "accessibility", "employers", "volunteering", "contact")
WAGTAIL_PAGES = ("", "guide/", "guide/chapter-0/", *(f"{key}/" for key in KEYS))


@pytest.fixture(autouse=True)
def _noon(at) -> None:
    at("2026-11-24 12:00")


@pytest.mark.parametrize(("rows", "is_closed"), [(5, False), (200, False), (5, True)])
def test_no_page_asks_much_of_the_database(client: Client, rows: int, is_closed: bool) -> None:
    a_house_with(rows)
    if is_closed:
        booking.closure(dt.date(2026, 11, 23), dt.date(2026, 11, 25), "Remontti")
    client.get("/fi/")  # what Django and Wagtail ask once in the life of a process
    client.cookies["messages"] = "something to be told"  # such a visitor's page is made anew
    over = {}
    for path, most in addresses():
        empty_caches()
        cold, warm = questions(client, path), questions(client, path)
        if cold > COLD or warm > most:
            over[path] = (cold, warm)
    assert over == {}


def addresses() -> Iterator[tuple[str, int]]:
    """Every public page in every language, with the most it may ask when warm."""
    for code in languages.INTERFACE_CODES:
        yield from ((f"/{code}/{path}", OURS) for path in OUR_PAGES)
        yield from ((f"/{code}/{path}", WAGTAIL) for path in WAGTAIL_PAGES)


def empty_caches() -> None:
    """Leave nothing cached anywhere."""
    for cache in caches.all():
        cache.clear()


def questions(client: Client, path: str) -> int:
    """How many queries the page takes."""
    with CaptureQueriesContext(connection) as found:
        response = client.get(path)
    assert response.status_code == 200, path
    return len(found)


# The house -------------------------------------------------------------------------------------------


def a_house_with(rows: int) -> None:
    """That many of everything that a public page lists, each with all that it can have beside it."""
    of_the_frame()
    people_at_work(min(rows, 30))
    chapters(rows)
    offered = [services.service(f"service-{number}", name=f"Palvelu {number}") for number in range(rows)]
    offered[0].facts.languages.add(language("so"), language("ar"))
    given = materials(offered[0], rows)
    programme(offered[0], given, rows)
    for number in range(rows):
        events.partner(f"Koulu {number}", sector=Sector.SCHOOL)


def of_the_frame() -> None:
    """Notices, funders with logos, recordings (many of them: portal/cache/test_fragments.py), and prose."""
    logo = voices.logo(is_ready=True)
    for number in range(5):
        pages.notice(f"Tiedote {number}")
        voices.funder(f"Rahoittaja {number}", logo=logo)
        voices.recording(f"service/service-{number}")
    for key in KEYS:
        pages.content(key, key=key, with_aliases=True)


def chapters(rows: int) -> None:
    """The guide in every language."""
    guide = pages.guide(with_aliases=True)
    for number in range(rows):
        pages.chapter(guide, f"chapter-{number}", with_aliases=number == 0)


def people_at_work(rows: int) -> None:
    """Coaches at the desk and coaches to book, some of their time taken, and closed days to come."""
    booking.rules(notice_minutes=60)
    for weekday in range(5):
        OpeningHours.objects.create(
            weekday=weekday, starts=dt.time(10), ends=dt.time(16), valid_from=booking.THIS_YEAR
        )
    desk = booking.desk()
    for number in range(rows):
        at_desk = booking.coach(f"Aino {number}", languages=("fi", "ar"))
        booking.shift(desk, at_desk, weekday=number % 4)
        to_book = booking.coach(f"Bahar {number}", languages=("so", "ckb"))
        booking.absence(to_book, NOON + 7 * DAY, NOON + 8 * DAY)
        booking.group(to_book, NOON + DAY)
    booking.closure(dt.date(2026, 11, 30), dt.date(2026, 12, 1))


def materials(of: Service, rows: int) -> list[Material]:
    """Materials with files, needs and trades; the first need is the tray's too."""
    found = []
    for number in range(rows):
        need, trade = (
            model.objects.create(slug=f"{name}-{number}", name_fi=f"{name} {number}")
            for model, name in ((Need, "need"), (Trade, "trade"))
        )
        row = services.material(f"material-{number}", title=f"Sanasto {number}", trade=trade)
        row.facts.needs.add(need)
        row.facts.services.add(of)
        of.facts.needs.add(need)
        for code in ("fi", "ar"):
            services.material_file(row, code)
        found.append(row)
    return found


def programme(of: Service, given: list[Material], rows: int) -> None:
    """Dates to register for one by one, as a whole, and by a place; trainings; dates that are over."""
    more = {"service": of, "venue": events.venue(), "interpreted": ("ar",), "capacity": 3}
    one_by_one = events.registered_for("Keskustelu", slug="open", **more)
    whole = events.registered_for(
        "Kurssi",
        slug="whole",
        registers_for=RegistersFor.EVENT,
        organiser=events.partner(sector=Sector.OTHER),
        **more,
    )
    training = events.registered_for("Koulutus", audience=Audience.PARTNERS, **more)
    for event in (one_by_one, whole):
        event.facts.materials.add(*given)
    for number in range(rows):
        starts_at = NOON + (number + 1) * DAY
        events.registration(events.session(one_by_one, starts_at))
        events.session(whole, starts_at)
        events.session(whole, NOON - (number + 1) * DAY)
        events.session(training, starts_at)
        events.session(one_by_one, starts_at, places_minutes=30)
        events.registration(whole)
