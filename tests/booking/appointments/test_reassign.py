"""A coach leaves with many appointments: what is proposed, handing over in one go, who is told and how."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.appointments import reassign
from booking.appointments.reassign import Moved
from booking.enums import Interpreter, Reach, RequestKind
from booking.hours import working_hours
from booking.models import Appointment, Coach, CoachTime, Request
from portal.enums import MessageKind
from portal.models import Message
from tests.booking import build
from tests.build import instant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

#: Tuesday, the day of `build.NOW`: the coach works today and no more.
TODAY = dt.date(2026, 11, 24)
LAST_DAY = {"last_day": TODAY.isoformat()}


def proposed(coach: Coach) -> list[Moved]:
    rows = list(reassign.upcoming(coach.pk, TODAY, now=build.NOW))
    return reassign.propose(rows, now=build.NOW, rules=build.rules())


def booked(coach: Coach, *times: str, **more: object) -> list[Appointment]:
    return [
        build.appointment(coach, instant(f"2026-11-{time}"), client=build.reachable(), **more)
        for time in times
    ]


def address(coach: Coach, **query: str) -> str:
    return reverse("coach_leaves", args=[coach.pk], query=query or LAST_DAY)


def press(client: Client, coach: Coach) -> None:
    """The page as it comes, every best choice chosen, and its button."""
    groups = client.get(address(coach)).context["groups"]
    typed: dict[str, object] = {}
    for row in (row for group in groups for row in group.asked):
        typed[f"offer-{row.moved.appointment.pk}"] = row.choices[0].value
        typed[f"version-{row.moved.appointment.pk}"] = row.moved.appointment.version
    client.post(address(coach), typed)


def time_of(row: Appointment) -> tuple[int, dt.datetime]:
    time = CoachTime.objects.get(pk=row.coach_time_id)
    return time.coach_id, time.starts_at


# What is proposed ------------------------------------------------------------------------------------


def test_same_time_with_another_speaker_is_proposed_first() -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    build.coach("Olga", languages=("ru",))
    [row] = booked(aino, "25 10:00")
    [moved] = proposed(aino)
    assert [(slot.coach_id, slot.starts_at) for slot in moved.slots] == [(veera.pk, row.coach_time.starts_at)]
    assert moved.is_same_time(moved.slots[0]) is True


def test_nearest_later_time_is_proposed_where_nobody_is_free_then() -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    booked(aino, "25 10:00")
    booked(veera, "25 10:00")
    [moved] = proposed(aino)
    [slot] = moved.slots
    assert (slot.coach_id, slot.starts_at) == (veera.pk, instant("2026-11-25 11:00"))
    assert moved.is_same_time(slot) is False


def test_time_before_theirs_is_proposed_only_with_time_to_hear_of_it() -> None:
    aino = build.coach("Aino", weekdays=(0, 1, 2, 3))
    veera = build.coach("Veera", weekdays=())
    working_hours.add_hours(veera, 3, dt.time(9), dt.time(10), dt.date(2026, 11, 26), dt.date(2026, 11, 26))
    booked(aino, "25 10:00")
    booked(veera, "26 09:00")
    assert [moved.slots for moved in proposed(aino)] == [()]
    working_hours.add_hours(veera, 4, dt.time(9), dt.time(10), dt.date(2026, 11, 27), dt.date(2026, 11, 27))
    booked(aino, "30 10:00")
    first, second = proposed(aino)
    assert [slot.starts_at for slot in first.slots] == [instant("2026-11-27 09:00")]
    assert second.slots == ()


def test_no_time_is_proposed_to_two_clients() -> None:
    aino = build.coach("Aino")
    for name in ("Veera", "Hodan"):
        build.coach(name)
    booked(aino, "25 10:00", "25 11:00", "25 12:00", "26 10:00", "26 11:00")
    best = [(moved.slots[0].coach_id, moved.slots[0].starts_at) for moved in proposed(aino)]
    assert len(set(best)) == 5


def test_work_is_shared_between_the_speakers() -> None:
    aino = build.coach("Aino")
    others = [build.coach(name).pk for name in ("Veera", "Hodan")]
    booked(aino, "25 10:00", "25 11:00", "25 12:00", "25 13:00")
    load = [moved.slots[0].coach_id for moved in proposed(aino)]
    assert [load.count(coach_id) for coach_id in others] == [2, 2]


def test_time_past_the_public_horizon_is_kept_too() -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    far = instant("2027-03-10 10:00")
    build.appointment(aino, far, in_public=False)
    [moved] = proposed(aino)
    assert [(slot.coach_id, slot.starts_at) for slot in moved.slots] == [(veera.pk, far)]


def test_client_with_an_interpreter_is_staffs_to_arrange() -> None:
    aino = build.coach("Aino")
    build.coach("Veera")
    booked(aino, "25 10:00", interpreter=Interpreter.NEEDED, in_public=False)
    assert [moved.slots for moved in proposed(aino)] == [()]


def test_times_until_the_last_day_stay() -> None:
    aino = build.coach("Aino")
    booked(aino, "24 13:00")
    [tomorrow] = booked(aino, "25 10:00")
    assert list(reassign.upcoming(aino.pk, TODAY, now=build.NOW)) == [tomorrow]


def test_proposals_ask_three_queries_for_one_client_and_for_forty(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    aino = build.coach("Aino")
    build.coach("Veera", languages=("so", "ru"))
    booked(aino, "25 10:00")
    rules = build.rules()
    for more in ((), [f"{day} {hour:02}:00" for day in (26, 30) for hour in range(9, 15)]):
        booked(aino, *more)
        rows = list(reassign.upcoming(aino.pk, TODAY, now=build.NOW))
        with django_assert_num_queries(3):
            reassign.propose(rows, now=build.NOW, rules=rules)


# In one go -------------------------------------------------------------------------------------------


def forty(coach: Coach) -> list[Appointment]:
    """Forty clients of the coach in two languages, over two weeks."""
    days = [
        day
        for week in (0, 7)
        for day in (dt.date(2026, 11, 30), dt.date(2026, 12, 1), dt.date(2026, 12, 2))
        for day in [day + week * dt.timedelta(days=1)]
    ]
    times = [f"{day} {hour:02}:00" for day in days for hour in range(9, 16)][:40]
    return [
        build.appointment(
            coach,
            instant(time),
            spoken="so" if number % 2 else "fi",
            message_language="so" if number % 2 else "fi",
            client=build.reachable(f"Asiakas {number}"),
            in_public=False,
        )
        for number, time in enumerate(times)
    ]


def test_forty_clients_are_handed_over_by_one_press_and_told_once_in_their_language(
    coordinator: Client,
) -> None:
    aino = build.coach("Aino")
    others = {build.coach(name).pk for name in ("Veera", "Hodan")}
    rows = forty(aino)
    before = {row.pk: time_of(row)[1] for row in rows}
    press(coordinator, aino)
    after = {row.pk: time_of(row) for row in rows}
    assert {coach_id for coach_id, _starts in after.values()} == others
    assert {pk: starts for pk, (_coach, starts) in after.items()} == before
    changes = Message.objects.filter(kind=MessageKind.CHANGE)
    for row in rows:
        told = changes.filter(owner_id=row.pk)
        assert set(told.values_list("language", flat=True)) == {row.message_language}
        assert sorted(told.values_list("channel", flat=True)) == ["email", "sms"]
    assert working_hours.list_hours(aino, TODAY + dt.timedelta(days=1)) == []
    assert coordinator.get(address(aino)).context["groups"] == []


def test_second_press_with_an_old_page_moves_and_tells_nobody_again(coordinator: Client) -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    [row] = booked(aino, "25 10:00")
    typed = {f"offer-{row.pk}": f"move:{veera.pk}@{int(build.FREE.timestamp())}", f"version-{row.pk}": 1}
    for _press in range(2):
        coordinator.post(address(aino), typed)
    assert Message.objects.filter(kind=MessageKind.CHANGE, owner_id=row.pk).count() == 2  # SMS and mail


def test_stale_page_moves_nobody(coordinator: Client) -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    [row] = booked(aino, "25 10:00")
    typed = {f"offer-{row.pk}": f"move:{veera.pk}@{int(build.FREE.timestamp())}", f"version-{row.pk}": 7}
    answer = coordinator.post(address(aino), typed, follow=True)
    assert time_of(row) == (aino.pk, build.FREE)
    assert "Tämä aika muuttui äsken" in answer.content.decode()


def test_time_taken_meanwhile_is_said_and_the_others_are_moved(coordinator: Client) -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    first, second = booked(aino, "25 10:00", "25 13:00")
    page = coordinator.get(address(aino)).context["groups"]
    typed = {
        f"offer-{row.moved.appointment.pk}": row.choices[0].value for group in page for row in group.asked
    } | {f"version-{row.pk}": row.version for row in (first, second)}
    build.appointment(veera, build.FREE)
    answer = coordinator.post(address(aino), typed, follow=True)
    assert [time_of(row)[0] for row in (first, second)] == [aino.pk, veera.pk]
    assert "10:00: Joku muu varasi juuri tämän ajan" in answer.content.decode()
    [left] = answer.context["groups"][0].asked
    assert left.moved.appointment == first


def test_client_whom_no_message_reaches_is_moved_and_called(coordinator: Client) -> None:
    aino, veera = build.coach("Aino"), build.coach("Veera")
    row = build.appointment(aino, client=build.person("Omar", phone="+358401234567", reach=Reach.CALL))
    press(coordinator, aino)
    assert time_of(row)[0] == veera.pk
    request = Request.objects.get()
    assert (request.kind, request.appointment, request.due_at) == (RequestKind.COACH_LEAVES, row, build.FREE)


def test_client_without_any_other_time_is_called_and_leaves_the_page(coordinator: Client) -> None:
    aino = build.coach("Aino")
    [row] = booked(aino, "25 10:00")
    for _press in range(2):
        press(coordinator, aino)
    assert [request.appointment for request in Request.objects.all()] == [row]
    assert time_of(row) == (aino.pk, build.FREE)
    assert coordinator.get(address(aino)).context["groups"] == []


def test_hours_end_also_where_nobody_is_booked_and_one_choice_is_left_out(coordinator: Client) -> None:
    aino = build.coach("Aino")
    [row] = booked(aino, "25 10:00")
    coordinator.post(address(aino), {f"offer-{row.pk}": "move:x@y"})
    assert working_hours.list_hours(aino, TODAY + dt.timedelta(days=1)) == []
    assert [row.valid_until for row in working_hours.list_hours(aino, TODAY)] == [TODAY] * 4
    assert time_of(row) == (aino.pk, build.FREE)


def test_hours_that_had_not_begun_are_taken_away_and_ended_ones_stay() -> None:
    aino = build.coach("Aino", weekdays=())
    working_hours.add_hours(aino, 1, dt.time(9), dt.time(12), dt.date(2027, 1, 1))
    working_hours.add_hours(aino, 2, dt.time(9), dt.time(12), dt.date(2026, 1, 1), dt.date(2026, 11, 20))
    assert reassign.end_hours(aino, TODAY) == 1
    assert aino.working_hours.count() == 1


@pytest.mark.parametrize("day", ["", "eilen", "0001-01-01", "9999-12-31"])
def test_day_that_cannot_be_read_ends_nothing(coordinator: Client, day: str) -> None:
    aino = build.coach("Aino")
    there = reverse("coach_leaves", args=[aino.pk])
    assert coordinator.get(there, {"last_day": day}).status_code == 200
    coordinator.post(f"{there}?last_day={day}")
    assert [row.valid_until for row in working_hours.list_hours(aino, TODAY)] == [None] * 4


def test_day_that_is_over_means_from_now_on(coordinator: Client) -> None:
    aino = build.coach("Aino")
    [row] = booked(aino, "24 13:00")
    page = coordinator.get(address(aino, last_day="2026-10-01"))
    assert [asked.moved.appointment for asked in page.context["groups"][0].asked] == [row]


def test_desk_shifts_after_the_last_day_are_named(coordinator: Client) -> None:
    aino = build.coach("Aino")
    desk = build.desk()
    stays = build.shift(desk, aino)
    build.shift(desk, aino, weekday=2, valid_until=TODAY)
    assert list(coordinator.get(address(aino)).context["shifts"]) == [stays]
