"""Why a reservation is refused: one typed reason each, turned into one plain sentence at the edge.

The verbs raise `BookingRefused`; forms and staff screens show `sentence(reason)` and the next free times.
"""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext as _


class Refusal(StrEnum):
    """Why booking says no: a promise of docs/architecture.md, or a number of BookingRules."""

    SLOT_TAKEN = "slot_taken"
    PAST = "past"
    TOO_SOON = "too_soon"
    TOO_FAR = "too_far"
    OFF_THE_GRID = "off_the_grid"
    NOT_WORKING = "not_working"
    CLOSED = "closed"
    LANGUAGE_NOT_SPOKEN = "language_not_spoken"
    CHANGED_MEANWHILE = "changed_meanwhile"
    TOO_LATE = "too_late"
    ALREADY_CANCELLED = "already_cancelled"
    UNDO_TOO_LATE = "undo_too_late"
    NOT_YET = "not_yet"
    LIMIT_REACHED = "limit_reached"


class BookingRefused(Exception):
    """A reservation verb said no. `reason` says why; nothing was written."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


def sentence(reason: Refusal) -> str:
    """One plain sentence in the active language that says what happened and what to do next."""
    return {
        Refusal.SLOT_TAKEN: _("Joku muu varasi juuri tämän ajan. Valitse toinen aika."),
        Refusal.PAST: _("Tämä aika on jo mennyt. Valitse toinen aika."),
        Refusal.TOO_SOON: _("Tämä aika alkaa liian pian. Valitse myöhempi aika."),
        Refusal.TOO_FAR: _("Tätä aikaa ei voi vielä varata. Valitse aikaisempi aika."),
        Refusal.OFF_THE_GRID: _("Tätä aikaa ei ole. Valitse aika listasta."),
        Refusal.NOT_WORKING: _("Valmentaja ei ole silloin töissä. Valitse toinen aika."),
        Refusal.CLOSED: _("Olemme silloin kiinni. Valitse toinen päivä."),
        Refusal.LANGUAGE_NOT_SPOKEN: _("Tämä valmentaja ei puhu valitsemaasi kieltä. Valitse toinen aika."),
        Refusal.CHANGED_MEANWHILE: _("Tämä aika muuttui äsken. Katso tiedot ja yritä uudelleen."),
        Refusal.TOO_LATE: _("Aika on jo alkanut. Sitä ei voi enää muuttaa täällä. Soita meille."),
        Refusal.ALREADY_CANCELLED: _("Tämä aika on jo peruttu."),
        Refusal.UNDO_TOO_LATE: _("Et voi enää kumota perumista. Varaa uusi aika."),
        Refusal.NOT_YET: _("Aika ei ole vielä alkanut. Merkitse asiakas, kun hän on täällä."),
        Refusal.LIMIT_REACHED: _("Olet varannut monta aikaa. Soita meille tai tule käymään, niin autamme."),
    }[reason]
