"""Why an edit of working hours is refused, one typed reason each, and its sentence for the staff screen."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from portal.refusals import Reason, Refused

#: Who reads the texts of this module.
AUDIENCE = "staff"


class HoursRefusal(Reason):
    """The reasons."""

    ENDS_BEFORE_START = "ends_before_start", _("Työaika päättyy ennen kuin se alkaa. Korjaa kellonajat.")
    UNTIL_BEFORE_FROM = (
        "until_before_from",
        _(
            "Työajan viimeinen päivä on ennen ensimmäistä päivää, tai sillä välillä ei ole yhtään valittua "
            "viikonpäivää. Korjaa päivät."
        ),
    )
    OVERLAP = (
        "overlap",
        _("Valmentajalla on jo työaikaa samana viikonpäivänä samaan aikaan. Päätä ensin vanha työaika."),
    )
    ALREADY_ENDED = "already_ended", _("Tämä työaika on jo päättynyt. Lisää uusi työaika.")


class HoursRefused(Refused):
    """A verb of working hours said no: `reason` is one of `HoursRefusal`."""
