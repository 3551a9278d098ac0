"""Every door of staff refuses an overlap; what is out of the ordinary needs a reason; a loser keeps words.

The doors are those through which staff give a coach's time to a client: the calendar's two forms, the list of
free times, and "take now".
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from booking.enums import StaffReason
from booking.models import Appointment, Coach
from booking.refusals import Refusal
from portal import clock
from tests.booking import build
from tests.build import instant, language
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

LATER_TODAY = instant("2026-11-24 14:00")
EVENING = instant("2026-11-24 18:00")
NEEDS_REASON = "Jos haluat silti tämän ajan, valitse syy."


def _wall(starts_at: dt.datetime) -> dict[str, str]:
    wall = clock.local(starts_at)
    return {"day": wall.date().isoformat(), "starts": wall.strftime("%H:%M")}


def book(client: Client, coach: Coach, at: dt.datetime, **more: object) -> str:
    typed = {"coach": coach.pk, "name": "Kirjoitettu", "language": language("so").pk, "channel": "desk"}
    data = typed | _wall(at) | {"key": str(uuid.uuid4())} | more
    return client.post(reverse("staff_calendar_book"), data, follow=True).content.decode()


def move_in_calendar(client: Client, coach: Coach, at: dt.datetime, **more: object) -> str:
    row = _moved(coach)
    data = {"coach": coach.pk, "version": row.version} | _wall(at) | more
    return client.post(reverse("staff_calendar_move", args=[row.pk]), data, follow=True).content.decode()


def move_in_list(client: Client, coach: Coach, at: dt.datetime, **more: object) -> str:
    return _slot(client, "staff_move", coach, at, **more)


def take_now(client: Client, coach: Coach, at: dt.datetime, **more: object) -> str:
    return _slot(client, "staff_take_now", coach, at, **more)


def _slot(client: Client, name: str, coach: Coach, at: dt.datetime, **more: object) -> str:
    row = _moved(coach)
    data = {"coach": coach.pk, "starts_at": at.isoformat(), "version": row.version} | more
    return client.post(reverse(name, args=[row.pk]), data, follow=True).content.decode()


def _moved(coach: Coach) -> Appointment:
    """A time of the same coach a day later, to be moved."""
    return build.appointment(coach, build.FREE + 24 * build.HOUR, client=build.person("Siirrettävä"))


DOORS = [book, move_in_calendar, move_in_list, take_now]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("minutes", [0, 15, -15, 30])
def test_overlap_is_refused_at_every_door(
    coordinator: Client, door: Callable[..., str], minutes: int
) -> None:
    coach = build.coach("Aino")
    build.appointment(coach, LATER_TODAY)
    html = door(coordinator, coach, LATER_TODAY + minutes * build.MINUTE, reason=StaffReason.URGENT)
    assert html.count(Refusal.SLOT_TAKEN.sentence()) == 1
    there = Appointment.objects.filter(coach_time__starts_at__date=dt.date(2026, 11, 24))
    assert [row.coach_time.starts_at for row in there] == [LATER_TODAY]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("what", ["out of hours", "desk duty", "no pause"])
def test_nothing_out_of_the_ordinary_passes_without_a_reason(
    coordinator: Client, door: Callable[..., str], what: str
) -> None:
    coach, at = _unusual(what)
    before = Appointment.objects.filter(coach_time__starts_at=at).count()
    html = door(coordinator, coach, at)
    asks = door in (book, move_in_calendar)
    assert (NEEDS_REASON in html, Refusal.SLOT_TAKEN.sentence() in html) == (asks, not asks)
    assert Appointment.objects.filter(coach_time__starts_at=at).count() == before == 0


@pytest.mark.parametrize("door", [book, move_in_calendar])
@pytest.mark.parametrize("what", ["out of hours", "desk duty", "no pause"])
def test_with_a_reason_it_passes_and_the_log_keeps_the_reason(
    coordinator: Client, door: Callable[..., str], what: str
) -> None:
    coach, at = _unusual(what)
    door(coordinator, coach, at, reason=StaffReason.AGREED)
    assert Appointment.objects.filter(coach_time__starts_at=at).count() == 1
    entry = ModelLogEntry.objects.filter(action__in=("booking.book", "booking.move")).get()
    assert (entry.data["reason"], entry.data["unusual"]) == ("agreed", [what.replace(" ", "_")])


def _unusual(what: str) -> tuple[Coach, dt.datetime]:
    """A coach, and a time of today that is out of the ordinary in that one way."""
    coach = build.coach("Aino")
    if what == "desk duty":
        build.shift(build.desk(), coach, starts=dt.time(13))
        return coach, LATER_TODAY
    if what == "no pause":
        build.appointment(coach, LATER_TODAY)
        return coach, LATER_TODAY + 45 * build.MINUTE
    return coach, EVENING


# Two on one appointment ------------------------------------------------------------------------------


def test_loser_of_the_calendar_form_keeps_the_words_and_may_press_again(coordinator: Client) -> None:
    coach = build.coach("Aino")
    html = move_in_calendar(coordinator, coach, LATER_TODAY, version=7)
    assert html.count(Refusal.CHANGED_MEANWHILE.sentence()) == 1
    assert ('value="14:00"' in html, 'name="version" value="1"' in html) == (True, True)


def test_loser_of_the_interpreter_keeps_the_choice(coordinator: Client) -> None:
    row = build.appointment()
    address = reverse("staff_interpreter", args=[row.pk])
    html = coordinator.post(address, {"interpreter": "ordered", "version": 7}).content.decode()
    assert html.count(Refusal.CHANGED_MEANWHILE.sentence()) == 1
    assert '<option value="ordered" selected>' in html
    assert Appointment.objects.get().interpreter == "none"


def test_loser_of_the_booking_form_keeps_the_name(coordinator: Client) -> None:
    coach = build.coach("Aino")
    build.appointment(coach, LATER_TODAY)
    assert 'value="Kirjoitettu"' in book(coordinator, coach, LATER_TODAY)


# The list of free times ------------------------------------------------------------------------------


def test_staff_keep_the_length_of_what_they_move(coordinator: Client) -> None:
    coach = build.coach("Aino")
    row = build.appointment(coach, length=90, in_public=False)
    at = build.FREE + 2 * build.HOUR
    data = {"coach": coach.pk, "starts_at": at.isoformat(), "version": 1}
    coordinator.post(reverse("staff_move", args=[row.pk]), data)
    time = Appointment.objects.get().coach_time
    assert (time.starts_at, time.ends_at - time.starts_at) == (at, 90 * build.MINUTE)


def test_list_leads_to_where_a_reason_is_asked(coordinator: Client) -> None:
    row = build.appointment()
    html = html_of(coordinator, reverse("staff_move", args=[row.pk]))
    assert f'href="{reverse("staff_calendar_move", args=[row.pk])}"' in html
