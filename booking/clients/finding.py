"""Finds a client's times for staff: by code, by digits of the phone, or by name in any script.

A name is found by a fragment of it or of what the client is also called, and by how it sounds: an Arabic,
Persian, Sorani or Cyrillic spelling by the Latin one and the other way round (portal/db/name_keys.py). Under
a second over 50,000 appointments on both engines, by one walk through the names
(tests/bench/bench_finding.py).
"""

from __future__ import annotations

import datetime as dt
import functools
import operator
import re

from django.db.models import Case, DateTimeField, F, IntegerField, Q, QuerySet, Value, When

from booking.clients.appointment_rows import listed
from booking.models import Appointment
from portal import clock
from portal.db import name_keys
from portal.forms.fields import clean_line, fold_digits

LEAST_DIGITS = 4
CODE_DIGITS = 6
HOME_PREFIX = "358"
#: So many words of a typed name are listened to; nobody at a desk types more.
MOST_WORDS = 6
_PUNCTUATION = re.compile(r"[\s\-–()+./]")


def is_code(words: str, code: str) -> bool:
    """Whether what was typed is this code: only the client knows it, a name or a number others know too.

    Six digits of a phone are found as well, but are no code.
    """
    return _digits(words) == code


def found_by(words: str, *, now: dt.datetime) -> QuerySet[Appointment]:
    """The appointments of whoever has this code, phone or name: today's, then the next, then what has been.

    Digits are a code (all six) or any part of a phone (four or more, of any digit set), anything else is a
    name. One query.
    """
    match = _number(_digits(words)) if _digits(words) else _name(clean_line(words))
    return _in_order(listed().filter(match), now) if match is not None else listed().none()


def _digits(words: str) -> str:
    digits = _PUNCTUATION.sub("", fold_digits(clean_line(words)))
    return digits if digits.isdecimal() else ""


def _number(digits: str) -> Q | None:
    if len(digits) < LEAST_DIGITS:
        return None
    match = Q(person__phone__contains=digits)
    if digits.startswith("00"):
        match |= Q(person__phone__startswith=f"+{digits[2:]}")
    elif digits.startswith("0"):
        match |= Q(person__phone__startswith=f"+{HOME_PREFIX}{digits[1:]}")
    if len(digits) == CODE_DIGITS:
        match |= Q(person__code=digits)
    return match


def _name(words: str) -> Q | None:
    fragment = name_keys.folded(words)
    if not any(sign.isalnum() for sign in fragment):
        return None
    match = Q(person__name_folded__contains=fragment)
    if wanted := name_keys.sought(words)[:MOST_WORDS]:
        match |= functools.reduce(operator.and_, (_any_of(pieces) for pieces in wanted))
    if in_one := name_keys.sought_in_one(words):
        match |= _any_of(in_one)
    return match


def _any_of(pieces: list[str]) -> Q:
    return functools.reduce(operator.or_, (Q(person__name_sounds__contains=piece) for piece in pieces))


def _in_order(rows: QuerySet[Appointment], now: dt.datetime) -> QuerySet[Appointment]:
    """Today's in the order of the day, then what comes, then what has been, the last first."""
    since, until = clock.day_bounds(clock.today(now), clock.today(now))
    starts_at = F("coach_time__starts_at")
    has_been, comes = Q(coach_time__starts_at__lt=since), Q(coach_time__starts_at__gte=until)
    block = Case(
        When(has_been, then=Value(2)),
        When(comes, then=Value(1)),
        default=Value(0),
        output_field=IntegerField(),
    )
    ahead = Case(When(has_been, then=None), default=starts_at, output_field=DateTimeField())
    return rows.order_by(block, ahead, starts_at.desc(), "pk")
