"""booking/messages/ical.py: a file that every calendar reads, and that gives nothing away."""

from __future__ import annotations

import datetime as dt

import icalendar
import pytest

from booking.enums import AppointmentState, Way
from booking.messages.ical import ics
from portal.models import HouseFacts
from services.models import Need
from tests.booking.build_messages import HOUR, NOW, START, booked
from tests.build import instant

pytestmark = pytest.mark.django_db


def event(of) -> icalendar.Event:
    [found] = icalendar.Calendar.from_ical(ics(of)).walk("VEVENT")
    return found


def test_ics_says_when_and_where_and_nothing_else():
    need = Need.objects.create(slug="test-secret", name="Velat", icon="x")
    found = event(booked(need=need))
    assert {name: str(found[name]) for name in ("SUMMARY", "LOCATION", "CLASS", "STATUS", "TRANSP")} == {
        "SUMMARY": "Aika: Ohjaamo",
        "LOCATION": "Mikseri, Lapintie 11–13, 94100 Kemi",
        "CLASS": "PRIVATE",
        "STATUS": "CONFIRMED",
        "TRANSP": "OPAQUE",
    }
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (START, START + dt.timedelta(minutes=45))
    assert sorted(found) == sorted(
        ["CLASS", "DTEND", "DTSTAMP", "DTSTART", "LOCATION", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "UID"]
    )


@pytest.mark.parametrize("way", [Way.PHONE, Way.VIDEO])
def test_ics_of_a_call_has_no_place(way):
    assert "LOCATION" not in event(booked(way=way))


def test_ics_takes_the_house_facts_it_is_given(django_assert_num_queries):
    appointment = booked()
    with django_assert_num_queries(0):
        found = ics(appointment, facts=HouseFacts(place="Talo", street="Katu 1", postal="94100 Kemi"))
    assert b"LOCATION:Talo\\, Katu 1\\, 94100 Kemi" in found


def test_ics_is_published_and_replaced_by_its_next_version():
    appointment = booked()
    first = icalendar.Calendar.from_ical(ics(appointment))
    appointment.version = 2
    second = event(appointment)
    assert (first["METHOD"], first.walk("VEVENT")[0]["SEQUENCE"], second["SEQUENCE"]) == ("PUBLISH", 1, 2)
    assert first.walk("VEVENT")[0]["UID"] == second["UID"] == f"appointment-{appointment.pk}@ohjaamo.example"


def test_ics_of_a_cancelled_time_says_so():
    found = event(booked(state=AppointmentState.CANCELLED, cancelled_at=NOW + HOUR))
    assert (found["STATUS"], found["TRANSP"], found["DTSTAMP"].dt) == (
        "CANCELLED",
        "TRANSPARENT",
        NOW + HOUR,
    )


def test_ics_is_in_the_language_of_the_messages():
    appointment = booked(message_language="fi")
    assert event(appointment)["SUMMARY"] == "Aika: Ohjaamo"


@pytest.mark.parametrize(
    ("wall", "offset"),
    [
        ("2026-10-22 09:00", 3),
        ("2026-10-26 09:00", 2),
        ("2027-03-25 09:00", 2),
        ("2027-03-29 09:00", 3),
    ],
)
def test_ics_keeps_nine_o_clock_over_both_clock_changes(wall, offset):
    found = event(booked(instant(wall)))
    assert f"{found['DTSTART'].dt:%H:%M}" == "09:00"
    assert found["DTSTART"].dt.utcoffset() == dt.timedelta(hours=offset)


def test_ics_brings_the_rules_of_helsinki_that_give_the_same_instants():
    calendar = icalendar.Calendar.from_ical(ics(booked()))
    [zone] = calendar.walk("VTIMEZONE")
    own = zone.to_tz(lookup_tzid=False)
    for wall in ("2026-11-26 13:00", "2026-07-01 12:00", "2026-10-24 23:00", "2026-10-25 12:00"):
        moment = instant(wall)
        assert moment.astimezone(own).strftime("%Y-%m-%d %H:%M") == wall


def test_ics_keeps_the_letter_of_the_standard():
    raw = ics(booked())
    lines = raw.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert (lines[0], lines[-2], lines[-1]) == (b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"")
