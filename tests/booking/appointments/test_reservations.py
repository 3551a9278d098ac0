"""The one door to appointments: every refusal, and the lives of an appointment, through the public verbs."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from booking.appointments import reservations
from booking.availability import search
from booking.clients import people
from booking.enums import AppointmentState, Channel, Gender, Interpreter, Reach, Way
from booking.models import Appointment, AppointmentPerson, Coach, CoachTime
from booking.refusals import BookingRefused, Refusal
from portal.enums import MessageKind, MessageState
from portal.models import Message
from services.models import Need
from tests.booking import build
from tests.booking.build import FREE, HOUR, MINUTE, NOW
from tests.build import instant, language

pytestmark = pytest.mark.django_db

BOOKED, CANCELLED = AppointmentState.BOOKED, AppointmentState.CANCELLED
CAME, CAME_LATE, DID_NOT_COME = AppointmentState.marks()


@pytest.fixture
def coach() -> Coach:
    """Aino, who speaks Finnish and Somali and works Monday to Thursday 9-16."""
    return build.coach()


@pytest.fixture
def booked(coach: Coach) -> Appointment:
    """Sahra's appointment with Aino tomorrow at ten; she is told by message."""
    return build.appointment(coach, client=build.reachable())


def refusal_of(verb: Callable[..., object], *args: object, **more: object) -> Refusal | None:
    """Why the verb refused, or None; a refusal must have written nothing."""
    before = snapshot()
    try:
        verb(*args, **more)
    except BookingRefused as refused:
        assert snapshot() == before
        return refused.reason
    return None


def snapshot() -> list[object]:
    """All rows that the verbs write."""
    models = (CoachTime, Appointment, AppointmentPerson, Message)
    return [list(model.objects.order_by("pk").values()) for model in models]


def messages(appointment: Appointment, state: MessageState = MessageState.QUEUED) -> list[str]:
    """The kinds of the messages about an appointment, each once, in alphabetical order."""
    rows = Message.objects.filter(owner_id=appointment.pk, owner_version=appointment.version, state=state)
    return sorted(set(rows.values_list("kind", flat=True)))


# Reserve ---------------------------------------------------------------------------------------------


def test_reserve_keeps_what_was_wished(coach: Coach) -> None:
    need = Need.objects.create(slug="x", name="x", icon="form")
    wish = build.wish(
        coach,
        need_id=need.pk,
        way=Way.PHONE,
        site_language="ar",
        message_language="en",
        channel=Channel.PHONE,
    )
    details = build.reachable(also_called="Mehmet", for_another=True, email="Sahra@Example.org")
    made = Appointment.objects.get(pk=reservations.reserve(wish, details, now=NOW).pk)
    assert (made.spoken_language, made.site_language, made.message_language) == (language("so"), "ar", "en")
    assert (made.need, made.way, made.channel, made.interpreter) == (need, "phone", "phone", "none")
    assert (made.state, made.version, made.booked_at, made.for_another) == (BOOKED, 1, NOW, True)
    assert (made.person.name, made.person.also_called) == ("Sahra", "Mehmet")
    assert (made.person.phone, made.person.email) == ("+358401234567", "sahra@example.org")
    assert made.person.reach == Reach.MESSAGE


def test_reserve_takes_the_meeting_and_the_pause_of_the_day(coach: Coach) -> None:
    build.rules(meeting_minutes=30, buffer_minutes=10)
    time = build.appointment(coach).coach_time
    build.rules(meeting_minutes=60, buffer_minutes=30)
    time.refresh_from_db()
    assert (time.coach, time.starts_at, time.ends_at) == (coach, FREE, FREE + 30 * MINUTE)
    assert (time.taken_from, time.taken_until) == (FREE, FREE + 40 * MINUTE)


def test_reserve_with_a_length_of_its_own(coach: Coach) -> None:
    made = build.appointment(coach, length=90, in_public=False)
    assert made.coach_time.ends_at == FREE + 90 * MINUTE


