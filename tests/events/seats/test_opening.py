"""When registration is open, asked by pages: for a session, for a course, for what has no date yet."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.enums import RegistersFor
from events.models import Event, Session
from events.refusals import Refusal
from events.seats import opening, registrable
from tests.events import build
from tests.events.build import HOUR, NOW, SOON
from tests.events.build_registrations import DAY, course

pytestmark = pytest.mark.django_db


def reason(what: Event | Session, now: dt.datetime = NOW) -> Refusal | None:
    """Why nobody of the public can register for it."""
    return opening.refusal(registrable.of(what), now=now)


def test_session_closes_hours_before_its_start() -> None:
    session = build.session(build.registered_for(closes_hours=24))
    closes = SOON - DAY
    assert opening.closes_at(registrable.of(session)) == closes
    assert [reason(session, at) for at in (closes - HOUR, closes)] == [None, Refusal.CLOSED]


def test_opening_is_an_instant() -> None:
    session = build.session(build.registered_for(opens_at=NOW))
    assert [reason(session, at) for at in (NOW - HOUR, NOW)] == [Refusal.NOT_OPEN_YET, None]


def test_course_closes_before_its_first_session_that_is_held() -> None:
    event = course(3)
    first, _second, last = event.sessions.all()
    assert [reason(event, at) for at in (SOON - HOUR, SOON)] == [None, Refusal.CLOSED]
    Session.objects.filter(pk=first.pk).update(cancelled_at=NOW)
    assert [reason(event, at) for at in (SOON, SOON + 7 * DAY, last.ends_at)] == [
        None,
        Refusal.CLOSED,
        Refusal.PAST,
    ]


def test_course_whose_sessions_are_all_cancelled_is_cancelled() -> None:
    event = course(2)
    event.sessions.update(cancelled_at=NOW)
    assert reason(event) == Refusal.CANCELLED


def test_course_without_a_date_is_not_open_yet() -> None:
    event = build.registered_for(registers_for=RegistersFor.EVENT)
    assert (reason(event), opening.closes_at(registrable.of(event))) == (Refusal.NOT_OPEN_YET, None)


def test_session_of_a_course_stands_for_the_course() -> None:
    event = course(2)
    _first, second = event.sessions.all()
    assert registrable.of(second) == registrable.of(event)


def test_page_that_has_the_sessions_asks_nothing_more() -> None:
    course(3)
    event = Event.objects.select_related("facts").get()
    sessions = list(event.sessions.all())
    with CaptureQueriesContext(connection) as captured:
        registrable.of(event, sessions)
    assert len(captured) == 0
