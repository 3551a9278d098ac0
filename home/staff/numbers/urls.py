"""Addresses of the numbers for the funder, under /admin/: pages, files, paper."""

from __future__ import annotations

from django.urls import path

from home.staff.numbers.files import NumbersFile
from home.staff.numbers.page import NumbersReport, WaitingReport
from home.staff.numbers.printed import PrintedReport

urlpatterns = [
    path("reports/numbers/", NumbersReport.as_view(), name="numbers"),
    path("reports/numbers/waiting/", WaitingReport.as_view(), name="numbers_waiting"),
    path("reports/numbers/file/<str:kind>/", NumbersFile.as_view(), name="numbers_file"),
    path("reports/numbers/report/<str:language>/", PrintedReport.as_view(), name="numbers_report"),
]
