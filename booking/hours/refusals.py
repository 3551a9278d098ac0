"""Why an edit of working hours is refused, one typed reason each, and its sentence for the staff screen."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext as _

#: Who reads the texts of this module.
AUDIENCE = "staff"


class HoursRefusal(StrEnum):
    """The reasons."""

    ENDS_BEFORE_START = "ends_before_start"
    UNTIL_BEFORE_FROM = "until_before_from"
    OVERLAP = "overlap"
    ALREADY_ENDED = "already_ended"


class HoursRefused(Exception):
    """A verb of working hours said no. `reason` says why; nothing was written."""

    def __init__(self, reason: HoursRefusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


def sentence(reason: HoursRefusal) -> str:
    """One plain sentence in the active language."""
    return {
        HoursRefusal.ENDS_BEFORE_START: _("Työaika päättyy ennen kuin se alkaa. Korjaa kellonajat."),
        HoursRefusal.UNTIL_BEFORE_FROM: _(
            "Työajan viimeinen päivä on ennen ensimmäistä päivää, tai sillä välillä ei ole yhtään valittua "
            "viikonpäivää. Korjaa päivät."
        ),
        HoursRefusal.OVERLAP: _(
            "Valmentajalla on jo työaikaa samana viikonpäivänä samaan aikaan. Päätä ensin vanha työaika."
        ),
        HoursRefusal.ALREADY_ENDED: _("Tämä työaika on jo päättynyt. Lisää uusi työaika."),
    }[reason]
