"""registrations/feedback.py: who may say what they thought, once, and that nobody can tell who said it."""

from __future__ import annotations

import pytest

from events.enums import RegistrationState
from events.models import Feedback, Registration
from events.registrations import feedback
from events.seats import details
from portal import clock
from tests.events import build, build_registrations
from tests.events.build import HOUR, NOW, SOON

pytestmark = pytest.mark.django_db

AFTER = SOON + 3 * HOUR


def seated(**fields: object) -> Registration:
    row = build.registration(build.session(build.registered_for()), **fields)
    return details.rows().get(pk=row.pk)


@pytest.mark.parametrize(("now", "may"), [(NOW, False), (SOON + HOUR, False), (AFTER, True)])
def test_feedback_is_for_afterwards(now, may):
    assert feedback.may_give(seated(), now) is may


@pytest.mark.parametrize("state", [state for state in RegistrationState if state != "registered"])
def test_feedback_is_for_whoever_had_a_seat(state):
    assert feedback.may_give(seated(state=state), AFTER) is False


def test_course_is_asked_about_after_its_last_date():
    build.registration(build_registrations.course(2))
    row = details.rows().get()
    assert [feedback.may_give(row, now) for now in (AFTER, AFTER + 7 * 24 * HOUR)] == [False, True]


def test_second_feedback_is_not_kept():
    row = seated()
    given = [feedback.give(row, rating, "", language="fi", now=AFTER) for rating in (5, 1)]
    assert given == [True, False]
    assert list(Feedback.objects.values_list("rating", flat=True)) == [5]
    assert feedback.may_give(details.rows().get(), AFTER) is False


def test_row_knows_the_event_the_language_and_the_day_only():
    row = seated()
    feedback.give(row, 4, "Hyvä", language="ar", now=AFTER)
    kept = Feedback.objects.get()
    assert (kept.event, kept.language, kept.given_on) == (row.session.event, "ar", clock.today(AFTER))
    relations = [field.name for field in Feedback._meta.get_fields() if field.is_relation]
    assert relations == ["event"]