def test_reserve_tells_the_client(booked: Appointment) -> None:
    assert messages(booked) == [MessageKind.CONFIRMATION, MessageKind.REMINDER]


def test_reserve_gives_every_appointment_its_own_code_and_link(coach: Coach, booked: Appointment) -> None:
    other = build.appointment(coach, FREE + 2 * HOUR).person
    assert other.code != booked.person.code
    assert other.token != booked.person.token
    assert people.by_token(other.token) == other.appointment


def test_same_submission_twice_is_one_appointment(coach: Coach) -> None:
    key = uuid.uuid4()
    first = build.appointment(coach, key=key)
    again = build.appointment(coach, key=key)
    assert again == first
    assert Appointment.objects.count() == 1


def test_same_submission_for_another_time_or_coach_is_still_the_first(coach: Coach) -> None:
    key = uuid.uuid4()
    first = build.appointment(coach, key=key)
    assert build.appointment(coach, FREE + 2 * HOUR, key=key) == first
    assert build.appointment(build.coach("Eino"), key=key) == first


def test_same_submission_after_cancelling_brings_nothing_back(coach: Coach) -> None:
    key = uuid.uuid4()
    first = build.appointment(coach, key=key)
    reservations.cancel(first.pk, now=NOW)
    assert build.appointment(coach, key=key).state == CANCELLED
    assert Appointment.objects.count() == 1


def test_submission_key_that_slipped_past_the_look_returns_the_first(coach: Coach) -> None:
    """What two clicks under two coaches' locks come to: the database stops the second, which then looks."""
    key = uuid.uuid4()
    first = build.appointment(build.coach("Eino"), key=key)
    Appointment.objects.filter(pk=first.pk).update(submission_key=None)
    slipped = []

    def free_the_key_late(execute: Callable[..., object], sql: str, *rest: object) -> object:
        if sql.startswith('INSERT INTO "booking_appointment"') and not slipped:
            slipped.append(True)
            Appointment.objects.filter(pk=first.pk).update(submission_key=key)
        return execute(sql, *rest)

    # The update is inside the savepoint that the refusal rolls back, so the second try makes its own.
    with connection.execute_wrapper(free_the_key_late):
        made = build.appointment(coach, key=key)
    assert slipped
    assert made.submission_key == key
    assert CoachTime.objects.filter(coach=coach).count() == 1


def test_reserve_is_at_most_fourteen_queries(
    coach: Coach, django_assert_max_num_queries: Callable[..., object]
) -> None:
    """The whole booking of someone reached by SMS and mail, with an earlier booking, messages included."""
    rules = build.rules()
    build.appointment(coach, FREE + 2 * HOUR, client=build.reachable())
    wish = build.wish(coach, key=uuid.uuid4())
    with django_assert_max_num_queries(14):
        reservations.reserve(wish, build.reachable(), now=NOW, rules=rules)


def test_reserve_asks_as_much_with_many_appointments_as_with_none(coach: Coach) -> None:
    rules = build.rules()

    def queries(starts_at: dt.datetime) -> int:
        wish = build.wish(coach, starts_at)
        with CaptureQueriesContext(connection) as captured:
            reservations.reserve(wish, build.person(phone="+358401234567"), now=NOW, rules=rules)
        return len(captured)

    few = queries(FREE)
    for slot in search.free_slots(language("so").pk, now=NOW, rules=rules)[4::5][:30]:
        build.appointment(coach, slot.starts_at, client=build.person(phone="+358401234567"))
    assert Appointment.objects.count() == 31
    assert queries(search.next_free(now=NOW, rules=rules)[language("so").pk].starts_at) == few


