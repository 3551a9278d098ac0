"""Rows of events. The verbs write them; everything else reads them, or edits them in the staff screens."""

from __future__ import annotations

from events.models.events import (
    RESERVED_SLUGS,
    DayToRemember,
    Event,
    EventFacts,
    MessageTemplate,
    Question,
    Venue,
)
from events.models.registrations import Answer, Attendance, Feedback, Place, Registration, RegistrationPerson
from events.models.report import EarlierTotal
from events.models.sessions import LearningDiary, Session, SessionCoach, WalkIns

#: Who reads the texts of this package.
AUDIENCE = "staff"

__all__ = [
    "Answer",
    "Attendance",
    "DayToRemember",
    "EarlierTotal",
    "Event",
    "EventFacts",
    "Feedback",
    "LearningDiary",
    "MessageTemplate",
    "Place",
    "Question",
    "RESERVED_SLUGS",
    "Registration",
    "RegistrationPerson",
    "Session",
    "SessionCoach",
    "Venue",
    "WalkIns",
]
