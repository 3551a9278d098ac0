"""messages/digest.py: a coach's times of today, once a day, at the hour of the rules, with nobody's name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core import mail
from pytest_django import DjangoAssertNumQueries
from wagtail import hooks
from wagtail.users.models import UserProfile

from booking.appointments import reservations
from booking.enums import Way
from booking.messages import digest
from booking.models import Coach, CoachFacts
from home import roles
from portal import tasks
from portal.enums import MessageKind, MessageState
from portal.models import Message
from services.models import Need
from tests import staff
from tests.booking import build
from tests.booking.build import FREE, HOUR
from tests.build import instant
from tests.portal.build_messages import waiting

pytestmark = pytest.mark.django_db

EARLY, HALF_PAST_SEVEN = instant("2026-11-25 07:29"), instant("2026-11-25 07:30")


@pytest.fixture
def user() -> User:
    user = staff.member(roles.COACH)
    user.email = "aino@ohjaamo.example"
    user.save()
    return user


@pytest.fixture
def coach(user: User) -> Coach:
    return build.coach("Aino", user=user)


def written() -> list[Message]:
    return list(Message.objects.filter(kind=MessageKind.DIGEST))


def test_programme_has_times_languages_and_ways_and_nothing_else(coach: Coach) -> None:
    need = Need.objects.create(slug="test-secret", name="Velat", icon="x")
    build.appointment(coach, client=build.reachable("Sahra"), need_id=need.pk)
    build.appointment(coach, FREE + 2 * HOUR, way=Way.PHONE, client=build.person("Omar"))
    build.group(coach, instant("2026-11-25 14:00"))
    digest.write_due(HALF_PAST_SEVEN)
    [row] = written()
    assert (row.recipient, row.subject, row.channel) == ("aino@ohjaamo.example", "Päivän ohjelma", "email")
    assert row.body.startswith(
        "keskiviikko 25.11.\n\n10:00–10:45 somali, täällä Ohjaamossa\n12:00–12:45 somali, puhelimella\n14:00–"
    )
    assert row.body.count(" ryhmä\n") == 1
    assert [word in row.body for word in ("Sahra", "Omar", "Velat", "Salainen", "1234567")] == [False] * 5


def test_programme_is_in_the_language_of_the_coachs_staff_side(coach: Coach, user: User) -> None:
    UserProfile.objects.create(user=user, preferred_language="en")
    build.appointment(coach)
    digest.write_due(HALF_PAST_SEVEN)
    [row] = written()
    assert (row.language, row.body.splitlines()[0]) == ("en", "Wednesday 25 November")


@pytest.mark.parametrize(
    ("now", "number"),
    [
        (EARLY, 0),
        (HALF_PAST_SEVEN, 1),
        (HALF_PAST_SEVEN + 2 * HOUR, 1),
        (HALF_PAST_SEVEN + 3 * HOUR, 0),
    ],
)
def test_programme_is_written_at_its_hour_or_a_little_later(
    coach: Coach, now: dt.datetime, number: int
) -> None:
    build.appointment(coach)
    digest.write_due(now)
    assert len(written()) == number


def test_hour_is_that_of_the_rules(coach: Coach) -> None:
    build.rules(digest_clock=dt.time(6))
    build.appointment(coach)
    assert digest.write_due(instant("2026-11-25 05:59")) == instant("2026-11-25 06:00")
    assert digest.write_due(instant("2026-11-25 06:00")) == instant("2026-11-26 06:00")
    assert len(written()) == 1


def test_programme_is_written_once_a_day_however_often_the_worker_looks(coach: Coach) -> None:
    build.appointment(coach)
    build.appointment(coach, FREE + 24 * HOUR)
    for minutes in range(3):
        digest.write_due(HALF_PAST_SEVEN + dt.timedelta(minutes=minutes))
    assert len(written()) == 1
    digest.write_due(HALF_PAST_SEVEN + 24 * HOUR)
    assert len({row.key for row in written()}) == 2


def test_empty_day_has_no_programme(coach: Coach) -> None:
    row = build.appointment(coach)
    build.appointment(coach, FREE + 24 * HOUR)
    reservations.cancel(row.pk, now=build.NOW)
    digest.write_due(HALF_PAST_SEVEN)
    assert written() == []


@pytest.mark.parametrize("why", ["not wanted", "no address", "gone", "no user"])
def test_who_cannot_or_will_not_get_it_gets_none(coach: Coach, user: User, why: str) -> None:
    build.appointment(coach)
    facts = CoachFacts.objects.filter(row=coach)
    change = {
        "not wanted": lambda: facts.update(wants_digest=False),
        "no address": lambda: User.objects.filter(pk=user.pk).update(email=""),
        "gone": lambda: User.objects.filter(pk=user.pk).update(is_active=False),
        "no user": lambda: facts.update(user=None),
    }
    change[why]()
    assert digest.write_due(HALF_PAST_SEVEN) is None
    assert written() == []


def test_worker_writes_and_sends_it_and_plans_the_next(coach: Coach, at: Callable, settings) -> None:
    build.appointment(coach)
    at(HALF_PAST_SEVEN)
    assert tasks.send_all_due() == {"sent": 1}
    assert tasks.send_all_due() == {}
    assert [letter.to for letter in mail.outbox] == [["aino@ohjaamo.example"]]
    assert tasks.before_sending(HALF_PAST_SEVEN) == [instant("2026-11-26 07:30")]


def test_programme_that_leaves_late_is_that_of_the_moment_and_never_of_another_day(coach: Coach) -> None:
    row = build.appointment(coach)
    build.appointment(coach, FREE + 2 * HOUR)
    digest.write_due(HALF_PAST_SEVEN)
    [message] = written()
    reservations.cancel(row.pk, now=build.NOW)
    assert digest.digest_holds(message, HALF_PAST_SEVEN + HOUR) is True
    assert message.body.splitlines()[2:4] == ["12:00–12:45 somali, täällä Ohjaamossa", ""]
    assert digest.digest_holds(message, HALF_PAST_SEVEN + 24 * HOUR) is False


def test_one_that_breaks_holds_up_no_message(at: Callable) -> None:
    def broken(_now: dt.datetime) -> None:
        raise ZeroDivisionError

    waiting()
    at(build.NOW)
    with hooks.register_temporarily("before_messages_are_sent", broken):
        assert tasks.send_all_due() == {"sent": 1}
    assert Message.objects.get().state == MessageState.SENT


@pytest.mark.parametrize("number", [1, 5])
def test_worker_asks_little_for_many_coaches(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for index in range(number):
        person = staff.member(roles.COACH, username=f"coach{index}")
        User.objects.filter(pk=person.pk).update(email=f"c{index}@ohjaamo.example")
        build.appointment(build.coach(f"C{index}", user=person))
    digest.write_due(HALF_PAST_SEVEN)
    Message.objects.filter(kind=MessageKind.DIGEST).count()
    with django_assert_num_queries(5):
        digest.write_due(HALF_PAST_SEVEN)
