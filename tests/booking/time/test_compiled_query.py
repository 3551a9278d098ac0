"""A query that is compiled once gives what Django's own gives, each time with the values of that time."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection, transaction
from django.db.models import BigIntegerField, DateField, DateTimeField, F, QuerySet

from booking.models import Absence, OpeningHours
from booking.time.compiled_query import CompiledQuery, Given
from booking.time.epoch import Epoch, seconds
from tests.booking.build_hours import LONG_AGO, MONDAY, TUESDAY, absence, at, coach, house_opens, t

pytestmark = pytest.mark.django_db


def _away_until(*only: str) -> QuerySet:
    rows = Absence.objects.filter(ends_at__lte=Given("until", DateTimeField())).order_by("pk")
    if "coach" in only:
        rows = rows.filter(coach=Given("coach", BigIntegerField()))
    return rows.values_list("pk", Epoch("ends_at"))


def test_each_run_uses_its_own_values():
    first = absence(coach(), "2026-11-24", ends="12:00")
    second = absence(coach(), "2026-11-25", ends="12:00")
    query = CompiledQuery(_away_until)
    noons = [(row.pk, seconds(row.ends_at)) for row in (first, second)]
    assert query.rows(until=at("2026-11-24", "11:59")) == []
    assert query.rows(until=at("2026-11-24", "12:00")) == noons[:1]
    assert query.rows(until=at("2026-11-26", "0:00")) == noons


def test_each_shape_is_built_once():
    built = []

    def build(*only: str) -> QuerySet:
        built.append(only)
        return _away_until(*only)

    who = coach()
    row, _other = absence(who, "2026-11-24"), absence(coach(), "2026-11-24")
    query = CompiledQuery(build)
    until = at("2026-12-01", "0:00")
    for _ in range(3):
        assert len(query.rows(until=until)) == 2
        assert [pk for pk, _ends in query.rows("coach", until=until, coach=who.pk)] == [row.pk]
    assert built == [(), ("coach",)]


def test_days_and_times_come_back_as_django_gives_them():
    house_opens(MONDAY, TUESDAY, starts="10:00", ends="16:30")

    def build() -> QuerySet:
        opening = OpeningHours.objects.filter(valid_from__lte=Given("day", DateField()))
        return opening.order_by("weekday").values_list("weekday", F("starts"), "ends", "valid_from")

    query = CompiledQuery(build)
    expected = [(day, t("10:00"), t("16:30"), LONG_AGO) for day in (MONDAY, TUESDAY)]
    assert query.rows(day=LONG_AGO) == expected
    assert query.rows(day=LONG_AGO - dt.timedelta(days=1)) == []


def test_a_transaction_that_is_taken_back_leaves_the_query_usable():
    query, until = CompiledQuery(_away_until), at("2026-12-01", "0:00")
    for _ in range(2):
        with transaction.atomic():
            row = absence(coach(), "2026-11-24")
            assert [pk for pk, _ends in query.rows(until=until)] == [row.pk]
            transaction.set_rollback(True)
        assert query.rows(until=until) == []


@pytest.mark.django_db(transaction=True)
def test_a_new_connection_knows_the_query_too():
    query, until = CompiledQuery(_away_until), at("2026-12-01", "0:00")
    row = absence(coach(), "2026-11-24")
    for _ in range(2):
        assert [pk for pk, _ends in query.rows(until=until)] == [row.pk]
        connection.close()


def test_objects_come_with_what_stands_beside_them(django_assert_num_queries):
    row = absence(coach(), "2026-11-24", ends="12:00")
    query = CompiledQuery(
        lambda: Absence.objects.select_related("coach").filter(pk=Given("number", BigIntegerField()))
    )
    with django_assert_num_queries(1):
        [found] = query.objects(number=row.pk)
        assert (found, found.coach, found.ends_at) == (row, row.coach, row.ends_at)
    assert query.objects(number=row.pk + 1) == []


def test_a_column_left_out_is_read_when_it_is_needed(django_assert_num_queries):
    row = absence(coach(), "2026-11-24", ends="12:00")
    query = CompiledQuery(
        lambda: Absence.objects.defer("ends_at").filter(pk=Given("number", BigIntegerField()))
    )
    [found] = query.objects(number=row.pk)
    with django_assert_num_queries(1):
        assert found.ends_at == row.ends_at
