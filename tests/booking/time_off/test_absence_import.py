"""Absences out of an .ics file: what is read, what is refused and why, and the two steps of the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.availability.presence import Interval
from booking.models import Absence, Coach
from booking.time_off import absence_import
from booking.time_off.absence_import import FileRefused, ImportedAbsences, ImportFault
from home import roles
from portal import clock
from tests import staff
from tests.booking import build
from tests.build import instant
from tests.pages import html_of

pytestmark = pytest.mark.django_db

WEDNESDAY = "DTSTART;TZID=Europe/Helsinki:20261125T090000\r\nDTEND;TZID=Europe/Helsinki:20261125T110000"
FROM_NINE = Interval(instant("2026-11-25 09:00"), instant("2026-11-25 11:00"))


def event(body: str = WEDNESDAY, *, uid: str = "a", summary: str = "SALAINEN") -> str:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        "DTSTAMP:20261101T000000Z",
        f"SUMMARY:{summary}",
        body,
        "END:VEVENT",
    ]
    return "\r\n".join(lines) + "\r\n"


def file(*events: str) -> bytes:
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n" + "".join(events) + "END:VCALENDAR\r\n"
    ).encode()


def read(*events: str) -> ImportedAbsences:
    return absence_import.read(file(*events), now=build.NOW)


def walls(found: ImportedAbsences) -> list[tuple[str, str]]:
    """The stretches as Helsinki's clocks show them."""
    return [
        (f"{clock.local(row.starts_at):%m-%d %H:%M}", f"{clock.local(row.ends_at):%m-%d %H:%M}")
        for row in found.stretches
    ]


# Times -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (WEDNESDAY, ("11-25 09:00", "11-25 11:00")),
        ("DTSTART:20261125T070000Z\r\nDTEND:20261125T090000Z", ("11-25 09:00", "11-25 11:00")),
        ("DTSTART:20261125T090000\r\nDURATION:PT2H", ("11-25 09:00", "11-25 11:00")),
        (
            "DTSTART;TZID=FLE Standard Time:20261125T090000\r\nDTEND;TZID=FLE Standard Time:20261125T110000",
            ("11-25 09:00", "11-25 11:00"),
        ),
        (
            "DTSTART;TZID=Europe/Stockholm:20261125T090000\r\nDTEND;TZID=Europe/Stockholm:20261125T100000",
            ("11-25 10:00", "11-25 11:00"),
        ),
        ("DTSTART;VALUE=DATE:20261125", ("11-25 00:00", "11-26 00:00")),
        (
            "DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227",
            ("12-24 00:00", "12-27 00:00"),
        ),
    ],
)
def test_entry_is_read_in_the_time_of_the_house(body: str, expected: tuple[str, str]) -> None:
    assert walls(read(event(body))) == [expected]


def test_repeat_is_written_out_at_the_same_wall_clock_over_the_change_of_clocks() -> None:
    body = (
        "DTSTART;TZID=Europe/Helsinki:20270322T090000\r\nDTEND;TZID=Europe/Helsinki:20270322T100000\r\n"
        "RRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;TZID=Europe/Helsinki:20270405T090000"
    )
    assert walls(read(event(body))) == [("03-22 09:00", "03-22 10:00"), ("03-29 09:00", "03-29 10:00")]


def test_repeat_without_end_stops_at_the_horizon_and_begins_now() -> None:
    body = "DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1"
    found = read(event(body))
    assert len(found.stretches) == 12
    assert found.stretches[0].starts_at == instant("2026-12-07 00:00")
    assert found.stretches[-1].starts_at < build.NOW + absence_import.HORIZON


def test_changed_day_of_a_series_is_read_as_changed() -> None:
    series = WEDNESDAY + "\r\nRRULE:FREQ=WEEKLY;COUNT=2"
    changed = (
        "RECURRENCE-ID;TZID=Europe/Helsinki:20261202T090000\r\n"
        "DTSTART;TZID=Europe/Helsinki:20261203T090000\r\nDTEND;TZID=Europe/Helsinki:20261203T100000"
    )
    expected = [("11-25 09:00", "11-25 11:00"), ("12-03 09:00", "12-03 10:00")]
    assert walls(read(event(series), event(changed))) == expected
    assert walls(read(event(changed))) == expected[1:]


def test_entries_that_are_no_absence_are_counted_and_left_out() -> None:
    found = read(
        event(),
        event(),
        event(uid="b"),
        event(WEDNESDAY + "\r\nSTATUS:CANCELLED", uid="c"),
        event(WEDNESDAY + "\r\nTRANSP:TRANSPARENT", uid="d"),
        event("DTSTART;VALUE=DATE:20250101", uid="e"),
        event("DTSTART;VALUE=DATE:20290101", uid="f"),
    )
    assert found == ImportedAbsences([FROM_NINE], twins=2, not_away=2, outside=2)


