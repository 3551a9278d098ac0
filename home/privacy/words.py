"""What staff call the kinds of rows that logs, messages, proofs and exports name."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: Who reads the texts of this module.
AUDIENCE = "staff"

OWNERS: dict[str, Promise] = {
    "booking.appointment": _("varattu aika"),
    "booking.request": _("pyyntö"),
    "events.registration": _("ilmoittautuminen"),
    "events.session": _("kerran osallistujat"),
    "events.event": _("tapahtuman osallistujat"),
    "portal.message": _("viesti"),
}
#: Kinds that only proofs of erasure name.
ERASED: dict[str, Promise] = {
    **OWNERS,
    "booking.deskvisit": _("käynti päivystyksessä"),
    "events.feedback": _("palautteen sanat"),
    "events.learningdiary": _("oppimispäiväkirja"),
    "portal.viewlog": _("merkintä katselusta"),
    "wagtailcore.modellogentry": _("merkintä muutoksesta"),
    "django_tasks_db.dbtaskresult": _("tehtävä, joka on ohi"),
    "home.sharedweek": _("lähetetty viikko"),
    "sessions.session": _("selaimen istunto"),
}
#: The sections of an export that are no kind of a person's own rows.
SECTIONS: dict[str, Promise] = {
    "places": _("ajat vierailulla"),
    "answers": _("vastaukset"),
    "attendance": _("läsnäolo"),
    "weeks": _("lähetetyt viikot"),
    "messages": _("viestit"),
    "views": _("kuka avasi tiedot"),
}
COLUMNS: dict[str, Promise] = {
    "starts_at": _("alkaa"),
    "ends_at": _("päättyy"),
    "role": _("tehtävä"),
}
#: Stands for an encrypted text that no present key opens.
LOCKED = _("ei voi avata: avain puuttuu")
NO_GROUP = _("henkilökunta")
