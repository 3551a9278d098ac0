"""portal/messages/ical.py: the frame of every calendar file."""

from __future__ import annotations

import datetime as dt

import icalendar
import pytest

from portal.messages import ical
from tests.build import instant

NOW = instant("2026-11-24 09:00")
HOUR = dt.timedelta(hours=1)


def entry(starts_at: dt.datetime = NOW, *, is_cancelled: bool = False) -> icalendar.Event:
    return ical.entry(
        "time-7", starts_at, starts_at + HOUR, sequence=3, changed_at=NOW, is_cancelled=is_cancelled
    )


def test_a_file_is_published_and_asks_for_nothing():
    made = ical.calendar("Testi")
    assert (made["PRODID"], made["METHOD"], made["VERSION"]) == ("-//Ohjaamo//Testi//FI", "PUBLISH", "2.0")
    assert sorted(made) == ["METHOD", "PRODID", "VERSION"]


def test_what_one_subscribes_to_has_a_name_and_is_read_again_each_hour():
    lines = ical.calendar("Testi", name="Ajat").to_ical().split(b"\r\n")
    assert {b"X-WR-CALNAME:Ajat", b"REFRESH-INTERVAL;VALUE=DURATION:PT1H"} <= set(lines)


def test_an_entry_has_its_name_for_life_and_counts_its_versions():
    made = entry()
    assert (made["UID"], made["SEQUENCE"]) == ("time-7@ohjaamo.example", 3)


@pytest.mark.parametrize(
    ("is_cancelled", "status", "transp"), [(False, "CONFIRMED", "OPAQUE"), (True, "CANCELLED", "TRANSPARENT")]
)
def test_a_cancelled_entry_takes_no_time(is_cancelled, status, transp):
    made = entry(is_cancelled=is_cancelled)
    assert (made["STATUS"], made["TRANSP"]) == (status, transp)


def test_the_hour_that_autumn_repeats_is_told_in_utc():
    second = dt.datetime(2026, 10, 25, 1, 30, tzinfo=dt.UTC)
    lines = entry(second - HOUR).to_ical() + entry(second).to_ical()
    assert b"DTSTART;TZID=Europe/Helsinki:20261025T033000" in lines
    assert b"DTSTART:20261025T013000Z" in lines
