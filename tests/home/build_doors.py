"""Unique words planted through every public and staff door, for what must leave nothing behind.

Each `plant` word is made here, so that whoever searches knows all of them.
"""

from __future__ import annotations

import datetime as dt
import uuid
from itertools import count
from typing import Any

from django.test import Client
from django.urls import reverse

from booking.models import Appointment
from events.models import Question, Registration
from events.registrations.actions import check_in
from home import roles
from home.content.week import shared
from home.models import SharedWeek
from portal import clock
from portal.forms import spam_guard
from tests import staff
from tests.booking import build, build_book
from tests.build import language
from tests.events import build as events
from tests.events import build_forms
from tests.services import build as tray


class Doors:
    """A house with one coach and one group, its visitors, a coordinator, and the words they leave."""

    def __init__(self, now: dt.datetime) -> None:
        self.now, self.words, self._numbers = now, set[str](), count(1)
        self.coach = build.coach("Aino")
        self.shown = spam_guard.stamp(now - dt.timedelta(minutes=1))
        self.staff = staff.signed_in(Client(), staff.member(roles.COORDINATOR, username="maija"))
        event = events.registered_for(capacity=20)
        self.session = events.session(event, now + dt.timedelta(days=2))
        self.question = Question.objects.create(event=event, text_fi="Mitä?")
        self.slots = count(0)

    def plant(self, what: str = "Planted") -> str:
        """A word that stands nowhere else."""
        word = f"{what}{next(self._numbers):03}q"
        self.words.add(word)
        return word

    def phone(self) -> str:
        """A Finnish number, as it is typed; kept as E.164."""
        number = f"40555{next(self._numbers):04}"
        self.words.add(f"+358{number}")
        return f"0{number}"

    def email(self) -> str:
        """An address."""
        address = f"planted{next(self._numbers):03}q@example.org"
        self.words.add(address)
        return address

    def walk(self) -> None:
        """Through every door, with what staff write afterwards, and what the house sends."""
        booked = self.book()
        self.book_for_somebody()
        self.ask()
        self.send_week()
        self.register()
        self.look_and_write(booked)
        self.take_part()

    def _starts(self) -> dt.datetime:
        return build.FREE + next(self.slots) * build.HOUR

    def book(self) -> Appointment:
        """In public: three visitors; one moves, one cancels, one stops before the end."""
        rows = []
        for _visitor in range(2):
            client, details = Client(), self._details()
            answer = build_book.book(client, self.coach, self._starts(), details=details)
            client.get(answer["Location"])
            rows.append(Appointment.objects.latest("pk"))
        build_book.up_to_check(Client(), self.coach, self._starts(), details=self._details())
        self._secret(rows[0], "move/", slot=build_book.slot(self.coach, self._starts()))
        self._secret(rows[1], "cancel/")
        Client().get(f"/fi/b/{rows[0].person.token}/")
        for row in rows:
            self.words |= {row.person.token}
        found = {"code": rows[0].person.code, "contact": rows[0].person.phone, "shown": self.shown}
        Client().post("/fi/book/find/", found)
        return rows[0]

    def _details(self) -> dict[str, Any]:
        return {"name": self.plant(), "phone": self.phone(), "email": self.email(), "reach": "message"}

    def _secret(self, row: Appointment, rest: str, **data: Any) -> None:
        self._public(f"/fi/b/{row.person.token}/{rest}", version=row.version, **data)

    def book_for_somebody(self) -> None:
        """Staff in the calendar."""
        starts = clock.local(self._starts())
        form = {
            "name": self.plant(),
            "phone": self.phone(),
            "language": language("so").pk,
            "coach": self.coach.pk,
        }
        form |= {"day": starts.date().isoformat(), "starts": f"{starts:%H:%M}", "sends_message": "on"}
        form |= {"channel": "desk", "key": str(uuid.uuid4())}
        self._staff("staff_calendar_book", **form)

    def ask(self) -> None:
        """Every form that asks something of staff."""
        who = {"shown": self.shown}
        forms = {
            "book/call": {"language": language("so").pk, "suits": "morning", "homepage": ""},
            "ask/group": {"size": "12", "when": self.plant()},
            "ask/employer": {"company": self.plant(), "matter": self.plant()},
            "ask/volunteer": {"matter": self.plant()},
            "ask/game": {"company": self.plant(), "when": self.plant()},
        }
        for path, fields in forms.items():
            typed = {"name": self.plant(), "phone": self.phone(), **who, **fields}
            self._public(f"/fi/{path}/", **typed)
        other = {
            "language": "other",
            "words": self.plant(),
            "name": self.plant(),
            "contact": self.email(),
            **who,
        }
        self._public("/fi/book/another/", **other)

    def send_week(self) -> None:
        """A week to a coach, and one by link."""
        tray.service("cv")
        shared.make(["cv"], "fi", now=self.now)
        who = {"name": self.plant(), "phone": self.phone(), "email": self.email()}
        client = Client()
        client.cookies["tray"] = "cv"
        answer = client.post("/fi/week/coach/", {**who, "shown": self.shown})
        assert answer.headers["Location"] == "/fi/week/coach/"
        self.words |= set(SharedWeek.objects.values_list("token", flat=True))

    def register(self) -> None:
        """In public, and by staff at the desk."""
        typed = build_forms.client_data(self.plant(), phone=self.phone(), email=self.email(), reach="message")
        typed |= {
            f"q{self.question.pk}": self.plant(),
            "shown": self.shown,
        }
        self._public(build_forms.address(self.session), **typed)
        address = ["event_session_register", self.session.event_id, self.session.pk]
        form = {"name": self.plant(), "phone": self.phone(), "email": self.email(), "reach": "message"}
        self._staff(*address, **form, message_language="fi", key=str(uuid.uuid4()))

    def look_and_write(self, row: Appointment) -> None:
        """Staff find, open, note, agree on a place and on the next contact, export."""
        assert self.staff.post(reverse("staff_find"), {"words": row.person.name}).status_code == 200
        page = self.staff.get(reverse("staff_appointment", args=[row.pk]))
        seen = page.context["note_form"]["seen"].value()
        self._staff("staff_note", row.pk, staff_note=self.plant(), seen=seen)
        row.refresh_from_db()
        self._staff("staff_meeting", row.pk, way="away", place=self.plant(), travel="10", version=row.version)
        self._staff("staff_next_contact", row.pk, day="2027-01-20", yes="on")
        for name in ("staff_person", "staff_person_export", "staff_person_print"):
            self.staff.get(reverse(name, args=["appointment", row.pk]))

    def take_part(self) -> None:
        """Who came, what was talked about, what they thought."""
        for row in Registration.objects.select_related("person"):
            self.words.add(row.person.token)
            check_in(row.pk, self.session.pk, True, now=self.session.starts_at)
        numbers = [self.session.event_id, self.session.pk]
        page = self.staff.get(reverse("event_session_diary", args=numbers))
        form = {"topics": self.plant(), "follow_up": self.plant()}
        self._staff("event_session_diary", *numbers, seen=page.context["form"].initial["seen"], **form)

    def give_feedback(self) -> None:
        """Once the session is over."""
        row = Registration.objects.select_related("person").earliest("pk")
        form = {"rating": "5", "words": self.plant(), "shown": self.shown}
        self._public(build_forms.secret(row, "feedback/"), **form)

    def _public(self, address: str, **form: Any) -> None:
        answer = Client().post(address, form)
        assert answer.status_code in {302, 303}, (address, _mistakes(answer))

    def _staff(self, url: str, /, *args: Any, **form: Any) -> None:
        answer = self.staff.post(reverse(url, args=args), form)
        assert answer.status_code == 302, (url, _mistakes(answer))


def _mistakes(answer: Any) -> Any:
    """What a form that was not taken complains of."""
    return (
        answer.context["form"].errors if answer.context and "form" in answer.context else answer.status_code
    )
