"""When is someone free? Each rule of the module once by hand, all together against an oracle of minutes."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
from zoneinfo import ZoneInfo

import pytest

from booking.availability import search
from booking.availability.search import Slot, free_slots, horizon, next_free, refusal
from booking.enums import TimeKind
from booking.models import Absence, BookingRules, Coach, CoachTime
from booking.refusals import Refusal
from services.models import SpokenLanguage
from tests.booking.build_hours import (
    FRIDAY,
    LONG_AGO,
    MONDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    absence,
    at,
    closure,
    coach,
    coach_time,
    house_opens,
    language,
    rules,
    shift,
    takes,
    works,
)

NOW = at("2026-11-24", "9:00")  # a Tuesday
HOURLY = {"meeting_minutes": 45, "buffer_minutes": 15, "grid_minutes": 60}


def _starts(
    spoken: SpokenLanguage, day: str, *, now: dt.datetime = NOW, until: str = "", **more
) -> list[str]:
    """The wall-clock starts on that day (with the date when several days are asked for)."""
    numbers = more.pop("rules", rules(**HOURLY))
    first, last = dt.date.fromisoformat(day), dt.date.fromisoformat(until or day)
    found = free_slots(spoken.pk, now=now, rules=numbers, first_day=first, last_day=last, **more)
    form = "%d.%m. %H:%M" if until else "%H:%M"
    return [slot.starts_at.astimezone(ZoneInfo("Europe/Helsinki")).strftime(form) for slot in found]


@pytest.fixture
def somali() -> SpokenLanguage:
    return language("somali")


@pytest.fixture
def amina(somali: SpokenLanguage) -> Coach:
    """A coach of Somali who works Mondays to Thursdays, 10-13."""
    who = coach("Amina", speaks=[somali])
    works(who, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, starts="10:00", ends="13:00")
    return who


pytestmark = pytest.mark.django_db


# Free slots ------------------------------------------------------------------------------------------


def test_a_slot_says_when_and_whose(somali, amina):
    first = free_slots(somali.pk, now=NOW, rules=rules(), first_day=dt.date(2026, 11, 25))[0]
    assert first == Slot(at("2026-11-25", "10:00"), at("2026-11-25", "10:45"), amina.pk, "Amina")
    assert first.starts_at.tzinfo is dt.UTC


def test_starts_lie_on_the_grid_and_the_meeting_inside_the_hours(somali, amina):
    assert _starts(somali, "2026-11-25") == ["10:00", "11:00", "12:00"]
    assert _starts(somali, "2026-11-25", rules=rules(grid_minutes=30)) == [
        "10:00",
        "10:30",
        "11:00",
        "11:30",
        "12:00",
    ]


def test_a_grid_that_does_not_divide_the_hour_begins_anew_each_hour(somali, amina):
    assert _starts(somali, "2026-11-25", rules=rules(grid_minutes=45)) == [
        "10:00",
        "10:45",
        "11:00",
        "11:45",
        "12:00",
    ]


@pytest.mark.parametrize(("length", "last"), [(60, "12:00"), (61, "11:45"), (180, "10:00"), (15, "12:45")])
def test_another_length_ends_inside_the_hours_too(somali, amina, length, last):
    assert _starts(somali, "2026-11-25", rules=rules(), length=length)[-1] == last


def test_a_meeting_longer_than_the_hours_has_no_slot(somali, amina):
    assert _starts(somali, "2026-11-25", length=181) == []


def test_hours_that_touch_count_as_one(somali, amina):
    works(amina, WEDNESDAY, starts="13:00", ends="14:00")
    assert _starts(somali, "2026-11-25", rules=rules(grid_minutes=30))[-3:] == ["12:00", "12:30", "13:00"]


def test_a_lunch_break_parts_the_day(somali, amina):
    works(amina, WEDNESDAY, starts="13:30", ends="15:00")
    assert _starts(somali, "2026-11-25", rules=rules(grid_minutes=30)) == [
        "10:00",
        "10:30",
        "11:00",
        "11:30",
        "12:00",
        "13:30",
        "14:00",
    ]


def test_language_is_a_hard_filter(somali, amina):
    assert _starts(language("kurdi"), "2026-11-25") == []


@pytest.mark.parametrize("facts", [{"live": False}, {"is_bookable": False}], ids=["draft", "not-bookable"])
def test_a_coach_whom_the_public_may_not_book_has_no_slot(somali, facts):
    works(coach(speaks=[somali], **facts), WEDNESDAY)
    assert _starts(somali, "2026-11-25") == []


def test_slots_of_several_coaches_come_by_time_then_name(somali, amina):
    works(coach("Bahar", speaks=[somali]), WEDNESDAY, starts="11:00", ends="12:00")
    works(coach("Aada", speaks=[somali]), WEDNESDAY, starts="11:00", ends="12:00")
    found = free_slots(somali.pk, now=NOW, rules=rules(**HOURLY), first_day=dt.date(2026, 11, 25))
    assert [slot.coach_name for slot in found][:5] == ["Amina", "Aada", "Amina", "Bahar", "Amina"]


def test_one_coach_may_be_asked_for(somali, amina):
    other = coach("Bahar", speaks=[somali])
    works(other, WEDNESDAY)
    found = free_slots(somali.pk, now=NOW, rules=rules(), coach_id=other.pk)
    assert {slot.coach_name for slot in found} == {"Bahar"}


def test_hours_hold_from_their_first_to_their_last_day(somali):
    who = coach(speaks=[somali])
    works(
        who,
        WEDNESDAY,
        starts="10:00",
        ends="11:00",
        valid_from=dt.date(2026, 12, 2),
        valid_until=dt.date(2026, 12, 9),
    )
    assert _starts(somali, "2026-11-25", until="2026-12-22") == ["02.12. 10:00", "09.12. 10:00"]


# Notice and horizon ----------------------------------------------------------------------------------


def test_notice_counts_to_the_minute(somali, amina):
    at_nine = rules(grid_minutes=15, notice_minutes=60)
    assert _starts(somali, "2026-11-24", rules=at_nine)[0] == "10:00"
    a_second_later = NOW + dt.timedelta(microseconds=1)
    assert _starts(somali, "2026-11-24", rules=at_nine, now=a_second_later)[0] == "10:15"


def test_the_past_is_never_offered(somali, amina):
    assert _starts(somali, "2026-11-23") == []
    assert _starts(somali, "2026-11-24", now=at("2026-11-24", "16:00")) == []


def test_the_horizon_includes_its_last_day(somali, amina):
    ten_days = rules(**HOURLY, horizon_days=10)
    found = _starts(somali, "2026-12-03", until="2026-12-31", rules=ten_days)
    assert found == ["03.12. 10:00", "03.12. 11:00", "03.12. 12:00"]


def test_a_range_the_wrong_way_round_is_empty(somali, amina):
    assert _starts(somali, "2026-12-03", until="2026-12-01") == []


def test_without_days_the_whole_horizon_is_searched(somali, amina):
    found = free_slots(somali.pk, now=NOW, rules=rules(**HOURLY))
    days = {slot.starts_at.date() for slot in found}
    assert (min(days), max(days), len(days)) == (dt.date(2026, 11, 24), dt.date(2026, 12, 22), 17)


# What takes time -------------------------------------------------------------------------------------


def test_a_meeting_takes_its_time_and_the_buffer_after(somali, amina):
    takes(amina, "2026-11-25", "11:00")
    assert _starts(somali, "2026-11-25", rules=rules()) == ["10:00", "12:00", "12:15"]


def test_the_own_buffer_never_reaches_into_a_meeting(somali, amina):
    takes(amina, "2026-11-25", "11:00", buffer=0)
    assert _starts(somali, "2026-11-25", rules=rules(buffer_minutes=15))[0] == "10:00"
    assert _starts(somali, "2026-11-25", rules=rules(buffer_minutes=16))[0] == "11:45"


def test_the_buffer_may_reach_past_the_hours_and_into_an_absence(somali, amina):
    absence(amina, "2026-11-25", "11:45", "13:00")
    assert _starts(somali, "2026-11-25", rules=rules())[-1] == "11:00"


def test_a_meeting_just_outside_the_hours_keeps_its_distance(somali, amina):
    takes(amina, "2026-11-25", "13:00")
    assert _starts(somali, "2026-11-25", rules=rules())[-1] == "12:00"
    takes(amina, "2026-11-26", "9:15")
    assert _starts(somali, "2026-11-26", rules=rules())[0] == "10:15"


@pytest.mark.parametrize("kind", TimeKind)
def test_every_kind_of_coach_time_counts(somali, amina, kind):
    takes(amina, "2026-11-25", "10:00", minutes=180, kind=kind)
    assert _starts(somali, "2026-11-25") == []


def test_released_time_is_free_again(somali, amina):
    takes(amina, "2026-11-25", "10:00", minutes=180, holding=False)
    assert _starts(somali, "2026-11-25") == ["10:00", "11:00", "12:00"]


def test_a_time_to_be_moved_is_offered_around_itself(somali, amina):
    row = takes(amina, "2026-11-25", "10:30")
    assert _starts(somali, "2026-11-25") == ["12:00"]
    assert _starts(somali, "2026-11-25", ignore_coach_time_id=row.pk) == ["10:00", "11:00", "12:00"]


def test_the_time_of_one_coach_is_not_that_of_another(somali, amina):
    takes(coach(speaks=[somali]), "2026-11-25", "10:00", minutes=180)
    assert _starts(somali, "2026-11-25") == ["10:00", "11:00", "12:00"]


def test_an_absence_takes_exactly_its_time(somali, amina):
    absence(amina, "2026-11-25", "10:45", "12:00")
    assert _starts(somali, "2026-11-25", rules=rules()) == ["10:00", "12:00", "12:15"]


def test_an_absence_of_weeks_takes_all_its_days(somali, amina):
    absence(amina, "2026-11-20", until="2026-12-08", ends="11:30")
    assert _starts(somali, "2026-11-24", until="2026-12-09")[0] == "08.12. 12:00"


def test_desk_duty_is_not_bookable_in_public(somali, amina):
    shift([amina], WEDNESDAY, starts="11:00", ends="12:00")
    assert _starts(somali, "2026-11-25", rules=rules()) == ["10:00", "10:15", "12:00", "12:15"]
    assert _starts(somali, "2026-11-26", rules=rules())[0] == "10:00"


def test_a_shift_counts_only_while_it_is_valid_and_for_its_coaches(somali, amina):
    shift([amina], WEDNESDAY, valid_until=dt.date(2026, 11, 24))
    shift([amina], WEDNESDAY, valid_from=dt.date(2026, 11, 26))
    shift([coach()], WEDNESDAY)
    shift([], WEDNESDAY)
    assert _starts(somali, "2026-11-25") == ["10:00", "11:00", "12:00"]
    assert _starts(somali, "2026-12-02") == []


def test_a_closure_takes_its_days_both_included(somali, amina):
    closure("2026-11-25", "2026-11-26")
    assert _starts(somali, "2026-11-24", until="2026-11-30")[-3:] == [
        "30.11. 10:00",
        "30.11. 11:00",
        "30.11. 12:00",
    ]
    assert _starts(somali, "2026-11-25", until="2026-11-26") == []


@pytest.mark.parametrize(
    "day",
    ["2026-12-24", "2026-12-25", "2027-01-01", "2027-01-06", "2027-03-26", "2027-03-29", "2027-06-25"],
    ids=["christmas-eve", "christmas", "new-year", "epiphany", "good-friday", "easter", "midsummer-eve"],
)
def test_public_holidays_are_closed(somali, day):
    works(coach(speaks=[somali]), *range(7))
    assert _starts(somali, day, now=at(day, "0:00")) == []
    assert _starts(somali, "2026-12-31", now=at("2026-12-30", "9:00")) != []


# Clock changes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("sunday", ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"])
def test_slots_keep_the_wall_clock_in_the_weeks_of_the_change(somali, amina, sunday):
    change = dt.date.fromisoformat(sunday)
    before, after = change - dt.timedelta(days=6), change + dt.timedelta(days=9)
    now = at(before - dt.timedelta(days=1), "9:00")
    for day in (before, before + dt.timedelta(days=3), after):
        assert _starts(somali, str(day), now=now) == ["10:00", "11:00", "12:00"]


@pytest.mark.parametrize(
    ("sunday", "expected"),
    [
        ("2026-10-25", ["02:00", "03:00", "03:00", "04:00"]),
        ("2027-10-31", ["02:00", "03:00", "03:00", "04:00"]),
        ("2026-11-01", ["02:00", "03:00", "04:00"]),
    ],
)
def test_a_night_window_over_the_autumn_change_has_an_hour_more(somali, sunday, expected):
    works(coach(speaks=[somali]), SUNDAY, starts="2:00", ends="5:00")
    now = at(dt.date.fromisoformat(sunday) - dt.timedelta(days=2), "9:00")
    assert _starts(somali, sunday, now=now) == expected


def test_a_night_window_over_the_spring_change_has_an_hour_less(somali):
    works(coach(speaks=[somali]), SUNDAY, starts="2:00", ends="5:00")
    assert _starts(somali, "2026-03-29", now=at("2026-03-27", "9:00")) == ["02:00", "04:00"]


def test_meetings_around_the_change_keep_their_distance_in_real_minutes(somali):
    who = coach(speaks=[somali])
    works(who, SUNDAY, starts="1:00", ends="6:00")
    # 3:30 comes twice; the first is taken until 4:30 of summer time, which is 3:30 of winter time.
    takes(who, "2026-10-25", "3:30")
    found = free_slots(
        somali.pk, now=at("2026-10-23", "9:00"), rules=rules(grid_minutes=30), last_day=dt.date(2026, 10, 25)
    )
    assert [slot.starts_at.strftime("%H:%M") for slot in found] == [
        "22:00",
        "22:30",
        "23:00",
        "23:30",
        "01:30",
        "02:00",
        "02:30",
        "03:00",
    ]


# Everything at once ----------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(12))
def test_free_slots_agree_with_looking_at_every_minute(somali, seed):
    """Random hours, absences, shifts, closures and meetings around a clock change or an ordinary week."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable draw, no secret
    first = chance.choice([dt.date(2026, 3, 26), dt.date(2026, 10, 22), dt.date(2026, 11, 23)])
    now = at(first, "0:00") + dt.timedelta(minutes=chance.randrange(24 * 60))
    numbers = rules(
        meeting_minutes=chance.choice([30, 45, 60]),
        buffer_minutes=chance.choice([0, 10, 15]),
        grid_minutes=chance.choice([15, 20, 25, 30]),
        notice_minutes=chance.choice([0, 45, 300]),
        horizon_days=10,
    )
    people = [_random_coach(chance, somali, first) for _ in range(3)]
    closed = first + dt.timedelta(days=chance.randrange(12))
    closure(str(closed))

    found = free_slots(
        somali.pk, now=now, rules=numbers, first_day=first, last_day=first + dt.timedelta(days=6)
    )

    expected = [
        (minute, who.pk)
        for minute in _minutes_of(first, 7)
        for who in people
        if _is_free(who, minute, now, numbers, closed)
    ]
    assert expected != []
    assert [(slot.starts_at, slot.coach_id) for slot in found] == sorted(expected)
    for who in people:
        for minute in chance.sample(list(_minutes_of(first, 7)), 3):
            reason = refusal(who.pk, minute, language_id=somali.pk, now=now, rules=numbers)
            assert (reason is None) == ((minute, who.pk) in expected)


