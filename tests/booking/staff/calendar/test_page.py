"""The staff calendar: page, feed and sheet; moving, booking, keeping time and absences from it."""

from __future__ import annotations

import datetime as dt
import json
import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from wagtail.models import ModelLogEntry

from booking.appointments import reservations
from booking.enums import AppointmentState, Channel, Interpreter, Reach, StaffReason, TimeKind
from booking.models import Absence, Appointment, Coach, CoachTime
from booking.refusals import Refusal
from booking.staff.calendar.page import COLUMNS_ON_PAGE
from booking.time_off import time_blocks
from home import roles
from portal import clock
from services.models import Need
from tests import staff
from tests.booking import build
from tests.build import instant, language
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

HIDDEN = "SALAINEN-AIHE"
WEDNESDAY = "2026-11-25"
JSON = {"accept": "application/json"}


def coach_client(coach: Coach, **facts: object) -> Client:
    """The browser of that coach."""
    user = staff.member(roles.COACH, username=f"coach{coach.pk}")
    for name, value in {"user": user, **facts}.items():
        setattr(coach.facts, name, value)
    coach.facts.save()
    return staff.signed_in(Client(), user)


def feed(client: Client, **query: object) -> dict[str, Any]:
    """What the drawing gets."""
    answer = client.get(reverse("staff_calendar_feed"), {"day": WEDNESDAY, **query})
    return json.loads(answer.content)


def page(client: Client, **query: object) -> str:
    return html_of(client, reverse("staff_calendar"), {"day": WEDNESDAY, **query})


def last_log(action: str) -> ModelLogEntry:
    return ModelLogEntry.objects.get(action=f"booking.{action}")


# Reading ---------------------------------------------------------------------------------------------


def test_page_feed_and_sheet_show_time_language_and_name_but_no_topic(coordinator: Client) -> None:
    need = Need.objects.create(slug="arka", name_fi=HIDDEN, icon="moon")
    build.appointment(build.coach("Aino"), client=build.reachable("Sahra"), need_id=need.pk)
    shown = [html_of(coordinator, reverse(name), {"day": WEDNESDAY}) for name in READINGS]
    wanted = ("10:00", "10:45", "Sahra", str(language("so")), HIDDEN, "401234567", "sahra@")
    for html in shown:
        assert [word in html for word in wanted] == [True] * 4 + [False] * 3


READINGS = ("staff_calendar", "staff_calendar_feed", "staff_calendar_sheet")


def test_feed_tells_columns_with_languages_and_entries_in_wall_clock(coordinator: Client) -> None:
    aino = build.coach("Aino")
    row = build.appointment(aino, client=build.person("Sahra"))
    found = feed(coordinator)
    may = {"books": True, "keeps": True}
    assert found["resources"] == [
        {"id": aino.pk, "title": "Aino", "languages": f"{language('fi')}, {language('so')}"} | may
    ]
    [event] = found["events"]
    assert (event["start"], event["end"]) == ("2026-11-25T10:00", "2026-11-25T10:45")
    assert (event["words"], event["time"]) == (f"{language('so')} · Sahra", "10:00–10:45")
    assert event["version"] == row.version
    assert event["move"] == reverse("staff_calendar_move", args=[row.pk])
    assert found["shade"] == []
    assert (found["from"], found["until"]) == ("09:00", "16:00")


def test_feed_is_not_sent_again_until_something_changes(coordinator: Client) -> None:
    row = build.appointment(build.coach("Aino"))
    address = f"{reverse('staff_calendar_feed')}?day={WEDNESDAY}"
    mark = coordinator.get(address).headers["ETag"]
    assert coordinator.get(address, headers={"if-none-match": mark}).status_code == 304
    reservations.cancel(row.pk, now=build.NOW)
    assert coordinator.get(address, headers={"if-none-match": mark}).status_code == 200


def test_coach_sees_all_but_opens_and_moves_only_the_own(client: Client) -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    mine, other = build.appointment(aino), build.appointment(veera)
    events = {event["booked"]: event for event in feed(coach_client(aino))["events"]}
    assert [bool(events[mine.pk][name]) for name in ("address", "move")] == [True, True]
    assert [bool(events[other.pk][name]) for name in ("address", "move")] == [False, False]


