"""The doors that the front room opens for staff over all rooms: style page, recordings, translations."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from home import staff_recordings, staff_style


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Our own staff pages."""
    return [
        path("style/", staff_style.style, name="style"),
        path("reports/recordings/", staff_recordings.SilentPages.as_view(), name="silent_pages"),
    ]


@hooks.register("register_admin_viewset")
def recordings() -> ViewSet:
    """Pages read aloud."""
    return staff_recordings.RecordingViewSet()


@hooks.register("register_reports_menu_item")
def silent_pages() -> MenuItem:
    """What has no recording."""
    return staff_recordings.SilentPagesItem(
        _("Mitä ei voi kuunnella"), reverse("silent_pages"), name="silent-pages", icon_name="media", order=300
    )
