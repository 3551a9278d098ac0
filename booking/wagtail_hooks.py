"""The staff screens of booking, their addresses and doors."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, SubmenuMenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.snippets.models import register_snippet

from booking import staff_viewsets

register_snippet(staff_viewsets.CoachViewSet)
register_snippet(staff_viewsets.ClosureViewSet)
register_snippet(staff_viewsets.DeskViewSet)


@hooks.register("register_admin_viewset")
def plain_rows() -> list[ViewSet]:
    """Rows that have no texts."""
    return [
        staff_viewsets.AbsenceViewSet(),
        staff_viewsets.ShiftViewSet(),
        staff_viewsets.OpeningHoursViewSet(),
    ]


@hooks.register("register_admin_menu_item")
def coaches_and_hours() -> SubmenuMenuItem:
    """One door for coaches and everything about when they are here."""
    return SubmenuMenuItem(
        _("Valmentajat ja ajat"),
        Menu(register_hook_name=staff_viewsets.MENU),
        name="coaches",
        icon_name="user",
    )