# What cannot be read ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "trouble"),
    [
        ("DTEND:20261125T090000Z", ImportFault.NO_START),
        ("DTSTART:2026130T100000\r\nDTEND:20261201T110000", ImportFault.BAD_DATE),
        ("DTSTART:20261345T100000\r\nDTEND:20261201T110000", ImportFault.BAD_DATE),
        ("DTSTART:20261201T100000Z\r\nDTEND:tomorrow", ImportFault.BAD_DATE),
        ("DTSTART:20261201T100000Z", ImportFault.NO_END),
        ("DTSTART:20261202T100000Z\r\nDTEND:20261201T110000Z", ImportFault.ENDS_BEFORE_START),
        ("DTSTART:20261202T100000Z\r\nDTEND:20261202T100000Z", ImportFault.ENDS_BEFORE_START),
        ("DTSTART:20261202T100000Z\r\nDURATION:-PT2H", ImportFault.ENDS_BEFORE_START),
        ("DTSTART:20261202T100000Z\r\nDTEND:99991231T235959Z", ImportFault.TOO_LONG),
        ("DTSTART;VALUE=DATE:00010101", ImportFault.BAD_DATE),
        ("DTSTART;VALUE=DATE:99991231", ImportFault.FAR_AWAY),
        ("DTSTART:20261202T100000Z\r\nDURATION:P9000000D", ImportFault.TOO_LONG),
        (
            "DTSTART;TZID=Mars/Olympus:20261202T100000\r\nDTEND;TZID=Mars/Olympus:20261202T110000",
            ImportFault.UNKNOWN_ZONE,
        ),
        (WEDNESDAY + "\r\nRRULE:FREQ=SOMETIMES", ImportFault.BAD_REPEAT),
        (WEDNESDAY + "\r\nRRULE:FREQ=SECONDLY", ImportFault.REPEATS_TOO_OFTEN),
        (WEDNESDAY + "\r\nRRULE:FREQ=DAILY;BYHOUR=0,1,2;BYMINUTE=0,1,2", ImportFault.REPEATS_TOO_OFTEN),
    ],
)
def test_entry_that_cannot_be_read_is_named_and_the_others_are_read(body: str, trouble: ImportFault) -> None:
    found = read(event(body, uid="broken"), event(uid="whole"))
    assert [(row.number, row.trouble) for row in found.unread] == [(1, trouble)]
    assert found.stretches == [FROM_NINE]


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"", ImportFault.NOT_A_CALENDAR),
        (b"%PDF-1.4 \x00\xff\xfe", ImportFault.NOT_A_CALENDAR),
        (b"<html></html>", ImportFault.NOT_A_CALENDAR),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261202T100000\r\n", ImportFault.NOT_A_CALENDAR),
        (b"BEGIN:VCARD\r\nFN:Aino\r\nEND:VCARD\r\n", ImportFault.NOT_A_CALENDAR),
        (b"BEGIN:VCALENDAR\r\n" + b"X" * absence_import.MOST_BYTES, ImportFault.TOO_BIG),
    ],
)
def test_file_that_is_no_calendar_is_refused(data: bytes, trouble: ImportFault) -> None:
    with pytest.raises(FileRefused) as refused:
        absence_import.read(data, now=build.NOW)
    assert refused.value.trouble == trouble


def test_file_with_thousands_of_entries_is_refused() -> None:
    with pytest.raises(FileRefused) as refused:
        read(*(event(uid=f"{number}") for number in range(absence_import.MOST_ENTRIES + 1)))
    assert refused.value.trouble == ImportFault.TOO_MANY


def test_more_stretches_than_are_taken_are_cut_and_it_is_said() -> None:
    daily = "DTSTART;VALUE=DATE:20261125\r\nRRULE:FREQ=DAILY"
    found = read(event(daily), event(WEDNESDAY + "\r\nRRULE:FREQ=DAILY", uid="b"))
    assert (len(found.stretches), found.is_cut) == (absence_import.MOST_STRETCHES, True)


# The page --------------------------------------------------------------------------------------------


@pytest.fixture
def coordinator(at: Callable[..., dt.datetime], client: Client) -> Client:
    at(build.NOW)
    return staff.signed_in(client, staff.member(roles.COORDINATOR))


ADDRESS = "/admin/calendar/absence/import/"


def upload(client: Client, coach: Coach, data: bytes) -> tuple[str, dict[str, str]]:
    """The preview of the file as text, and what its form would post: everything chosen."""
    answer = client.post(ADDRESS, {"coach": coach.pk, "file": SimpleUploadedFile("a.ics", data)})
    html = answer.content.decode()
    context = answer.context
    if "lines" not in context:
        return html, {}
    typed = {"read": context["read"]} | {f"take-{line.place}": "on" for line in context["lines"]}
    seen = ",".join(str(row.pk) for row in context["conflicts"])
    return html, typed | ({"seen_appointments": seen} if seen else {})


