"""home/privacy/retention.py: whose time is over, in which room, and that a run twice does nothing twice."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from booking.appointments import reservations
from booking.enums import RequestKind, RequestState
from booking.models import Appointment, AppointmentPerson, DeskVisit, Request, RequestPerson
from events.models import Feedback, LearningDiary, Registration, RegistrationPerson
from home.enums import ErasureReason
from home.models import Erasure, RetentionRules
from home.privacy import retention
from portal import clock
from portal.models import Message, ViewLog
from portal.staff import view_log
from tests import staff
from tests.booking import build
from tests.build import instant, language
from tests.events import build as events

pytestmark = pytest.mark.django_db

NOW, FREE = build.NOW, build.FREE
YEAR_LATER = instant("2027-11-25 10:46")  # a minute after the meeting of a year ago ended
A_MINUTE_EARLIER = instant("2027-11-25 10:44")


def _numbers(*models: type) -> list[set[int]]:
    return [set(model.objects.values_list("person_number", flat=True)) for model in models]


def test_appointment_loses_its_person_a_year_after_it_ended() -> None:
    row = build.appointment(client=build.reachable())
    assert retention.erase_old(now=A_MINUTE_EARLIER)["booking.appointment"] == 0
    assert AppointmentPerson.objects.count() == 1
    assert retention.erase_old(now=YEAR_LATER)["booking.appointment"] == 1
    assert AppointmentPerson.objects.count() == Message.objects.count() == 0
    left = Appointment.objects.get()
    assert left.person_number != row.person_number
    assert (left.spoken_language, left.state, left.channel) == (row.spoken_language, row.state, row.channel)


def test_what_is_left_of_an_appointment_knows_the_month_and_not_the_minute() -> None:
    build.appointment(client=build.person(for_another=True), site_language="so", message_language="so")
    retention.erase_old(now=YEAR_LATER)
    left = Appointment.objects.select_related("coach_time").get()
    month = instant("2026-11-01 00:00")
    assert (left.booked_at, left.coach_time.starts_at) == (month, month)
    assert left.coach_time.ends_at - left.coach_time.starts_at == dt.timedelta(minutes=45)
    assert (left.site_language, left.message_language, left.for_another) == ("fi", "fi", False)
    assert (left.submission_key, left.version, left.coach_time.holding) == (None, 1, False)


def test_what_is_left_of_a_registration_does_not_know_the_language_of_the_site() -> None:
    row = events.registration(events.session(starts_at=NOW), site_language="so", needs_childcare=True)
    retention.erase_old(now=YEAR_LATER)
    left = Registration.objects.get(pk=row.pk)
    assert (left.site_language, left.needs_childcare, left.version) == ("fi", False, 1)
    assert (left.group != row.group, left.queued_at, left.offered_until) == (True, None, None)


def test_two_erased_appointments_of_a_coach_may_stand_in_one_month() -> None:
    coach = build.coach()
    build.appointment(coach)
    build.appointment(coach, FREE + build.HOUR)
    later = YEAR_LATER + build.HOUR
    assert retention.erase_old(now=later)["booking.appointment"] == 2
    assert retention.erase_old(now=later) == {}


def test_numbers_of_staff_decide() -> None:
    build.appointment(client=build.reachable())
    RetentionRules.objects.create(contact_months=2)
    assert retention.erase_old(now=instant("2027-01-25 10:46"))["booking.appointment"] == 1


def test_later_contact_in_any_room_keeps_the_whole_person() -> None:
    client = {"phone": "+358401234567"}
    build.appointment(client=build.person(**client))
    number = Appointment.objects.get().person_number
    session = events.session(starts_at=instant("2027-03-01 13:00"))
    events.registration(session, person_number=number, **client)
    assert retention.erase_old(now=YEAR_LATER)["booking.appointment"] == 0
    assert retention.erase_old(now=instant("2028-03-01 15:01")) == {
        "booking.appointment": 1,
        "events.registration": 1,
    }


def test_rows_of_one_person_get_one_new_number_and_two_people_stay_two() -> None:
    coach = build.coach()
    for hour in range(2):
        build.appointment(coach, FREE + hour * build.HOUR, client=build.reachable())
    build.appointment(coach, FREE + 2 * build.HOUR)
    number = Appointment.objects.order_by("pk").first().person_number
    events.registration(events.session(starts_at=NOW), person_number=number)
    before = _numbers(Appointment, Registration)
    retention.erase_old(now=YEAR_LATER + 3 * build.HOUR)
    after = _numbers(Appointment, Registration)
    assert [len(kind) for kind in after] == [len(kind) for kind in before] == [2, 1]
    assert after[1] < after[0]
    assert before[0] & after[0] == set()


def test_request_that_waits_for_an_agreed_day_keeps_the_person() -> None:
    request = build.request(RequestKind.NEXT_CONTACT)
    Request.objects.update(asked_at=NOW, due_at=NOW + dt.timedelta(days=180))
    retention.erase_old(now=clock.months_before(NOW, -12) + build.HOUR)
    assert RequestPerson.objects.count() == 1
    retention.erase_old(now=clock.months_before(NOW + dt.timedelta(days=180), -12) + build.HOUR)
    assert RequestPerson.objects.count() == 0
    assert Request.objects.get().person_number != request.person_number


def test_answered_request_counts_from_its_answer_and_stays_answered() -> None:
    build.request()
    Request.objects.update(asked_at=NOW, due_at=None, done_at=NOW + build.HOUR, state=RequestState.DONE)
    a_year_later = clock.months_before(NOW, -12)
    retention.erase_old(now=a_year_later + build.MINUTE)
    assert RequestPerson.objects.count() == 1
    retention.erase_old(now=a_year_later + 2 * build.HOUR)
    assert RequestPerson.objects.count() == 0
    assert Request.objects.get().state == RequestState.DONE


def test_cancelled_time_counts_from_its_cancelling() -> None:
    row = build.appointment(client=build.reachable())
    reservations.cancel(row.pk, now=NOW)
    retention.erase_old(now=clock.months_before(NOW, -12) + build.MINUTE)
    assert AppointmentPerson.objects.count() == 0


def test_registration_for_a_whole_event_counts_from_its_last_session() -> None:
    event = events.event()
    events.sessions(event, 3, starts_at=NOW)
    events.registration(event)
    last = clock.months_before(NOW + dt.timedelta(weeks=2, hours=2), -12)
    retention.erase_old(now=last - build.MINUTE)
    assert RegistrationPerson.objects.count() == 1
    retention.erase_old(now=last + build.MINUTE)
    assert RegistrationPerson.objects.count() == 0


def test_messages_and_logs_go_by_their_own_age() -> None:
    build.appointment(client=build.reachable())
    Message.objects.update(state="sent", due_at=NOW)
    viewer = staff.member(username="aino")
    view_log.record(viewer, "booking.appointment", 1, now=NOW)
    retention.erase_old(now=NOW + dt.timedelta(days=29))
    assert Message.objects.exists() is True
    assert retention.erase_old(now=NOW + dt.timedelta(days=31))["portal.message"] > 0
    assert (Message.objects.exists(), ViewLog.objects.count()) == (False, 1)
    retention.erase_old(now=clock.months_before(NOW, -12) + build.HOUR)
    assert ViewLog.objects.count() == 0


def test_message_that_waits_is_left_alone() -> None:
    build.appointment(client=build.reachable())
    Message.objects.update(state="queued")
    waiting = Message.objects.count()
    retention.erase_old(now=NOW + dt.timedelta(days=60))
    assert Message.objects.count() == waiting > 0


def test_free_words_are_emptied_and_ratings_stay() -> None:
    session = events.session(starts_at=NOW)
    Feedback.objects.create(
        event=session.event, rating=4, words="Kiitos", language="fi", given_on=clock.today(NOW)
    )
    LearningDiary.objects.create(session=session, topics="Aihe", follow_up="Kysymys")
    retention.erase_old(now=clock.months_before(NOW, -12) + dt.timedelta(days=1))
    assert list(Feedback.objects.values_list("rating", "words")) == [(4, "")]
    assert list(LearningDiary.objects.values_list("topics", "follow_up")) == [("", "")]


def test_old_visits_at_the_desk_keep_the_month_alone() -> None:
    clerk = staff.member(username="aino")
    for wall in ("2026-10-31 23:30", "2026-11-03 10:15", "2026-11-24 09:00"):
        DeskVisit.objects.create(visited_at=instant(wall), spoken_language=language("so"), recorded_by=clerk)
    now = instant("2027-11-10 12:00")
    assert retention.erase_old(now=now) == {"booking.deskvisit": 2}
    assert list(DeskVisit.objects.order_by("visited_at").values_list("visited_at", "recorded_by")) == [
        (instant("2026-10-01 00:00"), None),
        (instant("2026-11-01 00:00"), None),
        (instant("2026-11-24 09:00"), clerk.pk),
    ]
    assert retention.erase_old(now=now) == {}


def test_each_run_that_erased_leaves_one_proof_that_names_nobody() -> None:
    build.appointment(client=build.reachable())
    call_command("erase_old")
    assert Erasure.objects.count() == 0
    retention.erase_old(now=YEAR_LATER)
    retention.erase_old(now=YEAR_LATER)
    proof = Erasure.objects.get()
    assert (proof.reason, proof.erased_at, proof.erased_by, proof.people) == (
        ErasureReason.SCHEDULE,
        YEAR_LATER,
        None,
        1,
    )
    assert proof.rows["booking.appointment"] == 1


def test_queries_of_a_batch_do_not_grow_with_people() -> None:
    coach = build.coach()
    counts = []
    retention.erase_old(now=YEAR_LATER)  # what Django asks once is asked
    for people in (1, 6):
        for hour in range(people):
            build.appointment(coach, FREE + hour * build.HOUR)
        with CaptureQueriesContext(connection) as queries:
            retention.erase_old(now=YEAR_LATER + 7 * build.HOUR)
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert AppointmentPerson.objects.count() == 0


def test_more_people_than_one_batch_all_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "PEOPLE_AT_ONCE", 2)
    coach = build.coach()
    for hour in range(5):
        build.appointment(coach, FREE + hour * build.HOUR)
    retention.erase_old(now=YEAR_LATER + 6 * build.HOUR)
    assert AppointmentPerson.objects.count() == 0
    assert Erasure.objects.get().people == 5


def test_whoever_comes_again_meanwhile_is_left_alone() -> None:
    row = build.appointment(client=build.reachable())
    assert retention.due(YEAR_LATER) == [row.person_number]
    events.registration(events.session(starts_at=YEAR_LATER), person_number=row.person_number)
    assert retention.erase_people([row.person_number], before=FREE + build.HOUR) == {}
    assert AppointmentPerson.objects.count() == RegistrationPerson.objects.count() == 1


def test_person_is_kept_until_the_months_after_the_last_contact() -> None:
    row = build.appointment()
    assert retention.kept_until(row.person_number, RetentionRules()) == dt.date(2027, 11, 25)
    assert retention.kept_until(1, RetentionRules()) is None