def test_coach_who_covers_opens_and_moves_those_of_others(client: Client) -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    row = build.appointment(veera)
    covering = coach_client(aino, covers=True)
    [event] = feed(covering)["events"]
    assert [bool(event[name]) for name in ("address", "move")] == [True, True]
    assert covering.get(reverse("staff_appointment", args=[row.pk])).status_code == 200


def test_week_shows_monday_to_thursday_and_hides_the_empty_weekend(coordinator: Client) -> None:
    build.appointment(build.coach("Aino"))
    found = feed(coordinator, view="week")
    assert (len(found["events"]), found["hidden"]) == (1, [6, 0])
    html = page(coordinator, view="week")
    assert [f'id="day-202611{day}"' in html for day in (24, 25, 26, 28)] == [True, True, True, False]


def test_day_filter_or_language_that_cannot_be_read_is_left_out(coordinator: Client) -> None:
    build.coach("Aino")
    for query in ({"day": "eilen"}, {"day": "0001-01-01"}, {"language": "x", "coach": "9" * 30}):
        assert coordinator.get(reverse("staff_calendar"), query).status_code == 200


def test_long_absence_is_told_day_by_day(coordinator: Client) -> None:
    build.absence(build.coach("Aino"), instant("2026-11-24 12:00"), instant("2026-12-24 12:00"))
    html = page(coordinator, view="week")
    assert [html.count(f">{hours}<") for hours in ("12:00–24:00", "00:00–24:00")] == [1, 5]


def test_name_in_two_directions_stays_apart_from_the_language(coordinator: Client) -> None:
    build.appointment(build.coach("Aino"), client=build.person("سارة " + "ا" * 150))
    assert f"{language('so')} · <bdi>سارة" in page(coordinator)


def test_page_is_the_list_alone_where_the_library_is_missing(coordinator: Client, settings: Any) -> None:
    build.appointment(build.coach("Aino"))
    settings.STATICFILES_DIRS = []
    html = page(coordinator)
    assert ["Sahra" in html, 'id="calendar"' in html, "event-calendar" in html] == [True, False, False]


def test_script_of_the_drawing_is_held_to_files_of_our_own(coordinator: Client) -> None:
    policy = coordinator.get(reverse("staff_calendar")).headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy


