"""Who registered: secret links, and who is the same person. Nothing here tells a visitor whether a number or
an address is known (docs/architecture.md, promises 9 and 12).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Q

from events.enums import RegistrationState
from events.models import Registration, RegistrationPerson
from events.seats.registrable import Target
from portal.db import people


def by_token(token: str) -> Registration | None:
    """The registration of a secret link; None for a wrong, cut or foreign one. One query at most."""
    rows = Registration.objects.select_related(
        "person", "session__event__facts", "event__facts", "session__venue", "place__coach"
    )
    return people.by_token(rows, "person__token", token)


def is_same_person(name: str, other: str) -> bool:
    """Whether two names with the same phone or e-mail are one person's: one begins with the other.

    A family shares a phone and an office its address: "Sahra" and "Sahra Ali" are one person, "Sahra" and
    "Omar" are two.
    """
    words, others = name.casefold().split(), other.casefold().split()
    shared = min(len(words), len(others))
    return words[:shared] == others[:shared]


class Known(NamedTuple):
    """Somebody who has a seat or waits: the number of the registration, and what tells who it is."""

    registration_id: int
    name: str
    phone: str
    email: str


def registered_with(target: Target, phones: Iterable[str], emails: Iterable[str]) -> list[Known]:
    """Who has a seat for it or waits, with one of these phones or e-mails. One query, none without any."""
    same = Q(phone__in={*phones} - {""}) | Q(email__in={*emails} - {""})
    rows = RegistrationPerson.objects.filter(same, registration__state__in=RegistrationState.alive())
    rows = rows.filter(**{f"registration__{target.column}": target.number}).order_by("pk")
    return [Known(*row) for row in rows.values_list(*Known._fields)]
