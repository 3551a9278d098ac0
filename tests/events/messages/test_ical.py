"""A registration as a calendar file: its dates, what it says, and what it keeps to itself."""

from __future__ import annotations

import datetime as dt

import pytest
from icalendar import Calendar

from events.enums import Mode, RegistersFor
from events.messages import ical
from events.models import Registration, Session
from events.seats import details
from portal.models import HouseFacts
from tests.build import instant
from tests.events import build, build_registrations
from tests.events.build import NOW, SOON
from tests.events.build_registrations import person, register

pytestmark = pytest.mark.django_db

LINK = "https://meet.example/secret"


def entries(row: Registration) -> list:
    data = ical.ics(details.of(details.rows().get(pk=row.pk), HouseFacts.load()))
    return Calendar.from_ical(data).walk("VEVENT")


def test_each_date_stands_in_the_file_with_helsinkis_time():
    course = build_registrations.course(3)
    found = [(entry.decoded("dtstart"), entry.decoded("dtend")) for entry in entries(register(course))]
    assert found == [(row.starts_at, row.ends_at) for row in course.sessions.all()]
    raw = ical.ics(details.of(details.rows().get(), HouseFacts.load())).decode()
    assert raw.count("DTSTART;TZID=Europe/Helsinki:") == 3


@pytest.mark.parametrize("wall", ["2026-10-24 13:00", "2026-10-25 13:00", "2027-03-28 13:00"])
def test_one_o_clock_stays_one_o_clock_over_both_clock_changes(wall):
    row = build.registration(build.session(build.registered_for(), instant(wall)))
    assert f"TZID=Europe/Helsinki:{wall[:10].replace('-', '')}T130000" in (
        ical.ics(details.of(details.rows().get(pk=row.pk), HouseFacts.load())).decode()
    )


def test_entry_says_what_and_where_and_not_who():
    row = register(build.session(build.registered_for("CV-työpaja")), person("Sahra"))
    (entry,) = entries(row)
    assert (entry["summary"], entry["location"]) == ("CV-työpaja", "Mikseri, Lapintie 11–13, 94100 Kemi")
    assert (entry["class"], entry["status"], entry["transp"]) == ("PRIVATE", "CONFIRMED", "OPAQUE")
    raw = entry.to_ical().decode()
    assert [word for word in ("Sahra", row.person.token, "/r/") if word in raw] == []


@pytest.mark.parametrize(
    ("mode", "location", "url"),
    [
        (Mode.ONLINE, LINK, LINK),
        (Mode.HYBRID, "Mikseri, Lapintie 11–13, 94100 Kemi", LINK),
        (Mode.ON_SITE, "Mikseri, Lapintie 11–13, 94100 Kemi", None),
    ],
)
def test_join_link_stands_in_it_for_a_remote_session(mode, location, url):
    (entry,) = entries(register(build.session(build.registered_for(mode=mode, join_link=LINK))))
    assert (entry["location"], entry.get("url")) == (location, url)


def test_file_of_a_place_has_its_own_time():
    session = build_registrations.visit()
    place = session.places.order_by("number")[2]
    row = build.registration(session)
    place.registration = row
    place.save()
    (entry,) = entries(row)
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (place.starts_at, place.ends_at)


def test_cancelled_date_and_cancelled_registration_are_told_as_cancelled():
    course = build.registered_for(registers_for=RegistersFor.EVENT)
    first = build.sessions(course, 2)[0]
    row = build.registration(course)
    Session.objects.filter(pk=first.pk).update(cancelled_at=NOW)
    assert [entry["status"] for entry in entries(row)] == ["CANCELLED", "CONFIRMED"]
    Registration.objects.update(state="cancelled", cancelled_at=NOW)
    assert [entry["status"] for entry in entries(row)] == ["CANCELLED", "CANCELLED"]


def test_sequence_grows_with_the_session_and_with_the_registration():
    row = build.registration(build.session(build.registered_for()))
    found = [entries(row)[0]["sequence"]]
    Session.objects.update(sequence=1)
    found.append(entries(row)[0]["sequence"])
    Registration.objects.update(version=2)
    found.append(entries(row)[0]["sequence"])
    assert found == sorted(set(found))


def test_two_registrations_never_share_an_identity():
    session = build.session(build.registered_for())
    uids = {entries(build.registration(session))[0]["uid"] for _ in range(2)}
    assert len(uids) == 2


def test_title_is_in_the_language_of_the_messages():
    event = build.registered_for("Klubi", texts={"title_ar": "نادي"})
    rows = [build.registration(build.session(event), message_language=code) for code in ("ar", "so")]
    assert [entries(row)[0]["summary"] for row in rows] == ["نادي", "Klubi"]


def test_stamp_is_the_latest_change():
    row = build.registration(build.session(build.registered_for()))
    Session.objects.update(changed_at=SOON - dt.timedelta(days=1))
    assert entries(row)[0].decoded("dtstamp") == SOON - dt.timedelta(days=1)


@pytest.mark.parametrize(("starts", "ends"), [(0, 1), (1, 2), (-1, 1)])
def test_both_ends_are_right_in_the_hour_that_autumn_repeats(starts, ends):
    changes = dt.datetime(2026, 10, 25, 0, 30, tzinfo=dt.UTC)  # half past three in summer time
    hour = dt.timedelta(hours=1)
    session = build.session(build.registered_for(), changes + starts * hour, ends_at=changes + ends * hour)
    (entry,) = entries(build.registration(session))
    found = [entry.decoded(name).astimezone(dt.UTC) for name in ("dtstart", "dtend")]
    assert found == [session.starts_at, session.ends_at]
