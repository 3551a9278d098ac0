"""Who registered: secret links, who is the same person, and the person numbers that bookings share.

Nothing here tells a visitor whether a number or an address is known (docs/architecture.md, promises 9
and 12).
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import BigIntegerField, CharField, Q, QuerySet
from wagtail import hooks

from booking.clients import people
from booking.time.compiled_query import CompiledQuery, Given
from events.enums import RegistrationState
from events.models import Registration, RegistrationPerson
from events.seats.registrable import Target
from portal.hooks import Hook

#: Compared with when there is no row, so that "unknown" takes as long as "wrong".
NOBODY = RegistrationPerson(token="-" * 43)


@hooks.register(Hook.KNOWN_PEOPLE)
def registered_people() -> tuple[QuerySet[RegistrationPerson], str]:
    """Rows with a phone and an e-mail, and where their person number stands: bookings share the numbers."""
    return RegistrationPerson.objects.all(), "registration__person_number"


def by_token(token: str) -> Registration | None:
    """The registration of a secret link; None for a wrong one, without asking the database if it is cut."""
    if not people.TOKEN.fullmatch(token):
        return None
    rows = Registration.objects.select_related(
        "person", "session__event__facts", "event__facts", "session__venue", "place__coach"
    )
    registration = rows.filter(person__token=token).first()
    person = registration.person if registration else NOBODY
    return registration if hmac.compare_digest(person.token, token) else None


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
    given = {f"phone{place}": phone for place, phone in enumerate({*phones} - {""})}
    by_phone = len(given)
    given |= {f"email{place}": email for place, email in enumerate({*emails} - {""})}
    if not given:
        return []
    rows = _REGISTERED.rows(target.column, by_phone, len(given) - by_phone, number=target.number, **given)
    return [Known(*row) for row in rows]


def _registered(column: str, phones: int, emails: int) -> QuerySet[RegistrationPerson, tuple]:
    same = Q()
    if phones:
        same |= Q(phone__in=[Given(f"phone{place}", CharField()) for place in range(phones)])
    if emails:
        same |= Q(email__in=[Given(f"email{place}", CharField()) for place in range(emails)])
    rows = RegistrationPerson.objects.filter(same, registration__state__in=RegistrationState.alive())
    rows = rows.filter(**{f"registration__{column}": Given("number", BigIntegerField())})
    return rows.order_by("pk").values_list(*Known._fields)


_REGISTERED = CompiledQuery(_registered)
