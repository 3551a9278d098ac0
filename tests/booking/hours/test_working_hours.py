"""Working hours: a change ends the old series and begins a new one; overlaps are refused."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import translation

from booking.hours import working_hours
from booking.hours.refusals import HoursRefusal, HoursRefused
from booking.hours.working_hours import HoursRow
from booking.models import WorkingHours
from tests.booking.build_hours import FRIDAY, LONG_AGO, MONDAY, TUESDAY, coach, t, works

NOV_23, NOV_30, DEC_7 = dt.date(2026, 11, 23), dt.date(2026, 11, 30), dt.date(2026, 12, 7)

pytestmark = pytest.mark.django_db


def _facts(who: object, on_day: dt.date = LONG_AGO) -> list[tuple[object, ...]]:
    return [row[1:] for row in working_hours.list_hours(who, on_day)]


def test_hours_are_listed_in_the_order_of_the_week():
    who = coach()
    works(who, FRIDAY, starts="9:00", ends="12:00", valid_from=NOV_23)
    works(who, MONDAY, starts="13:00", ends="16:00", valid_from=NOV_23, valid_until=DEC_7)
    works(who, MONDAY, starts="9:00", ends="12:00", valid_from=NOV_23)
    assert _facts(who) == [
        (MONDAY, t("9:00"), t("12:00"), NOV_23, None),
        (MONDAY, t("13:00"), t("16:00"), NOV_23, DEC_7),
        (FRIDAY, t("9:00"), t("12:00"), dt.date(2026, 11, 27), None),
    ]


def test_a_listed_row_carries_its_number():
    (row,) = works(who := coach(), MONDAY, valid_from=NOV_23)
    assert working_hours.list_hours(who, NOV_23) == [
        HoursRow(row.pk, MONDAY, t("10:00"), t("16:00"), NOV_23, None)
    ]


def test_hours_that_ended_are_not_listed_and_those_to_come_are():
    who = coach()
    works(who, MONDAY, valid_from=LONG_AGO, valid_until=NOV_23)
    works(who, MONDAY, valid_from=DEC_7)
    assert [row[3:] for row in _facts(who, NOV_23)] == [(dt.date(2020, 1, 6), NOV_23), (DEC_7, None)]
    assert [row[3:] for row in _facts(who, dt.date(2026, 11, 24))] == [(DEC_7, None)]


@pytest.mark.parametrize("weeks", [1, 30])
def test_a_list_of_hours_is_one_query(django_assert_num_queries, weeks: int):
    who = coach()
    for number in range(weeks):
        day = LONG_AGO + dt.timedelta(weeks=number)
        working_hours.add_hours(who, day.weekday(), t("9:00"), t("10:00"), day, day)
    with django_assert_num_queries(1):
        assert len(working_hours.list_hours(who, LONG_AGO)) == weeks


# Adding ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("starts", "ends", "reason"),
    [
        ("12:00", "12:00", HoursRefusal.ENDS_BEFORE_START),
        ("16:00", "10:00", HoursRefusal.ENDS_BEFORE_START),
        ("15:59", "17:00", HoursRefusal.OVERLAP),
        ("8:00", "10:01", HoursRefusal.OVERLAP),
        ("11:00", "12:00", HoursRefusal.OVERLAP),
        ("8:00", "18:00", HoursRefusal.OVERLAP),
    ],
)
def test_wrong_or_overlapping_times_are_refused(starts: str, ends: str, reason: HoursRefusal):
    who = coach()
    works(who, MONDAY)
    with pytest.raises(HoursRefused) as refused:
        working_hours.add_hours(who, MONDAY, t(starts), t(ends), NOV_23)
    assert refused.value.reason == reason
    assert WorkingHours.objects.filter(coach=who).count() == 1


def test_hours_that_touch_are_no_overlap():
    who = coach()
    works(who, MONDAY, starts="10:00", ends="12:00")
    works(who, MONDAY, starts="12:00", ends="14:00")
    works(who, MONDAY, starts="8:00", ends="10:00")
    assert [row[1] for row in _facts(who)] == [t("8:00"), t("10:00"), t("12:00")]


def test_the_same_times_are_free_on_another_day_for_another_coach_and_after_the_end():
    who = coach()
    works(who, MONDAY, valid_from=LONG_AGO, valid_until=NOV_23)
    works(who, TUESDAY)
    works(who, MONDAY, valid_from=NOV_30)
    works(coach(), MONDAY)
    assert [row[3:] for row in _facts(who)] == [
        (dt.date(2020, 1, 6), NOV_23),
        (NOV_30, None),
        (dt.date(2020, 1, 7), None),
    ]


def test_validity_that_overlaps_by_one_day_is_refused():
    who = coach()
    works(who, MONDAY, valid_from=NOV_30)
    with pytest.raises(HoursRefused, match="overlap"):
        working_hours.add_hours(who, MONDAY, t("10:00"), t("11:00"), LONG_AGO, NOV_30)


@pytest.mark.parametrize("until", [dt.date(2026, 11, 20), dt.date(2026, 11, 26)])
def test_validity_without_one_such_weekday_is_refused(until: dt.date):
    with pytest.raises(HoursRefused) as refused:
        working_hours.add_hours(coach(), FRIDAY, t("10:00"), t("11:00"), NOV_23, until)
    assert refused.value.reason == HoursRefusal.UNTIL_BEFORE_FROM


# Changing --------------------------------------------------------------------------------------------


def test_a_change_ends_the_old_hours_the_day_before_and_begins_new_ones():
    (old,) = works(who := coach(), MONDAY, valid_from=NOV_23)
    new = working_hours.change_hours(old, from_day=DEC_7, weekday=MONDAY, starts=t("9:00"), ends=t("12:00"))
    assert new.pk != old.pk
    assert _facts(who) == [
        (MONDAY, t("9:00"), t("12:00"), DEC_7, None),
        (MONDAY, t("10:00"), t("16:00"), NOV_23, dt.date(2026, 12, 6)),
    ]


def test_a_change_keeps_the_last_day_of_the_old_hours():
    (old,) = works(who := coach(), MONDAY, valid_from=NOV_23, valid_until=dt.date(2026, 12, 21))
    working_hours.change_hours(old, from_day=DEC_7, weekday=TUESDAY, starts=t("9:00"), ends=t("12:00"))
    assert [row[0] for row in _facts(who)] == [MONDAY, TUESDAY]
    assert [row[4] for row in _facts(who)] == [dt.date(2026, 12, 6), dt.date(2026, 12, 21)]


def test_a_change_never_touches_the_times_of_the_old_series():
    (old,) = works(coach(), MONDAY, valid_from=NOV_23)
    start, end = old.rule.start, old.rule.end
    working_hours.change_hours(old, from_day=DEC_7, weekday=MONDAY, starts=t("9:00"), ends=t("12:00"))
    old.rule.refresh_from_db()
    assert (old.rule.start, old.rule.end) == (start, end)


def test_hours_that_had_not_begun_are_replaced():
    (old,) = works(who := coach(), MONDAY, valid_from=DEC_7)
    working_hours.change_hours(old, from_day=NOV_30, weekday=MONDAY, starts=t("9:00"), ends=t("12:00"))
    assert _facts(who) == [(MONDAY, t("9:00"), t("12:00"), NOV_30, None)]


def test_a_refused_change_leaves_everything_as_it_was():
    (old,) = works(who := coach(), MONDAY, valid_from=NOV_23)
    works(who, TUESDAY, valid_from=NOV_23)
    before = working_hours.list_hours(who, LONG_AGO)
    with pytest.raises(HoursRefused) as refused:
        working_hours.change_hours(old, from_day=DEC_7, weekday=TUESDAY, starts=t("9:00"), ends=t("12:00"))
    assert refused.value.reason == HoursRefusal.OVERLAP
    assert working_hours.list_hours(who, LONG_AGO) == before


def test_hours_that_ended_cannot_be_changed():
    (old,) = works(coach(), MONDAY, valid_until=NOV_23)
    with pytest.raises(HoursRefused) as refused:
        working_hours.change_hours(old, from_day=NOV_30, weekday=MONDAY, starts=t("9:00"), ends=t("12:00"))
    assert refused.value.reason == HoursRefusal.ALREADY_ENDED


# Ending ----------------------------------------------------------------------------------------------


def test_the_last_day_still_counts():
    (row,) = works(who := coach(), MONDAY, valid_from=NOV_23)
    working_hours.end_hours(row, DEC_7)
    assert _facts(who, DEC_7) == [(MONDAY, t("10:00"), t("16:00"), NOV_23, DEC_7)]


def test_an_end_never_makes_hours_longer():
    (row,) = works(who := coach(), MONDAY, valid_from=NOV_23, valid_until=NOV_30)
    working_hours.end_hours(row, DEC_7)
    assert [facts[4] for facts in _facts(who)] == [NOV_30]


def test_hours_that_end_before_they_began_are_gone_with_their_rule():
    (row,) = works(who := coach(), MONDAY, valid_from=NOV_23)
    rules = type(row.rule).objects
    working_hours.end_hours(row, dt.date(2026, 11, 22))
    assert working_hours.list_hours(who, LONG_AGO) == []
    assert not rules.filter(calendar__slug=working_hours.calendar_slug(who.pk)).exists()


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (HoursRefusal.ENDS_BEFORE_START, "Työaika päättyy ennen kuin se alkaa. Korjaa kellonajat."),
        (
            HoursRefusal.UNTIL_BEFORE_FROM,
            "Työajan viimeinen päivä on ennen ensimmäistä päivää, tai sillä välillä ei ole yhtään valittua "
            "viikonpäivää. Korjaa päivät.",
        ),
        (
            HoursRefusal.OVERLAP,
            "Valmentajalla on jo työaikaa samana viikonpäivänä samaan aikaan. Päätä ensin vanha työaika.",
        ),
        (HoursRefusal.ALREADY_ENDED, "Tämä työaika on jo päättynyt. Lisää uusi työaika."),
    ],
)
def test_every_reason_has_a_sentence(reason: HoursRefusal, said: str):
    with translation.override("fi"):
        assert reason.sentence() == said
