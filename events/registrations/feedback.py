"""What somebody thought of an event: kept once per registration, and not tied to it."""

from __future__ import annotations

import datetime as dt

from events.enums import RegistrationState
from events.models import Feedback, Registration
from events.registrations import registrants
from events.seats import details
from portal import clock
from portal.db.transactions import atomic_with_retry

#: So that two minutes are enough, and nobody writes a book by mistake.
LONGEST_WORDS = 2000


def may_give(registration: Registration, now: dt.datetime) -> bool:
    """Whether the person can say what they thought: they had a seat, it is over, and they have not yet."""
    return not registration.feedback_given and was_there(registration, now)


def was_there(registration: Registration, now: dt.datetime) -> bool:
    """Whether somebody with a seat could be there: the last date is over."""
    return registration.state == RegistrationState.REGISTERED and details.is_over(registration, now)


@atomic_with_retry
def give(registration: Registration, rating: int, words: str, *, language: str, now: dt.datetime) -> bool:
    """Keep the rating (1-5) and words; False where this registration gave its feedback before.

    The row of the feedback knows the event, the language and the day only. The flag is taken first, so that
    two clicks at once keep one.
    """
    if not registrants.take_feedback(registration):
        return False
    Feedback.objects.create(
        event=details.event_of(registration),
        rating=rating,
        words=words,
        language=language,
        given_on=clock.today(now),
    )
    return True
