"""The staff screens of events: their addresses, their links in the menu, the words of the log."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, SubmenuMenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.snippets.models import register_snippet

from events.messages import notifications
from events.models import Registration
from events.permissions import may_see_numbers, may_see_registrations
from events.staff import message_templates, urls, viewsets
from portal.hooks import Hook
from portal.staff.menu import MenuLink, register_log_actions, register_menu_items
from portal.staff.messages import OwnerPage

#: Who reads the texts of this module.
AUDIENCE = "staff"

register_snippet(viewsets.EventViewSet)
register_snippet(viewsets.QuestionViewSet)
register_snippet(viewsets.VenueViewSet)
register_snippet(viewsets.DayToRememberViewSet)
register_snippet(message_templates.RegistrationTemplateViewSet)


@hooks.register("register_admin_viewset")
def plain_rows() -> list[ViewSet]:
    """Rows that have no texts."""
    return [viewsets.EarlierTotalViewSet()]


hooks.register("register_admin_urls", lambda: urls.urlpatterns)
register_menu_items(
    "register_admin_menu_item",
    SubmenuMenuItem(
        _("Tapahtumat"),
        Menu(register_hook_name=Hook.REGISTER_EVENTS_MENU_ITEM),
        name="events",
        icon_name="calendar-check",
    ),
    MenuLink(
        _("Ilmoittautuneet"),
        "event_attendance",
        may=may_see_registrations,
        name="registrations",
        icon_name="group",
    ),
)
register_menu_items(
    "register_reports_menu_item",
    MenuLink(
        _("Kerrat ja osallistumiset"),
        "event_report",
        may=may_see_numbers,
        name="event-report",
        icon_name="table",
        order=100,
    ),
)


@hooks.register(Hook.MESSAGE_OWNER_PAGE)
def message_registrations(owner_kind: str, owner_id: int) -> OwnerPage | None:
    """For the outbox: the page of those who registered along; None for a message of somebody else's, or a row
    that is gone. The page itself lets in only whoever sees its people.
    """
    if owner_kind != notifications.OWNER:
        return None
    row = Registration.objects.select_related("session").filter(pk=owner_id).first()
    if row is None:
        return None
    if row.session is None:
        address = reverse("event_participants", args=[row.event_id])
    else:
        address = reverse("event_session_participants", args=[row.session.event_id, row.session_id])
    return OwnerPage(address, str(_("Avaa ilmoittautuneet")))


register_log_actions(
    "events",
    {
        "sessions": _("Lisää kertoja"),
        "move": _("Siirrä kerta"),
        "cancel": _("Peru kerta"),
        "restore": _("Kumoa peruminen"),
        "change": _("Muuta kerran tietoja"),
        "capacity": _("Muuta paikkojen määrää"),
        "registrations": _("Muuta ilmoittautumisia"),
    },
)
