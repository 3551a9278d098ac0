"""Where the numbers for the funder are found: their addresses and their doors in the menu of reports."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from events.permissions import may_see_numbers
from home.staff.numbers.files import NumbersFile
from home.staff.numbers.page import NumbersReport, WaitingReport
from home.staff.numbers.printed import PrintedReport


def addresses() -> list[URLPattern]:
    """The pages, the files and the paper."""
    return [
        path("reports/numbers/", NumbersReport.as_view(), name="numbers"),
        path("reports/numbers/waiting/", WaitingReport.as_view(), name="numbers_waiting"),
        path("reports/numbers/file/<str:kind>/", NumbersFile.as_view(), name="numbers_file"),
        path("reports/numbers/report/<str:language>/", PrintedReport.as_view(), name="numbers_report"),
    ]


class NumbersItem(MenuItem):
    """A door to the numbers."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_numbers(request.user)


def numbers_door() -> MenuItem:
    """The numbers of a period."""
    return NumbersItem(
        _("Luvut rahoittajalle"), reverse("numbers"), name="numbers", icon_name="table", order=80
    )


def waiting_door() -> MenuItem:
    """Waiting times and languages asked for."""
    address = reverse("numbers_waiting")
    return NumbersItem(_("Odotus ja kielet"), address, name="numbers-waiting", icon_name="time", order=90)
