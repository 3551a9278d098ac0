"""What staff may change about a client: what they are called, and that nothing is told to anybody else.

Nobody writes over what a colleague has just changed. "Speak only with the client" holds for a person, not for
one time: it is copied to every row with the same number.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from booking.models import AppointmentPerson
from booking.refusals import BookingRefused, Refusal
from portal.db.transactions import atomic_with_retry


@dataclass(frozen=True, slots=True)
class ClientDetails:
    """What a client is called, in a second script too, and whether only they are spoken to."""

    name: str
    also_called: str
    speak_only: bool

    @classmethod
    def of(cls, person: AppointmentPerson) -> ClientDetails:
        """As they stand."""
        return cls(person.name, person.also_called, person.speak_only)

    @property
    def mark(self) -> str:
        """Tells these details from any others, and nothing else about them."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:16]


@atomic_with_retry
def change(person_id: int, wanted: ClientDetails, *, seen: str) -> None:
    """Write the details, if they still have the mark that the writer has seen.

    Raises BookingRefused(CHANGED_MEANWHILE), also when the person has been erased.
    """
    rows = AppointmentPerson.objects.select_related("appointment").select_for_update(of=("self",))
    person = rows.filter(pk=person_id).first()
    if person is None or ClientDetails.of(person).mark != seen:
        raise BookingRefused(Refusal.CHANGED_MEANWHILE)
    same_number = AppointmentPerson.objects.filter(
        appointment__person_number=person.appointment.person_number
    )
    if person.speak_only != wanted.speak_only:
        same_number.update(speak_only=wanted.speak_only)
    person.name, person.also_called, person.speak_only = wanted.name, wanted.also_called, wanted.speak_only
    person.save()


def keep_confidential(number: int) -> None:
    """Let "speak only with the client" hold for every time of the person, if it holds for one."""
    people = AppointmentPerson.objects.filter(appointment__person_number=number)
    if people.filter(speak_only=True).exists():
        people.update(speak_only=True)
