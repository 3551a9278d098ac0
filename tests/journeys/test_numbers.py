"""A coordinator makes the report for the funder: a period, tables and charts, a file, paper in English."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from home import roles
from tests import staff
from tests.conftest import DESK, PHONE
from tests.home import build_numbers as build

pytestmark = pytest.mark.django_db(transaction=True)

OCTOBER = "first_day=2026-10-01&last_day=2026-10-31"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def press(page: Any, selector: str) -> None:
    """Press a link or button and wait for the page it leads to."""
    with page.expect_navigation():
        page.locator(selector).first.click()


@pytest.mark.parametrize(("javascript", "viewport"), [(True, PHONE), (False, DESK), (True, DESK)])
def test_report_of_a_period_on_screen_file_and_paper(at, open_page, axe, javascript, viewport):
    at(build.NOW)
    for number in range(6):
        build.booked(number=number)
    build.booked(spoken="ar")
    build.visit()
    build.asked("ti")
    staff.member(roles.COORDINATOR, username="koordinaattori")
    page = open_page(javascript=javascript, viewport=viewport)
    page.goto("/admin/login/")
    page.fill("#id_username", "koordinaattori")
    page.fill("#id_password", "password")
    press(page, 'button[type="submit"]')

    page.goto("/admin/reports/numbers/")
    press(page, 'a[href="?period=last_month"]')
    meetings = page.locator('section[aria-labelledby="table-meetings"]')
    assert meetings.locator("tfoot td").inner_text() == "7"
    languages = page.locator('section[aria-labelledby="table-languages"]')
    assert languages.locator("svg.report-chart").count() == 2
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    _clean(page, axe, javascript)
    page.goto(f"/admin/reports/numbers/waiting/?{OCTOBER}")
    assert page.locator('section[aria-labelledby="table-asked"] tfoot td').first.inner_text() == "1"
    _clean(page, axe, javascript)

    page.goto(f"/admin/reports/numbers/report/en/?{OCTOBER}")
    assert page.locator("html").get_attribute("lang") == "en"
    assert "October 2026" in page.locator('section[aria-labelledby="table-months"]').inner_text()
    assert page.locator('section[aria-labelledby="table-languages"] tfoot td').first.inner_text() == "7"
    _clean(page, axe, javascript)
    answer = page.request.get(f"/admin/reports/numbers/file/xlsx/?{OCTOBER}")
    book = openpyxl.load_workbook(io.BytesIO(answer.body()))
    assert list(book.worksheets[1].iter_rows(values_only=True))[-1][1] == 7


def _clean(page: Any, axe: Any, javascript: bool) -> None:
    """No finding of axe-core inside our part of the page."""
    if javascript:
        axe(page)
        found = page.evaluate("tags => axe.run('.staff', {runOnly: tags}).then(r => r.violations)", TAGS)
        assert [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found] == []
