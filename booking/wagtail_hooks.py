"""The staff screens of booking: their addresses, their doors in the menu, the words of the log."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.log_actions import LogActionRegistry
from wagtail.snippets.models import register_snippet

from booking.messages import notifications
from booking.permissions import may_list, may_see_requests, own_coach_id
from booking.staff import message_templates, urls
from booking.staff.coaches import viewsets
from portal.hooks import Hook
from portal.staff.messages import OwnerPage

#: Who reads the texts of this module.
AUDIENCE = "staff"

register_snippet(viewsets.CoachViewSet)
register_snippet(viewsets.ClosureViewSet)
register_snippet(viewsets.DeskViewSet)
register_snippet(message_templates.AppointmentTemplateViewSet)


@hooks.register("register_admin_viewset")
def plain_rows() -> list[ViewSet]:
    """Rows that have no texts."""
    return [
        viewsets.AbsenceViewSet(),
        viewsets.ShiftViewSet(),
        viewsets.OpeningHoursViewSet(),
    ]


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Our own staff pages."""
    return urls.urlpatterns


class AppointmentsDoor(MenuItem):
    """Shown to those who see the list of appointments: the calendar's door and the list's."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_list(request.user)


class RequestsDoor(MenuItem):
    """Shown to those who see requests."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_requests(request.user)


@hooks.register("register_admin_menu_item")
def calendar() -> MenuItem:
    """The door to the day as it is drawn."""
    address = reverse_lazy("staff_calendar")
    return AppointmentsDoor(_("Kalenteri"), address, name="calendar", icon_name="calendar")


@hooks.register("register_admin_menu_item")
def desk_visit() -> MenuItem:
    """The door to writing down who came without an appointment."""
    address = reverse_lazy("staff_desk_visit")
    return AppointmentsDoor(_("Kirjaa käynti"), address, name="desk-visit", icon_name="plus")


@hooks.register("register_admin_menu_item")
def appointments() -> MenuItem:
    """The door to the day's appointments."""
    address = reverse_lazy("staff_appointments")
    return AppointmentsDoor(_("Varatut ajat"), address, name="appointments", icon_name="calendar-alt")


@hooks.register("register_admin_menu_item")
def requests() -> MenuItem:
    """The door to what clients ask of staff."""
    return RequestsDoor(_("Pyynnöt"), reverse_lazy("staff_requests"), name="requests", icon_name="mail")


@hooks.register("register_account_menu_item")
def own_calendar(request: HttpRequest) -> dict[str, object] | None:
    """Beside the coach's own account: their calendar address and their daily mail."""
    if not may_list(request.user) or own_coach_id(request.user) is None:
        return None
    return {
        "url": reverse("own_calendar"),
        "label": _("Oma kalenteri"),
        "help_text": _("Omat ajat puhelimen kalenteriin ja päivän ohjelma sähköpostiin."),
    }


@hooks.register("register_admin_menu_item")
def coaches_and_hours() -> SubmenuMenuItem:
    """One door for coaches and everything about when they are here."""
    return SubmenuMenuItem(
        _("Valmentajat"),
        Menu(register_hook_name=Hook.REGISTER_COACHES_MENU_ITEM),
        name="coaches",
        icon_name="user",
    )


@hooks.register(Hook.MESSAGE_OWNER_PAGE)
def message_appointment(owner_kind: str, owner_id: int) -> OwnerPage | None:
    """For the outbox: the page of the appointment; None for a message of somebody else's."""
    if owner_kind != notifications.OWNER:
        return None
    return OwnerPage(reverse("staff_appointment", args=[owner_id]), str(_("Avaa aika")))


@hooks.register("register_log_actions")
def words_of_the_log(actions: LogActionRegistry) -> None:
    """What the verbs are called in Wagtail's log. The log names rows by their number only."""
    for action, label in {
        "book": _("Varaa asiakkaalle"),
        "block": _("Varaa aika muuhun"),
        "unblock": _("Vapauta aika"),
        "absence": _("Merkitse poissaolo"),
        "absences": _("Tuo poissaolot tiedostosta"),
        "absence_ends": _("Poista poissaolo"),
        "ill": _("Valmentaja sairas: tarjoa muuta"),
        "cancel": _("Peru aika"),
        "undo": _("Kumoa peruminen"),
        "move": _("Vaihda aika"),
        "meeting": _("Vaihda, miten tavataan"),
        "take_now": _("Ota asiakas nyt"),
        "client": _("Muuta asiakkaan tietoja"),
        "code_right": _("Asiakas kertoi varauskoodin"),
        "code_wrong": _("Väärä varauskoodi"),
        "client_here": _("Asiakas oli paikalla"),
        "nobody_asks": _("Kukaan ei kysynyt, avattiin valmistelua varten"),
        "mark": _("Merkitse, tuliko asiakas"),
        "interpreter": _("Tulkin tilanne"),
        "gender": _("Sukupuoli tilastoon"),
        "note": _("Kirjoita muistiinpano"),
        "next_contact": _("Sovi yhteydenotto"),
        "hours": _("Muuta työaikoja"),
        "reassign": _("Valmentaja lähtee: siirrä asiakas"),
        "own_make": _("Tee oman kalenterin osoite"),
        "own_revoke": _("Poista oman kalenterin osoite"),
        "own_digest_on": _("Tilaa päivän ohjelma"),
        "own_digest_off": _("Lopeta päivän ohjelma"),
        "take": _("Ota pyyntö"),
        "finish": _("Hoida pyyntö"),
        "reopen": _("Palauta pyyntö"),
    }.items():
        actions.register_action(f"booking.{action}", label, label)
