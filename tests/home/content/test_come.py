"""Come now: the week of languages by days is true to who is there, and the page answers any week."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from booking.models import Closure, Coach
from home.content import come
from portal import clock, languages
from services.models import SpokenLanguage
from tests.booking.build_hours import (
    MONDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    absence,
    at,
    coach,
    house_opens,
    shift,
)
from tests.pages import html_of

pytestmark = pytest.mark.django_db
NOW = at("2026-11-24", "9:00")  # a Tuesday
THIS_WEEK = dt.date(2026, 11, 23)


def speaker(*codes: str) -> Coach:
    """A coach who speaks these languages, which a migration made."""
    return coach(speaks=SpokenLanguage.objects.filter(code__in=codes))


def house_with(*coaches: Coach, weekdays: tuple[int, ...] = (MONDAY, TUESDAY)) -> None:
    house_opens(*weekdays)
    shift(coaches, *weekdays, starts="13:00")


def lit(shown: come.Come) -> dict[str, list[list[str]]]:
    """What each language's windows say, by its code."""
    return {
        row.language.code: [
            [
                f"{clock.local(window.starts_at):%H:%M}-{clock.local(window.ends_at):%H:%M}"
                for window in windows
            ]
            for _day, windows in row.windows
        ]
        for row in shown.rows
    }


def test_a_language_is_lit_on_the_days_its_speaker_is_at_a_desk():
    house_with(speaker("so"))
    shown = come.come("so", THIS_WEEK, NOW)
    assert [day.date.day for day in shown.days] == [23, 24]
    assert lit(shown) == {"so": [["13:00-15:00"], ["13:00-15:00"]]}
    assert shown.own.starts_at == at("2026-11-24", "13:00")


def test_an_absence_puts_the_light_out_and_keeps_the_row():
    who = speaker("so")
    house_with(who)
    absence(who, "2026-11-24")
    assert lit(come.come("so", THIS_WEEK, NOW)) == {"so": [["13:00-15:00"], []]}


def test_a_closure_shuts_the_day_and_says_its_name():
    house_with(speaker("so"))
    closure = Closure.objects.create(first_day="2026-11-24", last_day="2026-11-24", name="Kehittämispäivä")
    shown = come.come("fi", THIS_WEEK, NOW)
    assert [day.opening is None for day in shown.days] == [False, True]
    assert (lit(shown), shown.closures) == ({"so": [["13:00-15:00"], []]}, [closure])


def test_a_public_holiday_shuts_the_day():
    house_with(speaker("so"), weekdays=(THURSDAY,))
    shown = come.come("fi", dt.date(2026, 12, 21), NOW)  # the 24th is a Thursday, Christmas Eve
    assert [(day.date.day, day.opening) for day in shown.days] == [(24, None)]


@pytest.mark.parametrize(("monday", "now"), [("2026-10-19", "2026-10-20"), ("2027-03-22", "2027-03-23")])
def test_hours_stay_those_of_the_wall_over_a_clock_change(monday, now):
    house_with(speaker("so"), weekdays=(WEDNESDAY,))
    first = dt.date.fromisoformat(monday)
    both = [come.come("so", day, at(now, "9:00")) for day in (first, first + come.WEEK)]
    assert [lit(shown) for shown in both] == [{"so": [["13:00-15:00"]]}] * 2


@pytest.mark.parametrize("number", [1, 30])
def test_the_page_asks_at_most_eight_queries(number):
    house_with(*[speaker("so", "ar") for _ in range(number)])
    Closure.objects.create(first_day="2026-11-24", last_day="2026-11-24", name="Kiinni")
    with CaptureQueriesContext(connection) as captured:
        come.come("so", THIS_WEEK, NOW)
    assert len(captured) <= 8


# The page ----------------------------------------------------------------------------------------------


@pytest.fixture
def page(client, at):
    at("2026-11-24 14:00")
    house_with(speaker("so"))
    return lambda path="/fi/come/": client.get(path)


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_page_speaks_every_language(page, code):
    response = page(f"/{code}/come/")
    assert response.status_code == 200
    assert response.content.decode().count('<span class="win">') == 2


@pytest.mark.parametrize(
    "week", ["2026-11-16", "2030-01-07", "kukka", "2026-W47", "9999-12-31", "0001-01-01", "%00", "'"]
)
def test_a_week_that_cannot_be_shown_gets_a_sentence_and_this_week(page, week):
    response = page(f"/fi/come/?week={week}")
    assert response.context["monday"] == THIS_WEEK
    assert response.content.decode().count("Tätä viikkoa ei voi näyttää. Tässä on tämä viikko.") == 1


def test_weeks_lead_to_each_other(page):
    first, last = page("/fi/come/"), page("/fi/come/?week=2026-12-21")
    assert (first.context["earlier"], first.context["later"]) == (None, dt.date(2026, 11, 30))
    assert (last.context["earlier"], last.context["later"]) == (dt.date(2026, 12, 14), None)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2026-11-24 09:00", "Tänään auki:"),
        ("2026-11-24 15:00", "Tänään auki:"),
        ("2026-11-24 16:30", "Nyt kiinni. Seuraavan kerran auki:"),
        ("2026-11-25 12:00", "Tänään kiinni"),
    ],
)
def test_hours_of_today_are_open_only_until_the_house_closes(client, at, when, said):
    at(when)
    house_with(speaker("so"))
    place = html_of(client, "/fi/come/").split("<footer")[1]
    assert said in " ".join(place.split())


def test_house_without_hours_says_so_and_leads_to_booking(client, at):
    at("2026-11-24 14:00")
    html = html_of(client, "/fi/come/")
    assert (html.count("<table"), html.count("Tällä viikolla emme neuvo ilman aikaa")) == (0, 1)
