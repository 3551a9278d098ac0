"""Who may what, for staff to read: each group with what it may and what it may not.

Read from home/roles.py, so that the page cannot promise what the groups do not give. Here stand only the
words for what rights are about.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home import roles
from portal.staff.page import StaffPage

PAGES, PAGES_PUBLISH = "pages", "pages.publish"


@dataclass(frozen=True, slots=True)
class StaffTask:
    """Something staff do, in words, and the rights it takes (all of them)."""

    words: Promise
    rights: frozenset[str]


@dataclass(frozen=True, slots=True)
class GroupHelp:
    """A group: what it is for, what it may, what it may not, and whether the reader belongs to it."""

    name: str
    purpose: str | Promise
    may: list[Promise]
    may_not: list[Promise]
    is_own: bool


def _task(words: Promise, *rights: str) -> StaffTask:
    return StaffTask(words, frozenset(rights))


#: What staff do, the most usual first. Each row of the page is one of these.
TASKS = (
    _task(gettext_lazy("näkee kalenterin: kellonaika, kieli ja etunimi"), "booking.view_appointment"),
    _task(gettext_lazy("varaa, siirtää ja peruu kaikkien asiakkaiden aikoja"), "booking.change_appointment"),
    _task(gettext_lazy("näkee ja hoitaa pyynnöt"), "booking.view_request", "booking.change_request"),
    _task(
        gettext_lazy("muuttaa ja julkaisee valmentajia ja muuttaa heidän työaikojaan"),
        *(roles.HOURS | roles.COACHES),
        "booking.change_coach",
    ),
    _task(
        gettext_lazy("muuttaa poissaoloja, päivystyksiä, sulkupäiviä ja talon aukioloaikoja"),
        *roles.HOUSE - {"booking.change_coach"},
    ),
    _task(gettext_lazy("muuttaa ajanvarauksen sääntöjä"), "booking.change_bookingrules"),
    _task(gettext_lazy("näkee ja muuttaa ilmoittautumisia"), *roles.GUESTS),
    _task(gettext_lazy("näkee kaikkien tapahtumien osallistujat"), *roles.EVERYBODYS_GUESTS),
    _task(gettext_lazy("tekee tapahtumia luonnoksiksi"), *roles.EVENTS_OF_COACHES),
    _task(gettext_lazy("julkaisee tapahtumia"), *roles.EVENTS),
    _task(
        gettext_lazy("muuttaa palveluja ja puhuttuja kieliä ja julkaisee palvelut"),
        *roles.TRAY,
        *roles.DRAFTED,
    ),
    _task(gettext_lazy("tekee ja julkaisee materiaaleja"), *roles.MATERIALS),
    _task(gettext_lazy("muuttaa verkoston kumppaneita"), *roles.PARTNERS),
    _task(gettext_lazy("tekee ja julkaisee tiedotteita"), *roles.NOTICES),
    _task(gettext_lazy("kirjoittaa sivuja"), PAGES),
    _task(gettext_lazy("julkaisee sivuja"), PAGES_PUBLISH),
    _task(gettext_lazy("muuttaa talon yhteystietoja"), *roles.HOUSE_FACTS),
    _task(gettext_lazy("lukee sivuja ääneen ja kertoo rahoittajat"), *roles.ON_EVERY_PAGE),
    _task(gettext_lazy("kääntää tekstejä muille kielille"), *roles.TRANSLATIONS),
    _task(gettext_lazy("näkee lähteneet viestit ja lähettää niitä uudelleen"), *roles.MESSAGES),
    _task(gettext_lazy("muuttaa viestien tekstejä"), *roles.TEMPLATES),
    _task(gettext_lazy("vie tai poistaa asiakkaan tiedot, kun asiakas pyytää"), *roles.PRIVACY),
    _task(gettext_lazy("näkee luvut ja raportin"), *roles.NUMBERS),
    _task(gettext_lazy("kirjaa vanhoja lukuja"), *roles.TOTALS),
    _task(gettext_lazy("tekee käyttäjiä ja auttaa heitä kirjautumaan"), *roles.USERS),
    _task(gettext_lazy("näkee, kuka on avannut asiakkaan tietoja"), "portal.view_viewlog"),
)

#: Rights that are no task of their own: the way in, and what comes with writing texts and pages.
NO_TASK = frozenset(
    {"wagtailadmin.access_admin", "portal.translate_fi", "simple_translation.submit_translation"}
)

PURPOSES: dict[str, Promise] = {
    roles.COORDINATOR: gettext_lazy("Hoitaa koko taloa: asiakkaat, työajat, tekstit, säännöt ja käyttäjät."),
    roles.COACH: gettext_lazy("Tapaa asiakkaita. Avaa ja muuttaa omia aikojaan."),
    roles.EDITOR: gettext_lazy("Kirjoittaa tekstejä, sivuja ja tapahtumia. Ei näe asiakkaiden tietoja."),
    roles.TRANSLATOR: gettext_lazy("Kääntää tekstejä. Ei näe asiakkaiden tietoja."),
    roles.VIEWER: gettext_lazy("Katsoo lukuja. Ei näe asiakkaiden tietoja."),
}


def rights_of(group: str) -> set[str]:
    """The base rights of a group, those to pages among them."""
    pages = {*roles.PAGES.get(group, ()), *roles.PAGES_OF_TRANSLATIONS.get(group, ())}
    named = {PAGES} if "change_page" in pages else set()
    named |= {PAGES_PUBLISH} if "publish_page" in pages else set()
    return roles.BASE[group] | named


def groups(own: set[str]) -> list[GroupHelp]:
    """Every group; those whose names are in `own` come first."""
    found = [_group(name, name in own) for name in roles.BASE]
    return sorted(found, key=lambda group: not group.is_own)


def _group(name: str, is_own: bool) -> GroupHelp:
    rights = rights_of(name)
    may = [task.words for task in TASKS if task.rights <= rights]
    may_not = [task.words for task in TASKS if not task.rights <= rights]
    return GroupHelp(name, PURPOSES.get(name, ""), may, may_not, is_own)


class RolesHelp(StaffPage):
    """The page; every member of staff may read it."""

    template_name = "home/staff/roles_help.html"
    header_icon = "group"

    def has_permission(self, **kwargs: Any) -> bool:
        return True

    def get_page_title(self) -> str:
        return _("Kuka saa tehdä mitä")

    def get(self, request: HttpRequest) -> HttpResponse:
        """All groups, one's own first."""
        own = set(request.user.groups.values_list("name", flat=True))
        return self.render(groups=groups(own))


def account_item(request: HttpRequest) -> dict[str, str]:
    """The link on the page of one's own account."""
    return {
        "url": reverse("roles_help"),
        "label": _("Kuka saa tehdä mitä"),
        "help_text": _("Ryhmät ja niiden oikeudet."),
    }