@pytest.mark.parametrize("name", READINGS)
def test_readings_ask_as_many_queries_for_thirty_coaches(
    coordinator: Client, name: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    build.appointment(build.coach("Aino"))
    coordinator.get(reverse(name))
    # Signing in and Wagtail's own frame ask ten of these.
    with django_assert_max_num_queries(18) as one:
        coordinator.get(reverse(name), {"day": WEDNESDAY})
    for number in range(29):
        build.appointment(build.coach(f"Nimi {number}"))
    with django_assert_max_num_queries(len(one)):
        html = html_of(coordinator, reverse(name), {"day": WEDNESDAY})
    assert html.count("Sahra") == (30 if name == "staff_calendar_sheet" else COLUMNS_ON_PAGE)


# Many coaches ----------------------------------------------------------------------------------------


def test_coaches_of_a_big_house_stand_on_pages_in_page_and_feed_alike(coordinator: Client) -> None:
    for number in range(2 * COLUMNS_ON_PAGE + 5):
        build.coach(f"Nimi {number:02}", languages=("so",))
    shown = [
        [column["title"] for column in feed(coordinator, p=number)["resources"]]
        for number in ("", "2", "3", "9", "x")
    ]
    assert [len(names) for names in shown] == [COLUMNS_ON_PAGE, COLUMNS_ON_PAGE, 5, 5, COLUMNS_ON_PAGE]
    assert [names[0] for names in shown[:3]] == ["Nimi 00", "Nimi 20", "Nimi 40"]
    html = page(coordinator, p="2", view="week")
    assert ["p=2" in link for link in re.findall(r'data-feed="([^"]+)"', html)] == [True]
    assert ["p=1" in html, "p=3" in html] == [True, True]
    assert len(feed(coordinator, coach=Coach.objects.last().pk)["resources"]) == 1


def test_sheets_are_printed_for_every_coach_of_a_big_house(coordinator: Client) -> None:
    for number in range(COLUMNS_ON_PAGE + 1):
        build.appointment(build.coach(f"Nimi {number:02}"))
    html = html_of(coordinator, reverse("staff_calendar_sheet"), {"day": WEDNESDAY})
    assert html.count("Sahra") == COLUMNS_ON_PAGE + 1


def test_week_leads_to_each_day_for_what_is_free(coordinator: Client) -> None:
    build.coach("Aino")
    html = page(coordinator, view="week")
    assert 'href="?day=2026-11-25"' in html
    assert reverse("staff_calendar_book") + "?coach=" not in html
    assert reverse("staff_calendar_book") + "?coach=" in page(coordinator)


# Moving ----------------------------------------------------------------------------------------------


def move(client: Client, row: Appointment, coach: Coach, starts: str, **more: object) -> Any:
    """What the drawing sends when an appointment is dragged on its day."""
    data = {"coach": coach.pk, "day": WEDNESDAY, "starts": starts, "version": row.version, **more}
    return post_move(client, row, data)


def post_move(client: Client, row: Appointment, data: dict[str, object]) -> Any:
    return client.post(reverse("staff_calendar_move", args=[row.pk]), data, headers=JSON)


def test_dragged_appointment_has_its_new_time_and_coach(coordinator: Client) -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    row = build.appointment(aino)
    assert move(coordinator, row, veera, "11:15").status_code == 200
    row = Appointment.objects.get(pk=row.pk)
    assert (row.coach_time.coach, row.coach_time.starts_at) == (veera, instant("2026-11-25 11:15"))
    assert last_log("move").data == {}


def test_stale_move_is_refused_and_not_applied(coordinator: Client) -> None:
    aino = build.coach("Aino")
    row = build.appointment(aino)
    assert move(coordinator, row, aino, "11:00").status_code == 200
    answer = move(coordinator, row, aino, "13:00")
    assert (answer.status_code, answer.json()) == (
        409,
        {"sentence": Refusal.CHANGED_MEANWHILE.sentence(), "asks": ""},
    )
    row.coach_time.refresh_from_db()
    assert row.coach_time.starts_at == instant("2026-11-25 11:00")


@pytest.mark.parametrize(
    ("starts", "reason"),
    [("12:15", Refusal.SLOT_TAKEN), ("14:30", Refusal.NOT_WORKING)],
    ids=["overlap", "absence"],
)
def test_overlap_and_absence_are_refused_whatever_the_reason(
    coordinator: Client, starts: str, reason: Refusal
) -> None:
    aino = build.coach("Aino")
    build.absence(aino, instant("2026-11-25 14:00"), instant("2026-11-25 16:00"))
    build.appointment(aino, instant("2026-11-25 12:00"))
    row = build.appointment(aino)
    answer = move(coordinator, row, aino, starts, reason=StaffReason.URGENT)
    assert (answer.status_code, answer.json()["sentence"]) == (409, reason.sentence())


@pytest.mark.parametrize(
    ("starts", "unusual"),
    [
        ("16:30", ["out_of_hours"]),
        ("13:00", ["desk_duty"]),
        ("11:15", ["no_pause"]),
        ("12:45", ["desk_duty", "no_pause"]),
    ],
    ids=["out_of_hours", "desk_duty", "before_the_next", "after_the_one_before"],
)
def test_time_out_of_the_ordinary_asks_a_reason_and_is_logged(
    coordinator: Client, starts: str, unusual: list[str]
) -> None:
    aino = build.coach("Aino")
    build.shift(build.desk(), aino, weekday=2, starts=dt.time(13), ends=dt.time(15))
    build.appointment(aino, instant("2026-11-25 12:00"))
    row = build.appointment(aino)
    asked = move(coordinator, row, aino, starts)
    assert (asked.status_code, "at=2026-11-25T" in asked.json()["asks"]) == (409, True)
    assert "reason" in html_of(coordinator, asked.json()["asks"])
    assert move(coordinator, row, aino, starts, reason=StaffReason.AGREED).status_code == 200
    assert last_log("move").data == {"unusual": unusual, "reason": "agreed"}


def test_move_works_as_a_plain_form_and_keeps_what_was_typed(coordinator: Client) -> None:
    aino = build.coach("Aino")
    row = build.appointment(aino)
    address = reverse("staff_calendar_move", args=[row.pk])
    data = {"coach": aino.pk, "day": WEDNESDAY, "starts": "08:00", "version": row.version}
    html = coordinator.post(address, data).content.decode()
    assert ['value="08:00"' in html, 'name="reason"' in html] == [True, True]
    answer = coordinator.post(address, data | {"starts": "13:00"})
    assert answer.headers["Location"] == f"/admin/calendar/?day={WEDNESDAY}"


@pytest.mark.parametrize("field", ["coach", "day", "starts", "version"])
@pytest.mark.parametrize("value", ["", "x", "9" * 40, "\x00"])
def test_garbage_from_the_drawing_is_one_sentence(coordinator: Client, field: str, value: str) -> None:
    aino = build.coach("Aino")
    row = build.appointment(aino)
    data = {"coach": aino.pk, "day": WEDNESDAY, "starts": "11:00", "version": row.version}
    answer = post_move(coordinator, row, data | {field: value})
    assert (answer.status_code, bool(answer.json()["sentence"])) == (409, True)


def test_desk_duty_marks_and_moves_todays_clients_without_opening_them() -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    build.shift(build.desk(), aino, weekday=1)
    need = Need.objects.create(slug="arka", name_fi=HIDDEN, icon="moon")
    today = build.appointment(veera, instant("2026-11-24 15:00"), need_id=need.pk)
    now = build.appointment(veera, instant("2026-11-24 10:15"))
    tomorrow = build.appointment(veera)
    desk = coach_client(aino)
    found = {event["booked"]: event for event in feed(desk, day="2026-11-24")["events"] if "booked" in event}
    assert [bool(found[today.pk][name]) for name in ("address", "move")] == [False, True]
    assert desk.get(reverse("staff_appointment", args=[today.pk])).status_code == 302
    assert HIDDEN not in html_of(desk, reverse("staff_calendar_move", args=[today.pk]))
    data = {"coach": veera.pk, "day": "2026-11-24", "starts": "14:00", "version": today.version}
    moved = desk.post(reverse("staff_calendar_move", args=[today.pk]), data, headers=JSON)
    assert moved.status_code == 200
    assert move(desk, tomorrow, veera, "11:00").status_code in {302, 403}
    reservations.mark(now.pk, AppointmentState.BOOKED, now=instant("2026-11-24 10:10"))


def test_mark_from_the_list_comes_back_to_the_day(
    coordinator: Client, at: Callable[..., dt.datetime]
) -> None:
    row = build.appointment(build.coach("Aino"))
    at("2026-11-25 10:05")
    here = f"/admin/calendar/?day={WEDNESDAY}"
    assert page(coordinator).count(reverse("staff_mark", args=[row.pk])) == 3
    data = {"version": row.version, "state": "came", "next": here}
    answer = coordinator.post(reverse("staff_mark", args=[row.pk]), data)
    assert answer.headers["Location"] == here
    row.refresh_from_db()
    assert row.state == AppointmentState.CAME


@pytest.mark.parametrize("came_from", ["https://elsewhere.example/", "//elsewhere.example", "javascript:x"])
def test_mark_never_leads_to_another_site(
    coordinator: Client, at: Callable[..., dt.datetime], came_from: str
) -> None:
    row = build.appointment(build.coach("Aino"))
    at("2026-11-25 10:05")
    data = {"version": row.version, "state": "came", "next": came_from}
    answer = coordinator.post(reverse("staff_mark", args=[row.pk]), data)
    assert answer.headers["Location"] == reverse("staff_appointment", args=[row.pk])


# Booking for somebody --------------------------------------------------------------------------------


def typed(coach: Coach, starts: str = "11:00", **more: object) -> dict[str, object]:
    """The short form as filled in."""
    return {
        "name": "Sahra",
        "phone": "040 1234567",
        "language": language("so").pk,
        "coach": coach.pk,
        "day": WEDNESDAY,
        "starts": starts,
        "sends_message": "on",
        "channel": "desk",
        "key": str(uuid.uuid4()),
        **more,
    }


def test_gap_leads_to_the_short_form_filled_in(coordinator: Client) -> None:
    aino = build.coach("Aino")
    link = f"{reverse('staff_calendar_book')}?coach={aino.pk}&amp;at=2026-11-25T09%3A00"
    assert link in page(coordinator)
    html = html_of(coordinator, link.replace("&amp;", "&"))
    assert [f'value="{WEDNESDAY}"' in html, 'value="09:00"' in html] == [True, True]


def test_booking_for_somebody_goes_through_the_one_door(coordinator: Client) -> None:
    aino = build.coach("Aino")
    answer = coordinator.post(reverse("staff_calendar_book"), typed(aino))
    assert answer.headers["Location"] == f"/admin/calendar/?day={WEDNESDAY}"
    row = Appointment.objects.get()
    assert (row.channel, row.message_language, row.interpreter) == (Channel.DESK, "so", Interpreter.NONE)
    assert (row.person.phone, row.person.reach) == ("+358401234567", Reach.MESSAGE)


def test_language_is_filled_in_only_where_it_is_no_guess(coordinator: Client) -> None:
    one, two = build.coach("Aino", languages=("so",)), build.coach("Veera", languages=("so", "ru"))
    address, chosen = reverse("staff_calendar_book"), f'value="{language("so").pk}" selected'
    shown = [{"coach": one.pk}, {"coach": two.pk}, {"coach": two.pk, "language": language("so").pk}]
    pages = [html_of(coordinator, address, query) for query in shown]
    assert [chosen in html for html in pages] == [True, False, True]


def test_two_clicks_book_once(coordinator: Client) -> None:
    data = typed(build.coach("Aino"))
    for _click in range(2):
        assert coordinator.post(reverse("staff_calendar_book"), data).status_code == 302
    assert Appointment.objects.count() == 1


def test_booking_without_phone_sends_nothing_and_one_out_of_hours_asks(coordinator: Client) -> None:
    data = typed(build.coach("Aino"), "16:30", phone="")
    assert 'name="reason"' in coordinator.post(reverse("staff_calendar_book"), data).content.decode()
    assert Appointment.objects.count() == 0
    data["reason"] = StaffReason.URGENT
    assert coordinator.post(reverse("staff_calendar_book"), data).status_code == 302
    assert Appointment.objects.get().person.reach == Reach.NOTHING
    assert last_log("book").data == {"unusual": ["out_of_hours"], "reason": "urgent"}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"starts": "10:15"}, Refusal.SLOT_TAKEN.sentence()),
        ({"day": "2026-11-23"}, Refusal.PAST.sentence()),
        ({"name": ""}, "Kirjoita asiakkaan etunimi."),
    ],
)
def test_booking_that_cannot_be_is_one_sentence_and_keeps_the_form(
    coordinator: Client, more: dict[str, object], said: str
) -> None:
    aino = build.coach("Aino")
    build.appointment(aino)
    html = coordinator.post(reverse("staff_calendar_book"), typed(aino, **more)).content.decode()
    assert [said in html, "040 1234567" in html] == [True, True]
    assert Appointment.objects.count() == 1


