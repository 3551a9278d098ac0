"""privacy/merge.py: two people who are one, one number that is two people; over all rooms."""

from __future__ import annotations

import pytest

from booking.appointments import reservations
from booking.appointments.requests import ask
from booking.enums import AppointmentState, RequestKind
from booking.models import Appointment, AppointmentPerson, Request
from booking.refusals import BookingRefused, Refusal
from events.models import Registration
from home.models import Erasure
from home.numbers import people as numbers_people
from home.privacy import export, merge, person, retention
from portal.db import people
from tests.booking import build
from tests.home import build_numbers, build_privacy

pytestmark = pytest.mark.django_db
OTHER_PHONE = "+358405550002"


def numbers() -> set[int]:
    """Every person number that some row carries."""
    return {
        number
        for model in (Appointment, Request, Registration)
        for number in model.objects.values_list("person_number", flat=True)
    }


def other_time(hours: int = 3, *, phone: str = OTHER_PHONE, **more: object) -> Appointment:
    client = build.reachable("Other", phone=phone, email="", **more)
    return build.appointment(starts_at=build.FREE + hours * build.HOUR, client=client)


def of(row: Appointment) -> int:
    row.refresh_from_db()
    return row.person_number


def test_joined_people_carry_one_number_in_every_room() -> None:
    rows, other = build_privacy.everywhere(), other_time()
    assert len(numbers()) == 2
    moved = merge.merge_people(of(other), of(rows.appointment))
    assert {line.key for line in moved} == {
        ("appointment", rows.appointment.pk),
        ("request", rows.request.pk),
        ("registration", rows.registration.pk),
    }
    assert numbers() == {of(other)}


def test_joining_again_moves_nothing() -> None:
    rows, other = build_privacy.everywhere(), other_time()
    merge.merge_people(of(other), of(rows.appointment))
    assert merge.merge_people(of(other), of(rows.appointment)) == []
    assert len(numbers()) == 1


@pytest.mark.parametrize("flagged", ["kept", "moved"])
def test_speak_only_of_either_then_holds_for_every_time(flagged: str) -> None:
    kept = other_time(0, speak_only=flagged == "kept")
    moved = other_time(3, phone=build_privacy.PHONE, speak_only=flagged == "moved")
    merge.merge_people(of(kept), of(moved))
    assert set(AppointmentPerson.objects.values_list("speak_only", flat=True)) == {True}


def test_joining_without_the_flag_flags_nobody() -> None:
    merge.merge_people(of(other_time(0)), of(other_time(3, phone=build_privacy.PHONE)))
    assert set(AppointmentPerson.objects.values_list("speak_only", flat=True)) == {False}


def test_next_booking_with_either_phone_is_the_same_person() -> None:
    rows, other = build_privacy.everywhere(), other_time()
    merge.merge_people(of(other), of(rows.appointment))
    assert {people.identify(phone, "").number for phone in (OTHER_PHONE, build_privacy.PHONE)} == {of(other)}


@pytest.mark.parametrize("gone", ["kept", "moved"])
def test_whoever_was_erased_meanwhile_is_not_joined(gone: str) -> None:
    kept, moved = other_time(0), other_time(3, phone=build_privacy.PHONE)
    seen = of(kept), of(moved)
    retention.erase_people([seen[0] if gone == "kept" else seen[1]])
    with pytest.raises(BookingRefused) as refused:
        merge.merge_people(*seen)
    assert refused.value.reason == Refusal.CHANGED_MEANWHILE
    assert len(numbers()) == 2


def test_erasing_a_joined_person_erases_all_of_them() -> None:
    rows, other = build_privacy.everywhere(), other_time()
    merge.merge_people(of(rows.appointment), of(other))
    retention.erase_people([of(rows.appointment)])
    assert [line for line in person.lines(of(other)) if person.has_person(line.row)] == []
    assert len(person.lines(of(other))) == 4


def test_joined_people_are_counted_once_and_parted_ones_twice() -> None:
    first, second = other_time(0), other_time(3, phone=build_privacy.PHONE)
    Appointment.objects.update(state=AppointmentState.CAME)

    def counted() -> int:
        return numbers_people.people(build_numbers.YEAR, now=build.FREE + 24 * build.HOUR).total

    assert counted() == 2
    merge.merge_people(of(first), of(second))
    assert counted() == 1
    merge.split_person(of(first), {("appointment", second.pk)})
    assert counted() == 2


