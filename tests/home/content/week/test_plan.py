"""My week: by day, in the reader's language, true to who is present, in a constant number of queries."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.enums import Audience, EventKind
from home.content.week import plan as weekly
from portal import clock
from portal.models import HouseFacts
from services.models import SpokenLanguage
from tests.booking.build_hours import TUESDAY, absence, at, coach, house_opens, shift
from tests.build import instant, language
from tests.events import build as events
from tests.events.build import NOW
from tests.services import build

pytestmark = pytest.mark.django_db
WEDNESDAY = instant("2026-11-25 10:00")


def shown(*slugs: str, code: str = "fi", now: dt.datetime = NOW) -> weekly.Week:
    return weekly.week(slugs, [code], house=HouseFacts.load(), now=now)


def titles(found: weekly.Week) -> dict[int, list[str]]:
    """What each day with something on says: titles of events, or "desk"."""
    return {
        day.date.day: [entry.event.title_fi if entry.event else "desk" for entry in day.entries]
        for day in found.days
        if day.entries
    }


def test_week_has_the_sessions_of_the_picks_alone():
    cv, other = build.service("cv"), build.service("other")
    events.session(events.event("CV", kind=EventKind.CV_WORKSHOP, service=cv), WEDNESDAY)
    events.session(events.event("Muu", kind=EventKind.CV_WORKSHOP, service=other), WEDNESDAY)
    events.session(events.event("Luonnos", service=cv, published=False), WEDNESDAY)
    found = shown("cv", "gone")
    assert titles(found) == {25: ["CV"]}
    assert found.slugs == ["cv"]


def test_week_is_seven_days_without_empty_weekends():
    cv = build.service("cv")
    row = events.event("CV", kind=EventKind.CV_WORKSHOP, service=cv)
    events.session(row, instant("2026-11-30 23:00"), hours=0.5)
    events.session(row, instant("2026-12-01 00:00"))
    found = shown("cv")
    assert [day.date.day for day in found.days] == [24, 25, 26, 27, 30]
    assert titles(found) == {30: ["CV"]}


def test_session_on_a_saturday_has_its_day():
    row = events.event("CV", kind=EventKind.CV_WORKSHOP, service=build.service("cv"))
    events.session(row, instant("2026-11-28 12:00"))
    assert titles(shown("cv")) == {28: ["CV"]}


def test_what_is_over_is_gone_and_what_goes_on_stays():
    row = events.event("CV", kind=EventKind.CV_WORKSHOP, service=build.service("cv"))
    events.session(row, NOW - 2 * events.HOUR)
    events.session(row, NOW - events.HOUR)
    assert titles(shown("cv")) == {24: ["CV"]}


def test_cancelled_session_stays_and_says_so():
    row = events.event("CV", kind=EventKind.CV_WORKSHOP, service=build.service("cv"))
    events.session(row, WEDNESDAY, cancelled_at=NOW)
    assert [entry.is_cancelled for day in shown("cv").days for entry in day.entries] == [True]


def test_own_language_comes_along_but_not_what_is_for_partners():
    events.session(events.event("Arabia", kind=EventKind.CV_WORKSHOP, languages=["ar"]), WEDNESDAY)
    events.session(events.event("Tulkki", interpreted=["ar"]), WEDNESDAY + events.HOUR)
    events.session(events.event("Verkosto", languages=["ar"], audience=Audience.PARTNERS), WEDNESDAY)
    assert titles(shown(code="ar")) == {25: ["Arabia", "Tulkki"]}
    assert titles(shown(code="so")) == {}


def test_in_finnish_only_groups_come_along():
    events.session(events.event("Työpaja", kind=EventKind.CV_WORKSHOP), WEDNESDAY)
    events.session(events.event("Klubi", kind=EventKind.DISCUSSION_CLUB), WEDNESDAY)
    assert titles(shown()) == {25: ["Klubi"]}


def test_desk_hours_of_the_own_language_are_true_to_who_is_there():
    who = coach(speaks=SpokenLanguage.objects.filter(code="so"))
    house_opens(TUESDAY)
    shift([who], TUESDAY, starts="13:00")
    assert titles(shown(code="so")) == {24: ["desk"]}
    assert titles(shown(code="ar")) == {}
    absence(who, "2026-11-24")
    assert titles(shown(code="so")) == {}


@pytest.mark.parametrize("day", ["2026-10-25", "2027-03-28"])
def test_day_of_a_clock_change_keeps_its_sessions(day):
    row = events.event("CV", kind=EventKind.CV_WORKSHOP, service=build.service("cv"))
    events.session(row, at(day, "23:30"), hours=0.25)
    found = shown("cv", now=at(day, "0:15"))
    assert titles(found) == {int(day[-2:]): ["CV"]}
    assert found.days[0].date == dt.date.fromisoformat(day)
    assert clock.local(found.days[0].entries[0].starts_at).hour == 23


@pytest.mark.parametrize("number", [1, 30])
def test_queries_are_the_same_for_one_and_many(number):
    who = coach(speaks=SpokenLanguage.objects.filter(code="ar"))
    house_opens(TUESDAY)
    shift([who], TUESDAY)
    for index in range(number):
        row = events.event(service=build.service(f"s{index}"), languages=["ar", "fi"])
        events.session(row, WEDNESDAY)
    house = HouseFacts.load()
    with CaptureQueriesContext(connection) as asked:
        weekly.week([f"s{index}" for index in range(number)], ["ar", "so"], house=house, now=NOW)
    assert len(asked) == 6  # two of them for what is cached: the languages, and who speaks them


def test_week_in_several_languages_has_the_groups_and_desk_hours_of_each():
    for code in ("ar", "so", "ru"):
        events.session(events.event(code, kind=EventKind.GROUP, languages=[code]), WEDNESDAY)
    shift([coach(speaks=[language("ar"), language("so")])], TUESDAY)
    found = weekly.week([], ["ar", "so"], house=HouseFacts.load(), now=NOW)
    assert [titles(found)[25], sorted(titles(found)[24])] == [["ar", "so"], ["desk", "desk"]]
