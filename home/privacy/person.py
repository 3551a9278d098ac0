"""One person over all rooms: the rows that share a person number, and how staff reach each of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.urls import reverse
from django.utils.functional import Promise

from booking.appointments import erasure as of_booking
from booking.appointments import requests, reservations
from events.registrations import erasure as of_events
from events.registrations import registrants
from home.privacy.words import OWNERS
from portal.models import Message


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of row that belongs to a person. `word` stands in addresses, `owner` in messages and logs.

    `give_number` lets rows, by their numbers, belong to the person of another number.
    """

    word: str
    owner: str
    rows: Callable[[], QuerySet[Any]]
    address: Callable[[Any], str]
    give_number: Callable[[Collection[int], int], None]

    @property
    def label(self) -> Promise | str:
        """What staff call such a row."""
        return OWNERS[self.owner]


def _of_registration(row: Any) -> str:
    if row.session_id is None:
        return reverse("event_participants", args=[row.event_id])
    return reverse("event_registration", args=[row.session.event_id, row.session_id, row.pk])


KINDS = {
    kind.word: kind
    for kind in (
        Kind(
            "appointment",
            of_booking.APPOINTMENT,
            lambda: of_booking.appointments().select_related("person", "coach_time__coach"),
            lambda row: reverse("staff_appointment", args=[row.pk]),
            reservations.give_number,
        ),
        Kind(
            "request",
            of_booking.REQUEST,
            lambda: of_booking.requests().select_related("person"),
            lambda row: reverse("staff_request", args=[row.pk]),
            requests.give_number,
        ),
        Kind(
            "registration",
            of_events.REGISTRATION,
            lambda: of_events.registrations().select_related("person", "session__event", "event"),
            _of_registration,
            registrants.give_number,
        ),
    )
}


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One row of a person, as the staff page lists it."""

    kind: Kind
    row: Any

    @property
    def name(self) -> str:
        """The name in it; empty once it is erased."""
        return self.row.person.name if has_person(self.row) else ""

    @property
    def url(self) -> str:
        """Its own staff page."""
        return self.kind.address(self.row)

    @property
    def key(self) -> tuple[str, int]:
        """The kind and the row number, which tell it from every other row."""
        return self.kind.word, self.row.pk


def find(word: str, pk: int) -> PersonLine | None:
    """The row of that kind and number. One query; none for a kind that is not known."""
    return next(iter(find_all([(word, pk)])), None)


def find_all(keys: Collection[tuple[str, int]]) -> list[PersonLine]:
    """The rows of these kinds and numbers, as far as they are there. One query for each kind."""
    found = []
    for word, kind in KINDS.items():
        if numbers := [pk for other, pk in keys if other == word]:
            found += [PersonLine(kind, row) for row in kind.rows().filter(pk__in=numbers)]
    return found


def lines(number: int) -> list[PersonLine]:
    """Every row of the person, the latest contact first. One query for each kind."""
    return lines_of([number])


def lines_of(numbers: Collection[int]) -> list[PersonLine]:
    """Every row of several people together, the latest contact first. One query for each kind."""
    found = [
        PersonLine(kind, row)
        for kind in KINDS.values()
        for row in kind.rows().filter(person_number__in=numbers)
    ]
    return sorted(found, key=lambda line: line.row.contact, reverse=True)


def locked(numbers: Collection[int]) -> list[PersonLine]:
    """Their rows, locked in the order in which everything locks them; inside a transaction of the caller."""
    return [PersonLine(kind, row) for kind in KINDS.values() for row in lock(kind.rows(), numbers)]


def lock(rows: QuerySet, numbers: Collection[int]) -> QuerySet:
    """Those of the rows that belong to these people, locked."""
    return rows.filter(person_number__in=numbers).order_by("pk").select_for_update(of=("self",), no_key=True)


def has_person(row: Model) -> bool:
    """Whether the row still says who it is."""
    return getattr(row, "person", None) is not None


def owned(found: list[PersonLine]) -> dict[str, list[int]]:
    """The numbers of the rows by their kind, as messages and logs name them."""
    rows: dict[str, list[int]] = {kind.owner: [] for kind in KINDS.values()}
    for line in found:
        rows[line.kind.owner].append(line.row.pk)
    return rows


def shown_by(found: list[PersonLine]) -> dict[str, list[int]]:
    """Every row whose opening shows something of the person: their own, their messages, their groups' lists.

    One query.
    """
    rows = owned(found)
    registrations = [line.row for line in found if line.kind.word == "registration"]
    return rows | {
        "portal.message": list(Message.objects.filter(of_owners(rows)).values_list("pk", flat=True)),
        "events.session": [row.session_id for row in registrations if row.session_id],
        "events.event": [row.event_id for row in registrations if row.event_id],
    }


def of_owners(rows: Mapping[str, Iterable[int]]) -> Q:
    """Rows (messages, views) that name one of these rows by plain kind and number."""
    found = Q(pk__in=[])
    for kind, numbers in rows.items():
        found |= Q(owner_kind=kind, owner_id__in=list(numbers))
    return found
