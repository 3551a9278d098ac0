"""The four doors of the portal: come now, book, what is on, services. A door shows once its room exists."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True, slots=True)
class Door:
    """A door: the url name behind it, icon, paint (a class of look.css), word, the line under it."""

    url_name: str
    icon: str
    paint: str
    word: Promise
    line: Promise


DOORS = (
    # Translators: the door for coming in without an appointment
    Door("come", "door", "p-copper", _("Tule nyt"), _("Ilman aikaa")),
    Door("book", "talk", "p-blue", _("Varaa aika"), _("Omalla kielellä")),
    Door("events", "cal", "p-heather", _("Tapahtumat"), _("Katso, mitä on")),
    # Translators: the door to the services one can choose from
    Door("services", "tray", "p-spruce", pgettext_lazy("ovi", "Palvelut"), _("Valitse omasi")),
)


def address(url_name: str) -> str:
    """The path of a fixed page in the current language, or "" while its room does not exist."""
    try:
        return reverse(url_name)
    except NoReverseMatch:
        return ""


def standing() -> list[tuple[Door, str]]:
    """The doors whose room exists, each with its path in the current language."""
    return [(door, path) for door in DOORS if (path := address(door.url_name))]
