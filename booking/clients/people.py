"""Who has an appointment: person numbers, spoken codes, secret links. Nothing here tells whether a number
or an address is known (docs/architecture.md, promises 8, 9 and 12).
"""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, Exists, F, OuterRef, Q, QuerySet, Value
from wagtail import hooks

from booking.models import Appointment, AppointmentPerson, RequestPerson
from booking.time.compiled_query import CompiledQuery, Given
from portal.hooks import Hook

#: Fits a JavaScript number, and two people drawing the same one is not to be expected.
NUMBER_BITS = 53
#: Six digits, the first not 0, so that nobody leaves it out.
LOWEST_CODE, CODES = 100_000, 900_000
#: How many codes are asked about in one query; that all are taken is not to be expected.
CODE_CANDIDATES = 4
#: What `find` compares at least: fewer digits of a phone would be guessed.
LEAST_PHONE_DIGITS = 4
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
#: Compared with when there is no row, so that "unknown" takes as long as "wrong".
NOBODY = AppointmentPerson(phone="+000000000000", email="-", token="-" * 43)


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a new row of a person begins with: the number and flags of their earlier rows, and a free code."""

    number: int
    speak_only: bool
    code: str


def introduce(phone: str, email: str) -> Introduction:
    """The person number and flags for a phone (E.164) or e-mail, and a code that nobody has. One query.

    Those of the newest appointment with either; else of the newest request; else what an upper room knows
    (hook `known_people`); else a new number. With neither phone nor e-mail it is always a new one.
    """
    drawn = [str(LOWEST_CODE + secrets.randbelow(CODES)) for _ in range(CODE_CANDIDATES)]
    rows = _EARLIER.rows(
        bool(phone),
        bool(email),
        phone=phone,
        email=same_email(email),
        **dict(zip(_CODES, drawn, strict=True)),
    )
    taken = {code for *_row, code in rows}
    code = next(code for code in drawn if code not in taken)
    known = max((row for row in rows if row[0] != _SAME_CODE), default=None)
    if known is None:
        return Introduction(new_number(), speak_only=False, code=code)
    _kind, _pk, number, speak_only, _code = known
    return Introduction(number, bool(speak_only), code)


def _earlier(by_phone: bool, by_email: bool) -> QuerySet[Any, Any]:
    """Rows that matter to a new one: (what it is, its pk, person number, speak only, code)."""
    same = Q(code__in=[Given(name, CharField()) for name in _CODES])
    found = _columns(AppointmentPerson.objects.filter(same), _SAME_CODE, Value(0), Value(False), F("code"))
    same = Q()
    if by_phone:
        same |= Q(phone=Given("phone", CharField()))
    if by_email:
        same |= Q(email=Given("email", CharField()))
    if not same:
        return found
    asked = RequestPerson.objects.filter(same)
    booked = AppointmentPerson.objects.filter(same)
    return found.union(
        *_known_above(same),
        _columns(asked, _ASKED, F("request__person_number"), Value(False), Value("")),
        _columns(booked, _BOOKED, F("appointment__person_number"), F("speak_only"), Value("")),
        all=True,
    )


def _known_above(same: Q) -> list[QuerySet[Any, Any]]:
    """What upper rooms know: each tells its rows with `phone` and `email`, and where their number stands."""
    above = [function() for function in hooks.get_hooks(Hook.KNOWN_PEOPLE)]
    return [
        _columns(rows.filter(same), _KNOWN_ABOVE, F(number), Value(False), Value(""))
        for rows, number in above
    ]


def _columns(rows: QuerySet[Any, Any], what: int, *columns: Any) -> QuerySet[Any, Any]:
    return rows.order_by().values_list(Value(what), F("pk"), *columns)


_CODES = [f"code{number}" for number in range(CODE_CANDIDATES)]
#: What a row found is, in the order of their weight.
_SAME_CODE, _KNOWN_ABOVE, _ASKED, _BOOKED = range(4)
_EARLIER = CompiledQuery(_earlier)


def person_number(phone: str, email: str) -> int:
    """The number of whoever has this phone (E.164) or e-mail, or a new one; with neither always a new one."""
    return introduce(phone, email).number


def new_code() -> str:
    """A code of six digits that no appointment has, to be said aloud and typed."""
    return introduce("", "").code


def new_number() -> int:
    """A person number that says nothing about the person."""
    return secrets.randbits(NUMBER_BITS)


def same_email(email: str) -> str:
    """The form in which addresses are stored and compared: without surrounding space, in small letters."""
    return email.strip().lower()


def spoken_code(code: str) -> str:
    """The code as it is shown and said: "472 915"."""
    return f"{code[:3]} {code[3:]}"


def new_token() -> str:
    """The secret part of a link that shows, moves and cancels one appointment: 256 bits."""
    return secrets.token_urlsafe(32)


def find(code: str, *, phone: str = "", email: str = "") -> Appointment | None:
    """The appointment of a code, if the phone or the e-mail belongs to it; None for every other case alike.

    Of a phone the last four digits are enough, more must match too; spaces and the local 0 do no harm.
    One query and the same comparisons whether or not the code exists. Limiting the tries is the caller's.
    """
    appointment = _with_person(person__code=re.sub(r"[^0-9]", "", code))
    person = appointment.person if appointment else NOBODY
    matches = _is_phone_of(person.phone, phone) | _is_email_of(person.email, email)
    return appointment if matches else None


def by_token(token: str) -> Appointment | None:
    """The appointment of a secret link; None for a wrong, cut or foreign one, without asking the database."""
    if not TOKEN.fullmatch(token):
        return None
    appointment = _with_person(person__token=token)
    person = appointment.person if appointment else NOBODY
    return appointment if hmac.compare_digest(person.token, token) else None


def times_with_same_number(person: AppointmentPerson) -> int:
    """How many appointments have the person number of this one, itself included: "same number, n times"."""
    return Appointment.objects.filter(person_number=person.appointment.person_number).count()


def is_spoken_to_alone(number: int) -> bool:
    """Whether staff speak of this person's times with nobody else. One query."""
    return _alone(number).exists()


def spoken_to_alone() -> Exists:
    """In a query over rows with a `person_number`: whether staff speak of their times with nobody else."""
    return Exists(_alone(OuterRef("person_number")))


def _alone(number: int | OuterRef) -> QuerySet[AppointmentPerson]:
    return AppointmentPerson.objects.filter(appointment__person_number=number, speak_only=True)


def times_by_number(numbers: Iterable[int]) -> dict[int, int]:
    """How many appointments have each of these person numbers, in one query."""
    rows = Appointment.objects.filter(person_number__in=set(numbers)).order_by().values("person_number")
    return dict(rows.annotate(times=Count("pk")).values_list("person_number", "times"))


def _with_person(**conditions: str) -> Appointment | None:
    rows = Appointment.objects.select_related("person", "coach_time__coach__facts", "spoken_language", "need")
    return rows.order_by().filter(**conditions).first()


def _is_phone_of(known_phone: str, typed: str) -> bool:
    digits, typed = re.sub(r"[^0-9]", "", known_phone), re.sub(r"[^0-9]", "", typed)
    matches = False
    for tail in (typed, typed.lstrip("0")):
        is_long_enough = len(tail) >= LEAST_PHONE_DIGITS
        matches |= is_long_enough & hmac.compare_digest(digits[-len(tail) or len(digits) :], tail)
    return matches


def _is_email_of(known_email: str, typed: str) -> bool:
    typed = same_email(typed)
    return bool(typed) & hmac.compare_digest(known_email.encode(), typed.encode())
