"""What is on: which sessions, in which order, narrowed how, in how many queries."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.cache import cache

from events.enums import Audience, EventKind, Mode
from events.models import Event, Session
from events.programme import filters as programme_filters
from events.programme import listing
from events.programme.filters import ProgrammeFilters, Where
from events.programme.listing import PAGE
from portal import clock
from portal.models import HouseFacts
from services.models import ServiceFacts
from tests.build import instant, language
from tests.events import build
from tests.events.build import HOUR, NOW, SOON
from tests.services.build import area, service

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


def listed(filters: ProgrammeFilters = ProgrammeFilters(), *, page: int = 1, now: dt.datetime = NOW):  # noqa: B008 - frozen
    """A page of the list."""
    spoken = listing.spoken_languages()
    return listing.listed(filters, page=page, spoken=spoken, house=HouseFacts(), now=now)


def sessions(filters: ProgrammeFilters = ProgrammeFilters(), **more: object) -> list[int]:  # noqa: B008 - frozen
    """The numbers of the sessions that a page lists, in order."""
    return [row.session.pk for _day, rows in listed(filters, **more).days for row in rows]


# Which sessions --------------------------------------------------------------------------------------


def test_list_holds_published_sessions_that_are_not_over():
    coming = build.session()
    build.session(starts_at=NOW - 3 * HOUR)
    build.session(build.event(published=False))
    build.session(build.event(is_template=True))
    assert sessions() == [coming.pk]


def test_list_keeps_what_goes_on_now_and_what_is_cancelled():
    going_on = build.session(starts_at=NOW - HOUR)
    cancelled = build.session(cancelled_at=NOW)
    assert sessions() == [going_on.pk, cancelled.pk]


def test_list_is_by_the_day_in_helsinki():
    early = build.session(starts_at=instant("2026-12-04 00:30"))
    late = build.session(starts_at=instant("2026-12-03 23:30"), hours=0.25)
    days = [(day, [row.session.pk for row in rows]) for day, rows in listed().days]
    assert days == [(dt.date(2026, 12, 3), [late.pk]), (dt.date(2026, 12, 4), [early.pk])]


def test_month_holds_all_its_sessions_also_past_ones():
    past = build.session(starts_at=instant("2026-11-01 00:00"))
    last = build.session(starts_at=instant("2026-11-30 23:00"))
    build.session(starts_at=instant("2026-12-01 00:00"))
    assert sessions(ProgrammeFilters(month=dt.date(2026, 11, 1))) == [past.pk, last.pk]


@pytest.mark.parametrize("month", [dt.date(2026, 3, 1), dt.date(2026, 10, 1)])
def test_month_with_a_clock_change_is_whole(month):
    first = build.session(starts_at=clock.at(month, dt.time.min))
    last = build.session(starts_at=clock.at(programme_filters.next_month(month) - DAY, dt.time(23, 59)))
    assert sessions(ProgrammeFilters(month=month)) == [first.pk, last.pk]


def test_months_follow_each_other_over_the_year():
    december = dt.date(2026, 12, 1)
    assert programme_filters.next_month(december) == dt.date(2027, 1, 1)
    assert programme_filters.previous_month(dt.date(2027, 1, 1)) == december


def test_pages_hold_everything_once():
    made = [row.pk for row in build.sessions(build.event(), PAGE + 3)]
    first, second = listed(), listed(page=2)
    assert sessions() + sessions(page=2) == made
    assert (first.earlier, first.later, second.earlier, second.later) == (False, True, True, False)


def test_next_rows_are_coming_and_not_cancelled():
    build.session(starts_at=NOW - HOUR)
    build.session(starts_at=NOW + HOUR, cancelled_at=NOW)
    made = [row.pk for row in build.sessions(build.event(), 4)]
    rows = listing.next_rows(3, spoken={}, house=HouseFacts(), now=NOW)
    assert [row.session.pk for row in rows] == made[:3]


# Filters ---------------------------------------------------------------------------------------------


def test_language_finds_what_is_spoken_and_what_is_interpreted():
    spoken = build.session(build.event(languages=("ar", "fi")))
    interpreted = build.session(build.event(languages=("fi",), interpreted=("ar", "so")))
    build.session(build.event(languages=("fi",)))
    assert sessions(ProgrammeFilters(language="ar")) == [spoken.pk, interpreted.pk]


def test_kind_and_audience_are_found_together():
    women = build.event(kind=EventKind.GROUP, audience=Audience.WOMEN)
    both = build.session(women)
    build.session(build.event(kind=EventKind.GROUP))
    build.session(build.event(kind=EventKind.POP_UP, audience=Audience.WOMEN))
    assert sessions(ProgrammeFilters(kind="group", audience="women")) == [both.pk]


@pytest.mark.parametrize(
    ("where", "modes"),
    [(Where.HERE, [Mode.ON_SITE, Mode.HYBRID]), (Where.ONLINE, [Mode.ONLINE, Mode.HYBRID])],
)
def test_here_and_online_both_find_what_is_both(where, modes):
    made = {mode: build.session(build.event(mode=mode)).pk for mode in Mode}
    assert set(sessions(ProgrammeFilters(mode=where))) == {made[mode] for mode in modes}


def test_area_is_that_of_the_service():
    work = service()
    found = build.session(build.event(service=work))
    build.session()
    assert sessions(ProgrammeFilters(area="tyo")) == [found.pk]


def test_choices_are_what_coming_sessions_have():
    work = service()
    build.session(build.event(kind=EventKind.GROUP, languages=("ar",), interpreted=("so",), service=work))
    build.session(build.event(kind=EventKind.POP_UP, mode=Mode.ONLINE), starts_at=SOON + 60 * DAY)
    build.session(build.event(kind=EventKind.OMAVISIO), starts_at=NOW - 60 * DAY)
    build.session(build.event(kind=EventKind.RECRUITMENT, published=False))
    offered = programme_filters.choices(listing.spoken_languages(), NOW)
    assert offered.kinds == [EventKind.POP_UP, EventKind.GROUP]
    assert {row.code for row in offered.languages} == {"ar", "so", "fi"}
    assert [row.slug for row in offered.areas] == ["tyo"]
    assert offered.modes == [Where.HERE, Where.ONLINE]
    assert offered.audiences == [Audience.EVERYONE]
    assert offered.months == [dt.date(2026, 12, 1), dt.date(2027, 2, 1)]


def test_choices_leave_out_languages_that_are_not_public():
    hidden = language("xx")
    hidden.is_public = False
    hidden.save()
    build.session(build.event(languages=("fi", "xx")))
    assert [row.code for row in programme_filters.choices(listing.spoken_languages(), NOW).languages] == [
        "fi"
    ]


@pytest.mark.parametrize(
    ("filters", "is_unknown"),
    [
        (ProgrammeFilters(), False),
        (ProgrammeFilters(language="ar", kind="group", mode="here", audience="men"), False),
        (ProgrammeFilters(language="xx"), True),
        (ProgrammeFilters(kind="concert"), True),
        (ProgrammeFilters(mode="moon"), True),
        (ProgrammeFilters(audience="cats"), True),
        (ProgrammeFilters(area="tyo"), False),
        (ProgrammeFilters(area="sauna"), True),
    ],
)
def test_unknown_is_what_does_not_exist(filters, is_unknown):
    area("tyo")
    spoken = listing.spoken_languages()
    assert programme_filters.unknown(filters, programme_filters.choices(spoken, NOW), spoken) is is_unknown


# Rows ------------------------------------------------------------------------------------------------


def place(**facts: object) -> str:
    """What a row tells of the place."""
    build.session(build.event(**facts))
    return listed().days[0][1][0].place


def test_row_names_the_house_where_there_is_no_venue():
    assert place() == HouseFacts().place


def test_row_names_the_venue_of_the_event():
    assert place(venue=build.venue("Kirjasto")) == "Kirjasto"


@pytest.mark.parametrize("facts", [{"mode": Mode.ONLINE}, {"venue_hidden": True}])
def test_row_names_no_place_online_or_hidden(facts):
    assert place(venue=build.venue("Kirjasto"), **facts) == ""


def test_row_names_the_sessions_own_venue_first():
    build.session(build.event(venue=build.venue("Kirjasto")), venue=build.venue("Teatteri"))
    assert listed().days[0][1][0].place == "Teatteri"


def test_row_has_its_languages_in_their_order():
    build.session(build.event(languages=("so", "fi"), interpreted=("ar",)))
    row = listed().days[0][1][0]
    in_order = [spoken.code for spoken in listing.spoken_languages().values()]
    assert [spoken.code for spoken in row.spoken] == sorted(("so", "fi"), key=in_order.index)
    assert [spoken.code for spoken in row.interpreted] == ["ar"]


@pytest.mark.parametrize("number", [1, 30])
def test_list_asks_three_questions_however_many_sessions(django_assert_num_queries, number):
    for _ in range(number):
        build.session(build.registered_for(capacity=3, venue=build.venue(), interpreted=("ar",)))
    cache.clear()
    with django_assert_num_queries(3):
        listed()
    with django_assert_num_queries(1):
        programme_filters.choices(listing.spoken_languages(), NOW)


def test_templates_and_drafts_have_no_page():
    for event in (build.event(slug="a", is_template=True), build.event(slug="b", published=False)):
        assert Event.objects.filter(pk=event.pk).exists()
        assert list(programme_filters.published().filter(event=event)) == []


def test_area_of_a_service_is_known_without_its_own_question():
    build.session(build.event(service=service()))
    assert (ServiceFacts.objects.count(), Session.objects.count()) == (1, 1)
    shown = programme_filters.choices({}, NOW).areas[0]
    assert (shown.slug, shown.name_fi) == ("tyo", area("tyo").name_fi)