# Refusals --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("starts_at", "reason"),
    [
        (NOW - HOUR, Refusal.PAST),
        (NOW, Refusal.PAST),
        (NOW + 45 * MINUTE, Refusal.TOO_SOON),
        (FREE + dt.timedelta(days=35), Refusal.TOO_FAR),
        (FREE + 5 * MINUTE, Refusal.OFF_THE_GRID),
        (FREE + dt.timedelta(seconds=1), Refusal.OFF_THE_GRID),
        (instant("2026-11-25 08:00"), Refusal.NOT_WORKING),
        (instant("2026-11-25 15:30"), Refusal.NOT_WORKING),
        (instant("2026-11-27 10:00"), Refusal.NOT_WORKING),
    ],
)
def test_reserve_is_refused(coach: Coach, starts_at: dt.datetime, reason: Refusal) -> None:
    assert refusal_of(build.appointment, coach, starts_at) == reason


def test_reserve_on_a_public_holiday_is_refused(coach: Coach) -> None:
    now = instant("2026-04-20 09:00")
    assert refusal_of(build.appointment, coach, instant("2026-05-14 10:00"), now=now) == Refusal.CLOSED


def test_reserve_on_a_closed_day_is_refused(coach: Coach) -> None:
    build.closure(dt.date(2026, 11, 25), dt.date(2026, 11, 25))
    assert refusal_of(build.appointment, coach) == Refusal.CLOSED


def test_reserve_during_an_absence_is_refused(coach: Coach) -> None:
    build.absence(coach, FREE + 30 * MINUTE, FREE + HOUR)
    assert refusal_of(build.appointment, coach) == Refusal.NOT_WORKING


def test_reserve_during_desk_duty_is_refused(coach: Coach) -> None:
    build.shift(build.desk(), coach, weekday=FREE.weekday())
    assert refusal_of(build.appointment, coach) == Refusal.NOT_WORKING


def test_reserve_with_an_unknown_coach_is_refused(coach: Coach) -> None:
    stranger = Coach(pk=coach.pk + 1000)
    assert refusal_of(build.appointment, stranger) == Refusal.NOT_WORKING


def test_reserve_in_a_language_the_coach_does_not_speak_is_refused(coach: Coach) -> None:
    assert refusal_of(build.appointment, coach, spoken="ar") == Refusal.LANGUAGE_NOT_SPOKEN


def test_interpreter_does_not_open_the_public_door(coach: Coach) -> None:
    reason = refusal_of(build.appointment, coach, spoken="ar", interpreter=Interpreter.NEEDED)
    assert reason == Refusal.LANGUAGE_NOT_SPOKEN


def test_staff_need_an_interpreter_for_another_language(coach: Coach) -> None:
    reason = refusal_of(build.appointment, coach, spoken="ar", in_public=False)
    assert reason == Refusal.LANGUAGE_NOT_SPOKEN


def test_staff_book_any_coach_with_an_interpreter(coach: Coach) -> None:
    made = build.appointment(coach, spoken="ar", in_public=False, interpreter=Interpreter.NEEDED)
    assert made.interpreter == Interpreter.NEEDED


@pytest.mark.parametrize("minutes", [-45, -15, 0, 30, 45])
def test_reserve_over_another_appointment_is_refused(coach: Coach, booked: Appointment, minutes: int) -> None:
    assert refusal_of(build.appointment, coach, FREE + minutes * MINUTE) == Refusal.SLOT_TAKEN


def test_reserve_right_after_the_pause_of_another_is_allowed(coach: Coach, booked: Appointment) -> None:
    build.appointment(coach, FREE + HOUR)
    build.appointment(coach, FREE - HOUR)
    assert CoachTime.objects.filter(coach=coach, holding=True).count() == 3


def test_staff_may_touch_the_next_time_but_not_overlap_it(coach: Coach, booked: Appointment) -> None:
    earlier = FREE - 45 * MINUTE
    made = build.appointment(coach, earlier, in_public=False)
    assert made.coach_time.taken_until == FREE
    assert refusal_of(build.appointment, coach, FREE + 30 * MINUTE, in_public=False) == Refusal.SLOT_TAKEN


# Move ------------------------------------------------------------------------------------------------


