"""Report: pages of the guide that nobody has checked for six months."""

from __future__ import annotations

import datetime as dt

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import PageReportView
from wagtail.permission_policies.pages import PagePermissionPolicy

from home.models import GuidePage
from portal import clock

#: How long the facts of a page of the guide are trusted.
TRUSTED = dt.timedelta(days=183)
WRITES_PAGES = ["add", "change", "publish"]


def unchecked(today: dt.date) -> QuerySet[GuidePage]:
    """The pages to check, the oldest first. An alias shows the Finnish page, which is checked itself."""
    pages = GuidePage.objects.live().filter(alias_of=None, last_checked__lt=today - TRUSTED)
    return pages.select_related("locale", "responsible").order_by("last_checked", "pk")


def may_check(user: AbstractBaseUser) -> bool:
    """Whether the user writes pages."""
    return PagePermissionPolicy().user_has_any_permission(user, WRITES_PAGES)


class UncheckedPages(PageReportView):
    """The list in the menu of reports; whoever writes pages sees it."""

    model = GuidePage
    page_title = _("Oppaan tarkistus")
    header_icon = "time"
    results_template_name = "home/staff/guide_report.html"
    index_url_name = "guide_unchecked"
    index_results_url_name = "guide_unchecked_results"
    any_permission_required = WRITES_PAGES
    list_export = ["title", "locale", "last_checked", "responsible"]
    export_headings = {
        "title": _("Sivu"),
        "locale": _("Kieli"),
        "last_checked": _("Tarkistettu"),
        "responsible": _("Vastuuhenkilö"),
    }

    def get_queryset(self) -> QuerySet[GuidePage]:
        """Older than six months."""
        return unchecked(clock.today(clock.now()))