def test_what_is_handed_out_holds_both_phones_once_joined_and_one_once_parted() -> None:
    first, second = other_time(0), other_time(3, phone=build_privacy.PHONE)

    def phones() -> set[str]:
        told = str(export.as_json(export.everything(of(first)), build.NOW))
        return {phone for phone in (OTHER_PHONE, build_privacy.PHONE) if phone in told}

    merge.merge_people(of(first), of(second))
    assert phones() == {OTHER_PHONE, build_privacy.PHONE}
    merge.split_person(of(first), {("appointment", second.pk)})
    assert phones() == {OTHER_PHONE}


def test_parted_rows_are_one_other_person() -> None:
    rows = build_privacy.everywhere()
    chosen = {("request", rows.request.pk), ("registration", rows.registration.pk)}
    moved = merge.split_person(of(rows.appointment), chosen)
    assert {line.key for line in moved} == chosen
    assert [line.key for line in person.lines(of(rows.appointment))] == [("appointment", rows.appointment.pk)]
    rows.request.refresh_from_db()
    assert {line.key for line in person.lines(rows.request.person_number)} == chosen


def test_erasing_one_of_the_parted_leaves_the_other() -> None:
    rows = build_privacy.everywhere()
    merge.split_person(of(rows.appointment), {("request", rows.request.pk)})
    retention.erase_people([of(rows.appointment)])
    rows.request.refresh_from_db()
    assert rows.request.person.name == "Plantedasker"
    assert AppointmentPerson.objects.count() == 0


def test_flags_stay_with_the_times_that_have_them() -> None:
    first, second = (other_time(hours, speak_only=True) for hours in (0, 3))
    merge.split_person(of(first), {("appointment", second.pk)})
    assert set(AppointmentPerson.objects.values_list("speak_only", flat=True)) == {True}
    assert of(first) != of(second)


def test_shared_phone_goes_to_whoever_has_the_newest_time() -> None:
    first, second = other_time(0), other_time(3)
    merge.split_person(of(first), {("appointment", second.pk)})
    assert people.identify(OTHER_PHONE, "").number == of(second)
    third = other_time(1)
    assert of(third) == of(second)


@pytest.mark.parametrize("choice", ["nothing", "everything", "a stranger's", "unknown"])
def test_choice_that_parts_nobody_is_refused(choice: str) -> None:
    rows, other = build_privacy.everywhere(), other_time()
    lines = person.lines(of(rows.appointment))
    chosen = {
        "nothing": set(),
        "everything": {line.key for line in lines},
        "a stranger's": {("request", rows.request.pk), ("appointment", other.pk)},
        "unknown": {("request", rows.request.pk + 9)},
    }[choice]
    before = numbers()
    with pytest.raises(BookingRefused) as refused:
        merge.split_person(of(rows.appointment), chosen)
    assert refused.value.reason == Refusal.CHANGED_MEANWHILE
    assert numbers() == before


def test_joining_and_parting_leave_times_seats_and_versions_alone() -> None:
    rows, other = build_privacy.everywhere(), other_time()
    merge.merge_people(of(other), of(rows.appointment))
    merge.split_person(of(other), {("registration", rows.registration.pk)})
    rows.registration.refresh_from_db()
    assert (rows.appointment.version, rows.registration.version) == (1, rows.registration.version)
    reservations.cancel(other.pk, now=build.NOW, version=other.version)
    assert Erasure.objects.count() == 0


def test_queries_do_not_grow_with_the_rows(django_assert_max_num_queries: object) -> None:
    first, second = other_time(0), other_time(3, phone=build_privacy.PHONE)
    for _each in range(6):
        ask(RequestKind.CALL_BACK, site_language="fi", phone=OTHER_PHONE, now=build.NOW)
        ask(RequestKind.CALL_BACK, site_language="fi", phone=build_privacy.PHONE, now=build.NOW)
    with django_assert_max_num_queries(12):
        merge.merge_people(of(first), of(second))
    asked = {("request", row.pk) for row in Request.objects.all()}
    with django_assert_max_num_queries(10):
        merge.split_person(of(first), asked)
