"""The four main links of the portal: come now, book, what is on, services; each once its page exists."""

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
class NavLink:
    """A main link: url name, icon, paint (a class of look.css), word, and the line under it."""

    url_name: str
    icon: str
    paint: str
    word: Promise
    line: Promise


NAV_LINKS = (
    # Translators: the door for coming in without an appointment
    NavLink("come", "door", "p-copper", _("Tule nyt"), _("Ilman aikaa")),
    NavLink("book", "talk", "p-blue", _("Varaa aika"), _("Omalla kielellä")),
    NavLink("events", "cal", "p-heather", _("Tapahtumat"), _("Katso, mitä on")),
    # Translators: the door to the services one can choose from
    NavLink("services", "tray", "p-spruce", pgettext_lazy("ovi", "Palvelut"), _("Valitse omasi")),
)


def address(name: str) -> str:
    """The path in the current language of a fixed address or of a keyed page; "" while there is none.

    Keyed pages (privacy, contact …) are found by upper rooms through the hook `standing_page_address`.
    """
    with suppress(NoReverseMatch):
        return reverse(name)
    return next((path for find in hooks.get_hooks(Hook.STANDING_PAGE_ADDRESS) if (path := find(name))), "")


def nav_links() -> list[tuple[NavLink, str]]:
    """The links whose pages exist, each with its path in the current language."""
    return [(link, path) for link in NAV_LINKS if (path := address(link.url_name))]
