"""Who answers in which language, when and by which number: true to who is at the desks."""

from __future__ import annotations

import html as entities
import re

import pytest
from django.core.cache import cache

from home.pages import contact
from portal import languages
from portal.models import HouseFacts
from services.models import SpokenLanguage
from tests.booking import build
from tests.booking.build import NOW
from tests.build import instant
from tests.home import build as pages
from tests.pages import html_of

pytestmark = pytest.mark.django_db

MONDAY, TUESDAY, WEDNESDAY, THURSDAY = range(4)
HOUSE, SOMALI = "+358 40 000 0001", "+358 40 000 0002"


@pytest.fixture(autouse=True)
def _tuesday_morning(at) -> None:
    at(NOW)
    facts = HouseFacts.load()
    facts.phone, facts.whatsapp = HOUSE, HOUSE
    facts.save()


def of(code: str, reader: str = "fi", now=NOW) -> contact.LanguageContact:
    """The row of a language, read anew."""
    (row,) = [row for row in every(reader, now) if row.language.code == code]
    return row


def every(reader: str = "fi", now=NOW) -> list[contact.LanguageContact]:
    """All rows for a reader."""
    return contact.of_page(HouseFacts.load(), reader, now)["contact_rows"]


def hours(row: contact.LanguageContact) -> list[tuple[str, str]]:
    return [
        (
            group.days,
            f"{contact.clock.local(group.starts_at):%H:%M}–{contact.clock.local(group.ends_at):%H:%M}",
        )
        for group in row.hours
    ]


def at_the_desk(*weekdays: int, code: str = "so") -> object:
    """Somebody who speaks the language, at the desk from 10 till 15 on those weekdays."""
    coach = build.coach("Hodan", languages=(code,))
    desk = build.desk()
    for weekday in weekdays:
        build.shift(desk, coach, weekday=weekday)
    return coach


def test_days_with_the_same_hours_stand_together_in_the_order_of_the_week():
    coach = at_the_desk(MONDAY, TUESDAY)
    build.shift(build.desk("Toinen"), coach, weekday=WEDNESDAY, starts="13:00", ends="14:00")
    assert hours(of("so")) == [("maanantai, tiistai", "10:00–15:00"), ("keskiviikko", "13:00–14:00")]


def test_absence_takes_the_day_away():
    coach = at_the_desk(TUESDAY, WEDNESDAY)
    build.absence(coach, instant("2026-11-25 08:00"), instant("2026-11-25 18:00"))
    assert hours(of("so")) == [("tiistai", "10:00–15:00")]


def test_answers_now_is_said_while_somebody_is_there():
    at_the_desk(TUESDAY)
    moments = ("2026-11-24 09:59", "2026-11-24 10:00", "2026-11-24 15:00")
    assert [of("so", now=instant(moment)).is_now for moment in moments] == [False, True, False]


def test_number_of_a_language_wins_over_that_of_the_house():
    SpokenLanguage.objects.filter(code="so").update(phone=SOMALI)
    assert (of("so").phone, of("so").whatsapp, of("ar").phone) == (SOMALI, HOUSE, HOUSE)


def test_own_language_of_the_reader_stands_first_and_hidden_ones_nowhere():
    SpokenLanguage.objects.filter(code="tr").update(is_public=False)
    codes = [row.language.code for row in every("ar")]
    assert (codes[0], "tr" in codes, len(codes)) == ("ar", False, len(set(codes)))


def test_new_day_is_read_anew(at):
    at_the_desk(TUESDAY)
    assert hours(of("so")) == [("tiistai", "10:00–15:00")]
    assert hours(of("so", now=instant("2026-11-25 00:00"))) == [("tiistai", "10:00–15:00")]
    assert every(now=instant("2026-11-25 00:00"))[0].is_now is False


def words(client, path: str) -> str:
    main = html_of(client, path).split('<main id="main"')[1].split("</main>")[0]
    return entities.unescape(" ".join(re.sub(r"<[^>]+>", " ", main).split()))


def test_page_tells_when_and_where_and_what_we_do_otherwise(client):
    pages.content("contact", key="contact")
    at_the_desk(TUESDAY)
    html = html_of(client, "/fi/contact/")
    said = words(client, "/fi/contact/")
    assert "Soomaali somali Tiistai kello 10:00 – 15:00" in said.replace("10:00–15:00", "10:00 – 15:00")
    assert f'href="tel:{HOUSE.replace(" ", "")}"' in html
    assert "Kukaan ei puhu tätä kieltä näinä päivinä. Soitamme sinulle." in said
    assert 'href="/fi/book/call/"' in html


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_page_in_each_language_begins_with_its_own(client, code):
    pages.content("contact", key="contact", with_aliases=True)
    at_the_desk(TUESDAY, code=code)
    main = html_of(client, f"/{code}/contact/").split('<main id="main"')[1]
    own, folded = main.split("<details")
    assert own.count('class="card stack"') == 1
    assert f'<h3><bdi lang="{code}"' in own
    assert folded.count("<h3>") == SpokenLanguage.objects.filter(is_public=True).count()


def test_page_that_is_no_contact_page_says_none_of_it(client):
    pages.content("info")
    assert "Milloin vastaamme" not in words(client, "/fi/info/")


@pytest.mark.parametrize("number", [5, 200])
def test_page_asks_at_most_twelve_questions(client, django_assert_max_num_queries, number):
    pages.content("contact", key="contact", with_aliases=True)
    desk = build.desk()
    for at in range(number if number < 200 else 40):
        build.shift(desk, build.coach(f"A{at}", languages=("so",)))
    SpokenLanguage.objects.bulk_create(
        SpokenLanguage(code=f"x{at}", own_name=f"x{at}", name=f"x{at}") for at in range(number)
    )
    client.get("/ar/contact/")  # what every page keeps
    cache.delete(contact.KEPT)
    with django_assert_max_num_queries(12):
        client.get("/ar/contact/")
    with django_assert_max_num_queries(9):
        client.get("/ar/contact/")


def test_call_back_shows_the_number_we_call_from(client):
    assert f"Soitamme numerosta: {HOUSE}" in words(client, "/fi/book/call/")
