"""Rows of booking. The verbs write them; everything else reads them, or edits them in the staff screens."""

from __future__ import annotations

from booking.models.appointments import Appointment, AppointmentPerson
from booking.models.coaches import Coach, CoachFacts
from booking.models.hours import Absence, Closure, Desk, OpeningHours, Shift, WeeklySpan, WorkingHours
from booking.models.requests import DeskVisit, Request, RequestPerson
from booking.models.rules import BookingRules, MessageTemplate
from booking.models.taken_time import CoachTime

#: Who reads the texts of this package.
AUDIENCE = "staff"

__all__ = [
    "Absence",
    "Appointment",
    "AppointmentPerson",
    "BookingRules",
    "Closure",
    "Coach",
    "CoachFacts",
    "CoachTime",
    "Desk",
    "DeskVisit",
    "MessageTemplate",
    "OpeningHours",
    "Request",
    "RequestPerson",
    "Shift",
    "WeeklySpan",
    "WorkingHours",
]
