"""Specifies booking/public/steps.py: the order of the steps and the first that lacks an answer."""

from __future__ import annotations

import pytest

from booking.clients.answers import Answers
from booking.public.steps import Step, first_missing, has_details, may_open

TIME = {"coach_id": 5, "starts_at": "2026-11-25T08:00:00+00:00"}
ASKED = {"language_id": 3, "way": "here"}
NAMED = {"name": "Sahra", "reach": "nothing"}


@pytest.mark.parametrize(
    ("given", "step"),
    [
        ({}, Step.LANGUAGE),
        ({"language_id": 3}, Step.ABOUT),
        (ASKED, Step.TIME),
        ({**ASKED, "coach_id": 5}, Step.TIME),
        ({**ASKED, **TIME}, Step.DETAILS),
        ({**ASKED, **TIME, "name": "Sahra"}, Step.DETAILS),
        ({**ASKED, **TIME, **NAMED}, Step.CHECK),
        ({**TIME, **NAMED, "way": "here"}, Step.LANGUAGE),
    ],
)
def test_first_step_without_an_answer(given, step):
    assert first_missing(Answers(**given)) == step


def test_steps_before_the_first_missing_may_be_opened():
    answers = Answers(**ASKED)
    assert [step.number for step in Step if may_open(step, answers)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("given", "enough"),
    [
        ({"way": "here", "reach": "nothing"}, True),
        ({"way": "here", "reach": "message"}, False),
        ({"way": "here", "reach": "message", "phone": "+358401234567"}, True),
        ({"way": "here", "reach": "message", "email": "a@b.fi"}, True),
        ({"way": "here", "reach": "call", "email": "a@b.fi"}, False),
        ({"way": "phone", "reach": "nothing"}, False),
        ({"way": "phone", "reach": "nothing", "phone": "+358401234567"}, True),
        ({"way": "video", "reach": "nothing"}, True),
    ],
)
def test_details_are_enough_when_we_can_keep_what_was_asked(given, enough):
    assert has_details(Answers(name="Sahra", **given)) is enough
