"""events/registrations/outcome.py: what whoever filled in a form may learn of it."""

from __future__ import annotations

import pytest

from events.enums import RegistrationState
from events.models import Registration
from events.registrations import outcome
from events.registrations.outcome import Outcome
from events.registrations.registrants import Registered
from portal.models import Message
from tests.events import build
from tests.events.build import NOW
from tests.events.build_registrations import person, reachable, register

SEATED, WAITING = RegistrationState.REGISTERED, RegistrationState.WAITING


def done(state: RegistrationState, *, made_here: bool) -> Registered:
    return Registered(Registration(state=state), made_here=made_here)


@pytest.mark.parametrize("state", [SEATED, WAITING])
@pytest.mark.parametrize("would_wait", [True, False])
def test_whoever_was_known_counts_as_somebody_new(state, would_wait):
    found = outcome.of([done(state, made_here=False)], would_wait=would_wait)
    assert found == (Outcome(0, 1) if would_wait else Outcome(1, 0))


@pytest.mark.parametrize("would_wait", [True, False])
def test_whoever_is_new_is_told_what_happened(would_wait):
    rows = [done(SEATED, made_here=True), done(WAITING, made_here=True), done(WAITING, made_here=True)]
    assert outcome.of(rows, would_wait=would_wait) == Outcome(seated=1, waiting=2)


def test_the_link_goes_by_message_where_anybody_left_a_way():
    nobody, somebody = person(), person("Omar", email="omar@example.org")
    assert [outcome.is_told_by_message(people) for people in ([nobody], [nobody, somebody])] == [False, True]


@pytest.mark.django_db
def test_whoever_was_known_gets_their_own_message_once_more_and_not_again_within_the_hour():
    row = register(build.session(build.registered_for()), reachable())
    Message.objects.all().delete()
    for made_here in (True, False, False):
        outcome.notify_known([Registered(row, made_here=made_here)], now=NOW)
    assert list(Message.objects.values_list("kind", "owner_id")) == [("confirmation", row.pk)]
