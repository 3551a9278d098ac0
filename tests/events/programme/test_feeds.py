"""Feeds: what a phone that subscribed sees after each change, and what a reader costs that polls."""

from __future__ import annotations

import datetime as dt
import re
from io import StringIO
from xml.etree import ElementTree

import pytest
from dateutil.parser import isoparse
from dateutil.tz import tzical
from django.test import Client
from icalendar import Calendar

from events.enums import EventKind, Mode
from events.models import Event, Session
from portal import clock
from portal.models import HouseFacts
from tests.build import language
from tests.events import build
from tests.events.build import HOUR, NOW, SOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]
DAY = dt.timedelta(days=1)
ALL = "/fi/events/feeds/all.ics"
RSS = "/fi/events/feeds/rss.xml"
QUERIES = 3


def body(client: Client, path: str = ALL) -> str:
    """The whole feed."""
    response = client.get(path)
    assert response.status_code == 200
    return response.getvalue().decode()


def entries(client: Client, path: str = ALL) -> dict[str, object]:
    """The feed's events by UID, strictly parsed."""
    calendar = Calendar.from_ical(body(client, path))
    return {str(event["uid"]): event for event in calendar.walk("VEVENT")}


def uid(session: Session) -> str:
    return f"session-{session.pk}@ohjaamo.example"


# What stands in it -----------------------------------------------------------------------------------


def test_feed_tells_a_session(client):
    event = build.event(
        "CV-työpaja", kind=EventKind.CV_WORKSHOP, languages=("fi", "ar"), texts={"summary_fi": "Teemme CV:n."}
    )
    session = build.session(event, module_fi="Hakemus")
    entry = entries(client)[uid(session)]
    assert str(entry["summary"]) == "CV-työpaja: Hakemus"
    assert str(entry["description"]) == "Teemme CV:n.\npuhutaan: suomi, arabia"
    assert str(entry["location"]) == "Mikseri, Lapintie 11–13, 94100 Kemi"
    assert str(entry["url"]) == f"https://ohjaamo.example/fi/events/{event.facts.slug}/{session.pk}/"
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (SOON, SOON + 2 * HOUR)
    assert entry["dtstart"].params["tzid"] == "Europe/Helsinki"
    assert (entry["sequence"], str(entry["status"])) == (0, "CONFIRMED")


def test_feed_is_in_the_language_of_its_address(client):
    session = build.session(build.event("Kerho", texts={"title_ar": "نادٍ"}))
    other = build.session(build.event("Kahvila"))
    found = entries(client, "/ar/events/feeds/all.ics")
    assert [str(found[uid(row)]["summary"]) for row in (session, other)] == ["نادٍ", "Kahvila"]
    assert "/ar/events/" in str(found[uid(session)]["url"])


def test_feed_hides_drafts_templates_and_the_long_past(client):
    coming = build.session()
    past = build.session(starts_at=NOW - 30 * DAY)
    build.session(starts_at=NOW - 90 * DAY)
    build.session(build.event(published=False))
    build.session(build.event(is_template=True))
    assert set(entries(client)) == {uid(coming), uid(past)}


def test_feed_by_language_and_by_kind(client):
    spoken = build.session(build.event(languages=("ar",), kind=EventKind.GROUP))
    interpreted = build.session(build.event(interpreted=("ar",)))
    assert set(entries(client, "/fi/events/feeds/language-ar.ics")) == {uid(spoken), uid(interpreted)}
    assert set(entries(client, "/fi/events/feeds/kind-group.ics")) == {uid(spoken)}
    assert entries(client, "/fi/events/feeds/kind-pop_up.ics") == {}


@pytest.mark.parametrize(
    "name", ["kind-concert", "language-xx", "language-", "kind-", "none", "all-x", "x" * 300]
)
def test_feed_that_does_not_exist_is_not_found(client, name):
    assert client.get(f"/fi/events/feeds/{name}.ics").status_code == 404


def test_feed_names_the_venue_and_keeps_the_hidden_one(client):
    there = build.session(build.event(venue=build.venue("Kirjasto")))
    hidden = build.session(build.event(venue=build.venue("Piilo"), venue_hidden=True))
    online = build.session(build.event(mode=Mode.ONLINE))
    found = entries(client)
    assert str(found[uid(there)]["location"]) == "Kirjasto, Kirkkokatu 1, 94100 Kemi"
    assert ["location" in found[uid(row)] for row in (hidden, online)] == [False, False]


