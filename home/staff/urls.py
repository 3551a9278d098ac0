"""The doors that the front room opens for staff over all rooms: style page, recordings, translations."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.log_actions import LogActionRegistry
from wagtail.permission_policies.pages import PagePermissionPolicy

from home.staff import recorder, style, today, translation_report, two_factor
from home.staff import recordings as staff_recordings
from home.staff import roles_help as staff_roles_help
from home.staff.guide_report import UncheckedPages


def addresses() -> list[URLPattern]:
    """Our own staff pages."""
    return [
        path("today/", today.TodayPage.as_view(), name="staff_today"),
        path("style/", style.style, name="style"),
        path("help/roles/", staff_roles_help.RolesHelp.as_view(), name="roles_help"),
        path("two-factor/", two_factor.TwoFactor.as_view(), name="two_factor"),
        path("two-factor/verify/", two_factor.verify, name="two_factor_verify"),
        path("two-factor/new/", two_factor.new_device, name="two_factor_new"),
        path("two-factor/codes/", two_factor.NewCodes.as_view(), name="two_factor_codes"),
        path("two-factor/off/", two_factor.GiveUp.as_view(), name="two_factor_off"),
        path("two-factor/reset/<int:pk>/", two_factor.Reset.as_view(), name="two_factor_reset"),
        path("reports/guide/", UncheckedPages.as_view(), name="guide_unchecked"),
        path(
            "reports/guide/results/",
            UncheckedPages.as_view(results_only=True),
            name="guide_unchecked_results",
        ),
        path("reports/recordings/", staff_recordings.SilentPages.as_view(), name="silent_pages"),
        path("reports/recordings/page/", recorder.PageToRead.as_view(), name="recording_page"),
        path(
            "reports/translations/",
            translation_report.TranslationReport.as_view(),
            name="translation_report",
        ),
    ]


def roles_help(request: HttpRequest) -> dict[str, str]:
    """Who may what, on the page of one's own account."""
    return {
        "url": reverse("roles_help"),
        "label": _("Kuka saa tehdä mitä"),
        "help_text": _("Ryhmät ja niiden oikeudet."),
    }


def words_of_the_log(actions: LogActionRegistry) -> None:
    """What is done with a second step of signing in, in Wagtail's log."""
    for action, label in two_factor.WORDS.items():
        actions.register_action(f"home.{action}", label, label)


def recordings() -> ViewSet:
    """Pages read aloud."""
    return staff_recordings.RecordingViewSet()


class SilentPagesItem(MenuItem):
    """The door to what has no recording."""

    def is_shown(self, request: HttpRequest) -> bool:
        return staff_recordings.may_record(request.user)


def silent_pages() -> MenuItem:
    """What has no recording."""
    return SilentPagesItem(
        _("Mitä ei voi kuunnella"), reverse("silent_pages"), name="silent-pages", icon_name="media", order=300
    )


class TranslationReportItem(MenuItem):
    """The door to what is missing in which language."""

    def is_shown(self, request: HttpRequest) -> bool:
        return translation_report.may_translate(request.user)


def translations() -> MenuItem:
    """What is missing in which language."""
    return TranslationReportItem(
        _("Käännökset"), reverse("translation_report"), name="translations", icon_name="globe", order=200
    )


class GuideReportItem(MenuItem):
    """The door to the pages of the guide that nobody has checked: for whoever writes pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        return PagePermissionPolicy().user_has_any_permission(request.user, {"add", "change", "publish"})


def guide_report() -> MenuItem:
    """Pages of the guide that nobody has checked for six months."""
    address = reverse("guide_unchecked")
    return GuideReportItem(_("Oppaan tarkistus"), address, name="guide-report", icon_name="time", order=150)
