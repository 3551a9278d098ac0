"""Gives times and requests another person number: two people turn out to be one, or one to be two.

docs/architecture.md, promise 12. Which rows, and over all rooms: home/privacy/merge.py.
"""

from __future__ import annotations

from collections.abc import Collection

from booking.appointments import reservations
from booking.models import AppointmentPerson, Request


def give_number_to_appointments(rows: Collection[int], number: int) -> None:
    """Let these times (row numbers) belong to the person of that number. The caller holds their locks."""
    reservations.give_number(rows, number)


def give_number_to_requests(rows: Collection[int], number: int) -> None:
    """Let these requests (row numbers) belong to the person of that number. The caller holds their locks."""
    Request.objects.filter(pk__in=rows).update(person_number=number)


def copy_flags(number: int) -> None:
    """Let what holds for one time of the person hold for all: nobody else is spoken to."""
    people = AppointmentPerson.objects.filter(appointment__person_number=number)
    if people.filter(speak_only=True).exists():
        people.update(speak_only=True)