def _random_coach(chance: random.Random, spoken: SpokenLanguage, first: dt.date) -> Coach:
    who = coach(speaks=[spoken])
    for weekday in chance.sample(range(7), 5):
        begins = chance.choice(["1:00", "8:00", "9:30"])
        works(who, weekday, starts=begins, ends="12:00")
        works(who, weekday, starts=chance.choice(["12:00", "12:45"]), ends="16:10")
    shift([who], chance.randrange(7), starts="13:05", ends="15:00")
    begins = at(first, "0:00") + dt.timedelta(minutes=5 * chance.randrange(6 * 24 * 12))
    Absence.objects.create(
        coach=who, starts_at=begins, ends_at=begins + dt.timedelta(minutes=chance.choice([30, 700, 3000]))
    )
    until = at(first, "0:00")
    for _ in range(25):
        until += dt.timedelta(minutes=5 * chance.randrange(1, 120))
        row = coach_time(who, until, minutes=chance.choice([20, 45, 90]), buffer=chance.choice([0, 15]))
        row.holding = chance.random() < 0.8
        row.save()
        until = row.taken_until
    return who


def _minutes_of(first: dt.date, days: int) -> list[dt.datetime]:
    begins, ends = at(first, "0:00"), at(first + dt.timedelta(days=days), "0:00")
    return [begins + dt.timedelta(minutes=5 * n) for n in range(int((ends - begins).total_seconds() // 300))]


def _is_free(
    who: Coach, start: dt.datetime, now: dt.datetime, numbers: BookingRules, closed: dt.date
) -> bool:
    """The rule of the module in slow words: wall-clock minutes of five, one by one."""
    helsinki = ZoneInfo("Europe/Helsinki")
    wall = start.astimezone(helsinki)
    if wall.minute % numbers.grid_minutes or start < now + dt.timedelta(minutes=numbers.notice_minutes):
        return False
    if wall.date() == closed or wall.date() > now.astimezone(helsinki).date() + dt.timedelta(days=10):
        return False
    meeting = [start + dt.timedelta(minutes=5 * n) for n in range(numbers.meeting_minutes // 5)]
    paused = [
        start + dt.timedelta(minutes=5 * n)
        for n in range((numbers.meeting_minutes + numbers.buffer_minutes) // 5)
    ]
    facts = _facts_of(who)
    return (
        all(_is_at_work(facts, minute.astimezone(helsinki)) for minute in meeting)
        and not any(begins <= minute < ends for minute in paused for begins, ends in facts["taken"])
        and not any(begins <= minute < ends for minute in meeting for begins, ends in facts["away"])
    )


def _facts_of(who: Coach) -> dict:
    if getattr(who, "facts_for_oracle", None) is None:
        who.facts_for_oracle = {
            "hours": [
                (
                    row.rule.start.astimezone(ZoneInfo("Europe/Helsinki")),
                    row.rule.end.astimezone(ZoneInfo("Europe/Helsinki")),
                )
                for row in who.working_hours.select_related("rule")
            ],
            "duty": list(who.shifts.values_list("weekday", "starts", "ends")),
            "away": list(who.absences.values_list("starts_at", "ends_at")),
            "taken": list(who.coach_time.filter(holding=True).values_list("taken_from", "taken_until")),
        }
    return who.facts_for_oracle


def _is_at_work(facts: dict, wall: dt.datetime) -> bool:
    on_duty = any(
        wall.weekday() == weekday and starts <= wall.time() < ends for weekday, starts, ends in facts["duty"]
    )
    return not on_duty and any(
        begins.weekday() == wall.weekday() and begins.time() <= wall.time() < ends.time()
        for begins, ends in facts["hours"]
    )


# Horizon ---------------------------------------------------------------------------------------------


def _days(now: dt.datetime, **numbers: int) -> tuple[str, str, str]:
    found = horizon(now=now, rules=rules(**numbers))
    return str(found.first_day), str(found.last_day), found.closure.name if found.closure else ""


def test_the_horizon_is_today_and_its_days(somali):
    house_opens(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)
    assert _days(NOW, horizon_days=28) == ("2026-11-24", "2026-12-22", "")


def test_the_horizon_begins_with_the_day_in_helsinki(somali):
    assert _days(dt.datetime(2026, 11, 24, 22, 30, tzinfo=dt.UTC), horizon_days=10)[0] == "2026-11-25"


def test_a_closure_that_leaves_a_day_open_pushes_nothing():
    house_opens(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)
    closure("2026-11-25", "2026-12-25")
    assert _days(NOW) == ("2026-11-24", "2026-12-22", "")


@pytest.mark.parametrize("today", ["2027-07-01", "2027-07-02", "2027-07-03", "2027-07-04", "2027-07-05"])
def test_july_pushes_the_horizon_past_it(today):
    """From Thursday evening to Monday: the days before the closure on which the house never opens count."""
    house_opens(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)
    closure("2027-07-05", "2027-08-06", name="Kesäloma", meanwhile="Työllisyyspalvelut auttavat.")
    assert _days(at(today, "17:00"), horizon_days=28) == ("2027-08-09", "2027-09-06", "Kesäloma")


def test_the_last_open_day_before_july_counts_until_nobody_can_begin():
    house_opens(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)
    closure("2027-07-05", "2027-08-06")
    assert _days(at("2027-07-01", "14:59"), notice_minutes=60)[0] == "2027-07-01"
    assert _days(at("2027-07-01", "15:00"), notice_minutes=60)[0] == "2027-08-09"


def test_a_chain_of_closures_and_a_holiday_is_one():
    house_opens(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)
    closure("2026-12-07", "2026-12-23", name="Muutto")
    closure("2026-12-27", "2027-01-05", name="Loma")
    # 24.-26.12. and 6.1. are public holidays; Thursday 7.1. is open.
    assert _days(at("2026-12-07", "9:00"), horizon_days=10) == ("2027-01-07", "2027-01-17", "Muutto")


def test_without_opening_hours_office_days_count():
    closure("2027-07-05", "2027-08-06")
    assert _days(at("2027-07-03", "9:00")) == ("2027-08-09", "2027-09-06", "Kiinni")
    assert _days(at("2027-07-02", "9:00"))[0] == "2027-07-02"


def test_a_closure_without_end_in_sight_pushes_nothing():
    closure("2026-11-01", "2028-12-31")
    assert _days(NOW) == ("2026-11-24", "2026-12-22", "")


def test_slots_reach_as_far_as_the_pushed_horizon(somali, amina):
    house_opens(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)
    closure("2027-07-05", "2027-08-06")
    numbers = rules(**HOURLY)
    found = free_slots(somali.pk, now=at("2027-07-05", "9:00"), rules=numbers)
    assert (found[0].starts_at, found[-1].starts_at) == (
        at("2027-08-09", "10:00"),
        at("2027-09-06", "12:00"),
    )
    assert refusal(
        amina.pk,
        at("2027-09-07", "10:00"),
        language_id=somali.pk,
        now=at("2027-07-05", "9:00"),
        rules=numbers,
    ) == (Refusal.TOO_FAR)


# The next free time of each language -----------------------------------------------------------------


def test_each_language_has_its_first_slot(somali, amina):
    arabic, kurdish = language("arabia"), language("kurdi")
    other = coach("Bahar", speaks=[arabic, somali])
    works(other, TUESDAY, starts="10:30", ends="12:00")
    takes(amina, "2026-11-24", "10:00", minutes=180)
    found = next_free(now=NOW, rules=rules())
    first_of_other = Slot(at("2026-11-24", "10:30"), at("2026-11-24", "11:15"), other.pk, "Bahar")
    assert found == {somali.pk: first_of_other, arabic.pk: first_of_other}
    assert kurdish.pk not in found


def test_of_two_at_the_same_time_the_first_name_is_shown(somali, amina):
    works(coach("Aada", speaks=[somali]), TUESDAY)
    assert next_free(now=NOW, rules=rules())[somali.pk].coach_name == "Aada"


def test_a_hidden_language_is_not_offered(amina):
    hidden = language("tababare", is_public=False)
    amina.facts.languages.add(hidden)
    assert hidden.pk not in next_free(now=NOW, rules=rules())


def test_the_next_free_time_is_the_first_free_slot(somali, amina):
    for number in range(20):
        day = dt.date(2026, 11, 24) + dt.timedelta(days=number // 2)
        takes(amina, str(day), "10:00" if number % 2 else "11:15")
    assert next_free(now=NOW, rules=rules())[somali.pk] == free_slots(somali.pk, now=NOW, rules=rules())[0]


# Refusals --------------------------------------------------------------------------------------------


def _why(who: Coach, spoken: SpokenLanguage, day: str, time: str, **more) -> Refusal | None:
    return refusal(
        who.pk,
        at(day, time),
        language_id=spoken.pk,
        now=NOW,
        rules=rules(**HOURLY, notice_minutes=90),
        **more,
    )


def test_each_reason_in_public(somali, amina):
    shift([amina], THURSDAY, starts="12:00", ends="13:00")
    absence(amina, "2026-12-01", "12:00", "13:00")
    takes(amina, "2026-12-02", "11:00")
    closure("2026-12-10")
    reasons = {
        ("2026-11-25", "10:00"): None,
        ("2026-11-24", "9:00"): Refusal.PAST,
        ("2026-11-23", "10:00"): Refusal.PAST,
        ("2026-11-24", "10:00"): Refusal.TOO_SOON,
        ("2026-11-24", "11:00"): None,
        ("2026-12-23", "10:00"): Refusal.TOO_FAR,
        ("2026-12-22", "10:00"): None,
        ("2026-11-25", "10:15"): Refusal.OFF_THE_GRID,
        ("2026-11-25", "9:00"): Refusal.NOT_WORKING,
        ("2026-11-25", "13:00"): Refusal.NOT_WORKING,
        ("2026-11-27", "10:00"): Refusal.NOT_WORKING,
        ("2026-11-26", "12:00"): Refusal.NOT_WORKING,
        ("2026-12-01", "12:00"): Refusal.NOT_WORKING,
        ("2026-12-02", "11:00"): Refusal.SLOT_TAKEN,
        ("2026-12-10", "10:00"): Refusal.CLOSED,
    }
    assert {when: _why(amina, somali, *when) for when in reasons} == reasons


def test_seconds_are_off_the_grid(somali, amina):
    start = at("2026-11-25", "10:00") + dt.timedelta(seconds=1)
    found = refusal(amina.pk, start, language_id=somali.pk, now=NOW, rules=rules())
    assert found == Refusal.OFF_THE_GRID


def test_a_holiday_is_closed(somali, amina):
    numbers = rules(**HOURLY, horizon_days=40)
    christmas_eve = at("2026-12-24", "10:00")
    assert refusal(amina.pk, christmas_eve, language_id=somali.pk, now=NOW, rules=numbers) == Refusal.CLOSED


def test_a_language_the_coach_does_not_speak(somali, amina):
    kurdish = language("kurdi")
    assert _why(amina, kurdish, "2026-11-25", "10:00") == Refusal.LANGUAGE_NOT_SPOKEN
    assert _why(amina, kurdish, "2026-11-25", "10:00", in_public=False) == Refusal.LANGUAGE_NOT_SPOKEN
    assert _why(amina, kurdish, "2026-11-25", "10:00", in_public=False, with_interpreter=True) is None


@pytest.mark.parametrize("facts", [{"live": False}, {"is_bookable": False}], ids=["draft", "not-bookable"])
def test_only_staff_book_a_coach_who_is_not_offered(somali, facts):
    who = coach(speaks=[somali], **facts)
    works(who, WEDNESDAY)
    assert _why(who, somali, "2026-11-25", "10:00") == Refusal.NOT_WORKING
    assert _why(who, somali, "2026-11-25", "10:00", in_public=False) is None


def test_a_coach_without_facts_hours_or_existence_does_not_work(somali):
    bare = Coach.objects.create(first_name="Uusi")
    works(bare, WEDNESDAY)
    assert _why(bare, somali, "2026-11-25", "10:00") == Refusal.NOT_WORKING
    assert _why(bare, somali, "2026-11-25", "10:00", in_public=False) == Refusal.LANGUAGE_NOT_SPOKEN
    assert _why(coach(speaks=[somali]), somali, "2026-11-25", "10:00") == Refusal.NOT_WORKING
    assert _why(Coach(pk=987654), somali, "2026-11-25", "10:00") == Refusal.NOT_WORKING


def test_a_time_that_is_moved_does_not_stand_in_its_own_way(somali, amina):
    row = takes(amina, "2026-11-25", "11:00")
    assert _why(amina, somali, "2026-11-25", "11:00", ignore_coach_time_id=row.pk) is None
    takes(amina, "2026-11-25", "12:00")
    assert _why(amina, somali, "2026-11-25", "12:00", ignore_coach_time_id=row.pk) == Refusal.SLOT_TAKEN


def test_a_longer_meeting_must_fit(somali, amina):
    takes(amina, "2026-11-25", "12:00")
    assert _why(amina, somali, "2026-11-25", "10:00", length=105) is None
    assert _why(amina, somali, "2026-11-25", "10:00", length=106) == Refusal.SLOT_TAKEN
    assert _why(amina, somali, "2026-11-26", "10:00", length=181) == Refusal.NOT_WORKING


def test_staff_pass_over_what_only_guards_the_public(somali, amina):
    shift([amina], THURSDAY, starts="12:00", ends="13:00")
    takes(amina, "2026-12-02", "11:00")
    allowed = [
        ("2026-11-24", "10:05"),  # too soon and off the grid
        ("2027-02-10", "10:00"),  # past the horizon
        ("2026-11-26", "12:00"),  # on desk duty
        ("2026-12-02", "10:15"),  # up to the very next meeting
    ]
    assert [_why(amina, somali, *when, in_public=False) for when in allowed] == [None] * 4


def test_what_binds_staff_too(somali, amina):
    absence(amina, "2026-12-01", "12:00", "13:00")
    takes(amina, "2026-12-02", "11:00")
    closure("2026-12-10")
    reasons = {
        ("2026-11-23", "10:00"): Refusal.PAST,
        ("2026-11-25", "9:00"): Refusal.NOT_WORKING,
        ("2026-12-01", "12:00"): Refusal.NOT_WORKING,
        ("2026-12-02", "10:30"): Refusal.SLOT_TAKEN,
        ("2026-12-02", "11:50"): Refusal.SLOT_TAKEN,
        ("2026-12-10", "10:00"): Refusal.CLOSED,
    }
    assert {when: _why(amina, somali, *when, in_public=False) for when in reasons} == reasons


def test_staff_write_down_who_is_sitting_here(somali, amina):
    now = at("2026-11-25", "10:40")
    ask = {"language_id": somali.pk, "rules": rules(), "in_public": False}
    assert refusal(amina.pk, at("2026-11-25", "10:00"), now=now, **ask) is None
    later = now + dt.timedelta(minutes=5)
    assert refusal(amina.pk, at("2026-11-25", "10:00"), now=later, **ask) == Refusal.PAST


def test_every_free_slot_is_accepted_and_every_other_time_is_not(somali, amina):
    takes(amina, "2026-11-25", "11:00")
    shift([amina], THURSDAY, starts="12:00", ends="13:00")
    numbers = rules(grid_minutes=30)
    offered = {slot.starts_at for slot in free_slots(somali.pk, now=NOW, rules=numbers)}
    for minutes in range(0, 3 * 24 * 60, 30):
        start = at("2026-11-24", "0:00") + dt.timedelta(minutes=minutes)
        reason = refusal(amina.pk, start, language_id=somali.pk, now=NOW, rules=numbers)
        assert (reason is None) == (start in offered)


# Queries ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how_many", [1, 30])
def test_three_queries_whatever_the_number_of_coaches(django_assert_num_queries, somali, how_many):
    house_opens(MONDAY)
    for _ in range(how_many):
        who = coach(speaks=[somali, language()])
        works(who, MONDAY, TUESDAY)
        shift([who], MONDAY)
        absence(who, "2026-12-01")
        takes(who, "2026-11-30", "10:00")
    with django_assert_num_queries(3):
        assert len({slot.coach_id for slot in free_slots(somali.pk, now=NOW, rules=rules())}) == how_many
    with django_assert_num_queries(3):
        assert len(next_free(now=NOW, rules=rules())) == how_many + 1
    with django_assert_num_queries(3):
        _why(who, somali, "2026-12-08", "10:00")
    with django_assert_num_queries(1):
        horizon(now=NOW, rules=rules())


def test_three_queries_with_many_past_bookings(django_assert_num_queries, somali, amina):
    past = at("2020-01-01", "0:00")
    CoachTime.objects.bulk_create(
        coach_time(amina, past + dt.timedelta(hours=number)) for number in range(3000)
    )
    with django_assert_num_queries(3):
        assert len(free_slots(somali.pk, now=NOW, rules=rules(**HOURLY))) == 3 * 17
    with django_assert_num_queries(3):
        next_free(now=NOW, rules=rules())


def test_a_pushed_horizon_costs_one_query_more(django_assert_num_queries):
    closure("2026-11-20", "2027-01-31")
    with django_assert_num_queries(2):
        horizon(now=NOW, rules=rules())


def test_a_language_nobody_speaks_costs_two_queries(django_assert_num_queries):
    spoken = language()
    with django_assert_num_queries(2):
        assert free_slots(spoken.pk, now=NOW, rules=rules()) == []


def test_a_horizon_is_a_plain_value():
    found = horizon(now=NOW, rules=rules())
    assert dataclasses.astuple(found) == (dt.date(2026, 11, 24), dt.date(2026, 12, 22), None)
    assert search.earliest(NOW, rules(notice_minutes=90)) == at("2026-11-24", "10:30")


def test_a_weekday_without_hours_is_empty_until_hours_are_added(somali, amina):
    assert _starts(somali, "2026-11-27") == []
    works(amina, FRIDAY, starts="10:00", ends="11:00", valid_from=LONG_AGO)
    assert _starts(somali, "2026-11-27") == ["10:00"]
