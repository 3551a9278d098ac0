"""Specifies clients/answers.py: what the session keeps, for how long, and what is left after booking."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase

from booking.clients import answers
from booking.clients.answers import Answers

NOW = dt.datetime(2026, 11, 24, 7, 0, tzinfo=dt.UTC)
START = dt.datetime(2026, 11, 25, 8, 0, tzinfo=dt.UTC)
KEY = uuid.UUID(int=1)
MINUTE, HOUR = dt.timedelta(minutes=1), dt.timedelta(hours=1)


@pytest.fixture
def session() -> SessionBase:
    """A session that is not stored anywhere."""
    return SessionBase()


def chosen() -> Answers:
    """Answers up to the time."""
    row = Answers(language_id=3, need_id=4, way="here", wanted_coach_id=5)
    row.choose_time(5, START)
    return row


def test_answers_are_kept(session):
    answers.save(session, chosen(), now=NOW)
    assert answers.load(session, now=NOW + 59 * MINUTE) == chosen()


def test_answers_are_empty_at_first(session):
    assert answers.load(session, now=NOW) == Answers()


def test_answers_are_deleted_after_an_hour(session):
    answers.save(session, chosen(), now=NOW)
    assert answers.has_expired(session, now=NOW + HOUR) is True
    assert answers.load(session, now=NOW + HOUR) == Answers()
    assert answers.ANSWERS not in session


def test_answers_live_an_hour_from_the_last_one(session):
    answers.save(session, chosen(), now=NOW)
    answers.save(session, chosen(), now=NOW + 50 * MINUTE)
    assert answers.load(session, now=NOW + 100 * MINUTE) == chosen()


def test_answers_of_an_older_version_are_read_as_far_as_known(session):
    session[answers.ANSWERS] = {"language_id": 3, "shoe_size": 42, "at": NOW.isoformat()}
    assert answers.load(session, now=NOW) == Answers(language_id=3)


def test_session_ends_with_the_answers(session):
    answers.save(session, chosen(), now=NOW)
    assert session.get_expiry_age() == 3600


def test_session_of_signed_in_staff_keeps_its_own_length(session):
    session[SESSION_KEY] = "1"
    answers.save(session, chosen(), now=NOW)
    assert session.get_expiry_age() == 10 * 3600


def test_another_language_drops_the_time_and_the_coach():
    row = chosen()
    row.choose_language(9)
    assert row == Answers(language_id=9, need_id=4, way="here")


def test_the_same_language_again_keeps_the_time():
    row = chosen()
    row.choose_language(3)
    assert row == chosen()


def test_instant_is_the_chosen_start_in_utc():
    row = Answers()
    row.choose_time(5, START.astimezone(dt.timezone(2 * HOUR)))
    assert (row.instant, row.starts_at) == (START, "2026-11-25T08:00:00+00:00")


def test_key_stays_the_same_for_one_booking():
    row = Answers()
    assert row.key() == row.key()


def test_finish_clears_the_answers_and_remembers_the_link(session):
    answers.save(session, chosen(), now=NOW)
    answers.finish(session, token="secret", key=KEY, now=NOW)
    assert answers.load(session, now=NOW) == Answers()
    assert answers.booked(session, now=NOW + 59 * MINUTE).token == "secret"
    assert answers.booked(session, now=NOW + HOUR) is None


def test_finish_twice_with_one_key_counts_once(session):
    for _ in range(9):
        answers.finish(session, token="secret", key=KEY, now=NOW)
    assert answers.may_book(session, now=NOW) is True


def test_fifth_booking_is_the_last_of_a_day(session):
    allowed = []
    for number in range(answers.MOST_BOOKINGS + 1):
        allowed.append(answers.may_book(session, now=NOW))
        answers.finish(session, token="secret", key=uuid.UUID(int=number), now=NOW)
    assert allowed == [True] * 5 + [False]
    assert answers.may_book(session, now=NOW + answers.BOOKINGS_PERIOD) is True


def test_forget_leaves_nothing_of_the_booking(session):
    answers.save(session, chosen(), now=NOW)
    answers.finish(session, token="secret", key=KEY, now=NOW)
    answers.leave_word(session, "expired")
    answers.forget(session)
    assert answers.booked(session, now=NOW) is None
    assert answers.take_word(session) == ""


def test_word_is_taken_once(session):
    answers.leave_word(session, "slot_taken")
    assert (answers.take_word(session), answers.take_word(session)) == ("slot_taken", "")
