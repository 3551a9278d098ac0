"""Who registered: secret links, who is the same person, and the person numbers that bookings share.

Nothing here tells a visitor whether a number or an address is known. Design section 4, promises 9 and 12.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable

from django.db.models import Q, QuerySet
from wagtail import hooks

from booking import people
from events.enums import RegistrationState
from events.models import Registration, RegistrationPerson
from events.targets import Target

#: Compared with when there is no row, so that "unknown" takes as long as "wrong".
NOBODY = RegistrationPerson(token="-" * 43)


@hooks.register("known_people")
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


def registered_with(target: Target, phones: Iterable[str], emails: Iterable[str]) -> list[RegistrationPerson]:
    """Who has a seat for it or waits, with one of these phones or e-mails. One query, none without any."""
    same = Q(phone__in=set(phones) - {""}) | Q(email__in=set(emails) - {""})
    if not any((*phones, *emails)):
        return []
    rows = RegistrationPerson.objects.filter(same, registration__state__in=RegistrationState.alive())
    return list(
        rows.filter(registration__in=target.registrations).select_related("registration").order_by("pk")
    )
