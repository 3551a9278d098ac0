"""Why a registration is refused: one typed reason each, turned into one plain sentence at the edge.

The verbs of events raise `EventRefused` (what only staff meet: events/sessions/refusals.py), and nothing is
written. Screens show `sentence(refused)`, whichever of them it is.
"""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext as _


class Refusal(StrEnum):
    """The reasons. `CAPACITY_BELOW` comes with the `number` registered, `TOO_MANY_PEOPLE` with the `most`."""

    FULL = "full"
    CLOSED = "closed"
    NOT_OPEN_YET = "not_open_yet"
    NO_REGISTRATION = "no_registration"
    CANCELLED = "cancelled"
    PAST = "past"
    NOT_YET = "not_yet"
    ALREADY_REGISTERED = "already_registered"
    ALREADY_CANCELLED = "already_cancelled"
    TOO_MANY_PEOPLE = "too_many_people"
    PLACE_TAKEN = "place_taken"
    PLACE_NEEDED = "place_needed"
    OFFER_OVER = "offer_over"
    CHANGED_MEANWHILE = "changed_meanwhile"
    CAPACITY_BELOW = "capacity_below"


class EventRefused(Exception):
    """A verb of events said no. `reason` says why, `details` hold what its sentence names."""

    def __init__(self, reason: StrEnum, **details: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details

    def sentence(self) -> str:
        """What to show: one plain sentence in the active language."""
        return sentence(Refusal(self.reason), **self.details)


def sentence(refused: EventRefused | Refusal, **details: object) -> str:
    """One plain sentence in the active language that says what happened and what to do next."""
    if isinstance(refused, EventRefused):
        return refused.sentence()
    return _sentences()[refused] % details


def _sentences() -> dict[Refusal, str]:
    return {
        Refusal.FULL: _("Ryhmä on täynnä. Voit tulla jonoon."),
        Refusal.CLOSED: _("Ilmoittautuminen on päättynyt. Soita meille tai tule käymään."),
        Refusal.NOT_OPEN_YET: _("Ilmoittautuminen ei ole vielä alkanut. Tule takaisin myöhemmin."),
        Refusal.NO_REGISTRATION: _("Sinun ei tarvitse ilmoittautua. Voit vain tulla."),
        # Translators: a session is one date of an event.
        Refusal.CANCELLED: _("Tämä kerta on peruttu. Katso muut kerrat."),
        Refusal.PAST: _("Tämä kerta on jo mennyt. Katso muut kerrat."),
        # Translators: staff mark who came; the session has not begun.
        Refusal.NOT_YET: _("Kerta ei ole vielä alkanut. Merkitse ihminen, kun hän on täällä."),
        Refusal.ALREADY_REGISTERED: _("Tämä ihminen on jo ilmoittautunut."),
        Refusal.ALREADY_CANCELLED: _("Tämä ilmoittautuminen on jo peruttu."),
        Refusal.TOO_MANY_PEOPLE: _("Ihmisiä on liian monta. Voit ilmoittaa kerralla enintään: %(most)s."),
        Refusal.PLACE_TAKEN: _("Joku muu varasi juuri tämän ajan. Valitse toinen aika."),
        Refusal.PLACE_NEEDED: _("Valitse aika."),
        # Translators: somebody in the waiting list was offered a seat and answered too late.
        Refusal.OFFER_OVER: _("Paikka ei ole enää varattu sinulle. Voit ilmoittautua uudelleen."),
        Refusal.CHANGED_MEANWHILE: _("Tiedot muuttuivat äsken. Katso tiedot ja yritä uudelleen."),
        # Translators: staff made a group smaller than the number of people registered.
        Refusal.CAPACITY_BELOW: _("Paikkoja on liian vähän. Ilmoittautuneita on jo: %(number)s."),
    }