@pytest.mark.parametrize(
    ("more", "focused"),
    [
        ({"starts": "10:15"}, '<p class="error-message" role="alert" tabindex="-1" autofocus>'),
        ({"name": ""}, 'name="name"'),
        ({"language": ""}, 'name="language"'),
        ({"starts": "07:00"}, 'name="reason"'),
    ],
)
def test_booking_that_came_back_has_the_focus_on_what_is_wrong(
    coordinator: Client, more: dict[str, object], focused: str
) -> None:
    aino = build.coach("Aino")
    build.appointment(aino)
    html = coordinator.post(reverse("staff_calendar_book"), typed(aino, **more)).content.decode()
    found = re.findall(r"<[^<>]*\sautofocus[^<>]*>", html)
    assert (len(found), focused in found[0]) == (1, True)


def test_language_the_coach_does_not_speak_needs_an_interpreter(coordinator: Client) -> None:
    aino = build.coach("Aino")
    data = typed(aino, language=language("ru").pk)
    html = coordinator.post(reverse("staff_calendar_book"), data).content.decode()
    assert Refusal.LANGUAGE_NOT_SPOKEN.sentence() in html
    coordinator.post(reverse("staff_calendar_book"), data | {"with_interpreter": "on"})
    assert Appointment.objects.get().interpreter == Interpreter.NEEDED


