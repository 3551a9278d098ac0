"""A meeting elsewhere: the way there and back is the coach's time too, and the place is the client's own."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable

import icalendar
import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from booking import coach_time_guard
from booking.appointments import reservations
from booking.appointments.reservations import Meeting
from booking.availability import day_plan, search
from booking.enums import TimeKind, Way
from booking.messages import share
from booking.messages.ical import ics
from booking.models import Appointment, Coach, CoachTime
from booking.refusals import BookingRefused, Refusal
from booking.staff.calendar import feed
from home import roles
from portal.enums import MessageChannel
from portal.models import HouseFacts, Message
from tests import staff
from tests.booking import build
from tests.booking.build import FREE, HOUR, MINUTE, NOW
from tests.pages import html_of

pytestmark = pytest.mark.django_db

SCHOOL = "Koulu, Koivukatu 3, Kemi"
THERE = Meeting(Way.ELSEWHERE, SCHOOL, 30)


@pytest.fixture
def coach() -> Coach:
    """Aino, who works Monday to Thursday 9-16."""
    return build.coach()


@pytest.fixture
def away(coach: Coach) -> Appointment:
    """Sahra's meeting at her school tomorrow at ten, half an hour away."""
    return reservations.reserve(elsewhere(coach), build.reachable(meeting_place=SCHOOL), now=NOW)


def elsewhere(coach: Coach, starts_at: dt.datetime = FREE, **more: object) -> reservations.Wish:
    """What staff ask for."""
    return build.wish(
        coach, starts_at=starts_at, way=Way.ELSEWHERE, travel_minutes=30, in_public=False, **more
    )


def taken(appointment: Appointment) -> tuple[dt.datetime, dt.datetime]:
    """From when until when the coach cannot be booked."""
    row = CoachTime.objects.get(appointment=appointment)
    return row.taken_from, row.taken_until


def refusal_of(verb: Callable[..., object], *args: object, **more: object) -> Refusal | None:
    """Why the verb refused, or None."""
    try:
        verb(*args, now=NOW, **more)
    except BookingRefused as refused:
        return refused.reason
    return None


# Time ------------------------------------------------------------------------------------------------


def test_way_there_and_back_is_taken_before_the_pause(away: Appointment) -> None:
    assert taken(away) == (FREE - 30 * MINUTE, FREE + (45 + 30 + 15) * MINUTE)
    assert (away.travel_minutes, away.person.meeting_place) == (30, SCHOOL)


def test_time_on_the_way_is_offered_to_nobody(away: Appointment) -> None:
    language, rules = away.spoken_language_id, build.rules()
    day = FREE.date()
    slots = search.free_slots(language, now=NOW, rules=rules, first_day=day, last_day=day)
    # 45 minutes and a pause fit neither before 9:30 nor before half past eleven.
    assert slots[0].starts_at == FREE + 90 * MINUTE


@pytest.mark.parametrize("minutes", [-60, -20, 50, 70])
def test_booking_on_the_way_is_refused(away: Appointment, coach: Coach, minutes: int) -> None:
    wish = build.wish(coach, starts_at=FREE + minutes * MINUTE, in_public=False)
    assert refusal_of(reservations.reserve, wish, build.reachable()) == Refusal.SLOT_TAKEN


def test_database_itself_refuses_a_time_on_the_way(away: Appointment, coach: Coach) -> None:
    begins = FREE - 20 * MINUTE
    row = CoachTime(
        coach=coach,
        starts_at=begins,
        ends_at=begins + 10 * MINUTE,
        taken_from=begins,
        taken_until=begins + 10 * MINUTE,
        kind=TimeKind.BLOCK,
    )
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        row.save()
    assert coach_time_guard.is_refusal(caught.value)


def test_way_never_gives_way_as_the_pause_does(coach: Coach) -> None:
    build.appointment(coach, starts_at=FREE + 65 * MINUTE, in_public=False)
    assert refusal_of(reservations.reserve, elsewhere(coach), build.reachable()) == Refusal.SLOT_TAKEN
    made = reservations.reserve(elsewhere(coach, FREE - 10 * MINUTE), build.reachable(), now=NOW)
    assert taken(made)[1] == FREE + 65 * MINUTE


def test_booking_without_a_pause_does_not_cut_the_way_back(away: Appointment, coach: Coach) -> None:
    wish = build.wish(coach, starts_at=FREE + 60 * MINUTE, in_public=False, without_pause=True)
    assert refusal_of(reservations.reserve, wish, build.reachable()) == Refusal.SLOT_TAKEN
    wish = build.wish(coach, starts_at=FREE + 75 * MINUTE, in_public=False, without_pause=True)
    assert refusal_of(reservations.reserve, wish, build.reachable()) is None
    assert taken(away)[1] == FREE + 75 * MINUTE


