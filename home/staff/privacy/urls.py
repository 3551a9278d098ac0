"""The doors to privacy in the staff side: addresses, entries of the reports menu, words of the log."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse, reverse_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from home.privacy import person
from home.staff import view_log as staff_view_log
from home.staff.privacy import erasures as staff_privacy_erasures
from home.staff.privacy import merge, personal_data
from home.staff.privacy import person as staff_privacy

PERSON = "privacy/person/<slug:kind>/<int:pk>/"


def addresses() -> list[URLPattern]:
    """Our own staff pages of privacy."""
    return [
        path(PERSON, staff_privacy.PersonData.as_view(), name="staff_person"),
        path(f"{PERSON}export/", staff_privacy.ExportPerson.as_view(), name="staff_person_export"),
        path(f"{PERSON}print/", staff_privacy.PrintPerson.as_view(), name="staff_person_print"),
        path(f"{PERSON}erase/", staff_privacy.ErasePerson.as_view(), name="staff_person_erase"),
        path(f"{PERSON}join/", merge.JoinPerson.as_view(), name="staff_person_join"),
        path(f"{PERSON}join/check/", merge.CheckJoin.as_view(), name="staff_person_join_check"),
        path(f"{PERSON}part/", merge.PartPerson.as_view(), name="staff_person_part"),
        path("privacy/kept/", personal_data.KeptData.as_view(), name="staff_kept_data"),
        path("privacy/erasures/", staff_privacy_erasures.Erasures.as_view(), name="staff_erasures"),
        path("privacy/views/", staff_view_log.ViewLogPage.as_view(), name="staff_view_log"),
    ]


def of_person(user: AbstractBaseUser, owner_kind: str, row_id: int) -> list[tuple[str, str]]:
    """From a row of a client: everything of that person over all rooms."""
    words = [kind.word for kind in person.KINDS.values() if kind.owner == owner_kind]
    if not words or not user.has_perm(staff_privacy.MAY_EXPORT):
        return []
    return [(gettext("Kaikki tämän ihmisen tiedot"), reverse("staff_person", args=[words[0], row_id]))]


class Door(MenuItem):
    """Shown to those who have a right."""

    def __init__(self, label: object, address: object, right: str, **more: object) -> None:
        super().__init__(label, address, **more)
        self.right = right

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(self.right)


def view_log() -> MenuItem:
    """Who opened whose data."""
    address, right = reverse_lazy("staff_view_log"), staff_view_log.MAY_SEE
    return Door(_("Kuka avasi tietoja"), address, right, name="view-log", icon_name="history", order=400)


def kept_data() -> MenuItem:
    """What is kept, why and how long."""
    address, right = reverse_lazy("staff_kept_data"), personal_data.MAY_SEE
    return Door(_("Mitä tietoja säilytämme"), address, right, name="kept-data", icon_name="lock", order=405)


def erasures() -> MenuItem:
    """What has been erased."""
    address = reverse_lazy("staff_erasures")
    return Door(
        _("Poistetut tiedot"), address, "home.view_erasure", name="erasures", icon_name="bin", order=410
    )


def words_of_the_log(actions: LogActionRegistry) -> None:
    """What the verbs are called in Wagtail's log."""
    export, erase = _("Lataa ihmisen tiedot"), _("Poista ihmisen tiedot")
    actions.register_action("home.export_person", export, export)
    actions.register_action("home.erase_person", erase, erase)
    join, part = _("Yhdistä kaksi ihmistä"), _("Erota kaksi ihmistä")
    actions.register_action("home.join_people", join, join)
    actions.register_action("home.part_people", part, part)
