"""The four doors of the portal: come now, book, what is on, services. A door shows once its room exists."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import hooks

from portal.hooks import Hook


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


def address(name: str) -> str:
    """The path in the current language of a fixed address or of a standing page; "" while there is none.

    Standing pages (privacy, contact …) are found by upper rooms through the hook `standing_page_address`.
    """
    with suppress(NoReverseMatch):
        return reverse(name)
    return next((path for find in hooks.get_hooks(Hook.STANDING_PAGE_ADDRESS) if (path := find(name))), "")


def standing() -> list[tuple[Door, str]]:
    """The doors whose room exists, each with its path in the current language."""
    return [(door, path) for door in DOORS if (path := address(door.url_name))]