def test_coach_books_only_the_own_time() -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    mine = coach_client(aino)
    assert mine.post(reverse("staff_calendar_book"), typed(veera)).status_code == 200
    assert mine.post(reverse("staff_calendar_book"), typed(aino)).status_code == 302
    assert [row.coach_time.coach for row in Appointment.objects.all()] == [aino]


# Keeping time, being away ----------------------------------------------------------------------------


def stretch(coach: Coach, starts: str, ends: str) -> dict[str, object]:
    return {"coach": coach.pk, "starts_at": f"{WEDNESDAY}T{starts}", "ends_at": f"{WEDNESDAY}T{ends}"}


def test_kept_time_is_nobodys_until_it_is_given_back(coordinator: Client) -> None:
    aino = build.coach("Aino")
    coordinator.post(reverse("staff_calendar_block"), stretch(aino, "10:00", "12:00"))
    [row] = CoachTime.objects.all()
    assert (row.kind, row.starts_at, row.taken_until) == (
        TimeKind.BLOCK,
        build.FREE,
        build.FREE + 2 * build.HOUR,
    )
    assert (
        move(coordinator, build.appointment(aino, instant("2026-11-25 13:00")), aino, "11:00").status_code
        == 409
    )
    assert reverse("staff_calendar_unblock", args=[row.pk]) in page(coordinator)
    coordinator.post(reverse("staff_calendar_unblock", args=[row.pk]))
    row.refresh_from_db()
    assert row.holding is False


