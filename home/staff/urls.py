"""Addresses of the staff pages over all rooms, under /admin/. Wagtail's sign-in stands before all of them."""

from __future__ import annotations

from django.urls import path

from home.staff import (
    guide_report,
    recorder,
    recordings,
    roles_help,
    style,
    today,
    translation_report,
    two_factor,
)

urlpatterns = [
    path("today/", today.TodayPage.as_view(), name="staff_today"),
    path("style/", style.style, name="style"),
    path("help/roles/", roles_help.RolesHelp.as_view(), name="roles_help"),
    path("two-factor/", two_factor.TwoFactor.as_view(), name="two_factor"),
    path("two-factor/verify/", two_factor.verify, name="two_factor_verify"),
    path("two-factor/new/", two_factor.new_device, name="two_factor_new"),
    path("two-factor/codes/", two_factor.NewCodes.as_view(), name="two_factor_codes"),
    path("two-factor/off/", two_factor.GiveUp.as_view(), name="two_factor_off"),
    path("two-factor/reset/<int:pk>/", two_factor.Reset.as_view(), name="two_factor_reset"),
    path("reports/guide/", guide_report.UncheckedPages.as_view(), name="guide_unchecked"),
    path(
        "reports/guide/results/",
        guide_report.UncheckedPages.as_view(results_only=True),
        name="guide_unchecked_results",
    ),
    path("reports/recordings/", recordings.SilentPages.as_view(), name="silent_pages"),
    path("reports/recordings/page/", recorder.PageToRead.as_view(), name="recording_page"),
    path(
        "reports/translations/",
        translation_report.TranslationReport.as_view(),
        name="translation_report",
    ),
]