def test_feed_asks_subscribers_to_look_again_every_hour(client):
    text = body(client)
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n" in text
    assert "X-WR-CALNAME:Ohjaamo: tapahtumat\r\n" in text


def test_feed_folds_long_lines_and_keeps_letters_whole(client):
    build.session(build.event("Ääkköset " * 13, texts={"summary_fi": "työ, koti; raha\nja \\ muu" * 7}))
    raw = body(client).encode()
    assert [line for line in raw.split(b"\r\n") if len(line) > 75] == []
    assert b"\n" not in raw.replace(b"\r\n", b"")
    entry = next(iter(entries(client).values()))
    assert str(entry["summary"]) == ("Ääkköset " * 13).strip() or str(entry["summary"]) == "Ääkköset " * 13


# Changes ---------------------------------------------------------------------------------------------


def test_moved_session_keeps_its_uid_and_counts_up(client):
    session = build.session()
    before = entries(client)
    Session.objects.filter(pk=session.pk).update(
        starts_at=SOON + DAY, ends_at=SOON + DAY + HOUR, sequence=1, changed_at=NOW + HOUR
    )
    after = entries(client)
    assert list(before) == list(after) == [uid(session)]
    entry = after[uid(session)]
    assert (entry["sequence"], entry["dtstart"].dt) == (1, SOON + DAY)
    assert entry["last-modified"].dt == entry["dtstamp"].dt == NOW + HOUR


def test_cancelled_session_stays_as_cancelled(client):
    session = build.session(build.event("Kerho"), cancelled_at=NOW, sequence=2)
    entry = entries(client)[uid(session)]
    assert (str(entry["status"]), str(entry["summary"])) == ("CANCELLED", "Peruttu: Kerho")
    assert (entry["sequence"], str(entry["transp"])) == (2, "TRANSPARENT")


def test_one_session_is_a_file_of_its_own(client):
    session = build.session()
    build.session()
    path = f"/fi/events/{session.event.facts.slug}/{session.pk}/session.ics"
    assert list(entries(client, path)) == [uid(session)]
    response = client.get(path)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="ohjaamo.ics"'


@pytest.mark.parametrize("change", ["2026-10-25", "2027-03-28"])
def test_feed_read_by_another_library_is_what_stands_in_the_database(client, at, change):
    """Both clock changes: `dateutil` reads the wall clocks by the rules that the file itself brings."""
    sunday = dt.date.fromisoformat(change)
    at(clock.at(sunday - 10 * DAY, dt.time(9)))
    event = build.event()
    for step in range(-4, 5):
        for time in (dt.time(0, 30), dt.time(2, 30), dt.time(9), dt.time(23, 30)):
            build.session(event, clock.at(sunday + step * DAY, time), hours=2)
    text = re.sub(r"\r\n[ \t]", "", body(client))
    zone = tzical(StringIO(re.search(r"BEGIN:VTIMEZONE.*END:VTIMEZONE", text, re.DOTALL)[0])).get()
    expanded = {
        tuple(
            (isoparse(wall) if wall.endswith("Z") else isoparse(wall).replace(tzinfo=zone)).astimezone(dt.UTC)
            for wall in re.search(
                r"DTSTART(?:;TZID=Europe/Helsinki)?:(\S+).*DTEND(?:;TZID=Europe/Helsinki)?:(\S+)",
                entry,
                re.DOTALL,
            ).groups()
        )
        for entry in re.findall(r"BEGIN:VEVENT.*?END:VEVENT", text, re.DOTALL)
    }
    assert expanded == set(Session.objects.values_list("starts_at", "ends_at"))
    assert len(expanded) == 36


