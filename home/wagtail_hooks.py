"""What the front room adds to Wagtail's admin: the order of the menu, previews, a guard of accounts."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permission_policies.pages import PagePermissionPolicy

from home import (
    administrators,
    menu,
    service_page,
    staff_doors,  # noqa: F401 - its doors register themselves
    staff_notices,  # noqa: F401 - its screen registers itself
    standing_pages,
)
from home.staff_guide_report import UncheckedPages

hooks.register("construct_main_menu", menu.arrange, order=100)
hooks.register("standing_page_address", standing_pages.address)
hooks.register("preview_template", service_page.preview_template)
for moment in ("before_create_user", "before_edit_user", "before_delete_user"):
    hooks.register(moment, administrators.leave_alone)


@hooks.register("register_admin_urls")
def staff_addresses() -> list[URLPattern]:
    """The reports of this room."""
    return [
        path("reports/guide/", UncheckedPages.as_view(), name="guide_unchecked"),
        path(
            "reports/guide/results/",
            UncheckedPages.as_view(results_only=True),
            name="guide_unchecked_results",
        ),
    ]


class PageReportItem(MenuItem):
    """A door for whoever writes pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        return PagePermissionPolicy().user_has_any_permission(request.user, {"add", "change", "publish"})


@hooks.register("register_reports_menu_item")
def guide_report() -> MenuItem:
    """Pages of the guide that nobody has checked for six months."""
    address = reverse("guide_unchecked")
    return PageReportItem(_("Oppaan tarkistus"), address, name="guide-report", icon_name="time", order=150)
