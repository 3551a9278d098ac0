"""Why a reservation is refused: one typed reason each, with one plain sentence."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from portal.refusals import Reason, Refused


class Refusal(Reason):
    """Why booking says no: a promise of docs/architecture.md, or a number of BookingRules."""

    SLOT_TAKEN = "slot_taken", _("Joku muu varasi juuri tämän ajan. Valitse toinen aika.")
    PAST = "past", _("Tämä aika on jo mennyt. Valitse toinen aika.")
    TOO_SOON = "too_soon", _("Tämä aika alkaa liian pian. Valitse myöhempi aika.")
    TOO_FAR = "too_far", _("Tätä aikaa ei voi vielä varata. Valitse aikaisempi aika.")
    OFF_THE_GRID = "off_the_grid", _("Tätä aikaa ei ole. Valitse aika listasta.")
    NOT_WORKING = "not_working", _("Valmentaja ei ole silloin töissä. Valitse toinen aika.")
    CLOSED = "closed", _("Olemme silloin kiinni. Valitse toinen päivä.")
    LANGUAGE_NOT_SPOKEN = (
        "language_not_spoken",
        _("Tämä valmentaja ei puhu valitsemaasi kieltä. Valitse toinen aika."),
    )
    CHANGED_MEANWHILE = "changed_meanwhile", _("Tämä aika muuttui äsken. Katso tiedot ja yritä uudelleen.")
    TOO_LATE = "too_late", _("Aika on jo alkanut. Sitä ei voi enää muuttaa täällä. Soita meille.")
    ALREADY_CANCELLED = "already_cancelled", _("Tämä aika on jo peruttu.")
    UNDO_TOO_LATE = "undo_too_late", _("Et voi enää kumota perumista. Varaa uusi aika.")
    NOT_YET = "not_yet", _("Aika ei ole vielä alkanut. Merkitse asiakas, kun hän on täällä.")
    LIMIT_REACHED = (
        "limit_reached",
        _("Olet varannut monta aikaa. Soita meille tai tule käymään, niin autamme."),
    )


class BookingRefused(Refused):
    """A verb of booking said no: `reason` is one of `Refusal`."""