def move(appointment: Appointment, starts_at: dt.datetime, **more: object) -> Appointment:
    """Move to another time of the same coach, unless another is named."""
    question = {"coach_id": appointment.coach_time.coach_id, "starts_at": starts_at, "now": NOW, **more}
    return reservations.move(appointment.pk, **question)


def test_move_keeps_code_link_and_person(booked: Appointment) -> None:
    before = AppointmentPerson.objects.values().get()
    moved = move(booked, FREE + HOUR)
    assert AppointmentPerson.objects.values().get() == before
    assert (moved.pk, moved.version, moved.state) == (booked.pk, 2, BOOKED)
    assert CoachTime.objects.get().starts_at == FREE + HOUR
    assert messages(moved) == [MessageKind.CHANGE, MessageKind.REMINDER]


def test_move_frees_the_old_time(coach: Coach, booked: Appointment) -> None:
    move(booked, FREE + 2 * HOUR)
    assert build.appointment(coach).coach_time.starts_at == FREE


def test_move_by_half_its_own_length_is_allowed(booked: Appointment) -> None:
    assert move(booked, FREE + 30 * MINUTE).coach_time.taken_until == FREE + 90 * MINUTE


def test_move_to_another_coach(booked: Appointment) -> None:
    other = build.coach("Eino", languages=("so",))
    assert move(booked, FREE, coach_id=other.pk).coach_time.coach == other


@pytest.mark.parametrize(
    ("starts_at", "reason"),
    [
        (NOW - HOUR, Refusal.PAST),
        (NOW + 45 * MINUTE, Refusal.TOO_SOON),
        (FREE + dt.timedelta(days=35), Refusal.TOO_FAR),
        (FREE + 5 * MINUTE, Refusal.OFF_THE_GRID),
        (instant("2026-11-27 10:00"), Refusal.NOT_WORKING),
    ],
)
def test_move_is_refused(booked: Appointment, starts_at: dt.datetime, reason: Refusal) -> None:
    assert refusal_of(move, booked, starts_at) == reason


def test_move_to_a_taken_time_is_refused(coach: Coach, booked: Appointment) -> None:
    build.appointment(coach, FREE + 2 * HOUR)
    assert refusal_of(move, booked, FREE + 2 * HOUR) == Refusal.SLOT_TAKEN


def test_move_to_a_coach_who_does_not_speak_the_language_is_refused(booked: Appointment) -> None:
    other = build.coach("Eino", languages=("fi",))
    assert refusal_of(move, booked, FREE, coach_id=other.pk) == Refusal.LANGUAGE_NOT_SPOKEN


def test_move_works_until_the_start_and_not_from_then_on(booked: Appointment) -> None:
    last = FREE - dt.timedelta(seconds=1)
    assert refusal_of(move, booked, FREE + 2 * HOUR, now=FREE) == Refusal.TOO_LATE
    assert move(booked, FREE + 2 * HOUR, now=last).coach_time.starts_at == FREE + 2 * HOUR


def test_move_of_a_cancelled_appointment_is_refused(booked: Appointment) -> None:
    reservations.cancel(booked.pk, now=NOW)
    assert refusal_of(move, booked, FREE + 2 * HOUR) == Refusal.ALREADY_CANCELLED


def test_move_to_where_it_already_is_changes_nothing(booked: Appointment) -> None:
    before = snapshot()
    assert move(booked, FREE, version=7) == booked
    assert snapshot() == before


def test_move_with_an_old_version_is_refused(booked: Appointment) -> None:
    move(booked, FREE + HOUR, version=1)
    assert refusal_of(move, booked, FREE + 2 * HOUR, version=1) == Refusal.CHANGED_MEANWHILE


def test_move_in_public_gives_the_length_that_is_offered_now(booked: Appointment) -> None:
    build.rules(meeting_minutes=30)
    assert move(booked, FREE + HOUR).coach_time.ends_at == FREE + HOUR + 30 * MINUTE