def saved() -> list[tuple[dt.datetime, dt.datetime]]:
    return list(Absence.objects.order_by("starts_at").values_list("starts_at", "ends_at"))


def test_preview_saves_nothing_and_shows_no_name_of_an_entry(coordinator: Client) -> None:
    html, _typed = upload(coordinator, build.coach("Aino"), file(event()))
    assert [word in html for word in ("09:00", "11:00", "SALAINEN")] == [True, True, False]
    assert saved() == []


def test_second_press_saves_what_is_chosen(coordinator: Client) -> None:
    series = WEDNESDAY + "\r\nRRULE:FREQ=WEEKLY;COUNT=3"
    _html, typed = upload(coordinator, build.coach("Aino"), file(event(series)))
    del typed["take-1"]
    assert coordinator.post(ADDRESS, typed).status_code == 302
    assert [starts for starts, _ends in saved()] == [
        instant("2026-11-25 09:00"),
        instant("2026-12-09 09:00"),
    ]


def test_same_file_again_makes_nothing(coordinator: Client) -> None:
    aino = build.coach("Aino")
    _html, typed = upload(coordinator, aino, file(event()))
    for _press in range(2):
        coordinator.post(ADDRESS, typed)
    html, again = upload(coordinator, aino, file(event()))
    assert "Tiedostossa ei ole uusia poissaoloja" in html
    assert len(saved()) == 1


def test_appointments_are_listed_before_anything_is_saved(coordinator: Client) -> None:
    aino = build.coach("Aino")
    build.appointment(aino, client=build.person("Sahra"))
    html, typed = upload(coordinator, aino, file(event()))
    assert "Sahra" in html
    coordinator.post(ADDRESS, typed)
    assert len(saved()) == 1


def test_appointment_booked_since_the_preview_is_listed_and_nothing_saved(coordinator: Client) -> None:
    aino = build.coach("Aino")
    _html, typed = upload(coordinator, aino, file(event()))
    build.appointment(aino, client=build.person("Sahra"))
    answer = coordinator.post(ADDRESS, typed)
    assert "Sahra" in answer.content.decode()
    assert saved() == []


def test_errors_are_told_entry_by_entry_in_plain_words(coordinator: Client) -> None:
    broken = event("DTSTART:20261202T100000Z\r\nDTEND:20261201T110000Z", uid="b")
    html, _typed = upload(coordinator, build.coach("Aino"), file(event(), broken))
    assert "Merkintä 2: Lopun on oltava alun jälkeen." in " ".join(html.split())


@pytest.mark.parametrize("data", [b"", b"no calendar"])
def test_file_that_is_none_is_one_sentence_at_the_field(coordinator: Client, data: bytes) -> None:
    html, typed = upload(coordinator, build.coach("Aino"), data)
    assert (typed, html.count('class="error-message"')) == ({}, 1)


def test_preview_that_was_tampered_with_saves_nothing(coordinator: Client) -> None:
    _html, typed = upload(coordinator, build.coach("Aino"), file(event()))
    answer = coordinator.post(ADDRESS, typed | {"read": typed["read"][:-1] + "x"}, follow=True)
    assert "Mitään ei tallennettu" in answer.content.decode()
    assert saved() == []


def test_coach_brings_in_the_own_absences_only(at: Callable[..., dt.datetime], coordinator: Client) -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    user = staff.member(roles.COACH)
    aino.facts.user = user
    aino.facts.save()
    client = staff.signed_in(Client(), user)
    assert upload(client, veera, file(event()))[1] == {}
    _html, of_other = upload(coordinator, veera, file(event()))
    client.post(ADDRESS, of_other)
    assert saved() == []
    _html, own = upload(client, aino, file(event()))
    client.post(ADDRESS, own)
    assert Absence.objects.get().coach == aino


def test_page_of_the_calendar_leads_here(coordinator: Client) -> None:
    html = html_of(coordinator, reverse("staff_calendar_absence"))
    assert f'href="{reverse("staff_absence_import")}"' in html


def test_preview_asks_as_many_queries_for_a_hundred_absences(
    coordinator: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    aino = build.coach("Aino")
    upload(coordinator, aino, file(event()))
    with django_assert_max_num_queries(30) as one:
        upload(coordinator, aino, file(event()))
    with django_assert_max_num_queries(len(one)):
        upload(coordinator, aino, file(event(WEDNESDAY + "\r\nRRULE:FREQ=DAILY;COUNT=100")))
