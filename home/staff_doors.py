"""The doors that the front room opens for staff over all rooms: style page, recordings, translations."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from home import staff_recordings, staff_style, staff_translation_report, staff_welcome

hooks.register("construct_homepage_panels", staff_welcome.panels)
hooks.register("construct_homepage_summary_items", staff_welcome.no_summary, order=1000)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Our own staff pages."""
    return [
        path("style/", staff_style.style, name="style"),
        path("reports/recordings/", staff_recordings.SilentPages.as_view(), name="silent_pages"),
        path(
            "reports/translations/",
            staff_translation_report.TranslationReport.as_view(),
            name="translation_report",
        ),
    ]


@hooks.register("register_admin_viewset")
def recordings() -> ViewSet:
    """Pages read aloud."""
    return staff_recordings.RecordingViewSet()


class SilentPagesItem(MenuItem):
    """The door to what has no recording."""

    def is_shown(self, request: HttpRequest) -> bool:
        return staff_recordings.may_record(request.user)


@hooks.register("register_reports_menu_item")
def silent_pages() -> MenuItem:
    """What has no recording."""
    return SilentPagesItem(
        _("Mitä ei voi kuunnella"), reverse("silent_pages"), name="silent-pages", icon_name="media", order=300
    )


class TranslationReportItem(MenuItem):
    """The door to what is missing in which language."""

    def is_shown(self, request: HttpRequest) -> bool:
        return staff_translation_report.may_translate(request.user)


@hooks.register("register_reports_menu_item")
def translations() -> MenuItem:
    """What is missing in which language."""
    return TranslationReportItem(
        _("Käännökset"), reverse("translation_report"), name="translations", icon_name="globe", order=200
    )
