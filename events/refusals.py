"""Why a registration is refused: one typed reason each, with one plain sentence.

What only staff meet stands in events/sessions/refusals.py.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from portal.refusals import Reason, Refused


class Refusal(Reason):
    """The reasons. `CAPACITY_BELOW` comes with the `number` registered, `TOO_MANY_PEOPLE` with the `most`."""

    FULL = "full", _("Ryhmä on täynnä. Voit tulla jonoon.")
    CLOSED = "closed", _("Ilmoittautuminen on päättynyt. Soita meille tai tule käymään.")
    NOT_OPEN_YET = "not_open_yet", _("Ilmoittautuminen ei ole vielä alkanut. Tule takaisin myöhemmin.")
    NO_REGISTRATION = "no_registration", _("Sinun ei tarvitse ilmoittautua. Voit vain tulla.")
    # Translators: a session is one date of an event.
    CANCELLED = "cancelled", _("Tämä kerta on peruttu. Katso muut kerrat.")
    PAST = "past", _("Tämä kerta on jo mennyt. Katso muut kerrat.")
    # Translators: staff mark who came; the session has not begun.
    NOT_YET = "not_yet", _("Kerta ei ole vielä alkanut. Merkitse ihminen, kun hän on täällä.")
    ALREADY_REGISTERED = "already_registered", _("Tämä ihminen on jo ilmoittautunut.")
    ALREADY_CANCELLED = "already_cancelled", _("Tämä ilmoittautuminen on jo peruttu.")
    TOO_MANY_PEOPLE = (
        "too_many_people",
        _("Ihmisiä on liian monta. Voit ilmoittaa kerralla enintään: %(most)s."),
    )
    PLACE_TAKEN = "place_taken", _("Joku muu varasi juuri tämän ajan. Valitse toinen aika.")
    PLACE_NEEDED = "place_needed", _("Valitse aika.")
    # Translators: somebody in the waiting list was offered a seat and answered too late.
    OFFER_OVER = "offer_over", _("Paikka ei ole enää varattu sinulle. Voit ilmoittautua uudelleen.")
    CHANGED_MEANWHILE = "changed_meanwhile", _("Tiedot muuttuivat äsken. Katso tiedot ja yritä uudelleen.")
    # Translators: staff made a group smaller than the number of people registered.
    CAPACITY_BELOW = "capacity_below", _("Paikkoja on liian vähän. Ilmoittautuneita on jo: %(number)s.")


class EventRefused(Refused):
    """A verb of events said no: `reason` is one of `Refusal`, or of those that only staff meet."""
