"""events/programme/linked_data.py: what machines read of an event, and what they never do."""

from __future__ import annotations

import pytest
from django.test import Client

from events.enums import Mode
from events.sessions import planning
from tests.events import build
from tests.pages import html_of
from tests.portal.web.test_linked_data import told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]


def data(client: Client, path: str) -> list[dict]:
    """The dates that the page tells."""
    return told(html_of(client, path))["@graph"]


def test_an_event_tells_its_dates_with_their_addresses(client):
    event = build.event("Klubi", languages=["fi", "ar"], texts={"summary_fi": "Puhumme suomea."})
    first, second = build.sessions(event, 2)
    one, other = data(client, f"/fi/events/{event.facts.slug}/")
    assert [row["url"] for row in (one, other)] == [
        f"https://ohjaamo.example/fi/events/{event.facts.slug}/{row.pk}/" for row in (first, second)
    ]
    assert one["name"] == "Klubi"
    assert one["description"] == "Puhumme suomea."
    assert (one["startDate"], one["endDate"]) == ("2026-12-03T13:00:00+02:00", "2026-12-03T15:00:00+02:00")
    assert one["eventStatus"] == "https://schema.org/EventScheduled"
    assert one["location"]["address"]["streetAddress"] == "Lapintie 11–13"
    assert sorted(one["inLanguage"]) == ["ar", "fi"]


def test_a_cancelled_date_says_so(client):
    session = build.session()
    planning.cancel_sessions(session.pk, now=build.NOW)
    (row,) = data(client, f"/fi/events/{session.event.facts.slug}/{session.pk}/")
    assert row["eventStatus"] == "https://schema.org/EventCancelled"


def test_a_join_link_and_a_hidden_place_stay_hidden(client):
    venue = build.venue("Turvatalo", street="Salakuja 1")
    event = build.event(mode=Mode.HYBRID, venue=venue, venue_hidden=True, join_link="https://meet.example/x")
    build.session(event)
    html = html_of(client, f"/fi/events/{event.facts.slug}/")
    assert [word for word in ("Turvatalo", "Salakuja", "meet.example") if word in html] == []


def test_an_event_online_has_a_virtual_place(client):
    event = build.event(mode=Mode.ONLINE, join_link="https://meet.example/x")
    session = build.session(event)
    (row,) = data(client, f"/fi/events/{event.facts.slug}/")
    assert row["location"] == {
        "@type": "VirtualLocation",
        "url": f"https://ohjaamo.example/fi/events/{event.facts.slug}/{session.pk}/",
    }


def test_an_event_without_a_date_to_come_tells_machines_nothing(client):
    event = build.event()
    assert "ld+json" not in html_of(client, f"/fi/events/{event.facts.slug}/")
    build.session(event)
    assert "ld+json" in html_of(client, f"/fi/events/{event.facts.slug}/")