def test_time_that_is_taken_cannot_be_kept(coordinator: Client) -> None:
    aino = build.coach("Aino")
    build.appointment(aino)
    answer = coordinator.post(reverse("staff_calendar_block"), stretch(aino, "10:30", "12:00"))
    assert Refusal.SLOT_TAKEN.sentence() in answer.content.decode()


def test_only_a_block_is_given_back(coordinator: Client) -> None:
    row = build.appointment(build.coach("Aino"))
    address = reverse("staff_calendar_unblock", args=[row.coach_time_id])
    coordinator.post(address)
    assert CoachTime.objects.get().holding is True
    with pytest.raises(ValueError, match="appointment"):
        time_blocks.unblock(row.coach_time)


def test_coach_enters_the_own_absence_and_sees_first_what_it_strands() -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    row = build.appointment(aino, client=build.person("Sahra"))
    mine, address = coach_client(aino), reverse("staff_calendar_absence")
    html = mine.post(address, stretch(aino, "9:00", "12:00")).content.decode()
    assert ["Sahra" in html, Absence.objects.count()] == [True, 0]
    mine.post(address, stretch(aino, "9:00", "12:00") | {"seen_appointments": str(row.pk)})
    assert Absence.objects.get().coach == aino
    assert mine.post(address, stretch(veera, "9:00", "12:00")).status_code == 200
    assert Absence.objects.count() == 1


def test_absence_that_has_begun_ends_now_and_one_to_come_is_taken_out(coordinator: Client) -> None:
    aino = build.coach("Aino")
    begun = build.absence(aino, build.NOW - build.HOUR, build.NOW + build.HOUR)
    coming = build.absence(aino, build.FREE, build.FREE + build.HOUR)
    for row in (begun, coming):
        coordinator.post(reverse("staff_calendar_absence_end", args=[row.pk]))
    assert [row.ends_at for row in Absence.objects.all()] == [build.NOW]


@pytest.mark.parametrize("name", ["staff_calendar_block", "staff_calendar_absence"])
def test_end_before_the_start_and_garbage_are_sentences(coordinator: Client, name: str) -> None:
    aino = build.coach("Aino")
    html = coordinator.post(reverse(name), stretch(aino, "12:00", "10:00")).content.decode()
    assert "Lopun on oltava alun jälkeen." in html
    far = {"coach": aino.pk, "starts_at": "9999-12-31T10:00", "ends_at": "9999-12-31T11:00"}
    assert "Tämä päivä on liian kaukana." in coordinator.post(reverse(name), far).content.decode()
    for at in ("x", "0001-01-01T00:00", "2026-11-25T99:99", "2026-11-25T10:00+99:00"):
        assert coordinator.get(reverse(name), {"at": at, "coach": "x", "until": at}).status_code == 200


def test_dragged_time_is_the_wall_clock_also_after_the_clocks_change(
    coordinator: Client, at: Callable[..., dt.datetime]
) -> None:
    now = at("2027-03-22 09:00")
    aino = build.coach("Aino")
    row = build.appointment(aino, instant("2027-03-25 10:00"), now=now)
    data = {"day": "2027-03-30", "coach": aino.pk, "starts": "10:00", "version": row.version}
    address = reverse("staff_calendar_move", args=[row.pk])
    assert coordinator.post(address, data, headers=JSON).status_code == 200
    time = CoachTime.objects.get(pk=row.coach_time_id)
    assert f"{clock.local(time.starts_at):%d.%m. %H:%M %z}" == "30.03. 10:00 +0300"