def test_move_by_staff_keeps_the_length(booked: Appointment) -> None:
    build.rules(meeting_minutes=30)
    moved = move(booked, FREE + HOUR, in_public=False)
    assert moved.coach_time.ends_at == FREE + HOUR + 45 * MINUTE


def test_move_to_any_time_that_is_offered(booked: Appointment) -> None:
    rules = build.rules()
    for slot in search.free_slots(language("so").pk, now=NOW, rules=rules)[::40]:
        assert move(booked, slot.starts_at, coach_id=slot.coach_id).coach_time.ends_at == slot.ends_at


def test_two_appointments_change_places_through_a_third_time(coach: Coach, booked: Appointment) -> None:
    other = build.appointment(coach, FREE + HOUR)
    assert refusal_of(move, booked, FREE + HOUR) == Refusal.SLOT_TAKEN
    move(booked, FREE + 3 * HOUR)
    move(other, FREE)
    assert move(booked, FREE + HOUR).version == 3


# Cancel ----------------------------------------------------------------------------------------------


def test_cancel_frees_the_time_and_tells(coach: Coach, booked: Appointment) -> None:
    cancelled = reservations.cancel(booked.pk, now=NOW, version=1)
    assert (cancelled.state, cancelled.cancelled_at, cancelled.version) == (CANCELLED, NOW, 2)
    assert not cancelled.cancelled_late
    assert messages(cancelled) == [MessageKind.CANCELLATION]
    assert Message.objects.filter(kind=MessageKind.REMINDER, state=MessageState.QUEUED).count() == 0
    assert build.appointment(coach).coach_time.starts_at == FREE


def test_second_cancel_is_no_error_and_changes_nothing(booked: Appointment) -> None:
    reservations.cancel(booked.pk, now=NOW, version=1)
    before = snapshot()
    assert reservations.cancel(booked.pk, now=NOW + HOUR, version=1).cancelled_at == NOW
    assert reservations.cancel(booked.pk, now=FREE + HOUR).state == CANCELLED
    assert snapshot() == before


def test_cancel_works_until_the_start(booked: Appointment) -> None:
    assert refusal_of(reservations.cancel, booked.pk, now=FREE) == Refusal.TOO_LATE
    assert reservations.cancel(booked.pk, now=FREE - dt.timedelta(seconds=1)).state == CANCELLED


@pytest.mark.parametrize(("before", "is_late"), [(60 * MINUTE, False), (59 * MINUTE, True), (MINUTE, True)])
def test_cancel_is_late_when_nobody_could_book_the_time_any_more(
    booked: Appointment, before: dt.timedelta, is_late: bool
) -> None:
    assert reservations.cancel(booked.pk, now=FREE - before).cancelled_late == is_late


def test_cancel_of_someone_who_already_came_is_refused(booked: Appointment) -> None:
    early = FREE - 10 * MINUTE
    reservations.mark(booked.pk, CAME, now=early)
    assert refusal_of(reservations.cancel, booked.pk, now=early) == Refusal.TOO_LATE


def test_cancel_with_an_old_version_is_refused(booked: Appointment) -> None:
    move(booked, FREE + HOUR)
    reason = refusal_of(reservations.cancel, booked.pk, now=NOW, version=1)
    assert reason == Refusal.CHANGED_MEANWHILE


def test_cancel_by_the_house_is_never_late_and_leaves_the_telling_to_the_caller(booked: Appointment) -> None:
    cancelled = reservations.cancel(booked.pk, now=FREE - MINUTE, by_house=True)
    assert (cancelled.state, cancelled.cancelled_late) == (CANCELLED, False)
    assert not Message.objects.filter(owner_id=booked.pk, state=MessageState.QUEUED).exists()


# Undo ------------------------------------------------------------------------------------------------


