"""Merges two people who are one, and splits one number into two people: over all rooms at once.

There is no record of a client: rows belong together because they carry the same random person number. The
same phone or e-mail gives the same number by itself; where that is wrong (somebody has two phones, a family
shares one), staff say so here. Counting, erasing and handing out go by the number and follow
(docs/architecture.md, promise 12).
"""

from __future__ import annotations

from collections.abc import Iterable

from booking.clients import details
from booking.refusals import BookingRefused, Refusal
from home.privacy import person
from portal.db.people import new_number
from portal.db.transactions import atomic_with_retry


@atomic_with_retry
def merge_people(number: int, other: int) -> list[person.PersonLine]:
    """Make the person `other` the same as `number`; answers the rows that moved, none if they were one.

    The flag "speak only with the client" of either then holds for every time of both. Whoever books in that
    very moment with the phone of `other` may keep its number: merge once more. Raises
    BookingRefused(CHANGED_MEANWHILE) where one of the two has been erased or merged with somebody else.
    """
    if number == other:
        return []
    lines = person.locked({number, other})
    if {line.row.person_number for line in lines if person.has_person(line.row)} != {number, other}:
        raise BookingRefused(Refusal.CHANGED_MEANWHILE)
    moved = [line for line in lines if line.row.person_number == other]
    _give(moved, number)
    details.keep_confidential(number)
    return moved


@atomic_with_retry
def split_person(number: int, chosen: Iterable[tuple[str, int]]) -> list[person.PersonLine]:
    """Give the chosen rows (kind, row number) of the person a new number: they are somebody else's.

    Answers them. At least one row must stay. Flags stay with the times that have them. The next booking with
    a phone that both have gets the number of the newest time with that phone. Raises
    BookingRefused(CHANGED_MEANWHILE) where a row is no longer this person's.
    """
    wanted = set(chosen)
    lines = person.locked({number})
    moved = [line for line in lines if line.key in wanted]
    if not moved or len(moved) != len(wanted) or len(moved) == len(lines):
        raise BookingRefused(Refusal.CHANGED_MEANWHILE)
    _give(moved, new_number())
    return moved


def _give(lines: list[person.PersonLine], number: int) -> None:
    for kind in person.KINDS.values():
        if rows := [line.row.pk for line in lines if line.kind is kind]:
            kind.give_number(rows, number)