def test_way_must_be_within_the_working_hours_and_outside_absences(coach: Coach) -> None:
    at_nine = FREE - HOUR
    assert refusal_of(reservations.reserve, elsewhere(coach, at_nine), build.reachable()) == (
        Refusal.NOT_WORKING
    )
    build.absence(coach, FREE + 60 * MINUTE, FREE + 90 * MINUTE)
    assert refusal_of(reservations.reserve, elsewhere(coach), build.reachable()) == Refusal.NOT_WORKING


def test_way_is_kept_for_a_meeting_elsewhere_only(coach: Coach) -> None:
    wish = build.wish(coach, way=Way.PHONE, travel_minutes=30, in_public=False)
    made = reservations.reserve(wish, build.reachable(meeting_place=SCHOOL), now=NOW)
    assert taken(made) == (FREE, FREE + HOUR)
    assert (made.travel_minutes, made.person.meeting_place) == (0, "")


# Moving ----------------------------------------------------------------------------------------------


def test_moving_keeps_place_and_way(away: Appointment, coach: Coach) -> None:
    later = FREE + 3 * HOUR
    reservations.move(away.pk, coach_id=coach.pk, starts_at=later, now=NOW)
    assert taken(away) == (later - 30 * MINUTE, later + 90 * MINUTE)
    assert Appointment.objects.get(pk=away.pk).person.meeting_place == SCHOOL


def test_client_is_offered_only_times_to_which_the_coach_can_come(away: Appointment) -> None:
    language, rules = away.spoken_language_id, build.rules()
    offered = [
        slot.starts_at
        for slot in search.free_slots(
            language,
            now=NOW,
            rules=rules,
            first_day=FREE.date(),
            last_day=FREE.date(),
            travel=30,
            ignore_coach_time_id=away.coach_time_id,
        )
    ]
    assert (offered[0], offered[-1]) == (FREE - 30 * MINUTE, FREE + (5 * 60 - 15) * MINUTE)
    for starts_at in (offered[0], offered[-1]):
        assert (
            refusal_of(reservations.move, away.pk, coach_id=away.coach_time.coach_id, starts_at=starts_at)
            is None
        )


def test_undone_cancelling_takes_the_way_back_too(away: Appointment, coach: Coach) -> None:
    reservations.cancel(away.pk, now=NOW)
    build.absence(coach, FREE - 30 * MINUTE, FREE - 10 * MINUTE)
    assert refusal_of(reservations.undo_cancel, away.pk) == Refusal.NOT_WORKING


# Another place ---------------------------------------------------------------------------------------


def test_meeting_can_be_moved_elsewhere_and_back(coach: Coach) -> None:
    here = build.appointment(coach, client=build.reachable())
    there = reservations.meet(here.pk, THERE, now=NOW, version=here.version)
    assert (there.way, there.travel_minutes, there.person.meeting_place) == (Way.ELSEWHERE, 30, SCHOOL)
    assert taken(here) == (FREE - 30 * MINUTE, FREE + 90 * MINUTE)
    back = reservations.meet(here.pk, Meeting(Way.HERE), now=NOW)
    assert (back.way, back.travel_minutes, back.person.meeting_place) == (Way.HERE, 0, "")
    assert taken(here) == (FREE, FREE + HOUR)


def test_meeting_elsewhere_is_refused_where_the_coach_cannot_come(coach: Coach) -> None:
    here = build.appointment(coach)
    build.appointment(coach, starts_at=FREE + HOUR)
    assert refusal_of(reservations.meet, here.pk, THERE) == Refusal.SLOT_TAKEN
    build.absence(coach, FREE - 20 * MINUTE, FREE - 10 * MINUTE)
    assert refusal_of(reservations.meet, here.pk, THERE) == Refusal.NOT_WORKING
    assert taken(here) == (FREE, FREE + HOUR)


def test_place_that_is_so_already_changes_nothing(away: Appointment) -> None:
    assert reservations.meet(away.pk, THERE, now=NOW).version == away.version


def test_stale_or_late_change_of_place_is_refused(away: Appointment) -> None:
    changed = Meeting(Way.HERE)
    assert refusal_of(reservations.meet, away.pk, changed, version=99) == Refusal.CHANGED_MEANWHILE
    reservations.cancel(away.pk, now=NOW)
    assert refusal_of(reservations.meet, away.pk, changed) == Refusal.ALREADY_CANCELLED


# The staff's forms -----------------------------------------------------------------------------------


def typed(coach: Coach, **more: object) -> dict[str, object]:
    """The form behind the calendar as staff fill it in for a meeting at a school."""
    return {
        "coach": coach.pk,
        "day": FREE.date().isoformat(),
        "starts": "10:00",
        "name": "Sahra",
        "language": coach.facts.languages.get(code="so").pk,
        "channel": "phone",
        "key": str(uuid.uuid4()),
        "way": "away",
        "place": SCHOOL,
        "travel": "30",
        **more,
    }


@pytest.fixture
def coordinator(client: Client, at: Callable[..., dt.datetime]) -> Client:
    at(NOW)
    return staff.signed_in(client, staff.member(roles.COORDINATOR))


