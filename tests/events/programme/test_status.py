"""One state in words for every session, whatever is true of it at once."""

from __future__ import annotations

import datetime as dt

import pytest

from events.enums import RegistersFor, RegistrationRule, RegistrationState
from events.models import Place, Session
from events.programme import listing
from events.programme.status import State
from portal.models import HouseFacts
from tests.events import build
from tests.events.build import HOUR, NOW, SOON

pytestmark = pytest.mark.django_db


def status(session: Session, now: dt.datetime = NOW):
    """How the session stands."""
    found = list(listing.with_event(Session.objects.filter(pk=session.pk)))
    return listing.rows(found, spoken={}, house=HouseFacts(), now=now)[0].status


def test_session_without_registration_is_open_to_all():
    shown = status(build.session())
    assert (shown.state, shown.words, shown.tone) == (State.COME, "Tule vain. Ei ilmoittautumista.", "ok")


def test_session_with_few_seats_left_says_so():
    session = build.session(build.registered_for(capacity=3))
    build.registration(session)
    build.registration(session, state=RegistrationState.CANCELLED)
    shown = status(session)
    assert (shown.state, shown.words, shown.can_register) == (State.OPEN, "Muutama paikka vapaana", True)


def test_session_without_a_limit_says_that_one_can_register():
    shown = status(build.session(build.registered_for()))
    assert (shown.words, shown.free) == ("Voit ilmoittautua.", None)


def test_session_own_capacity_goes_before_that_of_the_event():
    shown = status(build.session(build.registered_for(capacity=3), capacity=9))
    assert shown.words == "Paikkoja vapaana"


def test_full_session_leads_to_the_waiting_list():
    session = build.session(build.registered_for(capacity=1))
    build.registration(session, state=RegistrationState.OFFERED)
    shown = status(session)
    assert (shown.state, shown.words, shown.tone) == (State.FULL, "Täynnä. Voit tulla jonoon.", "no")
    assert shown.can_register is True


def test_optional_registration_is_said_to_be_optional():
    event = build.event(registration=RegistrationRule.OPTIONAL)
    assert status(build.session(event)).words == "Voit ilmoittautua. Voit myös vain tulla."


@pytest.mark.parametrize(
    ("now", "state"),
    [(SOON - 25 * HOUR, State.OPEN), (SOON - 24 * HOUR, State.CLOSED), (SOON + 2 * HOUR, State.OVER)],
)
def test_registration_closes_hours_before_the_start(now, state):
    session = build.session(build.registered_for(closes_hours=24))
    assert status(session, now).state == state


def test_registration_that_opens_later_says_when():
    event = build.registered_for(opens_at=NOW + 25 * HOUR)
    words = status(build.session(event)).words
    assert words == "Ilmoittautuminen alkaa: huomenna, keskiviikko 25.11. kello 10:00"


def test_cancelled_session_is_cancelled_also_afterwards():
    session = build.session(cancelled_at=NOW)
    assert [status(session, now).state for now in (NOW, SOON + 9 * HOUR)] == [State.CANCELLED] * 2


def test_course_counts_the_seats_of_the_whole_event():
    event = build.registered_for(capacity=2, registers_for=RegistersFor.EVENT)
    first, second = build.sessions(event, 2)
    build.registration(event)
    assert [status(row).words for row in (first, second)] == ["Muutama paikka vapaana"] * 2


def test_course_that_has_begun_takes_nobody_in():
    event = build.registered_for(registers_for=RegistersFor.EVENT)
    _first, second = build.sessions(event, 2)
    assert status(second, SOON + HOUR).state == State.CLOSED


def test_course_whose_first_date_is_cancelled_stays_open():
    event = build.registered_for(registers_for=RegistersFor.EVENT)
    first, second = build.sessions(event, 2)
    Session.objects.filter(pk=first.pk).update(cancelled_at=NOW)
    assert status(second, SOON + HOUR).state == State.OPEN


def test_visit_by_appointment_counts_its_times_roughly():
    session = build.session(build.registered_for(), places_minutes=30)
    for number in (1, 2):
        Place.objects.create(
            session=session, number=number, starts_at=SOON, ends_at=SOON + HOUR / 2, coach=None
        )
    assert status(session).words == "Muutama aika vapaana"
