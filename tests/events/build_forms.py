"""What a browser sends when somebody registers, for tests of forms, pages and messages."""

from __future__ import annotations

import re
import uuid
from typing import Any

from django.http import HttpResponse
from django.test import Client

from events.enums import Audience, EventKind
from events.models import Event, EventFacts, Question, Registration, Session
from events.public.forms.asked import EventQuestions
from events.public.forms.client import ClientForm
from portal.forms import spam_guard
from tests.events import build
from tests.events.build import MINUTE, NOW

SHOWN = spam_guard.stamp(NOW - MINUTE)
PHONE, EMAIL = "+358401234567", "sahra@example.org"


def address(target: Session | Event, rest: str = "register/", language: str = "fi") -> str:
    """The address of the form."""
    if isinstance(target, Session):
        return f"/{language}/events/{target.event.facts.slug}/{target.pk}/{rest}"
    return f"/{language}/events/{target.facts.slug}/{rest}"


def client_data(name: str = "Sahra", **more: Any) -> dict[str, Any]:
    """A client's form as sent."""
    return {"name": name, "shown": SHOWN, "key": str(uuid.uuid4()), **more}


def partner_data(*people: tuple[str, str], **more: Any) -> dict[str, Any]:
    """A partner's form as sent: (name, e-mail) of each person, all workers."""
    rows: dict[str, Any] = {}
    for index, (name, email) in enumerate(people):
        rows |= {f"name_{index}": name, f"email_{index}": email, f"role_{index}": "worker"}
    shared = {"organisation": "Uusi yhdistys", "people": str(len(people)), "shown": SHOWN}
    return {**shared, "key": str(uuid.uuid4()), **rows, **more}


def training(title: str = "Monikielinen ohjaus", **more: Any) -> Event:
    """A training for partners: one must register, and gets a certificate."""
    facts = {"audience": Audience.PARTNERS, "gives_certificate": True, **more}
    return build.registered_for(title, kind=EventKind.NETWORK_TRAINING, **facts)


def send(client: Client, target: Session | Event, data: dict[str, Any], language: str = "fi") -> HttpResponse:
    """Send the form."""
    return client.post(address(target, language=language), data)


def secret(registration: Registration, rest: str = "", language: str = "fi") -> str:
    """The address of the secret page."""
    return f"/{language}/r/{registration.person.token}/{rest}"


def text(response: HttpResponse) -> str:
    """What a page says, without markup, spaces folded."""
    body = re.sub(r"(?s)^.*<main|</main>.*$", "", response.content.decode())
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


GARBAGE = ["x", "-1", "9" * 40, "\x00", "\u202e1", "1' OR 1=1", "<b>", "١", "1" * 5000]


def asked(*questions: Question, language: str = "fi", **facts: bool) -> EventQuestions:
    """What an event with these facts asks, in Somali and Arabic too."""
    return EventQuestions(
        EventFacts(**facts), language, questions, [build.language("so"), build.language("ar")]
    )


def client_form(
    *questions: Question, facts: dict[str, bool] | None = None, language: str = "fi", **typed: Any
) -> ClientForm:
    """A client's form as sent, with what else was typed."""
    return ClientForm(
        client_data(**typed), asked=asked(*questions, language=language, **facts or {}), now=NOW
    )


def question(kind: str, **more: object) -> Question:
    """A question of staff."""
    return Question.objects.create(event=build.event(), **{"text": "Mitä?", "kind": kind, **more})
