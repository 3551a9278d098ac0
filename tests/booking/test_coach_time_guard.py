"""The database refuses a coach in two places, by whatever way one writes, on the engine at hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder

from booking import coach_time_guard
from booking.enums import TimeKind
from booking.models import Coach, CoachTime
from tests.booking.build import FREE, HOUR, MINUTE

pytestmark = pytest.mark.django_db


@pytest.fixture
def coach() -> Coach:
    return Coach.objects.create(first_name="Aino")


def row(
    coach: Coach, starts_at: dt.datetime = FREE, length: dt.timedelta = HOUR, **more: object
) -> CoachTime:
    """An unsaved hour of a coach, written round all verbs."""
    ends_at = starts_at + length
    fields = {"taken_from": starts_at, "taken_until": ends_at, "kind": TimeKind.BLOCK, **more}
    return CoachTime(coach=coach, starts_at=starts_at, ends_at=ends_at, **fields)


def is_refused(write: Callable[[], object]) -> bool:
    """Whether the guard, and nothing else, stopped the write."""
    try:
        with transaction.atomic():
            write()
    except IntegrityError as error:
        return coach_time_guard.is_refusal(error)
    return False


@pytest.mark.parametrize(
    ("starts", "minutes"),
    [(0, 60), (-30, 60), (30, 60), (15, 30), (-30, 120), (-1, 2), (59, 5), (0, 15), (45, 15)],
)
def test_create_is_refused_for_every_kind_of_overlap(coach: Coach, starts: int, minutes: int) -> None:
    row(coach).save()
    assert is_refused(row(coach, FREE + starts * MINUTE, minutes * MINUTE).save)
    assert CoachTime.objects.count() == 1


def test_overlap_of_one_microsecond_is_refused(coach: Coach) -> None:
    row(coach).save()
    assert is_refused(row(coach, FREE + HOUR - dt.timedelta(microseconds=1)).save)


def test_create_is_allowed_where_ranges_touch(coach: Coach) -> None:
    row(coach).save()
    row(coach, FREE - HOUR).save()
    row(coach, FREE + HOUR).save()
    assert CoachTime.objects.count() == 3


def test_create_is_allowed_for_another_coach(coach: Coach) -> None:
    row(coach).save()
    row(Coach.objects.create(first_name="Eino")).save()
    assert CoachTime.objects.count() == 2


def test_buffer_counts_as_taken(coach: Coach) -> None:
    row(coach, taken_until=FREE + HOUR + 15 * MINUTE).save()
    assert is_refused(row(coach, FREE + HOUR).save)


def test_bulk_create_is_refused_against_stored_rows(coach: Coach) -> None:
    row(coach).save()
    assert is_refused(lambda: CoachTime.objects.bulk_create([row(coach, FREE + 2 * HOUR), row(coach)]))
    assert CoachTime.objects.count() == 1


def test_bulk_create_is_refused_within_the_batch(coach: Coach) -> None:
    batch = [row(coach), row(coach, FREE + 30 * MINUTE)]
    assert is_refused(lambda: CoachTime.objects.bulk_create(batch))
    assert CoachTime.objects.count() == 0


def test_update_that_moves_an_end_is_refused(coach: Coach) -> None:
    first = row(coach)
    first.save()
    row(coach, FREE + HOUR).save()
    rows = CoachTime.objects.filter(pk=first.pk)
    assert is_refused(lambda: rows.update(taken_until=FREE + HOUR + MINUTE))


def test_update_that_changes_the_coach_is_refused(coach: Coach) -> None:
    other = Coach.objects.create(first_name="Eino")
    row(coach).save()
    row(other).save()
    assert is_refused(lambda: CoachTime.objects.filter(coach=other).update(coach=coach))


def test_update_in_its_own_place_is_allowed(coach: Coach) -> None:
    row(coach).save()
    assert CoachTime.objects.update(taken_until=FREE + 2 * HOUR, holding=True) == 1


def test_activating_a_released_row_is_refused(coach: Coach) -> None:
    released = row(coach, holding=False)
    released.save()
    row(coach).save()
    assert is_refused(lambda: CoachTime.objects.filter(pk=released.pk).update(holding=True))


def test_released_rows_may_overlap(coach: Coach) -> None:
    for _ in range(3):
        row(coach, holding=False).save()
    row(coach).save()
    assert CoachTime.objects.count() == 4


def test_other_integrity_error_is_not_taken_for_the_guard(coach: Coach) -> None:
    assert not is_refused(row(coach, taken_until=FREE).save)


@pytest.mark.django_db(transaction=True)
def test_guard_comes_back_after_a_table_rebuild() -> None:
    """SQLite loses the triggers when it rebuilds the table; `migrate` puts them back."""
    old = CoachTime._meta.get_field("kind")
    new = models.CharField(max_length=17, choices=TimeKind)
    new.set_attributes_from_name("kind")
    with connection.schema_editor() as editor:
        editor.alter_field(CoachTime, old, new)
    assert coach_time_guard.is_installed(connection) == (connection.vendor == "postgresql")
    call_command("migrate", "booking", verbosity=0)
    assert coach_time_guard.is_installed(connection)
    with connection.schema_editor() as editor:
        editor.alter_field(CoachTime, new, old)
    call_command("migrate", "booking", verbosity=0)
    # `migrate` forgets the content types; the next test that refills the database counts on their numbers.
    ContentType.objects.get_for_models(*apps.get_models())


@pytest.mark.django_db(transaction=True)
def test_migration_operation_can_be_taken_back_and_made_again(coach: Coach) -> None:
    operation = coach_time_guard.GuardCoachTime()
    with connection.schema_editor() as editor:
        operation.database_backwards("booking", editor, None, None)
    row(coach).save()
    row(coach).save()
    CoachTime.objects.all().delete()
    with connection.schema_editor() as editor:
        operation.database_forwards("booking", editor, None, None)
    row(coach).save()
    assert is_refused(row(coach).save)


def test_migrate_leaves_a_database_without_the_migration_alone() -> None:
    recorder = MigrationRecorder(connection)
    recorder.record_unapplied(*coach_time_guard.MIGRATION)
    with connection.cursor() as cursor:
        for statement in coach_time_guard.removing(connection.vendor):
            cursor.execute(statement)
    coach_time_guard.restore_after_migrate(None, using=connection.alias)
    assert not coach_time_guard.is_installed(connection)


def test_installing_twice_is_no_error() -> None:
    coach_time_guard.install(connection)
    coach_time_guard.install(connection)
    assert coach_time_guard.is_installed(connection)