def test_staff_book_a_meeting_elsewhere(coordinator: Client, coach: Coach) -> None:
    answer = coordinator.post(reverse("staff_calendar_book"), typed(coach))
    assert answer.status_code == 302
    made = Appointment.objects.get()
    assert (made.way, made.travel_minutes, made.person.meeting_place) == (Way.ELSEWHERE, 30, SCHOOL)
    assert taken(made)[0] == FREE - 30 * MINUTE


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"place": " "}, "Kirjoita, missä tapaatte."),
        ({"travel": "300"}, "id_travel_error"),
        ({"starts": "09:00"}, "Valmentajalla ei ole silloin työaikaa."),
    ],
)
def test_meeting_elsewhere_that_cannot_be_keeps_what_was_typed(
    coordinator: Client, coach: Coach, more: dict[str, str], said: str
) -> None:
    html = coordinator.post(reverse("staff_calendar_book"), typed(coach, **more)).content.decode()
    assert [said in html, '<details class="staff-fold" open>' in html] == [True, True]
    assert Appointment.objects.count() == 0


def test_fields_of_a_meeting_elsewhere_are_folded_away(coordinator: Client) -> None:
    html = html_of(coordinator, reverse("staff_calendar_book"))
    assert '<details class="staff-fold">' in html


def test_moving_says_that_it_is_elsewhere_and_keeps_it(coordinator: Client, away: Appointment) -> None:
    html = html_of(coordinator, reverse("staff_calendar_move", args=[away.pk]))
    assert "Matka yhteen suuntaan: 30 minuuttia." in html
    assert SCHOOL not in html


def choose(client: Client, row: Appointment, **more: object) -> object:
    """The page of how and where, sent with the version that was seen."""
    data = {"way": "away", "place": SCHOOL, "travel": "30", "version": row.version, **more}
    return client.post(reverse("staff_meeting", args=[row.pk]), data)


def test_staff_agree_on_another_place_for_a_booked_time(coordinator: Client, coach: Coach) -> None:
    here = build.appointment(coach)
    own_page = reverse("staff_appointment", args=[here.pk])
    assert reverse("staff_meeting", args=[here.pk]) in html_of(coordinator, own_page)
    assert choose(coordinator, here).headers["Location"] == own_page
    assert f"muualla: <bdi>{SCHOOL}</bdi>" in html_of(coordinator, own_page)
    filled = html_of(coordinator, reverse("staff_meeting", args=[here.pk]))
    assert [f'value="{SCHOOL}"' in filled, 'value="30"' in filled] == [True, True]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"version": 99}, Refusal.CHANGED_MEANWHILE.sentence()),
        ({"way": "nowhere"}, "nowhere"),
        ({"travel": "80"}, Refusal.SLOT_TAKEN.sentence()),
    ],
)
def test_place_that_cannot_be_is_one_sentence(
    coordinator: Client, coach: Coach, more: dict[str, object], said: str
) -> None:
    here = build.appointment(coach)
    build.appointment(coach, starts_at=FREE + 2 * HOUR)
    assert said in choose(coordinator, here, **more).content.decode()
    assert Appointment.objects.get(pk=here.pk).way == Way.HERE


def test_calendar_shows_that_it_is_elsewhere_and_offers_no_time_on_the_way(away: Appointment) -> None:
    [column] = day_plan.read(FREE.date(), FREE.date()).columns
    assert [(span.starts_at, span.ends_at) for span in column.free] == [
        (FREE - HOUR, FREE - 30 * MINUTE),
        (FREE + 75 * MINUTE, FREE + 6 * HOUR),
    ]
    [entry] = column.entries
    assert feed.state(entry) == "Muualla, matka 30 min"
    assert SCHOOL not in str(entry)


# What is told ----------------------------------------------------------------------------------------


def test_place_stands_on_the_clients_page_and_in_their_calendar(away: Appointment, client, at) -> None:
    at(NOW)
    page = html_of(client, f"/fi/b/{away.person.token}/")
    assert SCHOOL in page
    assert "Tapaamme muualla" in page
    [event] = icalendar.Calendar.from_ical(ics(away)).walk("VEVENT")
    assert (str(event["SUMMARY"]), str(event["LOCATION"])) == ("Aika: Ohjaamo", SCHOOL)


def test_place_is_told_by_mail_but_in_no_sms_and_to_no_third_party(coach: Coach) -> None:
    client = build.reachable(email="sahra@example.org", meeting_place=SCHOOL)
    made = reservations.reserve(elsewhere(coach), client, now=NOW)
    bodies = dict(Message.objects.filter(due_at=NOW).values_list("channel", "body"))
    assert f"Paikka:\n{SCHOOL}" in bodies[MessageChannel.EMAIL]
    assert SCHOOL not in bodies[MessageChannel.SMS]
    assert share.words(made, HouseFacts.load())[2] == "Muualla"


def test_place_goes_with_the_persons_row(away: Appointment) -> None:
    away.person.delete()
    kept = Appointment.objects.values().get(pk=away.pk)
    assert (kept["way"], kept["travel_minutes"]) == (Way.ELSEWHERE, 30)
    assert SCHOOL not in str(kept)
