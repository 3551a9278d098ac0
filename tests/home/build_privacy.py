"""One person over all rooms, with everything that can be kept of them, for tests of export and erasure."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from booking.appointments import requests
from booking.enums import Reach, RequestKind
from booking.models import Appointment, Request
from events.models import Question, Registration
from events.registrations import actions
from events.registrations.registrants import Registrant
from home.content.week import shared
from tests.booking import build
from tests.events import build as events

PHONE, EMAIL = "+358405550001", "planted.one@example.org"


@dataclass(frozen=True, slots=True)
class Everywhere:
    """The rows of one person, and every word of theirs that was planted."""

    appointment: Appointment
    request: Request
    registration: Registration
    words: set[str] = field(default_factory=set)


def everywhere(starts_at: dt.datetime = build.FREE) -> Everywhere:
    """Of one phone: a time with a note, a request with words and a week, a seat with an answer."""
    contact = {"phone": PHONE, "email": EMAIL, "reach": Reach.MESSAGE}
    client = build.reachable("Plantedname", also_called="Plantedalias", **contact)
    appointment = build.appointment(starts_at=starts_at, client=client)
    person = appointment.person
    person.staff_note, person.meeting_place = "Plantednote", "Plantedplace 1"
    person.save()
    request = requests.ask(
        RequestKind.WEEK,
        site_language="so",
        name="Plantedasker",
        words="Plantedwords",
        now=build.NOW,
        **contact,
    )
    week = shared.make(["cv"], "so", now=build.NOW)
    week.request = request
    week.save()
    session = events.session(events.registered_for(capacity=5))
    question = Question.objects.create(event=session.event, text_fi="Mitä?")
    registrant = Registrant(
        "Plantedguest",
        accessibility="Plantedramp",
        organisation="Plantedunion",
        answers={question.pk: "Plantedanswer"},
        **contact,
    )
    (made,) = actions.register(session, [registrant], now=build.NOW)
    registration = made.registration
    tokens = {person.token, registration.person.token, week.token}
    planted = {
        *("Plantedname", "Plantedalias", "Plantednote", "Plantedplace", "Plantedasker", "Plantedwords"),
        *("Plantedguest", "Plantedramp", "Plantedunion", "Plantedanswer", PHONE, EMAIL),
    }
    return Everywhere(appointment, request, registration, planted | tokens)
