"""Who registers, as cleaned by the form, and the rows it becomes. Part of the one writer of registrations
(events/registrations/actions.py): what writes here holds the row that has the capacity.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from booking.enums import Reach
from events.enums import PartnerRole, RegistrationState
from events.models import Answer, Question, Registration, RegistrationPerson
from events.refusals import EventRefused
from events.seats import opening, people
from events.seats.people import Known
from events.seats.registrable import Target
from portal.db import people as numbers


@dataclass(frozen=True, slots=True)
class Registrant:
    """One person: `phone` in E.164 or empty, `email` or empty, the needs that the event asks about.

    A partner's organisation is a row (`partner_id`) or words. `answers` are by the number of the question.
    """

    name: str
    phone: str = ""
    email: str = ""
    reach: Reach = Reach.NOTHING
    spoken_language_id: int | None = None
    needs_childcare: bool = False
    accessibility: str = ""
    partner_id: int | None = None
    organisation: str = ""
    role: PartnerRole | str = ""
    answers: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Submission:
    """What all people of one form share: languages, and the key that makes two clicks one."""

    site_language: str = "fi"
    message_language: str = "fi"
    key: UUID | None = None
    in_public: bool = True


@dataclass(frozen=True, slots=True)
class Registered:
    """A registration, and whether this very form made it.

    Where it did not (`made_here` false), the person had registered before. Whoever filled in the form may be
    a stranger: the page answers as if it were new, and shows neither link nor state of the registration.
    """

    registration: Registration
    made_here: bool


def made_with(target: Target, submission: Submission) -> list[Registered]:
    """What the same form made before (a second click, a reload), whatever its state by now."""
    if not submission.key:
        return []
    rows = target.registrations.filter(submission_key=submission.key).select_related("person").order_by("pk")
    return [Registered(row, made_here=True) for row in rows]


def _registrations(numbers: Iterable[int]) -> dict[int, Registration]:
    """The registrations with these numbers in the order they were made; no query for none."""
    numbers = list(numbers)
    if not numbers:
        return {}
    rows = Registration.objects.filter(pk__in=numbers).select_related("person").order_by("pk")
    return {row.pk: row for row in rows}


def refuse_unless_open(target: Target, submission: Submission, now: dt.datetime) -> None:
    """Raise EventRefused where nobody can register at this moment."""
    reason = opening.refusal(target, now=now, in_public=submission.in_public)
    if reason:
        raise EventRefused(reason)


def distinct(registrants: Sequence[Registrant]) -> list[Registrant]:
    """The people of one form without those who stand in it twice."""
    found: list[Registrant] = []
    for registrant in registrants:
        if not any(_is_same(registrant, other) for other in found):
            found.append(registrant)
    return found


def known(target: Target, registrants: Sequence[Registrant]) -> list[Registration | None]:
    """For each of these people the registration they have already, if they have one. Two queries at most."""
    rows = people.registered_with(
        target,
        [registrant.phone for registrant in registrants],
        [numbers.same_email(registrant.email) for registrant in registrants],
    )
    found = [
        next((row.registration_id for row in rows if _is_same(registrant, row)), 0)
        for registrant in registrants
    ]
    known_rows = _registrations({*found} - {0})
    return [known_rows.get(number) for number in found]


def write(
    target: Target,
    registrants: Sequence[Registrant],
    states: Sequence[RegistrationState],
    submission: Submission,
    *,
    now: dt.datetime,
) -> list[Registration]:
    """The rows of these people, each in its state, all of one group. Four queries and one for each person."""
    group = uuid.uuid4()
    rows = [
        Registration(
            **{target.column: target.session or target.event},
            state=state,
            group=group,
            person_number=numbers.identify(registrant.phone, numbers.same_email(registrant.email)).number,
            site_language=submission.site_language,
            message_language=submission.message_language,
            registered_at=now,
            queued_at=now if state == RegistrationState.WAITING else None,
            submission_key=submission.key,
            **needs(registrant),
        )
        for registrant, state in zip(registrants, states, strict=True)
    ]
    pairs = list(zip(Registration.objects.bulk_create(rows), registrants, strict=True))
    persons = RegistrationPerson.objects.bulk_create(
        RegistrationPerson(registration=row, token=numbers.new_token(), **contact(registrant))
        for row, registrant in pairs
    )
    answer(target, list(zip(persons, registrants, strict=True)))
    return rows


def give_number(rows: Collection[int], number: int) -> None:
    """Let these registrations belong to the person of that number. The caller holds their locks."""
    Registration.objects.filter(pk__in=rows).update(person_number=number)


def take_feedback(registration: Registration) -> bool:
    """Mark that the registration gave its feedback, by one conditional write; False where it did before."""
    rows = Registration.objects.filter(pk=registration.pk, feedback_given=False)
    return bool(rows.update(feedback_given=True))


def as_registered(registration: Registration) -> Registrant:
    """Who registered, as it is known now. One query for the answers."""
    person = registration.person
    return Registrant(
        name=person.name,
        phone=person.phone,
        email=person.email,
        reach=Reach(person.reach),
        spoken_language_id=registration.spoken_language_id,
        needs_childcare=registration.needs_childcare,
        accessibility=person.accessibility,
        partner_id=registration.partner_id,
        organisation=person.organisation,
        role=registration.role,
        answers=dict(person.answers.values_list("question_id", "value")),
    )


def needs(registrant: Registrant) -> dict[str, object]:
    """What is counted of a person: columns of Registration."""
    return {
        "spoken_language_id": registrant.spoken_language_id,
        "needs_childcare": registrant.needs_childcare,
        "partner_id": registrant.partner_id,
        "role": registrant.role,
    }


def contact(registrant: Registrant) -> dict[str, str]:
    """Who it is: columns of RegistrationPerson."""
    return {
        "name": registrant.name,
        "phone": registrant.phone,
        "email": numbers.same_email(registrant.email),
        "reach": registrant.reach,
        "organisation": registrant.organisation,
        "accessibility": registrant.accessibility,
    }


def answer(target: Target, pairs: Sequence[tuple[RegistrationPerson, Registrant]]) -> None:
    """Write what these people answered to the questions of this event; answers to others are left out."""
    if not any(registrant.answers for _person, registrant in pairs):
        return
    asked = set(Question.objects.filter(event=target.event).order_by().values_list("pk", flat=True))
    Answer.objects.bulk_create(
        Answer(person=person, question_id=question_id, value=value)
        for person, registrant in pairs
        for question_id, value in registrant.answers.items()
        if question_id in asked and value
    )


def _is_same(one: Registrant, other: Registrant | Known) -> bool:
    """Whether these two are one person: the same phone or e-mail, and a name that fits."""
    same_phone = one.phone and one.phone == other.phone
    email = numbers.same_email(one.email)
    same_email = email and email == numbers.same_email(other.email)
    return bool(same_phone or same_email) and people.is_same_person(one.name, other.name)
