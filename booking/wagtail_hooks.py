"""The staff screens of booking: their addresses, their links in the menu, the words of the log."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, SubmenuMenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.snippets.models import register_snippet

from booking.messages import notifications
from booking.permissions import may_list, may_see_requests, own_coach_id
from booking.staff import message_templates, urls
from booking.staff.viewsets import absences, coaches, desks, house
from portal.hooks import Hook
from portal.staff.menu import MenuLink, register_log_actions, register_menu_items
from portal.staff.messages import OwnerPage

#: Who reads the texts of this module.
AUDIENCE = "staff"

register_snippet(coaches.CoachViewSet)
register_snippet(house.ClosureViewSet)
register_snippet(desks.DeskViewSet)
register_snippet(message_templates.AppointmentTemplateViewSet)


@hooks.register("register_admin_viewset")
def plain_rows() -> list[ViewSet]:
    """Rows that have no texts."""
    return [
        absences.AbsenceViewSet(),
        desks.ShiftViewSet(),
        house.OpeningHoursViewSet(),
    ]


hooks.register("register_admin_urls", lambda: urls.urlpatterns)
register_menu_items(
    "register_admin_menu_item",
    MenuLink(_("Kalenteri"), "staff_calendar", may=may_list, name="calendar", icon_name="calendar"),
    MenuLink(_("Kirjaa käynti"), "staff_desk_visit", may=may_list, name="desk-visit", icon_name="plus"),
    MenuLink(
        _("Varatut ajat"), "staff_appointments", may=may_list, name="appointments", icon_name="calendar-alt"
    ),
    MenuLink(_("Pyynnöt"), "staff_requests", may=may_see_requests, name="requests", icon_name="mail"),
    SubmenuMenuItem(
        _("Valmentajat"),
        Menu(register_hook_name=Hook.REGISTER_COACHES_MENU_ITEM),
        name="coaches",
        icon_name="user",
    ),
)


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


@hooks.register(Hook.MESSAGE_OWNER_PAGE)
def message_appointment(owner_kind: str, owner_id: int) -> OwnerPage | None:
    """For the outbox: the page of the appointment; None for a message of somebody else's."""
    if owner_kind != notifications.OWNER:
        return None
    return OwnerPage(reverse("staff_appointment", args=[owner_id]), str(_("Avaa aika")))


register_log_actions(
    "booking",
    {
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
    },
)