def test_undo_brings_everything_back(booked: Appointment) -> None:
    person = AppointmentPerson.objects.values().get()
    reservations.cancel(booked.pk, now=NOW)
    undone = reservations.undo_cancel(booked.pk, now=NOW + HOUR)
    undone.refresh_from_db()
    assert (undone.state, undone.cancelled_at, undone.cancelled_late) == (BOOKED, None, False)
    assert (undone.version, undone.coach_time.holding) == (3, True)
    assert AppointmentPerson.objects.values().get() == person
    assert messages(undone) == [MessageKind.CONFIRMATION, MessageKind.REMINDER]


def test_undo_twice_is_no_error(booked: Appointment) -> None:
    reservations.cancel(booked.pk, now=NOW)
    reservations.undo_cancel(booked.pk, now=NOW)
    before = snapshot()
    assert reservations.undo_cancel(booked.pk, now=NOW).state == BOOKED
    assert snapshot() == before


def test_undo_is_allowed_whatever_the_notice(booked: Appointment) -> None:
    reservations.cancel(booked.pk, now=FREE - 10 * MINUTE)
    assert reservations.undo_cancel(booked.pk, now=FREE - MINUTE).state == BOOKED


def test_undo_after_the_undo_minutes_is_refused(booked: Appointment) -> None:
    reservations.cancel(booked.pk, now=NOW)
    late = NOW + HOUR + dt.timedelta(seconds=1)
    assert refusal_of(reservations.undo_cancel, booked.pk, now=late) == Refusal.UNDO_TOO_LATE


def test_undo_from_the_start_on_is_refused(booked: Appointment) -> None:
    reservations.cancel(booked.pk, now=FREE - MINUTE)
    assert refusal_of(reservations.undo_cancel, booked.pk, now=FREE) == Refusal.TOO_LATE


def test_undo_when_somebody_else_has_the_time_is_refused(coach: Coach, booked: Appointment) -> None:
    reservations.cancel(booked.pk, now=NOW)
    build.appointment(coach, FREE + 30 * MINUTE)
    assert refusal_of(reservations.undo_cancel, booked.pk, now=NOW) == Refusal.SLOT_TAKEN


# Mark ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", AppointmentState.marks())
def test_mark_records_who_came_and_keeps_the_time(booked: Appointment, state: AppointmentState) -> None:
    marked = reservations.mark(booked.pk, state, now=FREE + 10 * MINUTE)
    marked.refresh_from_db()
    assert (marked.state, marked.version, marked.coach_time.holding) == (state, 2, True)


def test_mark_can_be_corrected_and_taken_off(booked: Appointment) -> None:
    later = FREE + dt.timedelta(days=2)
    reservations.mark(booked.pk, DID_NOT_COME, now=later)
    assert reservations.mark(booked.pk, CAME_LATE, now=later).state == CAME_LATE
    assert reservations.mark(booked.pk, BOOKED, now=later).state == BOOKED


def test_same_mark_twice_changes_nothing(booked: Appointment) -> None:
    reservations.mark(booked.pk, CAME, now=FREE)
    assert reservations.mark(booked.pk, CAME, now=FREE).version == 2


def test_mark_is_possible_from_a_quarter_of_an_hour_before_the_start(booked: Appointment) -> None:
    early = FREE - 15 * MINUTE
    too_early = early - dt.timedelta(seconds=1)
    assert refusal_of(reservations.mark, booked.pk, CAME, now=too_early) == Refusal.NOT_YET
    assert reservations.mark(booked.pk, CAME, now=early).state == CAME


def test_mark_of_a_cancelled_appointment_is_refused(booked: Appointment) -> None:
    reservations.cancel(booked.pk, now=NOW)
    assert refusal_of(reservations.mark, booked.pk, CAME, now=FREE) == Refusal.ALREADY_CANCELLED


def test_mark_does_not_cancel(booked: Appointment) -> None:
    with pytest.raises(ValueError, match="cancelled"):
        reservations.mark(booked.pk, CANCELLED, now=FREE)


