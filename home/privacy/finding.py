"""Finds other people over all rooms: by code, phone, e-mail or name. Who is the same is for staff to say.

Times are found as everywhere (booking/clients/finding.py: any script, by sound); requests and registrations
by a part of the name, a part of the phone or the whole address.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from booking.clients import finding
from home.privacy import person
from portal.db.people import same_email
from portal.forms.fields import clean_line, fold_digits

#: As many people are offered; whoever needs more types more of the name.
MOST_PEOPLE = 20
#: As many rows are looked through for them: one person may have many.
MOST_ROWS = 200
_LEAST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who was found. `is_hidden`: staff speak with them alone, so only the name is told."""

    lines: list[person.PersonLine]
    is_hidden: bool

    @property
    def names(self) -> list[str]:
        """The names in the rows, each once."""
        return sorted({line.name for line in self.lines} - {""})

    @property
    def latest(self) -> person.PersonLine:
        """The row of the latest contact, by which the person is reached."""
        return self.lines[0]


def others(words: str, number: int, *, now: dt.datetime) -> list[Candidate]:
    """People whom these words fit, except the one of that number; the latest contact first.

    At most `MOST_PEOPLE`. Nobody who has been erased. The queries do not grow with the people.
    """
    numbers = _numbers(words, number, now=now)
    grouped: dict[int, list[person.PersonLine]] = defaultdict(list)
    for line in person.lines_of(numbers):
        grouped[line.row.person_number].append(line)
    found = [Candidate(lines, _requires_code(lines, words)) for lines in grouped.values()]
    return [each for each in found if each.names][:MOST_PEOPLE]


def _numbers(words: str, number: int, *, now: dt.datetime) -> set[int]:
    found = _first(finding.found_by(words, now=now), number)
    match = _fits(clean_line(words))
    if match is not None:
        for word in ("request", "registration"):
            found |= _first(person.KINDS[word].rows().filter(match), number)
    return found


def _first(rows: QuerySet, number: int) -> set[int]:
    numbers = rows.exclude(person_number=number).values_list("person_number", flat=True)[:MOST_ROWS]
    return set(list(dict.fromkeys(numbers))[:MOST_PEOPLE])


def _fits(words: str) -> Q | None:
    """Of requests and registrations: part of the phone or of the name, or the whole e-mail."""
    digits = "".join(sign for sign in fold_digits(words) if sign.isdecimal()).lstrip("0")
    if len(digits) >= finding.LEAST_DIGITS:
        return Q(person__phone__contains=digits)
    if len(words) < _LEAST_LETTERS:
        return None
    return Q(person__name__icontains=words) | Q(person__email=same_email(words))


def _requires_code(lines: list[person.PersonLine], words: str) -> bool:
    """Whether staff speak with them alone, and what was typed is no code of theirs."""
    people = [line.row.person for line in lines if person.has_person(line.row)]
    is_alone = any(getattr(each, "speak_only", False) for each in people)
    return is_alone and not any(finding.is_code(words, getattr(each, "code", "-")) for each in people)
