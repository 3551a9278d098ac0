"""Who has an appointment: spoken codes, secret links, and the times of one person.

Nothing here tells whether a number or an address is known (docs/architecture.md, promises 8, 9 and 12).
"""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Iterable

from django.db.models import Count, Exists, OuterRef, QuerySet

from booking.models import Appointment, AppointmentPerson
from portal.db import people

#: Six digits, the first not 0, so that nobody leaves it out.
LOWEST_CODE, CODES = 100_000, 900_000
#: How many codes are asked about in one query; that all are taken is not to be expected.
CODE_CANDIDATES = 4
#: What `find` compares at least: fewer digits of a phone would be guessed.
LEAST_PHONE_DIGITS = 4
#: Compared with when there is no row, so that "unknown" takes as long as "wrong".
NOBODY = AppointmentPerson(phone="+000000000000", email="-")


def new_code() -> str:
    """A code of six digits that no appointment has, to be said aloud and typed. One query."""
    drawn = [str(LOWEST_CODE + secrets.randbelow(CODES)) for _ in range(CODE_CANDIDATES)]
    taken = set(AppointmentPerson.objects.filter(code__in=drawn).values_list("code", flat=True))
    return next(code for code in drawn if code not in taken)


def spoken_code(code: str) -> str:
    """The code as it is shown and said: "472 915"."""
    return f"{code[:3]} {code[3:]}"


def find(code: str, *, phone: str = "", email: str = "") -> Appointment | None:
    """The appointment of a code, if the phone or the e-mail belongs to it; None for every other case alike.

    Of a phone the last four digits are enough, more must match too; spaces and the local 0 do no harm.
    One query and the same comparisons whether or not the code exists. Limiting the tries is the caller's.
    """
    appointment = _with_person().filter(person__code=re.sub(r"[^0-9]", "", code)).first()
    person = appointment.person if appointment else NOBODY
    matches = _is_phone_of(person.phone, phone) | _is_email_of(person.email, email)
    return appointment if matches else None


def by_token(token: str) -> Appointment | None:
    """The appointment of a secret link; None for a wrong, cut or foreign one. One query at most."""
    return people.by_token(_with_person(), "person__token", token)


def times_with_same_number(person: AppointmentPerson) -> int:
    """How many appointments have the person number of this one, itself included: "same number, n times"."""
    return Appointment.objects.filter(person_number=person.appointment.person_number).count()


def is_confidential(number: int) -> bool:
    """Whether staff speak of this person's times with nobody else. One query."""
    return _alone(number).exists()


def confidential() -> Exists:
    """In a query over rows with a `person_number`: whether staff speak of their times with nobody else."""
    return Exists(_alone(OuterRef("person_number")))


def _alone(number: int | OuterRef) -> QuerySet[AppointmentPerson]:
    return AppointmentPerson.objects.filter(appointment__person_number=number, speak_only=True)


def times_by_number(numbers: Iterable[int]) -> dict[int, int]:
    """How many appointments have each of these person numbers, in one query."""
    rows = Appointment.objects.filter(person_number__in=set(numbers)).order_by().values("person_number")
    return dict(rows.annotate(times=Count("pk")).values_list("person_number", "times"))


def _with_person() -> QuerySet[Appointment]:
    rows = Appointment.objects.select_related("person", "coach_time__coach__facts", "spoken_language", "need")
    return rows.order_by()


def _is_phone_of(known_phone: str, typed: str) -> bool:
    digits, typed = re.sub(r"[^0-9]", "", known_phone), re.sub(r"[^0-9]", "", typed)
    matches = False
    for tail in (typed, typed.lstrip("0")):
        is_long_enough = len(tail) >= LEAST_PHONE_DIGITS
        matches |= is_long_enough & hmac.compare_digest(digits[-len(tail) or len(digits) :], tail)
    return matches


def _is_email_of(known_email: str, typed: str) -> bool:
    typed = people.same_email(typed)
    return bool(typed) & hmac.compare_digest(known_email.encode(), typed.encode())