def test_mark_tells_the_client_nothing(booked: Appointment) -> None:
    before = Message.objects.count()
    reservations.mark(booked.pk, DID_NOT_COME, now=FREE + HOUR)
    assert Message.objects.count() == before


# All verbs -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "verb",
    [
        lambda pk: reservations.move(pk, coach_id=1, starts_at=FREE, now=NOW),
        lambda pk: reservations.cancel(pk, now=NOW),
        lambda pk: reservations.undo_cancel(pk, now=NOW),
        lambda pk: reservations.mark(pk, CAME, now=NOW),
    ],
    ids=["move", "cancel", "undo", "mark"],
)
def test_verb_on_an_appointment_that_does_not_exist(verb: Callable[[int], object]) -> None:
    with pytest.raises(Appointment.DoesNotExist):
        verb(10**9)


def test_refusal_inside_a_transaction_of_the_caller_leaves_it_usable(
    coach: Coach, booked: Appointment
) -> None:
    with transaction.atomic():
        assert refusal_of(build.appointment, coach) == Refusal.SLOT_TAKEN
        build.appointment(coach, FREE + 2 * HOUR)
    assert Appointment.objects.count() == 2


def test_every_reason_has_a_sentence_of_its_own() -> None:
    sentences = {reason: reason.sentence() for reason in Refusal}
    assert len(set(sentences.values())) == len(Refusal)
    assert all(text.endswith(".") for text in sentences.values())


# What is recorded beside the time --------------------------------------------------------------------


def test_gender_is_recorded_and_taken_off_and_the_client_is_not_told(booked: Appointment) -> None:
    before = messages(booked)
    assert reservations.set_gender(booked.pk, Gender.WOMAN, version=1).gender == Gender.WOMAN
    assert reservations.set_gender(booked.pk, "").gender == ""
    assert before
    assert Message.objects.exclude(owner_version=1).count() == 0


def test_same_gender_twice_changes_nothing(booked: Appointment) -> None:
    assert reservations.set_gender(booked.pk, Gender.WOMAN).version == 2
    assert reservations.set_gender(booked.pk, Gender.WOMAN, version=2).version == 2


def test_gender_with_an_old_version_is_refused(booked: Appointment) -> None:
    reservations.set_gender(booked.pk, Gender.WOMAN)
    reason = refusal_of(reservations.set_gender, booked.pk, Gender.MAN, version=1)
    assert reason == Refusal.CHANGED_MEANWHILE


def test_interpreter_of_another_version_or_a_cancelled_appointment_is_refused(
    booked: Appointment,
) -> None:
    set_interpreter = reservations.set_interpreter
    assert refusal_of(set_interpreter, booked.pk, Interpreter.ORDERED, version=9) == Refusal.CHANGED_MEANWHILE
    reservations.cancel(booked.pk, now=NOW)
    assert refusal_of(set_interpreter, booked.pk, Interpreter.ORDERED) == Refusal.ALREADY_CANCELLED


def test_number_is_given_to_the_named_rows_only(coach: Coach, booked: Appointment) -> None:
    other = build.appointment(coach, FREE + 2 * HOUR)
    reservations.give_number([booked.pk], 77)
    booked.refresh_from_db()
    assert (booked.person_number, booked.version) == (77, 1)
    assert Appointment.objects.get(pk=other.pk).person_number == other.person_number


def test_second_code_is_drawn_where_two_bookings_drew_the_same(
    coach: Coach, booked: Appointment, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter([booked.person.code, "472915"])
    monkeypatch.setattr("booking.clients.people.new_code", lambda: next(drawn))
    assert build.appointment(coach, FREE + 2 * HOUR).person.code == "472915"
    assert Appointment.objects.count() == 2


def test_unknown_mark_is_a_mistake_of_the_caller(booked: Appointment) -> None:
    with pytest.raises(ValueError, match="cancelled"):
        reservations.mark(booked.pk, CANCELLED, now=FREE)