# Readers ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [ALL, "/fi/events/feeds/language-fi.ics", RSS])
@pytest.mark.parametrize("number", [5, 500])
def test_feed_streams_in_three_queries(client, django_assert_max_num_queries, path, number):
    HouseFacts.load()  # made once
    event = build.event(venue=build.venue(), interpreted=("ar",))
    Session.objects.bulk_create(
        [
            Session(event=event, starts_at=NOW + step * HOUR, ends_at=NOW + (step + 1) * HOUR)
            for step in range(1, number + 1)
        ]
    )
    with django_assert_max_num_queries(QUERIES):
        response = client.get(path)
        text = response.getvalue().decode()
    assert response.streaming is (path != RSS)
    assert text.count("UID:session-") == (number if path != RSS else 0)


@pytest.mark.parametrize("path", [ALL, RSS])
def test_reader_that_polls_every_second_costs_no_query(client, at, django_assert_num_queries, path):
    build.session()
    first = client.get(path)
    assert first["Cache-Control"] == "public, max-age=300"
    for second in range(1, 4):
        at(NOW + dt.timedelta(seconds=second))
        for header in ({"if-none-match": first["ETag"]}, {"if-modified-since": first["Last-Modified"]}):
            with django_assert_num_queries(0):
                again = client.get(path, headers=header)
            assert (again.status_code, again.content) == (304, b"")
            assert again["ETag"] == first["ETag"]


def test_reader_gets_the_change_after_a_minute_at_most(client, at):
    session = build.session()
    first = client.get(ALL)
    Session.objects.filter(pk=session.pk).update(cancelled_at=NOW, sequence=1)
    at(NOW + dt.timedelta(seconds=61))
    for header in ({"if-none-match": first["ETag"]}, {"if-modified-since": first["Last-Modified"]}):
        again = client.get(ALL, headers=header)
        assert (again.status_code, again["ETag"] == first["ETag"]) == (200, False)


@pytest.mark.parametrize(
    "change",
    [
        lambda event: Event.objects.filter(pk=event.pk).update(live=False),
        lambda event: Event.objects.filter(pk=event.pk).update(title_fi="Uusi nimi"),
        lambda event: event.facts.languages.set([language("so")]),
        lambda event: type(event.facts.venue).objects.update(street="Uusi katu 1"),
    ],
)
def test_each_change_of_what_a_feed_tells_is_a_new_version(client, at, change):
    event = build.event(venue=build.venue())
    build.session(event)
    first = client.get(ALL)
    change(event)
    at(NOW + 2 * HOUR)
    assert client.get(ALL, headers={"if-none-match": first["ETag"]}).status_code == 200
    assert client.get(ALL, headers={"if-modified-since": first["Last-Modified"]}).status_code == 200


def test_nothing_changed_is_not_modified_after_hours_too(client, at):
    build.session()
    first = client.get(ALL)
    at(NOW + 5 * HOUR)
    again = client.get(ALL, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again["Last-Modified"]) == (304, first["Last-Modified"])


def test_feeds_leave_no_cookie(client):
    assert [dict(client.get(path).cookies) for path in (ALL, RSS)] == [{}, {}]


def test_feed_can_only_be_read(client):
    assert [client.post(path).status_code for path in (ALL, RSS)] == [405, 405]
    assert client.head(ALL).status_code == 200


# RSS -------------------------------------------------------------------------------------------------


def test_rss_tells_what_comes_next(client):
    build.session(build.event("Mennyt"), NOW - DAY)
    session = build.session(build.event("CV & <työpaja>"))
    cancelled = build.session(build.event("Kerho"), SOON + DAY, cancelled_at=NOW)
    channel = ElementTree.fromstring(body(client, RSS)).find("channel")  # noqa: S314 - our own feed
    items = channel.findall("item")
    assert channel.findtext("language") == "fi"
    assert [item.findtext("title") for item in items] == [
        "torstai 3.12. 13:00: CV & <työpaja>",
        "perjantai 4.12. 13:00: Peruttu: Kerho",
    ]
    assert [item.findtext("link") for item in items] == [
        f"https://ohjaamo.example/fi/events/{row.event.facts.slug}/{row.pk}/" for row in (session, cancelled)
    ]


def test_rss_without_sessions_is_still_a_feed(client):
    channel = ElementTree.fromstring(body(client, RSS)).find("channel")  # noqa: S314 - our own feed
    assert (channel.findtext("title"), channel.findall("item")) == ("Ohjaamo: tapahtumat", [])
