"""The order of the steps in which a client books, and which of them still lacks an answer."""

from __future__ import annotations

from enum import StrEnum

from booking.clients.answers import Answers
from booking.enums import Reach, Way


class Step(StrEnum):
    """The steps in order; each value is the name of its address."""

    LANGUAGE = "book"
    ABOUT = "book_about"
    TIME = "book_time"
    DETAILS = "book_details"
    CHECK = "book_check"

    @property
    def number(self) -> int:
        """Where in the row the step stands, from 1."""
        return list(Step).index(self) + 1


TOTAL = len(Step)


def first_missing(answers: Answers) -> Step:
    """The first step without an answer; the check when everything is answered."""
    if answers.language_id is None:
        return Step.LANGUAGE
    if not answers.way:
        return Step.ABOUT
    if answers.coach_id is None or not answers.starts_at:
        return Step.TIME
    return Step.CHECK if has_details(answers) else Step.DETAILS


def may_open(step: Step, answers: Answers) -> bool:
    """Whether everything before `step` is answered."""
    return step.number <= first_missing(answers).number


def has_details(answers: Answers) -> bool:
    """Whether we know what to call the client and, where it is needed, how to reach them.

    A talk by phone needs a number, whatever was answered before the way was changed.
    """
    if not answers.name or not answers.reach:
        return False
    if answers.way == Way.PHONE or answers.reach == Reach.CALL:
        return bool(answers.phone)
    return answers.reach != Reach.MESSAGE or bool(answers.phone or answers.email)
